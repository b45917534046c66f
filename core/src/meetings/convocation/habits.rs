//! By which channel a committee usually writes to each of its members: the one used last.

use std::collections::HashMap;

use rusqlite::Connection;

use super::Channel;
use crate::ids::{MeetingId, PersonId};
use crate::meetings::Facts;
use crate::register::Result;

/// The channels used last.
#[derive(Debug, Clone)]
pub struct Habits {
    by_person: HashMap<PersonId, Channel>,
    usual: Channel,
}

impl Habits {
    /// Reads them from the earlier sittings of the committee.
    pub fn of(db: &Connection, facts: &Facts) -> Result<Self> {
        let mut statement = db.prepare_cached(include_str!("habits.sql"))?;
        let rows = statement
            .query_map([&facts.committee.id as &dyn rusqlite::ToSql, &facts.meeting.id], |row| {
                Ok((row.get("person_id")?, row.get("channel")?, row.get("meeting_id")?))
            })?;
        let mut by_person = HashMap::new();
        let mut last: Option<(MeetingId, HashMap<Channel, u32>)> = None;
        for row in rows {
            let (person, channel, meeting): (PersonId, Channel, MeetingId) = row?;
            by_person.insert(person, channel);
            let counts = match last.take() {
                Some((same, counts)) if same == meeting => counts,
                _ => HashMap::new(),
            };
            let counts = last.insert((meeting, counts));
            *counts.1.entry(channel).or_default() += 1;
        }
        let usual = last
            .and_then(|(_, counts)| {
                counts
                    .into_iter()
                    .max_by_key(|(channel, count)| (*count, std::cmp::Reverse(*channel)))
            })
            .map_or(Channel::Email, |(channel, _)| channel);
        Ok(Self { by_person, usual })
    }

    /// The channel for most of them.
    pub fn usual(&self) -> Channel {
        self.usual
    }

    /// The channel for one of them.
    pub fn channel(&self, person: PersonId) -> Channel {
        self.by_person.get(&person).copied().unwrap_or(self.usual)
    }
}
