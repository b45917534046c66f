//! Registers opened lately, newest first.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Preferences;

/// How many are kept: what a person reads at a glance.
const KEPT: usize = 8;

/// A register opened on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecentRegister {
    /// Where it was.
    pub path: PathBuf,
    /// Its name when it was last seen.
    pub name: String,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
    /// Whether it could only be read.
    #[serde(default)]
    pub read_only: bool,
    /// What was to be done first in it when it was closed.
    #[serde(default)]
    pub due: Option<String>,
}

impl Preferences {
    /// The registers opened lately, newest first.
    pub fn recent(&self) -> Vec<RecentRegister> {
        self.lock().recent.clone()
    }

    /// The register at this place of the list that the page was shown.
    pub fn recent_at(&self, index: usize) -> Option<RecentRegister> {
        self.lock().recent.get(index).cloned()
    }

    /// Puts a register on top of the list.
    pub fn remember_opened(&self, opened: RecentRegister) {
        self.change(|kept| put_first(&mut kept.recent, opened));
    }

    /// Keeps what a register was called and what was due in it when it was closed.
    pub fn remember_closed(&self, path: &Path, name: Option<String>, due: Option<String>) {
        self.change(|kept| {
            if let Some(known) = kept.recent.iter_mut().find(|known| known.path == path) {
                known.name = name.unwrap_or_else(|| std::mem::take(&mut known.name));
                known.due = due;
            }
        });
    }

    /// Takes a register off the list; the file stays where it is.
    pub fn forget_recent(&self, index: usize) {
        self.change(|kept| {
            if index < kept.recent.len() {
                kept.recent.remove(index);
            }
        });
    }
}

/// A register seen again keeps what was due in it until it is closed.
fn put_first(recent: &mut Vec<RecentRegister>, mut opened: RecentRegister) {
    if let Some(known) = recent.iter().find(|known| known.path == opened.path) {
        opened.due = opened.due.or_else(|| known.due.clone());
    }
    recent.retain(|known| known.path != opened.path);
    recent.insert(0, opened);
    recent.truncate(KEPT);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(name: &str) -> RecentRegister {
        RecentRegister {
            path: PathBuf::from(name),
            name: name.to_owned(),
            opened_at: DateTime::UNIX_EPOCH,
            read_only: false,
            due: None,
        }
    }

    #[test]
    fn the_newest_comes_first_and_only_once() {
        let mut recent = Vec::new();
        for name in ["a", "b", "a"] {
            put_first(&mut recent, opened(name));
        }
        assert_eq!(recent, [opened("a"), opened("b")]);
    }

    #[test]
    fn the_list_stays_short() {
        let mut recent = Vec::new();
        for number in 0..20 {
            put_first(&mut recent, opened(&number.to_string()));
        }
        assert_eq!(recent.len(), KEPT);
        assert_eq!(recent.first(), Some(&opened("19")));
    }

    #[test]
    fn what_was_due_is_kept_until_closed_again() {
        let mut recent = vec![RecentRegister { due: Some("Convoquer".to_owned()), ..opened("a") }];
        put_first(&mut recent, opened("a"));
        assert_eq!(recent[0].due.as_deref(), Some("Convoquer"));
    }
}
