//! The shell, with the seam that the end-to-end tests need.

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::process::{Done, Trouble, cargo, done};

/// Builds the window and the command line.
pub fn build() -> Done {
    done(&mut cargo(&format!("build {WORKSPACE}")))
}

/// The same, as a step.
pub fn check() -> Result<Outcome, Trouble> {
    Ok(Outcome::of(&build()))
}
