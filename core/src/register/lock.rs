//! One writer at a time: an advisory lock on a small file beside the register.
//!
//! SQLite's own exclusive mode would also shut readers out, and its locks are held per transaction,
//! not per session. The lock file is taken with the system's file lock, so it frees itself when a
//! process dies; its mere presence means nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::{Code, Error, Refusal, Result};

/// The lock held by the one writer.
#[derive(Debug)]
pub(super) struct WriterLock {
    file: Option<File>,
    path: PathBuf,
}

/// Why the lock was not taken.
pub(super) enum NotLocked {
    /// Another process holds it.
    Held,
    /// The folder cannot be written.
    ReadOnlyFolder,
}

impl WriterLock {
    /// Takes the lock of a register.
    pub(super) fn take(register: &Path) -> Result<std::result::Result<Self, NotLocked>> {
        let path = path_for(register);
        // A writer that closes removes the file; between our opening it and locking it the name may
        // then point elsewhere. Taking it again settles that.
        for _ in 0..16 {
            let file = match OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
            {
                Ok(file) => file,
                Err(error) if unwritable(&error) => return Ok(Err(NotLocked::ReadOnlyFolder)),
                Err(error) => return Err(Error::io(&path, error)),
            };
            match file.try_lock() {
                Ok(()) if same_file(&file, &path) => {
                    return Ok(Ok(Self { file: Some(file), path }));
                }
                Ok(()) => continue,
                Err(TryLockError::WouldBlock) => return Ok(Err(NotLocked::Held)),
                Err(TryLockError::Error(error)) => return Err(Error::io(&path, error)),
            }
        }
        Ok(Err(NotLocked::Held))
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Removed while still locked on Unix, so that nobody locks a file about to vanish unseen
        // (see `same_file`); Windows removes it only once closed.
        #[cfg(unix)]
        let _ = std::fs::remove_file(&self.path);
        drop(self.file.take());
        #[cfg(not(unix))]
        let _ = std::fs::remove_file(&self.path);
    }
}

fn path_for(register: &Path) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push("-verrou");
    PathBuf::from(name)
}

fn unwritable(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem)
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(named)) => held.ino() == named.ino() && held.dev() == named.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> bool {
    // A file that is open cannot lose its name to another one on Windows.
    path.exists()
}

/// The sentence for a register that someone else is writing.
pub(super) fn held(register: &Path) -> Refusal {
    Refusal {
        code: Code::Locked,
        message: format!(
            "« {} » est déjà ouvert en écriture par un autre programme ou sur un autre poste.",
            super::open::file_name(register)
        ),
        hint: Some(
            "Fermez-le là-bas pour écrire ici ; en attendant, il s’ouvre en lecture seule.".into(),
        ),
        field: None,
    }
}
