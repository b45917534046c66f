//! `print`: a document in PDF.

use std::path::Path;
use std::process::ExitCode;

use pleniere_core::register::Register;
use serde_json::json;

use crate::arguments::{Document, Look};
use crate::output::{Failed, Output, list, text};
use crate::{call, reference};

/// Writes a document of a sitting.
pub fn run(
    register: &mut Register,
    document: Document,
    meeting: &str,
    look: Look,
    path: &Path,
    output: Output,
) -> Result<ExitCode, Failed> {
    let id = reference::meeting(register, meeting)?;
    let Some(path) = path.to_str() else {
        return Err(Failed::Misuse(
            "Le nom du fichier à écrire contient des signes illisibles.".into(),
        ));
    };
    let written = call(
        register,
        "documents.export",
        json!({"document": document.code(), "meeting_id": id, "path": path, "look": look.code()}),
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
