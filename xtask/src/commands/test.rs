//! `cargo xtask test`: everything that must pass before a change is accepted.

use crate::install;
use crate::outcome::Run;
use crate::process::Done;
use crate::steps::{clippy, codegen, docs, end_to_end, format, pdf, shell, ui, unit};

/// Installs what is missing, runs every step, sums up.
///
/// # Errors
/// When something cannot be installed, or any step failed.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW, install::END_TO_END, install::VALIDATOR])?;
    install::ensure_node()?;

    let mut run = Run::default();
    run.step("formatting", format::check);
    run.step("packages of the interface", ui::install);
    run.step("types of the interface", ui::check);
    run.step("tests of the interface", ui::test);
    run.step("lints", clippy::check);
    run.step("documentation", docs::check);
    run.step("build", shell::check);
    run.step("generated operations", codegen::check);
    run.step("tests of core and flows", unit::check);
    run.step("tests of the window", || end_to_end::check(&[]));
    run.step("PDF validation", pdf::check);
    run.end()
}
