//! A computer for one test: its own home, configuration, documents and queued dialog answers.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Lives longer than the applications started in it, so that a test can start the application again.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// A new, empty home.
    pub fn new() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("pleniere-e2e-").tempdir()?;
        for part in ["config", "data", "cache", "Documents"] {
            std::fs::create_dir(folder.path().join(part))?;
        }
        // How GTK learns where documents are, without asking a running session.
        std::fs::write(
            folder.path().join("config/user-dirs.dirs"),
            "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n",
        )?;
        Ok(Self { folder })
    }

    /// Where a person keeps documents.
    pub fn documents(&self) -> PathBuf {
        self.path().join("Documents")
    }

    /// The answers of the next file dialogs, in order: a path, or `None` for giving up.
    pub fn answer_dialogs(&self, answers: &[Option<&Path>]) -> io::Result<()> {
        std::fs::write(self.dialogs(), serde_json::to_vec(answers)?)
    }

    /// The environment of an application in this home.
    pub fn environment(&self) -> [(&'static str, PathBuf); 6] {
        [
            ("HOME", self.path().to_owned()),
            ("XDG_CONFIG_HOME", self.path().join("config")),
            ("XDG_DATA_HOME", self.path().join("data")),
            ("XDG_CACHE_HOME", self.path().join("cache")),
            ("XDG_RUNTIME_DIR", self.path().to_owned()),
            ("PLENIERE_DIALOGS", self.dialogs()),
        ]
    }

    fn dialogs(&self) -> PathBuf {
        self.path().join("dialogs.json")
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }
}
