//! The register of a case: names of members as the cases write them, operations as a user runs them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::{Arc, Mutex};

use chrono::NaiveDateTime;
use pleniere_core::api;
use pleniere_core::bylaws::Parameter;
use pleniere_core::mandates::Mandate;
use pleniere_core::meetings::{Facts, load};
use pleniere_core::register::{self, Register, Session};
use serde_json::{Value, json};

use crate::common::{Desk, id, plain_text};

/// Why a case does not hold, in French.
pub type Told<T> = Result<T, String>;

/// A sitting of the case.
pub struct Sitting {
    pub id: String,
    pub starts: NaiveDateTime,
    pub items: Vec<String>,
    /// The item that votes are about when they do not say.
    pub item: usize,
}

/// A temporary folder, in memory where the system has such a place: what is proved here is the law, and
/// waiting for the disk after each of some four thousand operations would be half of the time.
fn folder() -> std::io::Result<tempfile::TempDir> {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }
}

/// A register with its committee, to copy.
#[derive(Clone)]
struct Model {
    file: Arc<Vec<u8>>,
    committee: String,
    seats: Vec<String>,
    members: BTreeMap<String, String>,
}

static MODELS: Mutex<BTreeMap<(String, usize), Model>> = Mutex::new(BTreeMap::new());

impl Model {
    fn made(profile: &str, seats: usize) -> Told<Self> {
        let mut world = World::of(Desk::new());
        world.committee = world
            .make("committees.create", json!({"name": "Commission d’essai", "profile": profile}))?;
        for number in 1..=seats {
            world.seat(number)?;
        }
        let World { desk: Desk { folder, register }, committee, seats, members, .. } = world;
        let path = register.path().to_owned();
        drop(register);
        let file = std::fs::read(&path).map_err(|error| error.to_string())?;
        drop(folder);
        Ok(Self { file: Arc::new(file), committee, seats, members })
    }
}

/// The register of a case.
pub struct World {
    pub desk: Desk,
    pub committee: String,
    pub seats: Vec<String>,
    pub members: BTreeMap<String, String>,
    pub organisations: BTreeMap<String, String>,
    pub sittings: Vec<Sitting>,
    pub current: usize,
}

impl World {
    /// Runs an operation.
    pub fn run(&mut self, operation: &str, args: Value) -> Told<Value> {
        api::call(&mut self.desk.register, operation, args).map(|reply| reply.result).map_err(
            |failure| {
                let hint = failure.hint.map_or(String::new(), |hint| format!(" ({hint})"));
                plain_text(&format!("{}{hint}", failure.message))
            },
        )
    }

    /// Runs an operation; the identifier of what it made.
    pub fn make(&mut self, operation: &str, args: Value) -> Told<String> {
        self.run(operation, args).map(|value| id(&value))
    }

