//! `cargo xtask audit`: licences, bans and sources of the dependencies, without any network once
//! cargo-deny is there.

use crate::process::{Done, cargo, done};

/// The version whose configuration `deny.toml` is written for.
const CARGO_DENY: &str = "0.20";

/// Runs cargo-deny, which it installs first where it is missing.
///
/// # Errors
/// When a dependency breaks `deny.toml`.
pub fn run() -> Done {
    if cargo("deny --version").output().is_ok_and(|output| !output.status.success()) {
        println!(
            "Installing cargo-deny {CARGO_DENY}, which reads licences (several minutes, once)"
        );
        done(&mut cargo(&format!("install --locked --version ^{CARGO_DENY} cargo-deny")))?;
    }
    done(&mut cargo("deny --offline --all-features check licenses bans sources"))
}
