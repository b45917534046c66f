//! An amendment is deposited and written.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::overlay;
use super::view::name;
use super::{Amendment, AmendmentBlock, AmendmentState};
use crate::clock::LocalTime;
use crate::committees::Committee;
use crate::ids::{AmendmentId, MandateId, TextId, TextVersionId};
use crate::mandates::Mandate;
use crate::minutes::{BlockRow, SaveBlock};
use crate::register::{self, Refusal, Result, Tx};
use crate::richtext::repair::Remark;
use crate::richtext::tokens::TextBlock;
use crate::texts::{self, Text, TextState, TextVersion};
use crate::{patch, text};

/// A new amendment.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Deposit {
    /// The text.
    pub text_id: TextId,
    /// The version that it starts from; the latest if left out (one is taken if the text changed since).
    #[serde(default)]
    pub version_id: Option<TextVersionId>,
    /// The amendment that it would amend.
    #[serde(default)]
    pub parent_id: Option<AmendmentId>,
    /// Who makes it, if a member.
    #[serde(default)]
    pub mandate_id: Option<MandateId>,
    /// Who, otherwise.
    #[serde(default)]
    pub author: Option<String>,
    /// Why.
    #[serde(default)]
    pub statement: Option<String>,
    /// The day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The whole text as its author would have it; as it stands if left out, to be edited next.
    #[serde(default)]
    pub blocks: Option<Vec<SaveBlock>>,
}

patch! {
    /// What changes in what is known of an amendment.
    pub struct UpdateAmendment(AmendmentId) {
        /// Who makes it, if a member.
        mandate_id: Option<MandateId>,
        /// Who, otherwise.
        author: Option<String>,
        /// Why.
        statement: Option<String>,
    }
}

/// An amendment as it is written now: the whole text, in order.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAmendment {
    /// The amendment.
    pub id: AmendmentId,
    /// The text as its author would have it.
    pub blocks: Vec<SaveBlock>,
}

/// An amendment as saved.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SavedAmendment {
    /// The text as its author would have it.
    pub blocks: Vec<BlockRow>,
    /// What was changed so that it fits, in French sentences; empty as a rule.
    pub remarks: Vec<Remark>,
}

/// Place of an amendment in the discussion.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetRank {
    /// The amendment.
    pub id: AmendmentId,
    /// From 1; none for the order that the application proposes.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub rank: Option<i64>,
}

/// Deposits an amendment.
pub fn deposit(tx: &mut Tx<'_>, args: Deposit) -> Result<AmendmentId> {
    let amended: Text = register::get(tx.db(), args.text_id)?;
    if !matches!(amended.state, TextState::Draft | TextState::Amended) {
        return Err(Refusal::rule(format!(
            "{} est « {} » : on n’amende qu’un projet.",
            texts::name(&amended),
            amended.state.said_of(amended.kind)
        ))
        .into());
    }
    let parent: Option<Amendment> =
        args.parent_id.map(|id| register::get(tx.db(), id)).transpose()?;
    if let Some(parent) = &parent {
        check_parent(parent, &amended)?;
    }
    let version = match (args.version_id, &parent) {
        (_, Some(parent)) => parent.version_id,
        (Some(version), None) => version_of(tx, &amended, version)?,
        (None, None) => texts::latest_version(tx, &amended)?,
    };
    let author = text::optional("author", args.author)?;
    check_author(tx, args.mandate_id, author.as_deref())?;
    let committee: Committee = register::get(tx.db(), amended.committee_id)?;
    let today = LocalTime::at(tx.now(), committee.zone()).date();
    let number = register::number(
        tx.db(),
        "SELECT coalesce(max(number), 0) FROM amendments WHERE text_id = ?1",
        &[&amended.id],
    )? + 1;
    let amendment = Amendment {
        id: AmendmentId::new(),
        text_id: amended.id,
        version_id: version,
        parent_id: args.parent_id,
        number,
        mandate_id: args.mandate_id,
        author,
        statement: text::optional("statement", args.statement)?,
        state: AmendmentState::Deposited,
        deposited_on: args.on.unwrap_or(today),
        decided_on: None,
        meeting_id: None,
        vote_id: None,
        hunks: None,
        fell_with: None,
        rank: None,
        reason: None,
    };
    tx.insert(&amendment)?;
    if let Some(blocks) = args.blocks {
        put(tx, &amendment, texts::fitted(blocks).0)?;
    }
    texts::note_amended(tx, amended.id, amendment.deposited_on)?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} à {} déposé", name(&amendment), texts::lower_name(&amended)));
    Ok(amendment.id)
}

