//! What can go wrong: inside with its cause, outside as a French sentence.

use std::path::PathBuf;

/// The kinds of failure a caller can tell apart.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
    ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A value that the field does not accept.
    Invalid,
    /// No such record.
    NotFound,
    /// The rules or the state of things forbid it.
    Refused,
    /// Approved minutes never change.
    Frozen,
    /// The register is open for reading only.
    ReadOnly,
    /// Another writer holds the register.
    Locked,
    /// The register comes from a newer version.
    Newer,
    /// The file is not a register, or is damaged.
    Damaged,
    /// No room left on the disk.
    DiskFull,
    /// A file or folder could not be read or written.
    Io,
    /// The call itself is malformed: unknown operation, missing argument.
    Misuse,
    /// A fault of the application.
    Internal,
}

/// A refusal: what happened, what was kept, what to do next.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The kind.
    pub code: Code,
    /// What happened, in one French sentence.
    pub message: String,
    /// What would mend it.
    pub hint: Option<String>,
    /// The argument concerned.
    pub field: Option<&'static str>,
}

impl Refusal {
    /// A value that a field does not accept.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self { code: Code::Invalid, message: message.into(), hint: None, field: Some(field) }
    }

    /// Something that the rules or the state of things forbid.
    pub fn rule(message: impl Into<String>) -> Self {
        Self { code: Code::Refused, message: message.into(), hint: None, field: None }
    }

    /// A record that does not exist (any more).
    pub fn not_found(what: &str) -> Self {
        Self {
            code: Code::NotFound,
            message: format!("{what} n’existe pas ou n’existe plus dans ce registre."),
            hint: None,
            field: None,
        }
    }

    /// What the user can do next.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The argument concerned.
    pub fn on(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }
}

/// Everything that a verb of the core can fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule, a state, a value.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A stored or received document that cannot be read.
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A file or folder.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
    /// The printer.
    #[error(transparent)]
    Print(#[from] crate::print::PrintError),
}

/// The result of every verb.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of a file or folder.
    pub fn io(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        Self::Io { path: path.into(), source }
    }

    /// The kind and the French sentence, for the api.
    pub fn explain(&self) -> Refusal {
        match self {
            Error::Refused(refusal) => refusal.clone(),
            Error::Sqlite(error) => explain_sqlite(error),
            Error::Json(error) => Refusal {
                code: Code::Damaged,
                message: format!("Un contenu du registre est illisible ({error})."),
                hint: Some("Lancez la vérification du registre.".into()),
                field: None,
            },
            Error::Io { path, source } => explain_io(path, source),
            Error::Print(error) => Refusal {
                code: Code::Internal,
                message: error.to_string(),
                hint: None,
                field: None,
            },
        }
    }
}

fn explain_sqlite(error: &rusqlite::Error) -> Refusal {
    use rusqlite::ErrorCode;
    let of = |code, message: &str, hint: &str| Refusal {
        code,
        message: message.to_owned(),
        hint: Some(hint.to_owned()),
        field: None,
    };
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => of(
            Code::DiskFull,
            "Le disque est plein : rien n’a été enregistré.",
            "Libérez de la place, puis recommencez.",
        ),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => of(
            Code::Locked,
            "Le registre est occupé par un autre programme.",
            "Recommencez dans un instant.",
        ),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => of(
            Code::ReadOnly,
            "Ce fichier ne peut pas être modifié.",
            "Copiez le registre dans un dossier où vous pouvez écrire, puis ouvrez la copie.",
        ),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => of(
            Code::Damaged,
            "Ce fichier est endommagé ou n’est pas un registre Plénière.",
            "Ne l’effacez pas : gardez-le pour la réparation, et travaillez sur votre dernière copie.",
        ),
        Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => of(
            Code::Io,
            "Le fichier du registre ne peut pas être lu ou écrit.",
            "Vérifiez que le disque ou le partage réseau est accessible.",
        ),
        Some(ErrorCode::ConstraintViolation) => of(
            Code::Refused,
            "Cette opération laisserait le registre incohérent : elle a été refusée.",
            "Retirez d’abord ce qui dépend de cet élément.",
        ),
        _ => Refusal {
            code: Code::Internal,
            message: format!("Le registre a répondu par une erreur inattendue ({error})."),
            hint: Some("Lancez la vérification du registre.".into()),
            field: None,
        },
    }
}

fn explain_io(path: &std::path::Path, source: &std::io::Error) -> Refusal {
    use std::io::ErrorKind;
    let name = path.display();
    let (code, message) = match source.kind() {
        ErrorKind::NotFound => (Code::NotFound, format!("« {name} » est introuvable.")),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            (Code::ReadOnly, format!("L’accès à « {name} » est refusé."))
        }
        ErrorKind::AlreadyExists => {
            (Code::Refused, format!("« {name} » existe déjà : rien n’a été écrasé."))
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            (Code::DiskFull, format!("Le disque est plein : « {name} » n’a pas été écrit."))
        }
        _ => (Code::Io, format!("« {name} » n’a pas pu être lu ou écrit ({source}).")),
    };
    Refusal { code, message, hint: None, field: None }
}
