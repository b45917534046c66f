//! `cargo xtask bench`: measures, as ratios side by side.

use crate::bench::{Measure, findings, minutes, recorded_write, window};
use crate::install;
use crate::process::{Done, Trouble};
use crate::steps::end_to_end;

/// Runs every measure whose competitor is installed, and prints each as it comes.
///
/// # Errors
/// When something cannot be built, or a promise is not kept.
pub fn run() -> Done {
    install::ensure(&[install::CORE, install::WINDOW, install::END_TO_END])?;
    install::ensure_node()?;
    end_to_end::build_in_release()?;
    println!();
    let recorded = told([recorded_write::measure()?]);
    let findings = told(findings::measure()?);
    let minutes = told(minutes::measure()?);
    let window = told(window::measure()?);
    if recorded && findings && minutes && window { Ok(()) } else { Err(Trouble::StepsFailed) }
}

/// Prints measures as they come; whether each keeps its promise.
fn told(measures: impl IntoIterator<Item = Measure>) -> bool {
    let mut kept = true;
    for measure in measures {
        measure.print();
        kept &= measure.is_kept();
    }
    kept
}
