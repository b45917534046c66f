//! Mandates: who sits on which committee, in what quality, from when to when.

mod capacities;
pub mod rules;
pub mod substitution;
mod verbs;
mod views;

use serde::Serialize;

pub use capacities::{CapacityView, ViewCapacities, capacities, capacity_label};
pub use verbs::{
    Appoint, CreateMandate, EndMandate, UpdateMandate, appoint, create, delete, end, update,
};
pub use views::{AttendedMeeting, MandateAttendance, Wanted, attendance, role_label, view, views};

use crate::bylaws::Parameter;
use crate::ids::{CommitteeId, MandateId, OrganisationId, PersonId, SeatId};
use crate::meetings::Finding;
use crate::{record, vocabulary};

vocabulary! {
    /// The quality in which a person sits.
    pub enum Role {
        /// Holder of a seat.
        Titulaire = "titulaire", "titulaire";
        /// Sits when the holder of the seat does not.
        Suppleant = "suppleant", "suppléant";
        /// Presides.
        President = "president", "président";
        /// Keeps the minutes.
        Secretaire = "secretaire", "secrétaire";
        /// Reports on items.
        Rapporteur = "rapporteur", "rapporteur";
        /// Heard for what he knows (R133-6).
        Expert = "expert", "expert";
        /// Heard or watching (R133-6).
        Invite = "invite", "invité";
    }
}

vocabulary! {
    /// What a member's voice weighs.
    pub enum Voice {
        /// Votes.
        Deliberative = "deliberative", "délibérative";
        /// Is heard, does not vote.
        Consultative = "consultative", "consultative";
        /// Neither.
        None = "none", "sans voix";
    }
}

vocabulary! {
    /// By what title a person sits (R133-3).
    pub enum Capacity {
        /// Because of an office.
        ExOfficio = "ex_officio", "membre de droit";
        /// Elected to an assembly.
        Elected = "elected", "élu";
        /// Chosen for what he knows or is.
        Qualified = "qualified", "personnalité qualifiée";
        /// Sent by an organisation.
        Representative = "representative", "représentant d’un organisme";
    }
}

impl Capacity {
    /// Which rule says who stands in for such a member.
    pub fn substitution(self) -> Parameter {
        match self {
            Capacity::ExOfficio => Parameter::SubstituteExOfficio,
            Capacity::Elected => Parameter::SubstituteElected,
            Capacity::Qualified => Parameter::SubstituteQualified,
            Capacity::Representative => Parameter::SubstituteRepresentative,
        }
    }
}

record! {
    /// A person sits on a committee.
    pub struct Mandate(MandateId) in "mandates" called "Ce mandat" {
        /// The committee.
        committee_id: CommitteeId,
        /// The seat; none for experts, guests, a secretary from outside.
        seat_id: Option<SeatId>,
        /// The person.
        person_id: PersonId,
        /// The organisation that nominated the person.
        organisation_id: Option<OrganisationId>,
        /// The quality.
        role: Role,
        /// The voice.
        voice: Voice,
        /// First day.
        starts_on: chrono::NaiveDate,
        /// Last day; none while no end is known.
        ends_on: Option<chrono::NaiveDate>,
        /// Notes of the secretariat.
        notes: Option<String>,
        /// By what title the person sits, on which substitution depends (R133-3).
        capacity: Option<Capacity>,
    }
}

impl Mandate {
    /// Whether it runs on that day, first and last day included.
    pub fn runs_on(&self, day: chrono::NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day <= end)
    }

    /// Whether it makes its person the holder of a seat, not a substitute.
    pub fn holds_seat(&self) -> bool {
        self.voice == Voice::Deliberative
            && !matches!(self.role, Role::Suppleant | Role::Expert | Role::Invite)
    }
}

/// A mandate with the names that belong to it.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct MandateView {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub mandate: Mandate,
    /// The person.
    pub person_name: String,
    /// Short name or name of the organisation.
    pub organisation_label: Option<String>,
    /// The committee.
    pub committee_name: String,
    /// The seat.
    pub seat_label: Option<String>,
    /// The quality, in French, agreeing with the person.
    pub role_label: String,
    /// The voice, in French.
    pub voice_label: String,
    /// By what title the person sits, in French, agreeing with the person.
    pub capacity_label: Option<String>,
    /// Whether it runs today.
    pub active: bool,
    /// Days until its last day, when it has one and runs.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}
