//! Deliberation by written exchange (R133-7; ordonnance n° 2014-1329): announced, opened, extended,
//! closed, voted, sent to all.

mod records;

pub use records::{Contribution, Exchange, WrittenVote};
