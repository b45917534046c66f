//! Amendments: a version of a text, and what somebody would change in it – not merged until adopted.

mod adopt;
mod decide;
mod deposit;
mod discussion;
mod overlay;
mod records;
mod view;

pub(crate) use adopt::consolidated;
pub use adopt::{Adopt, Adoption, PreviewAdoption, adopt, preview};
pub use decide::{
    AmendmentRef, Declare, Reject, Withdraw, declare_inadmissible, let_fall, reject, reopen,
    withdraw,
};
pub use deposit::{
    Deposit, SaveAmendment, SavedAmendment, SetRank, UpdateAmendment, delete, deposit, save,
    set_rank, update,
};
pub(crate) use deposit::{base, written};
pub use discussion::{Touch, TouchKind};
pub use records::{Amendment, AmendmentBlock};
pub use view::{AmendmentSummary, AmendmentView, list, name, view};

use rusqlite::Connection;

use crate::ids::TextId;
use crate::register::{self, Result};
use crate::vocabulary;

vocabulary! {
    /// What became of an amendment.
    pub enum AmendmentState {
        /// It is before the committee.
        Deposited = "deposited", "déposé";
        /// It may not be discussed.
        Inadmissible = "inadmissible", "irrecevable";
        /// Its author took it back.
        Withdrawn = "withdrawn", "retiré";
        /// Another decision left it without object.
        Fallen = "fallen", "tombé";
        /// The committee said yes.
        Adopted = "adopted", "adopté";
        /// The committee said no.
        Rejected = "rejected", "rejeté";
    }
}

/// How many amendments of a text are still to be decided.
pub fn undecided(db: &Connection, text: TextId) -> Result<i64> {
    register::number(
        db,
        "SELECT count(*) FROM amendments WHERE text_id = ?1 AND state = 'deposited'",
        &[&text],
    )
}
