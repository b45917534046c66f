//! `cargo xtask …`: the few commands that a person or the continuous integration types.

mod bench;
mod commands;
mod install;
mod outcome;
mod places;
mod process;
mod steps;

use std::process::ExitCode;

use commands::{audit, benchmarks, codegen, e2e, package, run, screenshots, test};
use process::Trouble;

const USAGE: &str = "\
cargo xtask run           open the window on the sample or the last register; without a display, do the main job
cargo xtask test          everything that must pass before a change is accepted
cargo xtask e2e [FILTER]  only the tests that drive the real window
cargo xtask codegen       write ui/src/lib/operations.ts from the core's table
cargo xtask screenshots   pictures of every page, for the README and the guide
cargo xtask bench         measures, as ratios side by side
cargo xtask package       installer for this system
cargo xtask audit         licences, bans and sources of the dependencies";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", &[][..]),
    };
    let done = match command {
        "run" => run::run(rest),
        "test" => test::run(),
        "e2e" => e2e::run(rest),
        "codegen" => codegen::run(),
        "screenshots" => screenshots::run(),
        "bench" => benchmarks::run(),
        "package" => package::run(),
        "audit" => audit::run(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::StepsFailed) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("xtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}
