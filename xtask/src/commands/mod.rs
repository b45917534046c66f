//! The commands a person types, one file each.

pub mod audit;
pub mod benchmarks;
pub mod codegen;
pub mod e2e;
pub mod package;
pub mod run;
pub mod screenshots;
pub mod test;
