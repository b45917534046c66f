//! Tests that need no window: the core, the command line, the flows in `tests/`, this program.

use std::path::PathBuf;

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::places;
use crate::process::{Trouble, cargo, heard};

/// Runs them all, even after a failure, and counts them.
pub fn check() -> Result<Outcome, Trouble> {
    let mut outcome = Outcome::default();
    let mut tests = cargo(&format!("test {WORKSPACE} --no-fail-fast"));
    // What tests print is validated after them.
    let done = heard(tests.env("PLENIERE_GALLERY", empty_gallery()?), |line| outcome.count(line));
    // Code that does not compile runs no test at all, and must not pass for that.
    if done.is_err() && outcome.failed == 0 {
        outcome.failed = 1;
    }
    Ok(outcome)
}

/// An empty folder: what an older run left must not be validated again.
fn empty_gallery() -> Result<PathBuf, Trouble> {
    let gallery = places::gallery();
    let failed = |error| Trouble::File(gallery.display().to_string(), error);
    if gallery.exists() {
        std::fs::remove_dir_all(&gallery).map_err(failed)?;
    }
    std::fs::create_dir_all(&gallery).map_err(failed)?;
    Ok(gallery)
}
