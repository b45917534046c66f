//! The file: one SQLite database, opened by one writer at a time, written only through the journal.
//!
//! Invariants: (1) [`Register::transact`] is the only path by which a journaled table changes;
//! (2) the journal only grows, each entry bound to the one before by its hash; (3) replaying the
//! journal on an empty register gives the present rows ([`Register::verify`]); (4) a file that cannot
//! be read is never deleted nor overwritten.

mod changes;
mod error;
mod frozen;
mod history;
mod journal;
mod lock;
mod migrations;
mod open;
mod record;
mod tables;
mod transact;
mod undo;
mod verify;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use changes::{Changed, FieldChange, RecordChange};
pub use error::{Code, Error, Refusal, Result};
pub(crate) use frozen::{refusal as frozen_refusal, text_refusal as frozen_text_refusal};
pub use history::{
    EntryDetail, EntryKind, EntryView, HistoryFilter, HistoryPage, OperationLabel, Subject,
};
pub(crate) use journal::hex;
pub(crate) use journal::last_author_of_text as last_author;
pub use open::{Access, EXTENSION, file_name};
pub use record::{Change, Json, Record, find, get, list, list_where, number, reading, select};
pub use transact::{Done, Tx};
pub use verify::{Problem, VerifyReport};

use crate::ids::RegisterId;
use lock::WriterLock;

/// Who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The name that stands beside each operation in the history.
    pub author: String,
}

impl Session {
    /// A session of that author; « Secrétariat » if the name is blank.
    pub fn of(author: &str) -> Self {
        let author: String = author.chars().filter(|c| !c.is_control()).take(200).collect();
        let author = author.trim();
        Self { author: if author.is_empty() { "Secrétariat".into() } else { author.into() } }
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::of("")
    }
}

/// An open register.
#[derive(Debug)]
pub struct Register {
    conn: Connection,
    path: PathBuf,
    session: Session,
    /// Held by the one writer; `None` when open for reading.
    lock: Option<WriterLock>,
    /// Why it is open for reading only.
    read_only: Option<String>,
}

impl Register {
    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who writes.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Changes who writes from now on.
    pub fn set_session(&mut self, session: Session) {
        self.session = session;
    }

    /// Whether it can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only.is_some()
    }

    /// Why it can only be read, as a French sentence.
    pub fn read_only_reason(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// The database, for reading.
    pub fn db(&self) -> &Connection {
        &self.conn
    }
}

crate::record! {
    /// What the register is.
    pub struct RegisterInfo(RegisterId) in "register_info" called "Le registre" {
        /// Its name, shown in the window's bar.
        name: String,
        /// When it was created.
        created_at: crate::clock::Instant,
    }
}

/// What the register is.
pub fn info(db: &Connection) -> Result<RegisterInfo> {
    let mut rows: Vec<RegisterInfo> = list(db, "id")?;
    rows.pop().ok_or_else(|| Refusal::not_found("La fiche du registre").into())
}

/// Gives the register another name.
pub fn rename(tx: &mut Tx<'_>, name: &str) -> Result<RegisterInfo> {
    let mut info = info(tx.db())?;
    info.name = crate::text::required("name", "Le nom du registre", name)?;
    tx.update(&info)?;
    tx.tell(format!("Registre renommé : {}", info.name));
    Ok(info)
}
