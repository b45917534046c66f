//! Convoking by keyboard: the sending, each receipt and one that comes too late, what changed since; then the
//! second convocation of a sitting without quorum.

use std::path::Path;

use serde_json::{Value, json};

use super::dense::fits_at_twice_the_size;
use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;
use crate::sample::ask;
use crate::writing::Writing;

type Trouble = Box<dyn std::error::Error>;

/// What is added to the agenda once it has left.
const ADDED: &str = "Calendrier de la concertation";

#[test]
fn a_convocation_its_receipts_and_what_changes_afterwards() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Convocation.pleniere");
    let mut writing = Writing::new(&path, "Commission des usages")?;
    let house = writing.house("Commission des usages", &["", "", "", ""])?;
    let starts = writing.day(3, "14:30");
    let (meeting, _) = writing.sitting(&house, &starts, "in_person", ("Référentiel", "avis"))?;
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    app.go(&format!("#/seance/{meeting}/convoquer"))?;
    app.wait_for_focus("[data-recipient]")?;
    app.wait_for_text("4 destinataires")?;
    axe::check(&app, "convoquer, avant l’envoi")?;
    choose_the_letter_for_the_second(&app)?;
    app.fill("textbox", "Envoyée le*", "-7")?;
    app.press("Enter")?;
    app.wait_for_text("Sans accusé")?;
    app.wait_for_focus("[data-recipient]")?;
    let sent = view(&path, &meeting)?;
    let channel = |number: usize| sent["recipients"][number]["dispatch"]["channel"].clone();
    assert_eq!((channel(0), channel(1)), (json!("email"), json!("letter")));

    receive(&app, "-6")?;
    app.wait_for_text("À temps")?;
    app.press("j")?;
    receive(&app, "aujourd’hui")?;
    app.wait_for_text("Hors délai")?;
    app.wait_for_text("convocation reçue 3 jours calendaires avant la séance ; 5 requis")?;
    axe::check(&app, "convoquer, réceptions")?;
    app.screenshot("convoquer-receptions")?;
    fits_at_twice_the_size(&app, "convoquer-receptions")?;
    let seen = view(&path, &meeting)?;
    assert_eq!(seen["summary"], "1 reçue à temps sur 4");
    // The cursor was left on the second recipient.
    let state = |number: usize| seen["recipients"][number]["state"].clone();
    assert_eq!(
        (state(0), state(1), state(2)),
        (json!("unacknowledged"), json!("in_time"), json!("late"))
    );

    change_the_agenda_and_tell_it(&app, &path, &meeting)
}

/// Before anything leaves, C chooses the channel of the recipient under the cursor.
fn choose_the_letter_for_the_second(app: &App) -> Tested {
    app.press("j")?;
    app.press("c")?;
    app.find("menu", "Canal pour *")?;
    for _ in 0..8 {
        let on = app.script("return document.activeElement.textContent.trim()")?;
        if on
            .as_str()
            .is_some_and(|label| label.starts_with("Lettre") || label.starts_with("Courrier"))
        {
            app.press("Enter")?;
            return app.wait_gone("[role=menu]");
        }
        app.press("ArrowDown")?;
    }
    Err("no letter among the channels".into())
}

/// Notes the receipt of the recipient under the cursor.
fn receive(app: &App, day: &str) -> Tested {
    app.press("r")?;
    app.css("dialog[open]")?;
    app.fill("textbox", "Reçue le*", day)?;
    app.confirm()?;
    app.wait_for_focus("[data-recipient]")
}

fn change_the_agenda_and_tell_it(app: &App, path: &Path, meeting: &str) -> Tested {
    app.activate("link", "*Préparer")?;
    app.css("textarea.title")?;
    app.script("[...document.querySelectorAll('textarea.title')].at(-1).focus()")?;
    app.press("End")?;
    app.press("Enter")?;
    app.wait("the new line", || {
        Ok(app.script("return document.activeElement.getAttribute('aria-label')")?
            == "Titre du nouveau point")
    })?;
    app.type_text(ADDED)?;
    app.activate("link", "*Convoquer")?;
    app.wait_for_text("Point 2 ajouté")?;
    axe::check(app, "convoquer, ordre du jour changé")?;
    app.screenshot("convoquer-additif")?;
    app.activate("button", "Envoyer un additif")?;
    app.wait_for_text("chacun par le canal de sa convocation")?;
    app.confirm()?;
    app.wait("the additif in the register", || {
        Ok(!view(path, meeting)?["changes"][0]["told_at"].is_null())
    })?;
    let seen = view(path, meeting)?;
    assert_eq!(seen["changes"].as_array().map(Vec::len), Some(1), "one item was added");
    for recipient in seen["recipients"].as_array().ok_or("no recipients")? {
        assert_eq!(recipient["dispatches"].as_array().map(Vec::len), Some(2));
    }
    Ok(())
}

#[test]
fn a_sitting_without_quorum_is_convened_a_second_time() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Sans quorum.pleniere");
    let mut writing = Writing::new(&path, "Commission des usages")?;
    let house = writing.house("Commission des usages", &["", "", "", ""])?;
    let starts = writing.minutes(-20);
    let (first, _) = writing.sitting(&house, &starts, "in_person", ("Référentiel", "avis"))?;
    let sent = writing.day(-12, "10:00");
    writing.run("meetings.convene", json!({"id": first, "at": sent, "channel": "courriel"}))?;
    writing.run(
        "attendance.arrive",
        json!({"meeting_id": first, "mandate_id": house.members[0], "at": starts}),
    )?;
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    app.go(&format!("#/seance/{first}/tenir"))?;
    app.activate("button", "Autres actions sur la séance")?;
    app.find("menuitem", "Constater l’absence de quorum…")?;
    choose(&app, "Constater l’absence de quorum…")?;
    app.wait_for_text("Une seconde convocation peut suivre")?;
    axe::check(&app, "tenir, sans quorum")?;
    app.confirm()?;
    app.activate("button", "Convoquer une seconde fois")?;
    app.css("dialog[open]")?;
    app.fill("textbox", "Date", "+10")?;
    app.confirm()?;

    app.find("textbox", "Mention de la seconde convocation")?;
    app.wait_for_text("aucun quorum")?;
    axe::check(&app, "convoquer, seconde convocation")?;
    app.screenshot("convoquer-seconde")?;
    fits_at_twice_the_size(&app, "convoquer-seconde")?;
    let second = app.script("return location.hash.split('/')[2]")?;
    let second = second.as_str().ok_or("no sitting")?.to_owned();
    assert_ne!(second, first);
    app.activate("button", "Convoquer")?;
    app.wait("the convocation in the register", || {
        Ok(!view(&path, &second)?["convened_at"].is_null())
    })?;
    let seen = view(&path, &second)?;
    let said = seen["no_quorum_phrase"].as_str().unwrap_or_default();
    assert!(said.contains("R133-10"), "{said}");
    assert_eq!(seen["second_convocation_of"].as_str(), Some(first.as_str()));
    assert_eq!(seen["recipients"].as_array().map(Vec::len), Some(4));
    Ok(())
}

/// Goes down the open menu to an entry, and takes it.
fn choose(app: &App, entry: &str) -> Tested {
    for _ in 0..12 {
        let on = app.script("return document.activeElement.textContent.trim()")?;
        if on.as_str().is_some_and(|label| label.starts_with(entry)) {
            return app.press("Enter");
        }
        app.press("ArrowDown")?;
    }
    Err(format!("no entry {entry}").into())
}

fn view(path: &Path, meeting: &str) -> Result<Value, Trouble> {
    ask(path, "convocation.view", json!({"meeting_id": meeting}))
}
