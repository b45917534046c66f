//! The life of a sitting: each step a verb, each verb only from the states it makes sense in.

use serde::{Deserialize, Serialize};

use super::{Facts, ItemState, Meeting, MeetingState, Suspension, load};
use crate::clock::{Instant, LocalTime};
use crate::ids::{MeetingId, SuspensionId};
use crate::meetings::AgendaItem;
use crate::print::phrases;
use crate::register::{self, Refusal, Result, Tx};
use crate::{text, written};
use MeetingState::{Closed, Convened, InPreparation, NoQuorum, Suspended};

/// A sitting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingRef {
    /// The sitting.
    pub id: MeetingId,
}

macro_rules! at_hour {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        pub struct $name {
            /// The sitting.
            pub id: MeetingId,
            /// When; now if left out.
            #[serde(default)]
            pub at: Option<LocalTime>,
        }
    )*};
}

at_hour! {
    /// The sitting is opened, or resumed.
    Open;
    /// The sitting could not deliberate.
    DeclareNoQuorum;
}

/// The sitting is closed (levée).
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Close {
    /// The sitting.
    pub id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// What the closing formula adds, before it; as it was if left out.
    #[serde(default)]
    pub note: Option<String>,
}

/// The sitting is suspended.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Suspend {
    /// The sitting.
    pub id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Opens the sitting.
pub fn open(tx: &mut Tx<'_>, args: Open) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[InPreparation, Convened], "ouvrir")?;
    written::check_act(&facts, "ouvrir ainsi")?;
    let at = within(&facts, args.at, tx.now())?;
    let meeting =
        Meeting { state: MeetingState::Open, opened_at: Some(at), ..facts.meeting.clone() };
    let title = facts.title();
    save(tx, &facts, &meeting, format!("{title} ouverte à {}", hour(&facts, at)))
}

/// Suspends the sitting.
pub fn suspend(tx: &mut Tx<'_>, args: Suspend) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[MeetingState::Open], "suspendre")?;
    written::check_act(&facts, "suspendre")?;
    let at = within(&facts, args.at, tx.now())?;
    tx.insert(&Suspension {
        id: SuspensionId::new(),
        meeting_id: args.id,
        suspended_at: at,
        resumed_at: None,
        reason: text::optional("reason", args.reason)?,
    })?;
    let meeting = Meeting { state: Suspended, ..facts.meeting.clone() };
    save(tx, &facts, &meeting, format!("Séance suspendue à {}", hour(&facts, at)))
}

/// Resumes the sitting.
pub fn resume(tx: &mut Tx<'_>, args: Open) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[Suspended], "reprendre")?;
    let at = within(&facts, args.at, tx.now())?;
    end_suspension(tx, &facts, at)?;
    let meeting = Meeting { state: MeetingState::Open, ..facts.meeting.clone() };
    save(tx, &facts, &meeting, format!("Séance reprise à {}", hour(&facts, at)))
}

fn end_suspension(tx: &Tx<'_>, facts: &Facts, at: Instant) -> Result<()> {
    for suspension in facts.suspensions.iter().filter(|suspension| suspension.resumed_at.is_none())
    {
        if at < suspension.suspended_at {
            return Err(Refusal::invalid("at", "La reprise précéderait la suspension.").into());
        }
        tx.update(&Suspension { resumed_at: Some(at), ..suspension.clone() })?;
    }
    Ok(())
}

/// Closes the sitting: the current item ends, items not reached are proposed for the next one.
pub fn close(tx: &mut Tx<'_>, args: Close) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[MeetingState::Open, Suspended], "lever")?;
    written::check_close(&facts)?;
    let at = within(&facts, args.at, tx.now())?;
    let latest = facts
        .votes
        .iter()
        .map(|vote| vote.voted_at)
        .chain(facts.items.iter().filter_map(|item| item.started_at))
        .max();
    if let Some(latest) = latest
        && at < latest
    {
        return Err(Refusal::invalid(
            "at",
            format!("La séance traitait encore un point à {}.", hour(&facts, latest)),
        )
        .into());
    }
    end_suspension(tx, &facts, at)?;
    for item in &facts.items {
        match item.state() {
            ItemState::Current => tx.update(&AgendaItem { ended_at: Some(at), ..item.clone() })?,
            _ if is_left_by_closing(&facts, item) => {
                tx.update(&AgendaItem {
                    postponed: true,
                    postponed_reason: Some("non abordé".into()),
                    ..item.clone()
                })?;
            }
            _ => {}
        }
    }
    let meeting = Meeting {
        state: Closed,
        closed_at: Some(at),
        closing_note: text::optional("note", args.note)?.or(facts.meeting.closing_note.clone()),
        ..facts.meeting.clone()
    };
    save(tx, &facts, &meeting, format!("{} levée à {}", facts.title(), hour(&facts, at)))
}

