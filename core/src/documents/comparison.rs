//! States of a text side by side: two versions, or a version, its amendments and what they make of it.

use std::collections::HashMap;

use rusqlite::Connection;

use super::subject::TextSubject;
use super::texts::{Articles, changes, head, is_touched, marked, result};
use crate::amendments::AmendmentSummary;
use crate::ids::BlockId;
use crate::print::model::{ComparisonCell, ComparisonDoc, ComparisonPart, MarkedParagraph};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::diff::Change;
use crate::richtext::lines::{Line, lines};
use crate::richtext::tokens::TextBlock;
use crate::texts::{self, CompareTexts, LINE_WIDTH, TextVersion, TextView};

/// Two versions when an older one is named or when nothing was amended; the amendments otherwise.
pub(super) fn comparison(
    db: &Connection,
    subject: &TextSubject,
    view: &TextView,
) -> Result<ComparisonDoc> {
    let asked = subject.version.as_ref().map(|version| version.number);
    let amended = match asked {
        Some(number) => view.amendments.iter().find(|one| one.version == number),
        None => view.amendments.iter().max_by_key(|one| one.version),
    };
    match amended {
        Some(one) if subject.from.is_none() => amended_text(db, subject, view, one),
        _ => two_versions(db, subject, view),
    }
}

fn two_versions(db: &Connection, subject: &TextSubject, view: &TextView) -> Result<ComparisonDoc> {
    let asked = CompareTexts {
        id: subject.text.id,
        from: subject.from.as_ref().map(|version| version.id),
        to: subject.version.as_ref().map(|version| version.id),
    };
    let compared = texts::compare(db, asked)?;
    let from = view.versions.iter().find(|version| version.label == compared.from);
    let old = match (&subject.from, from) {
        (Some(version), _) => version.content.blocks()?,
        (None, Some(version)) => register::get::<TextVersion>(db, version.id)?.content.blocks()?,
        (None, None) => Vec::new(),
    };
    let new = match &subject.version {
        Some(version) => version.content.blocks()?,
        None => texts::blocks(db, subject.text.id)?,
    };
    let numbers = Articles::of(&old, &new);
    let mut rows: Vec<Pair> = Vec::new();
    for one in compared.difference.paragraphs {
        let (block, moved) = (one.block, one.moved.is_some());
        let before = side(
            MarkedParagraph { article: numbers.before(&one), compared: one.clone() },
            Side::Before,
        );
        let now = side(MarkedParagraph { article: numbers.now(&one), compared: one }, Side::Now);
        let goes_on = rows.last().is_some_and(|last| {
            let replaces = last.now.is_empty() && before.is_none() && !moved && !last.moved;
            last.block == block || replaces
        });
        if !goes_on {
            rows.push(Pair { block, moved, before: Vec::new(), now: Vec::new() });
        }
        if let Some(row) = rows.last_mut() {
            row.before.extend(before);
            row.now.extend(now);
        }
    }
    let mut head = head(subject, view);
    head.facts.retain(|fact| fact.label != "Version");
    Ok(ComparisonDoc {
        head,
        columns: vec![compared.from, compared.to],
        rows: rows
            .into_iter()
            .filter(|row| !row.before.is_empty() || !row.now.is_empty())
            .map(|row| vec![plain(None, row.before), plain(None, row.now)])
            .collect(),
        notes: Vec::new(),
    })
}

/// A row of two columns.
struct Pair {
    block: BlockId,
    moved: bool,
    before: Vec<MarkedParagraph>,
    now: Vec<MarkedParagraph>,
}

/// A column of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Now,
}

/// What one column shows of a paragraph; none if it was not there.
fn side(mut paragraph: MarkedParagraph, side: Side) -> Option<MarkedParagraph> {
    let elsewhere = match side {
        Side::Before => [Change::Inserted, Change::MovedTo],
        Side::Now => [Change::Deleted, Change::MovedFrom],
    };
    paragraph.compared.runs.retain(|run| !elsewhere.contains(&run.change));
    if elsewhere.contains(&paragraph.compared.change) {
        // Its words were in another paragraph: they are shown, without its number.
        paragraph.compared.change = Change::None;
        paragraph.article = None;
    }
    // How it is set otherwise is said where it is.
    if side == Side::Before {
        paragraph.compared.says = None;
        paragraph.compared.runs.iter_mut().for_each(|run| run.says = None);
    }
    (!paragraph.compared.runs.is_empty()).then_some(paragraph)
}

