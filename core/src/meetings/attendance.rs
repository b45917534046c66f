//! Who is there: arrivals, departures, excuses, corrections.

use serde::{Deserialize, Serialize};

use super::{Attendance, AttendanceKind, Facts, MemberStatus, PresenceMode, load};
use crate::clock::{Instant, LocalTime};
use crate::ids::{AttendanceId, MandateId, MeetingId};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, print::phrases};

/// A member at a sitting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MemberOf {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The member.
    pub mandate_id: MandateId,
}

/// A member arrives.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Arrive {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The member.
    pub mandate_id: MandateId,
    /// In the room or by video; in the room if left out (by video, for a sitting held at a distance).
    #[serde(default)]
    pub mode: Option<PresenceMode>,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// A member leaves, or sends excuses.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MemberAt {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The member.
    pub mandate_id: MandateId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Everybody expected arrives.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ArriveAll {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

patch! {
    /// An interval of presence is corrected.
    pub struct CorrectAttendance(AttendanceId) {
        /// From.
        arrived_at: LocalTime,
        /// To.
        departed_at: Option<LocalTime>,
        /// In the room or by video.
        mode: PresenceMode,
    }
}

/// Records an arrival; if the member is there already, a change of mode from that instant.
pub fn arrive(tx: &mut Tx<'_>, args: Arrive) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    crate::written::check_by_hand(&facts, "Pas de présence à noter")?;
    let usual = match facts.meeting.mode {
        super::MeetingMode::Remote => PresenceMode::Remote,
        _ => PresenceMode::InRoom,
    };
    let mode = args.mode.unwrap_or(usual);
    let at = hour(tx, &facts, args.at)?;
    let name = known(&facts, args.mandate_id)?;
    settle(tx, &facts, args.mandate_id)?;
    if let Some(stay) = open_interval(&facts, args.mandate_id, at) {
        if stay.mode() == Some(mode) {
            return Ok(args.mandate_id);
        }
        if stay.arrived_at == at {
            tx.delete::<Attendance>(stay.id)?;
        } else {
            tx.update(&Attendance { departed_at: Some(at), ..stay.clone() })?;
        }
    }
    let row = Attendance {
        id: AttendanceId::new(),
        meeting_id: args.meeting_id,
        mandate_id: args.mandate_id,
        kind: match mode {
            PresenceMode::InRoom => AttendanceKind::InRoom,
            PresenceMode::Remote => AttendanceKind::Remote,
        },
        identification: None,
        arrived_at: at,
        departed_at: next_arrival(&facts, args.mandate_id, at),
    };
    tx.insert(&row)?;
    tell(
        tx,
        &facts,
        format!("{name} : {} à {}", arrived(mode), phrases::hour(facts.local(at).0.time())),
    );
    Ok(args.mandate_id)
}

fn arrived(mode: PresenceMode) -> &'static str {
    match mode {
        PresenceMode::InRoom => "arrivée",
        PresenceMode::Remote => "connexion",
    }
}

/// Records that everybody expected arrives at once, in the room (by video, for a remote sitting).
pub fn arrive_all(tx: &mut Tx<'_>, args: ArriveAll) -> Result<()> {
    let facts = writable(tx, args.meeting_id)?;
    crate::written::check_by_hand(&facts, "Pas de présence à noter")?;
    let at = hour(tx, &facts, args.at)?;
    let expected = awaited(&facts, at);
    for &mandate_id in &expected {
        arrive(tx, Arrive { meeting_id: args.meeting_id, mandate_id, mode: None, at: args.at })?;
    }
    tx.about("meeting", args.meeting_id);
    tx.tell(format!(
        "{} à {}",
        crate::text::count(expected.len() as i64, "arrivée", "arrivées"),
        phrases::hour(facts.local(at).0.time())
    ));
    Ok(())
}

/// Those who hold a seat and are expected at that instant: whom « Tous présents » notes as arrived.
pub fn awaited(facts: &Facts, at: Instant) -> Vec<MandateId> {
    let count = facts.count(at, None);
    let holders = facts.scene().chairs.iter().filter_map(|chair| chair.holder);
    holders.filter(|id| facts.status_at(*id, at, None, &count) == MemberStatus::Expected).collect()
}

