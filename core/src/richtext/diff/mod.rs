//! The difference of two texts as the window and the print show it: paragraphs with runs, each run
//! inserted, deleted, moved, set otherwise or left as it was.

mod phrases;
mod walk;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::align::align_to_read;
use super::blame::{Version, chain};
use super::marks::Mark;
use super::tokens::{Pool, TextBlock, to_tokens};
use crate::ids::BlockId;

crate::vocabulary! {
    /// What became of a run or of a paragraph.
    pub enum Change {
        /// Nothing.
        None = "none", "inchangé";
        /// It came.
        Inserted = "inserted", "ajouté";
        /// It went.
        Deleted = "deleted", "supprimé";
        /// It stood here, and stands elsewhere.
        MovedFrom = "moved_from", "déplacé d’ici";
        /// It stands here, and stood elsewhere.
        MovedTo = "moved_to", "déplacé ici";
        /// Its words are the same, set otherwise.
        Format = "format", "mis en forme";
    }
}

crate::vocabulary! {
    /// What a run shows.
    pub enum RunKind {
        /// Words.
        Text = "text", "texte";
        /// A mention; the text is its label.
        Mention = "mention", "mention";
        /// The call of a note; the words of the note follow, with `note`.
        Note = "note", "appel de note";
        /// A line break.
        Break = "break", "saut de ligne";
        /// The end of a paragraph that was joined with the next one.
        Join = "join", "fin de paragraphe";
        /// An atom of a later version.
        Unknown = "unknown", "élément inconnu";
    }
}

crate::vocabulary! {
    /// What kind of paragraph.
    pub enum ParagraphKind {
        /// Plain.
        Paragraph = "paragraph", "paragraphe";
        /// A title.
        Heading = "heading", "titre";
        /// An article.
        Article = "article", "article";
        /// A considérant.
        Considerant = "considerant", "considérant";
        /// A block of a later version.
        Unknown = "unknown", "élément inconnu";
    }
}

crate::vocabulary! {
    /// What a paragraph stands in.
    pub enum WithinKind {
        /// A list with bullets.
        BulletList = "bullet_list", "liste à puces";
        /// A numbered list.
        OrderedList = "ordered_list", "liste numérotée";
        /// An item.
        Item = "item", "élément de liste";
        /// A quote.
        Quote = "quote", "citation";
        /// A table.
        Table = "table", "tableau";
        /// A row.
        Row = "row", "ligne";
        /// A cell that names its row or column.
        Header = "header", "en-tête";
        /// A cell.
        Cell = "cell", "cellule";
    }
}

/// The difference of two texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[schemars(rename = "TextDifference")]
#[ts(rename = "TextDifference")]
pub struct Difference {
    /// Paragraphs in reading order, those that went at their old place.
    pub paragraphs: Vec<Compared>,
    /// Authors that runs name by their rank.
    pub authors: Vec<String>,
    /// How many words came.
    pub inserted: usize,
    /// How many words went.
    pub deleted: usize,
    /// How many words moved.
    pub moved: usize,
    /// How many passages are set otherwise.
    pub formatted: usize,
}

impl Difference {
    /// Whether the texts are the same.
    pub fn is_empty(&self) -> bool {
        self.inserted + self.deleted + self.moved + self.formatted == 0
            && self.paragraphs.iter().all(|paragraph| paragraph.change == Change::None)
    }
}

/// A paragraph of a difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Compared {
    /// The block that it belongs to.
    pub block: BlockId,
    /// What kind it is.
    pub kind: ParagraphKind,
    /// Level of a title.
    pub level: Option<u8>,
    /// What it stands in, from the outside. Paragraphs that follow each other with the same instance
    /// stand in the same container.
    pub within: Vec<Within>,
    /// What became of it.
    pub change: Change,
    /// A French phrase that says a change of kind: « devient un titre ».
    pub says: Option<String>,
    /// Joins both ends of a move.
    pub moved: Option<u32>,
    /// Who made it or took it away: a rank in the authors.
    pub author: Option<usize>,
    /// Its runs.
    pub runs: Vec<Run>,
}

/// What a paragraph stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Within {
    /// What.
    pub kind: WithinKind,
    /// Which one.
    pub instance: u32,
    /// Columns that a cell reaches over.
    pub colspan: u16,
    /// Rows that a cell reaches over.
    pub rowspan: u16,
}

/// A run with one fate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[schemars(rename = "ComparedRun")]
#[ts(rename = "ComparedRun")]
pub struct Run {
    /// What it shows.
    pub kind: RunKind,
    /// Its characters, white space before it included.
    pub text: String,
    /// Its marks now, or before it went.
    #[ts(as = "Vec<serde_json::Value>")]
    pub marks: Vec<Mark>,
    /// What became of it.
    pub change: Change,
    /// A French phrase that says what is set otherwise: « mis en gras ».
    pub says: Option<String>,
    /// Joins both ends of a move.
    pub moved: Option<u32>,
    /// Who wrote it or took it away: a rank in the authors.
    pub author: Option<usize>,
    /// Whether it is inside a note.
    pub note: bool,
}

/// The difference of two texts.
pub fn diff(old: &[TextBlock], new: &[TextBlock]) -> Difference {
    let mut pool = Pool::new();
    let before = to_tokens(&mut pool, old);
    let now = to_tokens(&mut pool, new);
    let alignment = align_to_read(&pool, &before, &now);
    walk::Walk::new(&pool, &before, &now, &alignment, None).run(Vec::new())
}

/// The difference of the first and the last of several versions, with who wrote and who took away.
pub fn diff_of_versions(versions: &[Version]) -> Difference {
    let mut pool = Pool::new();
    let streams: Vec<_> =
        versions.iter().map(|version| to_tokens(&mut pool, &version.blocks)).collect();
    let (Some(first), Some(last)) = (streams.first(), streams.last()) else {
        return diff(&[], &[]);
    };
    let fates = chain(&pool, &streams);
    let mut authors: Vec<String> = Vec::new();
    let mut ranks = Vec::with_capacity(versions.len());
    for version in versions {
        let known = authors.iter().position(|author| *author == version.author);
        ranks.push(known.unwrap_or_else(|| {
            authors.push(version.author.clone());
            authors.len() - 1
        }));
    }
    let alignment = align_to_read(&pool, first, last);
    let who = walk::Who {
        wrote: fates.born.iter().map(|version| ranks[*version as usize]).collect(),
        removed: fates.died.iter().map(|version| version.map(|v| ranks[v as usize])).collect(),
    };
    walk::Walk::new(&pool, first, last, &alignment, Some(who)).run(authors)
}

#[cfg(test)]
mod tests;
