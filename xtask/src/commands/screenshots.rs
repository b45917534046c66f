//! `cargo xtask screenshots`: pictures of every page for the README and the guide.

use crate::install;
use crate::process::Done;
use crate::steps::{end_to_end, shell};

/// Builds the window and takes the pictures, into `docs/images`.
///
/// # Errors
/// When something cannot be installed or built, or a page did not come.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW, install::END_TO_END])?;
    install::ensure_node()?;
    shell::build()?;
    end_to_end::screenshots()
}
