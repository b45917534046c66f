//! Who is there: headings of the lists by status, mentions, and the sentence of the opening.

use super::grammar::{counted, de};
use crate::print::model::{Counts, MemberNote, MemberStatus};

/// `Présents (10)`, `Excusé (1)`.
pub fn status_heading(status: MemberStatus, count: usize) -> String {
    let word = match (status, count) {
        (MemberStatus::Present, 1) => "Présent",
        (MemberStatus::Present, _) => "Présents",
        (MemberStatus::Represented, 1) => "Représenté",
        (MemberStatus::Represented, _) => "Représentés",
        (MemberStatus::Excused, 1) => "Excusé",
        (MemberStatus::Excused, _) => "Excusés",
        (MemberStatus::Absent, 1) => "Absent",
        (MemberStatus::Absent, _) => "Absents",
        (MemberStatus::Attending, 1) => "Assiste sans voix délibérative",
        (MemberStatus::Attending, _) => "Assistent sans voix délibérative",
    };
    format!("{word} ({count})")
}

/// `visio`, `à partir de 14 h 52`, `pouvoir de la RFVE`.
pub fn member_note(note: &MemberNote) -> String {
    match note {
        MemberNote::Remote => "visio".to_owned(),
        MemberNote::ArrivedAt(hour) => format!("à partir de {hour}"),
        MemberNote::LeftAt(hour) => format!("jusqu’à {hour}"),
        MemberNote::SubstituteFor(name) => format!("en remplacement {}", de(name)),
        MemberNote::HoldsProxyOf(name) => format!("pouvoir {}", de(name)),
        MemberNote::ProxyTo(name) => format!("pouvoir à {name}"),
        MemberNote::RecusedOn(number) => format!("déport au point {number}"),
        MemberNote::ForItem(number) => format!("point {number}"),
        MemberNote::Other(text) => text.trim().to_owned(),
    }
}

/// `Sont présents 9 membres, dont 2 par visioconférence, et 2 sont représentés par un pouvoir,
/// soit 11 sièges sur 14 ; 7 sont requis.` Empty when there is no seat at all.
pub fn presence_sentence(counts: &Counts) -> String {
    if counts.seats == 0 {
        return String::new();
    }
    let mut sentence = match counts.present {
        0 => "Aucun membre n’est présent".to_owned(),
        1 => "Est présent 1\u{a0}membre".to_owned(),
        present => format!("Sont présents {}", counted(present, "membre", "membres")),
    };
    match counts.remote {
        0 => {}
        remote if remote == counts.present && remote == 1 => {
            sentence.push_str(", par visioconférence")
        }
        remote if remote == counts.present => sentence.push_str(", tous par visioconférence"),
        remote => sentence.push_str(&format!(", dont {remote} par visioconférence")),
    }
    if counts.remote > 0 && counts.represented > 0 {
        sentence.push(',');
    }
    match counts.represented {
        0 => {}
        1 => sentence.push_str(" et 1\u{a0}est représenté par un pouvoir"),
        represented => {
            sentence.push_str(&format!(" et {represented}\u{a0}sont représentés par un pouvoir"))
        }
    }
    let together = counts.present + counts.represented;
    sentence.push_str(&format!(
        ", soit {} sur {}",
        counted(together, "siège", "sièges"),
        counts.seats
    ));
    match counts.quorum_required {
        None | Some(0) => {}
        Some(1) => sentence.push_str("\u{202f}; 1\u{a0}est requis"),
        Some(required) => sentence.push_str(&format!("\u{202f}; {required}\u{a0}sont requis")),
    }
    sentence.push('.');
    sentence
}