/// Changes what is known of an amendment.
pub fn update(tx: &mut Tx<'_>, args: UpdateAmendment) -> Result<AmendmentId> {
    let mut amendment: Amendment = register::get(tx.db(), args.id)?;
    check_written(tx, &amendment)?;
    args.mandate_id.apply(&mut amendment.mandate_id);
    args.author.check(|value| text::optional("author", value))?.apply(&mut amendment.author);
    args.statement
        .check(|value| text::optional("statement", value))?
        .apply(&mut amendment.statement);
    check_author(tx, amendment.mandate_id, amendment.author.as_deref())?;
    tx.update(&amendment)?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} : fiche modifiée", name(&amendment)));
    Ok(amendment.id)
}

/// Saves what an amendment would have the text say.
pub fn save(tx: &mut Tx<'_>, args: SaveAmendment) -> Result<SavedAmendment> {
    let amendment: Amendment = register::get(tx.db(), args.id)?;
    check_written(tx, &amendment)?;
    let amended = register::number(
        tx.db(),
        "SELECT count(*) FROM amendments WHERE parent_id = ?1 AND state = 'deposited'",
        &[&amendment.id],
    )?;
    if amended > 0 {
        return Err(Refusal::rule(format!(
            "{} est sous-amendé : ses mots ne changent plus.",
            name(&amendment)
        ))
        .hint("Déposez un autre sous-amendement, ou retirez d’abord ceux qui y sont.")
        .into());
    }
    let (blocks, remarks) = texts::fitted(args.blocks);
    let changed = put(tx, &amendment, blocks)?;
    texts::forget_draft(tx.db(), amendment.text_id, Some(amendment.id))?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} : {}", name(&amendment), text::count(changed, "alinéa", "alinéas")));
    Ok(SavedAmendment {
        blocks: written(tx.db(), &amendment)?.into_iter().map(BlockRow::from).collect(),
        remarks,
    })
}

/// Sets the place of an amendment in the discussion.
pub fn set_rank(tx: &mut Tx<'_>, args: SetRank) -> Result<AmendmentId> {
    let amendment: Amendment = register::get(tx.db(), args.id)?;
    if args.rank.is_some_and(|rank| rank < 1) {
        return Err(Refusal::invalid("rank", "L’ordre de discussion commence à 1.").into());
    }
    tx.update(&Amendment { rank: args.rank, ..amendment.clone() })?;
    tx.about("amendment", amendment.id);
    tx.tell(format!("{} : ordre de discussion", name(&amendment)));
    Ok(amendment.id)
}

/// Takes away an amendment deposited by mistake, which nothing refers to.
pub fn delete(tx: &mut Tx<'_>, id: AmendmentId) -> Result<TextId> {
    let amendment: Amendment = register::get(tx.db(), id)?;
    check_written(tx, &amendment)?;
    let used = register::number(
        tx.db(),
        "SELECT count(*) FROM amendments WHERE parent_id = ?1 OR fell_with = ?1",
        &[&id],
    )?;
    if used > 0 {
        return Err(Refusal::rule(format!("{} est sous-amendé.", name(&amendment)))
            .hint("Notez plutôt son retrait.")
            .into());
    }
    tx.delete_all(&rows(tx.db(), id)?)?;
    texts::forget_draft(tx.db(), amendment.text_id, Some(id))?;
    tx.delete::<Amendment>(id)?;
    tx.about("text", amendment.text_id);
    tx.tell(format!("{} effacé", name(&amendment)));
    Ok(amendment.text_id)
}

