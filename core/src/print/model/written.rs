//! What the minutes of a deliberation by written exchange say otherwise, and the texts annexed to them.

use serde::{Deserialize, Serialize};

use crate::richtext::block::Block;

/// A deliberation by written exchange (art. R133-7 CRPA).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct WrittenExchange {
    /// Full sentences in the place of the formulas of the opening.
    pub opening: Vec<String>,
    /// Full sentences in the place of the formula of the closing.
    pub closing: Vec<String>,
    /// The texts annexed, in full: message, drafts, opinions.
    pub annexes: Vec<Annex>,
}

/// A text annexed to the minutes.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Annex {
    /// `Projet soumis au point 1`.
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<AnnexPart>,
}

/// A part of an annexed text: one contribution, one paragraph of a draft.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct AnnexPart {
    /// Heading above it, where a new matter begins.
    pub heading: Option<String>,
    /// Who wrote it; empty where the annex says it.
    pub author: Option<String>,
    /// When it was received, and whom it answers: short lines of the side column.
    pub side: Vec<String>,
    /// The text.
    pub blocks: Vec<Block>,
}
