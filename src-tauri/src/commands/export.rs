//! Writing a document where a person chooses, and showing it in the system's viewer.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, State};

use crate::desk::{Desk, OnDesk};
use crate::dialogs::{self, FileQuestion};
use crate::failure::Failure;
use crate::file_names;

const PDF: &str = "pdf";

/// What a document is about: a meeting, a committee on a day, or a text in one of its states.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    meeting: Option<String>,
    committee: Option<String>,
    on: Option<String>,
    /// As the core reads it: identifier, version, older version, numbered lines.
    text: Option<Value>,
}

/// Asks where, then writes a document of a meeting, of a committee or of a text as PDF. Returns what the core says of the file;
/// `None`: the person gave up.
///
/// # Errors
/// What the core refuses, and what the disk refuses.
#[tauri::command]
pub async fn export_document(
    app: AppHandle,
    desk: State<'_, Desk>,
    document: String,
    subject: Subject,
    look: Option<String>,
) -> Result<Option<Value>, Failure> {
    let (kind, of) = (document.clone(), subject.clone());
    let (file_name, folder) = desk.work(move |desk| proposal(desk, &kind, &of)).await?;
    let question = FileQuestion {
        title: "Enregistrer le document".to_owned(),
        kind: "Document PDF".to_owned(),
        extension: PDF.to_owned(),
        folder: folder.or_else(|| app.path().document_dir().ok()),
        file_name,
    };
    let Some(path) = dialogs::ask_save(&app, question).await else { return Ok(None) };
    let path = file_names::with_extension(path, PDF);
    let args = json!({
        "document": document,
        "meeting_id": subject.meeting,
        "committee_id": subject.committee,
        "on": subject.on,
        "text": subject.text,
        "look": look,
        "path": path.to_string_lossy(),
    });
    desk.work(move |desk| {
        let exported = desk.ask("documents.export", args)?;
        desk.exported = Some(path);
        Ok(Some(exported))
    })
    .await
}

/// Shows the document exported last in the system's viewer.
///
/// # Errors
/// When there is none, or when the system has no viewer for it.
#[tauri::command]
pub async fn show_exported(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.work(|desk| {
        let path = desk.exported.as_ref().ok_or_else(Failure::nothing_exported)?;
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(|_| Failure::no_viewer(path))
    })
    .await
}

/// The core's name for the file, and the folder of the register: documents of a committee belong
/// together.
fn proposal(
    desk: &mut OnDesk,
    document: &str,
    subject: &Subject,
) -> Result<(String, Option<PathBuf>), Failure> {
    let asked = json!({
        "document": document,
        "meeting_id": subject.meeting,
        "committee_id": subject.committee,
        "on": subject.on,
        "text": subject.text,
    });
    let named = desk.ask("documents.name", asked)?;
    let name = named.get("file_name").and_then(Value::as_str).unwrap_or("Document.pdf");
    let folder = desk.register()?.path().parent().map(Path::to_owned);
    Ok((name.to_owned(), folder))
}
