//! `cargo xtask package`: the installer of this system (.deb, .exe or .dmg).

use crate::install;
use crate::places;
use crate::process::{Done, done, npm};

/// Tauri's bundler, in the line of the shell.
const BUNDLER: &str = "@tauri-apps/cli@2";

/// Builds the release and bundles it under `target/release/bundle`.
///
/// # Errors
/// When something cannot be installed, built or bundled.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW])?;
    install::ensure_node()?;
    // AppImage and MSI would download their tools: left out.
    let bundle = match std::env::consts::OS {
        "windows" => "nsis",
        "macos" => "dmg",
        _ => "deb",
    };
    let mut tauri = npm(&places::root().join("src-tauri"), "exec --yes --package");
    tauri.args([BUNDLER, "--", "tauri", "build", "--ci", "--bundles", bundle]);
    done(&mut tauri)?;
    println!("{}", places::target().join("release/bundle").join(bundle).display());
    Ok(())
}
