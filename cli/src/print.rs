//! `print`: a document in PDF.

use std::path::Path;
use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::json;

use crate::arguments::{Document, Look};
use crate::output::{Failed, Output, list, text};
use crate::{call, reference};

/// What a document is about, as the command line names it.
pub struct Subject<'a> {
    /// A sitting.
    pub meeting: Option<&'a str>,
    /// A committee.
    pub committee: Option<&'a str>,
    /// A day, `AAAA-MM-JJ`.
    pub on: Option<&'a str>,
}

/// Writes a document of a sitting, or of a committee.
pub fn run(
    register: &mut Register,
    document: Document,
    subject: &Subject<'_>,
    look: Look,
    path: &Path,
    output: Output,
) -> Result<ExitCode, Failed> {
    if subject.meeting.is_none() && subject.committee.is_none() {
        return Err(Failed::Misuse(
            "De quelle séance (--meeting), ou de quelle instance (--committee) ?".into(),
        ));
    }
    let meeting = subject.meeting.map(|name| reference::meeting(register, name)).transpose()?;
    let committee =
        subject.committee.map(|name| reference::committee(register, name)).transpose()?;
    let Some(path) = path.to_str() else {
        return Err(Failed::Misuse(
            "Le nom du fichier à écrire contient des signes illisibles.".into(),
        ));
    };
    let written = call(
        register,
        "documents.export",
        json!({
            "document": document.code(),
            "meeting_id": meeting,
            "committee_id": committee,
            "on": subject.on,
            "path": path,
            "look": look.code(),
        }),
    )?;
    for remark in list(&written, "remarks") {
        eprintln!("{}", remark.as_str().unwrap_or_default());
    }
    output.say(&written, || {
        format!(
            "{} : {path}, {} pages, {} octets",
            text(&written, "title"),
            written["pages"],
            written["bytes"]
        )
    });
    Ok(ExitCode::SUCCESS)
}
