//! What the rules cost: every finding of a register of 200 sittings with 40 members, those of one
//! sitting as it is held, and the page of a sitting of 1,000 members.
//!
//! Prints `register`, `sitting`, `arrival` and `thousand` with nanoseconds, medians; `cargo xtask bench` tells
//! them beside the time promised. With the path of a file, keeps the register there or takes the one
//! that is there, and measures `register` and `sitting` again and again: for a profiler.

use std::time::{Duration, Instant};

use pleniere_core::register::{Register, Session};
use pleniere_core::{api, checks, clock, meetings};
use serde_json::{Value, json};

const SITTINGS: usize = 200;
const MEMBERS: usize = 40;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = std::env::args().nth(1).map(std::path::PathBuf::from);
    if let Some(path) = kept.as_ref().filter(|path| path.exists()) {
        let register = Register::open(path, Session::default()).expect("a register");
        return rules(&register, 200);
    }
    let is_kept = kept.is_some();
    let path = kept.unwrap_or_else(|| folder.path().join("r.pleniere"));
    let mut desk = Desk(Register::create(path, "Mesure", Session::default()).expect("a register"));
    let committee = desk.committee(MEMBERS);
    for number in 0..SITTINGS {
        desk.held(&committee, number);
    }
    desk.live(&committee, "2026-11-24");
    rules(&desk.0, 5);
    if is_kept {
        return;
    }

    let large = desk.committee(1000);
    let live = desk.live(&large, "2026-11-25");
    report("thousand", 9, || {
        desk.run("meetings.view", json!({"id": live, "at": "2026-11-25T15:00"}));
    });
    let mut minute = 0;
    let member = large.members[500].clone();
    report("arrival", 9, || {
        minute += 1;
        let at = format!("2026-11-25T15:{minute:02}");
        let mode = if minute % 2 == 0 { "in_room" } else { "remote" };
        desk.run(
            "attendance.arrive",
            json!({"meeting_id": live, "mandate_id": member, "mode": mode, "at": at}),
        );
    });
}

/// Every finding of the register, and of its last sitting.
fn rules(register: &Register, times: usize) {
    let now = clock::now();
    report("register", times, || {
        let checked = checks::check(register.db(), checks::Check::default(), now).expect("checked");
        assert!(!checked.parts.is_empty());
    });
    let last = meetings::load_all(register.db()).expect("read").pop().expect("a sitting");
    report("sitting", 10 * times, || {
        let facts = meetings::load(register.db(), last.meeting.id).expect("read");
        std::hint::black_box(checks::of_sitting(&facts, now));
    });
}

fn report(name: &str, times: usize, mut action: impl FnMut()) {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let started = Instant::now();
            action();
            started.elapsed()
        })
        .collect();
    taken.sort();
    println!("{name} {}", taken[times / 2].as_nanos());
}

struct Committee {
    id: String,
    members: Vec<String>,
}

struct Desk(Register);

impl Desk {
    fn run(&mut self, operation: &str, args: Value) -> Value {
        match api::call(&mut self.0, operation, args) {
            Ok(reply) => reply.result,
            Err(failure) => panic!("{operation}: {}", failure.message),
        }
    }

    fn make(&mut self, operation: &str, args: Value) -> String {
        self.run(operation, args)["id"].as_str().expect("an id").to_owned()
    }

    fn committee(&mut self, seats: usize) -> Committee {
        let id = self.make("committees.create", json!({"name": format!("Comité de {seats}")}));
        let members = (1..=seats)
            .map(|number| {
                let label = format!("Siège {number}");
                let seat = self.make("seats.create", json!({"committee_id": id, "label": label}));
                self.make(
                    "mandates.appoint",
                    json!({
                        "seat_id": seat, "starts_on": "2000-01-01", "family_name": format!("Titulaire {number}"),
                        "role": if number == 1 { "president" } else { "titulaire" },
                    }),
                )
            })
            .collect();
        Committee { id, members }
    }

    /// A sitting of five items, open, four members in five there.
    fn live(&mut self, committee: &Committee, day: &str) -> String {
        let at = |hour: &str| format!("{day}T{hour}");
        let meeting = self.make(
            "meetings.create",
            json!({"committee_id": committee.id, "starts_at": at("14:30")}),
        );
        for number in 1..=5 {
            let kind = if number % 2 == 0 { "vote" } else { "debat" };
            let title = format!("Point {number}");
            self.run("agenda.add", json!({"meeting_id": meeting, "title": title, "kind": kind}));
        }
        self.run("meetings.open", json!({"id": meeting, "at": at("14:30")}));
        for (index, mandate) in committee.members.iter().enumerate() {
            let args = json!({"meeting_id": meeting, "mandate_id": mandate, "at": at("14:30")});
            let operation = if index % 5 == 4 { "attendance.excuse" } else { "attendance.arrive" };
            self.run(operation, args);
        }
        meeting
    }

    fn held(&mut self, committee: &Committee, number: usize) {
        let day = format!("{}-{:02}-{:02}", 2010 + number / 12, 1 + number % 12, 5 + number % 20);
        let at = |hour: &str| format!("{day}T{hour}");
        let meeting = self.live(committee, &day);
        let item = self.run("meetings.view", json!({"id": meeting}))["items"][1]["id"].clone();
        let present = committee.members.len() - committee.members.len() / 5;
        self.run(
            "votes.record",
            json!({
                "item_id": item, "subject": "Proposition", "ballot": "main_levee", "at": at("15:30"),
                "counts": {"pour": present - 3, "contre": 2, "abstention": 1},
            }),
        );
        self.run("meetings.close", json!({"id": meeting, "at": at("16:45")}));
    }
}
