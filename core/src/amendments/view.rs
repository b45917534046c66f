//! Amendments as they are shown.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{Amendment, deposit};
use crate::clock::Instant;
use crate::ids::{AmendmentId, TextId};
use crate::minutes::BlockRow;
use crate::register::{self, Result};
use crate::richtext::typography::typeset;
use crate::texts;
use crate::votes::Vote;

/// An amendment in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct AmendmentSummary {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub amendment: Amendment,
    /// « Amendement n° 3 », « Sous-amendement n° 4 à l’amendement n° 3 ».
    pub name: String,
    /// Who makes it.
    pub author_name: String,
    /// What became of it, in French.
    pub state_label: String,
    /// « Adopté par 9 voix pour, 1 contre et 1 abstention. »
    pub vote: Option<String>,
    /// « Plénière n° 2026-09 du 24 novembre 2026 ».
    pub meeting: Option<String>,
    /// « Tombé du fait de l’adoption de l’amendement n° 2 ».
    pub fell_with_name: Option<String>,
    /// Number of the version that it starts from.
    #[ts(type = "number")]
    pub version: i64,
    /// The last day of what became of it, or of its deposit.
    pub since: NaiveDate,
}

/// An amendment, whole.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct AmendmentView {
    /// What a list shows.
    pub summary: AmendmentSummary,
    /// What it starts from.
    pub base: Vec<BlockRow>,
    /// The text as its author would have it.
    pub blocks: Vec<BlockRow>,
}

/// « Amendement n° 3 ».
pub fn name(amendment: &Amendment) -> String {
    let what = if amendment.parent_id.is_some() { "Sous-amendement" } else { "Amendement" };
    typeset(&format!("{what} n° {}", amendment.number))
}

/// The amendments of a text, in the order of their discussion: as somebody set it, then as deposited.
pub fn list(db: &Connection, text: TextId, _now: Instant) -> Result<Vec<AmendmentSummary>> {
    let mut all: Vec<Amendment> = register::list_where(db, "text_id", &text, "number, id")?;
    all.sort_by_key(|one| (one.rank.unwrap_or(i64::MAX), one.number));
    all.into_iter().map(|amendment| summary(db, amendment)).collect()
}

/// One amendment.
pub fn view(db: &Connection, id: AmendmentId) -> Result<AmendmentView> {
    let amendment: Amendment = register::get(db, id)?;
    let shown = |blocks: super::overlay::Blocks| {
        blocks.into_iter().map(|(id, content)| BlockRow { id, content }).collect()
    };
    Ok(AmendmentView {
        base: shown(deposit::base(db, &amendment)?),
        blocks: shown(deposit::written(db, &amendment)?),
        summary: summary(db, amendment)?,
    })
}

fn summary(db: &Connection, amendment: Amendment) -> Result<AmendmentSummary> {
    let author_name = match amendment.mandate_id {
        Some(mandate) => {
            let (name, organisation) = texts::member_words(db, mandate)?;
            organisation.unwrap_or(name)
        }
        None => typeset(amendment.author.as_deref().unwrap_or_default()),
    };
    let vote: Option<Vote> = amendment.vote_id.map(|id| register::get(db, id)).transpose()?;
    let parent: Option<Amendment> =
        amendment.parent_id.map(|id| register::get(db, id)).transpose()?;
    let cause: Option<Amendment> =
        amendment.fell_with.map(|id| register::get(db, id)).transpose()?;
    let version: texts::TextVersion = register::get(db, amendment.version_id)?;
    let full_name = match &parent {
        Some(parent) => {
            typeset(&format!("{} à l’amendement n° {}", name(&amendment), parent.number))
        }
        None => name(&amendment),
    };
    Ok(AmendmentSummary {
        name: full_name,
        author_name,
        state_label: amendment.state.label().to_owned(),
        vote: vote.map(|vote| texts::vote_sentence(db, &vote)).transpose()?,
        meeting: amendment.meeting_id.map(|id| texts::sitting_title(db, id)).transpose()?,
        fell_with_name: cause.map(|cause| name(&cause)),
        version: version.number,
        since: amendment.decided_on.unwrap_or(amendment.deposited_on),
        amendment,
    })
}
