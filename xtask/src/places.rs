//! Where things are: the clone, what is built, tools fetched for tests.

use std::path::{Path, PathBuf};

/// Root of the clone.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Things downloaded for tests, never committed.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Documents printed by tests, for the validator and for the eye.
pub fn gallery() -> PathBuf {
    target().join("gallery")
}

/// The user interface.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// A binary of the workspace, in the development profile.
pub fn binary(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
