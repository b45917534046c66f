//! Assembles the application: state, commands, window, and what happens when it ends.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::{App, AppHandle, Manager, RunEvent};

use crate::commands;
use crate::desk::Desk;
use crate::dialogs::{self, Dialogs};
use crate::opening;
use crate::preferences::Preferences;
use crate::window;

/// The dialogs in use: native ones, or queued answers under the `e2e` feature.
pub type SharedDialogs = Arc<dyn Dialogs>;

/// Runs until the window closes, then closes the register so that it is one plain file again.
///
/// # Errors
/// When the window system or the web view cannot start.
pub fn run() -> tauri::Result<()> {
    let app = tauri::Builder::default()
        .setup(|app| Ok(set_up(app)?))
        .invoke_handler(tauri::generate_handler![
            commands::call::call,
            commands::welcome::welcome_state,
            commands::welcome::forget_recent,
            commands::welcome::set_author,
            commands::registers::new_register,
            commands::registers::open_register,
            commands::registers::open_sample,
            commands::registers::close_register,
            commands::export::export_document,
            commands::export::show_exported,
        ])
        .build(tauri::generate_context!())?;

    app.run(|app, event| match event {
        RunEvent::Exit => end(app),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
                opening::open_from_outside(app, path);
            }
        }
        _ => {}
    });
    Ok(())
}

fn set_up(app: &mut App) -> tauri::Result<()> {
    let preferences = Preferences::load(&app.path().app_config_dir()?.join("preferences.json"));
    let place = preferences.window();
    app.manage(preferences);
    app.manage(Desk::default());
    app.manage::<SharedDialogs>(dialogs::for_host(app.handle()));

    // Opened before the page exists: its first question then has the answer.
    if let Some(path) = register_on_command_line(app.handle()) {
        opening::open_at_start(app.handle(), &path);
    }
    window::open(app.handle(), place)
}

/// Closes the register, so that what stays is one plain file.
fn end(app: &AppHandle) {
    let desk = app.state::<Desk>();
    if let Err(failure) = opening::put_away(app, &mut desk.lock()) {
        eprintln!("{}", failure.message());
    }
}

/// The file a double-click hands us. A relative path is relative to where the shell was started.
fn register_on_command_line(app: &AppHandle) -> Option<PathBuf> {
    let arguments = app.env().args_os;
    let path = arguments.into_iter().skip(1).find(|argument| !starts_with_dash(argument))?;
    Some(std::path::absolute(Path::new(&path)).unwrap_or_else(|_| PathBuf::from(path)))
}

fn starts_with_dash(argument: &std::ffi::OsStr) -> bool {
    argument.as_encoded_bytes().first() == Some(&b'-')
}
