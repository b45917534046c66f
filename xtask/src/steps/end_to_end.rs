//! Tests that drive the real window, under a display of their own.

use std::process::Command;

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::places;
use crate::process::{Done, Trouble, cargo, done, heard};

/// Runs the tests whose name contains one of `filters` (all when there is none), and counts them.
pub fn check(filters: &[String]) -> Result<Outcome, Trouble> {
    let mut outcome = Outcome::default();
    // One at a time: each opens a window, a web view and a server for it.
    let mut command = tests();
    let done = heard(command.arg("--test-threads=1").args(filters), |line| outcome.count(line));
    if done.is_err() && outcome.failed == 0 {
        outcome.failed = 1;
    }
    Ok(outcome)
}

/// Takes the pictures of every page, into `docs/images`.
pub fn screenshots() -> Done {
    let images = places::root().join("docs/images");
    for wanted in [&["--ignored", "screenshots"][..], &["plenary"]] {
        let mut command = tests();
        command.arg("--test-threads=1").args(wanted);
        heard(command.env("PLENIERE_PICTURES", &images), |_| {})?;
    }
    Ok(())
}

/// The measure of how long a window takes to be usable, in release.
pub fn start_times() -> Command {
    let mut command = tests_in("--release");
    let release = places::target().join("release");
    command.args(["--test-threads=1", "--ignored", "--nocapture", "start_times"]);
    command
        .env("PLENIERE_SHELL", release.join("pleniere"))
        .env("PLENIERE_EMPTY_WINDOW", release.join("examples/empty_window"));
    command
}

/// What builds all that the measures run, in release: the same selection for each, so that nothing is
/// compiled twice.
pub fn build_in_release() -> Done {
    done(&mut cargo(&format!(
        "build --release {WORKSPACE} --features pleniere-tests/e2e --bins --examples --test e2e"
    )))
}

fn tests() -> Command {
    tests_in("")
}

fn tests_in(profile: &str) -> Command {
    let line = format!("test {profile} {WORKSPACE} --features pleniere-tests/e2e --test e2e --");
    let mut command = cargo(&line);
    command.env("PLENIERE_SHELL", places::binary("pleniere"));
    command
}
