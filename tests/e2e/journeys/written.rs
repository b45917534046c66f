//! A deliberation by written exchange, by keyboard: from its announcement to the results and the minutes.

use std::path::Path;

use serde_json::{Value, json};

use super::dense::fits_at_twice_the_size;
use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;
use crate::sample::ask;
use crate::writing::Writing;

/// What a member writes.
const WORDS: &str = "Le référentiel convient, sous réserve de son article 3.";

#[test]
fn a_written_exchange_from_its_announcement_to_its_minutes() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Par écrit.pleniere");
    let mut writing = Writing::new(&path, "Commission des usages")?;
    let house = writing.house("Commission des usages", &["", "", "", ""])?;
    let starts = writing.day(-12, "09:00");
    let (id, _) = writing.sitting(&house, &starts, "written", ("Référentiel", "avis"))?;
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    announce(&app, &id)?;
    step(&app, "Ouvrir l’échange", &[("Message envoyé le*", "-11")])?;
    wait_for_stage(&app, &path, &id, "debating")?;
    contribute(&app, &path, &id)?;
    extend(&app, &path, &id)?;
    step(&app, "Clore les débats", &[("Débats clos le*", "-3")])?;
    wait_for_stage(&app, &path, &id, "debate_closed")?;
    step(&app, "Ouvrir le vote", &[("Vote jusqu’au*", "-1"), ("Vote ouvert le*", "-2")])?;
    wait_for_stage(&app, &path, &id, "vote_open")?;
    vote(&app, &path, &id)?;
    step(&app, "Clore le vote", &[])?;
    wait_for_stage(&app, &path, &id, "vote_closed")?;
    app.wait_for_text("Adopté")?;
    step(&app, "Noter l’envoi des résultats", &[])?;
    wait_for_stage(&app, &path, &id, "results_sent")?;
    axe::check(&app, "échange d’écrits conclu")?;
    app.screenshot("ecrit-conclu")?;

    app.activate("link", "Rédiger et signer le procès-verbal")?;
    app.find("textbox", "Procès-verbal, *")?;
    app.wait_for_text("Aperçu, page")?;
    axe::check(&app, "rédiger, échange d’écrits")?;
    app.screenshot("ecrit-proces-verbal")?;
    Ok(())
}

/// « Convoquer » leads to the announcement: nobody is convened to a meeting.
fn announce(app: &App, id: &str) -> Tested {
    app.go(&format!("#/seance/{id}/convoquer"))?;
    app.wait_for_text("Cette séance se tient par écrit")?;
    assert!(!app.shows("button", "Convoquer")?, "a written exchange is not convened");
    axe::check(app, "annoncer")?;
    app.screenshot("ecrit-annoncer")?;
    app.activate("link", "Annoncer l’échange…")?;
    app.find("textbox", "Annoncé le*")?;
    fill(app, &[("Clôture au plus tôt le*", "-6"), ("Annoncé le*", "-20")])?;
    axe::check(app, "échange d’écrits, annonce")?;
    fits_at_twice_the_size(app, "ecrit-annonce-form")?;
    fill(app, &[("Annoncé le*", "-20")])?;
    submit(app)
}

fn contribute(app: &App, path: &Path, id: &str) -> Tested {
    app.press("Ctrl+m")?;
    app.find("combobox", "Auteur")?;
    app.wait_for_focus("form.votep input")?;
    app.type_text("Titulaire 2")?;
    app.find("option", "Titulaire 2*")?;
    app.press("Enter")?;
    fill(app, &[("Reçue le*", "-10"), ("Texte*", WORDS)])?;
    axe::check(app, "échange d’écrits, contribution")?;
    fits_at_twice_the_size(app, "ecrit-contribution")?;
    fill(app, &[("Texte*", WORDS)])?;
    submit(app)?;
    app.wait_for_text(WORDS)?;
    let view = view(path, id)?;
    assert_eq!(view["items"][0]["contributions"][0]["text"], WORDS);
    app.screenshot("ecrit-debats")?;
    Ok(())
}

fn extend(app: &App, path: &Path, id: &str) -> Tested {
    app.activate("button", "Prolonger…")?;
    let fields = [
        ("Motif, *", "deux membres consultent leur instance"),
        ("Nouvelle clôture le*", "-4"),
        ("Membres prévenus le*", "-7"),
    ];
    fill(app, &fields)?;
    let before = view(path, id)?["limit"].clone();
    submit(app)?;
    assert_ne!(view(path, id)?["limit"], before, "the extension is not kept");
    Ok(())
}

/// Votes of the four members: P, C or A, and the cursor goes on to the next.
fn vote(app: &App, path: &Path, id: &str) -> Tested {
    app.script("document.querySelector('[data-member][data-focus]').focus()")?;
    axe::check(app, "échange d’écrits, vote")?;
    for (number, key) in ["p", "p", "c"].into_iter().enumerate() {
        app.press(key)?;
        app.wait("the vote in the register", || {
            let view = view(path, id)?;
            Ok(view["items"][0]["votes"].as_array().map(Vec::len) == Some(number + 1))
        })?;
    }
    app.wait_for_text("1 vote à venir")?;
    app.screenshot("ecrit-votes")?;
    Ok(())
}

/// The next step of the exchange, through its form.
fn step(app: &App, title: &str, fields: &[(&str, &str)]) -> Tested {
    app.press("Ctrl+ArrowDown")?;
    app.find("heading", title)?;
    fill(app, fields)?;
    submit(app)
}

fn fill(app: &App, fields: &[(&str, &str)]) -> Tested {
    for (label, text) in fields {
        app.fill("textbox", label, text)?;
    }
    Ok(())
}

fn submit(app: &App) -> Tested {
    app.press("Ctrl+Enter")?;
    app.wait_gone("form.votep")
}

fn wait_for_stage(app: &App, path: &Path, id: &str, stage: &str) -> Tested {
    app.wait(stage, || Ok(view(path, id)?["stage"] == stage))
}

fn view(path: &Path, id: &str) -> Result<Value, Box<dyn std::error::Error>> {
    ask(path, "written.view", json!({"meeting_id": id}))
}
