//! Adding an item.

use serde::{Deserialize, Serialize};

use super::{MOST_ITEMS, check_editable, duration, number_of};
use crate::ids::{ItemId, MandateId, MeetingId};
use crate::meetings::{AgendaItem, Facts, ItemKind, load};
use crate::register::{Refusal, Result, Tx};
use crate::text;

/// What a new item is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddItem {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Title.
    pub title: String,
    /// What it is for; guessed from the title if left out.
    #[serde(default)]
    pub kind: Option<ItemKind>,
    /// Planned minutes.
    #[serde(default)]
    pub duration: Option<u32>,
    /// Who reports, a member.
    #[serde(default)]
    pub rapporteur_id: Option<MandateId>,
    /// Who reports, someone else.
    #[serde(default)]
    pub rapporteur: Option<String>,
    /// The item after which it comes; at the end if left out.
    #[serde(default)]
    pub after: Option<ItemId>,
    /// The item under which it comes; that of `after` if left out.
    #[serde(default)]
    pub parent_id: Option<ItemId>,
    /// Notes for the president.
    #[serde(default)]
    pub notes: Option<String>,
}

/// Adds an item.
pub fn add(tx: &mut Tx<'_>, args: AddItem) -> Result<AgendaItem> {
    let facts = load(tx.db(), args.meeting_id)?;
    check_editable(&facts)?;
    let after = args.after.map(|id| known(&facts, id)).transpose()?;
    let parent_id = match args.parent_id {
        Some(id) => Some(known(&facts, id)?.id),
        None => after.and_then(|item| item.parent_id),
    };
    let title = text::required("title", "L’intitulé du point", &args.title)?;
    let kind = args.kind.unwrap_or_else(|| guess(&title));
    let item = AgendaItem {
        parent_id,
        position: super::place::position_after(
            tx,
            &facts,
            parent_id,
            after.map(|item| item.id).or_else(|| last_of(&facts, parent_id)),
        )?,
        duration: duration(args.duration)?,
        rapporteur_id: super::edit::rapporteur(&facts, args.rapporteur_id)?,
        rapporteur: text::optional("rapporteur", args.rapporteur)?,
        notes: text::optional("notes", args.notes)?,
        added_after_convocation: facts.meeting.convened_at.is_some(),
        ..AgendaItem::new(args.meeting_id, title, kind)
    };
    insert(tx, &facts, &item)?;
    Ok(item)
}

/// Writes a new item and says so.
pub(super) fn insert(tx: &mut Tx<'_>, facts: &Facts, item: &AgendaItem) -> Result<()> {
    if facts.items.len() >= MOST_ITEMS {
        return Err(
            Refusal::rule(format!("Un ordre du jour compte au plus {MOST_ITEMS} points.")).into()
        );
    }
    tx.insert(item)?;
    tx.about("agenda_item", item.id);
    let number = number_of(&load(tx.db(), item.meeting_id)?, item.id);
    tx.tell(format!("Point {number} ajouté : {}, séance n° {}", item.title, facts.meeting.number));
    Ok(())
}

pub(super) fn known(facts: &Facts, id: ItemId) -> Result<&AgendaItem> {
    facts.item(id).ok_or_else(|| Refusal::not_found("Ce point de l’ordre du jour").into())
}

/// The last item under a parent.
pub(super) fn last_of(facts: &Facts, parent_id: Option<ItemId>) -> Option<ItemId> {
    facts.items.iter().rfind(|item| item.parent_id == parent_id).map(|item| item.id)
}

/// The kind that a title suggests; « pour information » if it suggests none.
fn guess(title: &str) -> ItemKind {
    let title = title.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if says(&["approbation du pv", "approbation du procès-verbal", "approbation du compte rendu"])
    {
        ItemKind::ApprobationPv
    } else if says(&["questions diverses", "points divers"]) {
        ItemKind::QuestionsDiverses
    } else if title.starts_with("avis ") || says(&["pour avis", "projet d’avis", "projet d'avis"])
    {
        ItemKind::Avis
    } else if says(&["vote ", "adoption", "recommandation", "délibération"]) {
        ItemKind::Vote
    } else if says(&["débat", "discussion", "échange"]) {
        ItemKind::Debat
    } else {
        ItemKind::Information
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_suggests_its_kind() {
        let kinds: Vec<ItemKind> = [
            "Approbation du procès-verbal de la séance du 8 octobre",
            "Questions diverses",
            "Recommandation sur la réversibilité des ENT",
            "Avis sur le référentiel",
            "État des lieux des équipements",
        ]
        .iter()
        .map(|title| guess(title))
        .collect();
        use ItemKind::{ApprobationPv, Avis, Information, QuestionsDiverses, Vote};
        assert_eq!(kinds, [ApprobationPv, QuestionsDiverses, Vote, Avis, Information]);
    }
}
