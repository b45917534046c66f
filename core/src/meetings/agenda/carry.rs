//! What earlier sittings leave for this one: items put off, minutes to approve.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::add::{insert, last_of};
use super::{check_editable, place};
use crate::ids::{DismissalId, ItemId, MeetingId};
use crate::meetings::{
    AgendaItem, CarriedItem, Dismissal, Facts, ItemKind, Meeting, MeetingState, load,
};
use crate::register::{self, Refusal, Result, Tx};

/// A proposal taken up or put aside.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Carry {
    /// The sitting being prepared.
    pub meeting_id: MeetingId,
    /// The sitting it comes from.
    pub from_meeting_id: MeetingId,
    /// The item it comes from; none for the approval of that sitting's minutes.
    #[serde(default)]
    pub from_item_id: Option<ItemId>,
}

/// What earlier sittings of the committee leave for this one, oldest first, minutes before items.
pub fn carried(db: &Connection, facts: &Facts) -> Result<Vec<CarriedItem>> {
    if !facts.meeting.state.is_ahead() {
        return Ok(Vec::new());
    }
    let dismissed: Vec<Dismissal> =
        register::list_where(db, "meeting_id", &facts.meeting.id, "id")?;
    let put_aside = |meeting: MeetingId, item: Option<ItemId>| {
        dismissed.iter().any(|d| d.from_meeting_id == meeting && d.from_item_id == item)
    };
    let earlier: Vec<Meeting> = register::select(
        db,
        include_str!("earlier_meetings.sql"),
        &[&facts.committee.id, &facts.meeting.starts_at, &facts.meeting.id],
    )?;
    let mut out = Vec::new();
    for meeting in &earlier {
        let waiting = matches!(
            meeting.state,
            MeetingState::Closed | MeetingState::DraftMinutes | MeetingState::MinutesInReview
        );
        if waiting
            && !put_aside(meeting.id, None)
            && !is_taken(db, "approves_meeting_id", &meeting.id)?
        {
            out.push(CarriedItem {
                meeting_id: meeting.id,
                item_id: None,
                title: approval_title(facts, meeting),
                kind: ItemKind::ApprobationPv,
                duration: Some(5),
                origin: format!("Procès-verbal n°\u{a0}{} à approuver", meeting.number),
            });
        }
    }
    for meeting in earlier.iter().filter(|meeting| meeting.state.is_held()) {
        let items: Vec<AgendaItem> =
            register::select(db, include_str!("postponed_items.sql"), &[&meeting.id])?;
        for item in items {
            if put_aside(meeting.id, Some(item.id)) || is_taken(db, "carried_from_item", &item.id)?
            {
                continue;
            }
            out.push(CarriedItem {
                meeting_id: meeting.id,
                item_id: Some(item.id),
                title: item.title,
                kind: item.kind,
                duration: item.duration,
                origin: format!("Reporté de la séance n°\u{a0}{}", meeting.number),
            });
        }
    }
    Ok(out)
}

fn is_taken(db: &Connection, column: &'static str, id: &dyn rusqlite::ToSql) -> Result<bool> {
    let sql = format!("SELECT count(*) FROM agenda_items WHERE {column} = ?1");
    Ok(register::number(db, &sql, &[id])? > 0)
}

/// « Approbation du procès-verbal de la séance du 13 octobre 2026 ».
pub(in crate::meetings) fn approval_title(facts: &Facts, meeting: &Meeting) -> String {
    let day = facts.local(meeting.opened_at.unwrap_or(meeting.starts_at)).date();
    format!("Approbation du procès-verbal de la séance du {}", crate::print::phrases::date(day))
}

/// Takes a proposal up: the approval of minutes comes first, an item comes before « questions diverses ».
pub fn carry(tx: &mut Tx<'_>, args: Carry) -> Result<AgendaItem> {
    let facts = load(tx.db(), args.meeting_id)?;
    check_editable(&facts)?;
    let proposals = carried(tx.db(), &facts)?;
    let proposal = proposals
        .iter()
        .find(|proposal| {
            proposal.meeting_id == args.from_meeting_id && proposal.item_id == args.from_item_id
        })
        .ok_or_else(|| {
            Refusal::rule(
                "Cette proposition n’est plus à prendre : elle est déjà inscrite, ou écartée.",
            )
        })?;
    let source: Option<AgendaItem> =
        args.from_item_id.map(|id| register::get(tx.db(), id)).transpose()?;
    let after = match args.from_item_id {
        None => facts
            .items
            .iter()
            .rfind(|item| item.kind == ItemKind::ApprobationPv)
            .map(|item| item.id),
        Some(_) => before_other_business(&facts),
    };
    let item = AgendaItem {
        position: place::position_after(tx, &facts, None, after)?,
        duration: proposal.duration,
        rapporteur_id: source
            .as_ref()
            .and_then(|item| item.rapporteur_id)
            .filter(|id| facts.member(*id).is_some()),
        rapporteur: source.as_ref().and_then(|item| item.rapporteur.clone()),
        notes: source.as_ref().and_then(|item| item.notes.clone()),
        added_after_convocation: facts.meeting.convened_at.is_some(),
        carried_from_item: args.from_item_id,
        approves_meeting_id: args.from_item_id.is_none().then_some(args.from_meeting_id),
        ..AgendaItem::new(args.meeting_id, proposal.title.clone(), proposal.kind)
    };
    insert(tx, &facts, &item)?;
    Ok(item)
}

/// The last main item before « questions diverses » that closes the agenda.
fn before_other_business(facts: &Facts) -> Option<ItemId> {
    let last = last_of(facts, None)?;
    let closes = facts.item(last).is_some_and(|item| item.kind == ItemKind::QuestionsDiverses);
    if !closes {
        return Some(last);
    }
    let main: Vec<&AgendaItem> =
        facts.items.iter().filter(|item| item.parent_id.is_none()).collect();
    main.len().checked_sub(2).map(|index| main[index].id)
}

/// Puts a proposal aside for this sitting.
pub fn dismiss(tx: &mut Tx<'_>, args: Carry) -> Result<()> {
    let facts = load(tx.db(), args.meeting_id)?;
    check_editable(&facts)?;
    let proposals = carried(tx.db(), &facts)?;
    let Some(proposal) = proposals.iter().find(|proposal| {
        proposal.meeting_id == args.from_meeting_id && proposal.item_id == args.from_item_id
    }) else {
        return Err(Refusal::rule("Cette proposition n’est plus à prendre.").into());
    };
    tx.insert(&Dismissal {
        id: DismissalId::new(),
        meeting_id: args.meeting_id,
        from_meeting_id: args.from_meeting_id,
        from_item_id: args.from_item_id,
    })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Proposition écartée : {}", proposal.title));
    Ok(())
}
