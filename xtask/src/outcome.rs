//! What steps found, counted together, and the line that ends a test run.

use std::time::{Duration, Instant};

use crate::process::{Done, Trouble};

/// What one step found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Checks or tests that passed.
    pub passed: usize,
    /// Checks or tests that failed.
    pub failed: usize,
}

impl Outcome {
    /// One check, passed or not.
    pub fn of(done: &Done) -> Self {
        match done {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(_) => Self { passed: 0, failed: 1 },
        }
    }

    /// Adds what a line of `cargo test` ("test result: ok. 3 passed; 0 failed; …") or of Vitest
    /// ("Tests  12 passed (12)") says.
    pub fn count(&mut self, line: &str) {
        let plain = without_colours(line);
        let line = plain.trim();
        if line.starts_with("test result:") || line.starts_with("Tests ") {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
        }
    }
}

/// Steps run one after the other; a failure does not hide what comes after it.
#[derive(Default)]
pub struct Run {
    steps: Vec<(&'static str, Outcome, Duration)>,
}

impl Run {
    /// Announces, runs and times a step.
    pub fn step(&mut self, name: &'static str, step: impl FnOnce() -> Result<Outcome, Trouble>) {
        println!("\n── {name} ──");
        let start = Instant::now();
        let outcome = step().unwrap_or_else(|trouble| {
            eprintln!("{trouble}");
            Outcome { passed: 0, failed: 1 }
        });
        let took = start.elapsed();
        let verdict = if outcome.failed == 0 { "ok" } else { "FAILED" };
        println!("── {name}: {verdict}, {:.1} s ──", took.as_secs_f64());
        self.steps.push((name, outcome, took));
    }

    /// Prints the summary, ending with `N passed, M failed`.
    ///
    /// # Errors
    /// When anything failed.
    pub fn end(self) -> Done {
        println!("\n{:<34}{:>8}{:>8}{:>10}", "", "passed", "failed", "seconds");
        let mut all = Outcome::default();
        let mut time = Duration::ZERO;
        for (name, outcome, took) in &self.steps {
            let (passed, failed) = (outcome.passed, outcome.failed);
            println!("{name:<34}{passed:>8}{failed:>8}{:>10.1}", took.as_secs_f64());
            all.passed += passed;
            all.failed += failed;
            time += *took;
        }
        println!("{:<34}{:>8}{:>8}{:>10.1}\n", "", "", "", time.as_secs_f64());
        println!("{} passed, {} failed", all.passed, all.failed);
        if all.failed == 0 { Ok(()) } else { Err(Trouble::StepsFailed) }
    }
}

fn number_before(line: &str, word: &str) -> usize {
    let words: Vec<&str> =
        line.split([' ', ';', '|', ',']).filter(|part| !part.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            let _ = characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, passed: usize, failed: usize) {
        let mut outcome = Outcome::default();
        outcome.count(line);
        assert_eq!(outcome, Outcome { passed, failed }, "{line}");
    }

    #[test]
    fn results_are_read_from_the_lines_of_test_runners() {
        check("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out", 3, 0);
        check("test result: FAILED. 12 passed; 2 failed; 1 ignored", 12, 2);
        check(
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m\u{1b}[22m (7)",
            7,
            0,
        );
        check("      Tests  1 failed | 6 passed (7)", 6, 1);
        check("running 3 tests", 0, 0);
    }
}
