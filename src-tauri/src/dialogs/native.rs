//! The system's own dialogs, through `rfd`.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::mpsc;

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};

use super::{Dialogs, FileQuestion};
use crate::window::MAIN;

type Answer = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

/// Dialogs attached to the main window.
pub struct NativeDialogs {
    app: AppHandle,
}

impl NativeDialogs {
    /// Dialogs of this application.
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }

    /// Systems want a dialog created on the window's thread; the answer is awaited elsewhere.
    fn ask(
        &self,
        question: FileQuestion,
        show: impl FnOnce(AsyncFileDialog) -> Answer + Send + 'static,
    ) -> Option<PathBuf> {
        let (answer, answered) = mpsc::channel();
        let app = self.app.clone();
        self.app
            .run_on_main_thread(move || {
                let chosen = show(dialog(&app, &question));
                tauri::async_runtime::spawn(async move {
                    // Nobody listens any more when the application is closing.
                    let _ = answer.send(chosen.await);
                });
            })
            .ok()?;
        answered.recv().ok().flatten().map(|file| file.path().to_owned())
    }
}

impl Dialogs for NativeDialogs {
    fn save(&self, question: FileQuestion) -> Option<PathBuf> {
        self.ask(question, |dialog| Box::pin(dialog.save_file()))
    }

    fn open(&self, question: FileQuestion) -> Option<PathBuf> {
        self.ask(question, |dialog| Box::pin(dialog.pick_file()))
    }
}

fn dialog(app: &AppHandle, question: &FileQuestion) -> AsyncFileDialog {
    let mut dialog = AsyncFileDialog::new()
        .set_title(&question.title)
        .add_filter(&question.kind, &[&question.extension])
        .set_file_name(&question.file_name);
    if let Some(folder) = &question.folder {
        dialog = dialog.set_directory(folder);
    }
    match app.get_webview_window(MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}
