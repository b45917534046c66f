//! Minutes as their page shows them: sections to write in, beside the facts taken over.

use rusqlite::Connection;
use serde::Serialize;

use super::{BlockRecord, Requirement, Section, requirements};
use crate::clock::Instant;
use crate::ids::{BlockId, ItemId, MeetingId};
use crate::meetings::{AgendaItemView, ItemState, MeetingSummary, agenda_views, load, summary};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::block::Block;
use crate::richtext::tokens::TextBlock;
use crate::richtext::typography::typeset;
use crate::vocabulary;

/// A block with its identifier.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BlockRow {
    /// The block.
    pub id: BlockId,
    /// What it says.
    pub content: Block,
}

impl From<BlockRecord> for BlockRow {
    fn from(row: BlockRecord) -> Self {
        Self { id: row.id, content: row.content.0 }
    }
}

vocabulary! {
    /// What a text taken over comes from.
    pub enum LockedKind {
        /// A vote.
        Vote = "vote", "scrutin";
        /// A decision.
        Decision = "decision", "décision";
        /// A dissent.
        Dissent = "dissent", "opinion divergente";
        /// A recusal.
        Recusal = "recusal", "déport";
        /// A formula.
        Formula = "formula", "formule";
    }
}

impl From<TextBlock> for BlockRow {
    fn from(block: TextBlock) -> Self {
        Self { id: block.id, content: block.content }
    }
}

/// A text taken over from the facts: corrected at its source, not here.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct LockedText {
    /// "Repris du scrutin n° 2, non modifiable ici".
    pub origin: String,
    /// What the minutes will say.
    pub text: String,
    /// What it comes from.
    pub kind: LockedKind,
    /// The record it comes from.
    pub id: Option<String>,
}

/// A section of the minutes.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct MinutesSection {
    /// The part.
    pub section: Section,
    /// The item, in that part.
    pub item_id: Option<ItemId>,
    /// "3.1".
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// What the item is for.
    pub kind_label: Option<String>,
    /// Who reports.
    pub rapporteur: Option<String>,
    /// The prose.
    pub blocks: Vec<BlockRow>,
    /// What is taken over.
    pub locked: Vec<LockedText>,
}

/// The minutes of a sitting.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct MinutesView {
    /// The sitting.
    pub meeting: MeetingSummary,
    /// The sections, in order.
    pub sections: Vec<MinutesSection>,
    /// What they must state.
    pub requirements: Vec<Requirement>,
    /// Whether nothing is missing.
    pub complete: bool,
    /// Whether they are approved.
    pub frozen: bool,
}

/// The rows of a section, in order.
pub(super) fn rows_of(
    db: &Connection,
    meeting: MeetingId,
    section: Section,
    item: Option<ItemId>,
) -> Result<Vec<BlockRecord>> {
    register::select(db, include_str!("blocks_of_section.sql"), &[&meeting, &section, &item])
}

/// The prose of a section.
pub fn prose(
    db: &Connection,
    meeting: MeetingId,
    section: Section,
    item: Option<ItemId>,
) -> Result<Vec<Block>> {
    Ok(rows_of(db, meeting, section, item)?.into_iter().map(|row| row.content.0).collect())
}

/// The minutes of a sitting.
pub fn view(db: &Connection, meeting: MeetingId, now: Instant) -> Result<MinutesView> {
    let facts = load(db, meeting)?;
    let blocks = |section, item| -> Result<Vec<BlockRow>> {
        Ok(rows_of(db, meeting, section, item)?.into_iter().map(BlockRow::from).collect())
    };
    let mut sections = vec![MinutesSection {
        section: Section::Opening,
        item_id: None,
        number: None,
        title: "Ouverture de la séance".into(),
        kind_label: None,
        rapporteur: None,
        blocks: blocks(Section::Opening, None)?,
        locked: formula(crate::documents::opening_words(&facts)),
    }];
    for item in agenda_views(db, &facts, now)? {
        sections.push(MinutesSection {
            section: Section::Item,
            item_id: Some(item.id),
            number: Some(item.number.clone()),
            title: typeset(&item.title),
            kind_label: Some(item.kind_label.clone()),
            rapporteur: item.rapporteur.clone(),
            blocks: blocks(Section::Item, Some(item.id))?,
            locked: taken_over(&item),
        });
    }
    sections.push(MinutesSection {
        section: Section::Closing,
        item_id: None,
        number: None,
        title: "Clôture".into(),
        kind_label: None,
        rapporteur: None,
        blocks: blocks(Section::Closing, None)?,
        locked: formula(crate::documents::closing_words(&facts)),
    });
    let requirements = requirements::requirements(&facts);
    Ok(MinutesView {
        meeting: summary(&facts, now),
        sections,
        complete: requirements.iter().all(|one| one.met || one.later),
        requirements,
        frozen: facts.meeting.state.is_frozen(),
    })
}

fn formula(words: Option<String>) -> Vec<LockedText> {
    let locked = words.map(|text| LockedText {
        origin: "Formule tirée des faits, non modifiable ici".into(),
        text,
        kind: LockedKind::Formula,
        id: None,
    });
    locked.into_iter().collect()
}

/// What the facts say under an item.
fn taken_over(item: &AgendaItemView) -> Vec<LockedText> {
    let mut out = Vec::new();
    let hour = |at: crate::clock::LocalTime| phrases::hour(at.0.time());
    if item.state == ItemState::Postponed {
        out.push(LockedText {
            origin: "Repris de l’ordre du jour".into(),
            text: "Ce point est reporté à une prochaine séance.".into(),
            kind: LockedKind::Formula,
            id: None,
        });
    }
    for recusal in &item.recusals {
        let returned = recusal.returned_at.map(hour);
        out.push(LockedText {
            origin: "Repris des présences, non modifiable ici".into(),
            text: phrases::recusal(
                &recusal.name,
                Some(&hour(recusal.left_at)),
                returned.as_deref(),
            ),
            kind: LockedKind::Recusal,
            id: Some(recusal.id.to_string()),
        });
    }
    for vote in &item.votes {
        out.push(LockedText {
            origin: format!("Repris du scrutin n°\u{a0}{}, non modifiable ici", vote.number),
            text: format!(
                "{}. {}",
                vote.subject.trim_end_matches('.'),
                vote.proclaimed.as_deref().unwrap_or(&vote.sentence)
            ),
            kind: LockedKind::Vote,
            id: Some(vote.id.to_string()),
        });
    }
    for decision in &item.decisions {
        out.push(LockedText {
            origin: format!(
                "Repris de la décision n°\u{a0}{}, non modifiable ici",
                decision.number
            ),
            text: decision.text.clone(),
            kind: LockedKind::Decision,
            id: Some(decision.id.to_string()),
        });
    }
    for dissent in &item.dissents {
        out.push(LockedText {
            origin: format!("Opinion divergente de {}, non modifiable ici", dissent.name),
            text: dissent.text.clone(),
            kind: LockedKind::Dissent,
            id: Some(dissent.id.to_string()),
        });
    }
    out
}
