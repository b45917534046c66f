//! Measures, each told as a ratio against what people would use otherwise. One file a measure.

pub mod findings;
pub mod minutes;
pub mod recorded_write;
pub mod window;

use std::time::{Duration, Instant};

use crate::places;
use crate::process::{Trouble, program};

/// A measure: ours, the other's, and the ratio we promise at most.
pub struct Measure {
    /// What is measured.
    pub what: &'static str,
    /// What it is compared with.
    pub against: &'static str,
    /// Our time.
    pub ours: Duration,
    /// The other's time.
    pub others: Duration,
    /// The ratio we promise not to pass.
    pub at_most: f64,
}

impl Measure {
    /// Our time over the other's.
    pub fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.others.as_secs_f64()
    }

    /// Whether the promise is kept.
    pub fn is_kept(&self) -> bool {
        self.ratio() <= self.at_most
    }

    /// Prints the measure on one line.
    pub fn print(&self) {
        let verdict = if self.is_kept() { "kept" } else { "MISSED" };
        println!(
            "{:<28} {:>9.1} ms   {:<24} {:>9.1} ms   ratio {:.2} (promised {:.2}: {verdict})",
            self.what,
            self.ours.as_secs_f64() * 1e3,
            self.against,
            self.others.as_secs_f64() * 1e3,
            self.ratio(),
            self.at_most,
        );
    }
}

/// The median time of an action done `times` times.
///
/// # Errors
/// The first that the action meets.
pub fn median<E>(times: usize, mut action: impl FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let mut taken = Vec::with_capacity(times);
    for _ in 0..times {
        let start = Instant::now();
        action()?;
        taken.push(start.elapsed());
    }
    taken.sort();
    Ok(taken.get(times / 2).copied().unwrap_or_default())
}

/// The time that a benchmark printed as `name NANOSECONDS`.
fn nanoseconds(said: &str, name: &str) -> Result<Duration, Trouble> {
    said.lines()
        .filter_map(|line| line.trim().split_once(' '))
        .find(|(found, _)| *found == name)
        .and_then(|(_, number)| number.trim().parse().ok())
        .map(Duration::from_nanos)
        .ok_or_else(|| Trouble::Missing(format!("the benchmark did not say “{name} NANOSECONDS”")))
}

/// A measure that the core makes in its own process: an example, so that one build makes them all.
pub fn example(name: &str) -> std::process::Command {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    program(places::target().join("release/examples").join(name))
}
