//! What a run of text may carry besides its words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::vocabulary;

/// A mark of a run of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Mark {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Raised: « 1er », « n° ».
    Superscript,
    /// Leads elsewhere.
    Link {
        /// Where.
        attrs: Href,
    },
    /// A passage to be left out of the publishable version (art. L311-7 CRPA).
    Occult {
        /// Why.
        attrs: OccultAttrs,
    },
    /// A mark of a later version: kept as it came.
    #[serde(untagged)]
    #[ts(skip)]
    Unknown(serde_json::Value),
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Href {
    /// `https:`, `http:`, `mailto:` or `tel:`; anything else is refused when a text is saved.
    pub href: String,
}

/// Why a passage is left out of the publishable version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OccultAttrs {
    /// The legal ground.
    pub ground: OccultGround,
}

vocabulary! {
    /// Why a passage may not be communicated to everybody (art. L311-5 and L311-6 CRPA), as staff cite
    /// it beside each removal (art. L311-7).
    pub enum OccultGround {
        /// Private life.
        ViePrivee = "private_life", "Vie privée (art. L311-6, 1°)";
        /// Medical secrecy.
        SecretMedical = "medical", "Secret médical (art. L311-6, 1°)";
        /// Business secrecy.
        SecretDesAffaires = "business", "Secret des affaires (art. L311-6, 1°)";
        /// A judgement of value on a named person.
        Jugement = "judgement", "Appréciation sur une personne physique (art. L311-6, 2°)";
        /// A conduct whose disclosure would harm its author.
        Comportement = "conduct", "Comportement dont la divulgation porterait préjudice (art. L311-6, 3°)";
        /// Deliberations of the government.
        Gouvernement = "government", "Délibérations du Gouvernement (art. L311-5, 2°, a)";
        /// National defence.
        Defense = "defence", "Défense nationale (art. L311-5, 2°, b)";
        /// Security of the State, of persons, of information systems.
        Securite = "security", "Sûreté de l’État, sécurité publique ou des systèmes d’information (art. L311-5, 2°, d)";
        /// Proceedings before a court.
        Procedures = "proceedings", "Procédures engagées devant les juridictions (art. L311-5, 2°, f)";
        /// A secret protected by law.
        SecretProtege = "protected", "Autre secret protégé par la loi (art. L311-5, 2°, h)";
    }
}

impl Mark {
    /// Rank in the canonical order: two runs with the same marks are equal whatever the order in which
    /// they were put.
    pub fn rank(&self) -> u8 {
        match self {
            Mark::Link { .. } => 0,
            Mark::Occult { .. } => 1,
            Mark::Bold => 2,
            Mark::Italic => 3,
            Mark::Superscript => 4,
            Mark::Unknown(_) => 5,
        }
    }
}
