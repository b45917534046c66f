//! The journal: history, undo and redo across restarts, tamper evidence, damage, locks.

mod common;

use common::{Desk, committee, open_sitting};
use pleniere_core::api;
use pleniere_core::register::{Access, Code, Register, Session};
use serde_json::{Value, json};

#[test]
fn undo_and_redo_survive_a_restart() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    desk.run("committees.update", json!({"id": committee, "name": "Comité des partenaires"}));
    let path = desk.path();
    let Desk { folder, register } = desk;
    register.close().expect("closed");
    let mut desk = Desk {
        register: Register::open(&path, Session::of("Demain")).expect("opened again"),
        folder,
    };
    let name =
        |desk: &mut Desk| desk.run("committees.get", json!({"id": committee}))["name"].clone();
    assert_eq!(
        desk.run("history.undo", Value::Null)["summary"],
        "Annulé : Instance modifiée : Comité des partenaires"
    );
    assert_eq!(name(&mut desk), "Comité");
    desk.run("history.redo", Value::Null);
    assert_eq!(name(&mut desk), "Comité des partenaires");
    desk.run("history.undo", Value::Null);
    desk.run("history.undo", Value::Null);
    desk.refused("committees.get", json!({"id": committee}));
    assert_eq!(desk.refused("history.undo", Value::Null).message, "Il n’y a rien à annuler.");
    desk.run("history.redo", Value::Null);
    desk.run("history.redo", Value::Null);
    assert_eq!(name(&mut desk), "Comité des partenaires");
    assert_eq!(desk.refused("history.redo", Value::Null).message, "Il n’y a rien à rétablir.");
    desk.verify();
}

#[test]
fn a_new_operation_ends_what_could_be_redone() {
    let mut desk = Desk::new();
    desk.make("committees.create", json!({"name": "Un"}));
    desk.run("history.undo", Value::Null);
    desk.make("committees.create", json!({"name": "Deux"}));
    desk.refused("history.redo", Value::Null);
}

#[test]
fn an_older_operation_is_undone_alone_if_nothing_depends_on_it() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let sitting = open_sitting(&mut desk, &committee, 3);
    desk.run("agenda.update", json!({"id": sitting.item, "duration": 45}));
    desk.run("meetings.update", json!({"id": sitting.id, "place": "Salle Condorcet"}));
    let entries = desk.run("history.list", json!({"operation": "agenda.update"}));
    let seq = entries["entries"][0]["seq"].clone();
    assert_eq!(desk.run("history.entry", json!({"seq": seq}))["can_undo"], true);
    desk.run("history.undo_entry", json!({"seq": seq}));
    let view = desk.run("meetings.view", json!({"id": sitting.id}));
    assert_eq!(
        (view["items"][0]["duration"].clone(), view["summary"]["place"].clone()),
        (json!(30), json!("Salle Condorcet"))
    );
    let added =
        desk.run("history.list", json!({"operation": "agenda.add"}))["entries"][0]["seq"].clone();
    let detail = desk.run("history.entry", json!({"seq": added}));
    assert_eq!(detail["can_undo"], false, "the item was begun since");
    desk.refused("history.undo_entry", json!({"seq": added}));
    desk.verify();
}

#[test]
fn history_says_what_changed_in_plain_words() {
    let mut desk = Desk::new();
    let committee = committee(&mut desk, 3);
    let sitting = open_sitting(&mut desk, &committee, 3);
    desk.run("agenda.update", json!({"id": sitting.item, "duration": 45}));
    let page = desk.run("history.list", json!({"record": sitting.item, "limit": 1}));
    assert_eq!(page["entries"][0]["summary"], "Durée du point 1 : 45 min au lieu de 30 min");
    assert_eq!(page["entries"][0]["author"], "Essai");
    let detail = desk.run("history.entry", json!({"seq": page["entries"][0]["seq"]}));
    assert_eq!(detail["changes"][0]["label"], "Recommandation");
    assert_eq!(
        detail["changes"][0]["fields"],
        json!([{"field": "durée", "before": "30 min", "after": "45 min"}])
    );
}

#[test]
fn what_changes_behind_the_journal_is_found() {
    let mut desk = Desk::sample();
    let path = desk.path();
    desk.verify();
    let Desk { folder: _folder, register } = desk;
    register.close().expect("closed");
    let raw = rusqlite::Connection::open(&path).expect("opened behind the back");
    raw.execute("UPDATE votes SET pour = pour + 1 WHERE number = 1", []).expect("changed");
    raw.execute("UPDATE journal SET author = 'Quelqu’un d’autre' WHERE seq = 5", [])
        .expect("changed");
    raw.execute("UPDATE journal SET summary = 'Rien' WHERE seq = 7", []).expect("changed");
    drop(raw);
    let register = Register::open(&path, Session::default()).expect("opens");
    let report = register.verify().expect("a report");
    let places: Vec<&str> = report.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert!(!report.ok);
    assert!(places.contains(&"opération n° 5") && places.contains(&"opération n° 7"), "{places:?}");
    assert!(places.iter().any(|place| place.starts_with("Scrutin")), "{places:?}");
}

