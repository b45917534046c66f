//! What recording costs: a write through the journal against a bare write of the same row.
//!
//! The benchmark lives beside the core's code (`core/examples/recorded_write.rs`), where both writes can be
//! made in one process; it prints `recorded NANOSECONDS` and `bare NANOSECONDS`.

use super::{Measure, example, nanoseconds};
use crate::process::{Trouble, text};

/// Runs the benchmark of the core.
///
/// # Errors
/// When it does not say both times.
pub fn measure() -> Result<Measure, Trouble> {
    let said = text(&mut example("recorded_write"))?;
    Ok(Measure {
        what: "recorded write",
        against: "bare SQLite write",
        ours: nanoseconds(&said, "recorded")?,
        others: nanoseconds(&said, "bare")?,
        at_most: 2.0,
    })
}
