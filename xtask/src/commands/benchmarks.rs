//! `cargo xtask bench`: measures, as ratios side by side.

use crate::bench::{Measure, findings, minutes, recorded_write, window};
use crate::install;
use crate::process::{Done, Trouble, cargo, done};
use crate::steps::WORKSPACE;

/// Runs every measure whose competitor is installed, and prints them together.
///
/// # Errors
/// When something cannot be built, or a promise is not kept.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW, install::END_TO_END])?;
    install::ensure_node()?;
    done(&mut cargo(&format!("build --release {WORKSPACE} --bins --examples")))?;
    let mut measures: Vec<Measure> = vec![recorded_write::measure()?];
    measures.extend(findings::measure()?);
    measures.extend(minutes::measure()?);
    measures.extend(window::measure()?);

    println!();
    for measure in &measures {
        measure.print();
    }
    if measures.iter().all(Measure::is_kept) {
        return Ok(());
    }
    Err(Trouble::StepsFailed)
}
