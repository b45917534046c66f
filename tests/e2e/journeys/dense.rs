//! A full register and an empty one, as they are and at 200 %: nothing overflows, no control is out of
//! reach, and axe-core finds nothing.

use serde_json::json;

use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::dense::{self, Dense};
use crate::home::Home;

/// What of the page cannot be reached; as lines of text.
const OUT_OF_REACH: &str = include_str!("../out_of_reach.js");

/// Whether what is typed can be read.
const FOCUS_IN_SIGHT: &str = "const box = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches('.votep input') && box.top >= 0 && box.bottom <= innerHeight;";

#[test]
fn a_full_register_fits_its_window_even_at_twice_the_size() -> Tested {
    let home = Home::new()?;
    let dense = Dense::new(&home)?;
    let app = App::launch(&home, Some(&dense.path))?;
    fits(&app, &dense.pages)
}

#[test]
fn what_a_sitting_asks_fits_too_and_says_what_the_minutes_will_have() -> Tested {
    let home = Home::new()?;
    let dense = Dense::new(&home)?;
    let app = App::launch(&home, Some(&dense.path))?;
    let (_, sitting) =
        dense.pages.iter().find(|(name, _)| name == "tenue-tenir").ok_or("no page")?;
    for zoom in [1, 2] {
        app.zoom(zoom)?;
        app.go("#/accueil")?;
        app.go(sitting)?;
        app.activate("button", "Suspendre")?;
        app.wait_for_text("La séance est suspendue à")?;
        looked_at(&app, &format!("suspendre-{zoom}00"))?;
        app.press("Escape")?;
        app.activate("button", "Lever la séance")?;
        app.wait_for_text("« La séance est levée à")?;
        app.find("textbox", "Mot de la fin*")?;
        looked_at(&app, &format!("lever-{zoom}00"))?;
        app.press("Escape")?;
        app.activate("button", "Vote*")?;
        app.wait_for_text("Il manque 30 voix")?;
        app.wait("the first count in sight", || Ok(app.script(FOCUS_IN_SIGHT)? == true))?;
        looked_at(&app, &format!("scrutin-{zoom}00"))?;
        app.activate("radio", "Scrutin secret")?;
        app.wait_for_text("Bulletins blancs")?;
        looked_at(&app, &format!("urne-{zoom}00"))?;
        app.activate("radio", "Appel nominal")?;
        app.wait_for_text("Il manque 30 voix")?;
        looked_at(&app, &format!("appel-{zoom}00"))?;
    }
    Ok(())
}

/// The page as it stands, in the dark and at twice the size; then as it was.
pub(super) fn fits_at_twice_the_size(app: &App, page: &str) -> Tested {
    app.theme("dark")?;
    app.zoom(2)?;
    looked_at(app, &format!("{page}-200-sombre"))?;
    axe::check(app, &format!("{page}, 200 %, dark"))?;
    app.zoom(1)?;
    app.theme("light")
}

/// A picture, and no control out of reach.
fn looked_at(app: &App, page: &str) -> Tested {
    app.screenshot(page)?;
    let lost = out_of_reach(app)?;
    if lost.is_empty() { Ok(()) } else { Err(format!("{page}: {}", lost.join("; ")).into()) }
}

fn out_of_reach(app: &App) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    Ok(serde_json::from_value(app.script_async(OUT_OF_REACH, &[json!(null)])?)?)
}

#[test]
fn an_empty_register_fits_its_window_even_at_twice_the_size() -> Tested {
    let home = Home::new()?;
    let path = dense::empty(&home)?;
    let app = App::launch(&home, Some(&path))?;
    let pages = [
        "accueil",
        "seances",
        "annuaire/mandats",
        "annuaire/organismes",
        "instances",
        "historique",
    ]
    .map(|page| (format!("vide-{}", page.replace('/', "-")), format!("#/{page}")));
    fits(&app, &pages)
}

/// All pages before failing: one run tells everything that is to be mended.
fn fits(app: &App, pages: &[(String, String)]) -> Tested {
    let mut found = Vec::new();
    for zoom in [1, 2] {
        app.zoom(zoom)?;
        for (name, address) in pages {
            app.go(address)?;
            let page = format!("{name}-{zoom}00");
            app.screenshot(&page)?;
            found.extend(out_of_reach(app)?.into_iter().map(|what| format!("{page}: {what}")));
            found.extend(axe::check(app, &page).err().map(|error| error.to_string()));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}
