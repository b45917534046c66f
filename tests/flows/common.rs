//! What the flows share: a register in a folder of its own, operations by name.

#![allow(dead_code)]

use std::path::PathBuf;

use pleniere_core::api::{self, Failure};
use pleniere_core::register::{Register, Session};
use serde_json::{Value, json};

/// A register in a temporary folder, deleted with it.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub register: Register,
}

impl Desk {
    /// An empty register.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let register =
            Register::create(folder.path().join("essai.pleniere"), "Essai", Session::of("Essai"))
                .expect("created");
        Self { folder, register }
    }

    /// The sample register.
    pub fn sample() -> Self {
        let mut desk = Self::new();
        pleniere_core::sample::build(&mut desk.register).expect("the sample is built");
        desk
    }

    pub fn path(&self) -> PathBuf {
        self.register.path().to_owned()
    }

    /// Runs an operation that must succeed.
    #[track_caller]
    pub fn run(&mut self, operation: &str, args: Value) -> Value {
        match api::call(&mut self.register, operation, args.clone()) {
            Ok(reply) => plain(reply.result),
            Err(failure) => panic!("{operation} {args}: {}", failure.message),
        }
    }

    /// Runs an operation that must be refused.
    #[track_caller]
    pub fn refused(&mut self, operation: &str, args: Value) -> Failure {
        match api::call(&mut self.register, operation, args.clone()) {
            Ok(reply) => panic!("{operation} {args} was accepted: {}", reply.result),
            Err(failure) => Failure {
                message: plain_text(&failure.message),
                hint: failure.hint.as_deref().map(plain_text),
                ..failure
            },
        }
    }

    /// Runs an operation; the identifier of what it made.
    #[track_caller]
    pub fn make(&mut self, operation: &str, args: Value) -> String {
        id(&self.run(operation, args))
    }

    /// A meeting of the register by number of the committee named.
    pub fn meeting(&mut self, committee: &str, state: &str) -> String {
        let meetings = self.run("meetings.list", json!({}));
        let found =
            meetings.as_array().expect("a list").iter().find(|meeting| {
                meeting["committee_name"] == committee && meeting["state"] == state
            });
        id(found.expect("such a meeting"))
    }

    /// Everything the register holds must follow from its journal.
    pub fn verify(&mut self) {
        let report = self.run("register.verify", Value::Null);
        assert_eq!(report["problems"], json!([]), "the register verifies");
        assert_eq!(report["ok"], true);
    }
}

/// No-break spaces as plain ones: where they stand is tested beside the typography.
pub fn plain_text(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn plain(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(plain_text(&text)),
        Value::Array(values) => values.into_iter().map(plain).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, plain(value))).collect(),
        other => other,
    }
}

pub fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

/// A committee of `seats` seats, all held since 2020, whose first member presides.
pub struct Committee {
    pub id: String,
    pub members: Vec<String>,
}

pub fn committee(desk: &mut Desk, seats: usize) -> Committee {
    let committee =
        desk.make("committees.create", json!({"name": "Commission d’essai", "profile": "crpa"}));
    let members = (1..=seats)
        .map(|number| {
            let seat = desk.make("seats.create", json!({"committee_id": committee, "label": format!("Siège {number}")}));
            let role = if number == 1 { "president" } else { "titulaire" };
            desk.make(
                "mandates.appoint",
                json!({"seat_id": seat, "role": role, "family_name": format!("Titulaire {number}"), "starts_on": "2020-01-01"}),
            )
        })
        .collect();
    Committee { id: committee, members }
}

/// An open sitting on 8 October 2026 at 14:30, with one item for vote, and the members given present.
pub struct Sitting {
    pub id: String,
    pub item: String,
}

pub fn at(hour: &str) -> String {
    format!("2026-10-08T{hour}")
}

pub fn open_sitting(desk: &mut Desk, committee: &Committee, present: usize) -> Sitting {
    let id = desk.make(
        "meetings.create",
        json!({"committee_id": committee.id, "starts_at": at("14:30"), "ends_at": at("17:00")}),
    );
    let item = desk.make(
        "agenda.add",
        json!({"meeting_id": id, "title": "Recommandation", "kind": "vote", "duration": 30}),
    );
    for member in &committee.members[..present] {
        desk.run(
            "attendance.arrive",
            json!({"meeting_id": id, "mandate_id": member, "at": at("14:25")}),
        );
    }
    desk.run("meetings.open", json!({"id": id, "at": at("14:30")}));
    desk.run("agenda.start", json!({"id": item, "at": at("14:32")}));
    Sitting { id, item }
}
