//! Texts from the command line: written, amended, shown, compared, printed; misuse in French.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// The binary built beside the tests.
fn cli() -> PathBuf {
    let mut path = std::env::current_exe().expect("the test");
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    path.join(format!("pleniere-cli{}", std::env::consts::EXE_SUFFIX))
}

/// A register, and the commands run on it.
struct Desk {
    folder: tempfile::TempDir,
    register: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let register = folder.path().join("r.pleniere");
        let made = Command::new(cli()).arg("new").arg(&register).output().expect("runs");
        assert!(made.status.success());
        Self { folder, register }
    }

    /// Runs one operation and gives its result.
    fn run(&self, operation: &str, args: Value) -> Value {
        let mut child = Command::new(cli())
            .arg("apply")
            .arg(&self.register)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("pleniere-cli runs: build it first");
        let line = json!({"op": operation, "args": args}).to_string();
        child.stdin.take().expect("an input").write_all(line.as_bytes()).expect("written");
        let output = child.wait_with_output().expect("ended");
        let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(answer["ok"], true, "{operation}: {answer}");
        answer["result"].clone()
    }

    fn command(&self, command: &str, arguments: &[&str]) -> Output {
        Command::new(cli())
            .arg(command)
            .arg(&self.register)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("runs")
    }

    /// What a command that succeeds says.
    fn said(&self, command: &str, arguments: &[&str]) -> String {
        let output = self.command(command, arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }

    /// What a misused command answers; its exit code is 2.
    fn misused(&self, command: &str, arguments: &[&str]) -> String {
        let output = self.command(command, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
        text(&output.stderr)
    }

    fn print(&self, arguments: &[&str]) -> Value {
        let pdf = self.folder.path().join("d.pdf");
        let path = pdf.to_str().expect("a path");
        let told = self.said("print", &[arguments, &["-o", path, "--json"]].concat());
        assert!(is_pdf(&pdf));
        serde_json::from_str(&told).expect("JSON")
    }
}

fn is_pdf(path: &Path) -> bool {
    std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn article(words: &str) -> Value {
    json!({"type": "article", "content": [{"type": "text", "text": words}]})
}

/// A draft of two versions, an amendment to the second.
fn draft(desk: &Desk) -> String {
    let committee = desk.run("committees.create", json!({"name": "Comité des partenaires"}));
    let committee = committee["committee"]["id"].as_str().or(committee["id"].as_str());
    let made = desk.run(
        "texts.create",
        json!({
            "committee_id": committee.expect("an id"), "kind": "recommandation",
            "title": "sur la réversibilité", "number": "2026-R3", "proposed_on": "2026-09-01",
        }),
    );
    let id = made["summary"]["id"].as_str().expect("an id").to_owned();
    let save = |words: &[&str]| {
        let before = desk.run("texts.view", json!({"id": id}));
        let id_of = |index: usize| before["blocks"][index]["id"].clone();
        let blocks: Vec<Value> = words
            .iter()
            .enumerate()
            .map(|(index, words)| json!({"id": id_of(index), "content": article(words)}))
            .collect();
        desk.run("texts.save", json!({"id": id, "blocks": blocks}))
    };
    save(&["Que tout marché prévoie la restitution des données.", "Que l’État publie un modèle."]);
    desk.run("texts.take_version", json!({"id": id, "name": "Projet du groupe"}));
    save(&[
        "Que tout marché public prévoie la restitution des données.",
        "Que l’État publie un modèle.",
    ]);
    desk.run("texts.take_version", json!({"id": id, "sent_on": "2026-09-12"}));
    desk.run("texts.advance", json!({"id": id, "to": "draft", "on": "2026-09-10"}));
    let view = desk.run("texts.view", json!({"id": id}));
    let mut blocks = view["blocks"].clone();
    blocks[1]["content"] = article("Que l’État publie un modèle de clause.");
    desk.run(
        "amendments.deposit",
        json!({
            "text_id": id, "author": "Le rapporteur", "on": "2026-09-15",
            "statement": "Préciser.", "blocks": blocks,
        }),
    );
    id
}

#[test]
fn a_text_is_shown_by_its_number_with_its_lines_and_compared_in_plain_text() {
    let desk = Desk::new();
    let id = draft(&desk);
    let list = desk.said("show", &["texts"]);
    assert!(list.contains("2026-R3") && list.contains("sur la réversibilité"), "{list}");

    let shown = desk.said("show", &["text", "2026-R3"]);
    assert!(shown.contains("   1  Que tout marché public prévoie"), "{shown}");
    assert!(shown.contains("Le rapporteur : déposé"), "{shown}");
    let first = desk.said("show", &["text", &id, "--version", "1"]);
    assert!(first.contains("   1  Que tout marché prévoie"), "{first}");

    let compared = desk.said("show", &["text", "2026-R3", "--diff", "1..2"]);
    assert!(compared.contains("marché [+public+] prévoie"), "{compared}");
    assert!(compared.starts_with("De « Version 1"), "{compared}");
    let as_json = desk.said("show", &["text", "2026-R3", "--diff", "1..", "--json"]);
    let as_json: Value = serde_json::from_str(&as_json).expect("JSON");
    assert_eq!(as_json["difference"]["inserted"], 1);
}

#[test]
fn a_text_its_amendments_and_its_states_are_printed() {
    let desk = Desk::new();
    draft(&desk);
    let of = |document: &'static str| vec![document, "--text", "2026-R3"];
    assert_eq!(desk.print(&of("texte"))["title"], "Recommandation n°\u{a0}2026-R3");
    desk.print(&[&of("texte")[..], &["--version", "1", "--lines"]].concat());
    let amendments = desk.print(&of("amendements"));
    assert_eq!(amendments["title"], "Amendements – recommandation n°\u{a0}2026-R3");
    desk.print(&of("comparatif"));
    desk.print(&[&of("comparatif")[..], &["--from", "1", "--version", "2"]].concat());
    desk.print(&[&of("comparatif")[..], &["--from", "1", "--look", "sobre"]].concat());
}

#[test]
fn misuse_is_said_in_french_with_its_own_exit_code() {
    let desk = Desk::new();
    draft(&desk);
    let misused = |command: &str, arguments: &[&str], expected: &str| {
        let said = desk.misused(command, arguments);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    };
    misused("show", &["text"], "Quel texte ?");
    misused("show", &["text", "2026-A9"], "Aucun texte ne répond à « 2026-A9 ».");
    misused("show", &["text", "2026-R3", "--version", "7"], "n’a pas de version 7 : il y en a 2.");
    misused("show", &["text", "2026-R3", "--diff", "2"], "écrivez « 1..2 »");
    misused("show", &["home", "--version", "1"], "ne valent que pour « text »");
    misused("print", &["texte", "-o", "x.pdf"], "Il manque");
    misused(
        "print",
        &["texte", "--text", "2026-R3", "--meeting", "last", "-o", "x.pdf"],
        "ne vont pas ensemble",
    );
    let refused = |arguments: &[&str], expected: &str| {
        let output =
            desk.command("print", &[arguments, &["--text", "2026-R3", "-o", "x.pdf"]].concat());
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(text(&output.stderr).contains(expected), "{}", text(&output.stderr));
    };
    refused(&["pv"], "n’est pas le document d’un texte");
    refused(&["amendements", "--lines"], "Seul le texte lui-même a des lignes numérotées.");
    refused(&["comparatif", "--from", "2", "--version", "1"], "précède celle de départ");
}
