//! `print`: a document in PDF.

use std::path::Path;
use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::json;

use crate::arguments::{Document, Look};
use crate::output::{Failed, Output, list, text};
use crate::{call, reference, texts};

/// What a document is about, as the command line names it.
pub struct Subject<'a> {
    /// A sitting.
    pub meeting: Option<&'a str>,
    /// A committee.
    pub committee: Option<&'a str>,
    /// A text.
    pub text: Option<OfText<'a>>,
    /// A day, `AAAA-MM-JJ`.
    pub on: Option<&'a str>,
}

/// A text and which of its states.
pub struct OfText<'a> {
    /// Its number or its identifier.
    pub reference: &'a str,
    /// Number of the version.
    pub version: Option<u32>,
    /// Number of the older version of a comparison.
    pub from: Option<u32>,
    /// Whether its lines are numbered.
    pub lines: bool,
}

/// Writes a document of a sitting, of a committee, or of a text.
pub fn run(
    register: &mut Register,
    document: Document,
    subject: &Subject<'_>,
    look: Look,
    path: &Path,
    output: Output,
) -> Result<ExitCode, Failed> {
    let meeting = subject.meeting.map(|name| reference::meeting(register, name)).transpose()?;
    let committee =
        subject.committee.map(|name| reference::committee(register, name)).transpose()?;
    let of_text = match &subject.text {
        None => None,
        Some(of) => {
            let found = texts::find(register, of.reference)?;
            Some(json!({
                "id": found.id,
                "version": of.version.map(|number| found.version(number)).transpose()?,
                "from": of.from.map(|number| found.version(number)).transpose()?,
                "lines": of.lines,
            }))
        }
    };
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
            "text": of_text,
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
