//! Minutes of twenty pages, whole process, against the programs people use: the same text through
//! LibreOffice and WeasyPrint, where they are installed.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Measure, median};
use crate::places;
use crate::process::{Done, Trouble, answers, done, program, text};

/// Paragraphs that make about twenty pages.
const PARAGRAPHS: usize = 130;
/// A paragraph as a secretary writes it.
const PARAGRAPH: &str = "La présidente rappelle que la convention-cadre prévoit un bilan annuel \
    des expérimentations. Les représentants des associations d’élus souhaitent que les calendriers de \
    livraison soient communiqués deux mois à l’avance, afin que les communes puissent voter les crédits \
    nécessaires. Le représentant de l’État prend note de cette demande et propose qu’un point soit fait \
    à la prochaine séance.";

/// Measures the competitors that are here; says which are not.
///
/// # Errors
/// When a program fails on its file.
pub fn measure() -> Result<Vec<Measure>, Trouble> {
    let folder = places::target().join("bench");
    let failed = |error| Trouble::File(folder.display().to_string(), error);
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let (register, meeting) = long_register(&folder)?;
    let page = folder.join("minutes.html");
    std::fs::write(&page, html()).map_err(failed)?;

    let ours = median(5, || print(&register, &meeting, &folder.join("minutes.pdf")))?;
    let measure = |against, others| Measure {
        what: "minutes of 20 pages",
        against,
        ours,
        others,
        at_most: 1.0 / 3.0,
    };
    let mut measures = Vec::new();
    if let Some(others) = timed("weasyprint", "--version", |command| {
        command.arg(&page).arg(folder.join("weasyprint.pdf"));
    })? {
        measures.push(measure("WeasyPrint", others));
    }
    if let Some(others) = timed("soffice", "--version", |command| {
        command.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&folder).arg(&page);
    })? {
        measures.push(measure("LibreOffice", others));
    }
    Ok(measures)
}

/// The sample, with twenty pages under an item of the plenary it has held, written through the
/// operations: the register, and the sitting.
fn long_register(folder: &Path) -> Result<(PathBuf, String), Trouble> {
    let register = folder.join("long.pleniere");
    if register.exists() {
        std::fs::remove_file(&register)
            .map_err(|error| Trouble::File(register.display().to_string(), error))?;
    }
    done(cli().arg("new").arg(&register).arg("--sample"))?;
    let meetings = shown(&register, &["meetings"])?;
    let held = meetings
        .as_array()
        .and_then(|all| all.iter().find(|one| one["state"] == "draft_minutes"))
        .and_then(|one| one["id"].as_str())
        .ok_or_else(|| Trouble::Missing("the sample has no minutes being written".to_owned()))?;
    let sitting = shown(&register, &["meeting", held])?;
    let paragraph = serde_json::json!({
        "id": null,
        "content": { "type": "paragraph", "content": [{ "type": "text", "text": PARAGRAPH }] },
    });
    let save = serde_json::json!({
        "op": "minutes.save",
        "args": {
            "meeting_id": held,
            "section": "item",
            "item_id": sitting["items"][1]["id"],
            "blocks": vec![paragraph; PARAGRAPHS],
        },
    });
    apply(&register, &format!("{save}\n"))?;
    Ok((register, held.to_owned()))
}

fn shown(register: &Path, what: &[&str]) -> Result<serde_json::Value, Trouble> {
    let said = text(cli().arg("show").arg(register).args(what).arg("--json"))?;
    serde_json::from_str(&said)
        .map_err(|error| Trouble::Missing(format!("{}: {error}", what.join(" "))))
}

fn apply(register: &Path, operations: &str) -> Done {
    let file = register.with_extension("jsonl");
    let failed = |error| Trouble::File(file.display().to_string(), error);
    std::fs::write(&file, operations).map_err(failed)?;
    let input = std::fs::File::open(&file).map_err(failed)?;
    done(cli().arg("apply").arg(register).stdin(input).stdout(std::process::Stdio::null()))
}

fn print(register: &Path, meeting: &str, out: &Path) -> Done {
    let mut cli = cli();
    cli.arg("print").arg(register).args(["pv", "--meeting", meeting, "-o"]).arg(out);
    done(cli.stdout(std::process::Stdio::null()))
}

fn cli() -> std::process::Command {
    let name = format!("pleniere-cli{}", std::env::consts::EXE_SUFFIX);
    program(places::target().join("release").join(name))
}

fn timed(
    name: &str,
    version: &str,
    arguments: impl Fn(&mut std::process::Command),
) -> Result<Option<Duration>, Trouble> {
    if !answers(name, version) {
        println!("{name} is not installed: no comparison with it");
        return Ok(None);
    }
    median(3, || {
        let mut command = program(name);
        arguments(&mut command);
        done(command.stdout(std::process::Stdio::null()))
    })
    .map(Some)
}

fn html() -> String {
    let body = format!("<p>{PARAGRAPH}</p>\n").repeat(PARAGRAPHS);
    format!(
        "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Minutes</title>{body}</html>"
    )
}
