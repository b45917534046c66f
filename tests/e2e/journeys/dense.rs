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

#[test]
fn a_full_register_fits_its_window_even_at_twice_the_size() -> Tested {
    let home = Home::new()?;
    let dense = Dense::new(&home)?;
    let app = App::launch(&home, Some(&dense.path))?;
    fits(&app, &dense.pages)
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
            let lost: Vec<String> =
                serde_json::from_value(app.script_async(OUT_OF_REACH, &[json!(null)])?)?;
            found.extend(lost.into_iter().map(|what| format!("{page}: {what}")));
            found.extend(axe::check(app, &page).err().map(|error| error.to_string()));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n").into()) }
}
