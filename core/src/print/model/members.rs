//! Who sat, and in which capacity: the lists by status of the minutes.

use serde::{Deserialize, Serialize};

/// Figures of the head of the minutes, at the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Seats that compose the committee.
    pub seats: u32,
    /// Members present, in the room or from afar.
    pub present: u32,
    /// Of those, from afar.
    pub remote: u32,
    /// Members represented by a proxy.
    pub represented: u32,
    /// Members excused, not represented.
    pub excused: u32,
    /// Members absent without excuse.
    pub absent: u32,
    /// Quorum required; `None` where the committee has none.
    pub quorum_required: Option<u32>,
}

/// List of the minutes in which a person appears, in printing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberStatus {
    /// Present, in the room or from afar, with a deliberative voice.
    Present,
    /// Represented by a proxy.
    Represented,
    /// Excused.
    Excused,
    /// Absent without excuse.
    Absent,
    /// Attends without a deliberative voice: secretary, rapporteur, expert, guest.
    Attending,
}

/// One person in the lists by status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberLine {
    /// List in which the line stands.
    pub status: MemberStatus,
    /// [`crate::print::phrases::person_name`]: `Mme Prénom NOM`, or a function.
    pub name: String,
    /// `titulaire`, `président du comité`; not repeated where the name already says it.
    pub capacity: Option<String>,
    /// Body represented; empty for a qualified person.
    pub organisation: String,
    /// What else the minutes say of the person, in order.
    pub notes: Vec<MemberNote>,
}

/// A mention after a member’s name; worded by `phrases`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemberNote {
    /// Took part from afar.
    Remote,
    /// Came in at this hour (`14 h 52`), after the opening.
    ArrivedAt(String),
    /// Left at this hour, before the closing.
    LeftAt(String),
    /// Sits in the place of this titulaire.
    SubstituteFor(String),
    /// Holds the proxy of this member or organisation (`RFVE`).
    HoldsProxyOf(String),
    /// Gave his proxy to this member or organisation.
    ProxyTo(String),
    /// Stepped aside for this item number.
    RecusedOn(String),
    /// Attended for this item number only.
    ForItem(String),
    /// Any other mention: `lettre du 5 octobre`.
    Other(String),
}