fn amended_text(
    db: &Connection,
    subject: &TextSubject,
    view: &TextView,
    one: &AmendmentSummary,
) -> Result<ComparisonDoc> {
    let version: TextVersion = register::get(db, one.amendment.version_id)?;
    let base = version.content.blocks()?;
    let now = texts::blocks(db, subject.text.id)?;
    let (of_version, others): (Vec<_>, Vec<_>) =
        view.amendments.iter().partition(|one| one.amendment.version_id == version.id);
    let rows = Rows::of(&base);
    let originals = rows.share(marked(&base, &base));
    let results = rows.share(marked(&base, &now));
    let mut parts: Vec<Vec<ComparisonPart>> = vec![Vec::new(); base.len() + 1];
    for one in &of_version {
        let shares = rows.share(changes(db, one)?);
        for (part, paragraphs) in parts.iter_mut().zip(shares) {
            let paragraphs: Vec<_> = paragraphs.into_iter().filter(is_touched).collect();
            if !paragraphs.is_empty() {
                part.push(ComparisonPart {
                    title: Some(format!("{}, {}", one.name, one.author_name)),
                    result: Some(result(one)),
                    paragraphs,
                });
            }
        }
    }
    let numbered = lines(&base, LINE_WIDTH);
    let titles = std::iter::once(None).chain(base.iter().map(|block| place(&numbered, block.id)));
    let table = titles
        .zip(originals)
        .zip(parts.into_iter().zip(results))
        .filter(|((_, original), (parts, result))| {
            !original.is_empty() || !parts.is_empty() || !result.is_empty()
        })
        .map(|((title, original), (parts, result))| {
            vec![plain(title, original), ComparisonCell { parts }, plain(None, result)]
        })
        .collect();
    let label = view.versions.iter().find(|one| one.id == version.id);
    let adopted = if view.frozen { "Texte issu du vote" } else { "Texte en cours" };
    let mut head = head(subject, view);
    head.facts.retain(|fact| fact.label != "Version");
    Ok(ComparisonDoc {
        head,
        columns: vec![
            label.map(|one| one.label.clone()).unwrap_or_default(),
            "Amendements".to_owned(),
            adopted.to_owned(),
        ],
        rows: table,
        notes: left_out(&others).into_iter().collect(),
    })
}

/// Amendments that start from other versions.
fn left_out(others: &[&AmendmentSummary]) -> Option<String> {
    let numbers: Vec<String> = others.iter().map(|one| one.amendment.number.to_string()).collect();
    match numbers.as_slice() {
        [] => None,
        [one] => {
            Some(format!("L’amendement n° {one} porte sur une autre version et n’y figure pas."))
        }
        several => Some(format!(
            "Les amendements nos {} portent sur une autre version et n’y figurent pas.",
            phrases::and_list(several)
        )),
    }
}

/// « Ligne 3 », « Lignes 9 à 11 ».
fn place(numbered: &[Line], block: BlockId) -> Option<String> {
    let mut own = numbered.iter().filter(|line| line.block == block).map(|line| line.number);
    let first = own.next()?;
    Some(match own.next_back() {
        Some(last) => format!("Lignes {first} à {last}"),
        None => format!("Ligne {first}"),
    })
}

fn plain(title: Option<String>, paragraphs: Vec<MarkedParagraph>) -> ComparisonCell {
    let part = ComparisonPart { title, result: None, paragraphs };
    ComparisonCell { parts: if part.paragraphs.is_empty() { Vec::new() } else { vec![part] } }
}

/// Which row each block of the version has; the first row is for what comes before all of them.
struct Rows {
    rank: HashMap<BlockId, usize>,
    count: usize,
}

impl Rows {
    fn of(base: &[TextBlock]) -> Self {
        let rank = base.iter().enumerate().map(|(index, block)| (block.id, index + 1)).collect();
        Self { rank, count: base.len() + 1 }
    }

    /// Paragraphs by row: what is new follows what it came after.
    fn share(&self, paragraphs: Vec<MarkedParagraph>) -> Vec<Vec<MarkedParagraph>> {
        let mut rows = vec![Vec::new(); self.count];
        let mut here = 0;
        for paragraph in paragraphs {
            if paragraph.compared.change != Change::MovedTo {
                here = self.rank.get(&paragraph.compared.block).copied().unwrap_or(here);
            }
            rows[here].push(paragraph);
        }
        rows
    }
}
