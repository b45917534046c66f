//! The api: ONE table of operations. Whoever reads it knows what the application can do.
//!
//! From the table come the dispatcher ([`call`]), used by the window and by the command line alike,
//! the TypeScript map of the window ([`typescript()`]) and the printed list (`pleniere-cli operations`).
//! An operation converts its arguments, calls one verb, converts its result: no rule and no SQL here.

mod describe;
mod operation;
mod reply;
mod table;
mod typescript;

pub use describe::{Described, describe};
pub use operation::{Kind, Operation, Surface};
pub use reply::{Failure, Reply};
pub use table::{None, RegisterView, SeqRef};
pub use typescript::typescript;

use serde_json::Value;

use crate::clock::{LocalTime, PARIS};
use crate::register::{Code, Refusal, Register};

/// Every operation, in the order of the table.
pub fn operations() -> &'static [Operation] {
    table::OPERATIONS
}

/// The operation of that name.
pub fn operation(name: &str) -> Option<&'static Operation> {
    operations().iter().find(|operation| operation.name == name)
}

/// Runs an operation by name.
///
/// # Errors
/// A [`Failure`]: a code, a French sentence, what was kept, what to do next.
pub fn call(register: &mut Register, name: &str, args: Value) -> Result<Reply, Failure> {
    let Some(operation) = operation(name) else {
        return Err(Failure::from(Refusal {
            code: Code::Misuse,
            message: format!("L’opération « {name} » n’existe pas."),
            hint: Some(
                "La liste des opérations est donnée par « pleniere-cli operations ».".into(),
            ),
            field: None,
        }));
    };
    // Absent arguments are those of an operation that takes none.
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    let ran = (operation.run)(register, args)?;
    let (_, saved_at) = register.last_saved().map_err(Failure::from)?;
    let (undo_label, redo_label) = register.undo_labels().map_err(Failure::from)?;
    Ok(Reply {
        result: ran.result,
        changed: ran.changed,
        entry: ran.entry,
        saved_at: saved_at.map(|at| LocalTime::at(at, PARIS)),
        undo_label,
        redo_label,
    })
}
