//! The order in which amendments are discussed, and which of them touch the same words.

use rusqlite::Connection;
use serde::Serialize;

use super::view::name;
use super::{Amendment, AmendmentState, deposit};
use crate::ids::{AmendmentId, BlockId, TextId};
use crate::register::{self, Result};
use crate::richtext::hunks::{Hunk, hunks};
use crate::richtext::lines::lines_of_hunks;
use crate::richtext::merge::{Conflict, ConflictKind, Side, merge};
use crate::richtext::tokens::TextBlock;
use crate::vocabulary;

vocabulary! {
    /// What the adoption of one amendment does to another.
    pub enum TouchKind {
        /// Its words are there already, or what it changes is gone.
        Falls = "falls", "tomberait";
        /// Both change the same words: to be read again.
        Meets = "meets", "porte sur les mêmes mots";
    }
}

/// Another amendment that the adoption of one would touch.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Touch {
    /// The other amendment.
    pub amendment_id: AmendmentId,
    /// « Amendement n° 4 ».
    pub name: String,
    /// What becomes of it.
    pub kind: TouchKind,
    /// In a French sentence.
    pub sentence: String,
}

/// How an amendment changes its version, as far as the order of discussion needs it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reach {
    /// Rank in the version of the first block that it changes.
    first: usize,
    /// Whether all it does there is to take away (suppression).
    deletes: bool,
    /// Words that it takes away or brings.
    words: usize,
    /// Blocks of the version that it changes.
    pub(super) blocks: Vec<BlockId>,
}

impl Reach {
    pub(super) fn of(base: &[TextBlock], found: &[Hunk]) -> Self {
        let mut blocks: Vec<BlockId> = found.iter().filter_map(|hunk| hunk.block).collect();
        blocks.dedup();
        let rank = |id: &BlockId| base.iter().position(|block| block.id == *id);
        let count = |text: &str| text.split_whitespace().count();
        Self {
            first: blocks.iter().filter_map(rank).min().unwrap_or(0),
            deletes: !found.is_empty()
                && found.iter().all(|hunk| hunk.after.trim().is_empty() && !hunk.before.is_empty()),
            words: found.iter().map(|hunk| count(&hunk.before) + count(&hunk.after)).sum(),
            blocks,
        }
    }
}

/// An amendment with its reach, for ordering.
pub(super) struct Placed {
    pub(super) amendment: Amendment,
    pub(super) reach: Reach,
    /// What it changes.
    pub(super) hunks: Vec<Hunk>,
    /// « Lignes 9 à 11 » of its version.
    pub(super) place: Option<String>,
}

impl Placed {
    /// Whether both are before the committee and change the same paragraph of one version.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let (one, two) = (&self.amendment, &other.amendment);
        one.id != two.id
            && one.parent_id == two.parent_id
            && one.version_id == two.version_id
            && one.state == AmendmentState::Deposited
            && two.state == AmendmentState::Deposited
            && self.reach.blocks.iter().any(|block| other.reach.blocks.contains(block))
    }
}

/// The order of discussion: by the place in the text; at one place, suppression first, then what is
/// furthest from the text; a sub-amendment before the amendment it amends. A rank set by hand goes
/// before.
pub(super) fn ordered(mut all: Vec<Placed>) -> Vec<Placed> {
    let key = |one: &Placed| {
        (
            one.amendment.rank.unwrap_or(i64::MAX),
            one.reach.first,
            !one.reach.deletes,
            std::cmp::Reverse(one.reach.words),
            one.amendment.number,
        )
    };
    let (subs, mut heads): (Vec<Placed>, Vec<Placed>) =
        all.drain(..).partition(|one| one.amendment.parent_id.is_some());
    heads.sort_by_key(key);
    let mut subs: Vec<Option<Placed>> = {
        let mut subs = subs;
        subs.sort_by_key(key);
        subs.into_iter().map(Some).collect()
    };
    let mut out = Vec::with_capacity(heads.len() + subs.len());
    for head in heads {
        for sub in &mut subs {
            if sub.as_ref().is_some_and(|sub| sub.amendment.parent_id == Some(head.amendment.id)) {
                out.extend(sub.take());
            }
        }
        out.push(head);
    }
    out.extend(subs.into_iter().flatten());
    out
}

