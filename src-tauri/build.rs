//! Builds the user interface before the shell embeds it, so that one `cargo build` is enough.

use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

/// The commands the page may be allowed to call; `capabilities/main.json` allows them one by one.
const COMMANDS: &[&str] = &[
    "call",
    "welcome_state",
    "new_register",
    "open_register",
    "forget_recent",
    "open_sample",
    "close_register",
    "export_document",
    "show_exported",
    "set_author",
];

/// What the built page depends on, relative to `ui/`.
const UI_SOURCES: &[&str] = &[
    "src",
    "public",
    "static",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "vite.config.js",
    "svelte.config.js",
    "tsconfig.json",
];

fn main() -> Result<(), Box<dyn Error>> {
    let ui = Path::new("../ui");
    for source in UI_SOURCES {
        let path = ui.join(source);
        if path.exists() {
            println!("cargo::rerun-if-changed={}", path.display());
        }
    }
    println!("cargo::rerun-if-env-changed=PLENIERE_UI_BUILT");

    // Whoever has just built ui/dist (a packager, a check without Node) may say so.
    if std::env::var_os("PLENIERE_UI_BUILT").is_none() {
        if dependencies_are_stale(ui) {
            npm(ui, &["ci", "--no-audit", "--no-fund"])?;
        }
        npm(ui, &["run", "build"])?;
    }

    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// npm writes `node_modules/.package-lock.json` at the end of an install: older than the lock file
/// means that the installed packages are not those asked for.
fn dependencies_are_stale(ui: &Path) -> bool {
    let modified = |path: &str| -> Option<SystemTime> {
        ui.join(path).metadata().and_then(|found| found.modified()).ok()
    };
    match (modified("node_modules/.package-lock.json"), modified("package-lock.json")) {
        (Some(installed), Some(wanted)) => installed < wanted,
        (None, _) => true,
        (Some(_), None) => false,
    }
}

fn npm(ui: &Path, arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program)
        .args(arguments)
        .current_dir(ui)
        .status()
        .map_err(|error| format!("npm could not start ({error}); install Node 20 or newer"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`npm {}` failed in ui/", arguments.join(" ")).into())
}
