//! Everything the register knows of one sitting, read once, for the rules and the views.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::convocation::{AgendaSnapshot, Dispatch, Enclosure};
use super::presence::{Chair, Count, Given, KeptOut, Scene, Stay};
use super::{
    AgendaItem, Attendance, AttendanceKind, Hearing, Incident, Meeting, MeetingMode, MeetingState,
    MeetingSummary, MemberStatus, PresenceMode, PresidentDecision, Proxy, Recusal, Suspension,
    outline,
};
use crate::bylaws::{Bylaws, Rulebook};
use crate::clock::{Instant, LocalTime};
use crate::committees::{Committee, Seat};
use crate::ids::{CommitteeId, ItemId, MandateId, MeetingId};
use crate::mandates::{Mandate, Role};
use crate::organisations::Organisation;
use crate::persons::{Person, display_name};
use crate::register::{self, Refusal, Result};
use crate::votes::{Ballot, CollegeTally, Decision, Dissent, Vote};
use crate::written::{self, Contribution, Exchange, WrittenVote};

/// A mandate of the day with its names.
#[derive(Debug, Clone)]
pub struct Member {
    /// The mandate.
    pub mandate: Mandate,
    /// The person.
    pub person: Person,
    /// The organisation.
    pub organisation: Option<Organisation>,
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
    pub bylaws: Bylaws,
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
    /// Which items have minutes.
    pub written: Vec<ItemId>,
    scene: Scene,
    by_mandate: HashMap<MandateId, usize>,
}

/// Reads a sitting.
pub fn load(db: &Connection, id: MeetingId) -> Result<Facts> {
    load_meeting(db, register::get(db, id)?)
}

fn load_meeting(db: &Connection, meeting: Meeting) -> Result<Facts> {
    let committee: Committee = register::get(db, meeting.committee_id)?;
    let day =
        LocalTime::at(meeting.opened_at.unwrap_or(meeting.starts_at), committee.zone()).date();
    let mut seats: Vec<Seat> =
        register::list_where(db, "committee_id", &committee.id, "position, id")?;
    seats.retain(|seat| seat.exists_on(day));
    let id = meeting.id;
    let of_meeting = "meeting_id";
    let attendances: Vec<Attendance> = register::list_where(db, of_meeting, &id, "arrived_at, id")?;
    let named = register::select::<Mandate>(
        db,
        include_str!("mandates_of_sitting.sql"),
        &[&committee.id, &id, &day],
    )?;
    let members =
        named.into_iter().map(|mandate| member(db, mandate)).collect::<Result<Vec<_>>>()?;
    let mut facts = Facts {
        bylaws: written::rules_of(&meeting, Rulebook::load(db, &committee)?.on(day)?),
        by_mandate: members
            .iter()
            .enumerate()
            .map(|(index, member)| (member.mandate.id, index))
            .collect(),
        seats,
        members,
        items: outline::ordered(register::list_where(db, of_meeting, &id, "position, id")?),
        attendances,
        proxies: register::list_where(db, of_meeting, &id, "given_at, id")?,
        recusals: register::list_where(db, of_meeting, &id, "left_at, id")?,
        suspensions: register::list_where(db, of_meeting, &id, "suspended_at, id")?,
        votes: register::list_where(db, of_meeting, &id, "number, id")?,
        ballots: register::list_where(db, of_meeting, &id, "id")?,
        decisions: register::list_where(db, of_meeting, &id, "number, id")?,
        dissents: register::list_where(db, of_meeting, &id, "id")?,
        dispatches: register::list_where(db, of_meeting, &id, "sent_at, id")?,
        enclosures: register::list_where(db, of_meeting, &id, "id")?,
        snapshots: register::list_where(db, of_meeting, &id, "taken_at, id")?,
        president_decisions: register::list_where(db, of_meeting, &id, "decided_at, id")?,
        incidents: register::list_where(db, of_meeting, &id, "started_at, id")?,
        hearings: register::list_where(db, of_meeting, &id, "entered_at, id")?,
        college_tallies: register::list_where(db, of_meeting, &id, "id")?,
        exchange: register::list_where(db, of_meeting, &id, "id")?.pop(),
        contributions: register::list_where(db, of_meeting, &id, "contributed_at, id")?,
        written_votes: register::list_where(db, of_meeting, &id, "voted_at, id")?,
        written: written_items(db, id)?,
        scene: Scene::default(),
        committee,
        meeting,
    };
    facts.scene = facts.set_scene();
    Ok(facts)
}

fn member(db: &Connection, mandate: Mandate) -> Result<Member> {
    Ok(Member {
        person: register::get(db, mandate.person_id)?,
        organisation: mandate.organisation_id.map(|id| register::get(db, id)).transpose()?,
        mandate,
    })
}

