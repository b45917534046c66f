//! Official documents: plain view models in, accessible and archivable PDF out.
//!
//! [`model`] says what a document contains, [`phrases`] words it, `prepare` turns it into data files,
//! `templates/*.typ` lay them out, [`engine`] runs Typst, [`readback`] checks what was written. User
//! text reaches the templates only as JSON strings, so nothing typed can act as markup. This module
//! depends on no other part of the core than the block tree of prose.

pub mod engine;
pub mod model;
pub mod phrases;
mod prepare;
pub mod readback;

#[cfg(test)]
pub mod examples;
#[cfg(test)]
mod tests;

pub use engine::{Options, Preview, PrintError, Printer, Rendered};
pub use model::{Document, Look};
