//! The vote of a written exchange: open for a time announced, sent in one by one, closed into named
//! votes.

use serde::{Deserialize, Serialize};

use super::guard::{at_stage, moment, past, plausible};
use super::{Exchange, Stage, WrittenVote, spoke_at, votable};
use crate::bylaws::{Holds, law};
use crate::clock::{Instant, LocalTime};
use crate::ids::{ItemId, MandateId, MeetingId, WrittenVoteId};
use crate::meetings::presence::Chair;
use crate::meetings::{AgendaItem, Close, Facts, attendance};
use crate::register::{Refusal, Result, Tx};
use crate::votes::{self, BallotKind, Choice, NamedChoice, RecordVote};

/// The vote is opened.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OpenVote {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Until when votes are received.
    pub closes_at: LocalTime,
    /// When the members were told; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// A vote is received.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SendVote {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The item.
    pub item_id: ItemId,
    /// Whose.
    pub mandate_id: MandateId,
    /// What.
    pub choice: Choice,
    /// When it was received; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// A vote recorded by mistake.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawVote {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The item.
    pub item_id: ItemId,
    /// Whose.
    pub mandate_id: MandateId,
}

/// The vote is closed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CloseVote {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When; at the hour announced once it has passed, now otherwise.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Opens the vote, once the debate is closed.
pub fn open_vote(tx: &mut Tx<'_>, args: OpenVote) -> Result<MeetingId> {
    let (facts, exchange) =
        at_stage(tx, args.meeting_id, &[Stage::DebateClosed], "ouvrir le vote")?;
    let at = past(tx, &facts, args.at)?;
    let closes = plausible(&facts, "closes_at", args.closes_at)?;
    if let Some(closed) = exchange.debate_closed_at
        && at < closed
    {
        return Err(Refusal::invalid(
            "at",
            format!("Les débats se sont clos le {}.", moment(&facts, closed)),
        )
        .into());
    }
    if closes <= at {
        return Err(Refusal::invalid("closes_at", "Le vote se fermerait avant de s’ouvrir.").into());
    }
    tx.update(&Exchange { vote_opened_at: Some(at), vote_closes_at: Some(closes), ..exchange })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Vote ouvert jusqu’au {}", moment(&facts, closes)));
    Ok(args.meeting_id)
}

/// Records a vote received; it replaces the one the member sent before.
pub fn send_vote(tx: &mut Tx<'_>, args: SendVote) -> Result<MeetingId> {
    let (facts, exchange) = at_stage(tx, args.meeting_id, &[Stage::VoteOpen], "recevoir un vote")?;
    let at = past(tx, &facts, args.at)?;
    in_window(&facts, &exchange, at)?;
    let item = votable(&facts).into_iter().find(|item| item.id == args.item_id);
    let Some(item) = item else {
        return Err(Refusal::invalid("item_id", "Ce point n’est pas mis aux voix.").into());
    };
    if matches!(args.choice, Choice::Blanc | Choice::Nul) {
        return Err(Refusal::invalid(
            "choice",
            format!(
                "Un vote écrit est nommé : pour, contre ou abstention{}.",
                facts.bylaws.profile.quoting(law::WRITING)
            ),
        )
        .into());
    }
    let name = attendance::known(&facts, args.mandate_id)?;
    check_voter(&facts, item, args.mandate_id, at, &name)?;
    for earlier in sent(&facts, args.item_id, args.mandate_id) {
        tx.delete::<WrittenVote>(earlier.id)?;
    }
    tx.insert(&WrittenVote {
        id: WrittenVoteId::new(),
        meeting_id: args.meeting_id,
        item_id: args.item_id,
        mandate_id: args.mandate_id,
        choice: args.choice,
        voted_at: at,
    })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Vote de {name} reçu : {}", args.choice.label()));
    Ok(args.meeting_id)
}

