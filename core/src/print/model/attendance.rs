//! Feuille d’émargement. It has no place for an e-mail or a phone number, on purpose.

use serde::{Deserialize, Serialize};

use super::{Letterhead, MeetingHeading, Voice};

/// The sheet that members sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AttendanceSheetDoc {
    /// Only the committee’s name is printed.
    pub letterhead: Letterhead,
    /// The sitting.
    pub meeting: MeetingHeading,
    /// Seats that compose the committee.
    pub seats: Option<u32>,
    /// Quorum required.
    pub quorum_required: Option<u32>,
    /// Members with a deliberative voice, in order.
    pub members: Vec<SignatureLine>,
    /// Those who attend without one.
    pub attending: Vec<SignatureLine>,
    /// Empty lines at the foot of the second list, to be filled by hand (at most 40).
    pub blank_lines: u8,
    /// Who certifies: `Le Président`; `None` prints « Certifié exact » alone.
    pub certified_by: Option<String>,
    /// Discreet mention in the footer.
    pub footer_note: Option<String>,
}

/// One line to sign; numbered while printing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureLine {
    /// Body represented.
    pub organisation: String,
    /// [`crate::print::phrases::person_name`].
    pub name: String,
    /// `titulaire`, `suppléant de …`.
    pub capacity: Option<String>,
    /// Deliberative or consultative.
    pub voice: Voice,
    /// Members whose proxy this one holds.
    pub proxies_from: Vec<String>,
    /// What the signature box shows.
    pub state: BoxState,
    /// Hour of arrival, when already known; otherwise room to write.
    pub arrived: Option<String>,
    /// Hour of departure, when already known.
    pub left: Option<String>,
}

/// What the signature box shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoxState {
    /// Empty, to sign; mode to tick.
    #[default]
    ToSign,
    /// Present in the room, to sign; mode ticked.
    InRoom,
    /// From afar: no signature, the secretary notes the presence.
    Remote,
    /// Gave his proxy to this member or organisation.
    RepresentedBy(String),
    /// Excused.
    Excused,
    /// Absent.
    Absent,
}
