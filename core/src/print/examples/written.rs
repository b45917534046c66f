//! The minutes of a deliberation by written exchange.

use super::{empty_minutes, item, member, paragraphs, some, tally, vote};
use crate::print::model::*;
use crate::print::phrases;

fn voted(name: &str, choice: Choice) -> NominalVote {
    NominalVote {
        name: name.to_owned(),
        organisation: String::new(),
        college: String::new(),
        choice,
        by_proxy: None,
    }
}

fn letter(author: &str, side: &[&str], text: &str) -> AnnexPart {
    AnnexPart {
        heading: None,
        author: some(author),
        side: side.iter().map(|line| (*line).to_owned()).collect(),
        blocks: paragraphs(&[text]),
    }
}

fn annexes() -> Vec<Annex> {
    let mut first = letter(
        "Titulaire AMF",
        &["13 octobre, 10 h 12"],
        "Les communes attendent un délai de douze mois.",
    );
    first.heading = some("Point 1 – Avis sur le référentiel");
    let text = |title: &str, text: &str| Annex {
        title: title.to_owned(),
        parts: vec![AnnexPart { blocks: paragraphs(&[text]), ..AnnexPart::default() }],
    };
    vec![
        text(
            "Message d'ouverture",
            "La délibération porte sur le référentiel ; vos contributions sont attendues jusqu'au 20 octobre.",
        ),
        text(
            "Projet soumis au point 1 : avis sur le référentiel",
            "Le comité est d'avis que le référentiel soit publié, avec un délai de douze mois.",
        ),
        Annex {
            title: "Opinions recueillies".to_owned(),
            parts: vec![
                first,
                letter(
                    "Titulaire AVICCA",
                    &["14 octobre, 9 h 05", "en réponse à Titulaire AMF"],
                    "Le délai nous convient.",
                ),
            ],
        },
    ]
}

/// The minutes of an exchange of two weeks.
pub fn written_minutes() -> MinutesDoc {
    use MemberStatus::{Absent, Present};
    let ballot = VoteView {
        mode: VoteMode::Written,
        quorum: Some(QuorumAt { present: 3, represented: 0, required: 2 }),
        nominal: vec![
            voted("Titulaire AMF", Choice::For),
            voted("Titulaire ADF", Choice::For),
            voted("Titulaire AVICCA", Choice::NoPart),
        ],
        ..vote(
            tally(2, 0, 0),
            Verdict::Adopted,
            "27 octobre 2026 à 12 h",
            "Le référentiel est publié, avec un délai de douze mois.",
        )
    };
    let annexes = annexes();
    let note = |words: &str| vec![MemberNote::Other(words.to_owned())];
    MinutesDoc {
        meeting: MeetingHeading {
            number: some("2026-11"),
            kind: "plénière".to_owned(),
            kind_detail: some("par échange d'écrits"),
            date: some("mardi 13 octobre 2026"),
            short_date: some("13 octobre 2026"),
            ..MeetingHeading::default()
        },
        convocation: some("Annoncée le 2 octobre 2026, 11 jours avant l'ouverture"),
        facts: vec![Fact {
            label: "Clôture".to_owned(),
            text: "Annoncée pour le 20 octobre 2026 à 18 h ; effective le 20 octobre 2026 à 18 h 05"
                .to_owned(),
        }],
        counts: Some(Counts {
            seats: 4,
            present: 3,
            remote: 3,
            absent: 1,
            quorum_required: Some(2),
            ..Counts::default()
        }),
        members: vec![
            member(Present, "AMF", "Titulaire AMF", note("1 contribution, vote")),
            member(Present, "ADF", "Titulaire ADF", note("vote")),
            member(Present, "AVICCA", "Titulaire AVICCA", note("1 contribution")),
            member(Absent, "APVF", "Titulaire APVF", vec![]),
        ],
        opening: Some(OpeningView::default()),
        items: vec![ItemSection {
            votes: vec![ballot],
            ..item("1", "Avis sur le référentiel", "pour avis")
        }],
        closing: Some(Closing::default()),
        annexes: annexes
            .iter()
            .zip(1..)
            .map(|(annex, number): (&Annex, u32)| AnnexLine {
                number: number.to_string(),
                title: annex.title.clone(),
                pages: None,
            })
            .collect(),
        written: Some(WrittenExchange {
            opening: vec![
                "La délibération par échange d'écrits est ouverte le 13 octobre 2026 à 9 h par un message du président.".to_owned(),
                phrases::written_participation(3, 4, Some(2)),
            ],
            closing: phrases::written_closing(
                Some("20 octobre 2026 à 18 h 05"),
                Some("27 octobre 2026 à 12 h"),
                None,
            ),
            annexes,
        }),
        ..empty_minutes()
    }
}
