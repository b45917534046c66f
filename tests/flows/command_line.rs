//! `pleniere-cli` as a script sees it: exit codes, JSON, French messages, a process killed midway.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The binary built beside the tests.
fn cli() -> PathBuf {
    let mut path = std::env::current_exe().expect("the test");
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    path.join(format!("pleniere-cli{}", std::env::consts::EXE_SUFFIX))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(cli())
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("pleniere-cli runs: build it first")
}

fn apply(register: &Path, lines: &str) -> Output {
    let mut child = Command::new(cli())
        .arg("apply")
        .arg(register)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("pleniere-cli runs");
    child.stdin.take().expect("an input").write_all(lines.as_bytes()).expect("written");
    child.wait_with_output().expect("ended")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", text(&output.stdout)))
}

fn sample(folder: &Path) -> PathBuf {
    let register = folder.join("exemple.pleniere");
    let made = run(&["new", &register.display().to_string(), "--sample"]);
    assert_eq!(code(&made), 0, "{}", text(&made.stderr));
    register
}

#[test]
fn a_register_is_made_shown_printed_and_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(folder.path());
    let register = register.to_str().expect("a path");
    let again = run(&["new", register]);
    assert_eq!(code(&again), 1);
    assert!(text(&again.stderr).contains("existe déjà"));

    let meetings = json(&run(&["show", register, "meetings", "--json"]));
    assert!(meetings.as_array().expect("a list").len() >= 5);
    let shown = run(&["show", register, "meeting", "next"]);
    assert!(text(&shown.stdout).contains("Plénière") || text(&shown.stdout).contains("Réunion"));

    for (document, reference) in
        [("pv", "last"), ("agenda", "next"), ("emargement", "last"), ("deroule", "next")]
    {
        let pdf = folder.path().join(format!("{document}.pdf"));
        let printed = run(&[
            "print",
            register,
            document,
            "--meeting",
            reference,
            "-o",
            pdf.to_str().expect("a path"),
            "--json",
        ]);
        assert_eq!(code(&printed), 0, "{}", text(&printed.stderr));
        assert!(std::fs::read(&pdf).expect("a file").starts_with(b"%PDF"));
        assert!(json(&printed)["pages"].as_u64().expect("pages") >= 1);
    }
    let pdf = folder.path().join("reglement.pdf");
    let pdf = pdf.to_str().expect("a path");
    let bylaws =
        ["print", register, "reglement", "--committee", "Comité des partenaires", "-o", pdf];
    assert_eq!(code(&run(&bylaws)), 0);
    let bad_day = run(&[&bylaws[..], &["--on", "demain"]].concat());
    assert_eq!(code(&bad_day), 2);
    assert!(text(&bad_day.stderr).contains("une date s’écrit"), "{}", text(&bad_day.stderr));
    assert_eq!(code(&run(&["verify", register])), 0);
    assert_eq!(json(&run(&["verify", register, "--json"]))["ok"], true);
    // What the rules say: exit code 1 exactly when one of them refuses.
    let checked = run(&["check", register, "--json"]);
    let refuses = json(&checked)["refusals"].as_u64().expect("a number") > 0;
    assert_eq!(code(&checked), i32::from(refuses));
    let one = json(&run(&["check", register, "--meeting", "last", "--json"]));
    assert!(one["parts"].as_array().expect("parts").len() <= 1);
    assert_eq!(code(&run(&["check", register, "--meeting", "2199-01"])), 2);
    let history = json(&run(&["history", register, "--json"]));
    assert!(history["total"].as_i64().expect("a number") > 100);
    let undone = run(&["undo", register]);
    assert!(text(&undone.stdout).starts_with("Annulé"), "{}", text(&undone.stdout));
    assert!(text(&run(&["redo", register]).stdout).starts_with("Rétabli"));
    assert_eq!(code(&run(&["verify", register])), 0);
}

