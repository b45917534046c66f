//! Recording a vote: the count must be right, the quorum there, the voters those of that minute, and
//! nothing against the rules but what the president decided.

use super::colleges::CollegeTally;
use super::electorate::voters;
use super::settings::{Asked, settle};
use super::taking::{Entered, Taken, check_quorum, fill, hour, keep_secret};
use super::{
    Ballot, BallotKind, Decision, Dissent, RecordVote, UpdateVote, Vote, judging, rules, tally,
};
use crate::ids::{PresidentDecisionId, VoteId};
use crate::meetings::presence::Count;
use crate::meetings::{AgendaItem, Facts, PresidentDecision, Severity, load, president};
use crate::register::{self, Change, Result, Tx};
use crate::text;

/// Records a vote. Refused without quorum, while the count differs from the voters, or against a rule
/// that the president did not set aside.
pub fn record(tx: &mut Tx<'_>, args: RecordVote) -> Result<Vote> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = load(tx.db(), item.meeting_id)?;
    let at = hour(&facts, &item, args.at, tx.now())?;
    let count = facts.count(at, Some(item.id));
    check_quorum(&facts, &count, at)?;
    let subject = text::required("subject", "L’objet du scrutin", &args.subject)?;
    let asked = Asked {
        object: args.object,
        majority: args.majority,
        counting: args.counting,
        ballot: args.ballot,
    };
    let settings = settle(&facts, &item, &subject, asked);
    let number = register::number(
        tx.db(),
        "SELECT coalesce(max(number), 0) FROM votes WHERE meeting_id = ?1",
        &[&facts.meeting.id],
    )? + 1;
    let mut vote = Vote {
        number,
        subject,
        president_choice: args.president_choice,
        voters: voters(&facts, &count).len() as u32,
        ..Vote::blank(&facts, &item, at, settings)
    };
    let entered = Entered {
        counts: args.counts,
        colleges: args.colleges,
        ballots: args.ballots,
        consensus: args.consensus,
    };
    let taken = fill(&facts, &mut vote, &count, &entered)?;
    let decided = check_rules(&facts, &vote, &taken, &count)?;
    tx.insert(&vote)?;
    insert(tx, &taken)?;
    take_over(tx, &vote, &decided)?;
    tx.about("vote", vote.id);
    let result = result_words(&facts, &vote, &taken, &count);
    tx.tell(format!("Scrutin n° {number}, {} : {result}", vote.subject));
    Ok(vote)
}

fn insert(tx: &mut Tx<'_>, taken: &Taken) -> Result<()> {
    for ballot in &taken.ballots {
        tx.insert(ballot)?;
    }
    for tally in &taken.colleges {
        tx.insert(tally)?;
    }
    Ok(())
}

/// Stops at the first rule that refuses; the decisions of the president that let others pass.
fn check_rules(
    facts: &Facts,
    vote: &Vote,
    taken: &Taken,
    count: &Count,
) -> Result<Vec<PresidentDecisionId>> {
    let case = rules::Case {
        vote,
        ballots: &taken.ballots,
        colleges: &taken.colleges,
        voters: &voters(facts, count),
        count,
    };
    let found = rules::of_case(facts, &case);
    match found.iter().find(|finding| finding.severity == Severity::Refuse) {
        Some(finding) => Err(finding.stop().into()),
        None => Ok(found.iter().filter_map(|finding| finding.decision).collect()),
    }
}

/// What the president decided of the item before the vote becomes what he decided of this vote: the
/// next one on that item needs its own decision.
fn take_over(tx: &mut Tx<'_>, vote: &Vote, decided: &[PresidentDecisionId]) -> Result<()> {
    for &id in decided {
        let decision: PresidentDecision = register::get(tx.db(), id)?;
        tx.update(&PresidentDecision { about_id: vote.id.to_string(), ..decision })?;
    }
    Ok(())
}

