//! Who composes a committee on a given day.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Committee, Seat};
use crate::bylaws::{Profile, QuorumBase, Rulebook, law};
use crate::clock::{Instant, LocalTime};
use crate::ids::CommitteeId;
use crate::mandates::{self, MandateView, Role, Wanted};
use crate::meetings::{Finding, Severity};
use crate::organisations::Organisation;
use crate::print::phrases;
use crate::register::{self, Result};
use crate::text;

/// Which composition is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ViewComposition {
    /// The committee.
    pub id: CommitteeId,
    /// On which day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A seat with those who sit on it.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SeatView {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub seat: Seat,
    /// The organisation's short name.
    pub organisation_label: Option<String>,
    /// Who holds it on that day.
    pub holder: Option<MandateView>,
    /// Who may stand in on that day.
    pub substitutes: Vec<MandateView>,
    /// Every mandate on it, by date.
    pub timeline: Vec<MandateView>,
    /// Since when nobody holds it, when nobody does.
    pub vacant_since: Option<NaiveDate>,
}

/// The quorum that a composition asks for.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct QuorumRule {
    /// How many seats must take part.
    pub threshold: u32,
    /// Of how many.
    pub base: u32,
    /// By which rule.
    pub source: String,
}

/// The composition of a committee on a day.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CompositionView {
    /// The committee.
    pub committee: Committee,
    /// The day.
    pub on: NaiveDate,
    /// Its seats, in order, those that exist no more on that day left out.
    pub seats: Vec<SeatView>,
    /// Mandates without seat: experts, guests, a secretary.
    pub others: Vec<MandateView>,
    /// How many seats.
    pub seat_count: usize,
    /// How many have a holder.
    pub filled: usize,
    /// How many substitutes there are.
    pub substitutes: usize,
    /// The quorum.
    pub quorum: QuorumRule,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

/// The composition of a committee on a day.
pub fn composition(
    db: &Connection,
    args: ViewComposition,
    now: Instant,
) -> Result<CompositionView> {
    let committee: Committee = register::get(db, args.id)?;
    let on = args.on.unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    let mandates = mandates::views(db, on, Wanted::Of(committee.id))?;
    let seats: Vec<Seat> = register::list_where(db, "committee_id", &committee.id, "position, id")?;
    let seats: Vec<SeatView> = seats
        .into_iter()
        .filter(|seat| seat.exists_on(on))
        .map(|seat| seat_view(db, seat, &mandates, on))
        .collect::<Result<_>>()?;
    let others: Vec<MandateView> =
        mandates.into_iter().filter(|view| view.mandate.seat_id.is_none()).collect();
    let filled = seats.iter().filter(|seat| seat.holder.is_some()).count();
    let implicit = others.iter().filter(|view| view.active && view.mandate.holds_seat()).count();
    let bylaws = Rulebook::load(db, &committee)?.on(on)?;
    let base = match bylaws.quorum_base.value {
        QuorumBase::Seats => seats.len() + implicit,
        QuorumBase::FilledSeats => filled + implicit,
    } as u32;
    Ok(CompositionView {
        on,
        seat_count: seats.len() + implicit,
        filled: filled + implicit,
        substitutes: seats.iter().map(|seat| seat.substitutes.len()).sum(),
        quorum: QuorumRule {
            threshold: bylaws.quorum.value.at_least(base),
            base,
            source: bylaws.quorum.source,
        },
        findings: findings(&committee, &seats, on),
        seats,
        others,
        committee,
    })
}

fn seat_view(
    db: &Connection,
    seat: Seat,
    mandates: &[MandateView],
    on: NaiveDate,
) -> Result<SeatView> {
    let organisation: Option<Organisation> =
        seat.organisation_id.map(|id| register::get(db, id)).transpose()?;
    let timeline: Vec<MandateView> =
        mandates.iter().filter(|view| view.mandate.seat_id == Some(seat.id)).cloned().collect();
    let holder = timeline.iter().find(|view| view.active && view.mandate.holds_seat()).cloned();
    let substitutes = timeline
        .iter()
        .filter(|view| view.active && view.mandate.role == Role::Suppleant)
        .cloned()
        .collect();
    let vacant_since = if holder.is_some() { None } else { vacant_since(&seat, &timeline, on) };
    Ok(SeatView {
        organisation_label: organisation.map(|organisation| organisation.label().to_owned()),
        holder,
        substitutes,
        timeline,
        vacant_since,
        seat,
    })
}

/// The day after the last holder left, the day the seat was created, or that day itself.
fn vacant_since(seat: &Seat, timeline: &[MandateView], on: NaiveDate) -> Option<NaiveDate> {
    let last = timeline
        .iter()
        .filter(|view| view.mandate.holds_seat())
        .filter_map(|view| view.mandate.ends_on)
        .filter(|end| *end < on)
        .max();
    Some(last.and_then(|end| end.succ_opt()).or(seat.starts_on).unwrap_or(on))
}

fn findings(committee: &Committee, seats: &[SeatView], on: NaiveDate) -> Vec<Finding> {
    // A vacancy must be filled under the code; elsewhere it is for the committee to say.
    let vacant = if committee.profile == Profile::Crpa { Severity::Warn } else { Severity::Info };
    let mut found: Vec<Finding> = Vec::new();
    for seat in seats.iter().filter(|seat| seat.holder.is_none()) {
        let since = seat.vacant_since.filter(|since| *since < on);
        let sentence = match since {
            Some(since) => {
                format!("Siège {} vacant depuis le {}.", seat.seat.label, phrases::date(since))
            }
            None => format!("Siège {} à pourvoir.", seat.seat.label),
        };
        found.push(
            Finding::about("seat.vacant", vacant, "seat", seat.seat.id, sentence)
                .with(committee.profile.law(law::TERM), Some("Désigner un titulaire")),
        );
    }
    let without =
        seats.iter().filter(|seat| seat.holder.is_some() && seat.substitutes.is_empty()).count();
    if without > 0 && without < seats.len() {
        let sentence =
            format!("{} sans suppléant.", text::count(without as i64, "siège", "sièges"));
        let finding = Finding::about(
            "seat.without_substitute",
            Severity::Info,
            "committee",
            committee.id,
            sentence,
        );
        found.push(finding.with(committee.profile.law(law::SUBSTITUTION), None));
    }
    found
}