/// Takes back a vote recorded by mistake.
pub fn withdraw_vote(tx: &mut Tx<'_>, args: WithdrawVote) -> Result<MeetingId> {
    let (facts, _) = at_stage(tx, args.meeting_id, &[Stage::VoteOpen], "retirer un vote")?;
    let Some(vote) = sent(&facts, args.item_id, args.mandate_id).next() else {
        return Err(Refusal::not_found("Ce vote").into());
    };
    tx.delete::<WrittenVote>(vote.id)?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Vote de {} retiré", facts.name(args.mandate_id)));
    Ok(args.meeting_id)
}

/// Closes the vote: each item voted on gets its vote by name, and the sitting closes. Refused when
/// too few took part, or before the hour announced while somebody may still vote.
pub fn close_vote(tx: &mut Tx<'_>, args: CloseVote) -> Result<MeetingId> {
    let (facts, exchange) = at_stage(tx, args.meeting_id, &[Stage::VoteOpen], "clore le vote")?;
    let now = tx.now();
    let at = match (args.at, exchange.vote_closes_at) {
        (None, Some(until)) => now.min(until),
        (at, _) => past(tx, &facts, at)?,
    };
    let last = facts.written_votes.iter().map(|vote| vote.voted_at).max();
    if let Some(last) = last.or(exchange.vote_opened_at).filter(|last| at < *last) {
        return Err(Refusal::invalid(
            "at",
            format!("Le vote courait encore le {}.", moment(&facts, last)),
        )
        .into());
    }
    if let Some(until) = exchange.vote_closes_at.filter(|until| at < *until)
        && let Some(missing) = still_to_vote(&facts, at)
    {
        return Err(Refusal::invalid(
            "at",
            format!(
                "Le vote est ouvert jusqu’au {}, et {} n’a pas encore voté{}.",
                moment(&facts, until),
                facts.name(missing),
                facts.bylaws.profile.quoting(law::EXCHANGE)
            ),
        )
        .into());
    }
    if !facts.may_decide(&facts.count(at, None)) {
        return Err(too_few(&facts, at).into());
    }
    let mut counted = 0;
    for item in votable(&facts) {
        counted += i64::from(count_item(tx, &facts, item, at)?);
    }
    tx.update(&Exchange { vote_closed_at: Some(at), ..exchange })?;
    close_sitting(tx, &facts, at)?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!(
        "Vote clos le {} : {}",
        moment(&facts, at),
        crate::text::count(counted, "scrutin", "scrutins")
    ));
    Ok(args.meeting_id)
}

/// Turns what was sent on an item into its vote; whether anything was.
fn count_item(tx: &mut Tx<'_>, facts: &Facts, item: &AgendaItem, at: Instant) -> Result<bool> {
    let ballots: Vec<NamedChoice> = facts
        .written_votes
        .iter()
        .filter(|vote| vote.item_id == item.id)
        .map(|vote| NamedChoice { mandate_id: vote.mandate_id, choice: vote.choice })
        .collect();
    if ballots.is_empty() {
        return Ok(false);
    }
    votes::record(
        tx,
        RecordVote {
            item_id: item.id,
            subject: item.title.clone(),
            ballot: Some(BallotKind::AppelNominal),
            object: None,
            majority: None,
            counting: None,
            at: Some(facts.local(at)),
            counts: None,
            colleges: None,
            ballots: Some(ballots),
            consensus: None,
            president_choice: None,
        },
    )?;
    Ok(true)
}

/// Closes the sitting with the exchange: every item was before the members all along.
pub(super) fn close_sitting(tx: &mut Tx<'_>, facts: &Facts, at: Instant) -> Result<()> {
    for item in facts.items.iter().filter(|item| !item.postponed) {
        tx.update(&AgendaItem {
            started_at: facts.meeting.opened_at,
            ended_at: Some(at),
            ..item.clone()
        })?;
    }
    crate::meetings::close(
        tx,
        Close { id: facts.meeting.id, at: Some(facts.local(at)), note: None },
    )?;
    Ok(())
}

/// The refusal of a deliberation in which too few took part.
pub(super) fn too_few(facts: &Facts, at: Instant) -> Refusal {
    let count = facts.count(at, None);
    let part = super::participation_sentence(facts, &count).unwrap_or_default();
    Refusal::rule(format!(
        "{part} La délibération n’est pas valable ({}).",
        facts.bylaws.quorum.source
    ))
    .hint("Constatez l’absence de quorum : la question reviendra à une autre séance.")
}

