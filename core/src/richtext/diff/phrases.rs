//! What is set otherwise, in French.

use crate::richtext::marks::Mark;
use crate::richtext::tokens::{Container, Leaf, Paragraph};

/// « mis en gras », « n’est plus en italique ».
pub(super) fn marks(before: &[Mark], now: &[Mark]) -> String {
    let mut said: Vec<&str> = Vec::new();
    for mark in now.iter().filter(|mark| !before.contains(mark)) {
        let had = before.iter().any(|old| old.rank() == mark.rank());
        said.push(match mark {
            Mark::Bold => "mis en gras",
            Mark::Italic => "mis en italique",
            Mark::Superscript => "mis en exposant",
            Mark::Link { .. } if had => "lien changé",
            Mark::Link { .. } => "lien ajouté",
            Mark::Occult { .. } if had => "motif d’occultation changé",
            Mark::Occult { .. } => "à occulter",
            Mark::Unknown(_) => "mise en forme ajoutée",
        });
    }
    for mark in before.iter().filter(|mark| !now.iter().any(|new| new.rank() == mark.rank())) {
        said.push(match mark {
            Mark::Bold => "n’est plus en gras",
            Mark::Italic => "n’est plus en italique",
            Mark::Superscript => "n’est plus en exposant",
            Mark::Link { .. } => "lien retiré",
            Mark::Occult { .. } => "n’est plus à occulter",
            Mark::Unknown(_) => "mise en forme retirée",
        });
    }
    if said.is_empty() { "mise en forme changée".to_owned() } else { said.join(", ") }
}

/// « devient un titre », « passe d’une liste à un tableau ».
pub(super) fn paragraph(before: &Paragraph, now: &Paragraph) -> String {
    if before.leaf != now.leaf {
        return match now.leaf {
            Leaf::Paragraph => "devient un paragraphe".to_owned(),
            Leaf::Heading(level) => format!("devient un titre de niveau {level}"),
            Leaf::Article => "devient un article".to_owned(),
            Leaf::Considerant => "devient un considérant".to_owned(),
            Leaf::Opaque(_) => "devient un élément inconnu".to_owned(),
        };
    }
    let names = |paragraph: &Paragraph| {
        paragraph.path.iter().rev().find_map(|level| match level.kind {
            Container::Bullet => Some("une liste à puces"),
            Container::Ordered => Some("une liste numérotée"),
            Container::Table => Some("un tableau"),
            Container::Quote => Some("une citation"),
            _ => None,
        })
    };
    match (names(before), names(now)) {
        (None, Some(now)) => format!("placé dans {now}"),
        (Some(before), None) => format!("sorti d’{before}"),
        (Some(before), Some(now)) if before != now => format!("passe d’{before} à {now}"),
        _ => "change de niveau".to_owned(),
    }
}
