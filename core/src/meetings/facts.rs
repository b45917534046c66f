//! Everything the register knows of one sitting, read once, for the rules and the views.

use std::collections::HashMap;

mod load;
mod status;

pub use load::{around, held, load, load_all};

use std::sync::Arc;

use chrono::NaiveDate;

use super::convocation::{AgendaSnapshot, Dispatch, Enclosure};
use super::presence::{Chair, Count, Given, KeptOut, Scene, Stay};
use super::{
    AgendaItem, Attendance, Hearing, Incident, Meeting, MeetingMode, PresidentDecision, Proxy,
    Recusal, Suspension,
};
use crate::bylaws::{Bylaws, ProxyScope};
use crate::clock::{Instant, LocalTime};
use crate::committees::{Committee, Seat};
use crate::ids::{ItemId, MandateId, SeatId};
use crate::mandates::{Mandate, Role, substitution};
use crate::organisations::Organisation;
use crate::persons::{Person, display_name};
use crate::register::Refusal;
use crate::votes::{Ballot, CollegeTally, Decision, Dissent, Vote};
use crate::written::{self, Contribution, Exchange, WrittenVote};

/// A mandate of the day with its names.
#[derive(Debug, Clone)]
pub struct Member {
    /// The mandate.
    pub mandate: Mandate,
    /// The person.
    pub person: Arc<Person>,
    /// The organisation.
    pub organisation: Option<Arc<Organisation>>,
}

impl Member {
    /// Civility, first name, family name.
    pub fn name(&self) -> String {
        display_name(&self.person)
    }
}

/// One sitting, whole.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The committee.
    pub committee: Committee,
    /// The rules of the day.
    pub bylaws: Arc<Bylaws>,
    /// The sitting.
    pub meeting: Meeting,
    /// The seats of the day, in order.
    pub seats: Vec<Seat>,
    /// The mandates of the day, and any other that the sitting names.
    pub members: Vec<Member>,
    /// The agenda, in the order of the outline.
    pub items: Vec<AgendaItem>,
    /// Attendance rows.
    pub attendances: Vec<Attendance>,
    /// Proxies.
    pub proxies: Vec<Proxy>,
    /// Recusals.
    pub recusals: Vec<Recusal>,
    /// Suspensions, by time.
    pub suspensions: Vec<Suspension>,
    /// Votes, by number.
    pub votes: Vec<Vote>,
    /// Ballots of roll calls.
    pub ballots: Vec<Ballot>,
    /// Decisions, by number.
    pub decisions: Vec<Decision>,
    /// Dissents.
    pub dissents: Vec<Dissent>,
    /// Sendings to members, by time.
    pub dispatches: Vec<Dispatch>,
    /// Documents that go with the convocation.
    pub enclosures: Vec<Enclosure>,
    /// The agenda as it was sent, each time, earliest first.
    pub snapshots: Vec<AgendaSnapshot>,
    /// For a second convocation: the agenda of the sitting without quorum, which it must repeat.
    pub failed_agenda: Option<Vec<AgendaItem>>,
    /// Decisions of the president.
    pub president_decisions: Vec<PresidentDecision>,
    /// Incidents of remote participation.
    pub incidents: Vec<Incident>,
    /// Outsiders heard.
    pub hearings: Vec<Hearing>,
    /// Counts by college.
    pub college_tallies: Vec<CollegeTally>,
    /// The written exchange, when it is one.
    pub exchange: Option<Exchange>,
    /// What members wrote in it.
    pub contributions: Vec<Contribution>,
    /// Votes sent in, with their hours.
    pub written_votes: Vec<WrittenVote>,
    /// The sitting that approved the minutes.
    pub approving: Option<Meeting>,
    /// Which items have minutes.
    pub written: Vec<ItemId>,
    scene: Scene,
    by_mandate: HashMap<MandateId, usize>,
    attendances_of: HashMap<MandateId, Vec<usize>>,
}

