//! The one door to the core: any operation of its table that a page may run.

use pleniere_core::api::{self, Reply, Surface};
use serde_json::Value;
use tauri::State;

use crate::desk::Desk;
use crate::failure::Failure;

/// Runs an operation of the core on the open register.
///
/// # Errors
/// What the core refuses, and operations that take a path: those belong to the host.
#[tauri::command]
pub async fn call(desk: State<'_, Desk>, op: String, args: Value) -> Result<Reply, Failure> {
    if belongs_to_host(&op) {
        return Err(Failure::reserved_to_host());
    }
    desk.work(move |desk| Ok(api::call(desk.register()?, &op, args)?)).await
}

fn belongs_to_host(name: &str) -> bool {
    api::operation(name).is_some_and(|operation| operation.surface == Surface::Host)
}
