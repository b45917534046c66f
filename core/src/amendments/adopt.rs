//! Adopting: what an amendment's author wrote, and nothing else, goes into the text as it stands.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::decide::{self, decision, pending};
use super::discussion::{Touch, touching};
use super::view::name;
use super::{Amendment, AmendmentState, deposit};
use crate::ids::{AmendmentId, MeetingId, VoteId};
use crate::minutes::SaveBlock;
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::richtext::diff::{Difference, diff};
use crate::richtext::hunks::{HunkId, apply};
use crate::richtext::merge::{Conflict, Side, merge};
use crate::richtext::tokens::TextBlock;
use crate::text;
use crate::texts::{self, Text};

/// The committee says yes.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Adopt {
    /// The amendment.
    pub id: AmendmentId,
    /// Only these passages; all if left out.
    #[serde(default)]
    pub hunks: Option<Vec<HunkId>>,
    /// The sitting that decided.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// The vote that decided.
    #[serde(default)]
    pub vote_id: Option<VoteId>,
    /// The day; that of the vote, or today, if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// How many conflicts were seen and are to be kept as both sides wrote them: the number that
    /// `amendments.preview` tells.
    #[serde(default)]
    pub conflicts_seen: usize,
}

/// What adopting would do.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewAdoption {
    /// The amendment.
    pub id: AmendmentId,
    /// Only these passages; all if left out.
    #[serde(default)]
    pub hunks: Option<Vec<HunkId>>,
}

/// What adopting would do.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Adoption {
    /// What changes in the text as it stands.
    pub difference: Difference,
    /// What a person should look at: the words of both sides are kept.
    pub conflicts: Vec<Conflict>,
    /// Other amendments that would be left without object, or would have to be read again.
    pub touched: Vec<Touch>,
}

/// Tells what adopting would do, and changes nothing.
pub fn preview(db: &Connection, args: PreviewAdoption) -> Result<Adoption> {
    let amendment: Amendment = register::get(db, args.id)?;
    let before = current(db, &amendment)?;
    let after = merged(db, &amendment, args.hunks.as_deref(), &before)?;
    Ok(Adoption {
        difference: diff(&before, &after.blocks),
        touched: touching(db, &amendment, &after.blocks)?,
        conflicts: after.conflicts,
    })
}

/// Adopts an amendment: its words go into the text – a sub-amendment's into the amendment above it.
pub fn adopt(tx: &mut Tx<'_>, args: Adopt) -> Result<AmendmentId> {
    let amendment = pending(tx, args.id)?;
    let left = register::number(
        tx.db(),
        "SELECT count(*) FROM amendments WHERE parent_id = ?1 AND state = 'deposited'",
        &[&amendment.id],
    )?;
    if left > 0 {
        return Err(Refusal::rule(format!(
            "{} a {} à décider avant lui.",
            name(&amendment),
            text::count(left, "sous-amendement", "sous-amendements")
        ))
        .into());
    }
    if args.hunks.as_ref().is_some_and(Vec::is_empty) {
        return Err(Refusal::invalid("hunks", "Adopter aucun passage, c’est rejeter.").into());
    }
    let before = current(tx.db(), &amendment)?;
    let after = merged(tx.db(), &amendment, args.hunks.as_deref(), &before)?;
    if after.conflicts.len() != args.conflicts_seen {
        return Err(Refusal::rule(format!(
            "L’adoption laisse {} à relire : les mots des deux côtés y sont.",
            text::count(after.conflicts.len() as i64, "passage", "passages")
        ))
        .hint("Regardez-les, puis confirmez.")
        .into());
    }
    if diff(&before, &after.blocks).is_empty() {
        return Err(Refusal::rule(format!(
            "{} ne change rien au texte : il est satisfait, ou sans objet.",
            name(&amendment)
        ))
        .hint("Notez qu’il tombe, ou qu’il est retiré.")
        .into());
    }
    let decided = decision(tx, &amendment, args.meeting_id, args.vote_id, AmendmentState::Adopted)?;
    let day = match args.on.or(decided.day) {
        Some(day) => day,
        None => decide::day(tx, &amendment, None)?,
    };
    let blocks = after
        .blocks
        .into_iter()
        .map(|block| SaveBlock { id: Some(block.id), content: block.content })
        .collect();
    match amendment.parent_id {
        Some(parent) => deposit::put(tx, &register::get(tx.db(), parent)?, blocks)?,
        None => {
            let amended: Text = register::get(tx.db(), amendment.text_id)?;
            texts::put_blocks(tx, &amended, blocks)?
        }
    };
    let amendment = Amendment {
        state: AmendmentState::Adopted,
        decided_on: Some(day),
        meeting_id: decided.meeting,
        vote_id: args.vote_id,
        hunks: args.hunks.map(|hunks| Json(hunks.into_iter().map(|hunk| hunk.0).collect())),
        ..amendment
    };
    tx.update(&amendment)?;
    texts::forget_draft(tx.db(), amendment.text_id, None)?;
    tx.about("amendment", amendment.id);
    let part = if amendment.hunks.is_some() { " en partie" } else { "" };
    tx.tell(format!("{} adopté{part}", name(&amendment)));
    Ok(amendment.id)
}

