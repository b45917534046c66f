//! Reading sittings: one at a time, or all at once with one query a table.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use rusqlite::Connection;

use super::{Facts, Member};
use crate::bylaws::{Bylaws, Rulebook};
use crate::clock::{Instant, LocalTime};
use crate::committees::{Committee, Seat};
use crate::ids::{CommitteeId, ItemId, MandateId, MeetingId, OrganisationId, PersonId, RuleId};
use crate::mandates::Mandate;
use crate::meetings::convocation::{AgendaSnapshot, Dispatch, Enclosure};
use crate::meetings::presence::Scene;
use crate::meetings::{
    AgendaItem, Attendance, Hearing, Incident, Meeting, MeetingSummary, PresidentDecision, Proxy,
    Recusal, Suspension, outline,
};
use crate::organisations::Organisation;
use crate::persons::Person;
use crate::register::{self, Record, Result};
use crate::votes::{Ballot, CollegeTally, Decision, Dissent, Vote};
use crate::written::{self, Contribution, Exchange, WrittenVote};

/// Reads a sitting.
pub fn load(db: &Connection, id: MeetingId) -> Result<Facts> {
    register::reading(db, || load_meeting(db, register::get(db, id)?))
}

fn load_meeting(db: &Connection, meeting: Meeting) -> Result<Facts> {
    let committee: Committee = register::get(db, meeting.committee_id)?;
    let day = day_of(&meeting, &committee);
    let mandates = register::select::<Mandate>(
        db,
        include_str!("../mandates_of_sitting.sql"),
        &[&committee.id, &meeting.id, &day],
    )?;
    let mut people = People::of(db, committee.id)?;
    let members = mandates
        .into_iter()
        .map(|mandate| people.member(db, mandate))
        .collect::<Result<Vec<_>>>()?;
    let seats = register::list_where(db, "committee_id", &committee.id, "position, id")?;
    let bylaws = written::rules_of(&meeting, Arc::new(Rulebook::load(db, &committee)?.on(day)?));
    let rows = Rows::of(db, meeting.id)?;
    let approving = meeting.approved_in.map(|id| register::get(db, id)).transpose()?;
    let failed_agenda = meeting
        .second_convocation_of
        .map(|failed| register::list_where(db, "meeting_id", &failed, "position, id"))
        .transpose()?;
    Ok(assemble(
        meeting,
        committee,
        bylaws,
        seats,
        members,
        rows,
        Others { approving, failed_agenda },
    ))
}

/// Reads every sitting, by date.
pub fn load_all(db: &Connection) -> Result<Vec<Facts>> {
    register::reading(db, || load_each(db))
}

fn load_each(db: &Connection) -> Result<Vec<Facts>> {
    let meetings: Vec<Meeting> = register::list(db, "starts_at, id")?;
    let committees: HashMap<CommitteeId, Committee> =
        register::list::<Committee>(db, "id")?.into_iter().map(|one| (one.id, one)).collect();
    let seats = grouped::<Seat, _>(db, "position, id", |seat| seat.committee_id)?;
    let mandates = grouped::<Mandate, _>(db, "starts_on, id", |mandate| mandate.committee_id)?;
    let books = Rulebook::all(db)?;
    let mut people = People::everybody(db)?;
    let mut rows = Rows::all(db)?;
    let agendas: HashMap<MeetingId, Vec<AgendaItem>> = meetings
        .iter()
        .filter_map(|meeting| meeting.second_convocation_of)
        .map(|failed| {
            (failed, rows.get(&failed).map(|rows| rows.items.clone()).unwrap_or_default())
        })
        .collect();
    let by_id: HashMap<MeetingId, Meeting> =
        meetings.iter().map(|meeting| (meeting.id, meeting.clone())).collect();
    // Most days are governed by the same clauses: their rules are put together once.
    let mut bylaws: HashMap<(CommitteeId, Vec<RuleId>), Arc<Bylaws>> = HashMap::new();
    let mut all = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let Some(committee) = committees.get(&meeting.committee_id) else { continue };
        let day = day_of(&meeting, committee);
        let Some(book) = books.get(&committee.id) else { continue };
        let clauses = book.in_force(day).into_iter().map(|(_, rule)| rule.id).collect();
        let rules = match bylaws.entry((committee.id, clauses)) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(place) => place.insert(Arc::new(book.on(day)?)).clone(),
        };
        let rules = written::rules_of(&meeting, rules);
        let rows = rows.remove(&meeting.id).unwrap_or_default();
        let seats: Vec<Seat> = seats.get(&committee.id).cloned().unwrap_or_default();
        let named = rows.named(&meeting);
        let mut of_sitting: Vec<&Mandate> = mandates
            .get(&committee.id)
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .filter(|mandate| mandate.runs_on(day) || named.contains(&mandate.id))
            .collect();
        let place = |mandate: &Mandate| {
            seats
                .iter()
                .find(|seat| Some(seat.id) == mandate.seat_id)
                .map_or(i64::MAX, |seat| seat.position)
        };
        of_sitting.sort_by_cached_key(|mandate| {
            let stands_in = mandate.role == crate::mandates::Role::Suppleant;
            (place(mandate), stands_in, mandate.starts_on, mandate.id)
        });
        let members = of_sitting
            .into_iter()
            .map(|mandate| people.member(db, mandate.clone()))
            .collect::<Result<Vec<_>>>()?;
        let approving = meeting.approved_in.and_then(|id| by_id.get(&id).cloned());
        let failed_agenda =
            meeting.second_convocation_of.and_then(|failed| agendas.get(&failed).cloned());
        let others = Others { approving, failed_agenda };
        all.push(assemble(meeting, committee.clone(), rules, seats, members, rows, others));
    }
    Ok(all)
}

