//! What a vote being typed amounts to, before anything is written.

use rusqlite::Connection;

use super::colleges::{self, College, CollegeCheck};
use super::electorate::{Voter, voters};
use super::judging::{counted, judge, reading, weighed};
use super::settings::{Asked, settle};
use super::taking::{Entered, Taken, check_sentence, fill, hour, sum_sentence};
use super::tally::{self, Figures, Judgement};
use super::views::words;
use super::{BallotKind, Bases, Counts, PreviewVote, Vote, VoteObject, VotePreview, rules};
use crate::bylaws::{CollegeVote, Majority};
use crate::clock::Instant;
use crate::meetings::presence::Count;
use crate::meetings::{AgendaItem, Facts, Finding, Severity, VoterView, load, voter_views};
use crate::register::{self, Result};
use crate::text;

/// What a vote being typed amounts to; writes nothing.
pub fn preview(db: &Connection, args: PreviewVote, now: Instant) -> Result<VotePreview> {
    let item: AgendaItem = register::get(db, args.item_id)?;
    let facts = load(db, item.meeting_id)?;
    let at = hour(&facts, &item, args.at, now)?;
    let count = facts.count(at, Some(item.id));
    let asked = Asked {
        object: args.object,
        majority: args.majority,
        counting: args.counting,
        ballot: args.ballot,
    };
    let subject = args.subject.as_deref().unwrap_or(&item.title);
    let settings = settle(&facts, &item, subject, asked);
    let mut vote = Vote::blank(&facts, &item, at, settings);
    vote.id = args.id.unwrap_or(vote.id);
    vote.president_choice = args.president_choice;
    let entered = Entered {
        counts: args.counts,
        colleges: args.colleges,
        ballots: args.ballots,
        consensus: args.consensus,
    };
    Ok(Typed::new(&facts, &item, &count, vote, entered).view())
}

/// A vote being typed, and how far it is.
struct Typed<'a> {
    facts: &'a Facts,
    item: &'a AgendaItem,
    count: &'a Count,
    vote: Vote,
    voters: Vec<Voter>,
    figures: Figures,
    checks: Vec<CollegeCheck>,
    parts: Vec<tally::Part>,
    taken: Taken,
    /// Whether every number is there.
    is_counted: bool,
    /// What stands against it, besides the rules of the house.
    refusal: Option<register::Refusal>,
}