#[test]
fn apply_stops_at_the_first_refusal_and_says_which_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("r.pleniere");
    assert_eq!(code(&run(&["new", register.to_str().expect("a path")])), 0);
    let lines = "{\"op\": \"committees.create\", \"args\": {\"name\": \"Un\"}}\n\n{\"op\": \"committees.create\", \"args\": {\"name\": \" \"}}\n{\"op\": \"committees.create\", \"args\": {\"name\": \"Trois\"}}\n";
    let applied = apply(&register, lines);
    assert_eq!(code(&applied), 1);
    let answers: Vec<Value> = text(&applied.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), 2);
    assert_eq!(
        (answers[0]["ok"].clone(), answers[1]["ok"].clone(), answers[1]["line"].clone()),
        (true.into(), false.into(), 3.into())
    );
    assert!(text(&applied.stderr).contains("Ligne 3"));
    let committees =
        json(&run(&["show", register.to_str().expect("a path"), "committees", "--json"]));
    assert_eq!(committees.as_array().map(Vec::len), Some(1));
    assert_eq!(code(&apply(&register, "pas du JSON\n")), 2);
    assert_eq!(code(&apply(&register, "{\"op\": \"agenda.inventer\"}\n")), 2);
}

#[test]
fn misuse_has_its_own_exit_code_and_a_french_sentence() {
    for arguments in [
        &["imprimer"][..],
        &["new"],
        &["print", "r", "pv", "-o", "x.pdf"],
        &["print", "r", "reglement", "-o", "x.pdf", "--meeting", "last", "--committee", "c"],
        &["history", "r", "--couleur"],
    ] {
        let output = run(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(text(&output.stderr).contains("pleniere-cli"), "{}", text(&output.stderr));
    }
    assert_eq!(code(&run(&["show", "absent.pleniere", "meetings"])), 1);
}

#[test]
fn the_table_of_operations_describes_itself() {
    let table = json(&run(&["operations", "--json"]));
    let table = table.as_array().expect("a list");
    assert!(table.len() > 70);
    for operation in table {
        assert!(
            operation["args"]["properties"].is_object() || operation["args"]["type"] == "object",
            "{operation}"
        );
        assert!(operation["result"].is_object(), "{operation}");
    }
}

#[test]
fn a_damaged_register_is_told_and_exits_with_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = sample(folder.path());
    let raw = rusqlite::Connection::open(&register).expect("opened");
    raw.execute("UPDATE decisions SET text = 'Autre chose' WHERE number = 1", []).expect("changed");
    drop(raw);
    let verified = run(&["verify", register.to_str().expect("a path")]);
    assert_eq!(code(&verified), 1);
    assert!(text(&verified.stdout).contains("Décision"), "{}", text(&verified.stdout));
    let mut bytes = std::fs::read(&register).expect("read");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8_192].fill(0xAB);
    std::fs::write(&register, &bytes).expect("written");
    let verified = run(&["verify", register.to_str().expect("a path"), "--json"]);
    assert_eq!(code(&verified), 1, "{}", text(&verified.stdout));
}

#[test]
fn a_process_killed_midway_leaves_whole_operations() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("r.pleniere");
    let path = register.to_str().expect("a path");
    assert_eq!(code(&run(&["new", path])), 0);
    for round in 0..3 {
        let mut child = Command::new(cli())
            .args(["apply", path])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("runs");
        let mut input = child.stdin.take().expect("an input");
        for number in 0..40 {
            let line = format!(
                "{{\"op\": \"committees.create\", \"args\": {{\"name\": \"Comité {round}-{number}\"}}}}\n"
            );
            if input.write_all(line.as_bytes()).is_err() {
                break;
            }
        }
        // Kill while it works: after its first answer.
        let mut first = [0u8; 1];
        std::io::Read::read_exact(child.stdout.as_mut().expect("an output"), &mut first)
            .expect("an answer");
        child.kill().expect("killed");
        child.wait().expect("ended");
        let verified = run(&["verify", path]);
        assert_eq!(code(&verified), 0, "{}{}", text(&verified.stdout), text(&verified.stderr));
    }
    let committees = json(&run(&["show", path, "committees", "--json"]));
    assert!(!committees.as_array().expect("a list").is_empty());
}
