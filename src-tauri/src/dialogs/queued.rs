//! Answers prepared by an end-to-end test, read from the file that PLENIERE_DIALOGS names: a JSON
//! list of paths and nulls (`null`: the person gave up), consumed one a dialog.

use std::path::{Path, PathBuf};

use super::{Dialogs, FileQuestion};

/// Dialogs that nobody sees.
pub struct QueuedDialogs {
    file: PathBuf,
}

impl QueuedDialogs {
    /// The queue of this run, when the environment names one.
    pub fn from_environment() -> Option<Self> {
        std::env::var_os("PLENIERE_DIALOGS").map(|file| Self { file: PathBuf::from(file) })
    }

    /// An empty, missing or unreadable queue is a person who gives up.
    fn next(&self) -> Option<PathBuf> {
        let mut answers = read(&self.file)?;
        if answers.is_empty() {
            return None;
        }
        let answer = answers.remove(0);
        std::fs::write(&self.file, serde_json::to_vec(&answers).ok()?).ok()?;
        answer
    }
}

impl Dialogs for QueuedDialogs {
    /// A folder as answer means: there, under the name proposed.
    fn save(&self, question: FileQuestion) -> Option<PathBuf> {
        let answer = self.next()?;
        Some(if answer.is_dir() { answer.join(question.file_name) } else { answer })
    }

    fn open(&self, _question: FileQuestion) -> Option<PathBuf> {
        self.next()
    }
}

fn read(file: &Path) -> Option<Vec<Option<PathBuf>>> {
    serde_json::from_slice(&std::fs::read(file).ok()?).ok()
}
