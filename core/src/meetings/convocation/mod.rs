//! Convocation: what went to whom, when it was received, and the agenda as it was sent.

mod records;

pub use records::{AgendaSnapshot, Channel, Dispatch, DispatchKind, Enclosure, Receipt, SentItem};
