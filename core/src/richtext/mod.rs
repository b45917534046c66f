//! Prose: the block tree that the register stores, the editor edits and the printer sets.

pub mod align;
pub mod blame;
pub mod block;
pub mod diff;
pub mod hunks;
pub mod lines;
pub mod marks;
pub mod merge;
pub mod placing;
pub mod plain;
pub mod repair;
#[cfg(test)]
mod samples;
pub mod tokens;
pub mod typography;
pub mod weave;
