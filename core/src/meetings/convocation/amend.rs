//! An additif: the agenda as it is now goes to those who have an earlier one, with further documents.

use serde::{Deserialize, Serialize};

use super::changes::{as_sent, changes};
use super::convene::{freeze, send, send_enclosures, sent_at};
use super::dispatch::{editable, plan};
use super::moved::moves;
use super::{DispatchKind, SendTo};
use crate::clock::LocalTime;
use crate::ids::MeetingId;
use crate::meetings::Meeting;
use crate::register::{Refusal, Result, Tx};
use crate::text;

/// The changes of an agenda are sent.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SendChanges {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// To whom; to every recipient if left out.
    #[serde(default)]
    pub to: Option<Vec<SendTo>>,
}

/// Records that the members were told of the changes: the agenda frozen again, one sending each.
pub fn send_changes(tx: &mut Tx<'_>, args: SendChanges) -> Result<MeetingId> {
    let facts = editable(tx, args.meeting_id)?;
    let Some(last) = facts.snapshots.last() else {
        return Err(Refusal::rule(
            "La séance n’est pas convoquée : l’ordre du jour n’a pas été envoyé.",
        )
        .hint("Convoquez-la : l’ordre du jour part avec la convocation.")
        .into());
    };
    if facts.meeting.state.is_off() {
        return Err(Refusal::rule("La séance n’aura pas lieu à cette date.").into());
    }
    let agenda = as_sent(&facts);
    let told = changes(last.content.0.items(), &agenda);
    let pieces =
        facts.enclosures.iter().filter(|one| one.sent_at.is_none() && one.is_in_hand()).count();
    let moves = moves(&facts);
    if told.is_empty() && pieces == 0 && moves.is_empty() {
        return Err(Refusal::rule("Rien n’a changé depuis l’envoi, et aucune pièce n’attend.")
            .hint("Pour renvoyer la convocation, choisissez un destinataire.")
            .into());
    }
    let at = sent_at(tx, &facts, args.at)?;
    if at < last.taken_at {
        return Err(Refusal::invalid(
            "at",
            format!(
                "L’additif précéderait l’envoi qu’il complète ({}).",
                text::moment(facts.local(last.taken_at))
            ),
        )
        .into());
    }
    let plan = plan(tx, &facts, DispatchKind::Amendment, args.to, None)?;
    send(tx, &facts, &plan, DispatchKind::Amendment, at)?;
    if !told.is_empty() || !moves.is_empty() {
        freeze(tx, &facts, agenda, at)?;
    }
    send_enclosures(tx, &facts, at)?;
    tx.about("meeting", facts.meeting.id);
    let mut parts = Vec::new();
    if !moves.is_empty() {
        parts.push(moves.join(", "));
    }
    if !told.is_empty() {
        parts.push(text::count(told.len() as i64, "changement", "changements"));
    }
    if pieces > 0 {
        parts.push(text::count(pieces as i64, "pièce", "pièces"));
    }
    tx.tell(format!(
        "Additif envoyé : {}, {}",
        crate::print::phrases::and_list(&parts),
        text::count(plan.len() as i64, "destinataire", "destinataires")
    ));
    Ok(facts.meeting.id)
}

/// The set sentences of a convocation.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetPhrase {
    /// The sitting, a second convocation.
    pub meeting_id: MeetingId,
    /// The sentence that says no quorum is required; the standard one if left out, none if empty.
    #[serde(default)]
    pub no_quorum_phrase: Option<String>,
}

/// Writes the sentence by which a second convocation says that no quorum is required (R133-10).
pub fn set_phrase(tx: &mut Tx<'_>, args: SetPhrase) -> Result<MeetingId> {
    let facts = editable(tx, args.meeting_id)?;
    let Some(failed) = facts.meeting.second_convocation_of else {
        return Err(Refusal::rule(
            "Cette séance n’est pas une seconde convocation : le quorum y est exigé.",
        )
        .hint("La mention n’a de sens qu’après une séance sans quorum.")
        .into());
    };
    let phrase = match args.no_quorum_phrase {
        Some(phrase) => text::optional("no_quorum_phrase", Some(phrase))?,
        None => {
            let failed: Meeting = crate::register::get(tx.db(), failed)?;
            let on = facts.local(failed.opened_at.unwrap_or(failed.starts_at)).date();
            Some(super::texts::no_quorum(&facts, Some(on)))
        }
    };
    tx.update(&Meeting { no_quorum_phrase: phrase, ..facts.meeting.clone() })?;
    tx.about("meeting", facts.meeting.id);
    tx.tell("Mention de la seconde convocation");
    Ok(facts.meeting.id)
}
