//! The life of minutes: draft, review, approval, signature, archive.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ApprovedMinutes, requirements};
use crate::ids::{ApprovedMinutesId, ItemId, MeetingId};
use crate::meetings::{AgendaItem, Facts, ItemKind, Meeting, MeetingState, expect, load};
use crate::register::{self, Refusal, Result, Tx};
use crate::{documents, text};

/// The minutes of a sitting.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct MinutesOf {
    /// The sitting.
    pub meeting_id: MeetingId,
}

/// Minutes are approved.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Approve {
    /// The sitting whose minutes they are.
    pub meeting_id: MeetingId,
    /// The later sitting that approves them.
    pub approved_in: MeetingId,
    /// Reservations made.
    #[serde(default)]
    pub reservations: Option<String>,
}

/// Minutes are signed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The day.
    pub on: NaiveDate,
}

/// An avis leaves for the authority.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Transmit {
    /// The item under which it was given.
    pub item_id: ItemId,
    /// The day; none takes it back.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// To whom; whoever asked if left out.
    #[serde(default)]
    pub to: Option<String>,
}

/// Begins the minutes of a closed sitting.
pub fn draft(tx: &mut Tx<'_>, args: MinutesOf) -> Result<MeetingId> {
    let facts =
        expect(tx, args.meeting_id, &[MeetingState::Closed], "rédiger le procès-verbal de")?;
    step(tx, &facts, MeetingState::DraftMinutes, "projet")
}

/// Sends the minutes for review; refused while something required is missing.
pub fn review(tx: &mut Tx<'_>, args: MinutesOf) -> Result<MeetingId> {
    let facts = expect(tx, args.meeting_id, &[MeetingState::DraftMinutes], "envoyer en relecture")?;
    if let Some(why) = requirements::why_not_review(&facts) {
        let missing: Vec<String> = requirements::requirements(&facts)
            .into_iter()
            .filter(|one| !one.met && !one.later)
            .map(|one| one.detail)
            .collect();
        return Err(Refusal::rule(why)
            .hint(format!("Il manque : {}.", missing.join(" ; ")))
            .into());
    }
    step(tx, &facts, MeetingState::MinutesInReview, "en relecture")
}

/// Takes the minutes back to be written on.
pub fn back_to_draft(tx: &mut Tx<'_>, args: MinutesOf) -> Result<MeetingId> {
    let facts =
        expect(tx, args.meeting_id, &[MeetingState::MinutesInReview], "reprendre la rédaction de")?;
    step(tx, &facts, MeetingState::DraftMinutes, "de nouveau en rédaction")
}

/// Records the approval by a later sitting: from then on nothing of the sitting changes.
pub fn approve(tx: &mut Tx<'_>, args: Approve) -> Result<MeetingId> {
    let facts = expect(
        tx,
        args.meeting_id,
        &[MeetingState::MinutesInReview],
        "approuver le procès-verbal de",
    )?;
    let approving = load(tx.db(), args.approved_in)?;
    if approving.meeting.committee_id != facts.meeting.committee_id {
        return Err(Refusal::invalid(
            "approved_in",
            "La séance qui approuve est celle d’une autre instance.",
        )
        .into());
    }
    if approving.meeting.starts_at <= facts.meeting.starts_at {
        return Err(Refusal::invalid(
            "approved_in",
            "Un procès-verbal s’approuve à une séance ultérieure.",
        )
        .into());
    }
    if approving.meeting.opened_at.is_none() {
        return Err(Refusal::invalid(
            "approved_in",
            format!("La {} ne s’est pas encore ouverte.", approving.title()),
        )
        .into());
    }
    let meeting = Meeting {
        state: MeetingState::MinutesApproved,
        approved_in: Some(args.approved_in),
        reservations: text::optional("reservations", args.reservations)?,
        ..facts.meeting.clone()
    };
    tx.update(&meeting)?;
    let document = documents::minutes_document(tx.db(), &load(tx.db(), meeting.id)?)?;
    let content = serde_json::to_string(&document)?;
    tx.insert(&ApprovedMinutes {
        id: ApprovedMinutesId::new(),
        meeting_id: meeting.id,
        sha256: register::hex(&Sha256::digest(content.as_bytes())),
        content,
    })?;
    tx.about("meeting", meeting.id);
    tx.tell(format!("Procès-verbal n° {} approuvé à la {}", meeting.number, approving.title()));
    Ok(meeting.id)
}

