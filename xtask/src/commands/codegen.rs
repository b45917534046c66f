//! `cargo xtask codegen`: the TypeScript map of operations, from the core's table.

use crate::install;
use crate::process::Done;
use crate::steps::codegen;

/// Writes `ui/src/lib/operations.ts`.
///
/// # Errors
/// When the core does not build or the file cannot be written.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW])?;
    install::ensure_node()?;
    codegen::write()
}