fn written_items(db: &Connection, meeting: MeetingId) -> Result<Vec<ItemId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT item_id FROM blocks WHERE meeting_id = ?1 AND item_id IS NOT NULL",
    )?;
    let rows = statement.query_map([meeting], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The sittings of a committee that were held by now, by date.
pub fn held(db: &Connection, committee: CommitteeId, now: Instant) -> Result<Vec<Facts>> {
    let mut meetings: Vec<Meeting> =
        register::list_where(db, "committee_id", &committee, "starts_at, id")?;
    meetings.retain(|meeting| meeting.state.is_held() && meeting.starts_at <= now);
    meetings.into_iter().map(|meeting| load_meeting(db, meeting)).collect()
}

/// The next meeting of a committee and the last one held.
pub fn around(
    db: &Connection,
    committee: CommitteeId,
    now: Instant,
) -> Result<(Option<MeetingSummary>, Option<MeetingSummary>)> {
    let meetings: Vec<Meeting> =
        register::list_where(db, "committee_id", &committee, "starts_at, id")?;
    let next = meetings.iter().find(|meeting| meeting.state.is_ahead() || meeting.state.is_live());
    let last = meetings.iter().rfind(|meeting| meeting.state.is_held());
    let brief = |meeting: Option<&Meeting>| {
        meeting.map(|meeting| super::views::summary_by_id(db, meeting.id, now)).transpose()
    };
    Ok((brief(next)?, brief(last)?))
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

    /// Whether no quorum is required (second convocation, R133-10).
    pub fn quorum_waived(&self) -> bool {
        self.meeting.second_convocation_of.is_some()
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

    /// The chair that a mandate holds.
    pub fn chair_of(&self, mandate: MandateId) -> Option<(usize, &Chair)> {
        self.scene.chairs.iter().enumerate().find(|(_, chair)| chair.holder == Some(mandate))
    }

    fn set_scene(&self) -> Scene {
        let day = self.day();
        let of_day: Vec<&Member> =
            self.members.iter().filter(|member| member.mandate.runs_on(day)).collect();
        let mut chairs: Vec<Chair> = self
            .seats
            .iter()
            .map(|seat| Chair {
                seat: Some(seat.id),
                holder: of_day
                    .iter()
                    .find(|member| {
                        member.mandate.seat_id == Some(seat.id) && member.mandate.holds_seat()
                    })
                    .map(|member| member.mandate.id),
                substitutes: of_day
                    .iter()
                    .filter(|member| {
                        member.mandate.seat_id == Some(seat.id)
                            && member.mandate.role == Role::Suppleant
                            && member.mandate.voice == crate::mandates::Voice::Deliberative
                    })
                    .map(|member| member.mandate.id)
                    .collect(),
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

    /// How a member stands at an instant, while that item is treated.
    pub fn status_at(
        &self,
        mandate: MandateId,
        at: Instant,
        item: Option<ItemId>,
        count: &Count,
    ) -> MemberStatus {
        use super::presence::Occupant;
        if let Some(mode) = self.scene.stay_at(mandate, at) {
            if self.scene.kept_out(mandate, item, at) {
                return MemberStatus::Recused;
            }
            return match mode {
                PresenceMode::InRoom => MemberStatus::InRoom,
                PresenceMode::Remote => MemberStatus::Remote,
            };
        }
        if let Some((index, _)) = self.chair_of(mandate) {
            match count.occupants.get(index) {
                Some(Occupant::Represented { .. }) => return MemberStatus::Represented,
                Some(
                    Occupant::Present { .. } | Occupant::Recused { .. } | Occupant::Unheard { .. },
                ) => {
                    return MemberStatus::Replaced;
                }
                _ => {}
            }
        }
        let rows = || self.attendances.iter().filter(|row| row.mandate_id == mandate);
        if rows().any(|row| row.mode().is_some() && row.departed_at.is_some_and(|to| to <= at)) {
            return MemberStatus::Left;
        }
        if rows().any(|row| row.kind == AttendanceKind::Excused) {
            return MemberStatus::Excused;
        }
        let over = self.meeting.state.is_held() || self.meeting.state == MeetingState::NoQuorum;
        if over || rows().any(|row| row.kind == AttendanceKind::Absent) {
            return MemberStatus::Absent;
        }
        MemberStatus::Expected
    }

    /// How a member took part in the sitting as a whole: there at some time, represented at some
    /// time, or neither.
    pub fn final_status(&self, mandate: MandateId) -> MemberStatus {
        if written::took_part(self, mandate) == Some(true) {
            return MemberStatus::Remote;
        }
        let stays: Vec<&Attendance> = self
            .attendances
            .iter()
            .filter(|row| row.mandate_id == mandate && row.mode().is_some() && self.took_part(row))
            .collect();
        if let Some(last) = stays.last() {
            return match last.mode() {
                Some(PresenceMode::Remote) => MemberStatus::Remote,
                _ => MemberStatus::InRoom,
            };
        }
        let opened = self.meeting.opened_at.unwrap_or(self.meeting.starts_at);
        let at = self.votes.iter().map(|vote| vote.voted_at).chain([opened]);
        let statuses: Vec<MemberStatus> =
            at.map(|at| self.status_at(mandate, at, None, &self.count(at, None))).collect();
        for wanted in [MemberStatus::Represented, MemberStatus::Replaced] {
            if statuses.contains(&wanted) {
                return wanted;
            }
        }
        let excused = self
            .attendances
            .iter()
            .any(|row| row.mandate_id == mandate && row.kind == AttendanceKind::Excused);
        if excused { MemberStatus::Excused } else { MemberStatus::Absent }
    }

    /// Whether an interval has a moment in common with the sitting.
    fn took_part(&self, row: &Attendance) -> bool {
        let Some(opened) = self.meeting.opened_at else { return true };
        row.departed_at.is_none_or(|to| to > opened)
            && self.meeting.closed_at.is_none_or(|closed| row.arrived_at < closed)
    }
}

/// "Plénière n° 2026-09".
pub(crate) fn title(committee: &Committee, meeting: &Meeting) -> String {
    format!("{} n°\u{a0}{}", committee.meeting_label, meeting.number)
}
