//! Writing a text: a burst of typing writes the rows that differ, and no others.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::view::name;
use super::{Text, TextBlockRecord, drafts};
use crate::ids::{BlockId, TextId};
use crate::minutes::{BlockRow, SaveBlock};
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::richtext::block::Block;
use crate::richtext::placing;
use crate::richtext::repair::{self, Remark, RemarkKind, Repaired};
use crate::richtext::tokens::TextBlock;
use crate::text;

/// The longest block, in bytes of its JSON.
const LONGEST_BLOCK: usize = 1_000_000;

/// The most blocks of one text.
const MOST_BLOCKS: usize = 20_000;

/// A text as it is written now, whole, in order.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveText {
    /// The text.
    pub id: TextId,
    /// Its blocks.
    pub blocks: Vec<SaveBlock>,
}

/// A text as saved, with the identifiers of its blocks.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SavedText {
    /// Its blocks, in order.
    pub blocks: Vec<BlockRow>,
    /// What was changed so that they fit, in French sentences; empty as a rule.
    pub remarks: Vec<Remark>,
}

/// The rows of a text as it stands, in order.
pub fn rows(db: &Connection, id: TextId) -> Result<Vec<TextBlockRecord>> {
    register::list_where(db, "text_id", &id, "position, id")
}

/// The blocks of a text as it stands.
pub fn blocks(db: &Connection, id: TextId) -> Result<Vec<TextBlock>> {
    let rows = rows(db, id)?.into_iter();
    Ok(rows.map(|row| TextBlock { id: row.id, content: row.content.0 }).collect())
}

/// Saves a text.
pub fn save(tx: &mut Tx<'_>, args: SaveText) -> Result<SavedText> {
    let written: Text = register::get(tx.db(), args.id)?;
    check_open(&written)?;
    check_blocks(&args.blocks)?;
    let (blocks, remarks) = fitted(args.blocks);
    let (rows, changed) = put(tx, &written, blocks)?;
    drafts::forget(tx.db(), written.id, None)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : {}", name(&written), text::count(changed, "alinéa", "alinéas")));
    Ok(SavedText {
        blocks: rows
            .into_iter()
            .map(|row| BlockRow { id: row.id, content: row.content.0 })
            .collect(),
        remarks,
    })
}

/// Makes a text say these blocks; how many rows changed.
pub(crate) fn put(
    tx: &Tx<'_>,
    written: &Text,
    blocks: Vec<SaveBlock>,
) -> Result<(Vec<TextBlockRecord>, i64)> {
    let before = rows(tx.db(), written.id)?;
    let places: Vec<_> = before.iter().map(|row| (row.id, row.position)).collect();
    let ids: Vec<_> = blocks.iter().map(|block| block.id).collect();
    let mut changed = 0;
    let mut after = Vec::with_capacity(blocks.len());
    for (place, block) in placing::place(&places, &ids).into_iter().zip(blocks) {
        after.push(TextBlockRecord {
            id: place.id.unwrap_or_else(BlockId::new),
            text_id: written.id,
            position: place.position,
            content: Json(block.content),
        });
    }
    let old: std::collections::HashMap<BlockId, &TextBlockRecord> =
        before.iter().map(|row| (row.id, row)).collect();
    for row in &after {
        match old.get(&row.id) {
            Some(same) if *same == row => continue,
            Some(_) => tx.update(row)?,
            None => tx.insert(row)?,
        }
        changed += 1;
    }
    let kept: std::collections::HashSet<BlockId> = after.iter().map(|row| row.id).collect();
    for gone in before.iter().filter(|row| !kept.contains(&row.id)) {
        tx.delete::<TextBlockRecord>(gone.id)?;
        changed += 1;
    }
    Ok((after, changed))
}

/// The same, without the rows.
pub(crate) fn put_blocks(tx: &Tx<'_>, written: &Text, blocks: Vec<SaveBlock>) -> Result<i64> {
    Ok(put(tx, written, blocks)?.1)
}

/// Refuses to touch the words of a text that the committee has decided.
pub(crate) fn check_open(written: &Text) -> Result<()> {
    if written.state.is_final() {
        return Err(register::frozen_text_refusal(&name(written)).into());
    }
    Ok(())
}

/// Blocks that fit the schema: what does not is kept as text at worst, and said. A block made into
/// several leaves its identity to the first.
pub(crate) fn fitted(blocks: Vec<SaveBlock>) -> (Vec<SaveBlock>, Vec<Remark>) {
    let mut remarks: Vec<Remark> = Vec::new();
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let Some(repaired) = unfit(&block.content) else {
            out.push(block);
            continue;
        };
        for remark in repaired.remarks {
            match remarks.iter_mut().find(|known| known.kind == remark.kind) {
                Some(known) => known.count += remark.count,
                None => remarks.push(remark),
            }
        }
        let ids = std::iter::once(block.id).chain(std::iter::repeat(None));
        out.extend(ids.zip(repaired.blocks).map(|(id, content)| SaveBlock { id, content }));
    }
    (out, remarks)
}

/// What a block becomes, if it does not fit. A node of a later version fits: it is kept whole.
fn unfit(block: &Block) -> Option<Repaired> {
    let repaired = repair::repair(&serde_json::to_value([block]).ok()?);
    let changes = |remark: &Remark| remark.kind != RemarkKind::Unknown;
    repaired.remarks.iter().any(changes).then_some(repaired)
}

/// Refuses blocks that no page could hold.
pub(crate) fn check_blocks(blocks: &[SaveBlock]) -> Result<()> {
    if blocks.len() > MOST_BLOCKS {
        return Err(Refusal::invalid(
            "blocks",
            format!("Un texte compte au plus {MOST_BLOCKS} alinéas."),
        )
        .into());
    }
    for block in blocks {
        if serde_json::to_string(&block.content)?.len() > LONGEST_BLOCK {
            return Err(Refusal::invalid("blocks", "Un alinéa dépasse un million de signes.")
                .hint("Coupez-le en plusieurs alinéas.")
                .into());
        }
    }
    Ok(())
}