/// Where the passages stand, in numbered lines of what the amendment starts from.
fn place(base: &[TextBlock], written: &[TextBlock]) -> Option<String> {
    let at = lines_of_hunks(base, written, crate::texts::LINE_WIDTH);
    if let [only] = at.as_slice() {
        return Some(crate::print::phrases::capitalised(&only.says));
    }
    let first = at.iter().map(|one| one.first).min()?;
    let last = at.iter().map(|one| one.last).max()?;
    Some(match first == last {
        true => format!("Ligne {first}"),
        false => format!("Lignes {first} à {last}"),
    })
}

/// The amendments of a text with their reach, in their order of discussion.
pub(super) fn placed(db: &Connection, text: TextId) -> Result<Vec<Placed>> {
    let all: Vec<Amendment> = register::list_where(db, "text_id", &text, "number, id")?;
    let all = all
        .into_iter()
        .map(|amendment| {
            let base = deposit::base(db, &amendment)?;
            let written = deposit::written(db, &amendment)?;
            let found = hunks(&base, &written);
            Ok(Placed {
                reach: Reach::of(&base, &found),
                place: place(&base, &written),
                hunks: found,
                amendment,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(ordered(all))
}

/// What the adoption of an amendment, which would make the text say `after`, does to the others.
pub(super) fn touching(
    db: &Connection,
    adopted: &Amendment,
    after: &[TextBlock],
) -> Result<Vec<Touch>> {
    if adopted.parent_id.is_some() {
        return Ok(Vec::new());
    }
    let all: Vec<Amendment> = register::list_where(db, "text_id", &adopted.text_id, "number, id")?;
    let others = all.into_iter().filter(|other| {
        other.id != adopted.id
            && other.parent_id.is_none()
            && other.state == AmendmentState::Deposited
    });
    let mut found = Vec::new();
    for other in others {
        let base = deposit::base(db, &other)?;
        let written = deposit::written(db, &other)?;
        found.extend(touch(&other, &base, &written, after));
    }
    Ok(found)
}

/// What becomes of an amendment once the text says `after`.
fn touch(
    other: &Amendment,
    base: &[TextBlock],
    written: &[TextBlock],
    after: &[TextBlock],
) -> Option<Touch> {
    let own = hunks(base, written);
    if own.is_empty() {
        return None;
    }
    let side = other.id.to_string();
    let merged = merge(base, Side { id: "-", blocks: after }, Side { id: &side, blocks: written });
    let (kind, why) = match &merged {
        Ok(merged) if hunks(after, &merged.blocks).is_empty() => {
            (TouchKind::Falls, "serait sans objet : le texte dit déjà ce qu’il demande")
        }
        Ok(merged) if merged.conflicts.iter().any(|one| writes_in_what_is_gone(one, &side)) => {
            (TouchKind::Falls, "tomberait : le passage qu’il modifie est supprimé")
        }
        Ok(merged) if !merged.conflicts.is_empty() => {
            (TouchKind::Meets, "porte sur les mêmes mots : à relire")
        }
        Ok(_) => return None,
        Err(_) => (TouchKind::Meets, "ne pourrait plus être réuni au texte sans le relire"),
    };
    Some(Touch {
        amendment_id: other.id,
        name: name(other),
        kind,
        sentence: crate::richtext::typography::typeset(&format!("{} {why}.", name(other))),
    })
}

/// Whether an amendment writes inside what the text takes away. Where it is the amendment that takes
/// away, it does not fall: both are to be read.
fn writes_in_what_is_gone(conflict: &Conflict, amendment: &str) -> bool {
    let mut sides = conflict.sides.iter();
    conflict.kind == ConflictKind::InsertionInDeletion
        && sides.any(|said| said.side == amendment && !said.inserted.is_empty())
}
