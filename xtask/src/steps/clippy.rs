//! Lints, all targets, the shell included; a warning is a failure.

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::process::{Trouble, cargo, done};

/// Checks that the compiler and Clippy have nothing to say.
pub fn check() -> Result<Outcome, Trouble> {
    let line =
        format!("clippy {WORKSPACE} --features pleniere-tests/e2e --all-targets -- -D warnings");
    Ok(Outcome::of(&done(&mut cargo(&line))))
}
