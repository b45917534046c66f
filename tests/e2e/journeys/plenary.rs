//! The main job, whole: from the sample's next meeting to its printed minutes. By keyboard wherever a
//! secretary's hands stay on it: drafting, holding, voting, writing.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;
use crate::sample::ask;

/// What is added to the agenda, discussed and put to the vote.
const SUBJECT: &str = "Calendrier des livraisons de 2027";
/// What is noted while it is discussed.
const NOTE: &str = "Les associations d’élus demandent un préavis de deux mois.";
/// What is added when the minutes are written.
const ADDED: &str = "Le secrétariat diffusera le calendrier avant la fin du mois.";

#[test]
fn a_plenary_from_its_agenda_to_its_printed_minutes() -> Tested {
    let home = Home::new()?;
    let app = App::launch(&home, None)?;
    let register = create_the_sample(&app, &home)?;
    let meeting = open_the_next_meeting(&app)?;

    draft_the_agenda(&app)?;
    move_it_to_today(&app)?;
    hold_the_sitting(&app, &register, &meeting)?;
    write_the_minutes(&app)?;
    let minutes = export_the_minutes(&app, &home)?;
    assert!(std::fs::read(&minutes)?.starts_with(b"%PDF-"));

    close_and_open_again(&app)?;
    app.go(&format!("#/seance/{meeting}/rediger"))?;
    for text in [SUBJECT, NOTE, ADDED] {
        app.wait_for_text(text)?;
    }
    app.screenshot("plenary-found-again")?;
    Ok(())
}

fn create_the_sample(app: &App, home: &Home) -> Result<PathBuf, Box<dyn std::error::Error>> {
    home.answer_dialogs(&[Some(&home.documents())])?;
    app.click("button", "Découvrir avec un exemple*")?;
    app.find("link", "Séances")?;
    let made = std::fs::read_dir(home.documents())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|found| found == "pleniere"));
    Ok(made.ok_or("no register in the documents")?)
}

