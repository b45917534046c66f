//! The life of a sitting: each step a verb, each verb only from the states it makes sense in.

use serde::{Deserialize, Serialize};

use super::{Facts, ItemState, Meeting, MeetingState, Suspension, load, numbering};
use crate::clock::{Instant, LocalTime};
use crate::ids::{ItemId, MeetingId, SuspensionId};
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
    /// The sitting is closed (levée).
    Close;
    /// The sitting could not deliberate.
    DeclareNoQuorum;
}

/// The members were convened.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Convene {
    /// The sitting.
    pub id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// By what channel (R133-5: any).
    #[serde(default)]
    pub channel: Option<String>,
    /// Why the delay is shortened.
    #[serde(default)]
    pub urgency_reason: Option<String>,
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

/// The sitting is put off.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Postpone {
    /// The sitting.
    pub id: MeetingId,
    /// To when: a new sitting with the same agenda; none if not known yet.
    #[serde(default)]
    pub starts_at: Option<LocalTime>,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The sitting is cancelled.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Cancel {
    /// The sitting.
    pub id: MeetingId,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// A second convocation after a sitting without quorum.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Reconvene {
    /// The sitting without quorum.
    pub id: MeetingId,
    /// When the new one begins.
    pub starts_at: LocalTime,
}

/// Records that the members were convened; what is added to the agenda later is marked.
pub fn convene(tx: &mut Tx<'_>, args: Convene) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[InPreparation, Convened], "convoquer")?;
    if facts.items.is_empty() {
        return Err(Refusal::rule(
            "L’ordre du jour est vide : il part avec la convocation (art. R133-5 CRPA).",
        )
        .hint("Ajoutez au moins un point.")
        .into());
    }
    let at = args.at.map_or(tx.now(), |at| facts.instant(at));
    if at > facts.meeting.starts_at {
        return Err(Refusal::invalid(
            "at",
            "La convocation partirait après le début de la séance.",
        )
        .into());
    }
    let meeting = Meeting {
        state: Convened,
        convened_at: Some(at),
        convocation_channel: text::optional("channel", args.channel)?
            .or(facts.meeting.convocation_channel.clone()),
        urgency_reason: text::optional("urgency_reason", args.urgency_reason)?
            .or(facts.meeting.urgency_reason.clone()),
        ..facts.meeting.clone()
    };
    save(tx, &facts, &meeting, format!("{} convoquée", facts.title()))
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
            ItemState::Pending if !is_covered(&facts, item) => {
                tx.update(&AgendaItem {
                    postponed: true,
                    postponed_reason: Some("non abordé".into()),
                    ..item.clone()
                })?;
            }
            _ => {}
        }
    }
    let meeting = Meeting { state: Closed, closed_at: Some(at), ..facts.meeting.clone() };
    save(tx, &facts, &meeting, format!("{} levée à {}", facts.title(), hour(&facts, at)))
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

/// Puts the sitting off; with a date, a new sitting takes the agenda over.
pub fn postpone(tx: &mut Tx<'_>, args: Postpone) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[InPreparation, Convened], "reporter")?;
    let meeting = Meeting {
        state: MeetingState::Postponed,
        stop_reason: text::optional("reason", args.reason)?,
        ..facts.meeting.clone()
    };
    let to = args.starts_at.map(|at| copy_to(tx, &facts, at, None)).transpose()?;
    save(tx, &facts, &meeting, format!("{} reportée", facts.title()))?;
    Ok(to.unwrap_or(args.id))
}

/// Cancels the sitting.
pub fn cancel(tx: &mut Tx<'_>, args: Cancel) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[InPreparation, Convened], "annuler")?;
    let meeting = Meeting {
        state: MeetingState::Cancelled,
        stop_reason: text::optional("reason", args.reason)?,
        ..facts.meeting.clone()
    };
    save(tx, &facts, &meeting, format!("{} annulée", facts.title()))
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

/// A second convocation: same agenda, no quorum required (R133-10).
pub fn reconvene(tx: &mut Tx<'_>, args: Reconvene) -> Result<MeetingId> {
    let facts = expect(tx, args.id, &[NoQuorum], "convoquer à nouveau")?;
    let already = register::number(
        tx.db(),
        "SELECT count(*) FROM meetings WHERE second_convocation_of = ?1",
        &[&args.id],
    )?;
    if already > 0 {
        return Err(Refusal::rule("Une seconde convocation existe déjà pour cette séance.").into());
    }
    let id = copy_to(tx, &facts, args.starts_at, Some(args.id))?;
    tx.about("meeting", id);
    tx.tell(format!("Seconde convocation après la {}", facts.title()));
    Ok(id)
}

/// A new sitting with the agenda of another.
fn copy_to(
    tx: &Tx<'_>,
    facts: &Facts,
    starts_at: LocalTime,
    second_of: Option<MeetingId>,
) -> Result<MeetingId> {
    if !starts_at.plausible() {
        return Err(Refusal::invalid(
            "starts_at",
            "Cette date est hors du calendrier d’une instance.",
        )
        .into());
    }
    let starts = facts.instant(starts_at);
    if starts <= facts.meeting.starts_at {
        return Err(Refusal::invalid(
            "starts_at",
            "La nouvelle séance se tient après celle qu’elle remplace.",
        )
        .into());
    }
    let old = &facts.meeting;
    let meeting = Meeting {
        id: MeetingId::new(),
        number: numbering::next(
            tx.db(),
            old.committee_id,
            chrono::Datelike::year(&starts_at.date()),
        )?,
        state: InPreparation,
        starts_at: starts,
        ends_at: old.ends_at.map(|end| starts + (end - old.starts_at)),
        convened_at: None,
        convocation_channel: None,
        urgency_reason: None,
        second_convocation_of: second_of,
        opened_at: None,
        closed_at: None,
        closing_note: None,
        stop_reason: None,
        next_meeting_at: None,
        next_meeting_place: None,
        approved_in: None,
        reservations: None,
        signed_on: None,
        ..old.clone()
    };
    tx.insert(&meeting)?;
    let ids: std::collections::HashMap<ItemId, ItemId> =
        facts.items.iter().map(|item| (item.id, ItemId::new())).collect();
    for item in &facts.items {
        tx.insert(&AgendaItem {
            id: ids[&item.id],
            meeting_id: meeting.id,
            parent_id: item.parent_id.and_then(|parent| ids.get(&parent).copied()),
            started_at: None,
            ended_at: None,
            postponed: false,
            postponed_reason: None,
            added_after_convocation: false,
            carried_from_item: None,
            ..item.clone()
        })?;
    }
    Ok(meeting.id)
}

fn save(tx: &mut Tx<'_>, facts: &Facts, meeting: &Meeting, sentence: String) -> Result<MeetingId> {
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
