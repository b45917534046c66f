//! Creating, opening and closing the file.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::lock::{NotLocked, WriterLock, held};
use super::{Code, Error, Refusal, Register, RegisterInfo, Result, Session, migrations};
use crate::clock;
use crate::ids::RegisterId;

/// The extension of a register.
pub const EXTENSION: &str = "pleniere";

/// Who may use the register that is being opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Write if nobody else does, read otherwise.
    WriteIfFree,
    /// Write, or fail with the reason.
    Write,
    /// Only read.
    Read,
}

impl Register {
    /// Creates a register. Refuses to overwrite: a file that exists is never touched.
    ///
    /// A file that could not be completed (disk full, say) is removed: nothing of worth was in it.
    pub fn create(path: impl AsRef<Path>, name: &str, session: Session) -> Result<Self> {
        let path = path.as_ref();
        let name = crate::text::required("name", "Le nom du registre", name)?;
        // create_new is what refuses to overwrite, even in a race.
        std::fs::File::create_new(path).map_err(|error| Error::io(path, error))?;
        let made = Self::fill(path, &name, session);
        if made.is_err() {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                let mut file = path.as_os_str().to_owned();
                file.push(suffix);
                let _ = std::fs::remove_file(PathBuf::from(file));
            }
        }
        made
    }

    fn fill(path: &Path, name: &str, session: Session) -> Result<Self> {
        let mut register = Self::attach(path, session, Access::Write)?;
        let info =
            RegisterInfo { id: RegisterId::new(), name: name.into(), created_at: clock::now() };
        register.transact("register.create", |tx| {
            tx.insert(&info)?;
            tx.tell(format!("Registre créé : {}", info.name));
            Ok(())
        })?;
        Ok(register)
    }

    /// Opens a register for writing if nobody else writes it, for reading otherwise.
    pub fn open(path: impl AsRef<Path>, session: Session) -> Result<Self> {
        Self::open_as(path, session, Access::WriteIfFree)
    }

    /// Opens a register with the access wanted.
    pub fn open_as(path: impl AsRef<Path>, session: Session, access: Access) -> Result<Self> {
        check_file(path.as_ref())?;
        Self::attach(path.as_ref(), session, access)
    }

    fn attach(path: &Path, session: Session, access: Access) -> Result<Self> {
        let (lock, reason) = match access {
            Access::Read => (None, Some("Ce registre est ouvert en lecture seule.".to_owned())),
            Access::Write | Access::WriteIfFree => match WriterLock::take(path)? {
                Ok(lock) if writable(path) => (Some(lock), None),
                Ok(_) | Err(NotLocked::ReadOnlyFolder) => (None, Some(unwritable(path))),
                Err(NotLocked::Held) if access == Access::Write => return Err(held(path).into()),
                Err(NotLocked::Held) => (None, Some(held(path).message)),
            },
        };
        if access == Access::Write
            && let Some(reason) = reason
        {
            return Err(
                Refusal { code: Code::ReadOnly, message: reason, hint: None, field: None }.into()
            );
        }
        let conn = if lock.is_some() { connect_to_write(path)? } else { connect_to_read(path)? };
        Ok(Self { conn, path: path.to_owned(), session, lock, read_only: reason })
    }

    /// Closes the register: the write-ahead log is folded in, one plain file remains.
    pub fn close(mut self) -> Result<()> {
        self.fold()
    }

    /// Folds the write-ahead log into the file.
    fn fold(&mut self) -> Result<()> {
        if self.lock.is_some() {
            // A reader still attached keeps the log: the next writer folds it. Not an error.
            self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).ok();
            self.conn.pragma_update(None, "journal_mode", "DELETE").ok();
        }
        Ok(())
    }
}

impl Drop for Register {
    fn drop(&mut self) {
        // Errors have nowhere to go here; the log stays beside the file and is read at next opening.
        let _ = self.fold();
    }
}

