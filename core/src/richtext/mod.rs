//! Prose: the block tree that the register stores, the editor edits and the printer sets.

pub mod block;
pub mod marks;
#[cfg(test)]
mod samples;
pub mod tokens;
pub mod typography;
