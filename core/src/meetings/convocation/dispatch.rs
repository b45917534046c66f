//! What was sent to each recipient, what shows that it arrived, and corrections of both.

use serde::{Deserialize, Serialize};

use super::convene::{Planned, freeze, known, past, send, sent_at};
use super::habits::Habits;
use super::moved::moves;
use super::{Channel, Dispatch, DispatchKind, Receipt, Recipient, Standing, recipients};
use crate::clock::{Instant, LocalTime};
use crate::ids::{DispatchId, MeetingId};
use crate::meetings::{Facts, Meeting, MeetingState, load};
use crate::register::{self, Refusal, Result, Tx};
use crate::{patch, text};

pub use super::convene::SendTo;

/// Something is sent, or sent again, to one or several.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SendDispatch {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// To whom; to everybody who has not received it if left out.
    #[serde(default)]
    pub to: Option<Vec<SendTo>>,
    /// What; the convocation, or the notice of a sitting put off or cancelled, if left out.
    #[serde(default)]
    pub kind: Option<DispatchKind>,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// What else is to be said of it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Something arrived.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Receive {
    /// The sendings that arrived.
    pub ids: Vec<DispatchId>,
    /// What shows it; declared by the secretariat if left out.
    #[serde(default)]
    pub receipt: Option<Receipt>,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// A sending came back.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Fail {
    /// The sending.
    pub id: DispatchId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// Why, as far as known.
    #[serde(default)]
    pub note: Option<String>,
}

patch! {
    /// What changes in a sending.
    pub struct CorrectDispatch(DispatchId) {
        /// How it was sent.
        channel: Channel,
        /// When it left.
        sent_at: LocalTime,
        /// When it arrived.
        received_at: Option<LocalTime>,
        /// What shows it.
        receipt: Option<Receipt>,
        /// When it came back.
        failed_at: Option<LocalTime>,
        /// What else is to be said of it.
        note: Option<String>,
    }
}

/// Records a sending; the convocation to those who have none, or again to those who ask for it.
pub fn dispatch(tx: &mut Tx<'_>, args: SendDispatch) -> Result<MeetingId> {
    let facts = editable(tx, args.meeting_id)?;
    let kind = args.kind.unwrap_or_else(|| usual_kind(facts.meeting.state));
    check_kind(&facts, kind)?;
    let at = match kind {
        DispatchKind::Convocation | DispatchKind::Amendment => sent_at(tx, &facts, args.at)?,
        _ => past(tx, &facts, "at", args.at, "L’envoi")?,
    };
    let note = text::optional("note", args.note)?;
    let plan = plan(tx, &facts, kind, args.to, note)?;
    send(tx, &facts, &plan, kind, at)?;
    tell_of_move(tx, &facts, kind, at)?;
    if facts.meeting.convened_at.is_none() {
        let channel = plan.first().map(|one| one.channel.label().to_owned());
        tx.update(&Meeting {
            convened_at: Some(at),
            convocation_channel: channel,
            ..facts.meeting.clone()
        })?;
    }
    tx.about("meeting", facts.meeting.id);
    let whom = match plan.as_slice() {
        [only] => format!("à {}", facts.name(only.mandate_id)),
        several => text::count(several.len() as i64, "destinataire", "destinataires"),
    };
    let what = crate::print::phrases::capitalised(kind.label());
    tx.tell(format!("{what} {whom} : envoi noté, {}", facts.title()));
    Ok(facts.meeting.id)
}

/// Whatever leaves once the sitting was moved says when and where it now is; the agenda stays the one
/// the members have.
fn tell_of_move(tx: &Tx<'_>, facts: &Facts, kind: DispatchKind, at: Instant) -> Result<()> {
    let tells = matches!(kind, DispatchKind::Convocation | DispatchKind::Amendment);
    match facts.snapshots.last().filter(|last| last.taken_at <= at) {
        Some(last) if tells && !moves(facts).is_empty() => {
            freeze(tx, facts, last.content.0.items().to_vec(), at)
        }
        _ => Ok(()),
    }
}

