//! Registers written by earlier versions: one fixture a schema, opened, read, verified, worked on.

mod common;

use std::path::{Path, PathBuf};

use common::Desk;
use pleniere_core::register::{Access, Register, Session};
use serde_json::{Value, json};

/// A copy of the fixture of a schema, in a folder of its own.
fn copy_of(schema: u32) -> (tempfile::TempDir, PathBuf) {
    let name = format!("schema-{schema}.pleniere");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(&name);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    std::fs::copy(fixture, &path).expect("copied");
    (folder, path)
}

#[test]
fn a_register_of_schema_1_opens_and_goes_on() {
    let (folder, path) = copy_of(1);
    let register = Register::open(&path, Session::of("Essai")).expect("opened");
    let mut desk = Desk { folder, register };
    desk.verify();
    let committees = desk.run("committees.list", Value::Null);
    let committee = committees[0]["id"].clone();
    let bylaws = desk.run("bylaws.view", json!({"committee_id": committee}));
    assert_eq!(bylaws["own"], 0);
    // What was recorded before the migration can still be undone after it.
    let summary = desk.run("history.undo", Value::Null)["summary"].clone();
    assert!(summary.as_str().expect("a sentence").starts_with("Annulé"), "{summary}");
    desk.run(
        "bylaws.set",
        json!({
            "committee_id": committee, "parameter": "proxies_held", "source": "art. 6",
            "value": {"kind": "number", "number": 2},
        }),
    );
    desk.verify();
}

#[test]
fn a_register_of_schema_1_is_read_without_being_touched() {
    let (_folder, path) = copy_of(1);
    let before = std::fs::read(&path).expect("read");
    let register =
        Register::open_as(&path, Session::of("Essai"), Access::Read).expect("opened to read");
    let mut desk = Desk { folder: tempfile::tempdir().expect("a folder"), register };
    let file = rusqlite::Connection::open(&path).expect("opened as a database");
    let sittings: i64 =
        file.query_row("SELECT count(*) FROM meetings", [], |row| row.get(0)).expect("counted");
    drop(file);
    assert_eq!(
        desk.run("meetings.list", json!({})).as_array().map(Vec::len),
        Some(sittings as usize)
    );
    assert!(desk.run("home.view", Value::Null)["headline"].is_string());
    drop(desk);
    assert_eq!(std::fs::read(&path).expect("read"), before);
}
