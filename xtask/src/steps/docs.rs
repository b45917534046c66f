//! Documentation: no broken link, nothing public without a word.

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::process::{Trouble, cargo, done};

/// Checks that rustdoc has nothing to say.
pub fn check() -> Result<Outcome, Trouble> {
    let line = format!("doc {WORKSPACE} --no-deps");
    Ok(Outcome::of(&done(cargo(&line).env("RUSTDOCFLAGS", "-D warnings"))))
}
