//! What the page needs before any register is open.

use chrono::{Local, NaiveDate};
use serde::Serialize;
use tauri::{AppHandle, Manager, State};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::opening;
use crate::preferences::{Preferences, RecentRegister};

/// What the welcome page shows.
#[derive(Debug, Serialize)]
pub struct WelcomeState {
    /// Version of the application.
    version: String,
    /// Who writes: the name given, else the account's.
    author: String,
    /// Registers opened lately, newest first; opened by their place in this list.
    recents: Vec<Recent>,
    /// Today, on this computer.
    today: NaiveDate,
    /// Whether a register is open already (command line, page reloaded).
    open: bool,
}

/// A register opened lately.
#[derive(Debug, Serialize)]
struct Recent {
    name: String,
    /// For the eye only: no command takes a path.
    path: String,
    /// Local date and hour of the last opening.
    opened_at: String,
    /// What is due in it, or why it cannot be opened.
    hint: Option<String>,
    missing: bool,
    read_only: bool,
}

/// Tells what the welcome page shows.
///
/// # Errors
/// Only when the work itself breaks down.
#[tauri::command]
pub async fn welcome_state(app: AppHandle, desk: State<'_, Desk>) -> Result<WelcomeState, Failure> {
    // A network share that no longer answers makes looking for files slow: not on the window's thread.
    desk.work(move |desk| {
        let preferences = app.state::<Preferences>();
        Ok(WelcomeState {
            version: app.package_info().version.to_string(),
            author: preferences.author_or_default(),
            recents: preferences.recent().into_iter().map(Recent::from).collect(),
            today: Local::now().date_naive(),
            open: desk.register.is_some(),
        })
    })
    .await
}

/// Takes a register off the list of recent ones; its file stays.
#[tauri::command]
pub fn forget_recent(preferences: State<'_, Preferences>, recent: usize) {
    preferences.forget_recent(recent);
}

/// Keeps who writes from now on, in the open register too.
///
/// # Errors
/// Only when the work itself breaks down.
#[tauri::command]
pub async fn set_author(
    app: AppHandle,
    desk: State<'_, Desk>,
    author: String,
) -> Result<(), Failure> {
    desk.work(move |desk| {
        app.state::<Preferences>().set_author(&author);
        if let Some(register) = &mut desk.register {
            register.set_session(opening::session(&app));
        }
        Ok(())
    })
    .await
}

impl From<RecentRegister> for Recent {
    fn from(register: RecentRegister) -> Self {
        let missing = !register.path.exists();
        let lost = "Fichier introuvable\u{a0}: déplacé, renommé ou sur un disque débranché.";
        Self {
            path: register.path.display().to_string(),
            opened_at: register
                .opened_at
                .with_timezone(&Local)
                .format("%Y-%m-%dT%H:%M:%S")
                .to_string(),
            hint: if missing { Some(lost.to_owned()) } else { register.due },
            name: register.name,
            missing,
            read_only: register.read_only,
        }
    }
}
