//! `cargo xtask run`: opens the window on the last register, or on the sample the first time. Where
//! there is no display, the main job is done without a window.

use std::path::{Path, PathBuf};

use crate::install;
use crate::places;
use crate::process::{Done, Trouble, cargo, done, program};

/// The folder that the shell keeps its own files in, under the system's folders.
const APPLICATION: &str = "fr.pleniere.app";
const SAMPLE: &str = "Exemple – Comité des partenaires.pleniere";

/// Installs what is missing, builds, opens. An argument names the register to open.
///
/// # Errors
/// When something cannot be installed or built, or the window ended badly.
pub fn run(arguments: &[String]) -> Done {
    if !has_display() {
        return without_window();
    }
    install::ensure(&[install::CORE, install::WINDOW])?;
    install::ensure_node()?;
    println!("Construction (quelques minutes la première fois)…");
    done(&mut cargo("build --workspace"))?;
    let register = match arguments.first() {
        Some(asked) => {
            std::path::absolute(asked).map_err(|error| Trouble::File(asked.clone(), error))?
        }
        None => last_register().map_or_else(|| sample_in(&data_folder()?), Ok)?,
    };
    println!("Ouverture de {}", register.display());
    done(program(places::binary("pleniere")).arg(register))
}

/// Makes the sample register, prints the minutes and the agenda, names the files.
fn without_window() -> Done {
    println!("Aucun écran n’est disponible\u{a0}: la fenêtre ne peut pas s’ouvrir ici.");
    println!(
        "Plénière fait donc son travail sans fenêtre\u{a0}: registre d’exemple, procès-verbal, ordre du jour."
    );
    install::ensure(&[install::CORE])?;
    install::ensure_node()?;
    println!("Construction (quelques minutes la première fois)…");
    done(&mut cargo("build --package pleniere-cli"))?;

    let folder = places::target().join("exemple");
    create(&folder)?;
    let register = sample_in(&folder)?;
    let minutes = folder.join("Procès-verbal.pdf");
    let agenda = folder.join("Ordre du jour.pdf");
    print(&register, "pv", "last", &minutes)?;
    print(&register, "agenda", "next", &agenda)?;

    println!("\nRegistre        {}", register.display());
    println!("Procès-verbal   {}", minutes.display());
    println!("Ordre du jour   {}", agenda.display());
    Ok(())
}

fn print(register: &Path, document: &str, meeting: &str, out: &Path) -> Done {
    let mut cli = program(places::binary("pleniere-cli"));
    cli.arg("print").arg(register).args([document, "--meeting", meeting, "-o"]).arg(out);
    done(&mut cli)
}

/// The sample in this folder, made the first time.
fn sample_in(folder: &Path) -> Result<PathBuf, Trouble> {
    create(folder)?;
    let register = folder.join(SAMPLE);
    if !register.exists() {
        done(program(places::binary("pleniere-cli")).arg("new").arg(&register).arg("--sample"))?;
    }
    Ok(register)
}

/// The register opened last in the window, if it is still there.
fn last_register() -> Option<PathBuf> {
    let file = dirs::config_dir()?.join(APPLICATION).join("preferences.json");
    let preferences: serde_json::Value = serde_json::from_slice(&std::fs::read(file).ok()?).ok()?;
    let path = PathBuf::from(preferences.pointer("/recent/0/path")?.as_str()?);
    path.exists().then_some(path)
}

fn data_folder() -> Result<PathBuf, Trouble> {
    let data = dirs::data_dir().ok_or_else(|| {
        Trouble::Missing("this account has no folder for application data".into())
    })?;
    Ok(data.join(APPLICATION))
}

fn create(folder: &Path) -> Done {
    std::fs::create_dir_all(folder)
        .map_err(|error| Trouble::File(folder.display().to_string(), error))
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
