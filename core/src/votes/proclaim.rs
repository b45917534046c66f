//! The president proclaims, where the two readings of the majority differ.

use super::{BallotKind, Outcome, Proclaim, Vote, judgement};
use crate::meetings::load;
use crate::register::{self, Refusal, Result, Tx};
use crate::text;

/// Records what the president proclaimed where the readings of the majority differ.
pub fn proclaim(tx: &mut Tx<'_>, args: Proclaim) -> Result<Vote> {
    let mut vote: Vote = register::get(tx.db(), args.id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if !matches!(args.outcome, Outcome::Adopted | Outcome::Rejected) {
        return Err(
            Refusal::invalid("outcome", "Le président proclame l’adoption ou le rejet.").into()
        );
    }
    if vote.ballot == BallotKind::Consensus || !judgement(&facts, &vote).needs_proclamation {
        return Err(Refusal::rule(
            "Les deux lectures de la majorité concordent : il n’y a rien à proclamer.",
        )
        .into());
    }
    vote.proclaimed = Some(args.outcome);
    vote.proclaimed_text = text::optional("text", args.text)?;
    tx.update(&vote)?;
    tx.about("vote", vote.id);
    tx.tell(format!("Scrutin n° {} proclamé : {}", vote.number, args.outcome.label()));
    Ok(vote)
}
