//! Persons: whoever may hold a mandate. E-mail and phone are never printed.

mod verbs;

use serde::Serialize;

pub use verbs::{CreatePerson, UpdatePerson, create, delete, display_name, list, update};

use crate::ids::PersonId;
use crate::mandates::MandateView;
use crate::{record, vocabulary};

vocabulary! {
    /// How a person is addressed.
    pub enum Civility {
        /// Madame.
        Madame = "madame", "Mme";
        /// Monsieur.
        Monsieur = "monsieur", "M.";
        /// Not stated.
        None = "none", "";
    }
}

record! {
    /// A person.
    pub struct Person(PersonId) in "persons" called "Cette personne" {
        /// How the person is addressed.
        civility: Civility,
        /// First name.
        given_name: Option<String>,
        /// Family name, or the function that stands for the person ("Titulaire AMF").
        family_name: String,
        /// Function in the organisation ("maire", "vice-présidente").
        function_title: Option<String>,
        /// E-mail; never printed.
        email: Option<String>,
        /// Phone; never printed.
        phone: Option<String>,
        /// Notes of the secretariat; never printed.
        notes: Option<String>,
    }
}

impl Person {
    /// First name and family name.
    pub fn name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{given} {}", self.family_name),
            None => self.family_name.clone(),
        }
    }
}

/// A person with their mandates.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct PersonView {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub person: Person,
    /// Civility, first name, family name.
    pub display_name: String,
    /// The mandates, past and present.
    pub mandates: Vec<MandateView>,
}
