//! Days that count: public holidays of the French territories, and delays counted back from a sitting.
//!
//! A table of fixed days and the date of Easter are all it takes, and both are settled for good by law
//! and by the computus; a dependency would not be shorter (see `docs/decisions`).

mod days;
mod holidays;

pub use days::{DayCount, deadline, elapsed};
pub use holidays::{Territory, easter, holiday, holidays};
