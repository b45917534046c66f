//! Documents to look at and to test with: functions stand for names, nothing is real.

mod agenda;
mod attendance;
mod bylaws;
mod course;
mod minutes;
mod texts;
mod votes;
mod written;

pub use agenda::{agenda, line};
pub use attendance::{attendance_sheet, to_sign};
pub use bylaws::bylaws;
pub use course::eventful_minutes;
pub use minutes::{empty_minutes, item, member, minutes, tally, vote};
pub use texts::{
    adopted_text, amendments, changed, comparison, every_node, numbered_draft, text_head,
};
pub use votes::votes_in_tables;
pub use written::written_minutes;

use super::model::*;
use crate::richtext::block::Block;

/// Paragraphs of plain text.
pub fn paragraphs(texts: &[&str]) -> Vec<Block> {
    texts.iter().map(|text| Block::paragraph(*text)).collect()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Letterhead of the sample.
pub fn letterhead() -> Letterhead {
    Letterhead {
        committee: "Comité des partenaires".to_owned(),
        subtitle: some("Stratégie de transformation numérique de l'École"),
        secretariat: vec![
            "Secrétariat du comité".to_owned(),
            "secretariat@comite.example".to_owned(),
        ],
        logo: None,
    }
}

/// A plenary of October 2026.
pub fn plenary() -> MeetingHeading {
    MeetingHeading {
        number: some("2026-10"),
        kind: "séance plénière".to_owned(),
        kind_detail: some("ordinaire, mixte (en salle et par visioconférence)"),
        date: some("jeudi 8 octobre 2026"),
        short_date: some("8 octobre 2026"),
        place: some("Paris, salle du Conseil"),
        starts: some("14 h 30"),
        ends: some("16 h 45"),
        remote: some("https://visio.comite.example/2026-10 ; code remis aux seuls membres"),
    }
}
