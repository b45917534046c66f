//! The rows of texts.

use chrono::NaiveDate;

use super::{Packed, TextKind, TextState};
use crate::clock::Instant;
use crate::ids::{
    BlockId, CommitteeId, DecisionId, FollowUpId, ItemId, MandateId, MeetingId, TextId, TextItemId,
    TextRapporteurId, TextStepId, TextVersionId, VoteId,
};
use crate::record;
use crate::register::Json;
use crate::richtext::block::Block;

record! {
    /// A text and what is known of it besides its words.
    pub struct Text(TextId) in "texts" called "Ce texte" {
        /// The committee that speaks.
        committee_id: CommitteeId,
        /// What it is.
        kind: TextKind,
        /// « 2026-R3 »: one of its kind, committee and year.
        number: String,
        /// The year that it is counted in.
        year: i32,
        /// What it is about: « sur la réversibilité des environnements numériques de travail ».
        title: String,
        /// Where it stands.
        state: TextState,
        /// The working group that writes it, or that a lettre de mission founds.
        group_id: Option<CommitteeId>,
        /// Who asked for it (saisine).
        referred_by: Option<String>,
        /// When.
        referred_on: Option<NaiveDate>,
        /// By when an answer is owed.
        term_on: Option<NaiveDate>,
        /// To whom it is addressed.
        addressee: Option<String>,
        /// When it left.
        transmitted_on: Option<NaiveDate>,
        /// By when a reply is expected.
        reply_due_on: Option<NaiveDate>,
        /// When the reply came.
        replied_on: Option<NaiveDate>,
        /// What it says.
        reply: Option<String>,
        /// Retour d'expérience: on what.
        subject: Option<String>,
        /// Retour d'expérience: where.
        territory: Option<String>,
        /// Lettre de mission: what is to be handed in.
        expected_output: Option<String>,
        /// Lettre de mission: who leads.
        pilot: Option<String>,
        /// Lettre de mission: who takes part.
        composition: Option<String>,
        /// Lettre de mission: in what time.
        calendar: Option<String>,
        /// Lettre de mission: when the group reports to the plenary.
        reporting_on: Option<NaiveDate>,
        /// A note for the secretariat; never printed.
        note: Option<String>,
    }
}

record! {
    /// A step in the life of a text: who, when, and what caused it.
    pub struct TextStep(TextStepId) in "text_steps" called "Cette étape" {
        /// The text.
        text_id: TextId,
        /// The state that it entered.
        state: TextState,
        /// The day it happened.
        on_day: NaiveDate,
        /// When it was noted.
        recorded_at: Instant,
        /// Who noted it.
        author: String,
        /// The sitting that decided it.
        meeting_id: Option<MeetingId>,
        /// The vote that decided it.
        vote_id: Option<VoteId>,
        /// The decision that caused it.
        decision_id: Option<DecisionId>,
        /// In words.
        note: Option<String>,
    }
}

record! {
    /// Somebody who reports on a text.
    pub struct TextRapporteur(TextRapporteurId) in "text_rapporteurs" called "Ce rapporteur" {
        /// The text.
        text_id: TextId,
        /// Who, if a member.
        mandate_id: Option<MandateId>,
        /// Who, otherwise.
        name: Option<String>,
        /// Rank, from 0.
        position: i64,
    }
}

record! {
    /// A text comes under an item of an agenda.
    pub struct TextItem(TextItemId) in "text_items" called "Cette inscription" {
        /// The text.
        text_id: TextId,
        /// The item.
        item_id: ItemId,
    }
}

record! {
    /// One top-level block of a text as it stands.
    pub struct TextBlockRecord(BlockId) in "text_blocks" called "Cet alinéa" {
        /// The text.
        text_id: TextId,
        /// Its place; only the order means something.
        position: f64,
        /// What it says.
        #[ts(as = "Block")]
        content: Json<Block>,
    }
}

record! {
    /// A named version: immutable, whole.
    pub struct TextVersion(TextVersionId) in "text_versions" called "Cette version" {
        /// The text.
        text_id: TextId,
        /// From 1.
        number: i64,
        /// « Projet du groupe de travail ».
        name: Option<String>,
        /// When it was taken.
        taken_at: Instant,
        /// Who took it.
        author: String,
        /// In words.
        note: Option<String>,
        /// When the members received it.
        sent_on: Option<NaiveDate>,
        /// Version of the block tree that it is written in.
        schema: u32,
        /// The blocks.
        #[ts(skip)]
        #[serde(skip)]
        content: Packed,
        /// SHA-256 of the blocks as JSON, in hexadecimal.
        sha256: String,
    }
}

record! {
    /// What became of a text.
    pub struct FollowUpRecord(FollowUpId) in "text_follow_ups" called "Cette suite" {
        /// The text.
        text_id: TextId,
        /// The day.
        on_day: NaiveDate,
        /// Who noted it.
        author: String,
        /// What happened.
        content: String,
    }
}