/// Records a departure.
pub fn depart(tx: &mut Tx<'_>, args: MemberAt) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    let at = hour(tx, &facts, args.at)?;
    let name = known(&facts, args.mandate_id)?;
    let last = facts
        .attendances
        .iter()
        .rfind(|row| row.mandate_id == args.mandate_id && row.mode().is_some())
        .ok_or_else(|| {
            Refusal::invalid(
                "mandate_id",
                format!("{name} n’est pas arrivé : aucun départ à noter."),
            )
        })?;
    if at < last.arrived_at {
        let arrival = phrases::hour(facts.local(last.arrived_at).0.time());
        return Err(Refusal::invalid(
            "at",
            format!("Le départ précéderait l’arrivée, à {arrival}."),
        )
        .hint("Corrigez l’heure d’arrivée, ou indiquez un départ plus tardif.")
        .into());
    }
    tx.update(&Attendance { departed_at: Some(at), ..last.clone() })?;
    tell(tx, &facts, format!("{name} : départ à {}", phrases::hour(facts.local(at).0.time())));
    Ok(args.mandate_id)
}

/// Records excuses.
pub fn excuse(tx: &mut Tx<'_>, args: MemberAt) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    let at = args.at.map_or(tx.now(), |at| facts.instant(at));
    note(tx, &facts, args.mandate_id, AttendanceKind::Excused, at)
}

/// Records that a member neither came nor sent excuses.
pub fn absent(tx: &mut Tx<'_>, args: MemberOf) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    let now = tx.now();
    note(tx, &facts, args.mandate_id, AttendanceKind::Absent, now)
}

fn note(
    tx: &mut Tx<'_>,
    facts: &Facts,
    mandate_id: MandateId,
    kind: AttendanceKind,
    at: Instant,
) -> Result<MandateId> {
    let name = known(facts, mandate_id)?;
    if facts.attendances.iter().any(|row| row.mandate_id == mandate_id && row.mode().is_some()) {
        return Err(Refusal::rule(format!(
            "{name} a une heure d’arrivée : {} serait contradictoire.",
            kind.label()
        ))
        .hint("Retirez d’abord l’arrivée, ou notez un départ.")
        .into());
    }
    settle(tx, facts, mandate_id)?;
    tx.insert(&Attendance {
        id: AttendanceId::new(),
        meeting_id: facts.meeting.id,
        mandate_id,
        kind,
        arrived_at: at,
        departed_at: None,
        identification: None,
    })?;
    tell(tx, facts, format!("{name} : {}", kind.label()));
    Ok(mandate_id)
}

/// Forgets everything noted of a member: expected again.
pub fn clear(tx: &mut Tx<'_>, args: MemberOf) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    let name = known(&facts, args.mandate_id)?;
    let rows: Vec<Attendance> =
        facts.attendances.iter().filter(|row| row.mandate_id == args.mandate_id).cloned().collect();
    tx.delete_all(&rows)?;
    tell(tx, &facts, format!("{name} : attendu"));
    Ok(args.mandate_id)
}

