//! Votes that are not three numbers, by keyboard: colleges and their weights, an urn with blank and void papers,
//! a rule that the president sets aside with a reason.

use std::path::Path;

use serde_json::{Value, json};

use super::dense::fits_at_twice_the_size;
use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;
use crate::sample::ask;
use crate::writing::{House, Writing};

type Trouble = Box<dyn std::error::Error>;

const COLLEGES: [&str; 6] = ["État", "État", "Éditeurs", "Éditeurs", "TPE", "TPE"];

#[test]
fn a_vote_by_college_is_weighed() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Collèges.pleniere");
    let mut writing = Writing::new(&path, "Comité de filière")?;
    let house = writing.house("Comité de filière", &COLLEGES)?;
    writing.settle(&house, "college_vote", json!({"kind": "choice", "choice": "weighted"}))?;
    let weights = json!([{"college": "État", "weight": 1}, {"college": "Éditeurs", "weight": 3}, {"college": "TPE", "weight": 2}]);
    writing.settle(&house, "college_weights", json!({"kind": "weights", "weights": weights}))?;
    let meeting = under_way(&mut writing, &house, "Avis sur le référentiel")?;
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    open_a_vote(&app, &meeting)?;
    app.wait_for_text("poids 3")?;
    app.wait_for_focus("[aria-label='Pour, collège État']")?;
    // État for, Éditeurs divided, TPE against: 2 × 1 + 3 = 5 for, 3 + 2 × 2 = 7 against. As many members
    // on either side, hence no casting vote to be seen.
    for number in ["2", "0", "0", "1", "1", "0", "0", "2", "0"] {
        app.type_text(number)?;
        app.press("Tab")?;
    }
    app.wait_for_text("Rejeté")?;
    axe::check(&app, "vote par collège")?;
    app.screenshot("vote-colleges")?;
    fits_at_twice_the_size(&app, "vote-colleges")?;
    record(&app)?;
    let vote = last_vote(&path, &meeting)?;
    assert_eq!((&vote["pour"], &vote["contre"]), (&json!(3), &json!(3)));
    assert_eq!(vote["colleges"].as_array().map(Vec::len), Some(3));
    app.wait_for_text("Rejeté en voix pondérées par collège, par 5 voix pour et 7 contre.")
}

#[test]
fn an_urn_then_the_president_sets_secrecy_aside() -> Tested {
    let home = Home::new()?;
    let path = home.documents().join("Urne.pleniere");
    let mut writing = Writing::new(&path, "Commission des usages")?;
    let house = writing.house("Commission des usages", &["", "", "", "", "", ""])?;
    writing.settle(&house, "secret_nominations", json!({"kind": "choice", "choice": "yes"}))?;
    let meeting = under_way(&mut writing, &house, "Désignation du rapporteur")?;
    writing.close()?;
    let app = App::launch(&home, Some(&path))?;

    // Secret of itself: it names somebody.
    open_a_vote(&app, &meeting)?;
    app.wait_for_text("Bulletins blancs")?;
    app.wait_for_focus(".urn input[data-first]")?;
    for number in ["0", "1", "1", "3", "1"] {
        app.type_text(number)?;
        app.press("Tab")?;
    }
    // Three of six present, but three of the four votes cast: the president says which reading holds.
    app.wait_for_text("Le compte est bon")?;
    app.wait_for_text("Des présents ou représentés : rejeté. Des suffrages exprimés : adopté.")?;
    app.activate("radio", "Adopté")?;
    app.wait("the vote to be complete", || complete(&app))?;
    axe::check(&app, "urne")?;
    app.screenshot("vote-urne")?;
    record(&app)?;
    let vote = last_vote(&path, &meeting)?;
    assert_eq!((&vote["ballot"], &vote["outcome"]), (&json!("secret"), &json!("adopted")));
    assert_eq!((&vote["blanc"], &vote["nul"], &vote["pour"]), (&json!(1), &json!(1), &json!(3)));
    assert_eq!(vote["ballots"], json!([]), "nothing ties a member to a paper");

    set_secrecy_aside(&app, &path, &meeting)
}

fn set_secrecy_aside(app: &App, path: &Path, meeting: &str) -> Tested {
    app.press("Ctrl+m")?;
    app.wait_for_text("Bulletins blancs")?;
    app.activate("radio", "Main levée")?;
    app.wait_for_text("Une désignation se vote au scrutin secret")?;
    app.activate("button", "Décision de la présidence…")?;
    app.css("dialog[open]")?;
    app.wait_for_focus("dialog input")?;
    app.type_text("candidature unique")?;
    axe::check(app, "décision de la présidence")?;
    app.screenshot("vote-presidence")?;
    fits_at_twice_the_size(app, "vote-presidence")?;
    app.script("document.querySelector('dialog input').focus()")?;
    app.confirm()?;
    app.wait_for_text("candidature unique")?;
    app.fill("textbox", "Pour", "6")?;
    app.wait("the vote to be complete", || complete(app))?;
    record(app)?;
    let vote = last_vote(path, meeting)?;
    assert_eq!((&vote["ballot"], &vote["pour"]), (&json!("main_levee"), &json!(6)));
    assert_eq!(vote["findings"][0]["severity"], "info");
    app.wait_for_text("candidature unique")
}

/// A sitting that opened ten minutes ago, everybody there, its item begun.
fn under_way(writing: &mut Writing, house: &House, item: &str) -> Result<String, Trouble> {
    let starts = writing.minutes(-10);
    let (id, item) = writing.sitting(house, &starts, "in_person", (item, "vote"))?;
    let sent = writing.day(-12, "10:00");
    writing.run("meetings.convene", json!({"id": id, "at": sent, "channel": "courriel"}))?;
    writing.run("attendance.arrive_all", json!({"meeting_id": id, "at": starts}))?;
    writing.run("meetings.open", json!({"id": id, "at": starts}))?;
    writing.run("agenda.start", json!({"id": item, "at": starts}))?;
    Ok(id)
}

fn open_a_vote(app: &App, meeting: &str) -> Tested {
    app.go(&format!("#/seance/{meeting}/tenir"))?;
    app.press("Ctrl+m")?;
    app.css("form.votep").map(drop)
}

fn complete(app: &App) -> Result<bool, Trouble> {
    let off = "return document.querySelector('form.votep button[type=submit]').ariaDisabled";
    Ok(app.script(off)? != "true")
}

/// Enter in a number records the vote, and the panel closes.
fn record(app: &App) -> Tested {
    app.wait("the vote to be complete", || complete(app))?;
    app.script("document.querySelector('form.votep .tri input').focus()")?;
    app.press("Enter")?;
    app.wait_gone("form.votep")
}

fn last_vote(path: &Path, meeting: &str) -> Result<Value, Trouble> {
    let view = ask(path, "meetings.view", json!({"id": meeting}))?;
    let votes = view["items"][0]["votes"].as_array().cloned().unwrap_or_default();
    Ok(votes.last().ok_or("no vote")?.clone())
}
