//! The results, sent to every member when the vote is closed.

use serde::{Deserialize, Serialize};

use super::guard::{at_stage, moment, out_of_order, past};
use super::{Exchange, Stage, votable};
use crate::clock::LocalTime;
use crate::ids::MeetingId;
use crate::register::{Refusal, Result, Tx};

/// The results were sent.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SendResults {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Records that the results went to all.
pub fn send_results(tx: &mut Tx<'_>, args: SendResults) -> Result<MeetingId> {
    const ACT: &str = "envoyer les résultats";
    let (facts, exchange) =
        at_stage(tx, args.meeting_id, &[Stage::VoteClosed, Stage::DebateClosed], ACT)?;
    if exchange.vote_closed_at.is_none() && !votable(&facts).is_empty() {
        return Err(out_of_order(Stage::DebateClosed, ACT).into());
    }
    let at = past(tx, &facts, args.at)?;
    let over = exchange.vote_closed_at.or(exchange.debate_closed_at);
    if let Some(over) = over.filter(|over| at < *over) {
        return Err(Refusal::invalid(
            "at",
            format!("L’échange s’est clos le {}.", moment(&facts, over)),
        )
        .into());
    }
    tx.update(&Exchange { results_sent_at: Some(at), ..exchange })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Résultats envoyés à tous les membres le {}", moment(&facts, at)));
    Ok(args.meeting_id)
}
