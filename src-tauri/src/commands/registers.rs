//! Creating, opening and closing registers. The page gives a name or a place in the list of recent
//! ones, never a path; a `None` in answer is a person who gave up in the dialog.

use std::path::{Path, PathBuf};

use pleniere_core::register::Register;
use pleniere_core::sample;
use serde_json::Value;
use tauri::{AppHandle, Manager, State};

use crate::desk::Desk;
use crate::dialogs::{self, FileQuestion};
use crate::failure::Failure;
use crate::file_names::{self, REGISTER_EXTENSION};
use crate::opening;
use crate::preferences::Preferences;

const SAMPLE_FILE: &str = "Exemple – Comité des partenaires";

/// Asks where, creates an empty register called `name`, opens it.
///
/// # Errors
/// What the core refuses: a name, a folder that cannot be written, a file already there.
#[tauri::command]
pub async fn new_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
) -> Result<Option<Value>, Failure> {
    let file_name = file_names::propose(&name, "Registre", REGISTER_EXTENSION);
    let Some(path) = ask_where(&app, "Enregistrer le nouveau registre", &file_name).await else {
        return Ok(None);
    };
    desk.work(move |desk| {
        let register = Register::create(&path, &name, opening::session(&app))?;
        opening::lay_down(&app, desk, register).map(Some)
    })
    .await
}

/// Opens the register at the place `recent` of the list of recent ones; without a place, asks which.
///
/// # Errors
/// What the core refuses: no file any more, not a register, a newer one, a damaged one.
#[tauri::command]
pub async fn open_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    recent: Option<usize>,
) -> Result<Option<Value>, Failure> {
    let path = match recent {
        Some(place) => {
            let known = app.state::<Preferences>().recent_at(place);
            Some(known.ok_or_else(Failure::not_listed)?.path)
        }
        None => dialogs::ask_open(&app, question(&app, "Ouvrir un registre", "")).await,
    };
    let Some(path) = path else { return Ok(None) };
    desk.work(move |desk| opening::open(&app, desk, &path).map(Some)).await
}

/// Asks where, creates the sample register, opens it.
///
/// # Errors
/// What the core refuses. A sample that could not be finished is removed.
#[tauri::command]
pub async fn open_sample(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<Value>, Failure> {
    let file_name = file_names::propose(SAMPLE_FILE, sample::NAME, REGISTER_EXTENSION);
    let Some(path) = ask_where(&app, "Enregistrer l’exemple", &file_name).await else {
        return Ok(None);
    };
    desk.work(move |desk| {
        let register = create_sample(&app, &path)?;
        opening::lay_down(&app, desk, register).map(Some)
    })
    .await
}

/// Closes the open register: it is one plain file again.
///
/// # Errors
/// When the register could not be folded; it is whole all the same.
#[tauri::command]
pub async fn close_register(app: AppHandle, desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.work(move |desk| opening::put_away(&app, desk)).await
}

fn create_sample(app: &AppHandle, path: &Path) -> Result<Register, Failure> {
    let mut register = Register::create(path, sample::NAME, opening::session(app))?;
    match sample::build(&mut register) {
        Ok(()) => Ok(register),
        Err(error) => {
            // We have just made this file, and nobody has written in it.
            let _ = register.close();
            let _ = std::fs::remove_file(path);
            Err(error.into())
        }
    }
}

async fn ask_where(app: &AppHandle, title: &str, file_name: &str) -> Option<PathBuf> {
    let chosen = dialogs::ask_save(app, question(app, title, file_name)).await?;
    Some(file_names::with_extension(chosen, REGISTER_EXTENSION))
}

/// A question about a register, beginning where people keep their documents.
fn question(app: &AppHandle, title: &str, file_name: &str) -> FileQuestion {
    let folder = app.path().document_dir().ok().filter(|folder| folder.is_dir());
    let file_name = match &folder {
        Some(folder) if !file_name.is_empty() => file_names::first_free(folder, file_name),
        _ => file_name.to_owned(),
    };
    FileQuestion {
        title: title.to_owned(),
        kind: "Registre Plénière".to_owned(),
        extension: REGISTER_EXTENSION.to_owned(),
        folder,
        file_name,
    }
}