/// Corrects a vote; the voters are those of its minute.
pub fn update(tx: &mut Tx<'_>, args: UpdateVote) -> Result<Vote> {
    let mut vote: Vote = register::get(tx.db(), args.id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    args.subject
        .check(|subject| text::required("subject", "L’objet du scrutin", &subject))?
        .apply(&mut vote.subject);
    args.president_choice.apply(&mut vote.president_choice);
    let before = (vote.object, vote.majority, vote.counting);
    args.object.apply(&mut vote.object);
    args.majority.apply(&mut vote.majority);
    args.counting.apply(&mut vote.counting);
    let resettled = before != (vote.object, vote.majority, vote.counting);
    let recount = !args.counts.is_keep()
        || !args.ballots.is_keep()
        || !args.colleges.is_keep()
        || before.2 != vote.counting;
    let mut taken = taken_of(&facts, &vote);
    if recount {
        let entered = Entered {
            counts: given(args.counts),
            colleges: given(args.colleges),
            ballots: given(args.ballots).or_else(|| called_before(&vote, &taken)),
            consensus: vote.consensus,
        };
        let again = fill(&facts, &mut vote, &count, &entered)?;
        tx.delete_all(&taken.ballots)?;
        tx.delete_all(&taken.colleges)?;
        insert(tx, &again)?;
        taken = again;
    } else if vote.ballot == BallotKind::Secret {
        keep_secret(&facts, &mut vote, &voters(&facts, &count), &taken);
    }
    if recount || resettled {
        check_rules(&facts, &vote, &taken, &count)?;
        vote.proclaimed = None;
        vote.proclaimed_text = None;
    }
    tx.update(&vote)?;
    tx.about("vote", vote.id);
    let result = result_words(&facts, &vote, &taken, &count);
    tx.tell(format!("Scrutin n° {} corrigé : {result}", vote.number));
    Ok(vote)
}

fn given<T>(change: Change<Option<T>>) -> Option<T> {
    match change {
        Change::Set(value) => value,
        Change::Keep => None,
    }
}

fn taken_of(facts: &Facts, vote: &Vote) -> Taken {
    Taken {
        ballots: facts.ballots.iter().filter(|one| one.vote_id == vote.id).cloned().collect(),
        colleges: judging::tallies(facts, vote.id),
    }
}

/// A roll call counted otherwise keeps what each one said.
fn called_before(vote: &Vote, taken: &Taken) -> Option<Vec<super::NamedChoice>> {
    (vote.ballot == BallotKind::AppelNominal).then(|| {
        let said = |ballot: &Ballot| super::NamedChoice {
            mandate_id: ballot.mandate_id,
            choice: ballot.choice,
        };
        taken.ballots.iter().map(said).collect()
    })
}

/// Removes a vote, with its ballots and counts; decisions and dissents stay, without it.
pub fn remove(tx: &mut Tx<'_>, id: VoteId) -> Result<()> {
    let vote: Vote = register::get(tx.db(), id)?;
    let facts = load(tx.db(), vote.meeting_id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    let ballots: Vec<Ballot> = register::list_where(tx.db(), "vote_id", &id, "id")?;
    tx.delete_all(&ballots)?;
    let colleges: Vec<CollegeTally> = register::list_where(tx.db(), "vote_id", &id, "id")?;
    tx.delete_all(&colleges)?;
    for decision in register::list_where::<Decision>(tx.db(), "vote_id", &id, "id")? {
        tx.update(&Decision { vote_id: None, ..decision })?;
    }
    for dissent in register::list_where::<Dissent>(tx.db(), "vote_id", &id, "id")? {
        tx.update(&Dissent { vote_id: None, ..dissent })?;
    }
    // What the president decided stands for the vote that is taken again.
    for decision in &facts.president_decisions {
        let held = president::find(&facts, &decision.rule, &vote.item_id.to_string()).is_some();
        if decision.about_id == id.to_string() && !held {
            let about_id = vote.item_id.to_string();
            tx.update(&PresidentDecision { about_id, ..decision.clone() })?;
        }
    }
    tx.delete::<Vote>(id)?;
    tx.about("agenda_item", vote.item_id);
    tx.tell(format!("Scrutin n° {} retiré : {}", vote.number, vote.subject));
    Ok(())
}

fn result_words(facts: &Facts, vote: &Vote, taken: &Taken, count: &Count) -> String {
    if vote.ballot == BallotKind::Consensus {
        return tally::judge_consensus(vote.consensus).label().to_owned();
    }
    let judged = judging::judge(facts, vote, &taken.colleges, &voters(facts, count));
    format!("{} ({}-{}-{})", judged.outcome.label(), vote.pour, vote.contre, vote.abstention)
}
