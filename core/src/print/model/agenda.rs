//! Ordre du jour.

use serde::{Deserialize, Serialize};

use super::{AnnexLine, Fact, Letterhead, MeetingHeading};
use crate::richtext::block::Block;

/// The agenda of a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaDoc {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// The sitting.
    pub meeting: MeetingHeading,
    /// For whom it is printed.
    pub version: AgendaVersion,
    /// Other facts of the head (`Présidence`, `Quorum`).
    pub facts: Vec<Fact>,
    /// Items, outline flattened.
    pub items: Vec<AgendaLine>,
    /// Documents joined.
    pub annexes: Vec<AnnexLine>,
    /// A line under the table: `À déposer avant le 2 octobre 2026`.
    pub note: Option<String>,
    /// Discreet mention in the footer.
    pub footer_note: Option<String>,
}

/// For whom an agenda is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaVersion {
    /// Sent and posted: no private notes.
    #[default]
    Public,
    /// Déroulé: for the president and the secretary, with notes and room to write.
    RunningOrder,
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaLine {
    /// `3` or `3.1`; empty for an unnumbered line such as the opening.
    pub number: String,
    /// 1 for an item, 2 for a sub-item.
    pub level: u8,
    /// Title.
    pub title: String,
    /// `pour vote`; empty if untyped.
    pub kind_label: String,
    /// Who presents it.
    pub rapporteur: Option<String>,
    /// `14 h 35`.
    pub starts: Option<String>,
    /// Minutes foreseen.
    pub minutes: Option<u32>,
    /// Numbers of its annexes.
    pub annexes: Vec<String>,
    /// Notes for the chair; printed in the running order only.
    pub notes: Vec<Block>,
    /// Change since the convocation went out.
    pub change: LineChange,
}

/// Change of an item since the convocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineChange {
    /// As convened.
    #[default]
    None,
    /// Added after the convocation.
    Added,
    /// Changed after the convocation.
    Modified,
    /// Withdrawn after the convocation: printed struck.
    Withdrawn,
}
