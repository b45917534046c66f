//! Putting a register on the desk and taking it off, from wherever the wish comes: a dialog, the list
//! of recent ones, the command line, a file dropped on the window.

use std::path::{Path, PathBuf};

use pleniere_core::register::{self, Register, Session};
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::desk::{Desk, OnDesk};
use crate::failure::Failure;
use crate::preferences::{Preferences, RecentRegister};

/// Told to the page when a register was opened without its asking (dropped on the window).
const OPENED: &str = "register-opened";
/// Told to the page when such a register could not be opened.
const FAILED: &str = "register-failed";

/// Who writes, from the preferences.
pub fn session(app: &AppHandle) -> Session {
    Session::of(&app.state::<Preferences>().author_or_default())
}

/// Opens the register at `path` in place of the one on the desk, which is closed only once the new
/// one is known to open. Returns its view.
///
/// # Errors
/// What the core refuses; the desk then is as it was.
pub fn open(app: &AppHandle, desk: &mut OnDesk, path: &Path) -> Result<Value, Failure> {
    // Its own lock would refuse it.
    if desk.holds(path) {
        return desk.ask("register.view", json!({}));
    }
    let register = Register::open(path, session(app))?;
    lay_down(app, desk, register)
}

/// Puts a register just opened on the desk and among the recent ones. Returns its
/// view.
///
/// # Errors
/// When the register that was on the desk could not be closed, or the new one not be read.
pub fn lay_down(app: &AppHandle, desk: &mut OnDesk, register: Register) -> Result<Value, Failure> {
    let opened = RecentRegister {
        path: register.path().to_owned(),
        name: register::info(register.db())?.name,
        opened_at: chrono::Utc::now(),
        read_only: register.is_read_only(),
        due: None,
    };
    put_away(app, desk)?;
    app.state::<Preferences>().remember_opened(opened);
    desk.register = Some(register);
    desk.ask("register.view", json!({}))
}

/// Closes the open register, so that it is one plain file again, and notes what is due in it for
/// the list of recent ones.
///
/// # Errors
/// When the register could not be folded; it is whole all the same.
pub fn put_away(app: &AppHandle, desk: &mut OnDesk) -> Result<(), Failure> {
    desk.exported = None;
    if desk.register.is_none() {
        return Ok(());
    }
    let due = first_task(desk);
    let Some(register) = desk.register.take() else { return Ok(()) };
    let name = register::info(register.db()).map(|info| info.name).ok();
    app.state::<Preferences>().remember_closed(register.path(), name, due);
    Ok(register.close()?)
}

/// Opens the register of the command line, before there is a window to tell.
pub fn open_at_start(app: &AppHandle, path: &Path) {
    let desk = app.state::<Desk>();
    let mut desk = desk.lock();
    if let Err(failure) = open(app, &mut desk, path) {
        desk.refused_at_start = Some(failure);
    }
}

/// Opens a register that the system hands us while the page is there, and tells the page.
pub fn open_from_outside(app: &AppHandle, path: PathBuf) {
    let (app, desk) = (app.clone(), app.state::<Desk>().inner().clone());
    tauri::async_runtime::spawn(async move {
        let opener = app.clone();
        // Without a page there is nobody to tell.
        let _ = match desk.work(move |desk| open(&opener, desk, &path)).await {
            Ok(view) => app.emit(OPENED, view),
            Err(failure) => app.emit(FAILED, failure),
        };
    });
}

/// What is to be done first in the open register, in one line, as its home page says it.
fn first_task(desk: &mut OnDesk) -> Option<String> {
    let home = desk.ask("home.view", json!({})).ok()?;
    home.pointer("/first/title").and_then(Value::as_str).map(str::to_owned)
}