/// What an amendment goes into: the text as it stands, or the amendment above it.
fn current(db: &Connection, amendment: &Amendment) -> Result<Vec<TextBlock>> {
    match amendment.parent_id {
        Some(parent) => deposit::written(db, &register::get(db, parent)?),
        None => texts::blocks(db, amendment.text_id),
    }
}

/// A merged text, and what to look at in it.
struct Merged {
    blocks: Vec<TextBlock>,
    conflicts: Vec<Conflict>,
}

fn merged(
    db: &Connection,
    amendment: &Amendment,
    hunks: Option<&[HunkId]>,
    current: &[TextBlock],
) -> Result<Merged> {
    let base = deposit::base(db, amendment)?;
    let written = wanted(db, amendment, &base, hunks)?;
    let side = amendment.id.to_string();
    // The text as it stands comes first in every order: « - » is before any identifier.
    let done =
        merge(&base, Side { id: "-", blocks: current }, Side { id: &side, blocks: &written })
            .map_err(|refused| Refusal::rule(refused.to_string()))?;
    Ok(Merged { blocks: done.blocks, conflicts: done.conflicts })
}

/// The version with what is wanted of the amendment.
fn wanted(
    db: &Connection,
    amendment: &Amendment,
    base: &[TextBlock],
    hunks: Option<&[HunkId]>,
) -> Result<Vec<TextBlock>> {
    let written = deposit::written(db, amendment)?;
    let Some(hunks) = hunks else { return Ok(written) };
    let chosen: BTreeSet<HunkId> = hunks.iter().cloned().collect();
    Ok(apply(base, &written, &chosen))
}

/// The text with the amendments of that list, in the order of their numbers: what it would be.
pub(crate) fn consolidated(
    db: &Connection,
    text: crate::ids::TextId,
    wanted_ids: &[AmendmentId],
) -> Result<(Vec<TextBlock>, Vec<Conflict>)> {
    let mut amendments = wanted_ids
        .iter()
        .map(|id| register::get::<Amendment>(db, *id))
        .collect::<Result<Vec<_>>>()?;
    amendments.sort_by_key(|one| one.number);
    let mut blocks = texts::blocks(db, text)?;
    let mut conflicts = Vec::new();
    for amendment in amendments {
        if amendment.text_id != text || amendment.parent_id.is_some() {
            return Err(Refusal::invalid(
                "amendments",
                format!("{} ne porte pas sur ce texte même.", name(&amendment)),
            )
            .into());
        }
        // Adopted ones are in the text already.
        if amendment.state == AmendmentState::Adopted {
            continue;
        }
        let next = merged(db, &amendment, None, &blocks)?;
        blocks = next.blocks;
        conflicts.extend(next.conflicts);
    }
    Ok((blocks, conflicts))
}
