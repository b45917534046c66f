//! Votes counted by college: who votes in which, and the count of each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::arguments::{CollegeCounts, Counts};
use super::electorate::Voter;
use super::taking::{check_sentence, refuse_blanks, sum_sentence};
use super::tally::{Figures, Part};
use super::{Ballot, BallotKind, Vote};
use crate::ids::{CollegeTallyId, MandateId, MeetingId, SeatId, VoteId};
use crate::meetings::Facts;
use crate::record;
use crate::register::{Refusal, Result};
use crate::text;

record! {
    /// The count of one college in a vote.
    pub struct CollegeTally(CollegeTallyId) in "college_tallies" called "Ce décompte" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The vote.
        vote_id: VoteId,
        /// The college.
        college: String,
        /// What its votes weigh.
        weight: u32,
        /// How many could vote in it.
        voters: u32,
        /// For.
        pour: u32,
        /// Against.
        contre: u32,
        /// Abstentions.
        abstention: u32,
        /// Blank ballots.
        blanc: u32,
        /// Void ballots.
        nul: u32,
    }
}

impl CollegeTally {
    /// Its figures.
    pub fn figures(&self) -> Figures {
        Figures {
            pour: self.pour,
            contre: self.contre,
            abstention: self.abstention,
            blanc: self.blanc,
            nul: self.nul,
        }
    }

    /// As the arithmetic takes it.
    pub fn part(&self) -> Part {
        Part { weight: self.weight, figures: self.figures(), voters: self.voters }
    }
}

/// Those of one college who can vote at a minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its name.
    pub name: String,
    /// What each of its votes weighs.
    pub weight: u32,
    /// Whose votes, in the order of seats.
    pub voters: Vec<MandateId>,
}

/// A count typed for a college, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CollegeCheck {
    /// The college.
    pub college: String,
    /// What its votes weigh.
    pub weight: u32,
    /// How many can vote in it.
    pub voters: u32,
    /// Its votes so far.
    pub counts: Counts,
    /// How many votes are counted so far.
    pub counted: u32,
    /// "3 + 1 + 0 = 4".
    pub sum_sentence: String,
    /// "Le compte est bon", "Il manque 1 voix".
    pub check_sentence: String,
}

/// In which college each seat votes.
pub(crate) struct Seating<'a> {
    facts: &'a Facts,
    of_seat: BTreeMap<SeatId, &'a str>,
}

impl<'a> Seating<'a> {
    /// That of a sitting.
    pub fn new(facts: &'a Facts) -> Self {
        let named = |seat: &'a crate::committees::Seat| Some((seat.id, seat.college.as_deref()?));
        Self { facts, of_seat: facts.seats.iter().filter_map(named).collect() }
    }

    /// The college of a voter: that of the seat, else that of the organisation he sits for.
    pub fn college(&self, voter: &Voter) -> Option<&'a str> {
        let of_seat = voter.seat.and_then(|seat| self.of_seat.get(&seat).copied());
        of_seat
            .or_else(|| self.facts.member(voter.member)?.organisation.as_ref()?.college.as_deref())
    }
}

/// The voters by college: those of the committee in its order, then any other a seat names.
///
/// # Errors
/// Refused when a voter belongs to no college: his vote would be counted nowhere.
pub(crate) fn by_college(facts: &Facts, voters: &[Voter]) -> Result<Vec<College>> {
    let seating = Seating::new(facts);
    let college = |name: &str| College {
        name: name.to_owned(),
        weight: weight(facts, name),
        voters: Vec::new(),
    };
    let mut colleges: Vec<College> =
        facts.committee.colleges.0.iter().map(|name| college(name)).collect();
    for voter in voters {
        let Some(name) = seating.college(voter) else {
            return Err(Refusal::rule(format!(
                "{} n’appartient à aucun collège : sa voix ne serait comptée nulle part.",
                facts.name(voter.member)
            ))
            .hint("Indiquez le collège de son siège, ou comptez tous collèges confondus.")
            .into());
        };
        match colleges.iter_mut().find(|one| one.name == name) {
            Some(one) => one.voters.push(voter.member),
            None => colleges.push(College { voters: vec![voter.member], ..college(name) }),
        }
    }
    Ok(colleges)
}

/// What each vote of a college weighs.
pub(crate) fn weight(facts: &Facts, college: &str) -> u32 {
    facts
        .bylaws
        .college_weights
        .value
        .iter()
        .find(|one| one.college == college)
        .map_or(1, |one| one.weight)
}

