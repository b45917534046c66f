//! Amendments as they are shown.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::discussion::{Placed, placed};
use super::{Amendment, AmendmentState, deposit};
use crate::ids::{AmendmentId, TextId};
use crate::minutes::BlockRow;
use crate::register::{self, Refusal, Result};
use crate::richtext::diff::{Difference, diff};
use crate::richtext::hunks::Hunk;
use crate::richtext::tokens::TextBlock;
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
    /// What it changes, passage by passage.
    pub passages: Vec<HunkView>,
    /// Amendments of the same list that change the same paragraphs.
    pub meets: Vec<AmendmentId>,
    /// « Lignes 9 à 11 ».
    pub place: Option<String>,
}

/// A passage that an amendment changes.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct HunkView {
    /// The passage.
    #[serde(flatten)]
    #[ts(flatten)]
    pub hunk: Hunk,
    /// Whether it is in the text: adopted, alone or with the others.
    pub adopted: bool,
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
    /// What it changes in what it starts from.
    pub difference: Difference,
}

/// « Amendement n° 3 ».
pub fn name(amendment: &Amendment) -> String {
    let what = if amendment.parent_id.is_some() { "Sous-amendement" } else { "Amendement" };
    typeset(&format!("{what} n° {}", amendment.number))
}

/// The amendments of a text, in their order of discussion.
pub fn list(db: &Connection, text: TextId) -> Result<Vec<AmendmentSummary>> {
    let all = placed(db, text)?;
    all.iter()
        .map(|one| {
            let meets = all
                .iter()
                .filter(|other| other.meets(one))
                .map(|other| other.amendment.id)
                .collect();
            summary(db, one, meets)
        })
        .collect()
}

/// One amendment.
pub fn view(db: &Connection, id: AmendmentId) -> Result<AmendmentView> {
    let amendment: Amendment = register::get(db, id)?;
    let shown = |blocks: Vec<TextBlock>| blocks.into_iter().map(BlockRow::from).collect();
    let (base, blocks) = (deposit::base(db, &amendment)?, deposit::written(db, &amendment)?);
    let others = placed(db, amendment.text_id)?;
    let meets = |own: &Placed| {
        let meeting = others.iter().filter(|other| other.meets(own));
        meeting.map(|other| other.amendment.id).collect::<Vec<_>>()
    };
    let own = others
        .iter()
        .find(|one| one.amendment.id == id)
        .ok_or_else(|| Refusal::not_found("Cet amendement"))?;
    Ok(AmendmentView {
        difference: diff(&base, &blocks),
        summary: summary(db, own, meets(own))?,
        base: shown(base),
        blocks: shown(blocks),
    })
}

fn summary(db: &Connection, placed: &Placed, meets: Vec<AmendmentId>) -> Result<AmendmentSummary> {
    let amendment = placed.amendment.clone();
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
        passages: placed
            .hunks
            .iter()
            .map(|hunk| HunkView {
                adopted: amendment.state == AmendmentState::Adopted
                    && amendment.hunks.as_ref().is_none_or(|kept| kept.0.contains(&hunk.id.0)),
                hunk: hunk.clone(),
            })
            .collect(),
        meets,
        place: placed.place.clone(),
        amendment,
    })
}