/// Returns the id of the meeting.
fn open_the_next_meeting(app: &App) -> Result<String, Box<dyn std::error::Error>> {
    let plenary = "return [...document.querySelectorAll('main a[href$=\"/preparer\"]')]
        .find((link) => link.textContent.startsWith('Plénière'))";
    app.click("link", "Séances")?;
    app.click_on(&app.found_by(plenary)?)?;
    app.find("link", "Préparer")?;
    let id = app.script("return location.hash.split('/')[2].split('?')[0]")?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

fn draft_the_agenda(app: &App) -> Tested {
    app.css("textarea.title")?;
    app.script("[...document.querySelectorAll('textarea.title')].at(-1).focus()")?;
    for keys in ["End", "Enter"] {
        app.press(keys)?;
    }
    app.wait("the new line", || Ok(app.script(TYPING_IN)? == "Titre du nouveau point"))?;
    app.type_text(SUBJECT)?;
    app.wait("the new item", || {
        Ok(app.script(TYPING_IN)?.as_str().is_some_and(|name| name.starts_with("Titre du point")))
    })?;
    // Indented, taken back, moved up and down again: the outline is edited without the mouse. In a
    // title just typed, Ctrl+Z takes letters back; from the line above it takes back the indenting.
    changes_lines(app, "Tab")?;
    app.press("ArrowUp")?;
    changes_lines(app, "Ctrl+z")?;
    app.press("ArrowDown")?;
    changes_lines(app, "Alt+ArrowUp")?;
    changes_lines(app, "Alt+ArrowDown")?;
    app.screenshot("plenary-agenda")?;
    axe::check(app, "préparer")
}

/// Presses keys in a title, and waits until the outline has changed and a title has the focus again.
fn changes_lines(app: &App, keys: &str) -> Tested {
    let before = app.script(LINES)?;
    app.press(keys)?;
    app.wait(keys, || {
        let in_title = app.script(TYPING_IN)?.as_str().is_some_and(|it| it.starts_with("Titre"));
        Ok(in_title && app.script(LINES)? != before)
    })
}

/// The accessible name of what has the focus.
const TYPING_IN: &str = "return document.activeElement.getAttribute('aria-label')";
/// The agenda as numbers and titles.
const LINES: &str = "return [...document.querySelectorAll('textarea.title')]
    .map((line) => `${line.getAttribute('aria-label')}: ${line.value}`).join('\\n')";

/// A sitting opens on its day.
fn move_it_to_today(app: &App) -> Tested {
    app.click("button", "Date, lieu, présidence")?;
    app.fill("textbox", "Date*", "aujourd’hui")?;
    app.press("Enter")?;
    app.find("button", "Fermer*")?;
    app.screenshot("plenary-date")?;
    app.press("Escape")
}

fn hold_the_sitting(app: &App, register: &std::path::Path, meeting: &str) -> Tested {
    app.click("link", "Tenir")?;
    app.click("button", "Tous présents")?;
    app.click("button", "Ouvrir la séance")?;
    app.confirm()?;
    app.wait_for_text("ouverte à")?;

    let subject = format!("*{SUBJECT}");
    start_items_until(app, &subject)?;
    app.type_text(NOTE)?;
    vote(app, register, meeting)?;
    app.screenshot("plenary-sitting")?;
    axe::check(app, "tenir")?;

    app.click("button", "Lever la séance")?;
    app.confirm()
}

/// Goes from item to item, as the sitting does, until the one wanted.
fn start_items_until(app: &App, heading: &str) -> Tested {
    for _ in 0..30 {
        if app.shows("heading", heading)? {
            return Ok(());
        }
        let before = app.script(CURRENT_ITEM)?;
        app.press("Ctrl+ArrowDown")?;
        app.wait("the next item", || Ok(app.script(CURRENT_ITEM)? != before))?;
    }
    Err("the item is never reached".into())
}

/// The item under way, as the agenda of the sitting shows it.
const CURRENT_ITEM: &str =
    "const pane = document.querySelector('[aria-label=\"Déroulé de la séance\"]');
    return pane.querySelector('[aria-current=step]')?.textContent ?? ''";

/// Everybody who may vote votes for: three numbers and Enter.
fn vote(app: &App, register: &std::path::Path, meeting: &str) -> Tested {
    let view = ask(register, "meetings.view", json!({ "id": meeting }))?;
    let voters = view["voters"].as_array().map_or(0, Vec::len);
    assert!(voters > 0, "nobody may vote");
    app.press("Ctrl+m")?;
    // The committee's usual ballot is proposed first; this one is by show of hands.
    app.activate("radio", "Main levée")?;
    app.find("textbox", "Pour")?;
    // Past the nature and the majority, which are those of the règlement.
    for _ in 0..6 {
        if app.script("return document.activeElement.matches('.votep [data-first]')")? == true {
            break;
        }
        app.press("Tab")?;
    }
    app.wait_for_focus(".votep [data-first]")?;
    app.type_text(&voters.to_string())?;
    for keys in ["Tab", "0", "Tab", "0"] {
        app.press(keys)?;
    }
    app.wait("the vote to be complete", || {
        let off = "return document.querySelector('form.votep button[type=submit]').ariaDisabled";
        Ok(app.script(off)? != "true")
    })?;
    // The README shows a sitting under way; `cargo xtask screenshots` asks for it.
    if let Some(folder) = std::env::var_os("PLENIERE_PICTURES") {
        app.wait_gone(".toast")?;
        app.picture(std::path::Path::new(&folder), "seance-tenir")?;
    }
    app.press("Enter")?;
    app.wait("the vote to be recorded", || {
        Ok(app.script("return document.querySelector('form.votep') === null")? == true)
    })?;
    let view = ask(register, "meetings.view", json!({ "id": meeting }))?;
    let items = view["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    let votes = items.iter().filter(|item| item["title"] == SUBJECT).map(|item| &item["votes"]);
    assert!(votes.into_iter().any(|votes| votes[0]["pour"] == voters), "the vote is not kept");
    Ok(())
}

fn write_the_minutes(app: &App) -> Tested {
    app.click("link", "Rédiger et signer")?;
    app.find("textbox", "Procès-verbal, *")?;
    let last = "const all = document.querySelectorAll('.msec [contenteditable=true]'); all[all.length - 1].focus()";
    app.script(last)?;
    app.type_text(ADDED)?;
    app.wait_for_text("Aperçu, page")?;
    // Saved by itself, after a rest.
    app.wait("the text in the register", || {
        Ok(app.script("return document.querySelector('.saved').textContent")? != Value::Null)
    })?;
    std::thread::sleep(std::time::Duration::from_millis(2500));
    app.screenshot("plenary-minutes")?;
    axe::check(app, "rédiger")
}

fn export_the_minutes(app: &App, home: &Home) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let file = home.documents().join("Procès-verbal.pdf");
    home.answer_dialogs(&[Some(&file)])?;
    app.click("button", "Exporter*")?;
    app.click("menuitem", "Procès-verbal*")?;
    app.wait_for_text("est enregistré")?;
    Ok(file)
}

fn close_and_open_again(app: &App) -> Tested {
    app.press("Ctrl+k")?;
    app.find("combobox", "Chercher ou agir")?;
    app.type_text("Fermer le registre")?;
    app.find("option", "Fermer le registre*")?;
    app.press("Enter")?;
    app.find("heading", "Registres récents")?;
    app.screenshot("plenary-closed")?;
    app.click("button", "Comité des partenaires*")?;
    app.find("link", "Séances")?;
    Ok(())
}
