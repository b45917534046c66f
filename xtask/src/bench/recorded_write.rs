//! What recording costs: a write through the journal against a bare write of the same row.
//!
//! The benchmark lives beside the core's code (`core/benches/recorded_write.rs`), where both writes can be
//! made in one process; it prints `recorded NANOSECONDS` and `bare NANOSECONDS`.

use std::time::Duration;

use super::Measure;
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

fn nanoseconds(said: &str, name: &str) -> Result<Duration, Trouble> {
    said.lines()
        .filter_map(|line| line.trim().split_once(' '))
        .find(|(found, _)| *found == name)
        .and_then(|(_, number)| number.trim().parse().ok())
        .map(Duration::from_nanos)
        .ok_or_else(|| Trouble::Missing(format!("the benchmark did not say “{name} NANOSECONDS”")))
}
