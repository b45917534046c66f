//! Creating, correcting and removing organisations.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Organisation, OrganisationKind, OrganisationView, SizeClass};
use crate::ids::OrganisationId;
use crate::register::{self, Refusal, Result, Tx};
use crate::{mandates, patch, text};

/// What a new organisation is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateOrganisation {
    /// Its full name.
    pub name: String,
    /// Its acronym.
    #[serde(default)]
    pub short_name: Option<String>,
    /// What it is; « autre » if left out.
    #[serde(default)]
    pub kind: Option<OrganisationKind>,
    /// The college it usually sits in.
    #[serde(default)]
    pub college: Option<String>,
    /// The size class, for a firm.
    #[serde(default)]
    pub size_class: Option<SizeClass>,
    /// SIREN number.
    #[serde(default)]
    pub siren: Option<String>,
    /// Notes of the secretariat.
    #[serde(default)]
    pub notes: Option<String>,
}

patch! {
    /// What changes in an organisation.
    pub struct UpdateOrganisation(OrganisationId) {
        /// Its full name.
        name: String,
        /// Its acronym.
        short_name: Option<String>,
        /// What it is.
        kind: OrganisationKind,
        /// The college it usually sits in.
        college: Option<String>,
        /// The size class.
        size_class: Option<SizeClass>,
        /// SIREN number.
        siren: Option<String>,
        /// Notes of the secretariat.
        notes: Option<String>,
    }
}

/// Adds an organisation.
pub fn create(tx: &mut Tx<'_>, args: CreateOrganisation) -> Result<Organisation> {
    let organisation = Organisation {
        id: OrganisationId::new(),
        name: text::required("name", "Le nom de l’organisme", &args.name)?,
        short_name: text::optional("short_name", args.short_name)?,
        kind: args.kind.unwrap_or(OrganisationKind::Other),
        college: text::optional("college", args.college)?,
        size_class: args.size_class,
        siren: siren(args.siren)?,
        notes: text::optional("notes", args.notes)?,
    };
    tx.insert(&organisation)?;
    tx.about("organisation", organisation.id);
    tx.tell(format!("Organisme ajouté : {}", organisation.label()));
    Ok(organisation)
}

/// Corrects an organisation.
pub fn update(tx: &mut Tx<'_>, args: UpdateOrganisation) -> Result<Organisation> {
    let mut organisation: Organisation = register::get(tx.db(), args.id)?;
    args.name
        .check(|name| text::required("name", "Le nom de l’organisme", &name))?
        .apply(&mut organisation.name);
    args.short_name
        .check(|value| text::optional("short_name", value))?
        .apply(&mut organisation.short_name);
    args.kind.apply(&mut organisation.kind);
    args.college.check(|value| text::optional("college", value))?.apply(&mut organisation.college);
    args.size_class.apply(&mut organisation.size_class);
    args.siren.check(siren)?.apply(&mut organisation.siren);
    args.notes.check(|value| text::optional("notes", value))?.apply(&mut organisation.notes);
    tx.update(&organisation)?;
    tx.about("organisation", organisation.id);
    tx.tell(format!("Organisme modifié : {}", organisation.label()));
    Ok(organisation)
}

/// Removes an organisation that nothing uses.
pub fn delete(tx: &mut Tx<'_>, id: OrganisationId) -> Result<()> {
    let organisation: Organisation = register::get(tx.db(), id)?;
    let seats =
        register::number(tx.db(), "SELECT count(*) FROM seats WHERE organisation_id = ?1", &[&id])?;
    let mandates = register::number(
        tx.db(),
        "SELECT count(*) FROM mandates WHERE organisation_id = ?1",
        &[&id],
    )?;
    if seats + mandates > 0 {
        return Err(Refusal::rule(format!(
            "« {} » a {} et {} dans ce registre : le retirer fausserait des compositions passées.",
            organisation.label(),
            text::count(seats, "siège", "sièges"),
            text::count(mandates, "mandat", "mandats")
        ))
        .hint("Mettez fin à ses mandats plutôt que de l’effacer.")
        .into());
    }
    tx.delete::<Organisation>(id)?;
    tx.about("organisation", id);
    tx.tell(format!("Organisme retiré : {}", organisation.label()));
    Ok(())
}

/// Every organisation with its mandates, by name.
pub fn list(db: &Connection, today: chrono::NaiveDate) -> Result<Vec<OrganisationView>> {
    let organisations: Vec<Organisation> = register::list(db, "name COLLATE NOCASE, id")?;
    let mandates = mandates::views(db, today, mandates::Wanted::All)?;
    organisations
        .into_iter()
        .map(|organisation| {
            let id = organisation.id;
            Ok(OrganisationView {
                label: organisation.label().to_owned(),
                kind_label: organisation.kind.label().to_owned(),
                mandates: mandates
                    .iter()
                    .filter(|view| view.mandate.organisation_id == Some(id))
                    .cloned()
                    .collect(),
                seats: register::number(
                    db,
                    "SELECT count(*) FROM seats WHERE organisation_id = ?1",
                    &[&id],
                )?,
                organisation,
            })
        })
        .collect()
}

/// A SIREN number: nine digits (spaces allowed), the last one the Luhn key (INSEE).
fn siren(value: Option<String>) -> Result<Option<String>> {
    let Some(value) = text::optional("siren", value)? else { return Ok(None) };
    let digits: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let nine = digits.len() == 9 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !nine || !luhn(&digits) {
        return Err(Refusal::invalid(
            "siren",
            format!("« {value} » n’est pas un numéro SIREN valide."),
        )
        .hint("Un SIREN compte neuf chiffres, le dernier servant de clé.")
        .into());
    }
    Ok(Some(digits))
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_siren_is_checked_by_its_key() {
        assert_eq!(siren(Some("732 829 320".into())).expect("valid"), Some("732829320".into()));
        assert!(siren(Some("732829321".into())).is_err());
        assert!(siren(Some("7328293".into())).is_err());
        assert_eq!(siren(Some(" ".into())).expect("empty"), None);
    }
}
