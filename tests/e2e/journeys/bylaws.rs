//! The règlement intérieur by keyboard: a rule settled with its article and its day, a contradiction refused,
//! the whole printed.

use std::path::Path;

use serde_json::{Value, json};

use super::dense::fits_at_twice_the_size;
use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;
use crate::sample::ask;
use crate::writing::Writing;

/// As it is typed, and as it is kept.
const ARTICLE: [&str; 2] = ["règlement intérieur, art. 4", "règlement intérieur, art.\u{a0}4"];

#[test]
fn a_rule_is_settled_and_one_that_contradicts_another_is_refused() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Règles.pleniere");
    let mut writing = Writing::new(&path, "Commission des usages")?;
    let house = writing.house("Commission des usages", &["", "", ""])?;
    let since = writing.date(-60);
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    app.go(&format!("#/instances/{}", house.committee))?;
    app.activate("link", "Règlement")?;
    app.find("heading", "Règlement intérieur")?;
    axe::check(&app, "règlement, paramètres")?;

    open_rule(&app, "proxies_held")?;
    app.wait_for_focus("input[inputmode=numeric]")?;
    app.press("Ctrl+a")?;
    app.type_text("2")?;
    app.wait_for_text("2 pouvoirs au plus")?;
    app.fill("combobox", "Article ou clause*", ARTICLE[0])?;
    app.fill("textbox", "En vigueur à partir du*", "-60")?;
    axe::check(&app, "règlement, une règle à fixer")?;
    app.screenshot("reglement-saisie")?;
    fits_at_twice_the_size(&app, "reglement-saisie")?;
    app.fill("textbox", "En vigueur à partir du*", "-60")?;
    app.press("Enter")?;
    app.wait_for_text("c’est fixé")?;
    let rule = rule(&path, &house.committee, "proxies_held")?;
    assert_eq!(rule["value"], json!({"kind": "number", "number": 2}));
    assert_eq!(
        (&rule["source"], &rule["since"], &rule["origin"]["kind"]),
        (&json!(ARTICLE[1]), &json!(since), &json!("own"))
    );

    refuse_a_president_without_voice(&app, &path, &house.committee)?;
    read_and_print(&app, &home)
}

/// The president's voice cannot break a tie in votes he takes no part in.
fn refuse_a_president_without_voice(app: &App, path: &Path, committee: &str) -> Tested {
    open_rule(app, "president_votes")?;
    app.wait_for_focus("input[type=radio]")?;
    app.press("ArrowDown")?;
    app.wait_for_text("elle ne prend pas part aux votes")?;
    app.press("Enter")?;
    let refused = "La voix de la présidence ne peut pas être prépondérante";
    app.wait("the refusal", || {
        let alerts = app.script("return [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).join()")?;
        Ok(alerts.as_str().is_some_and(|said| said.contains(refused)))
    })?;
    app.screenshot("reglement-refus")?;
    axe::check(app, "règlement, un refus")?;
    assert_eq!(rule(path, committee, "president_votes")?["rule"], Value::Null);
    app.press("Escape")?;
    app.wait_gone("aside form")
}

fn read_and_print(app: &App, home: &Home) -> Tested {
    app.activate("link", "Texte")?;
    app.wait_for_text("2 pouvoirs au plus")?;
    axe::check(app, "règlement, texte")?;
    app.activate("link", "Versions*")?;
    app.wait_for_text("1 règle")?;
    axe::check(app, "règlement, versions")?;
    app.screenshot("reglement-versions")?;
    let file = home.documents().join("Règlement.pdf");
    home.answer_dialogs(&[Some(&file)])?;
    app.activate("button", "Exporter…")?;
    app.find("menuitem", "Règlement intérieur en PDF…")?;
    app.press("Enter")?;
    app.wait_for_text("est enregistré")?;
    assert!(std::fs::read(&file)?.starts_with(b"%PDF-"));
    Ok(())
}

/// Goes down the rules to the one named, and opens its form.
fn open_rule(app: &App, parameter: &str) -> Tested {
    let chosen =
        "return document.querySelector('.rule-t [aria-current=true]')?.dataset.row ?? null";
    app.script("document.querySelector('.rule-t [aria-current=true]').focus()")?;
    for _ in 0..80 {
        let before = app.script(chosen)?;
        if before == parameter {
            return app.press("Enter");
        }
        app.press("j")?;
        app.wait("the next rule", || Ok(app.script(chosen)? != before))?;
    }
    Err(format!("no rule {parameter}").into())
}

fn rule(
    path: &Path,
    committee: &str,
    parameter: &str,
) -> Result<Value, Box<dyn std::error::Error>> {
    let view = ask(path, "bylaws.view", json!({"committee_id": committee}))?;
    let sections = view["sections"].as_array().cloned().unwrap_or_default();
    let mut rules =
        sections.iter().flat_map(|one| one["parameters"].as_array().into_iter().flatten());
    Ok(rules.find(|one| one["parameter"] == parameter).ok_or("no such rule")?.clone())
}
