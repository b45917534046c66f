//! A write through the journal against a bare write of the same row, both durable, one transaction each.
//!
//! Prints `recorded NANOSECONDS` and `bare NANOSECONDS`, medians; `cargo xtask bench` tells the ratio. Both
//! sides use the same file system, the same settings (WAL, synchronous FULL) and the same row: an agenda item.

use std::time::{Duration, Instant};

use pleniere_core::api;
use pleniere_core::ids::MeetingId;
use pleniere_core::meetings::{AgendaItem, ItemKind};
use pleniere_core::register::{Record, Register, Session};
use rusqlite::Connection;
use serde_json::json;

const WRITES: usize = 400;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut register =
        Register::create(folder.path().join("r.pleniere"), "Mesure", Session::default())
            .expect("a register");
    let call = |register: &mut Register, op: &str, args| {
        let result = api::call(register, op, args).expect(op).result;
        result["id"].as_str().expect("an id").to_owned()
    };
    let committee = call(&mut register, "committees.create", json!({"name": "Comité"}));
    let meeting = call(
        &mut register,
        "meetings.create",
        json!({"committee_id": committee, "starts_at": "2026-11-24T14:30"}),
    );
    let meeting: MeetingId = meeting.parse().expect("an id");

    let bare = Connection::open(folder.path().join("bare.sqlite")).expect("a base");
    bare.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    bare.pragma_update(None, "synchronous", "FULL").expect("FULL");
    // The bare base holds this one table: nothing to refer to.
    bare.pragma_update(None, "foreign_keys", false).expect("alone");
    let schema: String = register
        .db()
        .query_row("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE tbl_name = 'agenda_items' AND sql IS NOT NULL", [], |row| row.get(0))
        .expect("the table");
    bare.execute_batch(&schema).expect("the same table");
    let sql = format!(
        "INSERT INTO agenda_items ({}) VALUES ({})",
        AgendaItem::COLUMNS.join(", "),
        vec!["?"; AgendaItem::COLUMNS.len()].join(", ")
    );

    // Interleaved, so that both meet the same disk at the same time.
    let (mut recorded_times, mut bare_times) = (Vec::new(), Vec::new());
    for number in 0..WRITES {
        let item = item(meeting, number);
        let started = Instant::now();
        register
            .transact("agenda.add", |tx| {
                tx.insert(&item)?;
                tx.about("agenda_item", item.id);
                tx.tell("Point ajouté");
                Ok(())
            })
            .expect("recorded");
        recorded_times.push(started.elapsed());
        let started = Instant::now();
        bare.execute_batch("BEGIN IMMEDIATE").expect("begin");
        bare.prepare_cached(&sql)
            .expect("prepared")
            .execute(item.values().as_slice())
            .expect("written");
        bare.execute_batch("COMMIT").expect("commit");
        bare_times.push(started.elapsed());
    }
    println!("recorded {}", median(recorded_times).as_nanos());
    println!("bare {}", median(bare_times).as_nanos());
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn item(meeting_id: MeetingId, number: usize) -> AgendaItem {
    AgendaItem {
        position: number as f64,
        duration: Some(15),
        rapporteur: Some("Rapporteur".into()),
        ..AgendaItem::new(
            meeting_id,
            format!("Point n° {number} de l’ordre du jour"),
            ItemKind::Debat,
        )
    }
}
