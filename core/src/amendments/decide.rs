//! What becomes of an amendment besides its adoption.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::view::name;
use super::{Amendment, AmendmentState};
use crate::clock::LocalTime;
use crate::committees::Committee;
use crate::ids::{AmendmentId, MeetingId, VoteId};
use crate::register::{self, Refusal, Result, Tx};
use crate::text;
use crate::texts::{self, Text};
use crate::votes::Vote;

/// An amendment.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct AmendmentRef {
    /// The amendment.
    pub id: AmendmentId,
}

/// An amendment may not be discussed, or has lost its object.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Declare {
    /// The amendment.
    pub id: AmendmentId,
    /// Why.
    pub reason: String,
    /// The amendment whose adoption left it without object.
    #[serde(default)]
    pub because_of: Option<AmendmentId>,
    /// The day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The author takes an amendment back.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Withdraw {
    /// The amendment.
    pub id: AmendmentId,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
    /// The day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The committee says no.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Reject {
    /// The amendment.
    pub id: AmendmentId,
    /// The sitting that decided.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// The vote that decided.
    #[serde(default)]
    pub vote_id: Option<VoteId>,
    /// The day; that of the vote, or today, if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// In words.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Declares that an amendment may not be discussed.
pub fn declare_inadmissible(tx: &mut Tx<'_>, args: Declare) -> Result<AmendmentId> {
    let amendment = pending(tx, args.id)?;
    let reason = Some(text::required("reason", "Le motif d’irrecevabilité", &args.reason)?);
    let day = day(tx, &amendment, args.on)?;
    close(tx, Amendment { reason, ..amendment }, AmendmentState::Inadmissible, day)
}

/// Notes that an amendment has lost its object.
pub fn let_fall(tx: &mut Tx<'_>, args: Declare) -> Result<AmendmentId> {
    let amendment = pending(tx, args.id)?;
    if let Some(cause) = args.because_of {
        let cause: Amendment = register::get(tx.db(), cause)?;
        if cause.text_id != amendment.text_id || cause.id == amendment.id {
            return Err(Refusal::invalid(
                "because_of",
                "L’amendement qui en fait tomber un autre porte sur le même texte.",
            )
            .into());
        }
    }
    let reason = Some(text::required("reason", "Le motif", &args.reason)?);
    let day = day(tx, &amendment, args.on)?;
    let amendment = Amendment { reason, fell_with: args.because_of, ..amendment };
    close(tx, amendment, AmendmentState::Fallen, day)
}

/// Notes that its author took an amendment back.
pub fn withdraw(tx: &mut Tx<'_>, args: Withdraw) -> Result<AmendmentId> {
    let amendment = pending(tx, args.id)?;
    let reason = text::optional("reason", args.reason)?;
    let day = day(tx, &amendment, args.on)?;
    close(tx, Amendment { reason, ..amendment }, AmendmentState::Withdrawn, day)
}

/// Notes that the committee said no.
pub fn reject(tx: &mut Tx<'_>, args: Reject) -> Result<AmendmentId> {
    let amendment = pending(tx, args.id)?;
    let decided =
        decision(tx, &amendment, args.meeting_id, args.vote_id, AmendmentState::Rejected)?;
    let day = match args.on.or(decided.day) {
        Some(day) => day,
        None => self::day(tx, &amendment, None)?,
    };
    let amendment = Amendment {
        reason: text::optional("reason", args.reason)?,
        meeting_id: decided.meeting,
        vote_id: args.vote_id,
        ..amendment
    };
    close(tx, amendment, AmendmentState::Rejected, day)
}

