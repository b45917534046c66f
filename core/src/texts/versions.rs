//! Named versions: taken, sent to the members, restored.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::view::name;
use super::{Packed, Text, TextVersion, write};
use crate::ids::{TextId, TextVersionId};
use crate::minutes::SaveBlock;
use crate::register::{self, Refusal, Result, Tx};
use crate::richtext::block::SCHEMA_VERSION;
use crate::text;

/// A version is taken of the text as it stands.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct TakeVersion {
    /// The text.
    pub id: TextId,
    /// Its name.
    #[serde(default)]
    pub name: Option<String>,
    /// In words.
    #[serde(default)]
    pub note: Option<String>,
    /// The day on which the members receive it, if it is sent.
    #[serde(default)]
    pub sent_on: Option<NaiveDate>,
}

/// The members received a version.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MarkSent {
    /// The version.
    pub id: TextVersionId,
    /// The day; none takes it back.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// The text is to say again what a version says.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreVersion {
    /// The version.
    pub id: TextVersionId,
}

/// The versions of a text, the oldest first.
pub(crate) fn versions(db: &Connection, id: TextId) -> Result<Vec<TextVersion>> {
    register::list_where(db, "text_id", &id, "number, id")
}

/// Takes a version.
pub fn take_version(tx: &mut Tx<'_>, args: TakeVersion) -> Result<TextId> {
    let written: Text = register::get(tx.db(), args.id)?;
    let version = taken(tx, &written, text::optional("name", args.name)?)?;
    let version =
        TextVersion { note: text::optional("note", args.note)?, sent_on: args.sent_on, ..version };
    tx.insert(&version)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : version {}", name(&written), version.number));
    Ok(written.id)
}

/// Notes that the members received a version.
pub fn mark_sent(tx: &mut Tx<'_>, args: MarkSent) -> Result<TextId> {
    let version: TextVersion = register::get(tx.db(), args.id)?;
    let written: Text = register::get(tx.db(), version.text_id)?;
    tx.update(&TextVersion { sent_on: args.on, ..version.clone() })?;
    tx.about("text", written.id);
    tx.tell(match args.on {
        Some(_) => format!("{} : version {} envoyée aux membres", name(&written), version.number),
        None => format!("{} : envoi de la version {} retiré", name(&written), version.number),
    });
    Ok(written.id)
}

/// Makes the text say again what a version says: a change like any other, which history keeps.
pub fn restore(tx: &mut Tx<'_>, args: RestoreVersion) -> Result<TextId> {
    let version: TextVersion = register::get(tx.db(), args.id)?;
    let written: Text = register::get(tx.db(), version.text_id)?;
    write::check_open(&written)?;
    let blocks = version.content.blocks()?;
    let blocks = blocks
        .into_iter()
        .map(|block| SaveBlock { id: Some(block.id), content: block.content })
        .collect();
    let (_, changed) = restored(tx, &written, blocks)?;
    if changed == 0 {
        return Err(Refusal::rule(format!(
            "Le texte est déjà celui de la version {}.",
            version.number
        ))
        .into());
    }
    super::drafts::forget(tx.db(), written.id, None)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : version {} rétablie", name(&written), version.number));
    Ok(written.id)
}

/// A block that was deleted comes back under its own identity.
fn restored(
    tx: &Tx<'_>,
    written: &Text,
    blocks: Vec<SaveBlock>,
) -> Result<(Vec<super::TextBlockRecord>, i64)> {
    let before = write::rows(tx.db(), written.id)?;
    let mut revived = 0;
    for (index, block) in blocks.iter().enumerate() {
        let Some(id) = block.id.filter(|id| !before.iter().any(|row| row.id == *id)) else {
            continue;
        };
        tx.insert(&super::TextBlockRecord {
            id,
            text_id: written.id,
            position: index as f64,
            content: register::Json(block.content.clone()),
        })?;
        revived += 1;
    }
    let (rows, changed) = write::put(tx, written, blocks)?;
    Ok((rows, changed + revived))
}

/// Keeps the words that are being adopted, unless the last version has them already.
pub(super) fn keep_adopted(tx: &Tx<'_>, written: &Text) -> Result<()> {
    let version = taken(tx, written, Some("Texte adopté".into()))?;
    let last = versions(tx.db(), written.id)?.pop();
    match last {
        Some(last) if last.sha256 == version.sha256 => {
            tx.update(&TextVersion { name: version.name, ..last })
        }
        _ => tx.insert(&version),
    }
}

/// The version that says what the text says now; one is taken if none does.
pub(crate) fn latest_version(tx: &Tx<'_>, written: &Text) -> Result<TextVersionId> {
    let version = taken(tx, written, None)?;
    match versions(tx.db(), written.id)?.pop() {
        Some(last) if last.sha256 == version.sha256 => Ok(last.id),
        _ => {
            tx.insert(&version)?;
            Ok(version.id)
        }
    }
}

/// A version of the text as it stands; it must differ from nothing.
fn taken(tx: &Tx<'_>, written: &Text, called: Option<String>) -> Result<TextVersion> {
    let blocks = write::blocks(tx.db(), written.id)?;
    if blocks.is_empty() {
        return Err(Refusal::rule("Ce texte n’a encore aucun mot : il n’y a rien à garder.").into());
    }
    let number = register::number(
        tx.db(),
        "SELECT coalesce(max(number), 0) FROM text_versions WHERE text_id = ?1",
        &[&written.id],
    )? + 1;
    let (content, sha256) = Packed::new(&blocks)?;
    Ok(TextVersion {
        id: TextVersionId::new(),
        text_id: written.id,
        number,
        name: called,
        taken_at: tx.now(),
        author: tx.author().to_owned(),
        note: None,
        sent_on: None,
        schema: SCHEMA_VERSION,
        content,
        sha256,
    })
}
