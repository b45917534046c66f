//! The committee's own rules: clauses of its règlement intérieur, each with its days, and how a
//! sitting's rules follow from them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Bylaws, Origin, Parameter, RuleValue, Sourced};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId, RuleId};
use crate::record;
use crate::register::{self, Json, Result};

record! {
    /// A clause of a règlement intérieur: what it settles, from when to when, by which text.
    pub struct Rule(RuleId) in "rules" called "Cette règle" {
        /// The committee.
        committee_id: CommitteeId,
        /// What it settles.
        parameter: Parameter,
        /// How.
        #[ts(as = "RuleValue")]
        value: Json<RuleValue>,
        /// The article or clause.
        source: String,
        /// First day; none if it has always been so.
        starts_on: Option<NaiveDate>,
        /// Last day; none until another clause settles the same.
        ends_on: Option<NaiveDate>,
        /// The sitting that decided it.
        decided_in: Option<MeetingId>,
        /// How it was decided, in words.
        note: Option<String>,
    }
}

impl Rule {
    /// Whether it is in force on that day, as far as its own dates say.
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.starts_on.is_none_or(|from| from <= day) && self.ends_on.is_none_or(|to| day <= to)
    }
}

/// The rule that settles a parameter on a day, among those of one committee: the latest to begin.
pub fn in_force(rules: &[Rule], parameter: Parameter, day: NaiveDate) -> Option<&Rule> {
    rules
        .iter()
        .filter(|rule| rule.parameter == parameter && rule.runs_on(day))
        .max_by_key(|rule| (rule.starts_on, rule.id))
}

/// The rules of a committee and of those it belongs to, and of which profile they start.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// The committee itself, then those above it as long as they share its profile.
    pub levels: Vec<(Committee, Vec<Rule>)>,
}

impl Rulebook {
    /// Reads the rules of a committee.
    pub fn load(db: &Connection, committee: &Committee) -> Result<Self> {
        let mut levels = Vec::new();
        let mut next = Some(committee.clone());
        while let Some(level) = next {
            let rules =
                register::list_where(db, "committee_id", &level.id, "parameter, starts_on, id")?;
            next = above(&level, |id| register::find(db, id))?;
            levels.push((level, rules));
        }
        Ok(Self { levels })
    }

    /// Reads the rules of every committee at once.
    pub fn all(db: &Connection) -> Result<BTreeMap<CommitteeId, Self>> {
        let committees: BTreeMap<CommitteeId, Committee> =
            register::list::<Committee>(db, "id")?.into_iter().map(|one| (one.id, one)).collect();
        let mut rules: BTreeMap<CommitteeId, Vec<Rule>> = BTreeMap::new();
        for rule in register::list::<Rule>(db, "parameter, starts_on, id")? {
            rules.entry(rule.committee_id).or_default().push(rule);
        }
        let mut books = BTreeMap::new();
        for committee in committees.values() {
            let mut levels = Vec::new();
            let mut next = Some(committee.clone());
            while let Some(level) = next {
                next = above(&level, |id| Ok(committees.get(&id).cloned()))?;
                let own = rules.get(&level.id).cloned().unwrap_or_default();
                levels.push((level, own));
            }
            books.insert(committee.id, Self { levels });
        }
        Ok(books)
    }

    /// The rules of a day.
    ///
    /// # Errors
    /// When a stored rule has a value that its parameter does not take.
    pub fn on(&self, day: NaiveDate) -> Result<Bylaws> {
        let Some((committee, _)) = self.levels.first() else {
            return Ok(Bylaws::of(super::Profile::Libre));
        };
        let mut bylaws = Bylaws::of(committee.profile);
        for (depth, rule) in self.in_force(day) {
            let origin = if depth == 0 {
                Origin::Own
            } else {
                Origin::Inherited { committee_id: rule.committee_id }
            };
            bylaws.put(Sourced {
                parameter: rule.parameter,
                value: rule.value.0.clone(),
                source: rule.source.clone(),
                origin,
                since: rule.starts_on,
            })?;
        }
        Ok(bylaws)
    }

    /// The clauses in force on a day, each with its level (0 for the committee's own), those from above
    /// first: a later one of the same parameter stands in the place of an earlier one.
    pub fn in_force(&self, day: NaiveDate) -> Vec<(usize, &Rule)> {
        let mut clauses = Vec::new();
        for (depth, (_, rules)) in self.levels.iter().enumerate().rev() {
            if rules.is_empty() {
                continue;
            }
            let of_level = Parameter::ALL.iter().filter_map(|&one| in_force(rules, one, day));
            clauses.extend(of_level.map(|rule| (depth, rule)));
        }
        clauses
    }
}

/// The committee whose rules one inherits: its parent, as long as it keeps the same profile. A
/// committee that took another profile left its parent's règlement with it.
fn above(
    committee: &Committee,
    find: impl FnOnce(CommitteeId) -> Result<Option<Committee>>,
) -> Result<Option<Committee>> {
    let Some(parent) = committee.parent_id else { return Ok(None) };
    Ok(find(parent)?.filter(|parent| parent.profile == committee.profile))
}
