//! Every page of the sample, in both themes: axe-core finds nothing, and pictures for the guide.

use std::path::PathBuf;

use crate::Tested;
use crate::app::App;
use crate::axe;
use crate::guide;
use crate::home::Home;
use crate::sample::Sample;

#[test]
fn axe_finds_nothing_on_any_page_in_either_theme() -> Tested {
    let home = Home::new()?;
    let sample = Sample::new(&home)?;
    let app = App::launch(&home, Some(&sample.path))?;
    let mut found = Vec::new();
    for (name, address) in &sample.pages {
        app.go(address)?;
        app.theme("light")?;
        app.screenshot(name)?;
        for theme in ["light", "dark"] {
            app.theme(theme)?;
            // All pages before failing: one run tells everything that is to be mended.
            found
                .extend(axe::check(&app, &format!("{name}, {theme}")).err().map(|e| e.to_string()));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n\n").into()) }
}

/// The pictures of the README and the guide.
#[test]
#[ignore = "writes pictures: cargo xtask screenshots runs it"]
fn screenshots() -> Tested {
    let Some(folder) = std::env::var_os("PLENIERE_PICTURES").map(PathBuf::from) else {
        return Err("PLENIERE_PICTURES does not name a folder".into());
    };
    let home = Home::new()?;
    let app = App::launch(&home, None)?;
    app.find("heading", "Plénière")?;
    app.picture(&folder, "bienvenue")?;
    drop(app);

    let sample = Sample::new(&home)?;
    let app = App::launch(&home, Some(&sample.path))?;
    for (name, address) in &sample.pages {
        app.go(address)?;
        app.theme("light")?;
        app.picture(&folder, name)?;
        if name == "accueil" || name.ends_with("tenir") {
            app.theme("dark")?;
            app.picture(&folder, &format!("{name}-sombre"))?;
        }
    }
    drop(app);

    // A computer of its own: the window just closed may hold its register a moment longer.
    let home = Home::new()?;
    let sample = Sample::new(&home)?;
    let more = guide::prepare(&sample.path)?;
    let app = App::launch(&home, Some(&sample.path))?;
    for (name, address) in more {
        app.go(&address)?;
        app.theme("light")?;
        app.picture(&folder, name)?;
    }
    Ok(())
}
