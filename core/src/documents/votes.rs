//! Votes in the procès-verbal: their figures, by member and by college, and the rules that made the
//! result, each with its article or clause.

use super::minutes::{DecidedBy, body, hour, printed_decision};
use super::written;
use crate::bylaws::{CollegeVote, Holds, MajorityBase, Origin};
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{AgendaItem, Facts, president};
use crate::print::model::{
    Choice as PrintedChoice, CollegeLine, MajorityBasis, NominalVote, QuorumAt, Verdict, VoteView,
};
use crate::print::phrases;
use crate::votes::{
    self, BallotKind, Choice, Outcome, Seating, Vote, VoteObject, VoteView as Seen, vote_view,
};

/// A vote as the minutes show it.
pub(super) fn printed_vote(facts: &Facts, item: &AgendaItem, vote: &Vote) -> VoteView {
    let view = vote_view(facts, vote);
    let count = facts.count(vote.voted_at, Some(item.id));
    let several = facts.votes.iter().filter(|other| other.item_id == item.id).count() > 1;
    let decision = facts.decisions.iter().find(|decision| decision.vote_id == Some(vote.id));
    let consensus = vote.ballot == BallotKind::Consensus;
    let judged = (!consensus).then(|| votes::judgement(facts, vote));
    let mut verdict = votes::verdict(item.kind, view.outcome);
    if consensus && !votes::consensus_found(vote) {
        verdict = Verdict::Undecided;
    }
    VoteView {
        subject: (several || decision.is_none()).then(|| vote.subject.clone()),
        mode: written::mode(facts).unwrap_or(votes::mode(vote.ballot)),
        hour: Some(written::moment(facts, vote).unwrap_or_else(|| hour(facts, vote.voted_at))),
        quorum: (!facts.quorum_waived()).then_some(QuorumAt {
            present: count.present,
            represented: count.represented,
            required: count.threshold,
        }),
        recusals: count
            .occupants
            .iter()
            .filter(|occupant| matches!(occupant, Occupant::Recused { .. }))
            .count() as u32,
        tally: (!consensus).then(|| votes::printed_tally(votes::figures(vote))),
        weighed: votes::weighed(vote, &votes::tallies(facts, vote.id)).map(votes::printed_tally),
        basis: match facts.bylaws.majority_base.value {
            MajorityBase::PresentOrRepresented => MajorityBasis::PresentOrRepresented,
            MajorityBase::Cast => MajorityBasis::VotesCast,
        },
        majority_required: (!consensus && vote.counting == CollegeVote::Together)
            .then_some(view.majority_required),
        required: judged.and_then(|judged| votes::required(vote, judged)),
        counting: votes::counting(vote.counting),
        colleges: view.colleges.iter().map(|college| college_line(vote, college)).collect(),
        verdict,
        casting_vote: votes::casting(judged, vote.president_choice),
        gender: votes::gender(&vote.subject),
        nominal: nominal(facts, vote).into_iter().chain(written::unheard(facts, &count)).collect(),
        remark: view.proclaimed.clone(),
        rules: rules(facts, vote, &view, &count),
        decision: decision.map(|decision| printed_decision(decision, DecidedBy::Vote)),
    }
}

fn college_line(vote: &Vote, college: &votes::CollegeTallyView) -> CollegeLine {
    let alone = vote.counting == CollegeVote::EachCollege;
    CollegeLine {
        college: college.college.clone(),
        weight: college.weight,
        tally: votes::printed_tally(college.counts.into()),
        required: alone.then_some(college.majority_required),
        sense: alone.then(|| {
            let reached = college.outcome == Outcome::Adopted;
            if reached { "majorité".to_owned() } else { "pas de majorité".to_owned() }
        }),
    }
}

/// The ballots of a roll call; a secret ballot has none.
fn nominal(facts: &Facts, vote: &Vote) -> Vec<NominalVote> {
    let seating = Seating::new(facts);
    let by_college = vote.counting != CollegeVote::Together;
    let count = facts.count(vote.voted_at, Some(vote.item_id));
    let voters = votes::voters(facts, &count);
    facts
        .ballots
        .iter()
        .filter(|ballot| ballot.vote_id == vote.id)
        .map(|ballot| {
            let name = facts.name(ballot.mandate_id);
            let organisation = facts.member(ballot.mandate_id).map(body).unwrap_or_default();
            let voter = voters.iter().find(|voter| voter.member == ballot.mandate_id);
            let college = voter.filter(|_| by_college).and_then(|voter| seating.college(voter));
            NominalVote {
                organisation: if name.contains(&organisation) {
                    String::new()
                } else {
                    organisation
                },
                name,
                college: college.unwrap_or_default().to_owned(),
                choice: match ballot.choice {
                    Choice::Pour => PrintedChoice::For,
                    Choice::Contre => PrintedChoice::Against,
                    Choice::Abstention => PrintedChoice::Abstention,
                    Choice::Blanc | Choice::Nul => PrintedChoice::NoPart,
                },
                by_proxy: ballot.holder_id.map(|id| facts.name(id)),
            }
        })
        .collect()
}

