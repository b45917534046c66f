//! Convening: one sending a recipient, the agenda frozen as it leaves.

use serde::{Deserialize, Serialize};

use super::changes::as_sent;
use super::findings::second_differences;
use super::habits::Habits;
use super::moved::as_planned;
use super::{
    AgendaSnapshot, Channel, Dispatch, DispatchKind, Enclosure, Recipient, SentAgenda, SentItem,
    recipients,
};
use crate::bylaws::{Holds, law};
use crate::clock::{Instant, LocalTime};
use crate::ids::{DispatchId, ItemId, MandateId, MeetingId, SnapshotId};
use crate::meetings::{Facts, Meeting, MeetingState, lifecycle};
use crate::print::phrases;
use crate::register::{Json, Refusal, Result, Tx};
use crate::text;

/// The members were convened.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Convene {
    /// The sitting.
    pub id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// By what channel (R133-5: any), in words or by its code; as the committee did last if left out.
    #[serde(default)]
    pub channel: Option<String>,
    /// Why the delay is shortened.
    #[serde(default)]
    pub urgency_reason: Option<String>,
    /// To whom; to everybody whom the mandates of the day name if left out.
    #[serde(default)]
    pub to: Option<Vec<SendTo>>,
    /// For a second convocation: that no quorum is required (R133-10).
    #[serde(default)]
    pub no_quorum_phrase: Option<String>,
}

/// A recipient, and by which channel.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SendTo {
    /// Who.
    pub mandate_id: MandateId,
    /// How; as for the others if left out.
    #[serde(default)]
    pub channel: Option<Channel>,
}

/// Records that the members were convened: one sending each, the agenda as it left, the documents that
/// went with it. What is added to the agenda later is marked.
pub fn convene(tx: &mut Tx<'_>, args: Convene) -> Result<MeetingId> {
    let facts = lifecycle::expect(
        tx,
        args.id,
        &[MeetingState::InPreparation, MeetingState::Convened],
        "convoquer",
    )?;
    if facts.items.is_empty() {
        return Err(Refusal::rule(format!(
            "L’ordre du jour est vide : il part avec la convocation{}.",
            facts.bylaws.profile.quoting(law::CONVENING)
        ))
        .hint("Ajoutez au moins un point.")
        .into());
    }
    if !facts.dispatches.is_empty() {
        return Err(Refusal::rule(format!("{} est déjà convoquée.", facts.title()))
            .hint("Renvoyez la convocation à qui ne l’a pas, ou envoyez un additif si l’ordre du jour change.")
            .into());
    }
    let at = match (args.at, facts.meeting.convened_at) {
        // Convened before sendings were noted one by one: they left then.
        (None, Some(convened)) => convened,
        (at, _) => sent_at(tx, &facts, at)?,
    };
    let meeting = Meeting {
        state: MeetingState::Convened,
        convened_at: Some(at),
        urgency_reason: urgency(&facts, args.urgency_reason)?
            .or_else(|| facts.meeting.urgency_reason.clone()),
        no_quorum_phrase: text::optional("no_quorum_phrase", args.no_quorum_phrase)?
            .or_else(|| facts.meeting.no_quorum_phrase.clone()),
        ..facts.meeting.clone()
    };
    check_second(&facts, &meeting)?;
    let words = text::optional("channel", args.channel)?;
    let plan = plan(tx, &facts, words.as_deref(), args.to)?;
    send(tx, &facts, &plan, DispatchKind::Convocation, at)?;
    let known: Vec<ItemId> = facts
        .items
        .iter()
        .filter(|item| !item.added_after_convocation)
        .map(|item| item.id)
        .collect();
    let mut agenda = as_sent(&facts);
    agenda.retain(|item| known.contains(&item.item_id));
    freeze(tx, &facts, agenda, at)?;
    send_enclosures(tx, &facts, at)?;
    let meeting = Meeting { convocation_channel: channel_in_words(&plan, words), ..meeting };
    let people = text::count(plan.len() as i64, "destinataire", "destinataires");
    lifecycle::save(tx, &facts, &meeting, format!("{} convoquée, {people}", facts.title()))
}

/// One sending to make.
#[derive(Debug, Clone)]
pub(super) struct Planned {
    /// To whom.
    pub mandate_id: MandateId,
    /// How.
    pub channel: Channel,
    /// How, where no word of the vocabulary says it.
    pub note: Option<String>,
}

/// To whom, and by which channel: the one asked for, else the one used last.
fn plan(
    tx: &Tx<'_>,
    facts: &Facts,
    words: Option<&str>,
    to: Option<Vec<SendTo>>,
) -> Result<Vec<Planned>> {
    let everybody = recipients(facts);
    if everybody.is_empty() {
        return Err(Refusal::rule(
            "L’instance n’a aucun membre au jour de la séance : la convocation n’irait à personne.",
        )
        .hint("Désignez d’abord ses membres, dans sa composition.")
        .into());
    }
    let habits = Habits::of(tx.db(), facts)?;
    let asked = words.map(|words| match Channel::from_words(words) {
        Some(channel) => (channel, None),
        None => (Channel::Other, Some(words.to_owned())),
    });
    let usual = |one: &Recipient<'_>| match &asked {
        Some((channel, note)) => (*channel, note.clone()),
        None => (habits.channel(one.member.person.id), None),
    };
    let planned = |one: &Recipient<'_>, channel: Option<Channel>| {
        let (usual, note) = usual(one);
        let note = note.filter(|_| channel.is_none());
        Planned { mandate_id: one.id(), channel: channel.unwrap_or(usual), note }
    };
    let Some(to) = to else {
        return Ok(everybody.iter().map(|one| planned(one, None)).collect());
    };
    let plan: Vec<Planned> = to
        .iter()
        .map(|one| Ok(planned(known(&everybody, one.mandate_id)?, one.channel)))
        .collect::<Result<_>>()?;
    if plan.is_empty() {
        return Err(Refusal::invalid("to", "Aucun destinataire n’est choisi.").into());
    }
    Ok(plan)
}

