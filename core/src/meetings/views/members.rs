//! Members in the sitting: how each stands at this minute.

use rusqlite::Connection;
use serde::Serialize;

use crate::bylaws::CollegeVote;
use crate::clock::{Instant, LocalTime};
use crate::ids::{AttendanceId, ItemId, MandateId, MeetingId, ProxyId, SeatId};
use crate::mandates::{Role, Voice, role_label};
use crate::meetings::findings::proxy_trouble;
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{Facts, Member, MemberStatus, PresenceMode, load};
use crate::print::phrases;
use crate::register::{Refusal, Result};
use crate::votes::{Seating, voters, weight};

/// An interval of presence.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct IntervalView {
    /// The row.
    pub id: AttendanceId,
    /// In the room or by video.
    pub mode: PresenceMode,
    /// From.
    pub arrived_at: LocalTime,
    /// To.
    pub departed_at: Option<LocalTime>,
    /// How a member at a distance was identified.
    pub identification: Option<String>,
}

/// A proxy given.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ProxyGivenView {
    /// The proxy.
    pub proxy_id: ProxyId,
    /// Who holds it.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// Whether it counts at this minute.
    pub valid: bool,
    /// Why not.
    pub why_not: Option<String>,
}

/// A proxy held.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ProxyHeldView {
    /// The proxy.
    pub proxy_id: ProxyId,
    /// Who gave it.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// Whether it counts at this minute.
    pub valid: bool,
}

/// A substitute.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SubstituteView {
    /// The mandate.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
}

/// Who sits instead.
pub type ReplacedBy = SubstituteView;

/// A member in the sitting.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SittingMember {
    /// The mandate.
    pub mandate_id: MandateId,
    /// The seat.
    pub seat_id: Option<SeatId>,
    /// The person.
    pub person_name: String,
    /// The organisation.
    pub organisation: Option<String>,
    /// Its short name.
    pub organisation_short: Option<String>,
    /// The college.
    pub college: Option<String>,
    /// The quality.
    pub role: Role,
    /// The quality, in French.
    pub role_label: String,
    /// The voice.
    pub voice: Voice,
    /// How the member stands.
    pub status: MemberStatus,
    /// How, in French.
    pub status_label: String,
    /// When the member was there.
    pub intervals: Vec<IntervalView>,
    /// Whether the member can vote at this minute.
    pub votes_now: bool,
    /// When excuses came.
    pub excused_at: Option<LocalTime>,
    /// The proxy the member gave.
    pub proxy_to: Option<ProxyGivenView>,
    /// The proxies the member holds.
    pub proxies_held: Vec<ProxyHeldView>,
    /// Whose substitute this is.
    pub substitute_for: Option<MandateId>,
    /// Who sits instead at this minute.
    pub replaced_by: Option<ReplacedBy>,
    /// Who may sit instead.
    pub substitutes: Vec<SubstituteView>,
    /// The items the member keeps out of.
    pub recused_items: Vec<ItemId>,
    /// In short: "14 h 30", "à Villes-Internet", "le 20 novembre".
    pub note: String,
}

/// Somebody whose vote counts at this minute.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct VoterView {
    /// Who casts the vote.
    pub mandate_id: MandateId,
    /// The name of whoever's vote it is.
    pub name: String,
    /// The organisation.
    pub organisation_short: Option<String>,
    /// Whose vote it is, when cast by proxy; this is then the identifier of the ballot.
    pub represents: Option<SubstituteView>,
    /// The college it is counted in, where there are colleges.
    pub college: Option<String>,
    /// What the vote weighs.
    pub weight: u32,
    /// Whether the president casts it for himself.
    pub is_president: bool,
}

/// Everybody in the sitting, seats in order, then the others.
pub(super) fn views(
    facts: &Facts,
    count: &Count,
    at: Instant,
    item: Option<ItemId>,
) -> Vec<SittingMember> {
    let shown = facts.members.iter().filter(|member| is_shown(facts, member));
    shown.map(|member| view(facts, member, count, at, item)).collect()
}

/// Whether a member has a line: a substitute only once something is noted of him. Until then he is
/// found under the one he may replace.
fn is_shown(facts: &Facts, member: &Member) -> bool {
    member.mandate.role != Role::Suppleant
        || facts.attendances.iter().any(|row| row.mandate_id == member.mandate.id)
}

/// One member, as things stand.
pub fn member_view(
    db: &Connection,
    meeting: MeetingId,
    mandate: MandateId,
    now: Instant,
) -> Result<SittingMember> {
    let facts = load(db, meeting)?;
    let at = facts.shown_at(now);
    let item = facts.current_item().map(|item| item.id);
    let member = facts.member(mandate).ok_or_else(|| Refusal::not_found("Ce membre"))?;
    Ok(view(&facts, member, &facts.count(at, item), at, item))
}

