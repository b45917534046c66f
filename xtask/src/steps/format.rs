//! Formatting, as rustfmt has it.

use crate::outcome::Outcome;
use crate::process::{Trouble, cargo, done};

/// Checks that every Rust file is formatted.
pub fn check() -> Result<Outcome, Trouble> {
    Ok(Outcome::of(&done(&mut cargo("fmt --all -- --check"))))
}