/// Whether closing the sitting now would put this item off: not begun, nor treated through another.
pub(super) fn is_left_by_closing(facts: &Facts, item: &AgendaItem) -> bool {
    item.state() == ItemState::Pending && !is_covered(facts, item)
}

/// Whether an item never begun itself was treated all the same: through its sub-items, or by what
/// was recorded under it.
fn is_covered(facts: &Facts, item: &AgendaItem) -> bool {
    facts.items.iter().any(|child| child.parent_id == Some(item.id) && child.started_at.is_some())
        || facts.votes.iter().any(|vote| vote.item_id == item.id)
        || facts.decisions.iter().any(|decision| decision.item_id == item.id)
        || facts.written.contains(&item.id)
}

/// Opens a sitting closed by mistake again, as long as its minutes are not out.
pub fn reopen(tx: &mut Tx<'_>, args: MeetingRef) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[Closed, MeetingState::DraftMinutes], "rouvrir")?;
    written::check_act(&facts, "rouvrir")?;
    for item in
        facts.items.iter().filter(|item| item.postponed_reason.as_deref() == Some("non abordé"))
    {
        tx.update(&AgendaItem { postponed: false, postponed_reason: None, ..item.clone() })?;
    }
    let meeting = Meeting { state: MeetingState::Open, closed_at: None, ..facts.meeting.clone() };
    save(tx, &facts, &meeting, format!("{} rouverte", facts.title()))
}

/// Records that the quorum was not there: the sitting deliberates nothing (R133-10).
pub fn declare_no_quorum(tx: &mut Tx<'_>, args: DeclareNoQuorum) -> Result<MeetingId> {
    let facts = expect(
        tx,
        args.id,
        &[InPreparation, Convened, MeetingState::Open, Suspended],
        "constater l’absence de quorum de",
    )?;
    if !facts.votes.is_empty() {
        return Err(Refusal::rule("Un scrutin a eu lieu : la séance a délibéré.")
            .hint("Levez la séance.")
            .into());
    }
    let at = within(&facts, args.at, tx.now())?;
    written::check_no_quorum(&facts, at)?;
    let count = facts.count(at, None);
    if count.reached() {
        return Err(Refusal::rule(format!(
            "Le quorum est atteint : {} sièges comptés, {} requis.",
            count.counted, count.threshold
        ))
        .into());
    }
    end_suspension(tx, &facts, at)?;
    let meeting = Meeting {
        state: NoQuorum,
        opened_at: facts.meeting.opened_at.or(Some(at)),
        closed_at: Some(at),
        stop_reason: Some(format!(
            "{} sur {}, {} requis",
            count.counted, count.base, count.threshold
        )),
        ..facts.meeting.clone()
    };
    save(
        tx,
        &facts,
        &meeting,
        format!("{} : quorum non atteint à {}", facts.title(), hour(&facts, at)),
    )
}

/// Writes a sitting over and says what was done.
pub(super) fn save(
    tx: &mut Tx<'_>,
    facts: &Facts,
    meeting: &Meeting,
    sentence: String,
) -> Result<MeetingId> {
    tx.update(meeting)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(sentence);
    Ok(meeting.id)
}

/// The sitting, if it is in one of the states wanted; otherwise a refusal that says why.
pub(crate) fn expect(
    tx: &Tx<'_>,
    id: MeetingId,
    states: &[MeetingState],
    verb: &str,
) -> Result<Facts> {
    let facts = load(tx.db(), id)?;
    let state = facts.meeting.state;
    if states.contains(&state) {
        return Ok(facts);
    }
    if state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    Err(Refusal::rule(format!(
        "Impossible {} cette séance : elle est « {} ».",
        phrases::de(verb),
        state.label()
    ))
    .into())
}

/// The hour given, or now; no earlier than the opening, no further than two days from the plan.
fn within(facts: &Facts, at: Option<LocalTime>, now: Instant) -> Result<Instant> {
    let at = at.map_or(now, |at| facts.instant(at));
    if let Some(opened) = facts.meeting.opened_at
        && at < opened
    {
        return Err(Refusal::invalid(
            "at",
            format!("La séance a été ouverte à {}.", hour(facts, opened)),
        )
        .into());
    }
    if !facts.is_near(at) {
        return Err(facts.far(at).into());
    }
    Ok(at)
}

fn hour(facts: &Facts, at: Instant) -> String {
    phrases::hour(facts.local(at).0.time())
}
