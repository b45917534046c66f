//! The steps of the test command, one file each.

pub mod clippy;
pub mod codegen;
pub mod docs;
pub mod end_to_end;
pub mod format;
pub mod pdf;
pub mod shell;
pub mod ui;
pub mod unit;

/// The whole workspace, with the shell as the end-to-end tests need it. Every step selects the same
/// packages and features, so that cargo builds each dependency once.
pub const WORKSPACE: &str = if cfg!(windows) {
    // Windows does not let a running program, this one, be built over.
    "--workspace --exclude xtask --features pleniere/e2e"
} else {
    "--workspace --features pleniere/e2e"
};
