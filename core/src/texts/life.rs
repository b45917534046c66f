//! The life of a text (`domain.md` §4): every step with its day, its author and what caused it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::TextState::*;
use super::view::name;
use super::{FollowUpRecord, Text, TextKind, TextState, TextStep};
use crate::clock::LocalTime;
use crate::committees::Committee;
use crate::ids::{DecisionId, FollowUpId, MeetingId, TextId, TextStepId, VoteId};
use crate::meetings::Meeting;
use crate::register::{self, Refusal, Result, Tx};
use crate::text;
use crate::votes::{Decision, Vote};

/// A text goes on.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Advance {
    /// The text.
    pub id: TextId,
    /// Where to.
    pub to: TextState,
    /// The day; that of the vote or the sitting, or today, if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The sitting that decided it.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// The vote that decided it.
    #[serde(default)]
    pub vote_id: Option<VoteId>,
    /// The decision that caused it.
    #[serde(default)]
    pub decision_id: Option<DecisionId>,
    /// In words; needed to close a text that never was decided.
    #[serde(default)]
    pub note: Option<String>,
}

/// An adopted text leaves.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TransmitText {
    /// The text.
    pub id: TextId,
    /// The day.
    pub on: NaiveDate,
    /// To whom; its addressee if left out.
    #[serde(default)]
    pub to: Option<String>,
    /// By when a reply is expected.
    #[serde(default)]
    pub reply_due_on: Option<NaiveDate>,
}

/// The addressee answered.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RecordReply {
    /// The text.
    pub id: TextId,
    /// The day it came.
    pub on: NaiveDate,
    /// What it says.
    pub reply: String,
}

/// Something became of a text.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The text.
    pub id: TextId,
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub content: String,
}

/// Where a text may go from where it stands.
pub fn next_states(kind: TextKind, state: TextState) -> &'static [TextState] {
    match (state, kind) {
        (Proposed, _) => &[InGroup, Draft, Closed],
        (InGroup, _) => &[Draft, Closed],
        (Draft, _) => &[InGroup, Amended, Adopted, Rejected, Closed],
        (Amended, _) => &[InGroup, Draft, Adopted, Rejected, Closed],
        // What a working group has to do is followed, not sent to an authority.
        (Adopted, TextKind::LettreMission | TextKind::RetourExperience) => &[Followed, Closed],
        (Adopted, _) => &[Transmitted, Followed, Closed],
        (Rejected, _) => &[Closed],
        (Transmitted, _) => &[Replied, Followed, Closed],
        (Replied, _) => &[Followed, Closed],
        (Followed, _) => &[Closed],
        (Closed, _) => &[],
    }
}

/// Brings a text to its next state.
pub fn advance(tx: &mut Tx<'_>, args: Advance) -> Result<TextId> {
    let mut written: Text = register::get(tx.db(), args.id)?;
    check_step(&written, args.to)?;
    let note = text::optional("note", args.note)?;
    if args.to == Closed && !written.state.is_final() && note.is_none() {
        return Err(Refusal::invalid(
            "note",
            "Un texte que le comité n’a pas décidé se classe avec un motif.",
        )
        .into());
    }
    let cause = cause(tx, &written, args.meeting_id, args.vote_id, args.decision_id)?;
    if matches!(args.to, Adopted | Rejected) {
        check_decided(tx, &written, args.to, cause.vote.as_ref())?;
    }
    let committee: Committee = register::get(tx.db(), written.committee_id)?;
    let today = LocalTime::at(tx.now(), committee.zone()).date();
    let day = args.on.or(cause.day).unwrap_or(today);
    check_order(tx, &written, day)?;
    if args.to == Adopted {
        super::versions::keep_adopted(tx, &written)?;
    }
    written.state = args.to;
    tx.update(&written)?;
    tx.insert(&TextStep {
        id: TextStepId::new(),
        text_id: written.id,
        state: args.to,
        on_day: day,
        recorded_at: tx.now(),
        author: tx.author().to_owned(),
        meeting_id: cause.meeting,
        vote_id: args.vote_id,
        decision_id: args.decision_id,
        note,
    })?;
    tx.about("text", written.id);
    tx.tell(format!("{} : {}", name(&written), args.to.said_of(written.kind)));
    Ok(written.id)
}

