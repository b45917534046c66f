//! `cargo xtask e2e [FILTER…]`: only the tests that drive the real window.

use crate::install;
use crate::outcome::Run;
use crate::process::Done;
use crate::steps::{end_to_end, shell};

/// Builds the window, then runs the tests whose name contains one of `filters`.
///
/// # Errors
/// When something cannot be installed or built, or a test failed.
pub fn run(filters: &[String]) -> Done {
    install::ensure(&[install::CORE, install::WINDOW, install::END_TO_END])?;
    install::ensure_node()?;
    shell::build()?;
    let mut run = Run::default();
    run.step("tests of the window", || end_to_end::check(filters));
    run.end()
}