impl<'a> Typed<'a> {
    fn new(
        facts: &'a Facts,
        item: &'a AgendaItem,
        count: &'a Count,
        mut vote: Vote,
        entered: Entered,
    ) -> Self {
        let voters = voters(facts, count);
        let by_college = match vote.counting {
            CollegeVote::Together => Ok(Vec::new()),
            _ => colleges::by_college(facts, &voters),
        };
        let mut refusal = by_college.as_ref().err().map(register::Error::explain);
        let known = by_college.unwrap_or_default();
        let of_college = |college: &College| typed_in(&vote, college, &entered);
        let checks = colleges::checks(&known, of_college);
        let parts: Vec<tally::Part> = known
            .iter()
            .map(|college| tally::Part {
                weight: college.weight,
                figures: of_college(college),
                voters: college.voters.len() as u32,
            })
            .collect();
        let figures = match (vote.ballot, vote.counting) {
            (BallotKind::Consensus, _) => Figures::default(),
            (BallotKind::AppelNominal, _) => {
                let choices = entered.ballots.iter().flatten();
                Figures::of(choices.map(|choice| choice.choice))
            }
            (_, CollegeVote::Together) => entered.counts.map(Figures::from).unwrap_or_default(),
            _ => {
                known.iter().fold(Figures::default(), |sum, college| sum.plus(of_college(college)))
            }
        };
        vote.voters = voters.len() as u32;
        let is_counted = match vote.ballot {
            BallotKind::Consensus => entered.consensus.is_some(),
            _ => {
                figures.sum() == vote.voters
                    && vote.voters > 0
                    && checks.iter().all(|check| check.counted == check.voters)
            }
        };
        let mut taken = Taken::default();
        if is_counted && refusal.is_none() {
            match fill(facts, &mut vote, count, &entered) {
                Ok(filled) => taken = filled,
                Err(error) => refusal = Some(error.explain()),
            }
        } else if vote.ballot == BallotKind::Secret && refusal.is_none() {
            // Said before anybody votes, not once the urn is open.
            let lone = colleges::refuse_lone_voter(facts, &known);
            refusal = lone.err().map(|error| error.explain());
        }
        Self {
            facts,
            item,
            count,
            vote,
            voters,
            figures,
            checks,
            parts,
            taken,
            is_counted,
            refusal,
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let case = rules::Case {
            vote: &self.vote,
            ballots: &self.taken.ballots,
            colleges: &self.taken.colleges,
            voters: &self.voters,
            count: self.count,
        };
        // While the count is not done, what it means is not known.
        let mut found = if self.is_counted && self.refusal.is_none() {
            rules::of_case(self.facts, &case)
        } else {
            rules::before_counting(self.facts, &case)
        };
        // Asked for in the panel itself.
        found.retain(|one| {
            !matches!(one.rule.as_str(), "vote.to_proclaim" | "vote.tie")
                || one.severity == Severity::Info
        });
        if let Some(refusal) = &self.refusal {
            let source = &self.facts.bylaws.college_vote.source;
            found.push(Finding::refusal("vote.taking", refusal, source));
        }
        found
    }

    fn judged(&self) -> Option<Judgement> {
        let counts = self.vote.ballot != BallotKind::Consensus;
        counts.then(|| judge(self.facts, &self.vote, &self.taken.colleges, &self.voters))
    }

    fn view(&self) -> VotePreview {
        let vote = &self.vote;
        let is_consensus = vote.ballot == BallotKind::Consensus;
        let findings = self.findings();
        let refused = findings.iter().any(|finding| finding.severity == Severity::Refuse);
        let judged = self.judged();
        let known = judged.filter(|_| self.is_counted && self.refusal.is_none());
        let outcome = match (is_consensus, self.is_counted) {
            (_, false) => None,
            (true, true) => Some(tally::judge_consensus(vote.consensus)),
            (false, true) => known.map(|judged| judged.outcome),
        };
        let (totals, total_voters) = match vote.counting {
            CollegeVote::Weighted => counted(vote, &self.parts).totals(),
            _ => (self.figures, vote.voters),
        };
        let required = match known {
            Some(judged) => judged.required,
            None => vote.majority.required(total_voters),
        };
        VotePreview {
            ballot: vote.ballot,
            object: vote.object,
            majority: vote.majority,
            majority_label: vote.majority.label().into(),
            counting: vote.counting,
            colleges: self.checks.clone(),
            totals: Counts::from(totals),
            total_voters,
            voters: vote.voters,
            expressed: vote
                .voters
                .saturating_sub(self.figures.sum().saturating_sub(self.figures.cast())),
            roll: self.roll(),
            counted: if is_consensus { vote.voters } else { self.figures.sum() },
            complete: self.is_counted && !refused,
            sum_sentence: self.sum_sentence(),
            check_sentence: self.check_sentence(),
            sentence: outcome.map_or_else(String::new, |outcome| {
                let weighed = weighed(vote, &self.taken.colleges).unwrap_or(self.figures);
                words(self.item, vote, weighed, outcome, judged)
            }),
            majority_required: required,
            source: majority_source(self.facts, vote),
            bases: known.map(|judged| Bases::of(&judged)),
            needs_proclamation: known.is_some_and(|judged| judged.needs_proclamation),
            needs_president_choice: vote.ballot != BallotKind::AppelNominal
                && known.is_some_and(|judged| judged.tied)
                && reading(self.facts, vote, &self.voters).casting == tally::Casting::Decides,
            outcome,
            findings,
        }
    }

    /// Everybody who votes, college by college where they count apart.
    fn roll(&self) -> Vec<VoterView> {
        let mut roll = voter_views(self.facts, self.count);
        let place = |voter: &VoterView| {
            let known = self
                .checks
                .iter()
                .position(|check| Some(check.college.as_str()) == voter.college.as_deref());
            known.unwrap_or(self.checks.len())
        };
        roll.sort_by_key(place);
        roll
    }

    fn sum_sentence(&self) -> String {
        let voters = text::count(i64::from(self.vote.voters), "votant", "votants");
        match self.vote.ballot {
            BallotKind::Consensus => voters,
            _ => format!("{} pour {voters}", sum_sentence(self.figures)),
        }
    }

    fn check_sentence(&self) -> String {
        let wrong = self.checks.iter().find(|check| check.counted != check.voters);
        match (self.vote.ballot, self.is_counted, wrong) {
            (BallotKind::Consensus, true, _) => String::new(),
            (BallotKind::Consensus, false, _) => {
                "Le président constate-t-il le consensus\u{202f}?".into()
            }
            (_, false, Some(check)) => format!("{} : {}", check.college, check.check_sentence),
            _ => check_sentence(self.figures.sum(), self.vote.voters),
        }
    }
}

/// By which text the majority is counted: that of a qualified one, else that of its base.
fn majority_source(facts: &Facts, vote: &Vote) -> String {
    match (vote.majority, vote.object) {
        (Majority::Simple, _) => facts.bylaws.majority_base.source.clone(),
        (_, VoteObject::Bylaws) => facts.bylaws.bylaws_majority.source.clone(),
        _ => facts.bylaws.ordinary_majority.source.clone(),
    }
}

/// What is typed for a college, or said by its members.
fn typed_in(vote: &Vote, college: &College, entered: &Entered) -> Figures {
    if vote.ballot == BallotKind::AppelNominal {
        let choices = entered.ballots.iter().flatten();
        return Figures::of(
            choices
                .filter(|choice| college.voters.contains(&choice.mandate_id))
                .map(|choice| choice.choice),
        );
    }
    let mut counts = entered.colleges.iter().flatten();
    counts
        .find(|counts| counts.college == college.name)
        .map(|counts| Figures::from(Counts::from(counts)))
        .unwrap_or_default()
}