/// The last part of a path, for a sentence.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Refuses what is visibly not a register before SQLite touches it.
fn check_file(path: &Path) -> Result<()> {
    let data = std::fs::metadata(path).map_err(|error| Error::io(path, error))?;
    if data.is_dir() {
        return Err(not_a_register(path, "c’est un dossier"));
    }
    if data.len() == 0 {
        return Err(not_a_register(path, "il est vide"));
    }
    let mut head = [0u8; HEADER];
    let mut file = std::fs::File::open(path).map_err(|error| Error::io(path, error))?;
    let read = std::io::Read::read(&mut file, &mut head).map_err(|error| Error::io(path, error))?;
    if read < HEADER || &head[..16] != b"SQLite format 3\0" {
        return Err(not_a_register(path, "son contenu est d’une autre nature, ou chiffré"));
    }
    // With a log beside it, the file alone does not say how long it will be.
    if let Some(announced) = announced_length(&head)
        && data.len() < announced
        && !log_of(path).exists()
    {
        return Err(truncated(path, data.len(), announced));
    }
    Ok(())
}

/// The length of SQLite's header, in bytes.
const HEADER: usize = 100;

/// How long the header says the file is (SQLite file format, §1.3: page size at 16, size in pages
/// at 28, which holds good when the change counter at 24 equals the one at 92).
fn announced_length(head: &[u8; HEADER]) -> Option<u64> {
    let word = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let page = match u64::from(u16::from_be_bytes([head[16], head[17]])) {
        1 => 65_536,
        size => size,
    };
    (word(24) == word(92)).then(|| page * u64::from(word(28)))
}

fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    PathBuf::from(log)
}

fn truncated(path: &Path, length: u64, announced: u64) -> Error {
    Refusal {
        code: Code::Damaged,
        message: format!("« {} » est tronqué : {length} octets au lieu de {announced}.", file_name(path)),
        hint: Some("Ne l’effacez pas : gardez-le pour la réparation, et travaillez sur votre dernière copie.".into()),
        field: None,
    }
    .into()
}

fn not_a_register(path: &Path, why: &str) -> Error {
    Refusal {
        code: Code::Damaged,
        message: format!("« {} » n’est pas un registre Plénière : {why}.", file_name(path)),
        hint: Some("Choisissez un fichier .pleniere. Celui-ci n’a pas été touché.".into()),
        field: None,
    }
    .into()
}

fn writable(path: &Path) -> bool {
    std::fs::OpenOptions::new().append(true).open(path).is_ok()
}

fn unwritable(path: &Path) -> String {
    format!(
        "« {} » est protégé, ou dans un dossier où vous ne pouvez pas écrire : il est ouvert en lecture seule.",
        file_name(path)
    )
}

fn connect_to_write(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    prepare(&conn)?;
    check_content(&conn, path)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    // FULL: a committed operation survives a pulled plug.
    conn.pragma_update(None, "synchronous", "FULL")?;
    migrations::migrate(&conn)?;
    Ok(conn)
}

fn connect_to_read(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    prepare(&conn)?;
    check_content(&conn, path)?;
    let conn = if migrations::version(&conn)? < migrations::current() {
        brought_up_to_date(&conn)?
    } else {
        conn
    };
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// A copy in memory of a register of an older schema, migrated there: what cannot be written can still
/// be read, and the file stays as it is.
fn brought_up_to_date(file: &Connection) -> Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    rusqlite::backup::Backup::new(file, &mut copy)?.run_to_completion(
        1024,
        std::time::Duration::ZERO,
        None,
    )?;
    prepare(&copy)?;
    migrations::migrate(&copy)?;
    Ok(copy)
}

fn prepare(conn: &Connection) -> Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Whether SQLite can read it, it is ours, and not of a newer schema.
fn check_content(conn: &Connection, path: &Path) -> Result<()> {
    let application: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != migrations::APPLICATION_ID && tables > 0 {
        return Err(not_a_register(path, "c’est une base SQLite d’un autre logiciel"));
    }
    migrations::version(conn)?;
    Ok(())
}
