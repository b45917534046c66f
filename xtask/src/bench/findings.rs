//! What the rules cost, beside the time promised (`core/examples/findings.rs` prints nanoseconds).

use std::time::Duration;

use super::{Measure, example, nanoseconds};
use crate::process::{Trouble, text};

/// Runs the benchmark of the core.
///
/// # Errors
/// When it does not say every time.
pub fn measure() -> Result<Vec<Measure>, Trouble> {
    let said = text(&mut example("findings"))?;
    let promised = |what, name, milliseconds| {
        Ok(Measure {
            what,
            against: "time promised",
            ours: nanoseconds(&said, name)?,
            others: Duration::from_millis(milliseconds),
            at_most: 1.0,
        })
    };
    Ok(vec![
        promised("findings of 200 sittings", "register", 50)?,
        promised("findings of one sitting", "sitting", 2)?,
        // A tenth of a second is what people feel as at once.
        promised("page of 1,000 members", "thousand", 100)?,
        promised("arrival among 1,000", "arrival", 100)?,
    ])
}
