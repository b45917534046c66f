//! People, as official documents name them.

use serde::{Deserialize, Serialize};

/// Civility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Civility {
    /// `M.`
    Monsieur,
    /// `Mme`
    Madame,
}

impl Civility {
    /// `M.` or `Mme`: the abbreviations of the Imprimerie nationale.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Monsieur => "M.",
            Self::Madame => "Mme",
        }
    }
}

/// `Mme Prénom NOM`; parts that are missing leave no gap. The family name is set in capitals,
/// which keep their accents; a function in the place of a name is written as a given name is.
pub fn person_name(civility: Option<Civility>, given: &str, family: &str) -> String {
    let given = given.trim();
    let family = family.trim().to_uppercase();
    let name = [given, family.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match civility {
        Some(civility) if !name.is_empty() => format!("{}\u{a0}{name}", civility.abbreviation()),
        _ => name,
    }
}
