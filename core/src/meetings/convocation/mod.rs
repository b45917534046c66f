//! Convocation: what went to whom, when it was received, and the agenda as it was sent.
//!
//! Recipients follow from the mandates of the day ([`recipients`]); what the law asks of each is judged
//! from his own sendings ([`delay`], [`findings`]); what changed in the agenda since it left is told in
//! words ([`changes()`]).

mod again;
mod amend;
pub mod changes;
mod convene;
pub mod delay;
mod dispatch;
mod enclose;
pub mod findings;
mod habits;
mod moved;
mod recipients;
mod records;
mod stop;
pub mod texts;
mod view;

pub use again::{Reconvene, reconvene};
pub use amend::{SendChanges, SetPhrase, send_changes, set_phrase};
pub use changes::{AgendaChange, ChangeKind, as_sent, changes, other_agenda};
pub(crate) use convene::urgency;
pub use convene::{Convene, SendTo, convene};
pub use delay::{Reception, ReceptionState, Requirement};
pub use dispatch::{
    CorrectDispatch, Fail, Receive, SendDispatch, correct, dispatch, fail, receive, remove,
};
pub use enclose::{Enclose, UpdateEnclosure, enclose, remove_enclosure, update_enclosure};
pub use recipients::{Recipient, Standing, recipients};
pub use records::{
    AgendaSnapshot, Channel, Dispatch, DispatchKind, Enclosure, Receipt, SentAgenda, SentItem,
    SentSitting,
};
pub use stop::{Cancel, Postpone, cancel, postpone};
pub use view::{ConvocationOf, ConvocationView, view};
