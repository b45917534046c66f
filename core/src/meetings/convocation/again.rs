//! A second convocation after a sitting without quorum, and the sitting that takes another's agenda over.

use serde::{Deserialize, Serialize};

use super::{Enclosure, texts};
use crate::bylaws::Holds;
use crate::clock::LocalTime;
use crate::ids::{EnclosureId, ItemId, MeetingId};
use crate::meetings::{AgendaItem, Facts, Meeting, MeetingState, lifecycle, numbering};
use crate::register::{self, Refusal, Result, Tx};

/// A second convocation after a sitting without quorum.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Reconvene {
    /// The sitting without quorum.
    pub id: MeetingId,
    /// When the new one begins.
    pub starts_at: LocalTime,
}

/// A second convocation: same agenda, no quorum required, and the sentence that says so (R133-10).
pub fn reconvene(tx: &mut Tx<'_>, args: Reconvene) -> Result<MeetingId> {
    let facts = lifecycle::expect(tx, args.id, &[MeetingState::NoQuorum], "convoquer à nouveau")?;
    let already = register::number(
        tx.db(),
        "SELECT count(*) FROM meetings WHERE second_convocation_of = ?1 AND state NOT IN ('postponed', 'cancelled')",
        &[&args.id],
    )?;
    if already > 0 {
        return Err(Refusal::rule("Une seconde convocation existe déjà pour cette séance.").into());
    }
    let id = copy_to(tx, &facts, args.starts_at, Some(args.id))?;
    if facts.bylaws.second_convocation.value == Holds::Yes {
        let meeting: Meeting = register::get(tx.db(), id)?;
        let phrase = texts::no_quorum(&facts, Some(facts.day()));
        tx.update(&Meeting { no_quorum_phrase: Some(phrase), ..meeting })?;
    }
    tx.about("meeting", id);
    tx.tell(format!("Seconde convocation après la {}", facts.title()));
    Ok(id)
}

/// A new sitting with the agenda and the documents of another.
pub(super) fn copy_to(
    tx: &Tx<'_>,
    facts: &Facts,
    starts_at: LocalTime,
    second_of: Option<MeetingId>,
) -> Result<MeetingId> {
    if !starts_at.plausible() {
        return Err(Refusal::invalid(
            "starts_at",
            "Cette date est hors du calendrier d’une instance.",
        )
        .into());
    }
    let starts = facts.instant(starts_at);
    if starts <= facts.meeting.starts_at {
        return Err(Refusal::invalid(
            "starts_at",
            "La nouvelle séance se tient après celle qu’elle remplace.",
        )
        .into());
    }
    let old = &facts.meeting;
    let meeting = Meeting {
        id: MeetingId::new(),
        number: numbering::next(tx.db(), old.committee_id, starts_at.date())?,
        state: MeetingState::InPreparation,
        starts_at: starts,
        ends_at: old.ends_at.map(|end| starts + (end - old.starts_at)),
        convened_at: None,
        convocation_channel: None,
        urgency_reason: None,
        second_convocation_of: second_of,
        opened_at: None,
        closed_at: None,
        closing_note: None,
        stop_reason: None,
        next_meeting_at: None,
        next_meeting_place: None,
        approved_in: None,
        reservations: None,
        signed_on: None,
        ..old.clone()
    };
    tx.insert(&meeting)?;
    let ids: std::collections::HashMap<ItemId, ItemId> =
        facts.items.iter().map(|item| (item.id, ItemId::new())).collect();
    for item in &facts.items {
        tx.insert(&AgendaItem {
            id: ids[&item.id],
            meeting_id: meeting.id,
            parent_id: item.parent_id.and_then(|parent| ids.get(&parent).copied()),
            started_at: None,
            ended_at: None,
            postponed: false,
            postponed_reason: None,
            added_after_convocation: false,
            carried_from_item: None,
            ..item.clone()
        })?;
    }
    for enclosure in &facts.enclosures {
        tx.insert(&Enclosure {
            id: EnclosureId::new(),
            meeting_id: meeting.id,
            item_id: enclosure.item_id.and_then(|item| ids.get(&item).copied()),
            sent_at: None,
            ..enclosure.clone()
        })?;
    }
    Ok(meeting.id)
}