/// The counts of colleges that have voters, out of what was typed, checked.
///
/// # Errors
/// Refused while a count is missing or wrong, and where a secret would not be kept.
pub(super) fn typed(
    facts: &Facts,
    vote: &Vote,
    colleges: &[College],
    counts: &[CollegeCounts],
) -> Result<Vec<CollegeTally>> {
    if let Some(stranger) =
        counts.iter().find(|one| !colleges.iter().any(|college| college.name == one.college))
    {
        return Err(Refusal::invalid(
            "colleges",
            format!("« {} » n’est pas un collège de cette instance.", stranger.college),
        )
        .into());
    }
    let mut tallies = Vec::new();
    for college in colleges {
        let mut given = counts.iter().filter(|one| one.college == college.name);
        let (first, again) = (given.next(), given.next());
        if again.is_some() {
            return Err(Refusal::invalid(
                "colleges",
                format!("Le collège « {} » est compté deux fois.", college.name),
            )
            .into());
        }
        let counts = first.map(Counts::from).unwrap_or_default();
        let figures = Figures::from(counts);
        if vote.ballot != BallotKind::Secret {
            refuse_blanks(figures)?;
        }
        let voters = college.voters.len() as u32;
        if figures.sum() != voters {
            return Err(Refusal::invalid(
                "colleges",
                format!(
                    "Collège « {} » : {} pour {}.",
                    college.name,
                    sum_sentence(figures),
                    text::count(i64::from(voters), "votant", "votants")
                ),
            )
            .hint(check_sentence(figures.sum(), voters))
            .into());
        }
        if voters > 0 {
            tallies.push(tally(facts, vote, college, figures));
        }
    }
    Ok(tallies)
}

/// Refuses a secret count by college that would tell how somebody voted.
pub(super) fn refuse_lone_voter(facts: &Facts, colleges: &[College]) -> Result<()> {
    let Some((college, voter)) = colleges.iter().find_map(|college| match college.voters[..] {
        [alone] => Some((college, alone)),
        _ => None,
    }) else {
        return Ok(());
    };
    Err(Refusal::rule(format!(
        "Le collège « {} » n’a qu’un votant, {} : son décompte dirait comment il a voté, et le scrutin ne serait plus secret.",
        college.name,
        facts.name(voter)
    ))
    .hint("Votez par appel nominal, ou comptez tous collèges confondus.")
    .into())
}

/// The counts of colleges, out of the ballots of a roll call.
pub(super) fn derived(
    facts: &Facts,
    vote: &Vote,
    colleges: &[College],
    ballots: &[Ballot],
) -> Vec<CollegeTally> {
    let choices: BTreeMap<MandateId, _> =
        ballots.iter().map(|ballot| (ballot.mandate_id, ballot.choice)).collect();
    colleges
        .iter()
        .filter(|college| !college.voters.is_empty())
        .map(|college| {
            let said = college.voters.iter().filter_map(|voter| choices.get(voter).copied());
            tally(facts, vote, college, Figures::of(said))
        })
        .collect()
}

fn tally(facts: &Facts, vote: &Vote, college: &College, figures: Figures) -> CollegeTally {
    CollegeTally {
        id: CollegeTallyId::new(),
        meeting_id: facts.meeting.id,
        vote_id: vote.id,
        college: college.name.clone(),
        weight: college.weight,
        voters: college.voters.len() as u32,
        pour: figures.pour,
        contre: figures.contre,
        abstention: figures.abstention,
        blanc: figures.blanc,
        nul: figures.nul,
    }
}

/// Each college, what is typed for it, and whether its count holds; for a vote being typed.
pub(super) fn checks(
    colleges: &[College],
    mut counted: impl FnMut(&College) -> Figures,
) -> Vec<CollegeCheck> {
    colleges
        .iter()
        .map(|college| {
            let figures = counted(college);
            let voters = college.voters.len() as u32;
            CollegeCheck {
                college: college.name.clone(),
                weight: college.weight,
                voters,
                counts: figures.into(),
                counted: figures.sum(),
                sum_sentence: sum_sentence(figures),
                check_sentence: if voters == 0 && figures.sum() == 0 {
                    "Aucun votant".into()
                } else {
                    check_sentence(figures.sum(), voters)
                },
            }
        })
        .collect()
}