impl Facts {
    /// The zone of the committee's wall clock.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.committee.zone()
    }

    /// An instant on the committee's wall clock.
    pub fn local(&self, at: Instant) -> LocalTime {
        LocalTime::at(at, self.zone())
    }

    /// A wall-clock time as an instant.
    pub fn instant(&self, local: LocalTime) -> Instant {
        local.instant(self.zone())
    }

    /// The day by which the composition is judged.
    pub fn day(&self) -> NaiveDate {
        self.local(self.meeting.opened_at.unwrap_or(self.meeting.starts_at)).date()
    }

    /// "Plénière n° 2026-09".
    pub fn title(&self) -> String {
        title(&self.committee, &self.meeting)
    }

    /// A member by mandate.
    pub fn member(&self, id: MandateId) -> Option<&Member> {
        self.by_mandate.get(&id).map(|&index| &self.members[index])
    }

    /// The name of a member; « (inconnu) » cannot happen while references hold.
    pub fn name(&self, id: MandateId) -> String {
        self.member(id).map_or_else(|| "(membre inconnu)".into(), Member::name)
    }

    /// What is noted of a member's attendance, by time.
    pub fn attendance_of(&self, id: MandateId) -> impl DoubleEndedIterator<Item = &Attendance> {
        let rows = self.attendances_of.get(&id).map(Vec::as_slice).unwrap_or_default();
        rows.iter().map(|&index| &self.attendances[index])
    }

    /// An item of the agenda.
    pub fn item(&self, id: ItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The item under way.
    pub fn current_item(&self) -> Option<&AgendaItem> {
        self.items
            .iter()
            .find(|item| item.started_at.is_some() && item.ended_at.is_none() && !item.postponed)
    }

    /// The chairs and movements that presence is computed from.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The count at an instant, while that item is treated.
    pub fn count(&self, at: Instant, item: Option<ItemId>) -> Count {
        self.scene.count(at, item, &self.bylaws)
    }

    /// The instant at which the sitting is shown: now while it lasts (a day at most, for one that was
    /// never closed), its end afterwards.
    pub fn shown_at(&self, now: Instant) -> Instant {
        let last =
            self.meeting.opened_at.unwrap_or(self.meeting.starts_at) + chrono::Duration::hours(24);
        let live = self.meeting.state.is_live();
        let last = if self.meeting.mode == MeetingMode::Written { now } else { last };
        self.meeting.closed_at.unwrap_or(if live { now.min(last) } else { now })
    }

    /// Whether an instant lies within two days of the sitting: an hour noted further away is that of
    /// another day. A written exchange lasts as long as it lasts.
    pub fn is_near(&self, at: Instant) -> bool {
        let held = self.meeting.opened_at.unwrap_or(self.meeting.starts_at);
        if self.meeting.mode == MeetingMode::Written {
            return at + chrono::Duration::hours(48) >= held;
        }
        (at - held).num_hours().abs() <= 48
    }

    /// The refusal of an hour that is not near.
    pub fn far(&self, at: Instant) -> Refusal {
        let held = self.meeting.opened_at.unwrap_or(self.meeting.starts_at);
        Refusal::invalid(
            "at",
            format!(
                "Cette heure ({}) est loin de la séance ({}).",
                crate::text::moment(self.local(at)),
                crate::text::moment(self.local(held))
            ),
        )
        .hint("Indiquez l’heure à laquelle cela s’est passé, ou corrigez la date de la séance.")
    }

    /// Whether no quorum is required (second convocation, R133-10), unless the by-laws ask for one.
    pub fn quorum_waived(&self) -> bool {
        self.meeting.second_convocation_of.is_some()
            && self.bylaws.second_convocation.value == crate::bylaws::Holds::Yes
    }

    /// Whether the committee can decide, given a count.
    pub fn may_decide(&self, count: &Count) -> bool {
        self.quorum_waived()
            || self.bylaws.quorum_binds.value == crate::bylaws::Holds::No
            || count.reached()
    }

    /// The president of the sitting: the one named, or the committee's president of the day.
    pub fn president(&self) -> Option<MandateId> {
        self.meeting.president_id.or_else(|| self.first_of(Role::President))
    }

    /// The secretary of the sitting: the one named, or the committee's secretary of the day.
    pub fn secretary(&self) -> Option<MandateId> {
        self.meeting.secretary_id.or_else(|| self.first_of(Role::Secretaire))
    }

    fn first_of(&self, role: Role) -> Option<MandateId> {
        let day = self.day();
        self.members
            .iter()
            .find(|member| member.mandate.role == role && member.mandate.runs_on(day))
            .map(|member| member.mandate.id)
    }

    /// The seat of a mandate.
    pub fn seat_of(&self, mandate: &Mandate) -> Option<&Seat> {
        self.seats.iter().find(|seat| Some(seat.id) == mandate.seat_id)
    }

    /// Who holds a seat on the day of the sitting.
    pub fn holder_of_seat(&self, seat: Option<SeatId>) -> Option<&Member> {
        let day = self.day();
        self.members.iter().find(|member| {
            seat.is_some()
                && member.mandate.seat_id == seat
                && member.mandate.holds_seat()
                && member.mandate.runs_on(day)
        })
    }

    /// The college of a member: that of the seat, or of the organisation.
    pub fn college_of(&self, id: MandateId) -> Option<&str> {
        let member = self.member(id)?;
        self.seat_of(&member.mandate).and_then(|seat| seat.college.as_deref()).or_else(|| {
            member.organisation.as_ref().and_then(|organisation| organisation.college.as_deref())
        })
    }

    /// Why one member may not hold the proxy of another under `proxy_scope`, if he may not.
    pub fn proxy_objection(&self, giver: MandateId, holder: MandateId) -> Option<&'static str> {
        let same = |read: fn(&Self, MandateId) -> Option<String>| {
            let (one, other) = (read(self, giver), read(self, holder));
            one.is_some() && one == other
        };
        match self.bylaws.proxy_scope.value {
            ProxyScope::Anybody => None,
            ProxyScope::SameCollege => {
                let college = |facts: &Self, id| facts.college_of(id).map(str::to_owned);
                (!same(college)).then_some("n’est pas du même collège")
            }
            ProxyScope::SameOrganisation => {
                let organisation = |facts: &Self, id| {
                    let member = facts.member(id)?;
                    member.mandate.organisation_id.map(|id| id.to_string())
                };
                (!same(organisation)).then_some("n’est pas du même organisme")
            }
        }
    }

    /// The chair that a mandate holds.
    pub fn chair_of(&self, mandate: MandateId) -> Option<(usize, &Chair)> {
        self.scene.chairs.iter().enumerate().find(|(_, chair)| chair.holder == Some(mandate))
    }

    /// Whether a substitute may stand in for whoever holds the seat (R133-3); nobody's seat is open to
    /// its substitutes.
    fn may_sit(&self, seat: SeatId, substitute: &Mandate) -> bool {
        self.holder_of_seat(Some(seat)).is_none_or(|holder| {
            substitution::objection(&self.bylaws, &holder.mandate, substitute).is_none()
        })
    }

    fn set_scene(&self) -> Scene {
        let day = self.day();
        let of_day: Vec<&Member> =
            self.members.iter().filter(|member| member.mandate.runs_on(day)).collect();
        let mut of_seat: HashMap<SeatId, Vec<&Mandate>> = HashMap::with_capacity(self.seats.len());
        for member in &of_day {
            if let Some(seat) = member.mandate.seat_id {
                of_seat.entry(seat).or_default().push(&member.mandate);
            }
        }
        let mut chairs: Vec<Chair> = self
            .seats
            .iter()
            .map(|seat| {
                let mandates = of_seat.get(&seat.id).map(Vec::as_slice).unwrap_or_default();
                let holder = mandates.iter().find(|mandate| mandate.holds_seat());
                let substitutes = mandates.iter().filter(|mandate| {
                    mandate.role == Role::Suppleant
                        && mandate.voice == crate::mandates::Voice::Deliberative
                        && self.may_sit(seat.id, mandate)
                });
                Chair {
                    seat: Some(seat.id),
                    holder: holder.map(|mandate| mandate.id),
                    substitutes: substitutes.map(|mandate| mandate.id).collect(),
                }
            })
            .collect();
        chairs.extend(
            of_day
                .iter()
                .filter(|member| member.mandate.seat_id.is_none() && member.mandate.holds_seat())
                .map(|member| Chair {
                    seat: None,
                    holder: Some(member.mandate.id),
                    substitutes: Vec::new(),
                }),
        );
        let mut scene = Scene {
            chairs,
            stays: self
                .attendances
                .iter()
                .filter_map(|row| {
                    row.mode().map(|mode| Stay {
                        mandate: row.mandate_id,
                        mode,
                        from: row.arrived_at,
                        to: row.departed_at,
                    })
                })
                .collect(),
            proxies: self
                .proxies
                .iter()
                .filter(|proxy| self.proxy_objection(proxy.giver_id, proxy.holder_id).is_none())
                .map(|proxy| Given {
                    id: proxy.id,
                    giver: proxy.giver_id,
                    holder: proxy.holder_id,
                    at: proxy.given_at,
                })
                .collect(),
            recusals: self
                .recusals
                .iter()
                .map(|recusal| KeptOut {
                    item: recusal.item_id,
                    mandate: recusal.mandate_id,
                    from: recusal.left_at,
                    to: recusal.returned_at,
                })
                .collect(),
            senders: None,
        };
        written::set_scene(self, &mut scene);
        scene
    }
}

/// "Plénière n° 2026-09".
pub(crate) fn title(committee: &Committee, meeting: &Meeting) -> String {
    format!("{} n°\u{a0}{}", committee.meeting_label, meeting.number)
}