#[test]
fn one_writes_the_others_read() {
    let mut desk = Desk::sample();
    let mut reader = Register::open(desk.path(), Session::of("Lecteur")).expect("opens to read");
    assert!(reader.is_read_only());
    assert!(reader.read_only_reason().expect("a reason").contains("déjà ouvert en écriture"));
    let refused =
        api::call(&mut reader, "committees.create", json!({"name": "Autre"})).expect_err("refused");
    assert_eq!(refused.code, Code::ReadOnly);
    let locked =
        Register::open_as(desk.path(), Session::default(), Access::Write).expect_err("locked");
    assert_eq!(locked.explain().code, Code::Locked);
    desk.make("committees.create", json!({"name": "Nouvelle"}));
    let seen = api::call(&mut reader, "committees.list", Value::Null).expect("reads");
    assert!(seen.result.to_string().contains("Nouvelle"), "a reader sees what the writer commits");
    drop(desk.register);
    let writer = Register::open(reader.path(), Session::default()).expect("opens");
    assert!(!writer.is_read_only(), "the lock is free once its holder is gone");
}

#[test]
fn closed_it_is_one_plain_file() {
    let desk = Desk::sample();
    let Desk { folder, register } = desk;
    register.close().expect("closed");
    let names: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(names, ["essai.pleniere"]);
}

#[test]
fn nothing_is_overwritten() {
    let desk = Desk::new();
    let again = Register::create(desk.path(), "Encore", Session::default()).expect_err("refused");
    assert!(again.explain().message.contains("existe déjà"));
}

#[test]
fn files_that_are_no_registers_are_named_and_left_alone() {
    let desk = Desk::sample();
    let Desk { folder, register } = desk;
    let path = register.path().to_owned();
    register.close().expect("closed");
    let whole = std::fs::read(&path).expect("the register");
    let check = |name: &str, bytes: &[u8], says: &str| {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("written");
        let error = Register::open(&file, Session::default()).expect_err("refused").explain();
        assert!(error.message.contains(says), "{name}: {}", error.message);
        assert_eq!(std::fs::read(&file).expect("still there"), bytes, "{name} was not touched");
    };
    check("vide.pleniere", b"", "il est vide");
    check("texte.pleniere", b"Bonjour, ceci est une lettre.", "n’est pas un registre");
    check("tronque.pleniere", &whole[..whole.len() / 2], "tronqué");
    check("entete.pleniere", &whole[..10], "n’est pas un registre");
    let other = folder.path().join("autre.pleniere");
    rusqlite::Connection::open(&other)
        .expect("a base")
        .execute_batch("CREATE TABLE t (x)")
        .expect("a table");
    let error = Register::open(&other, Session::default()).expect_err("refused").explain();
    assert!(error.message.contains("d’un autre logiciel"), "{}", error.message);
    let error = Register::open(folder.path().join("absent.pleniere"), Session::default())
        .expect_err("refused")
        .explain();
    assert!(error.message.contains("introuvable"));
    let error = Register::open(folder.path(), Session::default()).expect_err("refused").explain();
    assert!(error.message.contains("dossier"));
}

#[test]
fn a_newer_register_names_the_version_it_needs() {
    let desk = Desk::new();
    let Desk { folder: _folder, register } = desk;
    let path = register.path().to_owned();
    register.close().expect("closed");
    let raw = rusqlite::Connection::open(&path).expect("opened");
    raw.pragma_update(None, "user_version", 99).expect("a later schema");
    raw.execute("UPDATE local_settings SET value = '7.2.0' WHERE key = 'needs_version'", [])
        .expect("its version");
    drop(raw);
    let error = Register::open(&path, Session::default()).expect_err("refused").explain();
    assert_eq!(error.code, Code::Newer);
    assert!(error.message.contains("7.2.0"), "{}", error.message);
}

#[test]
fn a_full_disk_loses_nothing() {
    let mut desk = Desk::new();
    let committee = desk.make("committees.create", json!({"name": "Comité"}));
    let pages: i64 =
        desk.register.db().pragma_query_value(None, "page_count", |row| row.get(0)).expect("pages");
    desk.register.db().pragma_update(None, "max_page_count", pages + 1).expect("a small disk");
    let long = "x".repeat(9_000);
    let failure = (0..50)
        .find_map(|_| {
            api::call(
                &mut desk.register,
                "committees.update",
                json!({"id": committee, "mission": long, "name": long}),
            )
            .err()
        })
        .expect("the disk fills up");
    assert_eq!(failure.code, Code::DiskFull);
    assert!(failure.message.contains("rien n’a été enregistré"));
    desk.register.db().pragma_update(None, "max_page_count", 1_000_000).expect("room again");
    desk.make("committees.create", json!({"name": "Autre"}));
    desk.verify();
}

#[cfg(unix)]
#[test]
fn a_protected_register_opens_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    // Root writes everywhere: the test then says nothing, and its twin by flags above speaks.
    let desk = Desk::new();
    let Desk { folder, register } = desk;
    let path = register.path().to_owned();
    register.close().expect("closed");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).expect("protected");
    let writable = std::fs::OpenOptions::new().append(true).open(&path).is_ok();
    let register = Register::open(&path, Session::default()).expect("opens");
    assert_eq!(register.is_read_only(), !writable);
    drop(folder);
}

#[test]
fn malformed_calls_are_misuse_and_change_nothing() {
    let mut desk = Desk::new();
    let before = desk.register.last_saved().expect("saved").0;
    for (operation, args, says) in [
        ("nimporte.quoi", json!({}), "n’existe pas"),
        ("committees.create", json!({}), "manque"),
        ("agenda.add", json!({"meeting_id": "x", "title": "t"}), "arguments"),
        (
            "committees.create",
            json!({"name": "x", "couleur": "bleu"}),
            "« couleur » n’est pas attendu",
        ),
        ("committees.create", json!({"name": 3}), "au lieu de"),
        ("committees.create", json!([1, 2]), "arguments"),
    ] {
        let failure = desk.refused(operation, args);
        assert!(failure.message.contains(says), "{operation}: {}", failure.message);
    }
    assert_eq!(desk.register.last_saved().expect("saved").0, before);
}
