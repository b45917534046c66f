//! Appointing, correcting and ending mandates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::rules::{self, Span};
use super::{Capacity, Mandate, Role, Voice, substitution};
use crate::bylaws::{Rulebook, law};
use crate::clock::plausible;
use crate::committees::{Committee, Seat};
use crate::ids::{CommitteeId, MandateId, OrganisationId, PersonId, SeatId};
use crate::persons::{self, Civility, CreatePerson, Person};
use crate::register::{self, Refusal, Result, Tx};
use crate::{patch, text};

/// What a new mandate is.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateMandate {
    /// The committee.
    pub committee_id: CommitteeId,
    /// The person.
    pub person_id: PersonId,
    /// The quality.
    pub role: Role,
    /// The voice; follows from the quality and the seat if left out.
    #[serde(default)]
    pub voice: Option<Voice>,
    /// The seat.
    #[serde(default)]
    pub seat_id: Option<SeatId>,
    /// The organisation; the seat's if left out.
    #[serde(default)]
    pub organisation_id: Option<OrganisationId>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Notes.
    #[serde(default)]
    pub notes: Option<String>,
    /// By what title the person sits.
    #[serde(default)]
    pub capacity: Option<Capacity>,
}

/// A person takes a seat, one of the register or a new one by name; the previous holder's mandate ends
/// the day before.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Appoint {
    /// The seat.
    pub seat_id: SeatId,
    /// The quality.
    pub role: Role,
    /// Who, for a person of the register; else the name and what goes with it make a new one.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// How the person is addressed.
    #[serde(default)]
    pub civility: Option<Civility>,
    /// First name.
    #[serde(default)]
    pub given_name: Option<String>,
    /// Family name, or the function that stands for it.
    #[serde(default)]
    pub family_name: Option<String>,
    /// Function in the organisation.
    #[serde(default)]
    pub function_title: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Phone.
    #[serde(default)]
    pub phone: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// By what title the person sits.
    #[serde(default)]
    pub capacity: Option<Capacity>,
}

/// The end of a mandate.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct EndMandate {
    /// The mandate.
    pub id: MandateId,
    /// Its last day.
    pub on: NaiveDate,
}

patch! {
    /// What changes in a mandate.
    pub struct UpdateMandate(MandateId) {
        /// The quality.
        role: Role,
        /// The voice.
        voice: Voice,
        /// The seat.
        seat_id: Option<SeatId>,
        /// The organisation.
        organisation_id: Option<OrganisationId>,
        /// First day.
        starts_on: NaiveDate,
        /// Last day.
        ends_on: Option<NaiveDate>,
        /// Notes.
        notes: Option<String>,
        /// By what title the person sits.
        capacity: Option<Capacity>,
    }
}

/// Adds a mandate.
pub fn create(tx: &mut Tx<'_>, args: CreateMandate) -> Result<Mandate> {
    let seat: Option<Seat> = args.seat_id.map(|id| register::get(tx.db(), id)).transpose()?;
    let mandate = Mandate {
        id: MandateId::new(),
        committee_id: args.committee_id,
        seat_id: args.seat_id,
        person_id: args.person_id,
        organisation_id: args.organisation_id.or(seat.and_then(|seat| seat.organisation_id)),
        role: args.role,
        voice: args.voice.unwrap_or(usual_voice(args.role, args.seat_id)),
        starts_on: args.starts_on,
        ends_on: args.ends_on,
        notes: text::optional("notes", args.notes)?,
        capacity: args.capacity,
    };
    check(tx, &mandate)?;
    tx.insert(&mandate)?;
    let person: Person = register::get(tx.db(), mandate.person_id)?;
    tx.about("mandate", mandate.id);
    tx.tell(format!("Mandat ajouté : {}, {}", person.name(), mandate.role.label()));
    Ok(mandate)
}

/// Appoints a person to a seat.
pub fn appoint(tx: &mut Tx<'_>, args: Appoint) -> Result<Mandate> {
    let seat: Seat = register::get(tx.db(), args.seat_id)?;
    let person = appointed(tx, &args)?;
    if args.role != Role::Suppleant {
        end_previous_holder(tx, &seat, args.starts_on)?;
    }
    let mandate = create(
        tx,
        CreateMandate {
            committee_id: seat.committee_id,
            person_id: person.id,
            role: args.role,
            voice: None,
            seat_id: Some(seat.id),
            organisation_id: seat.organisation_id,
            starts_on: args.starts_on,
            ends_on: args.ends_on,
            capacity: args.capacity,
            notes: None,
        },
    )?;
    tx.tell(format!("Désigné : {}, {}, siège {}", person.name(), mandate.role.label(), seat.label));
    Ok(mandate)
}