/// Records the day of the signature.
pub fn sign(tx: &mut Tx<'_>, args: Sign) -> Result<MeetingId> {
    let facts = load(tx.db(), args.meeting_id)?;
    if facts.meeting.state != MeetingState::MinutesApproved {
        return Err(Refusal::rule(format!(
            "Un procès-verbal se signe une fois approuvé ; celui-ci est « {} ».",
            facts.meeting.state.label()
        ))
        .into());
    }
    let held = facts.day();
    if args.on < held {
        return Err(Refusal::invalid("on", "La signature précéderait la séance.").into());
    }
    let meeting = Meeting {
        state: MeetingState::MinutesSigned,
        signed_on: Some(args.on),
        ..facts.meeting.clone()
    };
    tx.update(&meeting)?;
    tx.about("meeting", meeting.id);
    tx.tell(format!("Procès-verbal n° {} signé", meeting.number));
    Ok(meeting.id)
}

/// Records that the avis given under an item left for the authority (R133-13), before or after the
/// minutes are approved.
pub fn transmit(tx: &mut Tx<'_>, args: Transmit) -> Result<MeetingId> {
    let item: AgendaItem = register::get(tx.db(), args.item_id)?;
    let facts = load(tx.db(), item.meeting_id)?;
    if item.kind != ItemKind::Avis {
        return Err(Refusal::invalid(
            "item_id",
            "Seul un avis se transmet à l’autorité qui l’a demandé.",
        )
        .into());
    }
    if !facts.meeting.state.is_held() {
        return Err(Refusal::rule("Un avis se transmet une fois la séance levée.").into());
    }
    if let Some(on) = args.on
        && on < facts.day()
    {
        return Err(Refusal::invalid("on", "La transmission précéderait la séance.").into());
    }
    let to = text::optional("to", args.to)?;
    let item = AgendaItem {
        transmitted_on: args.on,
        transmitted_to: args.on.and(to.or(item.referred_by.clone())),
        ..item
    };
    tx.update(&item)?;
    tx.about("agenda_item", item.id);
    tx.tell(match args.on {
        Some(_) => format!("Avis transmis : {}", item.title),
        None => format!("Transmission retirée : {}", item.title),
    });
    Ok(item.meeting_id)
}

/// Files the sitting.
pub fn archive(tx: &mut Tx<'_>, args: MinutesOf) -> Result<MeetingId> {
    let facts = load(tx.db(), args.meeting_id)?;
    if facts.meeting.state != MeetingState::MinutesSigned {
        return Err(Refusal::rule("On archive une séance dont le procès-verbal est signé.").into());
    }
    step(tx, &facts, MeetingState::Archived, "archivé")
}

fn step(tx: &mut Tx<'_>, facts: &Facts, state: MeetingState, words: &str) -> Result<MeetingId> {
    tx.update(&Meeting { state, ..facts.meeting.clone() })?;
    tx.about("meeting", facts.meeting.id);
    tx.tell(format!("Procès-verbal n° {} : {words}", facts.meeting.number));
    Ok(facts.meeting.id)
}

/// Why minutes in review cannot be approved yet: no later sitting has been opened.
pub fn why_not_approve(db: &Connection, facts: &Facts) -> Result<Option<String>> {
    let later = register::number(
        db,
        include_str!("later_sittings.sql"),
        &[&facts.meeting.committee_id, &facts.meeting.starts_at],
    )?;
    Ok((later == 0)
        .then(|| "Une séance ultérieure l’approuvera : aucune ne s’est encore ouverte.".into()))
}