fn day_of(meeting: &Meeting, committee: &Committee) -> chrono::NaiveDate {
    LocalTime::at(meeting.opened_at.unwrap_or(meeting.starts_at), committee.zone()).date()
}

/// What other sittings have to do with this one.
struct Others {
    /// The sitting that approved its minutes.
    approving: Option<Meeting>,
    /// The agenda of the sitting without quorum that it follows.
    failed_agenda: Option<Vec<AgendaItem>>,
}

fn assemble(
    meeting: Meeting,
    committee: Committee,
    bylaws: Arc<Bylaws>,
    mut seats: Vec<Seat>,
    members: Vec<Member>,
    rows: Rows,
    others: Others,
) -> Facts {
    let day = day_of(&meeting, &committee);
    seats.retain(|seat| seat.exists_on(day));
    let mut attendances_of: HashMap<MandateId, Vec<usize>> = HashMap::new();
    for (index, row) in rows.attendances.iter().enumerate() {
        attendances_of.entry(row.mandate_id).or_default().push(index);
    }
    let mut facts = Facts {
        bylaws,
        by_mandate: members
            .iter()
            .enumerate()
            .map(|(index, member)| (member.mandate.id, index))
            .collect(),
        attendances_of,
        seats,
        members,
        items: outline::ordered(rows.items),
        attendances: rows.attendances,
        proxies: rows.proxies,
        recusals: rows.recusals,
        suspensions: rows.suspensions,
        votes: rows.votes,
        ballots: rows.ballots,
        decisions: rows.decisions,
        dissents: rows.dissents,
        dispatches: rows.dispatches,
        enclosures: rows.enclosures,
        snapshots: rows.snapshots,
        president_decisions: rows.president_decisions,
        incidents: rows.incidents,
        hearings: rows.hearings,
        college_tallies: rows.college_tallies,
        exchange: rows.exchanges.into_iter().next_back(),
        contributions: rows.contributions,
        written_votes: rows.written_votes,
        written: rows.written,
        approving: others.approving,
        failed_agenda: others.failed_agenda,
        scene: Scene::default(),
        committee,
        meeting,
    };
    facts.scene = facts.set_scene();
    facts
}

/// Persons and organisations, each read once.
struct People {
    persons: HashMap<PersonId, Arc<Person>>,
    organisations: HashMap<OrganisationId, Arc<Organisation>>,
}

impl People {
    /// Those who hold or held a mandate in a committee, and who sent them.
    fn of(db: &Connection, committee: CommitteeId) -> Result<Self> {
        let persons: Vec<Person> = register::select(
            db,
            "SELECT * FROM persons WHERE id IN (SELECT person_id FROM mandates WHERE committee_id = ?1)",
            &[&committee],
        )?;
        let organisations: Vec<Organisation> = register::select(
            db,
            "SELECT * FROM organisations
             WHERE id IN (SELECT organisation_id FROM mandates WHERE committee_id = ?1)",
            &[&committee],
        )?;
        Ok(Self::known(persons, organisations))
    }

    fn everybody(db: &Connection) -> Result<Self> {
        Ok(Self::known(register::list(db, "id")?, register::list(db, "id")?))
    }

    fn known(persons: Vec<Person>, organisations: Vec<Organisation>) -> Self {
        Self {
            persons: persons.into_iter().map(|one| (one.id, Arc::new(one))).collect(),
            organisations: organisations.into_iter().map(|one| (one.id, Arc::new(one))).collect(),
        }
    }

