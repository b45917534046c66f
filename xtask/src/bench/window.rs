//! From the start of the process to a usable window, against an empty Tauri window.
//!
//! The test that drives the window measures both (`tests/e2e/journeys/start.rs`): only a driver knows when
//! a page answers. It prints `ours MILLISECONDS` and `empty MILLISECONDS`.

use std::time::Duration;

use super::Measure;
use crate::process::{Trouble, heard};
use crate::steps::end_to_end;

/// Runs the measure, in release.
///
/// # Errors
/// When a window does not open.
pub fn measure() -> Result<Option<Measure>, Trouble> {
    let (mut ours, mut empty) = (None, None);
    heard(&mut end_to_end::start_times(), |line| {
        let number = |name: &str| {
            let rest = line.trim().strip_prefix(name)?.trim();
            rest.parse().ok().map(Duration::from_millis)
        };
        ours = ours.or_else(|| number("ours "));
        empty = empty.or_else(|| number("empty "));
    })?;
    Ok(ours.zip(empty).map(|(ours, others)| Measure {
        what: "usable window",
        against: "empty Tauri window",
        ours,
        others,
        at_most: 1.3,
    }))
}