/// The person of the register that is named, or the new one whose name is given.
fn appointed(tx: &mut Tx<'_>, args: &Appoint) -> Result<Person> {
    let described = args.civility.is_some()
        || [&args.given_name, &args.family_name, &args.function_title, &args.email, &args.phone]
            .iter()
            .any(|field| field.is_some());
    match args.person_id {
        Some(_) if described => Err(Refusal::invalid(
            "person_id",
            "Une personne de l’annuaire se désigne sans redire son nom ni ses coordonnées.",
        )
        .hint("Pour les corriger, modifiez la personne.")
        .into()),
        Some(id) => register::get(tx.db(), id),
        None => persons::create(
            tx,
            CreatePerson {
                civility: args.civility,
                given_name: args.given_name.clone(),
                family_name: args.family_name.clone().unwrap_or_default(),
                function_title: args.function_title.clone(),
                email: args.email.clone(),
                phone: args.phone.clone(),
                notes: None,
            },
        ),
    }
}

/// Ends the mandate of whoever holds the seat on that day, the day before.
fn end_previous_holder(tx: &Tx<'_>, seat: &Seat, starts_on: NaiveDate) -> Result<()> {
    let mandates: Vec<Mandate> = register::list_where(tx.db(), "seat_id", &seat.id, "starts_on")?;
    for mut previous in mandates
        .into_iter()
        .filter(|m| m.holds_seat() && m.starts_on < starts_on && m.runs_on(starts_on))
    {
        previous.ends_on = starts_on.pred_opt();
        tx.update(&previous)?;
    }
    Ok(())
}

/// Corrects a mandate.
pub fn update(tx: &mut Tx<'_>, args: UpdateMandate) -> Result<Mandate> {
    let mut mandate: Mandate = register::get(tx.db(), args.id)?;
    args.role.apply(&mut mandate.role);
    args.voice.apply(&mut mandate.voice);
    args.seat_id.apply(&mut mandate.seat_id);
    args.organisation_id.apply(&mut mandate.organisation_id);
    args.starts_on.apply(&mut mandate.starts_on);
    args.ends_on.apply(&mut mandate.ends_on);
    args.notes.check(|value| text::optional("notes", value))?.apply(&mut mandate.notes);
    args.capacity.apply(&mut mandate.capacity);
    check(tx, &mandate)?;
    tx.update(&mandate)?;
    let person: Person = register::get(tx.db(), mandate.person_id)?;
    tx.about("mandate", mandate.id);
    tx.tell(format!("Mandat modifié : {}", person.name()));
    Ok(mandate)
}

/// Ends a mandate on a day.
pub fn end(tx: &mut Tx<'_>, args: EndMandate) -> Result<Mandate> {
    let mut mandate: Mandate = register::get(tx.db(), args.id)?;
    mandate.ends_on = Some(args.on);
    check(tx, &mandate)?;
    tx.update(&mandate)?;
    let person: Person = register::get(tx.db(), mandate.person_id)?;
    tx.about("mandate", mandate.id);
    tx.tell(format!("Fin de mandat le {} : {}", args.on.format("%d/%m/%Y"), person.name()));
    Ok(mandate)
}

/// Removes a mandate that no sitting uses.
pub fn delete(tx: &mut Tx<'_>, id: MandateId) -> Result<()> {
    let mandate: Mandate = register::get(tx.db(), id)?;
    let person: Person = register::get(tx.db(), mandate.person_id)?;
    let uses = register::number(tx.db(), include_str!("uses_of_mandate.sql"), &[&id])?;
    if uses > 0 {
        return Err(Refusal::rule(format!(
            "Le mandat de {} figure dans des séances : l’effacer en fausserait la composition.",
            person.name()
        ))
        .hint("Indiquez plutôt sa date de fin.")
        .into());
    }
    tx.delete::<Mandate>(id)?;
    tx.about("mandate", id);
    tx.tell(format!("Mandat retiré : {}", person.name()));
    Ok(())
}

/// The voice that goes with a quality: who holds a seat votes, who is only heard does not (R133-6).
fn usual_voice(role: Role, seat: Option<SeatId>) -> Voice {
    match role {
        Role::Titulaire | Role::Suppleant => Voice::Deliberative,
        Role::President | Role::Rapporteur if seat.is_some() => Voice::Deliberative,
        Role::Expert | Role::President | Role::Rapporteur => Voice::Consultative,
        Role::Secretaire | Role::Invite => Voice::None,
    }
}

