//! What this computer remembers between two runs: who writes, recent registers, the window's size.
//! One small JSON file in the user's configuration folder; nothing of it belongs to a register.

mod recent;
mod window_place;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

pub use recent::RecentRegister;
pub use window_place::{WindowPlace, WindowState};

/// Who writes when nobody said and the system does not tell.
const UNKNOWN_AUTHOR: &str = "Secrétariat";

/// The preferences and the file they live in.
pub struct Preferences {
    file: PathBuf,
    kept: Mutex<Kept>,
}

/// The content of the file. Fields of later versions are ignored, missing ones take their default.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Kept {
    author: Option<String>,
    recent: Vec<RecentRegister>,
    window: Option<WindowPlace>,
}

impl Preferences {
    /// Reads the preferences. A missing or unreadable file is a first run: nothing of value is in it.
    pub fn load(file: &Path) -> Self {
        let kept = std::fs::read(file)
            .ok()
            .and_then(|content| serde_json::from_slice(&content).ok())
            .unwrap_or_default();
        Self { file: file.to_owned(), kept: Mutex::new(kept) }
    }

    /// The name the person gave, if any.
    pub fn author(&self) -> Option<String> {
        self.lock().author.clone()
    }

    /// The name written in the journal: the one given, else the account's, else the function.
    pub fn author_or_default(&self) -> String {
        let account = || {
            let variable = if cfg!(windows) { "USERNAME" } else { "USER" };
            std::env::var(variable).ok().filter(|name| !name.trim().is_empty())
        };
        self.author().or_else(account).unwrap_or_else(|| UNKNOWN_AUTHOR.to_owned())
    }

    /// Keeps the name of who writes. An empty name forgets it.
    pub fn set_author(&self, name: &str) {
        let name = name.trim();
        self.change(|kept| kept.author = (!name.is_empty()).then(|| name.to_owned()));
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) {
        let mut kept = self.lock();
        change(&mut kept);
        // A read-only home must not stop the work: this run simply is not remembered.
        let _ = write(&self.file, &kept);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes beside the file, then renames: a crash leaves the old preferences, never half of the new.
fn write(file: &Path, kept: &Kept) -> std::io::Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    std::fs::create_dir_all(folder)?;
    let mut draft = tempfile::NamedTempFile::new_in(folder)?;
    draft.write_all(&serde_json::to_vec_pretty(kept)?)?;
    draft.persist(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_survives_a_restart() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("deep/preferences.json");
        Preferences::load(&file).set_author(" Secrétaire du comité ");
        assert_eq!(Preferences::load(&file).author().as_deref(), Some("Secrétaire du comité"));
        Ok(())
    }

    #[test]
    fn a_damaged_file_is_a_first_run() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("preferences.json");
        std::fs::write(&file, "{\"author\": ")?;
        let preferences = Preferences::load(&file);
        assert_eq!(preferences.author(), None);
        assert!(!preferences.author_or_default().is_empty());
        Ok(())
    }
}
