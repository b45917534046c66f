//! Seats: added, ordered, closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Committee, Seat};
use crate::clock::plausible;
use crate::ids::{CommitteeId, OrganisationId, SeatId};
use crate::organisations::Organisation;
use crate::register::{self, Refusal, Result, Tx};
use crate::{patch, text};

/// What a new seat is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateSeat {
    /// The committee.
    pub committee_id: CommitteeId,
    /// What it is called; the organisation's short name if left out.
    #[serde(default)]
    pub label: Option<String>,
    /// The organisation that nominates to it.
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// The college; the organisation's if left out.
    #[serde(default)]
    pub college: Option<String>,
    /// First day it exists.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day it exists.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
}

patch! {
    /// What changes in a seat.
    pub struct UpdateSeat(SeatId) {
        /// The organisation that nominates to it.
        organisation_id: Option<OrganisationId>,
        /// What it is called.
        label: String,
        /// The college.
        college: Option<String>,
        /// First day it exists.
        starts_on: Option<NaiveDate>,
        /// Last day it exists.
        ends_on: Option<NaiveDate>,
    }
}

/// A seat takes another place in the list.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MoveSeat {
    /// The seat.
    pub id: SeatId,
    /// Its new place, from 1.
    pub position: i64,
}

/// Adds a seat at the end.
pub fn create_seat(tx: &mut Tx<'_>, args: CreateSeat) -> Result<Seat> {
    let committee: Committee = register::get(tx.db(), args.committee_id)?;
    let organisation: Option<Organisation> =
        args.organisation_id.map(|id| register::get(tx.db(), id)).transpose()?;
    let label = match (text::optional("label", args.label)?, &organisation) {
        (Some(label), _) => label,
        (None, Some(organisation)) => organisation.label().to_owned(),
        (None, None) => text::required("label", "L’intitulé du siège", "")?,
    };
    let last = register::number(
        tx.db(),
        "SELECT coalesce(max(position), 0) FROM seats WHERE committee_id = ?1",
        &[&args.committee_id],
    )?;
    let seat = Seat {
        id: SeatId::new(),
        committee_id: args.committee_id,
        organisation_id: args.organisation_id,
        label,
        position: last + 1,
        college: text::optional("college", args.college)?.or(organisation.and_then(|o| o.college)),
        starts_on: args.starts_on,
        ends_on: args.ends_on,
    };
    check(&seat)?;
    tx.insert(&seat)?;
    tx.about("seat", seat.id);
    tx.tell(format!("Siège ajouté : {}, {}", seat.label, committee.name));
    Ok(seat)
}

/// Corrects a seat.
pub fn update_seat(tx: &mut Tx<'_>, args: UpdateSeat) -> Result<Seat> {
    let mut seat: Seat = register::get(tx.db(), args.id)?;
    if let register::Change::Set(Some(id)) = args.organisation_id {
        let _: Organisation = register::get(tx.db(), id)?;
    }
    args.organisation_id.apply(&mut seat.organisation_id);
    args.label
        .check(|label| text::required("label", "L’intitulé du siège", &label))?
        .apply(&mut seat.label);
    args.college.check(|value| text::optional("college", value))?.apply(&mut seat.college);
    args.starts_on.apply(&mut seat.starts_on);
    args.ends_on.apply(&mut seat.ends_on);
    check(&seat)?;
    tx.update(&seat)?;
    tx.about("seat", seat.id);
    tx.tell(format!("Siège modifié : {}", seat.label));
    Ok(seat)
}

/// Gives a seat another place in the list.
pub fn move_seat(tx: &mut Tx<'_>, args: MoveSeat) -> Result<Seat> {
    let seat: Seat = register::get(tx.db(), args.id)?;
    let mut seats: Vec<Seat> =
        register::list_where(tx.db(), "committee_id", &seat.committee_id, "position, id")?;
    seats.retain(|other| other.id != seat.id);
    let place = (args.position.max(1) - 1).min(seats.len() as i64) as usize;
    seats.insert(place, seat.clone());
    for (index, seat) in seats.iter_mut().enumerate() {
        let position = index as i64 + 1;
        if seat.position != position {
            seat.position = position;
            tx.update(seat)?;
        }
    }
    tx.about("seat", seat.id);
    tx.tell(format!("Siège déplacé : {}", seat.label));
    Ok(Seat { position: place as i64 + 1, ..seat })
}

/// Removes a seat that nobody ever held.
pub fn delete_seat(tx: &mut Tx<'_>, id: SeatId) -> Result<()> {
    let seat: Seat = register::get(tx.db(), id)?;
    let mandates =
        register::number(tx.db(), "SELECT count(*) FROM mandates WHERE seat_id = ?1", &[&id])?;
    if mandates > 0 {
        return Err(Refusal::rule(format!(
            "Le siège {} a {} : le retirer fausserait le quorum de séances passées.",
            seat.label,
            text::count(mandates, "mandat", "mandats")
        ))
        .hint("Indiquez plutôt la date à laquelle il cesse d’exister.")
        .into());
    }
    tx.delete::<Seat>(id)?;
    tx.about("seat", id);
    tx.tell(format!("Siège retiré : {}", seat.label));
    Ok(())
}

fn check(seat: &Seat) -> Result<()> {
    for (field, date) in [("starts_on", seat.starts_on), ("ends_on", seat.ends_on)] {
        if date.is_some_and(|day| !plausible(day)) {
            return Err(Refusal::invalid(
                field,
                "Cette date est hors du calendrier d’une instance.",
            )
            .into());
        }
    }
    if let (Some(from), Some(to)) = (seat.starts_on, seat.ends_on)
        && to < from
    {
        return Err(
            Refusal::invalid("ends_on", "Le siège cesserait d’exister avant d’être créé.").into()
        );
    }
    Ok(())
}
