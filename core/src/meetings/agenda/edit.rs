//! Editing and removing an item.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{check_editable, duration, number_of, sitting_of};
use crate::bylaws::{Profile, law};
use crate::ids::{ItemId, MandateId};
use crate::meetings::convocation::Enclosure;
use crate::meetings::{AgendaItem, Facts, ItemKind};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text};

patch! {
    /// What changes in an item.
    pub struct UpdateItem(ItemId) {
        /// Title.
        title: String,
        /// What it is for.
        kind: ItemKind,
        /// Planned minutes.
        duration: Option<u32>,
        /// Who reports, a member.
        rapporteur_id: Option<MandateId>,
        /// Who reports, someone else.
        rapporteur: Option<String>,
        /// Notes for the president.
        notes: Option<String>,
        /// The members who had it added.
        requested_by: Option<String>,
        /// The day the committee was asked for its opinion.
        referred_on: Option<NaiveDate>,
        /// The authority that asked.
        referred_by: Option<String>,
        /// Within how many days, when the authority set a term of its own: 10 weeks at most (R133-14).
        referral_days: Option<u32>,
    }
}

/// An item.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// The item.
    pub id: ItemId,
}

/// Edits an item.
pub fn update(tx: &mut Tx<'_>, args: UpdateItem) -> Result<AgendaItem> {
    let (facts, mut item) = sitting_of(tx, args.id)?;
    check_editable(&facts)?;
    let number = number_of(&facts, item.id);
    let before = item.clone();
    args.title
        .check(|title| text::required("title", "L’intitulé du point", &title))?
        .apply(&mut item.title);
    args.kind.apply(&mut item.kind);
    args.duration.check(duration)?.apply(&mut item.duration);
    if let Change::Set(id) = args.rapporteur_id {
        item.rapporteur_id = rapporteur(&facts, id)?;
        if id.is_some() {
            item.rapporteur = None;
        }
    }
    if let Change::Set(name) = args.rapporteur {
        item.rapporteur = text::optional("rapporteur", name)?;
        if item.rapporteur.is_some() {
            item.rapporteur_id = None;
        }
    }
    args.notes.check(|value| text::optional("notes", value))?.apply(&mut item.notes);
    args.requested_by
        .check(|value| text::optional("requested_by", value))?
        .apply(&mut item.requested_by);
    args.referred_by
        .check(|value| text::optional("referred_by", value))?
        .apply(&mut item.referred_by);
    args.referred_on.check(referral)?.apply(&mut item.referred_on);
    args.referral_days
        .check(|days| term(facts.bylaws.profile, days))?
        .apply(&mut item.referral_days);
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    tx.tell(sentence(&facts, &number, &before, &item));
    Ok(item)
}

fn referral(day: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    match day {
        Some(day) if !crate::clock::plausible(day) => Err(Refusal::invalid(
            "referred_on",
            "La date de la saisine est hors du calendrier d’une instance.",
        )
        .into()),
        day => Ok(day),
    }
}

/// The longest term that an authority may set: ten weeks under the code (R133-14); elsewhere a year, by
/// which time nobody waits any more.
fn longest_term(profile: Profile) -> u32 {
    if profile == Profile::Crpa { 70 } else { 366 }
}

fn term(profile: Profile, days: Option<u32>) -> Result<Option<u32>> {
    let longest = longest_term(profile);
    match days {
        Some(days) if days == 0 || days > longest => Err(Refusal::invalid(
            "referral_days",
            format!(
                "Le délai d’une saisine va de 1 à {longest} jours{}.",
                profile.quoting(law::REFERRAL)
            ),
        )
        .into()),
        days => Ok(days),
    }
}

/// Says what changed, the most telling change first.
fn sentence(facts: &Facts, number: &str, before: &AgendaItem, after: &AgendaItem) -> String {
    let minutes = |value: Option<u32>| {
        value.map_or("à fixer".to_owned(), |minutes| format!("{minutes} min"))
    };
    if before.title != after.title {
        format!("Point {number} réécrit : {}", after.title)
    } else if before.kind != after.kind {
        format!("Point {number} : {} au lieu de {}", after.kind.label(), before.kind.label())
    } else if before.duration != after.duration {
        format!(
            "Durée du point {number} : {} au lieu de {}",
            minutes(after.duration),
            minutes(before.duration)
        )
    } else if before.rapporteur_id != after.rapporteur_id || before.rapporteur != after.rapporteur {
        let name =
            after.rapporteur_id.map(|id| facts.name(id)).or_else(|| after.rapporteur.clone());
        format!("Rapporteur du point {number} : {}", name.unwrap_or_else(|| "à désigner".into()))
    } else {
        format!("Point {number} modifié : {}", after.title)
    }
}

/// Removes an item that nothing was recorded under; what stands under it moves up.
pub fn remove(tx: &mut Tx<'_>, id: ItemId) -> Result<()> {
    let (facts, item) = sitting_of(tx, id)?;
    check_editable(&facts)?;
    let number = number_of(&facts, id);
    let votes = facts.votes.iter().any(|vote| vote.item_id == id);
    let other = facts.decisions.iter().any(|decision| decision.item_id == id)
        || facts.dissents.iter().any(|dissent| dissent.item_id == id)
        || facts.recusals.iter().any(|recusal| recusal.item_id == id)
        || facts.written.contains(&id)
        || facts.contributions.iter().any(|one| one.item_id == Some(id))
        || facts.written_votes.iter().any(|one| one.item_id == id);
    if votes || other {
        return Err(Refusal::rule(format!(
            "Le point {number} porte déjà {} : il ne peut pas être retiré.",
            if votes { "un scrutin" } else { "des notes ou des décisions" }
        ))
        .hint("Retirez-les d’abord, ou reportez le point à une autre séance.")
        .into());
    }
    for child in facts.items.iter().filter(|child| child.parent_id == Some(id)) {
        tx.update(&AgendaItem {
            parent_id: item.parent_id,
            position: item.position,
            ..child.clone()
        })?;
    }
    for later in register::list_where::<AgendaItem>(tx.db(), "carried_from_item", &id, "id")? {
        tx.update(&AgendaItem { carried_from_item: None, ..later })?;
    }
    for enclosure in facts.enclosures.iter().filter(|one| one.item_id == Some(id)) {
        tx.update(&Enclosure { item_id: None, ..enclosure.clone() })?;
    }
    let dismissals: Vec<crate::meetings::Dismissal> =
        register::list_where(tx.db(), "from_item_id", &id, "id")?;
    tx.delete_all(&dismissals)?;
    tx.delete::<AgendaItem>(id)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Point {number} retiré : {}", item.title));
    Ok(())
}

pub(super) fn rapporteur(facts: &Facts, id: Option<MandateId>) -> Result<Option<MandateId>> {
    match id {
        Some(id) if facts.member(id).is_none() => Err(Refusal::invalid(
            "rapporteur_id",
            "Ce rapporteur n’a pas de mandat dans l’instance à cette date.",
        )
        .into()),
        other => Ok(other),
    }
}
