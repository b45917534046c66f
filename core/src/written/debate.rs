//! The debate: opened by a message of the president, extended for a reason, closed by another message
//! (décret n° 2014-1627).

use serde::{Deserialize, Serialize};

use super::guard::{at_stage, moment, past, plausible};
use super::stage::votable;
use super::{Exchange, Stage, limit};
use crate::bylaws::law;
use crate::clock::LocalTime;
use crate::ids::MeetingId;
use crate::meetings::{Meeting, MeetingState};
use crate::register::{Refusal, Result, Tx};
use crate::text;

/// The exchange is opened.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OpenExchange {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// What the president writes: the text deliberated, the questions, the calendar.
    pub message: String,
    /// When it was sent; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// The exchange is extended.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Extend {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Until when.
    pub to: LocalTime,
    /// Why.
    pub reason: String,
    /// When the members were told; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// The debate is closed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CloseDebate {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// When the president closed it; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Opens the exchange with the president's message; the sitting opens with it.
pub fn open(tx: &mut Tx<'_>, args: OpenExchange) -> Result<MeetingId> {
    let (facts, exchange) = at_stage(tx, args.meeting_id, &[Stage::Announced], "ouvrir l’échange")?;
    let Some(president) = facts.president() else {
        return Err(Refusal::rule(format!(
            "La présidence est à désigner : l’échange s’ouvre par son message{}.",
            facts.bylaws.profile.quoting(law::EXCHANGE)
        ))
        .hint("Désignez-la dans « Date, lieu, présidence ».")
        .into());
    };
    let message = text::required("message", "Le message d’ouverture", &args.message)?;
    let at = past(tx, &facts, args.at)?;
    let announced = facts.meeting.starts_at;
    if at < announced {
        return Err(Refusal::invalid(
            "at",
            format!("L’ouverture est annoncée pour le {}.", moment(&facts, announced)),
        )
        .hint("Attendez cette heure, ou annoncez une autre date.")
        .into());
    }
    if let Some(closes) = exchange.closes_at
        && at >= closes
    {
        return Err(Refusal::invalid(
            "at",
            format!("La clôture était annoncée pour le {}.", moment(&facts, closes)),
        )
        .hint("Annoncez d’abord d’autres dates.")
        .into());
    }
    tx.update(&Meeting {
        state: MeetingState::Open,
        opened_at: Some(at),
        ..facts.meeting.clone()
    })?;
    tx.update(&Exchange { opened_at: Some(at), opening_message: Some(message), ..exchange })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!(
        "{} : échange ouvert le {} par un message de {}",
        facts.title(),
        moment(&facts, at),
        facts.name(president)
    ));
    Ok(args.meeting_id)
}

/// Extends the exchange, as long as the debate is not closed.
pub fn extend(tx: &mut Tx<'_>, args: Extend) -> Result<MeetingId> {
    let (facts, exchange) =
        at_stage(tx, args.meeting_id, &[Stage::Debating], "prolonger l’échange")?;
    let reason = text::required("reason", "Le motif de la prolongation", &args.reason)?;
    let told = past(tx, &facts, args.at)?;
    let to = plausible(&facts, "to", args.to)?;
    if let Some(until) = limit(&exchange)
        && to <= until
    {
        return Err(Refusal::invalid(
            "to",
            format!("Les contributions sont déjà reçues jusqu’au {}.", moment(&facts, until)),
        )
        .hint("Une prolongation donne une date plus tardive.")
        .into());
    }
    if to <= told {
        return Err(Refusal::invalid(
            "to",
            "La nouvelle clôture précéderait le message qui l’annonce.",
        )
        .into());
    }
    tx.update(&Exchange { extended_to: Some(to), extension_reason: Some(reason), ..exchange })?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Échange prolongé jusqu’au {}", moment(&facts, to)));
    Ok(args.meeting_id)
}

/// Closes the debate, not before the hour announced. Without anything to vote on, the sitting closes.
pub fn close_debate(tx: &mut Tx<'_>, args: CloseDebate) -> Result<MeetingId> {
    let (facts, exchange) = at_stage(tx, args.meeting_id, &[Stage::Debating], "clore les débats")?;
    let at = past(tx, &facts, args.at)?;
    if let Some(until) = limit(&exchange)
        && at < until
    {
        return Err(Refusal::invalid(
            "at",
            format!(
                "Les membres ont jusqu’au {} : les débats ne se closent pas avant{}.",
                moment(&facts, until),
                facts.bylaws.profile.quoting(law::EXCHANGE)
            ),
        )
        .into());
    }
    tx.update(&Exchange { debate_closed_at: Some(at), ..exchange })?;
    if votable(&facts).is_empty() {
        if !facts.may_decide(&facts.count(at, None)) {
            return Err(super::vote::too_few(&facts, at).into());
        }
        super::vote::close_sitting(tx, &facts, at)?;
    }
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Débats clos le {}", moment(&facts, at)));
    Ok(args.meeting_id)
}