fn in_window(facts: &Facts, exchange: &Exchange, at: Instant) -> Result<()> {
    if let Some(opened) = exchange.vote_opened_at.filter(|opened| at < *opened) {
        return Err(Refusal::invalid(
            "at",
            format!("Le vote s’est ouvert le {}.", moment(facts, opened)),
        )
        .into());
    }
    if let Some(until) = exchange.vote_closes_at.filter(|until| at > *until) {
        return Err(Refusal::invalid(
            "at",
            format!("Les votes étaient reçus jusqu’au {}.", moment(facts, until)),
        )
        .hint("S’il est arrivé avant, indiquez quand.")
        .into());
    }
    Ok(())
}

/// Who may vote: the holder of a seat, or a substitute where the holder keeps silent.
fn check_voter(
    facts: &Facts,
    item: &AgendaItem,
    mandate: MandateId,
    at: Instant,
    name: &str,
) -> Result<()> {
    let profile = facts.bylaws.profile;
    let refuse = |sentence: String| Refusal::invalid("mandate_id", sentence);
    let sits =
        |chair: &&Chair| chair.holder == Some(mandate) || chair.substitutes.contains(&mandate);
    let Some(chair) = facts.scene().chairs.iter().find(sits) else {
        return Err(refuse(format!(
            "{name} n’a pas voix délibérative : il peut être entendu, il ne vote pas{}.",
            profile.quoting(law::HEARING)
        ))
        .into());
    };
    if Some(mandate) == facts.president() && facts.bylaws.president_votes.value == Holds::No {
        return Err(refuse(format!(
            "{name} préside et ne prend pas part aux votes ({}).",
            facts.bylaws.president_votes.source
        ))
        .into());
    }
    if facts.scene().kept_out(mandate, Some(item.id), at) {
        return Err(refuse(format!(
            "{name} s’est déporté : il ne prend pas part à ce vote{}.",
            profile.quoting(law::INTEREST)
        ))
        .into());
    }
    if let Some(holder) = chair.holder.filter(|holder| *holder != mandate)
        && spoke_at(facts, holder).is_some()
    {
        return Err(refuse(format!(
            "{} s’est exprimé : son suppléant ne vote pas à sa place{}.",
            facts.name(holder),
            profile.quoting(law::SUBSTITUTION)
        ))
        .into());
    }
    let others = chair.holder.iter().chain(&chair.substitutes).filter(|other| **other != mandate);
    for other in others {
        if sent(facts, item.id, *other).next().is_some() {
            return Err(refuse(format!("{} a déjà voté pour ce siège.", facts.name(*other)))
                .hint("Retirez d’abord son vote.")
                .into());
        }
    }
    Ok(())
}

fn sent(facts: &Facts, item: ItemId, mandate: MandateId) -> impl Iterator<Item = &WrittenVote> {
    facts
        .written_votes
        .iter()
        .filter(move |vote| vote.item_id == item && vote.mandate_id == mandate)
}

/// Whether that member may vote on an item: a deliberative voice, and no interest in it.
pub(super) fn may_vote(facts: &Facts, item: ItemId, mandate: MandateId, at: Instant) -> bool {
    let silent_president =
        Some(mandate) == facts.president() && facts.bylaws.president_votes.value == Holds::No;
    facts.chair_of(mandate).is_some()
        && !silent_president
        && !facts.scene().kept_out(mandate, Some(item), at)
}

/// A member who may still vote on some item, if there is one.
pub(super) fn still_to_vote(facts: &Facts, at: Instant) -> Option<MandateId> {
    votable(facts).into_iter().find_map(|item| {
        facts.scene().chairs.iter().find_map(|chair| {
            let holder = chair.holder?;
            let voted = std::iter::once(&holder)
                .chain(&chair.substitutes)
                .any(|id| sent(facts, item.id, *id).next().is_some());
            (!voted && may_vote(facts, item.id, holder, at)).then_some(holder)
        })
    })
}