/// The rows of an amendment.
pub(super) fn rows(db: &Connection, id: AmendmentId) -> Result<Vec<AmendmentBlock>> {
    register::list_where(db, "amendment_id", &id, "id")
}

/// What an amendment starts from: its version, or what the amendment above it would have.
pub(crate) fn base(db: &Connection, amendment: &Amendment) -> Result<Vec<TextBlock>> {
    match amendment.parent_id {
        Some(parent) => written(db, &register::get(db, parent)?),
        None => register::get::<TextVersion>(db, amendment.version_id)?.content.blocks(),
    }
}

/// The text as the author of an amendment would have it.
pub(crate) fn written(db: &Connection, amendment: &Amendment) -> Result<Vec<TextBlock>> {
    Ok(overlay::laid(&base(db, amendment)?, &rows(db, amendment.id)?))
}

/// Makes an amendment say these blocks; how many rows changed.
pub(super) fn put(tx: &Tx<'_>, amendment: &Amendment, blocks: Vec<SaveBlock>) -> Result<i64> {
    texts::check_blocks(&blocks)?;
    let before = rows(tx.db(), amendment.id)?;
    let after = overlay::rows(amendment.id, &base(tx.db(), amendment)?, &before, blocks);
    let mut changed = 0;
    for row in &after {
        match before.iter().find(|old| old.id == row.id) {
            Some(old) if old == row => continue,
            Some(_) => tx.update(row)?,
            None => tx.insert(row)?,
        }
        changed += 1;
    }
    for gone in before.iter().filter(|old| !after.iter().any(|row| row.id == old.id)) {
        tx.delete::<AmendmentBlock>(gone.id)?;
        changed += 1;
    }
    Ok(changed)
}

fn version_of(tx: &Tx<'_>, amended: &Text, id: TextVersionId) -> Result<TextVersionId> {
    let version: TextVersion = register::get(tx.db(), id)?;
    if version.text_id != amended.id {
        return Err(
            Refusal::invalid("version_id", "Cette version est celle d’un autre texte.").into()
        );
    }
    Ok(version.id)
}

fn check_parent(parent: &Amendment, amended: &Text) -> Result<()> {
    if parent.text_id != amended.id {
        return Err(
            Refusal::invalid("parent_id", "Cet amendement porte sur un autre texte.").into()
        );
    }
    if parent.parent_id.is_some() {
        return Err(
            Refusal::invalid("parent_id", "Un sous-amendement ne se sous-amende pas.").into()
        );
    }
    if parent.state != AmendmentState::Deposited {
        return Err(Refusal::rule(format!(
            "{} est {} : il ne se sous-amende plus.",
            name(parent),
            parent.state.label()
        ))
        .into());
    }
    Ok(())
}

fn check_author(tx: &Tx<'_>, mandate: Option<MandateId>, author: Option<&str>) -> Result<()> {
    match (mandate, author) {
        (Some(mandate), _) => register::get::<Mandate>(tx.db(), mandate).map(|_| ()),
        (None, Some(_)) => Ok(()),
        (None, None) => Err(Refusal::invalid("mandate_id", "Qui dépose cet amendement ?").into()),
    }
}

/// Only what is before the committee is written on.
fn check_written(tx: &Tx<'_>, amendment: &Amendment) -> Result<()> {
    let amended: Text = register::get(tx.db(), amendment.text_id)?;
    texts::check_open(&amended)?;
    if amendment.state != AmendmentState::Deposited {
        return Err(Refusal::rule(format!(
            "{} est {} : il ne change plus.",
            name(amendment),
            amendment.state.label()
        ))
        .into());
    }
    Ok(())
}
