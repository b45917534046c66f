//! A text is proposed, and what is known of it besides its words is set.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::life::record_step;
use super::view::name;
use super::{Text, TextKind, TextRapporteur, TextState, numbering};
use crate::clock::LocalTime;
use crate::committees::Committee;
use crate::ids::{CommitteeId, MandateId, TextId, TextRapporteurId};
use crate::mandates::Mandate;
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text};

/// A rapporteur: a member, or somebody by name.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Proposer {
    /// A member.
    #[serde(default)]
    pub mandate_id: Option<MandateId>,
    /// Somebody else.
    #[serde(default)]
    pub name: Option<String>,
}

/// A new text.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateText {
    /// The committee that speaks.
    pub committee_id: CommitteeId,
    /// What it is.
    pub kind: TextKind,
    /// What it is about.
    pub title: String,
    /// The next of its series if left out.
    #[serde(default)]
    pub number: Option<String>,
    /// The day it was proposed; today if left out.
    #[serde(default)]
    pub proposed_on: Option<NaiveDate>,
    /// The working group that writes it.
    #[serde(default)]
    pub group_id: Option<CommitteeId>,
    /// Who reports on it.
    #[serde(default)]
    pub rapporteurs: Vec<Proposer>,
    /// Who asked for it.
    #[serde(default)]
    pub referred_by: Option<String>,
    /// When.
    #[serde(default)]
    pub referred_on: Option<NaiveDate>,
    /// By when an answer is owed; five weeks after the referral of an avis if left out (R133-13).
    #[serde(default)]
    pub term_on: Option<NaiveDate>,
    /// To whom it is addressed.
    #[serde(default)]
    pub addressee: Option<String>,
}

patch! {
    /// What changes in what is known of a text.
    pub struct UpdateText(TextId) {
        /// What it is about.
        title: String,
        /// Its number.
        number: String,
        /// The working group that writes it.
        group_id: Option<CommitteeId>,
        /// Who asked for it.
        referred_by: Option<String>,
        /// When.
        referred_on: Option<NaiveDate>,
        /// By when an answer is owed.
        term_on: Option<NaiveDate>,
        /// To whom it is addressed.
        addressee: Option<String>,
        /// By when a reply is expected.
        reply_due_on: Option<NaiveDate>,
        /// Retour d'expérience: on what.
        subject: Option<String>,
        /// Retour d'expérience: where.
        territory: Option<String>,
        /// Lettre de mission: what is to be handed in.
        expected_output: Option<String>,
        /// Lettre de mission: who leads.
        pilot: Option<String>,
        /// Lettre de mission: who takes part.
        composition: Option<String>,
        /// Lettre de mission: in what time.
        calendar: Option<String>,
        /// Lettre de mission: when the group reports to the plenary.
        reporting_on: Option<NaiveDate>,
        /// A note for the secretariat.
        note: Option<String>,
    }
}

/// The rapporteurs of a text.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct SetRapporteurs {
    /// The text.
    pub id: TextId,
    /// Who, in order.
    pub rapporteurs: Vec<Proposer>,
}

/// Days in which an avis is owed when the authority set none (R133-13).
const TERM_DAYS: u64 = 35;

/// Proposes a text.
pub fn create(tx: &mut Tx<'_>, args: CreateText) -> Result<TextId> {
    let committee: Committee = register::get(tx.db(), args.committee_id)?;
    let today = LocalTime::at(tx.now(), committee.zone()).date();
    let day = args.proposed_on.unwrap_or(today);
    let title = text::required("title", "L’objet du texte", &args.title)?;
    let id = TextId::new();
    let number = match args.number {
        Some(number) => numbering::check(tx.db(), committee.id, id, &number)?,
        None => numbering::next(tx.db(), committee.id, args.kind, day.year())?,
    };
    check_group(tx, &committee, args.group_id)?;
    let term_on = args.term_on.or_else(|| {
        let referred = args.referred_on.filter(|_| args.kind == TextKind::Avis)?;
        referred.checked_add_days(chrono::Days::new(TERM_DAYS))
    });
    check_dates(args.referred_on, term_on)?;
    let written = Text {
        id,
        committee_id: committee.id,
        kind: args.kind,
        number,
        year: day.year(),
        title,
        state: TextState::Proposed,
        group_id: args.group_id,
        referred_by: text::optional("referred_by", args.referred_by)?,
        referred_on: args.referred_on,
        term_on,
        addressee: text::optional("addressee", args.addressee)?,
        transmitted_on: None,
        reply_due_on: None,
        replied_on: None,
        reply: None,
        subject: None,
        territory: None,
        expected_output: None,
        pilot: None,
        composition: None,
        calendar: None,
        reporting_on: None,
        note: None,
    };
    tx.insert(&written)?;
    put_rapporteurs(tx, &written, args.rapporteurs)?;
    record_step(tx, &written, day, None)?;
    tx.about("text", id);
    tx.tell(format!("{} : {}", name(&written), written.title));
    Ok(id)
}