/// Notes that an adopted text left for its addressee.
pub fn transmit(tx: &mut Tx<'_>, args: TransmitText) -> Result<TextId> {
    let mut written: Text = register::get(tx.db(), args.id)?;
    check_step(&written, Transmitted)?;
    check_order(tx, &written, args.on)?;
    let to = text::optional("to", args.to)?;
    written.addressee = to.or(written.addressee.or(written.referred_by.clone()));
    let Some(addressee) = written.addressee.clone() else {
        return Err(Refusal::invalid("to", "À qui ce texte est-il transmis ?").into());
    };
    if args.reply_due_on.is_some_and(|due| due < args.on) {
        return Err(Refusal::invalid(
            "reply_due_on",
            "La réponse ne peut pas être attendue avant l’envoi.",
        )
        .into());
    }
    written.transmitted_on = Some(args.on);
    written.reply_due_on = args.reply_due_on;
    written.state = Transmitted;
    tx.update(&written)?;
    record_step(tx, &written, args.on, Some(format!("À {addressee}")))?;
    tx.about("text", written.id);
    tx.tell(format!("{} : {} à {addressee}", name(&written), Transmitted.said_of(written.kind)));
    Ok(written.id)
}

/// Notes the addressee's answer.
pub fn receive_reply(tx: &mut Tx<'_>, args: RecordReply) -> Result<TextId> {
    let mut written: Text = register::get(tx.db(), args.id)?;
    check_step(&written, Replied)?;
    check_order(tx, &written, args.on)?;
    written.replied_on = Some(args.on);
    written.reply = Some(text::required("reply", "La réponse", &args.reply)?);
    written.state = Replied;
    tx.update(&written)?;
    record_step(tx, &written, args.on, None)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : réponse reçue", name(&written)));
    Ok(written.id)
}

/// Notes what became of a text; the first note makes it followed.
pub fn follow_up(tx: &mut Tx<'_>, args: FollowUp) -> Result<TextId> {
    let mut written: Text = register::get(tx.db(), args.id)?;
    if written.state != Followed {
        check_step(&written, Followed)?;
        check_order(tx, &written, args.on)?;
        written.state = Followed;
        tx.update(&written)?;
        record_step(tx, &written, args.on, None)?;
    }
    tx.insert(&FollowUpRecord {
        id: FollowUpId::new(),
        text_id: written.id,
        on_day: args.on,
        author: tx.author().to_owned(),
        content: text::required("content", "La suite donnée", &args.content)?,
    })?;
    tx.about("text", written.id);
    tx.tell(format!("{} : suite donnée", name(&written)));
    Ok(written.id)
}

/// Takes back a note of what became of a text.
pub fn remove_follow_up(tx: &mut Tx<'_>, id: FollowUpId) -> Result<TextId> {
    let noted: FollowUpRecord = register::get(tx.db(), id)?;
    let written: Text = register::get(tx.db(), noted.text_id)?;
    tx.delete::<FollowUpRecord>(id)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : suite retirée", name(&written)));
    Ok(written.id)
}

/// Notes a step that nothing but the secretariat caused.
pub(super) fn record_step(
    tx: &Tx<'_>,
    written: &Text,
    day: NaiveDate,
    note: Option<String>,
) -> Result<()> {
    tx.insert(&TextStep {
        id: TextStepId::new(),
        text_id: written.id,
        state: written.state,
        on_day: day,
        recorded_at: tx.now(),
        author: tx.author().to_owned(),
        meeting_id: None,
        vote_id: None,
        decision_id: None,
        note,
    })
}

/// An amendment has come: a draft is from now on « amendée ».
pub(crate) fn note_amended(tx: &Tx<'_>, id: TextId, day: NaiveDate) -> Result<()> {
    let mut written: Text = register::get(tx.db(), id)?;
    if written.state != Draft {
        return Ok(());
    }
    written.state = Amended;
    tx.update(&written)?;
    record_step(tx, &written, day, None)
}

/// What caused a step.
struct Cause {
    meeting: Option<MeetingId>,
    vote: Option<Vote>,
    day: Option<NaiveDate>,
}

