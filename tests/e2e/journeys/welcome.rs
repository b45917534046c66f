//! The first minute: the application starts, and leads somewhere.

use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::home::Home;

#[test]
fn the_application_starts_on_its_welcome() -> Tested {
    let home = Home::new()?;
    let app = App::launch(&home, None)?;
    app.find("heading", "Plénière")?;
    app.find("button", "Ouvrir*")?;
    app.find("button", "Nouveau registre*")?;
    app.find("button", "Découvrir avec un exemple*")?;
    app.screenshot("bienvenue")?;
    axe::check(&app, "bienvenue")
}

#[test]
fn giving_up_in_a_dialog_changes_nothing() -> Tested {
    let home = Home::new()?;
    let app = App::launch(&home, None)?;
    app.click("button", "Ouvrir*")?;
    app.click("button", "Découvrir avec un exemple*")?;
    app.find("heading", "Plénière")?;
    assert!(std::fs::read_dir(home.documents())?.next().is_none());
    Ok(())
}

#[test]
fn a_file_that_is_no_register_is_refused_in_french() -> Tested {
    let home = Home::new()?;
    let letter = home.documents().join("Lettre.pleniere");
    std::fs::write(&letter, "Madame, Monsieur,")?;
    let app = App::launch(&home, Some(&letter))?;
    app.wait_for_text("registre")?;
    app.find("alert", "*")?;
    app.screenshot("bienvenue-refus")?;
    axe::check(&app, "bienvenue, registre refusé")
}
