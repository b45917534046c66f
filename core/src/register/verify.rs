//! `verify`: is the file sound, is the chain unbroken, does the journal give the present rows?

use std::time::Instant as Stopwatch;

use rusqlite::Connection;
use serde::Serialize;

use super::journal::{Entry, ORIGIN};
use crate::richtext::typography::typeset;

use super::{Register, Result, changes, migrations, tables, undo};

/// What verification found.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct VerifyReport {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// How many entries were read again.
    pub entries: i64,
    /// The hash of the last entry.
    pub head: String,
    /// What is wrong, where.
    pub problems: Vec<Problem>,
    /// How long it took, in milliseconds.
    #[ts(type = "number")]
    pub duration_ms: u64,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Problem {
    /// Where: "fichier", "opération n° 12", "Point 0190…".
    pub place: String,
    /// What, in a French sentence.
    pub sentence: String,
}

impl Register {
    /// Checks the file, the chain and the replay. Damage is reported, never raised.
    pub fn verify(&self) -> Result<VerifyReport> {
        let started = Stopwatch::now();
        let mut problems = Vec::new();
        check_file(&self.conn, &mut problems);
        let (entries, head) = match check_journal(&self.conn, &mut problems) {
            Ok(found) => found,
            Err(error) => {
                add(
                    &mut problems,
                    "journal",
                    format!("Le journal est illisible : {}", error.explain().message),
                );
                (0, ORIGIN.into())
            }
        };
        problems.truncate(200);
        Ok(VerifyReport {
            ok: problems.is_empty(),
            entries,
            head,
            problems,
            duration_ms: started.elapsed().as_millis() as u64,
        })
    }
}

fn add(problems: &mut Vec<Problem>, place: impl Into<String>, sentence: impl AsRef<str>) {
    problems.push(Problem { place: place.into(), sentence: typeset(sentence.as_ref()) });
}

fn check_file(db: &Connection, problems: &mut Vec<Problem>) {
    let found: Result<Vec<String>> = (|| {
        let mut statement = db.prepare("PRAGMA integrity_check(50)")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    })();
    match found {
        Ok(lines) => lines.iter().filter(|line| line.as_str() != "ok").for_each(|line| {
            add(problems, "fichier", format!("Le fichier est endommagé ({line})."))
        }),
        Err(error) => add(problems, "fichier", error.explain().message),
    }
    let broken: Result<i64> = (|| {
        Ok(db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?)
    })();
    match broken {
        Ok(0) => {}
        Ok(count) => {
            add(problems, "fichier", format!("{count} renvois mènent à des éléments absents."))
        }
        Err(error) => add(problems, "fichier", error.explain().message),
    }
}

/// Walks the journal once: chain and replay together.
fn check_journal(db: &Connection, problems: &mut Vec<Problem>) -> Result<(i64, String)> {
    let replica = Connection::open_in_memory()?;
    migrations::migrate(&replica)?;
    let mut statement = db.prepare("SELECT * FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let (mut count, mut previous, mut replaying) = (0, ORIGIN.to_owned(), true);
    while let Some(row) = rows.next()? {
        let entry = Entry::from_row(row)?;
        count += 1;
        let place = format!("opération n° {}", entry.seq);
        if entry.seq != count {
            add(problems, &place, format!("L’opération n° {count} manque dans la suite."));
            count = entry.seq;
        }
        if entry.previous_hash != previous {
            add(
                problems,
                &place,
                "L’empreinte de l’opération précédente ne correspond pas : la suite a été modifiée.",
            );
        }
        if entry.content_hash() != entry.content_sha256 {
            add(problems, &place, "Le contenu de cette opération a été modifié après coup.");
        }
        if entry.chain_hash() != entry.hash {
            add(
                problems,
                &place,
                "L’en-tête de cette opération (date, auteur, nature) a été modifié après coup.",
            );
        }
        if replaying && let Err(error) = undo::apply(&replica, &entry.changeset) {
            add(
                problems,
                &place,
                format!("Rejouer cette opération échoue ({error}) : la suite n’a pas été rejouée."),
            );
            replaying = false;
        }
        previous = entry.hash;
    }
    if replaying {
        for table in tables::TABLES {
            compare(db, &replica, table, problems)?;
        }
    }
    Ok((count, previous))
}

/// Compares the rows of a table with those the journal gives.
fn compare(
    present: &Connection,
    replica: &Connection,
    table: &tables::Table,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let columns = changes::column_names(replica, table.name)?;
    let there = changes::row_values(present, table.name, &columns)?;
    let expected = changes::row_values(replica, table.name, &columns)?;
    if there == expected {
        return Ok(());
    }
    let key = |row: &Vec<rusqlite::types::Value>| match &row[0] {
        rusqlite::types::Value::Text(id) => id.clone(),
        _ => String::new(),
    };
    let by_id: std::collections::BTreeMap<_, _> =
        expected.iter().map(|row| (key(row), row)).collect();
    for row in &there {
        match by_id.get(&key(row)) {
            None => add(
                problems,
                format!("{} {}", table.label, key(row)),
                "Cet élément ne vient d’aucune opération du journal.",
            ),
            Some(wanted) if *wanted != row => {
                let different: Vec<&str> = (0..columns.len())
                    .filter(|&index| wanted[index] != row[index])
                    .map(|index| {
                        tables::column_label(table.name, &columns[index]).unwrap_or(&columns[index])
                    })
                    .collect();
                add(
                    problems,
                    format!("{} {}", table.label, key(row)),
                    format!("Diffère de ce que dit le journal : {}.", different.join(", ")),
                );
            }
            Some(_) => {}
        }
    }
    let present_ids: std::collections::BTreeSet<_> = there.iter().map(key).collect();
    for id in by_id.keys().filter(|id| !present_ids.contains(*id)) {
        add(
            problems,
            format!("{} {id}", table.label),
            "Cet élément a disparu sans opération du journal.",
        );
    }
    Ok(())
}
