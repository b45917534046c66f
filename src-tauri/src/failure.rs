//! What the page hears when something is refused: the core's failures, and the shell's own few.

use std::path::Path;

use pleniere_core::{api, register};
use serde::Serialize;

/// A refusal as the page shows it: what happened, what was kept, what to do next.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Failure {
    /// The core refused.
    Core(api::Failure),
    /// The host refused. The same fields, so that the page need not tell the two apart.
    Host {
        /// A word that the page may act on.
        code: &'static str,
        /// What happened.
        message: String,
        /// What is safe in spite of it.
        kept: Option<&'static str>,
        /// What to do next.
        hint: Option<&'static str>,
        /// The argument concerned.
        field: Option<&'static str>,
    },
}

impl Failure {
    /// The sentence that says what happened.
    pub fn message(&self) -> &str {
        match self {
            Self::Core(failure) => &failure.message,
            Self::Host { message, .. } => message,
        }
    }

    /// A page asked for an operation that takes a path.
    pub fn reserved_to_host() -> Self {
        Self::host(
            "misuse",
            "Cette opération écrit un fichier\u{a0}: elle passe par une fenêtre d’enregistrement.",
            "Utilisez la commande d’export.",
        )
    }

    /// Nothing is open. The page knows this code: it shows its welcome.
    pub fn no_register() -> Self {
        Self::host(
            "no_register",
            "Aucun registre n’est ouvert.",
            "Ouvrez un registre ou créez-en un.",
        )
    }

    /// The list of recent registers has changed since it was shown.
    pub fn not_listed() -> Self {
        Self::host(
            "not_found",
            "Ce registre n’est plus dans la liste des registres récents.",
            "Ouvrez-le avec «\u{a0}Ouvrir…\u{a0}».",
        )
    }

    /// Nothing was exported since the register was opened.
    pub fn nothing_exported() -> Self {
        Self::host(
            "not_found",
            "Aucun document n’a encore été exporté.",
            "Exportez le document, puis ouvrez-le.",
        )
    }

    /// The system has no viewer, or the file is gone.
    pub fn no_viewer(path: &Path) -> Self {
        let name = register::file_name(path);
        Self::host(
            "io",
            &format!("Le document «\u{a0}{name}\u{a0}» n’a pas pu être ouvert."),
            "Ouvrez-le depuis son dossier\u{a0}: il y est s’il n’a pas été déplacé.",
        )
    }

    /// A piece of work panicked. What was written before is in the register.
    pub fn broke_down() -> Self {
        Self::host(
            "internal",
            "Une erreur imprévue a interrompu cette action.",
            "Recommencez\u{202f}; si cela se répète, fermez puis rouvrez le registre.",
        )
    }

    fn host(code: &'static str, message: &str, hint: &'static str) -> Self {
        Self::Host {
            code,
            message: message.to_owned(),
            kept: Some("Ce qui était enregistré le reste."),
            hint: Some(hint),
            field: None,
        }
    }
}

impl From<api::Failure> for Failure {
    fn from(failure: api::Failure) -> Self {
        Self::Core(failure)
    }
}

impl From<register::Error> for Failure {
    fn from(error: register::Error) -> Self {
        Self::Core(api::Failure::from(error))
    }
}
