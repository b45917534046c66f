//! Plénière's window: a thin Tauri shell around `pleniere-core`.
//!
//! The shell owns what only a host can do: the open register, native dialogs, the window, and the
//! few preferences that belong to this computer. Every rule and every write is the core's.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app;
mod commands;
mod desk;
mod dialogs;
mod failure;
mod file_names;
mod opening;
mod preferences;
#[cfg(target_os = "linux")]
mod spelling;
mod window;

fn main() -> std::process::ExitCode {
    match app::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Plénière n’a pas pu démarrer\u{a0}: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