/// Changes what is known of a text. Its title and number are settled with its words.
pub fn update(tx: &mut Tx<'_>, args: UpdateText) -> Result<TextId> {
    let mut written: Text = register::get(tx.db(), args.id)?;
    let committee: Committee = register::get(tx.db(), written.committee_id)?;
    let renamed = !args.title.is_keep() || !args.number.is_keep();
    if renamed && written.state.is_final() {
        return Err(register::frozen_text_refusal(&name(&written)).into());
    }
    args.title
        .check(|value| text::required("title", "L’objet du texte", &value))?
        .apply(&mut written.title);
    args.number
        .check(|value| numbering::check(tx.db(), committee.id, written.id, &value))?
        .apply(&mut written.number);
    if let Change::Set(group) = args.group_id {
        check_group(tx, &committee, group)?;
        written.group_id = group;
    }
    let fields = [
        (args.referred_by, &mut written.referred_by, "referred_by"),
        (args.addressee, &mut written.addressee, "addressee"),
        (args.subject, &mut written.subject, "subject"),
        (args.territory, &mut written.territory, "territory"),
        (args.expected_output, &mut written.expected_output, "expected_output"),
        (args.pilot, &mut written.pilot, "pilot"),
        (args.composition, &mut written.composition, "composition"),
        (args.calendar, &mut written.calendar, "calendar"),
        (args.note, &mut written.note, "note"),
    ];
    for (change, field, label) in fields {
        change.check(|value| text::optional(label, value))?.apply(field);
    }
    args.referred_on.apply(&mut written.referred_on);
    args.term_on.apply(&mut written.term_on);
    args.reply_due_on.apply(&mut written.reply_due_on);
    args.reporting_on.apply(&mut written.reporting_on);
    check_dates(written.referred_on, written.term_on)?;
    tx.update(&written)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : fiche modifiée", name(&written)));
    Ok(written.id)
}

/// Sets who reports on a text.
pub fn set_rapporteurs(tx: &mut Tx<'_>, args: SetRapporteurs) -> Result<TextId> {
    let written: Text = register::get(tx.db(), args.id)?;
    let before: Vec<TextRapporteur> =
        register::list_where(tx.db(), "text_id", &written.id, "position, id")?;
    tx.delete_all(&before)?;
    put_rapporteurs(tx, &written, args.rapporteurs)?;
    tx.about("text", written.id);
    tx.tell(format!("{} : rapporteurs", name(&written)));
    Ok(written.id)
}

/// Takes away a text that was only proposed and that nothing refers to.
pub fn delete(tx: &mut Tx<'_>, id: TextId) -> Result<()> {
    let written: Text = register::get(tx.db(), id)?;
    let used = register::number(
        tx.db(),
        "SELECT (SELECT count(*) FROM text_versions WHERE text_id = ?1)
              + (SELECT count(*) FROM text_items WHERE text_id = ?1)",
        &[&id],
    )?;
    if written.state != TextState::Proposed || used > 0 {
        return Err(Refusal::rule(format!(
            "{} a déjà une histoire : un texte ne s’efface que s’il vient d’être proposé.",
            name(&written)
        ))
        .hint("Classez-le plutôt sans suite.")
        .into());
    }
    tx.delete_all(&super::write::rows(tx.db(), id)?)?;
    tx.delete_all::<TextRapporteur>(&register::list_where(tx.db(), "text_id", &id, "id")?)?;
    tx.delete_all::<super::TextStep>(&register::list_where(tx.db(), "text_id", &id, "id")?)?;
    tx.delete::<Text>(id)?;
    tx.about("committee", written.committee_id);
    tx.tell(format!("{} : retiré ({})", name(&written), written.title));
    Ok(())
}

fn put_rapporteurs(tx: &Tx<'_>, written: &Text, rapporteurs: Vec<Proposer>) -> Result<()> {
    for (position, one) in rapporteurs.into_iter().enumerate() {
        let named = text::optional("name", one.name)?;
        match (one.mandate_id, &named) {
            (Some(mandate), None) => {
                register::get::<Mandate>(tx.db(), mandate)?;
            }
            (None, Some(_)) => {}
            _ => {
                return Err(Refusal::invalid(
                    "rapporteurs",
                    "Un rapporteur est un membre, ou une personne désignée par son nom.",
                )
                .into());
            }
        }
        tx.insert(&TextRapporteur {
            id: TextRapporteurId::new(),
            text_id: written.id,
            mandate_id: one.mandate_id,
            name: named,
            position: position as i64,
        })?;
    }
    Ok(())
}

fn check_group(tx: &Tx<'_>, committee: &Committee, group: Option<CommitteeId>) -> Result<()> {
    let Some(group) = group else { return Ok(()) };
    let group: Committee = register::get(tx.db(), group)?;
    if group.parent_id != Some(committee.id) {
        return Err(Refusal::invalid(
            "group_id",
            format!("« {} » n’est pas un groupe de « {} ».", group.name, committee.name),
        )
        .into());
    }
    Ok(())
}

fn check_dates(referred: Option<NaiveDate>, term: Option<NaiveDate>) -> Result<()> {
    if let (Some(referred), Some(term)) = (referred, term)
        && term < referred
    {
        return Err(Refusal::invalid("term_on", "Le terme précéderait la saisine.").into());
    }
    Ok(())
}
