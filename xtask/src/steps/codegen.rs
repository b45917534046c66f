//! The TypeScript map of operations, which must be what the core says.

use std::path::PathBuf;

use super::WORKSPACE;
use crate::outcome::Outcome;
use crate::places;
use crate::process::{Done, Trouble, cargo, program, text};

/// Where the map lives.
fn file() -> PathBuf {
    places::ui().join("src/lib/operations.ts")
}

/// The map as the core says it now. The core writes it through a program of the test package: this
/// one must start where the core cannot build yet.
fn generated() -> Result<String, Trouble> {
    crate::process::done(&mut cargo(&format!("build --quiet {WORKSPACE}")))?;
    text(&mut program(places::binary("operations-typescript")))
}

/// Writes the map.
pub fn write() -> Done {
    let file = file();
    std::fs::write(&file, generated()?)
        .map_err(|error| Trouble::File(file.display().to_string(), error))?;
    println!("{} written", file.display());
    Ok(())
}

/// Checks that the map is up to date.
pub fn check() -> Result<Outcome, Trouble> {
    let kept = std::fs::read_to_string(file()).unwrap_or_default();
    let generated = generated()?;
    // A checkout on Windows may have changed the ends of lines.
    if kept.replace("\r\n", "\n") == generated {
        return Ok(Outcome { passed: 1, failed: 0 });
    }
    if let Some((number, was)) = first_difference(&kept, &generated) {
        eprintln!("ui/src/lib/operations.ts differs from the core at line {number}: {was}");
    }
    eprintln!("run `cargo xtask codegen` and commit the result");
    Ok(Outcome { passed: 0, failed: 1 })
}

fn first_difference<'a>(kept: &'a str, generated: &str) -> Option<(usize, &'a str)> {
    let (mut kept, mut generated) = (kept.lines(), generated.lines());
    (1..).find_map(|number| match (kept.next(), generated.next()) {
        (None, None) => Some(None),
        (was, is) if was != is => Some(Some((number, was.unwrap_or("(end)")))),
        _ => None,
    })?
}
