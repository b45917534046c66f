//! Votes in tables: by member, by college, with weights, under a qualified majority.

use super::{item, minutes, tally, vote};
use crate::print::model::*;

fn line(college: &str, weight: u32, tally: Tally) -> CollegeLine {
    CollegeLine { college: college.to_owned(), weight, tally, required: None, sense: None }
}

fn named(college: &str, name: &str, choice: Choice, by_proxy: Option<&str>) -> NominalVote {
    NominalVote {
        name: name.to_owned(),
        organisation: String::new(),
        college: college.to_owned(),
        choice,
        by_proxy: by_proxy.map(str::to_owned),
    }
}

/// A roll call whose voices weigh by college, decided by the president.
fn weighted() -> VoteView {
    let mut vote = vote(tally(6, 6, 1), Verdict::Adopted, "11 h 14", "");
    vote.decision = None;
    vote.subject = Some("Avenant au calendrier du banc d'essai".to_owned());
    vote.mode = VoteMode::RollCall;
    vote.quorum = Some(QuorumAt { present: 12, represented: 1, required: 7 });
    vote.weighed = Some(tally(13, 13, 2));
    vote.counting = Counting::Weighted;
    vote.majority_required = None;
    vote.casting_vote = Some(CastingVote::For);
    vote.colleges = vec![
        line("État", 3, tally(3, 0, 0)),
        line("Éditeurs", 2, tally(1, 3, 0)),
        line("Petites et moyennes entreprises", 2, tally(1, 2, 1)),
        line("Très petites entreprises", 1, tally(0, 2, 0)),
    ];
    vote.rules = vec![
        "Les voix se comptent avec le poids de chaque collège ; il en faut 15 (règlement du comité de filière, art. 7).".to_owned(),
        "En cas de partage égal, la voix de la présidence est prépondérante (art. R133-11 CRPA).".to_owned(),
    ];
    use Choice::{Abstention, Against, For};
    vote.nominal = vec![
        named("État", "Présidence, ministère", For, None),
        named("État", "Direction du numérique", For, None),
        named("État", "Direction des entreprises", For, None),
        named("Éditeurs", "Éditeur A", For, None),
        named("Éditeurs", "Éditeur B", Against, None),
        named("Éditeurs", "Éditeur C", Against, None),
        named("Éditeurs", "Éditeur D", Against, None),
        named("Petites et moyennes entreprises", "PME A", Against, None),
        named("Petites et moyennes entreprises", "PME B", For, None),
        named("Petites et moyennes entreprises", "PME C", Against, Some("PME A")),
        named("Petites et moyennes entreprises", "PME D", Abstention, None),
        named("Très petites entreprises", "TPE A", Against, None),
        named("Très petites entreprises", "TPE B", Against, None),
    ];
    vote
}

/// A secret ballot that asks for two thirds in each college.
fn in_each_college() -> VoteView {
    let figures = Tally { in_favour: 11, against: 2, abstentions: 1, blank: 1, void: 0 };
    let mut vote = vote(figures, Verdict::Adopted, "11 h 40", "");
    vote.decision = None;
    vote.subject = Some("Modification de l'article 4 du règlement intérieur".to_owned());
    vote.mode = VoteMode::Secret;
    vote.gender = Gender::Feminine;
    vote.quorum = Some(QuorumAt { present: 14, represented: 1, required: 8 });
    vote.counting = Counting::EachCollege;
    vote.majority_required = None;
    vote.required = Some(Required {
        majority: QualifiedMajority::TwoThirds,
        votes: 10,
        of: RequiredOf::Voters,
    });
    let college = |name: &str, tally: Tally, required: u32| CollegeLine {
        required: Some(required),
        sense: Some("majorité".to_owned()),
        ..line(name, 1, tally)
    };
    vote.colleges = vec![
        college("Élus", Tally { blank: 1, ..tally(6, 1, 0) }, 6),
        college("Services de l'État", tally(5, 1, 1), 5),
    ];
    vote.rules = vec![
        "La majorité des deux tiers est requise (règlement intérieur, art. 15).".to_owned(),
        "Les voix se comptent collège par collège ; il faut une majorité dans chacun (règlement intérieur, art. 9).".to_owned(),
    ];
    vote
}

/// A qualified majority that was not reached, and what the president decided.
fn short_of_two_thirds() -> VoteView {
    let mut vote = vote(tally(9, 4, 1), Verdict::Rejected, "11 h 52", "");
    vote.decision = None;
    vote.subject = Some("Désignation d'un second rapporteur".to_owned());
    vote.gender = Gender::Feminine;
    vote.majority_required = Some(10);
    vote.required = Some(Required {
        majority: QualifiedMajority::TwoThirds,
        votes: 10,
        of: RequiredOf::Voters,
    });
    vote.rules = vec![
        "Par décision de la présidence à 11 h 50, il n'est pas fait application de la règle « scrutin secret » : candidature unique, accord de tous les membres.".to_owned(),
    ];
    vote
}

/// Minutes whose votes fill tables.
pub fn votes_in_tables() -> MinutesDoc {
    let base = minutes();
    MinutesDoc {
        items: vec![
            ItemSection {
                votes: vec![weighted()],
                ..item("1", "Projet structurant n° 4", "pour vote")
            },
            ItemSection {
                votes: vec![in_each_college(), short_of_two_thirds()],
                ..item("2", "Règlement intérieur", "pour vote")
            },
        ],
        members: Vec::new(),
        annexes: Vec::new(),
        approval: None,
        ..base
    }
}