fn view(
    facts: &Facts,
    member: &Member,
    count: &Count,
    at: Instant,
    item: Option<ItemId>,
) -> SittingMember {
    let id = member.mandate.id;
    let status = facts.status_at(id, at, item, count);
    let chair = facts.chair_of(id);
    let named = |id: MandateId| SubstituteView { mandate_id: id, name: facts.name(id) };
    let counts_for = |proxy: ProxyId| {
        count.occupants.iter().any(
            |occupant| matches!(occupant, Occupant::Represented { proxy: p, .. } if *p == proxy),
        )
    };
    let given = facts.proxies.iter().rfind(|proxy| proxy.giver_id == id);
    let seat = facts.seat_of(&member.mandate);
    let mut seen = SittingMember {
        mandate_id: id,
        seat_id: member.mandate.seat_id,
        person_name: member.name(),
        organisation: member.organisation.as_ref().map(|organisation| organisation.name.clone()),
        organisation_short: member
            .organisation
            .as_ref()
            .map(|organisation| organisation.label().to_owned()),
        college: seat.and_then(|seat| seat.college.clone()).or_else(|| {
            member.organisation.as_ref().and_then(|organisation| organisation.college.clone())
        }),
        role: member.mandate.role,
        role_label: role_label(member.mandate.role, member.person.civility).into(),
        voice: member.mandate.voice,
        status,
        status_label: phrases::capitalised(status.label()),
        intervals: intervals(facts, id),
        votes_now: count.occupants.iter().any(
            |occupant| matches!(occupant, Occupant::Present { mandate, .. } if *mandate == id),
        ),
        excused_at: facts
            .attendance_of(id)
            .find(|row| row.kind == crate::meetings::AttendanceKind::Excused)
            .map(|row| facts.local(row.arrived_at)),
        proxy_to: given.map(|proxy| {
            let valid = counts_for(proxy.id);
            let why_not = if valid { None } else { proxy_trouble(facts, id, proxy.holder_id, at) };
            ProxyGivenView {
                proxy_id: proxy.id,
                mandate_id: proxy.holder_id,
                name: facts.name(proxy.holder_id),
                valid,
                why_not,
            }
        }),
        proxies_held: facts
            .proxies
            .iter()
            .filter(|proxy| proxy.holder_id == id)
            .map(|proxy| ProxyHeldView {
                proxy_id: proxy.id,
                mandate_id: proxy.giver_id,
                name: facts.name(proxy.giver_id),
                valid: counts_for(proxy.id),
            })
            .collect(),
        substitute_for: (member.mandate.role == Role::Suppleant)
            .then(|| {
                facts
                    .scene()
                    .chairs
                    .iter()
                    .find(|chair| chair.substitutes.contains(&id))
                    .and_then(|chair| chair.holder)
            })
            .flatten(),
        replaced_by: chair.and_then(|(index, _)| match count.occupants[index] {
            Occupant::Present { mandate, .. } | Occupant::Recused { mandate } if mandate != id => {
                Some(named(mandate))
            }
            _ => None,
        }),
        substitutes: chair
            .map(|(_, chair)| chair.substitutes.iter().map(|id| named(*id)).collect())
            .unwrap_or_default(),
        recused_items: facts
            .recusals
            .iter()
            .filter(|recusal| recusal.mandate_id == id)
            .map(|recusal| recusal.item_id)
            .collect(),
        note: String::new(),
    };
    seen.note = note(&seen);
    seen
}

fn intervals(facts: &Facts, id: MandateId) -> Vec<IntervalView> {
    facts
        .attendance_of(id)
        .filter_map(|row| {
            Some(IntervalView {
                id: row.id,
                mode: row.mode()?,
                arrived_at: facts.local(row.arrived_at),
                departed_at: row.departed_at.map(|at| facts.local(at)),
                identification: row.identification.clone(),
            })
        })
        .collect()
}

fn note(member: &SittingMember) -> String {
    let hour = |at: LocalTime| phrases::hour(at.0.time());
    match member.status {
        MemberStatus::InRoom | MemberStatus::Remote | MemberStatus::Recused => {
            let arrival = member
                .intervals
                .iter()
                .rfind(|stay| stay.departed_at.is_none())
                .or(member.intervals.last());
            let held = member.proxies_held.iter().filter(|proxy| proxy.valid).count();
            let mut note = arrival.map_or_else(String::new, |stay| hour(stay.arrived_at));
            if held > 0 {
                note.push_str(&format!(
                    ", {}",
                    crate::text::count(held as i64, "pouvoir", "pouvoirs")
                ));
            }
            note
        }
        MemberStatus::Left => match member.intervals.last() {
            Some(stay) => format!(
                "{} – {}",
                hour(member.intervals.first().map_or(stay.arrived_at, |first| first.arrived_at)),
                stay.departed_at.map_or_else(String::new, hour)
            ),
            None => String::new(),
        },
        MemberStatus::Represented => {
            member.proxy_to.as_ref().map_or_else(String::new, |proxy| format!("à {}", proxy.name))
        }
        MemberStatus::Replaced => {
            member.replaced_by.as_ref().map_or_else(String::new, |by| format!("par {}", by.name))
        }
        MemberStatus::Excused => member
            .excused_at
            .map_or_else(String::new, |at| format!("le {}", phrases::date(at.date()))),
        MemberStatus::Absent | MemberStatus::Expected => String::new(),
    }
}

/// Everybody whose vote counts, in the order of seats.
pub fn voter_views(facts: &Facts, count: &Count) -> Vec<VoterView> {
    let seating = Seating::new(facts);
    let weighs = facts.bylaws.college_vote.value == CollegeVote::Weighted;
    voters(facts, count)
        .into_iter()
        .map(|voter| (seating.college(&voter), voter))
        .map(|(college, voter)| VoterView {
            mandate_id: voter.cast_by.unwrap_or(voter.member),
            name: facts.name(voter.member),
            organisation_short: facts
                .member(voter.member)
                .and_then(|member| member.organisation.as_ref())
                .map(|organisation| organisation.label().to_owned()),
            represents: voter.cast_by.map(|_| SubstituteView {
                mandate_id: voter.member,
                name: facts.name(voter.member),
            }),
            college: college.map(Into::into),
            weight: college.filter(|_| weighs).map_or(1, |college| weight(facts, college)),
            is_president: voter.cast_by.is_none() && Some(voter.member) == facts.president(),
        })
        .collect()
}
