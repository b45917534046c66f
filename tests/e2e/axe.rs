//! Accessibility, as axe-core finds it in the real web view.

use serde_json::json;

use crate::app::App;

/// One thing that axe-core found wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule.
    pub rule: String,
    /// What it asks.
    pub help: String,
    /// The elements concerned.
    pub targets: Vec<String>,
}

const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] })
  .then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
    [id, help, nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)])))
  .catch((error) => done([['axe', String(error), []]]));";

/// What axe-core finds wrong on the page now.
pub fn violations(app: &App) -> Result<Vec<Violation>, Box<dyn std::error::Error>> {
    let found = app.script_async(RUN, &[json!(null)])?;
    let found: Vec<(String, String, Vec<String>)> = serde_json::from_value(found)?;
    let violation = |(rule, help, targets)| Violation { rule, help, targets };
    Ok(found.into_iter().map(violation).collect())
}

/// Fails when axe-core finds anything on this page.
pub fn check(app: &App, page: &str) -> Result<(), Box<dyn std::error::Error>> {
    let found = violations(app)?;
    if found.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = found
        .iter()
        .map(|one| format!("{} ({})\n  {}", one.rule, one.help, one.targets.join("\n  ")))
        .collect();
    Err(format!("axe-core, page “{page}”:\n{}", lines.join("\n")).into())
}
