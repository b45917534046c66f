//! Prose: the block tree that the register stores, the editor edits and the printer sets.

pub mod block;
pub mod marks;
pub mod placing;
pub mod typography;