/// Records that sendings arrived.
pub fn receive(tx: &mut Tx<'_>, args: Receive) -> Result<MeetingId> {
    let rows: Vec<Dispatch> =
        args.ids.iter().map(|id| register::get(tx.db(), *id)).collect::<Result<_>>()?;
    let Some(first) = rows.first() else {
        return Err(Refusal::invalid("ids", "Aucun envoi n’est choisi.").into());
    };
    let facts = editable(tx, first.meeting_id)?;
    let at = past(tx, &facts, "at", args.at, "La réception")?;
    let receipt = args.receipt.unwrap_or(Receipt::Declared);
    for row in &rows {
        if row.meeting_id != first.meeting_id {
            return Err(Refusal::invalid("ids", "Ces envois sont de séances différentes.").into());
        }
        if row.failed_at.is_some() {
            return Err(Refusal::rule(format!(
                "L’envoi à {} a échoué : il n’a pas pu être reçu.",
                facts.name(row.mandate_id)
            ))
            .hint("Renvoyez, ou corrigez cet envoi.")
            .into());
        }
        let row = Dispatch { received_at: Some(at), receipt: Some(receipt), ..row.clone() };
        check_order(&facts, &row)?;
        tx.update(&row)?;
    }
    tx.about("meeting", facts.meeting.id);
    let who = match rows.as_slice() {
        [only] => facts.name(only.mandate_id),
        several => text::count(several.len() as i64, "destinataire", "destinataires"),
    };
    let day = crate::print::phrases::date(facts.local(at).date());
    tx.tell(format!("Réception par {who} le {day}, {}", receipt.label()));
    Ok(facts.meeting.id)
}

/// Records that a sending came back.
pub fn fail(tx: &mut Tx<'_>, args: Fail) -> Result<MeetingId> {
    let row: Dispatch = register::get(tx.db(), args.id)?;
    let facts = editable(tx, row.meeting_id)?;
    let name = facts.name(row.mandate_id);
    if row.received_at.is_some() {
        return Err(Refusal::rule(format!("La réception par {name} est déjà notée."))
            .hint("Corrigez d’abord cet envoi.")
            .into());
    }
    let at = past(tx, &facts, "at", args.at, "L’échec")?;
    let row = Dispatch {
        failed_at: Some(at),
        note: text::optional("note", args.note)?.or_else(|| row.note.clone()),
        ..row
    };
    check_order(&facts, &row)?;
    tx.update(&row)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Envoi à {name} : échec"));
    Ok(facts.meeting.id)
}

/// Corrects a sending.
pub fn correct(tx: &mut Tx<'_>, args: CorrectDispatch) -> Result<MeetingId> {
    let mut row: Dispatch = register::get(tx.db(), args.id)?;
    let facts = editable(tx, row.meeting_id)?;
    let past_at = |tx: &Tx<'_>, field, at: Option<LocalTime>| -> Result<Option<Instant>> {
        at.map(|at| past(tx, &facts, field, Some(at), "Cette date")).transpose()
    };
    args.channel.apply(&mut row.channel);
    let sent = args.sent_at.check(|at| past(tx, &facts, "sent_at", Some(at), "L’envoi"))?;
    sent.apply(&mut row.sent_at);
    args.received_at.check(|at| past_at(tx, "received_at", at))?.apply(&mut row.received_at);
    args.receipt.apply(&mut row.receipt);
    args.failed_at.check(|at| past_at(tx, "failed_at", at))?.apply(&mut row.failed_at);
    args.note.check(|note| text::optional("note", note))?.apply(&mut row.note);
    if row.received_at.is_none() {
        row.receipt = None;
    } else if row.receipt.is_none() {
        row.receipt = Some(Receipt::Declared);
    }
    if row.received_at.is_some() && row.failed_at.is_some() {
        return Err(Refusal::invalid("failed_at", "Un envoi ne peut pas être reçu et échouer.")
            .hint("Gardez l’un des deux.")
            .into());
    }
    check_order(&facts, &row)?;
    tx.update(&row)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Envoi à {} corrigé", facts.name(row.mandate_id)));
    Ok(facts.meeting.id)
}

/// Takes back a sending noted by mistake.
pub fn remove(tx: &mut Tx<'_>, id: DispatchId) -> Result<MeetingId> {
    let row: Dispatch = register::get(tx.db(), id)?;
    let facts = editable(tx, row.meeting_id)?;
    let of_kind = facts.dispatches.iter().filter(|one| one.kind == row.kind).count();
    if row.kind == DispatchKind::Convocation && of_kind == 1 {
        return Err(Refusal::rule("C’est le seul envoi de la convocation.")
            .hint("Si la séance n’a pas été convoquée, annulez sa convocation dans l’historique.")
            .into());
    }
    tx.delete::<Dispatch>(id)?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Envoi à {} retiré", facts.name(row.mandate_id)));
    Ok(facts.meeting.id)
}

/// A sitting whose sendings may still be noted: until its minutes are approved.
pub(super) fn editable(tx: &Tx<'_>, id: MeetingId) -> Result<Facts> {
    let facts = load(tx.db(), id)?;
    if facts.meeting.state.is_frozen() {
        return Err(register::frozen_refusal().into());
    }
    Ok(facts)
}

