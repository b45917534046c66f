//! Native file dialogs, behind a seam that the end-to-end tests replace. The page never names a
//! path: it asks, a person chooses.

mod native;
#[cfg(feature = "e2e")]
mod queued;

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{AppHandle, Manager};

use crate::app::SharedDialogs;

/// What a dialog shows, and what it proposes.
#[derive(Debug, Clone)]
pub struct FileQuestion {
    /// Title of the dialog.
    pub title: String,
    /// Name of the kind of file, as the dialog's filter shows it.
    pub kind: String,
    /// Extension of that kind, without its dot.
    pub extension: String,
    /// Folder shown first; the system's choice when `None`.
    pub folder: Option<PathBuf>,
    /// Name proposed when saving.
    pub file_name: String,
}

/// Asks a person for a file. Blocks until the answer: never call it on the window's thread.
pub trait Dialogs: Send + Sync {
    /// Where to save; `None` when the person gave up.
    fn save(&self, question: FileQuestion) -> Option<PathBuf>;
    /// Which file to open; `None` when the person gave up.
    fn open(&self, question: FileQuestion) -> Option<PathBuf>;
}

/// The dialogs of this run.
pub fn for_host(app: &AppHandle) -> Arc<dyn Dialogs> {
    #[cfg(feature = "e2e")]
    if let Some(answers) = queued::QueuedDialogs::from_environment() {
        return Arc::new(answers);
    }
    Arc::new(native::NativeDialogs::new(app.clone()))
}

/// Asks where to save, off the window's thread and without keeping the register from working.
pub async fn ask_save(app: &AppHandle, question: FileQuestion) -> Option<PathBuf> {
    let dialogs = app.state::<SharedDialogs>().inner().clone();
    tauri::async_runtime::spawn_blocking(move || dialogs.save(question)).await.ok().flatten()
}

/// Asks which file to open, likewise.
pub async fn ask_open(app: &AppHandle, question: FileQuestion) -> Option<PathBuf> {
    let dialogs = app.state::<SharedDialogs>().inner().clone();
    tauri::async_runtime::spawn_blocking(move || dialogs.open(question)).await.ok().flatten()
}