/// A recipient by mandate.
pub(super) fn known<'a, 'b>(
    everybody: &'b [Recipient<'a>],
    id: MandateId,
) -> Result<&'b Recipient<'a>> {
    everybody.iter().find(|one| one.id() == id).ok_or_else(|| {
        Refusal::invalid("to", "Cette personne n’a pas de mandat au jour de la séance.").into()
    })
}

/// Writes the sendings.
pub(super) fn send(
    tx: &Tx<'_>,
    facts: &Facts,
    plan: &[Planned],
    kind: DispatchKind,
    at: Instant,
) -> Result<Vec<Dispatch>> {
    plan.iter()
        .map(|planned| {
            let dispatch = Dispatch {
                id: DispatchId::new(),
                meeting_id: facts.meeting.id,
                mandate_id: planned.mandate_id,
                kind,
                channel: planned.channel,
                sent_at: at,
                received_at: None,
                receipt: None,
                failed_at: None,
                note: planned.note.clone(),
            };
            tx.insert(&dispatch)?;
            Ok(dispatch)
        })
        .collect()
}

/// Keeps the agenda as it leaves, and when and where the sitting then is.
pub(super) fn freeze(tx: &Tx<'_>, facts: &Facts, agenda: Vec<SentItem>, at: Instant) -> Result<()> {
    tx.insert(&AgendaSnapshot {
        id: SnapshotId::new(),
        meeting_id: facts.meeting.id,
        taken_at: at,
        content: Json(SentAgenda::Whole { items: agenda, sitting: as_planned(facts) }),
    })
}

/// Marks the documents in hand as sent.
pub(super) fn send_enclosures(tx: &Tx<'_>, facts: &Facts, at: Instant) -> Result<()> {
    for enclosure in &facts.enclosures {
        if enclosure.sent_at.is_none() && enclosure.is_in_hand() {
            tx.update(&Enclosure { sent_at: Some(at), ..enclosure.clone() })?;
        }
    }
    Ok(())
}

/// When something left: no later than now, and before the sitting began.
pub(super) fn sent_at(tx: &Tx<'_>, facts: &Facts, at: Option<LocalTime>) -> Result<Instant> {
    let at = past(tx, facts, "at", at, "L’envoi")?;
    if at > facts.meeting.starts_at {
        return Err(Refusal::invalid(
            "at",
            "La convocation partirait après le début de la séance.",
        )
        .hint("Corrigez la date de l’envoi, ou celle de la séance.")
        .into());
    }
    Ok(at)
}

/// An instant that is over; now if left out.
pub(super) fn past(
    tx: &Tx<'_>,
    facts: &Facts,
    field: &'static str,
    at: Option<LocalTime>,
    what: &str,
) -> Result<Instant> {
    let Some(local) = at else { return Ok(tx.now()) };
    let at = facts.instant(local);
    if at > tx.now() {
        return Err(Refusal::invalid(
            field,
            format!("{what} serait dans l’avenir ({}).", text::moment(local)),
        )
        .hint("Notez-le une fois fait.")
        .into());
    }
    Ok(at)
}

/// A reason of urgency, refused where the rules do not admit one.
pub(crate) fn urgency(facts: &Facts, reason: Option<String>) -> Result<Option<String>> {
    let reason = text::optional("urgency_reason", reason)?;
    let rule = &facts.bylaws.urgency;
    if reason.is_some() && rule.value == Holds::No {
        return Err(Refusal::invalid(
            "urgency_reason",
            format!("L’urgence n’abrège pas le délai de convocation ({}).", rule.source),
        )
        .hint("Reportez la séance, ou convoquez-la dans le délai.")
        .into());
    }
    Ok(reason)
}

/// A second convocation says that no quorum is required, and keeps the agenda (R133-10).
fn check_second(facts: &Facts, meeting: &Meeting) -> Result<()> {
    let rule = &facts.bylaws.second_convocation;
    if meeting.second_convocation_of.is_none() || rule.value == Holds::No {
        return Ok(());
    }
    if meeting.no_quorum_phrase.is_none() {
        return Err(Refusal::invalid(
            "no_quorum_phrase",
            format!(
                "La seconde convocation doit dire qu’aucun quorum n’est exigé ({}).",
                rule.source
            ),
        )
        .hint("Inscrivez la mention, puis convoquez.")
        .into());
    }
    let differences = second_differences(facts);
    if differences.is_empty() {
        return Ok(());
    }
    Err(Refusal::rule(format!(
        "La seconde convocation porte sur un autre ordre du jour : {} ({}).",
        differences.join(" ; "),
        rule.source
    ))
    .hint("Rétablissez l’ordre du jour, ou créez une séance ordinaire pour les autres points.")
    .into())
}

/// « courriel », « courriel et courrier », or the words that were given.
fn channel_in_words(plan: &[Planned], words: Option<String>) -> Option<String> {
    let mut labels: Vec<String> = Vec::new();
    for planned in plan {
        let label = planned.note.clone().unwrap_or_else(|| planned.channel.label().to_owned());
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    match words {
        Some(words) if labels.len() == 1 && Channel::from_words(&words).is_none() => Some(words),
        _ => Some(phrases::and_list(&labels)),
    }
}
