//! Creating, correcting and removing persons.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Civility, Person, PersonView};
use crate::ids::PersonId;
use crate::register::{self, Refusal, Result, Tx};
use crate::{mandates, patch, text};

/// Who a new person is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreatePerson {
    /// How the person is addressed.
    #[serde(default)]
    pub civility: Option<Civility>,
    /// First name.
    #[serde(default)]
    pub given_name: Option<String>,
    /// Family name, or the function that stands for it.
    pub family_name: String,
    /// Function in the organisation.
    #[serde(default)]
    pub function_title: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Phone.
    #[serde(default)]
    pub phone: Option<String>,
    /// Notes of the secretariat.
    #[serde(default)]
    pub notes: Option<String>,
}

patch! {
    /// What changes in a person.
    pub struct UpdatePerson(PersonId) {
        /// How the person is addressed.
        civility: Civility,
        /// First name.
        given_name: Option<String>,
        /// Family name.
        family_name: String,
        /// Function in the organisation.
        function_title: Option<String>,
        /// E-mail.
        email: Option<String>,
        /// Phone.
        phone: Option<String>,
        /// Notes of the secretariat.
        notes: Option<String>,
    }
}

/// Adds a person.
pub fn create(tx: &mut Tx<'_>, args: CreatePerson) -> Result<Person> {
    let person = Person {
        id: PersonId::new(),
        civility: args.civility.unwrap_or(Civility::None),
        given_name: text::optional("given_name", args.given_name)?,
        family_name: text::required("family_name", "Le nom", &args.family_name)?,
        function_title: text::optional("function_title", args.function_title)?,
        email: email(args.email)?,
        phone: text::optional("phone", args.phone)?,
        notes: text::optional("notes", args.notes)?,
    };
    tx.insert(&person)?;
    tx.about("person", person.id);
    tx.tell(format!("Personne ajoutée : {}", person.name()));
    Ok(person)
}

/// Corrects a person.
pub fn update(tx: &mut Tx<'_>, args: UpdatePerson) -> Result<Person> {
    let mut person: Person = register::get(tx.db(), args.id)?;
    args.civility.apply(&mut person.civility);
    args.given_name
        .check(|value| text::optional("given_name", value))?
        .apply(&mut person.given_name);
    args.family_name
        .check(|name| text::required("family_name", "Le nom", &name))?
        .apply(&mut person.family_name);
    args.function_title
        .check(|value| text::optional("function_title", value))?
        .apply(&mut person.function_title);
    args.email.check(email)?.apply(&mut person.email);
    args.phone.check(|value| text::optional("phone", value))?.apply(&mut person.phone);
    args.notes.check(|value| text::optional("notes", value))?.apply(&mut person.notes);
    tx.update(&person)?;
    tx.about("person", person.id);
    tx.tell(format!("Personne modifiée : {}", person.name()));
    Ok(person)
}

/// Removes a person without mandate.
pub fn delete(tx: &mut Tx<'_>, id: PersonId) -> Result<()> {
    let person: Person = register::get(tx.db(), id)?;
    let mandates =
        register::number(tx.db(), "SELECT count(*) FROM mandates WHERE person_id = ?1", &[&id])?;
    if mandates > 0 {
        return Err(Refusal::rule(format!(
            "{} a {} dans ce registre : l’effacer fausserait des compositions passées.",
            person.name(),
            text::count(mandates, "mandat", "mandats")
        ))
        .hint("Mettez fin à ses mandats plutôt que d’effacer la personne.")
        .into());
    }
    tx.delete::<Person>(id)?;
    tx.about("person", id);
    tx.tell(format!("Personne retirée : {}", person.name()));
    Ok(())
}

/// Every person with their mandates, by name.
pub fn list(db: &Connection, today: NaiveDate) -> Result<Vec<PersonView>> {
    let persons: Vec<Person> = register::list(db, "family_name COLLATE NOCASE, given_name, id")?;
    let mandates = mandates::views(db, today, mandates::Wanted::All)?;
    Ok(persons
        .into_iter()
        .map(|person| PersonView {
            display_name: display_name(&person),
            mandates: mandates
                .iter()
                .filter(|view| view.mandate.person_id == person.id)
                .cloned()
                .collect(),
            person,
        })
        .collect())
}

/// Civility, first name, family name.
pub fn display_name(person: &Person) -> String {
    match person.civility {
        Civility::None => person.name(),
        civility => format!("{}\u{a0}{}", civility.label(), person.name()),
    }
}

/// An address with one @ and something on both sides; nothing finer can be known offline.
fn email(value: Option<String>) -> Result<Option<String>> {
    let Some(value) = text::optional("email", value)? else { return Ok(None) };
    let parts: Vec<&str> = value.split('@').collect();
    if parts.len() != 2
        || parts.iter().any(|part| part.is_empty())
        || value.contains(char::is_whitespace)
    {
        return Err(Refusal::invalid(
            "email",
            format!("« {value} » n’est pas une adresse électronique."),
        )
        .hint("Une adresse s’écrit nom@domaine.fr.")
        .into());
    }
    Ok(Some(value))
}
