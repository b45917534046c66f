//! The desk: the one register that is open, and the only way to reach it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pleniere_core::api;
use pleniere_core::register::Register;
use serde_json::Value;

use crate::failure::Failure;

/// The open register, shared by the commands. All work on it happens off the window's thread, one
/// piece of work at a time.
#[derive(Clone, Default)]
pub struct Desk(Arc<Mutex<OnDesk>>);

/// What lies on the desk.
#[derive(Default)]
pub struct OnDesk {
    /// The open register, if any.
    pub register: Option<Register>,
    /// The document exported last, which the page may ask to show.
    pub exported: Option<PathBuf>,
    /// Why the register asked for before there was a page is not open: told once, to the page that
    /// asks first.
    pub refused_at_start: Option<Failure>,
}

impl Desk {
    /// Runs `work` on a thread that may block.
    ///
    /// # Errors
    /// What `work` refuses; or a failure that says so when `work` itself broke down.
    pub async fn work<T, F>(&self, work: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&mut OnDesk) -> Result<T, Failure> + Send + 'static,
    {
        let desk = self.clone();
        tauri::async_runtime::spawn_blocking(move || work(&mut desk.lock()))
            .await
            .unwrap_or_else(|_| Err(Failure::broke_down()))
    }

    /// What lies on the desk, on the calling thread: for the start and the end, when there is no
    /// page to keep waiting. Waits for the work under way.
    ///
    /// A piece of work that panicked left the register as its last transaction did, which SQLite
    /// rolls back: the register stays usable, so a poisoned lock is not an end.
    pub fn lock(&self) -> MutexGuard<'_, OnDesk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl OnDesk {
    /// The open register.
    ///
    /// # Errors
    /// When none is open.
    pub fn register(&mut self) -> Result<&mut Register, Failure> {
        let Self { register, refused_at_start, .. } = self;
        register
            .as_mut()
            .ok_or_else(|| refused_at_start.take().unwrap_or_else(Failure::no_register))
    }

    /// Runs an operation of the core, for its result alone.
    ///
    /// # Errors
    /// What the core refuses; that nothing is open.
    pub fn ask(&mut self, operation: &str, args: Value) -> Result<Value, Failure> {
        let reply = api::call(self.register()?, operation, args)?;
        Ok(reply.result)
    }

    /// Whether this very file is open, whatever way its path is written.
    pub fn holds(&self, path: &Path) -> bool {
        let same = |open: &Register| match (open.path().canonicalize(), path.canonicalize()) {
            (Ok(open), Ok(asked)) => open == asked,
            _ => open.path() == path,
        };
        self.register.as_ref().is_some_and(same)
    }
}
