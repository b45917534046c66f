//! Committees (instances) and their seats.

mod composition;
mod seats;
mod verbs;

use serde::Serialize;

pub use composition::{CompositionView, QuorumRule, SeatView, ViewComposition, composition};
pub use seats::{
    CreateSeat, MoveSeat, UpdateSeat, create_seat, delete_seat, move_seat, update_seat,
};
pub use verbs::{CreateCommittee, UpdateCommittee, create, delete, list, update};

use crate::bylaws::Profile;
use crate::ids::{CommitteeId, OrganisationId, SeatId};
use crate::meetings::MeetingSummary;
use crate::register::Json;
use crate::{record, vocabulary};

vocabulary! {
    /// What a committee is.
    pub enum CommitteeKind {
        /// A committee.
        Comite = "comite", "comité";
        /// A working group: reports to its parent, issues no avis of its own.
        GroupeDeTravail = "groupe_de_travail", "groupe de travail";
        /// A comité de filière.
        ComiteDeFiliere = "comite_de_filiere", "comité de filière";
        /// A commission.
        Commission = "commission", "commission";
    }
}

record! {
    /// A body that meets.
    pub struct Committee(CommitteeId) in "committees" called "Cette instance" {
        /// The committee it belongs to.
        parent_id: Option<CommitteeId>,
        /// Its name.
        name: String,
        /// Its short name.
        short_name: Option<String>,
        /// What it is.
        kind: CommitteeKind,
        /// Where its rules come from.
        profile: Profile,
        /// What its meetings are called ("Plénière").
        meeting_label: String,
        /// Where it usually meets.
        default_place: Option<String>,
        /// The usual link of the video meeting.
        default_video_link: Option<String>,
        /// The usual hour, "14:30".
        default_start: Option<String>,
        /// The usual duration, in minutes.
        default_duration: Option<u32>,
        /// The text that founds it (decree, order, convention).
        founding_text: Option<String>,
        /// What it is charged with; for a working group, its lettre de mission in short.
        mission: Option<String>,
        /// IANA zone of its wall clock.
        time_zone: String,
        /// Its colleges, in order.
        #[ts(as = "Vec<String>")]
        colleges: Json<Vec<String>>,
    }
}

impl Committee {
    /// The zone of its wall clock.
    pub fn zone(&self) -> chrono_tz::Tz {
        crate::clock::zone(&self.time_zone)
    }
}

record! {
    /// What counts for the quorum base: held by one member, with substitutes.
    pub struct Seat(SeatId) in "seats" called "Ce siège" {
        /// The committee.
        committee_id: CommitteeId,
        /// The organisation that nominates to it.
        organisation_id: Option<OrganisationId>,
        /// What it is called ("AMF").
        label: String,
        /// Its place in lists, from 1.
        position: i64,
        /// The college it belongs to.
        college: Option<String>,
        /// First day it exists; none if always.
        starts_on: Option<chrono::NaiveDate>,
        /// Last day it exists; none if no end.
        ends_on: Option<chrono::NaiveDate>,
    }
}

impl Seat {
    /// Whether it belongs to the composition on that day.
    pub fn exists_on(&self, day: chrono::NaiveDate) -> bool {
        self.starts_on.is_none_or(|from| from <= day) && self.ends_on.is_none_or(|to| day <= to)
    }
}

/// A committee in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CommitteeSummary {
    /// The committee.
    pub id: CommitteeId,
    /// The committee it belongs to.
    pub parent_id: Option<CommitteeId>,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: Option<String>,
    /// What it is.
    pub kind: CommitteeKind,
    /// What it is, in French.
    pub kind_label: String,
    /// How many seats it has today.
    pub seats: usize,
    /// How many of them have a holder.
    pub filled: usize,
    /// The next meeting.
    pub next_meeting: Option<MeetingSummary>,
    /// The last meeting held.
    pub last_meeting: Option<MeetingSummary>,
    /// How many meetings it has in all.
    pub meetings: usize,
}
