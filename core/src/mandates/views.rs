//! Mandates as they are shown: with names, and with what the rules say of them.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Mandate, MandateView, Role, capacity_label};
use crate::bylaws::{Profile, law};
use crate::committees::{Committee, Seat};
use crate::ids::{CommitteeId, MandateId};
use crate::meetings::{Finding, MeetingSummary, MemberStatus, Severity};
use crate::organisations::Organisation;
use crate::persons::{Civility, Person, display_name};
use crate::register::{self, Result};

/// Which mandates are wanted.
#[derive(Debug, Clone, Copy)]
pub enum Wanted {
    /// All of the register.
    All,
    /// Those of one committee.
    Of(CommitteeId),
}

/// Mandates with their names, by committee and date.
pub fn views(db: &Connection, today: NaiveDate, wanted: Wanted) -> Result<Vec<MandateView>> {
    let mandates: Vec<Mandate> = match wanted {
        Wanted::All => register::list(db, "committee_id, starts_on, id")?,
        Wanted::Of(id) => register::list_where(db, "committee_id", &id, "starts_on, id")?,
    };
    mandates.into_iter().map(|mandate| view(db, today, mandate)).collect()
}

/// One mandate with its names.
pub fn view(db: &Connection, today: NaiveDate, mandate: Mandate) -> Result<MandateView> {
    let person: Person = register::get(db, mandate.person_id)?;
    let committee: Committee = register::get(db, mandate.committee_id)?;
    let organisation: Option<Organisation> =
        mandate.organisation_id.map(|id| register::get(db, id)).transpose()?;
    let seat: Option<Seat> = mandate.seat_id.map(|id| register::get(db, id)).transpose()?;
    let active = mandate.runs_on(today);
    let days_left = mandate.ends_on.filter(|_| active).map(|end| (end - today).num_days());
    Ok(MandateView {
        person_name: display_name(&person),
        organisation_label: organisation.map(|organisation| organisation.label().to_owned()),
        committee_name: committee.name,
        seat_label: seat.map(|seat| seat.label),
        role_label: role_label(mandate.role, person.civility).to_owned(),
        voice_label: mandate.voice.label().to_owned(),
        capacity_label: mandate
            .capacity
            .map(|capacity| capacity_label(capacity, person.civility).to_owned()),
        active,
        days_left,
        findings: findings(committee.profile, &mandate, days_left),
        mandate,
    })
}

/// The quality, agreeing with the person where the civility is known.
pub fn role_label(role: Role, civility: Civility) -> &'static str {
    match (role, civility) {
        (Role::Suppleant, Civility::Madame) => "suppléante",
        (Role::President, Civility::Madame) => "présidente",
        (Role::Rapporteur, Civility::Madame) => "rapporteure",
        (Role::Expert, Civility::Madame) => "experte",
        (Role::Invite, Civility::Madame) => "invitée",
        (role, _) => role.label(),
    }
}

/// Days before its end from which a mandate asks for a successor.
const SOON: i64 = 90;

fn findings(profile: Profile, mandate: &Mandate, days_left: Option<i64>) -> Vec<Finding> {
    match days_left {
        Some(days) if days <= SOON => vec![
            Finding::about(
                "mandate.ends_soon",
                Severity::Warn,
                "mandate",
                mandate.id,
                format!(
                    "Fin de mandat {}. Désigner un successeur, ou renouveler.",
                    match days {
                        0 => "aujourd’hui".into(),
                        1 => "demain".into(),
                        days => format!("dans {days} jours"),
                    }
                ),
            )
            .with(profile.law(law::TERM), Some("Désigner un successeur")),
        ],
        _ => Vec::new(),
    }
}

/// Which sittings of a member are wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MandateAttendance {
    /// The mandate.
    pub id: MandateId,
    /// How many of the last sittings (12 if left out).
    #[serde(default)]
    pub last: Option<u32>,
}

/// A sitting and how the member took part.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct AttendedMeeting {
    /// The sitting.
    pub meeting: MeetingSummary,
    /// How.
    pub status: MemberStatus,
    /// How, in French.
    pub status_label: String,
}

/// How a member took part in the last sittings held, oldest first.
pub fn attendance(
    db: &Connection,
    args: MandateAttendance,
    now: crate::clock::Instant,
) -> Result<Vec<AttendedMeeting>> {
    let mandate: Mandate = register::get(db, args.id)?;
    let mut meetings = crate::meetings::held(db, mandate.committee_id, now)?;
    meetings.retain(|facts| mandate.runs_on(facts.day()));
    let skip = meetings.len().saturating_sub(args.last.unwrap_or(12) as usize);
    let attended = meetings.iter().skip(skip).map(|facts| {
        let status = facts.final_status(args.id);
        AttendedMeeting {
            meeting: crate::meetings::summary(facts, now),
            status,
            status_label: crate::print::phrases::capitalised(status.label()),
        }
    });
    Ok(attended.collect())
}