fn cause(
    tx: &Tx<'_>,
    written: &Text,
    meeting: Option<MeetingId>,
    vote: Option<VoteId>,
    decision: Option<DecisionId>,
) -> Result<Cause> {
    let vote: Option<Vote> = vote.map(|id| register::get(tx.db(), id)).transpose()?;
    let decision: Option<Decision> = decision.map(|id| register::get(tx.db(), id)).transpose()?;
    let named = [
        meeting,
        vote.as_ref().map(|vote| vote.meeting_id),
        decision.as_ref().map(|decision| decision.meeting_id),
    ];
    let mut sittings = named.into_iter().flatten();
    let Some(sitting) = sittings.next() else {
        return Ok(Cause { meeting: None, vote, day: None });
    };
    if sittings.any(|other| other != sitting) {
        return Err(Refusal::invalid(
            "meeting_id",
            "Le scrutin, la décision et la séance ne sont pas de la même séance.",
        )
        .into());
    }
    let sitting: Meeting = register::get(tx.db(), sitting)?;
    let committee: Committee = register::get(tx.db(), sitting.committee_id)?;
    if sitting.committee_id != written.committee_id
        && Some(sitting.committee_id) != written.group_id
    {
        return Err(
            Refusal::invalid("meeting_id", "Cette séance est celle d’une autre instance.").into()
        );
    }
    let at = sitting.opened_at.unwrap_or(sitting.starts_at);
    let day = LocalTime::at(at, committee.zone()).date();
    Ok(Cause { meeting: Some(sitting.id), vote, day: Some(day) })
}

fn check_step(written: &Text, to: TextState) -> Result<()> {
    if next_states(written.kind, written.state).contains(&to) {
        return Ok(());
    }
    let allowed: Vec<String> = next_states(written.kind, written.state)
        .iter()
        .map(|state| state.said_of(written.kind))
        .collect();
    let refusal = Refusal::rule(format!(
        "{} est « {} » : {} ne peut pas devenir « {} ».",
        name(written),
        written.state.said_of(written.kind),
        if written.kind.is_feminine() { "elle" } else { "il" },
        to.said_of(written.kind)
    ));
    Err(match allowed.is_empty() {
        true => refusal.into(),
        false => refusal.hint(format!("Étapes possibles : {}.", allowed.join(", "))).into(),
    })
}

/// A decision says what its vote said, and no amendment is left undecided.
fn check_decided(tx: &Tx<'_>, written: &Text, to: TextState, vote: Option<&Vote>) -> Result<()> {
    if to == Adopted {
        let left = crate::amendments::undecided(tx.db(), written.id)?;
        if left > 0 {
            return Err(Refusal::rule(format!(
                "{} : {} à décider avant d’adopter le texte.",
                name(written),
                text::count(left, "amendement reste", "amendements restent")
            ))
            .into());
        }
        if super::write::rows(tx.db(), written.id)?.is_empty() {
            return Err(
                Refusal::rule("Ce texte n’a encore aucun mot : rien ne peut être adopté.").into()
            );
        }
    }
    let Some(vote) = vote else { return Ok(()) };
    let facts = crate::meetings::load(tx.db(), vote.meeting_id)?;
    let adopted = crate::votes::is_adopted(&facts, vote);
    if adopted.is_some_and(|adopted| adopted != (to == Adopted)) {
        return Err(Refusal::invalid(
            "vote_id",
            format!("Le scrutin n° {} dit le contraire.", vote.number),
        )
        .into());
    }
    Ok(())
}

fn check_order(tx: &Tx<'_>, written: &Text, day: NaiveDate) -> Result<()> {
    let steps: Vec<TextStep> =
        register::list_where(tx.db(), "text_id", &written.id, "recorded_at, id")?;
    match steps.last() {
        Some(last) if day < last.on_day => Err(Refusal::invalid(
            "on",
            format!(
                "Cette étape précéderait la dernière, du {}.",
                crate::print::phrases::date(last.on_day)
            ),
        )
        .into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_leads_to_the_end_and_none_back_from_a_decision() {
        for &kind in TextKind::ALL {
            for &state in TextState::ALL {
                let next = next_states(kind, state);
                assert_eq!(next.is_empty(), state == Closed, "{}", state.label());
                if state.is_final() {
                    assert!(next.iter().all(|state| state.is_final()));
                } else {
                    assert!(next.contains(&Closed));
                }
            }
        }
    }
}