/// Corrects an interval.
pub fn correct(tx: &mut Tx<'_>, args: CorrectAttendance) -> Result<MandateId> {
    let mut row: Attendance = register::get(tx.db(), args.id)?;
    let facts = writable(tx, row.meeting_id)?;
    let name = known(&facts, row.mandate_id)?;
    if row.mode().is_none() {
        return Err(
            Refusal::rule("Cette ligne note une absence ou une excuse, pas une présence.").into()
        );
    }
    if let Change::Set(at) = args.arrived_at {
        row.arrived_at = hour(tx, &facts, Some(at))?;
    }
    if let Change::Set(at) = args.departed_at {
        row.departed_at = at.map(|at| hour(tx, &facts, Some(at))).transpose()?;
    }
    if let Change::Set(mode) = args.mode {
        row.kind = match mode {
            PresenceMode::InRoom => AttendanceKind::InRoom,
            PresenceMode::Remote => AttendanceKind::Remote,
        };
    }
    if row.departed_at.is_some_and(|to| to < row.arrived_at) {
        return Err(Refusal::invalid("departed_at", "Le départ précéderait l’arrivée.").into());
    }
    let crosses = facts.attendances.iter().any(|other| {
        other.id != row.id
            && other.mandate_id == row.mandate_id
            && other.mode().is_some()
            && row.departed_at.is_none_or(|to| other.arrived_at < to)
            && other.departed_at.is_none_or(|to| row.arrived_at < to)
    });
    if crosses {
        return Err(Refusal::invalid(
            "arrived_at",
            format!("{name} serait présent deux fois au même moment."),
        )
        .into());
    }
    tx.update(&row)?;
    tell(tx, &facts, format!("{name} : heures corrigées"));
    Ok(row.mandate_id)
}

/// Removes an attendance row.
pub fn remove(tx: &mut Tx<'_>, id: AttendanceId) -> Result<()> {
    let row: Attendance = register::get(tx.db(), id)?;
    let facts = writable(tx, row.meeting_id)?;
    let name = known(&facts, row.mandate_id)?;
    tx.delete::<Attendance>(id)?;
    tell(tx, &facts, format!("{name} : présence retirée"));
    Ok(())
}

fn tell(tx: &mut Tx<'_>, facts: &Facts, sentence: String) {
    tx.about("meeting", facts.meeting.id);
    tx.tell(sentence);
}

/// Removes an excuse or an absence that a new fact contradicts.
fn settle(tx: &Tx<'_>, facts: &Facts, mandate: MandateId) -> Result<()> {
    let rows: Vec<Attendance> = facts
        .attendances
        .iter()
        .filter(|row| row.mandate_id == mandate && row.mode().is_none())
        .cloned()
        .collect();
    tx.delete_all(&rows)
}

fn open_interval(facts: &Facts, mandate: MandateId, at: Instant) -> Option<&Attendance> {
    facts.attendances.iter().find(|row| {
        row.mandate_id == mandate
            && row.mode().is_some()
            && row.arrived_at <= at
            && row.departed_at.is_none_or(|to| at < to)
    })
}

/// An arrival noted late ends where the next one begins.
fn next_arrival(facts: &Facts, mandate: MandateId, at: Instant) -> Option<Instant> {
    facts
        .attendances
        .iter()
        .filter(|row| row.mandate_id == mandate && row.mode().is_some() && row.arrived_at > at)
        .map(|row| row.arrived_at)
        .min()
}

/// The sitting, if attendance can be noted there.
pub(super) fn writable(tx: &Tx<'_>, id: MeetingId) -> Result<Facts> {
    let facts = load(tx.db(), id)?;
    let state = facts.meeting.state;
    if state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    if matches!(state, super::MeetingState::Postponed | super::MeetingState::Cancelled) {
        return Err(Refusal::rule(format!(
            "Cette séance est {} : personne n’y siège.",
            state.label()
        ))
        .into());
    }
    Ok(facts)
}

/// The name of a member who has a mandate in the committee that day.
pub(crate) fn known(facts: &Facts, id: MandateId) -> Result<String> {
    match facts.member(id) {
        Some(member) if member.mandate.runs_on(facts.day()) => Ok(member.name()),
        _ => Err(Refusal::invalid(
            "mandate_id",
            "Cette personne n’a pas de mandat dans l’instance à la date de la séance.",
        )
        .into()),
    }
}

/// The hour given, or now (the closing, once closed); within a day of the sitting.
pub(super) fn hour(tx: &Tx<'_>, facts: &Facts, at: Option<LocalTime>) -> Result<Instant> {
    let at = match at {
        Some(at) => facts.instant(at),
        None => facts.meeting.closed_at.unwrap_or(tx.now()),
    };
    if !facts.is_near(at) {
        return Err(facts.far(at).into());
    }
    Ok(at)
}
