//! The user interface: its types, its accessibility warnings, its own tests.

use crate::outcome::Outcome;
use crate::places;
use crate::process::{Trouble, done, heard, npm};

/// Installs exactly what the lock file says.
pub fn install() -> Result<Outcome, Trouble> {
    Ok(Outcome::of(&done(&mut npm(&places::ui(), "ci --no-audit --no-fund"))))
}

/// Runs svelte-check.
pub fn check() -> Result<Outcome, Trouble> {
    Ok(Outcome::of(&done(&mut npm(&places::ui(), "run check"))))
}

/// Runs the tests of the user interface.
pub fn test() -> Result<Outcome, Trouble> {
    let mut outcome = Outcome::default();
    let done = heard(&mut npm(&places::ui(), "test"), |line| outcome.count(line));
    if done.is_err() && outcome.failed == 0 {
        outcome.failed = 1;
    }
    Ok(outcome)
}
