//! Règlement intérieur.

use serde::{Deserialize, Serialize};

use super::{Fact, Letterhead};

/// The rules a committee sits by on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BylawsDoc {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// The day, in words: `24 novembre 2026`.
    pub on: String,
    /// Facts of the head (`Règles de base`, `Version`).
    pub facts: Vec<Fact>,
    /// Whether some rule is the committee's own: how the two kinds are told apart is then explained.
    pub mixed: bool,
    /// The parts.
    pub sections: Vec<BylawsSection>,
    /// Discreet mention in the footer.
    pub footer_note: Option<String>,
}

/// A part of the règlement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BylawsSection {
    /// `2`.
    pub number: String,
    /// `Quorum et pouvoirs`.
    pub title: String,
    /// Its rules.
    pub articles: Vec<BylawsArticle>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BylawsArticle {
    /// `2.3`.
    pub number: String,
    /// `Seconde convocation sans quorum`.
    pub title: String,
    /// The rule in words, typeset.
    pub statement: Vec<StatementRun>,
    /// The article or clause it comes from.
    pub source: String,
    /// Since when, how it was decided: `depuis le 1er février 2026, plénière n° 2026-01`.
    pub since: Option<String>,
    /// Whose rule it is.
    pub origin: ArticleOrigin,
}

/// A run of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementRun {
    /// The words.
    pub text: String,
    /// Whether they are what the committee settles.
    pub strong: bool,
}

/// Whose rule it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArticleOrigin {
    /// The committee's own.
    Own,
    /// Somebody else's: `Loi`, `Usage`, the name of the parent committee.
    From(String),
}
