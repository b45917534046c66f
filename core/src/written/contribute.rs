//! Contributions: what members write, in the order in which it is received; all members see it.

use serde::{Deserialize, Serialize};

use super::guard::{moment, out_of_order, past, writable};
use super::stage::stage_of;
use super::{Contribution, Stage, limit};
use crate::clock::{Instant, LocalTime};
use crate::ids::{ContributionId, ItemId, MandateId, MeetingId};
use crate::meetings::Facts;
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, text};

/// A contribution is received.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Contribute {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Whose.
    pub mandate_id: MandateId,
    /// The item; none for the exchange as a whole.
    #[serde(default)]
    pub item_id: Option<ItemId>,
    /// The words.
    pub text: String,
    /// When it was received; now if left out.
    #[serde(default)]
    pub at: Option<LocalTime>,
    /// The contribution it answers.
    #[serde(default)]
    pub reply_to: Option<ContributionId>,
}

patch! {
    /// What was mistyped in a contribution.
    pub struct CorrectContribution(ContributionId) {
        /// The words.
        text: String,
        /// When it was received.
        at: LocalTime,
        /// The item.
        item_id: Option<ItemId>,
    }
}

/// A contribution.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ContributionRef {
    /// Which.
    pub id: ContributionId,
}

/// Records a contribution.
pub fn contribute(tx: &mut Tx<'_>, args: Contribute) -> Result<Contribution> {
    let facts = writable(tx, args.meeting_id)?;
    let at = past(tx, &facts, args.at)?;
    let contribution = Contribution {
        id: ContributionId::new(),
        meeting_id: args.meeting_id,
        item_id: args.item_id,
        mandate_id: args.mandate_id,
        contributed_at: at,
        text: text::required("text", "Le texte de la contribution", &args.text)?,
        reply_to: args.reply_to,
    };
    check(&facts, &contribution)?;
    tx.insert(&contribution)?;
    tx.about("contribution", contribution.id);
    tx.tell(format!("Contribution de {}", facts.name(args.mandate_id)));
    Ok(contribution)
}

/// Corrects what was mistyped.
pub fn correct_contribution(tx: &mut Tx<'_>, args: CorrectContribution) -> Result<Contribution> {
    let mut contribution: Contribution = register::get(tx.db(), args.id)?;
    let facts = writable(tx, contribution.meeting_id)?;
    args.text
        .check(|value| text::required("text", "Le texte de la contribution", &value))?
        .apply(&mut contribution.text);
    if let Change::Set(at) = args.at {
        contribution.contributed_at = past(tx, &facts, Some(at))?;
    }
    args.item_id.apply(&mut contribution.item_id);
    check(&facts, &contribution)?;
    tx.update(&contribution)?;
    tx.about("contribution", contribution.id);
    tx.tell(format!("Contribution de {} corrigée", facts.name(contribution.mandate_id)));
    Ok(contribution)
}

/// Removes a contribution recorded by mistake.
pub fn remove_contribution(tx: &mut Tx<'_>, args: ContributionRef) -> Result<()> {
    let contribution: Contribution = register::get(tx.db(), args.id)?;
    let facts = writable(tx, contribution.meeting_id)?;
    if let Some(reply) = facts.contributions.iter().find(|one| one.reply_to == Some(args.id)) {
        return Err(Refusal::rule(format!(
            "{} lui répond : cette contribution reste.",
            facts.name(reply.mandate_id)
        ))
        .hint("Retirez d’abord la réponse.")
        .into());
    }
    tx.delete::<Contribution>(args.id)?;
    tx.about("meeting", contribution.meeting_id);
    tx.tell(format!("Contribution de {} retirée", facts.name(contribution.mandate_id)));
    Ok(())
}

fn check(facts: &Facts, contribution: &Contribution) -> Result<()> {
    in_time(facts, contribution.contributed_at)?;
    crate::meetings::attendance::known(facts, contribution.mandate_id)?;
    if let Some(id) = contribution.item_id
        && facts.item(id).is_none()
    {
        return Err(Refusal::invalid("item_id", "Ce point est d’une autre séance.").into());
    }
    let Some(answered) = contribution.reply_to else { return Ok(()) };
    let Some(first) = facts.contributions.iter().find(|one| one.id == answered) else {
        return Err(Refusal::invalid(
            "reply_to",
            "La contribution à laquelle elle répond est d’une autre séance.",
        )
        .into());
    };
    if first.item_id != contribution.item_id {
        return Err(Refusal::invalid("reply_to", "Une réponse porte sur le même point.").into());
    }
    if contribution.contributed_at < first.contributed_at {
        return Err(Refusal::invalid(
            "at",
            format!(
                "La réponse précéderait la contribution, reçue le {}.",
                moment(facts, first.contributed_at)
            ),
        )
        .into());
    }
    Ok(())
}

/// Contributions are received from the opening until the announced hour, or the closing if it came
/// first; what was received in time may be typed in later.
fn in_time(facts: &Facts, at: Instant) -> Result<()> {
    let exchange = facts.exchange.as_ref();
    let Some((exchange, opened)) = exchange.and_then(|one| Some((one, one.opened_at?))) else {
        return Err(out_of_order(stage_of(facts), "recevoir une contribution").into());
    };
    if at < opened {
        return Err(Refusal::invalid(
            "at",
            format!("L’échange s’est ouvert le {}.", moment(facts, opened)),
        )
        .into());
    }
    let until = [limit(exchange), exchange.debate_closed_at].into_iter().flatten().min();
    let Some(until) = until.filter(|until| at > *until) else { return Ok(()) };
    let refusal = Refusal::invalid(
        "at",
        format!("Les contributions étaient reçues jusqu’au {}.", moment(facts, until)),
    );
    Err(match stage_of(facts) {
        Stage::Debating => refusal.hint("Prolongez l’échange, ou indiquez quand elle est arrivée."),
        _ => refusal.hint("Si elle est arrivée avant, indiquez quand."),
    }
    .into())
}
