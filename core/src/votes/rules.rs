//! What the rules have to say of a vote, recorded or being typed: pure functions of the facts, each
//! finding with its article or clause.

use super::colleges::CollegeTally;
use super::electorate::{Voter, barred, voters};
use super::judging::{judge, tallies, withheld};
use super::settings::{required_majority, usual_counting};
use super::{Ballot, BallotKind, Outcome, Vote, VoteObject};
use crate::bylaws::{CollegeVote, Holds, Majority, VotePublication};
use crate::meetings::presence::Count;
use crate::meetings::{Facts, Finding, Severity, president, quorum_view};
use crate::print::phrases;
use crate::richtext::typography::typeset;
use crate::text;

/// A vote as the rules look at it.
pub(super) struct Case<'a> {
    /// The vote.
    pub vote: &'a Vote,
    /// Its ballots, for a roll call.
    pub ballots: &'a [Ballot],
    /// Its counts by college.
    pub colleges: &'a [CollegeTally],
    /// Who can vote at its minute.
    pub voters: &'a [Voter],
    /// The count at its minute.
    pub count: &'a Count,
}

/// What the rules have to say of the votes recorded in a sitting.
pub fn of_votes(facts: &Facts) -> Vec<Finding> {
    facts.votes.iter().flat_map(|vote| of_vote(facts, vote)).collect()
}

/// What the rules have to say of a recorded vote.
pub fn of_vote(facts: &Facts, vote: &Vote) -> Vec<Finding> {
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    let ballots: Vec<Ballot> =
        facts.ballots.iter().filter(|ballot| ballot.vote_id == vote.id).cloned().collect();
    let case = Case {
        vote,
        ballots: &ballots,
        colleges: &tallies(facts, vote.id),
        voters: &voters(facts, &count),
        count: &count,
    };
    of_case(facts, &case)
}

/// Everything the rules have to say of a vote, the president's decisions weighed.
pub(super) fn of_case(facts: &Facts, case: &Case<'_>) -> Vec<Finding> {
    let mut found = settings(facts, case);
    found.extend(ballots(facts, case));
    if case.vote.ballot != BallotKind::Consensus {
        found.extend(result(facts, case));
    }
    president::weigh(facts, found)
}

/// What the rules have to say before anything is counted: quorum, nature, majority, way of voting.
pub(super) fn before_counting(facts: &Facts, case: &Case<'_>) -> Vec<Finding> {
    president::weigh(facts, settings(facts, case))
}

/// About the vote; about its item while it is not recorded.
fn about(facts: &Facts, vote: &Vote, rule: &str, severity: Severity, sentence: String) -> Finding {
    if facts.votes.iter().any(|other| other.id == vote.id) {
        Finding::about(rule, severity, "vote", vote.id, sentence)
    } else {
        Finding::about(rule, severity, "agenda_item", vote.item_id, sentence)
    }
}

