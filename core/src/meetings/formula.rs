//! The sentence that the minutes will have of an opening, a suspension, a resumption, a closing: read
//! before the act, at the hour being typed.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Facts, ItemState, lifecycle, load};
use crate::bylaws::Holds;
use crate::clock::{Instant, LocalTime};
use crate::ids::MeetingId;
use crate::print::model::ClosingReason;
use crate::print::phrases;
use crate::register::Result;
use crate::vocabulary;

vocabulary! {
    /// What the president says.
    pub enum Said {
        /// The sitting begins.
        Opening = "opening", "ouverture";
        /// It stops for a while.
        Suspension = "suspension", "suspension";
        /// It goes on.
        Resumption = "resumption", "reprise";
        /// It ends.
        Closing = "closing", "levée";
    }
}

/// Which sentence is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SayFormula {
    /// The sitting.
    pub id: MeetingId,
    /// What is said.
    pub said: Said,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// The sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Formula {
    /// « La séance est ouverte à 14 h 34. »
    pub sentence: String,
}

/// The sentence that an act at that hour would leave in the minutes; the act itself is not done.
pub fn formula(db: &Connection, args: SayFormula, now: Instant) -> Result<Formula> {
    let facts = load(db, args.id)?;
    let at = args.at.map_or(now, |at| facts.instant(at));
    let hour = phrases::hour(facts.local(at).0.time());
    Ok(Formula {
        sentence: match args.said {
            Said::Opening => phrases::opening(Some(&hour)),
            Said::Suspension => phrases::suspension(&hour),
            Said::Resumption => phrases::resumption(&hour),
            Said::Closing => phrases::closing(closing_reason(&facts, at), Some(&hour)),
        },
    })
}

/// Why a sitting that ends at that instant ends, as far as the facts tell.
pub fn closing_reason(facts: &Facts, at: Instant) -> ClosingReason {
    if !facts.quorum_waived()
        && facts.bylaws.quorum_binds.value == Holds::Yes
        && !facts.count(at, None).reached()
    {
        return ClosingReason::QuorumLost;
    }
    let left = facts.items.iter().any(|item| {
        item.state() == ItemState::Postponed || lifecycle::is_left_by_closing(facts, item)
    });
    if left { ClosingReason::Unstated } else { ClosingReason::AgendaExhausted }
}