/// The rules that made the result, where they are not those of every vote.
fn rules(facts: &Facts, vote: &Vote, view: &Seen, count: &Count) -> Vec<String> {
    let cite = |sentence: &str, source: &str| phrases::cited(sentence, Some(source));
    let bylaws = &facts.bylaws;
    let mut said = Vec::new();
    if !count.reached() && facts.quorum_waived() {
        let source = &bylaws.second_convocation.source;
        said.push(cite("Sur seconde convocation, aucun quorum n’est requis.", source));
    } else if !count.reached() && bylaws.quorum_binds.value == Holds::No {
        let source = &bylaws.quorum_binds.source;
        said.push(cite("Le défaut de quorum n’empêche pas de délibérer.", source));
    }
    if vote.ballot == BallotKind::Consensus {
        said.extend(decisions(facts, vote));
        return said;
    }
    if vote.object == VoteObject::Nomination
        && vote.ballot == BallotKind::Secret
        && bylaws.secret_nominations.value == Holds::Yes
    {
        let source = &bylaws.secret_nominations.source;
        said.push(cite("Une désignation se vote au scrutin secret.", source));
    }
    said.extend(majority(facts, vote));
    match vote.counting {
        CollegeVote::Together => {}
        CollegeVote::EachCollege => said.push(cite(
            "Les voix se comptent collège par collège ; il faut une majorité dans chacun.",
            &bylaws.college_vote.source,
        )),
        CollegeVote::Weighted => said.push(cite(
            &format!(
                "Les voix se comptent avec le poids de chaque collège ; il en faut {}.",
                view.majority_required
            ),
            &bylaws.college_vote.source,
        )),
    }
    let differ = view.bases.present_or_represented != view.bases.cast;
    let base = &bylaws.majority_base;
    if differ && base.origin != Origin::Profile {
        let sentence = format!("La majorité se compte sur les {}.", base.value.label());
        said.push(cite(&sentence, &base.source));
    } else if differ {
        said.push(readings(view, &base.source));
    }
    if view.casting_vote {
        let sentence = "En cas de partage égal, la voix de la présidence est prépondérante.";
        said.push(cite(sentence, &bylaws.casting_vote.source));
    }
    let tie = view.findings.iter().find(|finding| finding.rule == "vote.tie");
    if let Some(tie) = tie.filter(|_| view.outcome == Outcome::Tie) {
        let withheld = tie.source.as_deref().filter(|_| tie.mend.is_none());
        said.extend(withheld.map(|source| cite(&tie.sentence, source)));
    }
    said.extend(decisions(facts, vote));
    said
}

/// A majority larger than the usual one, and where it comes from.
fn majority(facts: &Facts, vote: &Vote) -> Option<String> {
    let rule = match vote.object {
        VoteObject::Bylaws => &facts.bylaws.bylaws_majority,
        _ => &facts.bylaws.ordinary_majority,
    };
    if vote.majority == crate::bylaws::Majority::Simple {
        return None;
    }
    let sentence =
        format!("La {} est requise.", vote.majority.label()).replace("La unanimité", "L’unanimité");
    let source = (rule.value == vote.majority).then_some(rule.source.as_str());
    Some(phrases::cited(&sentence, source))
}

/// « Des membres présents ou représentés : rejeté ; des suffrages exprimés : adopté. »
fn readings(view: &Seen, source: &str) -> String {
    let sentence = format!(
        "Majorité des membres présents ou représentés : {} ; des suffrages exprimés : {}. Le président proclame le résultat.",
        view.bases.present_or_represented.label(),
        view.bases.cast.label()
    );
    phrases::cited(&sentence, Some(source))
}

/// What the president decided of this vote, with his reasons.
fn decisions(facts: &Facts, vote: &Vote) -> Vec<String> {
    facts
        .president_decisions
        .iter()
        .filter(|decision| decision.about_id == vote.id.to_string())
        .map(|decision| {
            format!(
                "Par décision de la présidence à {}, il n’est pas fait application de la règle « {} » : {}.",
                hour(facts, decision.decided_at),
                president::rule_label(&decision.rule),
                decision.reason.trim_end_matches('.')
            )
        })
        .collect()
}