fn settings(facts: &Facts, case: &Case<'_>) -> Vec<Finding> {
    let rules: [fn(&Facts, &Case<'_>) -> Option<Finding>; 7] =
        [quorum, secret_required, majority, late_amendment, counting, named, empty_college];
    rules.iter().filter_map(|rule| rule(facts, case)).collect()
}

fn quorum(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    if facts.may_decide(case.count) {
        return None;
    }
    let at = case.vote.voted_at;
    let sentence = format!(
        "Quorum non atteint à {} : {}. Le comité ne peut pas délibérer.",
        phrases::hour(facts.local(at).0.time()),
        quorum_view(facts, case.count, at).short
    );
    let found = about(facts, case.vote, "vote.quorum", Severity::Refuse, sentence);
    let recorded = facts.votes.iter().any(|other| other.id == case.vote.id);
    let mend = if recorded {
        "Vérifiez les présences, ou reprenez le vote"
    } else {
        "Attendez l’arrivée d’un membre, ou levez la séance pour une seconde convocation"
    };
    Some(found.by(&facts.bylaws.quorum, Some(mend)))
}

fn secret_required(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    let rule = &facts.bylaws.secret_nominations;
    let due = rule.value == Holds::Yes && case.vote.object == VoteObject::Nomination;
    if !due || case.vote.ballot == BallotKind::Secret {
        return None;
    }
    let sentence = "Une désignation se vote au scrutin secret.".into();
    let found = about(facts, case.vote, "vote.secret_required", Severity::Refuse, sentence);
    Some(found.by(rule, Some("Votez au scrutin secret")))
}

/// From the weakest to the strongest.
fn strength(majority: Majority) -> u8 {
    match majority {
        Majority::Simple => 0,
        Majority::ThreeFifths => 1,
        Majority::TwoThirds => 2,
        Majority::FourFifths => 3,
        Majority::Unanimity => 4,
    }
}

fn majority(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    if case.vote.ballot == BallotKind::Consensus {
        return None;
    }
    let required = required_majority(facts, case.vote.object);
    let rule = match case.vote.object {
        VoteObject::Bylaws => &facts.bylaws.bylaws_majority,
        _ => &facts.bylaws.ordinary_majority,
    };
    let used = case.vote.majority;
    let (severity, sentence) = match strength(used).cmp(&strength(required)) {
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Less => (
            Severity::Refuse,
            format!("Il faut ici la {}, et non la {}.", required.label(), used.label()),
        ),
        std::cmp::Ordering::Greater => (
            Severity::Warn,
            format!("La {} suffit ici ; ce scrutin demande la {}.", required.label(), used.label()),
        ),
    };
    let sentence =
        sentence.replace("la unanimité", "l’unanimité").replace("La unanimité", "L’unanimité");
    let found = about(facts, case.vote, "vote.majority", severity, sentence);
    Some(found.by(rule, Some("Prenez la majorité du règlement")))
}

fn late_amendment(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    let rule = &facts.bylaws.amendments_first;
    let vote = case.vote;
    if rule.value == Holds::No || vote.object != VoteObject::Amendment {
        return None;
    }
    let text = facts.votes.iter().find(|other| {
        other.item_id == vote.item_id
            && other.id != vote.id
            && other.object == VoteObject::Text
            && (other.voted_at, other.number) < (vote.voted_at, number(facts, vote))
    })?;
    let sentence = format!(
        "Les amendements se votent avant le texte ; le texte a été mis aux voix à {} (scrutin n° {}).",
        phrases::hour(facts.local(text.voted_at).0.time()),
        text.number
    );
    let found = about(facts, vote, "vote.amendment_late", Severity::Refuse, sentence);
    Some(found.by(rule, Some("Retirez le vote du texte, puis votez l’amendement")))
}

/// Its number; the next one while it is not recorded.
fn number(facts: &Facts, vote: &Vote) -> i64 {
    let recorded = facts.votes.iter().find(|other| other.id == vote.id);
    recorded.map_or(i64::MAX, |vote| vote.number)
}

fn counting(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    let rule = &facts.bylaws.college_vote;
    let usual = usual_counting(facts);
    if case.vote.ballot == BallotKind::Consensus || case.vote.counting == usual {
        return None;
    }
    let words = |counting| match counting {
        CollegeVote::Together => "tous collèges confondus",
        CollegeVote::EachCollege => "collège par collège, une majorité en chacun",
        CollegeVote::Weighted => "avec le poids de chaque collège",
    };
    let sentence =
        format!("Les voix se comptent {}, et non {}.", words(usual), words(case.vote.counting));
    let found = about(facts, case.vote, "vote.counting", Severity::Refuse, sentence);
    Some(found.by(rule, Some("Comptez comme le règlement le dit")))
}

fn named(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    let rule = &facts.bylaws.vote_publication;
    if rule.value == VotePublication::Aggregate || case.vote.ballot != BallotKind::MainLevee {
        return None;
    }
    let sentence =
        "Le procès-verbal donne le vote de chacun ; une main levée n’en garde que les nombres."
            .into();
    let found = about(facts, case.vote, "vote.named", Severity::Warn, sentence);
    Some(found.by(rule, Some("Votez par appel nominal")))
}

fn empty_college(facts: &Facts, case: &Case<'_>) -> Option<Finding> {
    if case.vote.counting == CollegeVote::Together || case.vote.ballot == BallotKind::Consensus {
        return None;
    }
    let colleges = super::colleges::by_college(facts, case.voters).ok()?;
    let empty: Vec<String> = colleges
        .iter()
        .filter(|college| college.voters.is_empty())
        .map(|college| format!("« {} »", college.name))
        .collect();
    if empty.is_empty() {
        return None;
    }
    let sentence = match empty.as_slice() {
        [one] => format!("Le collège {one} n’a aucun votant : le résultat se lit dans les autres."),
        several => format!(
            "Les collèges {} n’ont aucun votant : le résultat se lit dans les autres.",
            phrases::and_list(several)
        ),
    };
    let found = about(facts, case.vote, "vote.empty_college", Severity::Warn, sentence);
    Some(found.by(&facts.bylaws.college_vote, None))
}

/// Ballots of those who do not vote at that minute: recused, absent, heard only, presiding.
fn ballots(facts: &Facts, case: &Case<'_>) -> Vec<Finding> {
    case.ballots
        .iter()
        .filter(|ballot| !case.voters.iter().any(|voter| voter.answers_to(ballot.mandate_id)))
        .map(|ballot| {
            let barred = barred(facts, ballot.mandate_id, case.vote.voted_at, case.vote.item_id);
            let found = about(facts, case.vote, barred.rule, Severity::Refuse, barred.sentence)
                .with(barred.source.as_deref(), Some("Reprenez l’appel"));
            Finding { parameter: barred.parameter, ..found }
        })
        .collect()
}

fn result(facts: &Facts, case: &Case<'_>) -> Vec<Finding> {
    let vote = case.vote;
    let judged = judge(facts, vote, case.colleges, case.voters);
    let mut found = Vec::new();
    if judged.outcome == Outcome::ToProclaim {
        let sentence = "Adopté ou rejeté selon que les abstentions comptent : le président proclame le résultat.";
        found.push(
            about(facts, vote, "vote.to_proclaim", Severity::Warn, sentence.into())
                .by(&facts.bylaws.majority_base, Some("Proclamer")),
        );
    }
    if judged.tied && !judged.casting_vote {
        found.push(tie(facts, case));
    }
    let voters = case.voters.len() as u32;
    if voters != vote.voters {
        let sentence = format!(
            "Les présences corrigées depuis donnent {} à cette heure ; le scrutin en compte {}.",
            text::count(i64::from(voters), "votant", "votants"),
            vote.voters
        );
        found.push(
            about(facts, vote, "vote.voters_changed", Severity::Warn, sentence)
                .by(&facts.bylaws.minutes_contents, Some("Vérifier le scrutin")),
        );
    }
    found
}

fn tie(facts: &Facts, case: &Case<'_>) -> Finding {
    if let Some(withheld) = withheld(facts, case.vote, case.voters) {
        let sentence = format!("Partage égal des voix ; {}.", withheld.sentence);
        let found = about(facts, case.vote, "vote.tie", Severity::Info, sentence)
            .with(Some(&withheld.source), None);
        return Finding { parameter: Some(withheld.parameter), ..found };
    }
    let (sentence, mend) = if case.vote.ballot == BallotKind::Secret {
        (
            "Partage égal des voix : la présidence peut déclarer sa voix, prépondérante.",
            "Déclarer sa voix",
        )
    } else {
        (
            "Partage égal des voix : indiquez le vote du président, sa voix est prépondérante.",
            "Indiquer son vote",
        )
    };
    let severity =
        if case.vote.president_choice.is_none() { Severity::Warn } else { Severity::Info };
    about(facts, case.vote, "vote.tie", severity, typeset(sentence))
        .by(&facts.bylaws.casting_vote, Some(mend))
}
