//! Writes the TypeScript map of the core's operations on the standard output, for
//! `cargo xtask codegen` and the check that it is up to date.

fn main() {
    print!("{}", pleniere_core::api::typescript());
}
