//! What recording costs: a write through the journal against a bare write of the same row.
//!
//! The benchmark lives beside the core's code (`core/benches/recorded_write.rs`), where both writes can be
//! made in one process; it prints `recorded NANOSECONDS` and `bare NANOSECONDS`.

use super::{Measure, nanoseconds};
use crate::process::{Trouble, cargo, text};
use crate::steps::WORKSPACE;

/// Runs the benchmark of the core.
///
/// # Errors
/// When it does not build, or does not say both times.
pub fn measure() -> Result<Measure, Trouble> {
    let bench = format!("bench --quiet {WORKSPACE} --bench recorded_write");
    let said = text(&mut cargo(&bench))?;
    Ok(Measure {
        what: "recorded write",
        against: "bare SQLite write",
        ours: nanoseconds(&said, "recorded")?,
        others: nanoseconds(&said, "bare")?,
        at_most: 2.0,
    })
}