    fn member(&mut self, db: &Connection, mandate: Mandate) -> Result<Member> {
        let person = match self.persons.get(&mandate.person_id) {
            Some(person) => person.clone(),
            None => {
                let person = Arc::new(register::get::<Person>(db, mandate.person_id)?);
                self.persons.insert(mandate.person_id, person.clone());
                person
            }
        };
        let organisation = match mandate.organisation_id {
            None => None,
            Some(id) => Some(match self.organisations.get(&id) {
                Some(organisation) => organisation.clone(),
                None => {
                    let organisation = Arc::new(register::get::<Organisation>(db, id)?);
                    self.organisations.insert(id, organisation.clone());
                    organisation
                }
            }),
        };
        Ok(Member { person, organisation, mandate })
    }
}

/// Every record of a table, by what it belongs to.
fn grouped<R: Record, K: std::hash::Hash + Eq>(
    db: &Connection,
    order: &'static str,
    key: impl Fn(&R) -> K,
) -> Result<HashMap<K, Vec<R>>> {
    let mut groups: HashMap<K, Vec<R>> = HashMap::new();
    for record in register::list::<R>(db, order)? {
        groups.entry(key(&record)).or_default().push(record);
    }
    Ok(groups)
}

macro_rules! rows {
    ($( $field:ident: $type:ty, $order:literal; )+) => {
        /// The rows that belong to one sitting.
        #[derive(Default)]
        struct Rows {
            $( $field: Vec<$type>, )+
            written: Vec<ItemId>,
        }

        impl Rows {
            /// Those of one sitting.
            fn of(db: &Connection, id: MeetingId) -> Result<Self> {
                Ok(Self {
                    $( $field: register::list_where(db, "meeting_id", &id, $order)?, )+
                    written: written_items(db, id)?,
                })
            }

            /// Those of every sitting.
            fn all(db: &Connection) -> Result<HashMap<MeetingId, Self>> {
                let mut all: HashMap<MeetingId, Self> = HashMap::new();
                $( for record in register::list::<$type>(db, $order)? {
                    all.entry(record.meeting_id).or_default().$field.push(record);
                } )+
                for (meeting, item) in every_written_item(db)? {
                    all.entry(meeting).or_default().written.push(item);
                }
                Ok(all)
            }
        }
    };
}

rows! {
    items: AgendaItem, "position, id";
    attendances: Attendance, "arrived_at, id";
    proxies: Proxy, "given_at, id";
    recusals: Recusal, "left_at, id";
    suspensions: Suspension, "suspended_at, id";
    votes: Vote, "number, id";
    ballots: Ballot, "id";
    decisions: Decision, "number, id";
    dissents: Dissent, "id";
    dispatches: Dispatch, "sent_at, id";
    enclosures: Enclosure, "id";
    snapshots: AgendaSnapshot, "taken_at, id";
    president_decisions: PresidentDecision, "decided_at, id";
    incidents: Incident, "started_at, id";
    hearings: Hearing, "entered_at, id";
    college_tallies: CollegeTally, "id";
    exchanges: Exchange, "id";
    contributions: Contribution, "contributed_at, id";
    written_votes: WrittenVote, "voted_at, id";
}

impl Rows {
    /// The mandates that the sitting names, running or not: `mandates_of_sitting.sql` in memory.
    fn named(&self, meeting: &Meeting) -> std::collections::HashSet<MandateId> {
        let all = self.attendances.iter().map(|row| row.mandate_id);
        all.chain(self.proxies.iter().flat_map(|row| [row.giver_id, row.holder_id]))
            .chain(self.recusals.iter().map(|row| row.mandate_id))
            .chain(self.ballots.iter().map(|row| row.mandate_id))
            .chain(self.dissents.iter().map(|row| row.mandate_id))
            .chain(self.items.iter().filter_map(|row| row.rapporteur_id))
            .chain(self.dispatches.iter().map(|row| row.mandate_id))
            .chain(self.contributions.iter().map(|row| row.mandate_id))
            .chain(self.written_votes.iter().map(|row| row.mandate_id))
            .chain(meeting.president_id)
            .chain(meeting.secretary_id)
            .collect()
    }
}

fn written_items(db: &Connection, meeting: MeetingId) -> Result<Vec<ItemId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT item_id FROM blocks WHERE meeting_id = ?1 AND item_id IS NOT NULL",
    )?;
    let rows = statement.query_map([meeting], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn every_written_item(db: &Connection) -> Result<Vec<(MeetingId, ItemId)>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT meeting_id, item_id FROM blocks WHERE item_id IS NOT NULL",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
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
        meeting
            .map(|meeting| crate::meetings::views::summary_by_id(db, meeting.id, now))
            .transpose()
    };
    Ok((brief(next)?, brief(last)?))
}
