//! Organisations: the bodies that nominate members.

mod verbs;

use serde::Serialize;

pub use verbs::{CreateOrganisation, UpdateOrganisation, create, delete, list, update};

use crate::ids::OrganisationId;
use crate::mandates::MandateView;
use crate::{record, vocabulary};

vocabulary! {
    /// What an organisation is.
    pub enum OrganisationKind {
        /// The State.
        State = "state", "État";
        /// A public body, such as the Caisse des Dépôts.
        PublicBody = "public_body", "établissement public";
        /// An association of elected officials or local authorities.
        LocalAuthorityAssociation = "local_authority_association", "association d’élus ou de collectivités";
        /// A firm.
        Company = "company", "entreprise";
        /// A body of a profession or an industry.
        ProfessionalBody = "professional_body", "organisation professionnelle";
        /// Another association.
        Association = "association", "association";
        /// A laboratory, a university.
        Research = "research", "organisme de recherche";
        /// Anything else.
        Other = "other", "autre";
    }
}

vocabulary! {
    /// The size class of a firm (décret n° 2008-1354).
    pub enum SizeClass {
        /// Fewer than 10 people.
        VerySmall = "very_small", "TPE";
        /// Fewer than 250 people.
        SmallMedium = "small_medium", "PME";
        /// Fewer than 5,000 people.
        Intermediate = "intermediate", "ETI";
        /// The others.
        Large = "large", "grand groupe";
    }
}

record! {
    /// A body that nominates members.
    pub struct Organisation(OrganisationId) in "organisations" called "Cet organisme" {
        /// Its full name.
        name: String,
        /// Its acronym or short name.
        short_name: Option<String>,
        /// What it is.
        kind: OrganisationKind,
        /// The college it usually sits in.
        college: Option<String>,
        /// The size class, for a firm.
        size_class: Option<SizeClass>,
        /// SIREN number: 9 digits, checked by its key (Luhn).
        siren: Option<String>,
        /// Notes of the secretariat; never printed.
        notes: Option<String>,
    }
}

impl Organisation {
    /// The short name where there is one.
    pub fn label(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }
}

/// An organisation with its mandates.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct OrganisationView {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub organisation: Organisation,
    /// Short name or name.
    pub label: String,
    /// What it is, in French.
    pub kind_label: String,
    /// Its mandates, past and present.
    pub mandates: Vec<MandateView>,
    /// The seats it has.
    pub seats: i64,
}