fn check(tx: &Tx<'_>, mandate: &Mandate) -> Result<()> {
    let _: Committee = register::get(tx.db(), mandate.committee_id)?;
    let _: Person = register::get(tx.db(), mandate.person_id)?;
    if !plausible(mandate.starts_on) {
        return Err(Refusal::invalid(
            "starts_on",
            "La date de début est hors du calendrier d’une instance.",
        )
        .into());
    }
    if mandate.ends_on.is_some_and(|day| !plausible(day)) {
        return Err(Refusal::invalid(
            "ends_on",
            "La date de fin est hors du calendrier d’une instance.",
        )
        .into());
    }
    if !Span::of(mandate).is_ordered() {
        return Err(Refusal::invalid("ends_on", "La fin du mandat précède son début.")
            .hint("Corrigez l’une des deux dates.")
            .into());
    }
    if let Some(id) = mandate.seat_id {
        let seat: Seat = register::get(tx.db(), id)?;
        if seat.committee_id != mandate.committee_id {
            return Err(
                Refusal::invalid("seat_id", "Ce siège appartient à une autre instance.").into()
            );
        }
    } else if mandate.role == Role::Suppleant {
        return Err(Refusal::invalid(
            "seat_id",
            "Un suppléant supplée le titulaire d’un siège : indiquez lequel.",
        )
        .into());
    }
    if matches!(mandate.role, Role::Expert | Role::Invite) && mandate.voice == Voice::Deliberative {
        // Whatever the profile, only a seat votes: who is to vote is appointed to one.
        let committee: Committee = register::get(tx.db(), mandate.committee_id)?;
        return Err(Refusal::invalid(
            "voice",
            format!(
                "Un {} peut être entendu ; il ne vote pas{}.",
                mandate.role.label(),
                committee.profile.quoting(law::HEARING)
            ),
        )
        .into());
    }
    let others: Vec<Mandate> =
        register::list_where(tx.db(), "committee_id", &mandate.committee_id, "starts_on")?;
    check_substitution(tx, mandate, &others)?;
    if let Some(other) = rules::other_holder(mandate, &others) {
        let person: Person = register::get(tx.db(), other.person_id)?;
        return Err(Refusal::invalid(
            "starts_on",
            format!("Ce siège est tenu par {} à ces dates.", person.name()),
        )
        .hint("Mettez fin à ce mandat la veille, ou choisissez d’autres dates.")
        .into());
    }
    if rules::same_person(mandate, &others).is_some() {
        return Err(Refusal::invalid(
            "person_id",
            "Cette personne a déjà un mandat de cette qualité à ces dates.",
        )
        .into());
    }
    Ok(())
}

/// A substitute whom the holder of the seat may not have (R133-3), or a holder whom the substitutes of
/// the seat may not stand in for.
fn check_substitution(tx: &Tx<'_>, mandate: &Mandate, others: &[Mandate]) -> Result<()> {
    let committee: Committee = register::get(tx.db(), mandate.committee_id)?;
    let bylaws = Rulebook::load(tx.db(), &committee)?.on(mandate.starts_on)?;
    let met: Vec<&Mandate> = others
        .iter()
        .filter(|other| {
            other.id != mandate.id
                && mandate.seat_id.is_some()
                && other.seat_id == mandate.seat_id
                && Span::of(other).overlaps(Span::of(mandate))
        })
        .collect();
    let pairs: Vec<(&Mandate, &Mandate)> = if mandate.role == Role::Suppleant {
        met.iter().filter(|one| one.holds_seat()).map(|holder| (*holder, mandate)).collect()
    } else if mandate.holds_seat() {
        met.iter().filter(|one| one.role == Role::Suppleant).map(|one| (mandate, *one)).collect()
    } else {
        Vec::new()
    };
    for (holder, substitute) in pairs {
        let Some((why, rule)) = substitution::objection(&bylaws, holder, substitute) else {
            continue;
        };
        let person: Person = register::get(tx.db(), holder.person_id)?;
        return Err(Refusal::rule(format!("{} {why} ({}).", person.name(), rule.source))
            .on("capacity")
            .hint("Corrigez le titre auquel siège le titulaire, ou l’organisme du suppléant.")
            .into());
    }
    Ok(())
}