/// Puts an amendment before the committee again: noted by mistake. One that was adopted is undone
/// instead, for its words are in the text.
pub fn reopen(tx: &mut Tx<'_>, args: AmendmentRef) -> Result<AmendmentId> {
    let amendment: Amendment = register::get(tx.db(), args.id)?;
    let amended: Text = register::get(tx.db(), amendment.text_id)?;
    texts::check_open(&amended)?;
    match amendment.state {
        AmendmentState::Deposited => {
            return Err(Refusal::rule(format!("{} est déjà à décider.", name(&amendment))).into());
        }
        AmendmentState::Adopted => {
            return Err(Refusal::rule(format!(
                "{} est dans le texte : annulez son adoption.",
                name(&amendment)
            ))
            .into());
        }
        _ => {}
    }
    let amendment = Amendment {
        state: AmendmentState::Deposited,
        decided_on: None,
        meeting_id: None,
        vote_id: None,
        fell_with: None,
        reason: None,
        ..amendment
    };
    tx.update(&amendment)?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} de nouveau à décider", name(&amendment)));
    Ok(amendment.id)
}

/// An amendment that is before the committee.
pub(super) fn pending(tx: &Tx<'_>, id: AmendmentId) -> Result<Amendment> {
    let amendment: Amendment = register::get(tx.db(), id)?;
    let amended: Text = register::get(tx.db(), amendment.text_id)?;
    texts::check_open(&amended)?;
    if amendment.state != AmendmentState::Deposited {
        return Err(Refusal::rule(format!(
            "{} est déjà {}.",
            name(&amendment),
            amendment.state.label()
        ))
        .hint("Remettez-le d’abord en discussion.")
        .into());
    }
    Ok(amendment)
}

/// The sitting and the day of a decision.
pub(super) struct Decided {
    pub(super) meeting: Option<MeetingId>,
    pub(super) day: Option<NaiveDate>,
}

/// Checks that the vote says what the amendment is said to have become.
pub(super) fn decision(
    tx: &Tx<'_>,
    amendment: &Amendment,
    meeting: Option<MeetingId>,
    vote: Option<VoteId>,
    state: AmendmentState,
) -> Result<Decided> {
    let vote: Option<Vote> = vote.map(|id| register::get(tx.db(), id)).transpose()?;
    let meeting = match (meeting, &vote) {
        (Some(meeting), Some(vote)) if vote.meeting_id != meeting => {
            return Err(
                Refusal::invalid("vote_id", "Ce scrutin est celui d’une autre séance.").into()
            );
        }
        (None, Some(vote)) => Some(vote.meeting_id),
        (meeting, _) => meeting,
    };
    let Some(id) = meeting else { return Ok(Decided { meeting: None, day: None }) };
    let facts = crate::meetings::load(tx.db(), id)?;
    let amended: Text = register::get(tx.db(), amendment.text_id)?;
    let of_text =
        facts.committee.id == amended.committee_id || Some(facts.committee.id) == amended.group_id;
    if !of_text {
        return Err(
            Refusal::invalid("meeting_id", "Cette séance est celle d’une autre instance.").into()
        );
    }
    if let Some(vote) = &vote
        && crate::votes::is_adopted(&facts, vote)
            .is_some_and(|adopted| adopted != (state == AmendmentState::Adopted))
    {
        return Err(Refusal::invalid(
            "vote_id",
            format!("Le scrutin n° {} dit le contraire.", vote.number),
        )
        .into());
    }
    Ok(Decided { meeting: Some(id), day: Some(facts.day()) })
}

pub(super) fn day(tx: &Tx<'_>, amendment: &Amendment, on: Option<NaiveDate>) -> Result<NaiveDate> {
    let amended: Text = register::get(tx.db(), amendment.text_id)?;
    let committee: Committee = register::get(tx.db(), amended.committee_id)?;
    let day = on.unwrap_or_else(|| LocalTime::at(tx.now(), committee.zone()).date());
    if day < amendment.deposited_on {
        return Err(Refusal::invalid("on", "Ce jour précède le dépôt de l’amendement.").into());
    }
    Ok(day)
}

fn close(
    tx: &mut Tx<'_>,
    amendment: Amendment,
    state: AmendmentState,
    day: NaiveDate,
) -> Result<AmendmentId> {
    let amendment = Amendment { state, decided_on: Some(day), ..amendment };
    tx.update(&amendment)?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} {}", name(&amendment), state.label()));
    Ok(amendment.id)
}
