//! Texts of a committee, their amendments, and two states of a text side by side.

use serde::{Deserialize, Serialize};

use super::{DissentView, Fact, Letterhead};
use crate::richtext::block::Block;
use crate::richtext::diff::Compared;
use crate::richtext::lines::Line;
use crate::richtext::tokens::TextBlock;

/// What every document about a text begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextHead {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// `Recommandation n° 2026-R3`.
    pub name: String,
    /// What it is about: `sur la réversibilité des environnements numériques de travail`.
    pub subject: String,
    /// Whether its words are still to be decided: « Projet » on every page.
    pub draft: bool,
    /// Labelled facts: saisine, rapporteurs, version, adoption.
    pub facts: Vec<Fact>,
    /// First digits of the hash of the words, for the footer.
    pub seal: Option<String>,
    /// Discreet mention in the footer.
    pub footer_note: Option<String>,
}

/// An avis, a recommandation, a contribution, a retour d'expérience, a lettre de mission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TextDoc {
    /// Its head.
    pub head: TextHead,
    /// Its words.
    pub blocks: Vec<TextBlock>,
    /// Where its numbered lines begin; without them the words are set as any text.
    pub lines: Option<Vec<Line>>,
    /// What was decided, in sentences: the vote.
    pub decision: Vec<String>,
    /// Who asked that a disagreement be recorded.
    pub dissents: Vec<DissentView>,
    /// To whom it goes.
    pub addressees: Vec<String>,
}

/// Amendments of a text, in their order of discussion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AmendmentsDoc {
    /// Its head, of the text that they amend.
    pub head: TextHead,
    /// The amendments.
    pub amendments: Vec<AmendmentEntry>,
}

/// One amendment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AmendmentEntry {
    /// `3`.
    pub number: String,
    /// Of a sub-amendment, the amendment that it amends: `2`.
    pub amends: Option<String>,
    /// `Lignes 9 à 11`.
    pub place: Option<String>,
    /// Who makes it.
    pub author: String,
    /// Why, one paragraph a line.
    pub statement: Option<String>,
    /// The paragraphs that it changes.
    pub change: Vec<MarkedParagraph>,
    /// What became of it.
    pub result: AmendmentResult,
}

/// What became of an amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendmentResult {
    /// How the word is set.
    pub kind: AmendmentResultKind,
    /// `Adopté`, `Adopté en partie`, `Tombé`.
    pub label: String,
    /// Sentences: the vote, the reason.
    pub notes: Vec<String>,
}

/// How the word that says what became of an amendment is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmendmentResultKind {
    /// Not decided yet.
    Open,
    /// The committee said yes.
    Adopted,
    /// The committee said no.
    Rejected,
    /// It never came to a decision: withdrawn, fallen, inadmissible.
    Apart,
}

/// A paragraph with what came in it and what went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkedParagraph {
    /// Its runs and their fates.
    pub compared: Compared,
    /// Its number, of an article.
    pub article: Option<u32>,
}

/// States of a text side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonDoc {
    /// Its head.
    pub head: TextHead,
    /// Heads of the columns, two or three.
    pub columns: Vec<String>,
    /// Rows, in the order of the text; each has one cell a column.
    pub rows: Vec<Vec<ComparisonCell>>,
    /// What the table does not say, in sentences.
    pub notes: Vec<String>,
}

/// What stands in one column of one row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ComparisonCell {
    /// Its parts, one under the other.
    pub parts: Vec<ComparisonPart>,
}

/// One part of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonPart {
    /// `Lignes 9 à 11`; `Amendement n° 3, AMF`.
    pub title: Option<String>,
    /// What became of the amendment.
    pub result: Option<AmendmentResult>,
    /// The paragraphs.
    pub paragraphs: Vec<MarkedParagraph>,
}

impl TextDoc {
    /// Its words, without the identifiers of the blocks.
    pub fn content(&self) -> Vec<Block> {
        self.blocks.iter().map(|block| block.content.clone()).collect()
    }
}