/// What is sent to the members of a sitting in that state.
fn usual_kind(state: MeetingState) -> DispatchKind {
    match state {
        MeetingState::Postponed => DispatchKind::Postponement,
        MeetingState::Cancelled => DispatchKind::Cancellation,
        _ => DispatchKind::Convocation,
    }
}

fn check_kind(facts: &Facts, kind: DispatchKind) -> Result<()> {
    let state = facts.meeting.state;
    let refusal = |message: &str, hint: &str| Err(Refusal::rule(message).hint(hint).into());
    match kind {
        _ if state == MeetingState::InPreparation => refusal(
            "La séance n’est pas convoquée : rien n’a été envoyé.",
            "Convoquez-la : chaque envoi est alors noté.",
        ),
        DispatchKind::Amendment if facts.dispatches.is_empty() => refusal(
            "Aucune convocation n’est notée : un additif n’a rien à compléter.",
            "Notez d’abord l’envoi de la convocation.",
        ),
        DispatchKind::Postponement if state != MeetingState::Postponed => {
            refusal("La séance n’est pas reportée.", "Reportez-la d’abord.")
        }
        DispatchKind::Cancellation if state != MeetingState::Cancelled => {
            refusal("La séance n’est pas annulée.", "Annulez-la d’abord.")
        }
        DispatchKind::Convocation | DispatchKind::Amendment
            if matches!(state, MeetingState::Postponed | MeetingState::Cancelled) =>
        {
            refusal("La séance n’aura pas lieu à cette date.", "Envoyez plutôt l’avis.")
        }
        _ => Ok(()),
    }
}

/// To whom, and by which channel: by the one used for this sitting already.
pub(super) fn plan(
    tx: &Tx<'_>,
    facts: &Facts,
    kind: DispatchKind,
    to: Option<Vec<SendTo>>,
    note: Option<String>,
) -> Result<Vec<Planned>> {
    let everybody = recipients(facts);
    let habits = Habits::of(tx.db(), facts)?;
    let planned = |one: &Recipient<'_>, channel: Option<Channel>| Planned {
        mandate_id: one.id(),
        channel: channel
            .or_else(|| one.dispatches.last().map(|last| last.channel))
            .unwrap_or_else(|| habits.channel(one.member.person.id)),
        note: note.clone(),
    };
    let plan: Vec<Planned> = match to {
        Some(to) => to
            .iter()
            .map(|one| Ok(planned(known(&everybody, one.mandate_id)?, one.channel)))
            .collect::<Result<_>>()?,
        None => {
            everybody.iter().filter(|one| awaits(one, kind)).map(|one| planned(one, None)).collect()
        }
    };
    if plan.is_empty() {
        return Err(Refusal::invalid("to", "Tous les destinataires l’ont déjà.")
            .hint("Choisissez à qui renvoyer.")
            .into());
    }
    Ok(plan)
}

/// Whether somebody is still to be sent that.
pub(super) fn awaits(one: &Recipient<'_>, kind: DispatchKind) -> bool {
    let has = |kind| one.sent(kind).any(|sent: &Dispatch| sent.failed_at.is_none());
    match kind {
        DispatchKind::Convocation => one.standing != Standing::Former && !has(kind),
        DispatchKind::Amendment => one.standing != Standing::Former,
        // Only who was convened need hear that there is no sitting.
        DispatchKind::Postponement | DispatchKind::Cancellation => {
            has(DispatchKind::Convocation) && !has(kind)
        }
    }
}

/// Nothing arrives or comes back before it left.
fn check_order(facts: &Facts, row: &Dispatch) -> Result<()> {
    let left = text::moment(facts.local(row.sent_at));
    let name = facts.name(row.mandate_id);
    if row.received_at.is_some_and(|at| at < row.sent_at) {
        return Err(Refusal::invalid(
            "received_at",
            format!("La réception par {name} précéderait l’envoi ({left})."),
        )
        .hint("Corrigez l’une des deux dates.")
        .into());
    }
    if row.failed_at.is_some_and(|at| at < row.sent_at) {
        return Err(Refusal::invalid(
            "failed_at",
            format!("L’échec de l’envoi à {name} précéderait l’envoi ({left})."),
        )
        .hint("Corrigez l’une des deux dates.")
        .into());
    }
    let sitting = facts.meeting.starts_at;
    let before = matches!(row.kind, DispatchKind::Convocation | DispatchKind::Amendment);
    if before && row.sent_at > sitting {
        return Err(Refusal::invalid(
            "sent_at",
            "La convocation partirait après le début de la séance.",
        )
        .into());
    }
    Ok(())
}
