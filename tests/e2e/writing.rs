//! A register filled through the core before a window opens it, with days and hours counted from now.

use std::path::Path;

use chrono::{Duration, NaiveDateTime};
use pleniere_core::api;
use pleniere_core::clock::{self, LocalTime, PARIS};
use pleniere_core::register::{Register, Session};
use serde_json::{Value, json};

type Trouble = Box<dyn std::error::Error>;

/// The register while it is filled.
pub struct Writing {
    register: Register,
    now: NaiveDateTime,
}

/// A committee, and the mandates of its members in the order of its seats.
pub struct House {
    /// The committee.
    pub committee: String,
    /// The mandates; the first one presides.
    pub members: Vec<String>,
}

impl Writing {
    /// A new register.
    pub fn new(path: &Path, name: &str) -> Result<Self, Trouble> {
        let register = Register::create(path, name, Session::default())?;
        Ok(Self { register, now: LocalTime::at(clock::now(), PARIS).0 })
    }

    /// A register that is there already.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let register = Register::open(path, Session::default())?;
        Ok(Self { register, now: LocalTime::at(clock::now(), PARIS).0 })
    }

    /// Lets the register go, for a window to open it.
    pub fn close(self) -> Result<(), Trouble> {
        Ok(self.register.close()?)
    }

    /// The result of an operation that must succeed.
    pub fn run(&mut self, operation: &str, args: Value) -> Result<Value, Trouble> {
        let reply = api::call(&mut self.register, operation, args)
            .map_err(|failure| format!("{operation}: {}", failure.message))?;
        Ok(reply.result)
    }

    /// The identifier of what an operation makes.
    pub fn make(&mut self, operation: &str, args: Value) -> Result<String, Trouble> {
        let made = self.run(operation, args)?;
        Ok(made["id"].as_str().ok_or("no identifier")?.to_owned())
    }

    /// The local time that many minutes from now.
    pub fn minutes(&self, minutes: i64) -> String {
        LocalTime(self.now + Duration::minutes(minutes)).to_string()
    }

    /// The local time of an hour, that many days from now.
    pub fn day(&self, days: i64, hour: &str) -> String {
        format!("{}T{hour}:00", self.date(days))
    }

    /// The date that many days from now.
    pub fn date(&self, days: i64) -> String {
        (self.now + Duration::days(days)).date().to_string()
    }

    /// A committee of one seat for each college named ("" for none), all held for more than a year.
    pub fn house(&mut self, name: &str, seats: &[&str]) -> Result<House, Trouble> {
        let mut colleges: Vec<&str> = seats.iter().copied().filter(|one| !one.is_empty()).collect();
        colleges.dedup();
        let committee =
            self.make("committees.create", json!({"name": name, "colleges": colleges}))?;
        let mut members = Vec::new();
        for (number, college) in seats.iter().enumerate() {
            let college = Some(*college).filter(|one| !one.is_empty());
            let number = number + 1;
            let seat = self.make(
                "seats.create",
                json!({"committee_id": committee, "label": format!("Siège {number}"), "college": college}),
            )?;
            let role = if number == 1 { "president" } else { "titulaire" };
            let since = self.date(-400);
            members.push(self.make(
                "mandates.appoint",
                json!({"seat_id": seat, "role": role, "family_name": format!("Titulaire {number}"), "starts_on": since}),
            )?);
        }
        Ok(House { committee, members })
    }

    /// Settles a rule of the house.
    pub fn settle(&mut self, house: &House, parameter: &str, value: Value) -> Result<(), Trouble> {
        let args = json!({"committee_id": house.committee, "parameter": parameter, "value": value, "source": "règlement intérieur, art. 9"});
        self.run("bylaws.set", args).map(drop)
    }

    /// A sitting of one item, `kind` said ("avis", "vote"…).
    pub fn sitting(
        &mut self,
        house: &House,
        starts: &str,
        mode: &str,
        item: (&str, &str),
    ) -> Result<(String, String), Trouble> {
        let id = self.make(
            "meetings.create",
            json!({"committee_id": house.committee, "starts_at": starts, "mode": mode}),
        )?;
        let (title, kind) = item;
        let item = self.make(
            "agenda.add",
            json!({"meeting_id": id, "title": title, "kind": kind, "duration": 30, "notes": "Le comité est d’avis que le référentiel soit publié."}),
        )?;
        Ok((id, item))
    }
}