    /// A committee of that many seats, each held since 2010, whose first member presides. It is made once
    /// for each size and copied: thirty operations a case would be most of the time.
    pub fn new(profile: Option<&str>, seats: usize) -> Told<Self> {
        let profile = profile.unwrap_or("CRPA").to_lowercase();
        let mut models = MODELS.lock().map_err(|_| "modèles perdus".to_owned())?;
        let model = match models.entry((profile.clone(), seats)) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => place.insert(Model::made(&profile, seats)?),
        }
        .clone();
        drop(models);
        let folder = folder().map_err(|error| error.to_string())?;
        let path = folder.path().join("essai.pleniere");
        std::fs::write(&path, model.file.as_slice()).map_err(|error| error.to_string())?;
        let register =
            Register::open(&path, Session::of("Essai")).map_err(|error| error.explain().message)?;
        Ok(Self {
            committee: model.committee,
            seats: model.seats,
            members: model.members,
            ..Self::of(Desk { folder, register })
        })
    }

    fn of(desk: Desk) -> Self {
        Self {
            desk,
            committee: String::new(),
            seats: Vec::new(),
            members: BTreeMap::new(),
            organisations: BTreeMap::new(),
            sittings: Vec::new(),
            current: 0,
        }
    }

    fn seat(&mut self, number: usize) -> Told<()> {
        let committee = self.committee.clone();
        let seat = self.make(
            "seats.create",
            json!({"committee_id": committee, "label": format!("Siège {number}")}),
        )?;
        let role = if number == 1 { "president" } else { "titulaire" };
        let member = self.make(
            "mandates.appoint",
            json!({"seat_id": seat, "role": role, "family_name": format!("Titulaire {number}"), "starts_on": "2010-01-01"}),
        )?;
        self.seats.push(seat);
        self.members.insert(number.to_string(), member);
        Ok(())
    }

    /// The mandate of a member.
    pub fn member(&self, name: &str) -> Told<String> {
        self.members
            .get(name)
            .cloned()
            .ok_or_else(|| format!("« {name} » n’est pas un membre du cas"))
    }

    /// Who holds the mandate of a member.
    pub fn person(&self, name: &str) -> Told<String> {
        let id = self.member(name)?.parse().map_err(|_| "identifiant de mandat".to_owned())?;
        let mandate: Mandate =
            register::get(self.desk.register.db(), id).map_err(|error| error.explain().message)?;
        Ok(mandate.person_id.to_string())
    }

    /// A seat by number.
    pub fn seat_id(&self, number: &str) -> Told<String> {
        let index: usize =
            number.parse().map_err(|_| format!("« {number} » n’est pas un siège"))?;
        self.seats
            .get(index.wrapping_sub(1))
            .cloned()
            .ok_or_else(|| format!("siège {number} inconnu"))
    }

    /// An organisation by name, made when first named.
    pub fn organisation(&mut self, name: &str) -> Told<String> {
        if let Some(found) = self.organisations.get(name) {
            return Ok(found.clone());
        }
        let made = self.make("organisations.create", json!({"name": name}))?;
        self.organisations.insert(name.into(), made.clone());
        Ok(made)
    }

    /// Adds a sitting and makes it the one spoken of.
    pub fn hold(&mut self, starts: NaiveDateTime, agenda: &[String]) -> Told<()> {
        let committee = self.committee.clone();
        let meeting = self.make(
            "meetings.create",
            json!({"committee_id": committee, "starts_at": starts.to_string(), "place": "Salle des séances"}),
        )?;
        self.sittings.push(Sitting { id: meeting, starts, items: Vec::new(), item: 0 });
        self.current = self.sittings.len() - 1;
        agenda.iter().try_for_each(|line| self.add_item(line))
    }

    /// Adds « nature : intitulé » to the agenda.
    pub fn add_item(&mut self, line: &str) -> Told<()> {
        use pleniere_core::meetings::ItemKind;
        let (kind, title) = line
            .split_once(" : ")
            .ok_or_else(|| format!("« {line} » n’est pas « nature : intitulé »"))?;
        let kind = ItemKind::ALL
            .iter()
            .find(|one| one.label().trim_start_matches("pour ") == kind)
            .ok_or_else(|| format!("« {kind} » n’est pas une nature de point"))?;
        let meeting = self.sitting()?.id.clone();
        let item = self.make(
            "agenda.add",
            json!({"meeting_id": meeting, "title": title, "kind": kind.code()}),
        )?;
        self.sitting_mut()?.items.push(item);
        Ok(())
    }

    /// The sitting spoken of.
    pub fn sitting(&self) -> Told<&Sitting> {
        self.sittings.get(self.current).ok_or_else(|| "le cas n’a pas de séance".into())
    }

    /// The same, to change what is noted of it.
    pub fn sitting_mut(&mut self) -> Told<&mut Sitting> {
        self.sittings.get_mut(self.current).ok_or_else(|| "le cas n’a pas de séance".into())
    }

    /// An item by number.
    pub fn item(&self, number: &str) -> Told<String> {
        let index: usize =
            number.parse().map_err(|_| format!("« {number} » n’est pas un point"))?;
        let items = &self.sitting()?.items;
        items.get(index.wrapping_sub(1)).cloned().ok_or_else(|| format!("point {number} inconnu"))
    }

    /// Everything the register knows of the sitting spoken of.
    pub fn facts(&self) -> Told<Facts> {
        let id = self.sitting()?.id.parse().map_err(|_| "identifiant de séance".to_owned())?;
        load(self.desk.register.db(), id).map_err(|error| error.explain().message)
    }

    /// Enters « Titre = valeur (source), depuis le AAAA-MM-JJ » among the committee's rules.
    pub fn rule(&mut self, line: &str) -> Told<()> {
        let unread = || format!("règle illisible : « {line} »");
        let (title, rest) = line.split_once(" = ").ok_or_else(unread)?;
        let (value, rest) = rest.split_once(" (").ok_or_else(unread)?;
        let (source, days) = rest.rsplit_once(')').ok_or_else(unread)?;
        let parameter = Parameter::ALL
            .iter()
            .find(|one| one.label() == title)
            .ok_or_else(|| format!("« {title} » n’est pas une règle"))?;
        let (mut from, mut to) = (None, None);
        for part in days.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match (part.strip_prefix("depuis le "), part.strip_prefix("jusqu’au ")) {
                (Some(day), _) => from = Some(day),
                (_, Some(day)) => to = Some(day),
                _ => return Err(unread()),
            }
        }
        let committee = self.committee.clone();
        let value = crate::rules::value(*parameter, value)?;
        self.run(
            "bylaws.set",
            json!({"committee_id": committee, "parameter": parameter.code(), "value": value, "source": source, "starts_on": from, "ends_on": to}),
        )?;
        Ok(())
    }
}
