//! The announcement: the members are told when the exchange opens, and when it closes at the earliest.

use serde::{Deserialize, Serialize};

use super::guard::{moment, out_of_order, past, plausible, writable};
use super::stage::stage_of;
use super::{Exchange, Stage};
use crate::bylaws::law;
use crate::clock::LocalTime;
use crate::ids::{ExchangeId, MeetingId};
use crate::meetings::{Meeting, MeetingState};
use crate::register::{Refusal, Result, Tx};
use crate::text;

/// The exchange is announced.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Announce {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When it opens; the planned beginning of the sitting if left out.
    #[serde(default)]
    pub opens_at: Option<LocalTime>,
    /// When contributions end at the earliest.
    pub closes_at: LocalTime,
    /// When the members were told; with the convocation if it went out already, now otherwise.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// By what channel.
    #[serde(default)]
    pub channel: Option<String>,
}

/// Announces the exchange, or announces other dates as long as it is not open.
pub fn announce(tx: &mut Tx<'_>, args: Announce) -> Result<MeetingId> {
    let facts = writable(tx, args.meeting_id)?;
    let stage = stage_of(&facts);
    if !matches!(stage, Stage::ToAnnounce | Stage::Announced) {
        return Err(out_of_order(stage, "annoncer d’autres dates").into());
    }
    if facts.items.is_empty() {
        return Err(Refusal::rule(format!(
            "L’ordre du jour est vide : il part avec l’annonce{}.",
            facts.bylaws.profile.quoting(law::CONVENING)
        ))
        .hint("Ajoutez au moins un point.")
        .into());
    }
    let told = match (args.at, stage) {
        (None, Stage::ToAnnounce) => facts.meeting.convened_at.unwrap_or(tx.now()),
        (at, _) => past(tx, &facts, at)?,
    };
    let opens = match args.opens_at {
        Some(at) => plausible(&facts, "opens_at", at)?,
        None => facts.meeting.starts_at,
    };
    let closes = plausible(&facts, "closes_at", args.closes_at)?;
    if told > opens {
        return Err(Refusal::invalid(
            "opens_at",
            format!(
                "L’échange s’ouvrirait le {}, avant d’être annoncé ({}).",
                moment(&facts, opens),
                moment(&facts, told)
            ),
        )
        .hint("Choisissez une date d’ouverture à venir.")
        .into());
    }
    if closes <= opens {
        return Err(Refusal::invalid(
            "closes_at",
            format!(
                "La clôture précéderait l’ouverture, annoncée pour le {}.",
                moment(&facts, opens)
            ),
        )
        .into());
    }
    let old = &facts.meeting;
    tx.update(&Meeting {
        state: MeetingState::Convened,
        starts_at: opens,
        ends_at: None,
        convened_at: old.convened_at.or(Some(told)),
        convocation_channel: text::optional("channel", args.channel)?
            .or(old.convocation_channel.clone()),
        ..old.clone()
    })?;
    let announced = |exchange: Exchange| Exchange {
        announced_at: Some(told),
        closes_at: Some(closes),
        ..exchange
    };
    match facts.exchange.clone() {
        Some(exchange) => tx.update(&announced(exchange))?,
        None => tx.insert(&announced(blank(args.meeting_id)))?,
    }
    tx.about("meeting", args.meeting_id);
    tx.tell(format!(
        "{} : échange d’écrits annoncé du {} au {}",
        facts.title(),
        moment(&facts, opens),
        moment(&facts, closes)
    ));
    Ok(args.meeting_id)
}

fn blank(meeting_id: MeetingId) -> Exchange {
    Exchange {
        id: ExchangeId::new(),
        meeting_id,
        opening_message: None,
        announced_at: None,
        opened_at: None,
        closes_at: None,
        extended_to: None,
        extension_reason: None,
        debate_closed_at: None,
        vote_opened_at: None,
        vote_closes_at: None,
        vote_closed_at: None,
        results_sent_at: None,
    }
}
