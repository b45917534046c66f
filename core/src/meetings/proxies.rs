//! Proxies: an unreplaced member lets another vote for him (R133-9).

use serde::{Deserialize, Serialize};

use super::attendance::{hour, known, writable};
use super::{Facts, MemberStatus, Proxy};
use crate::bylaws::Holds;
use crate::clock::{Instant, LocalTime};
use crate::ids::{MandateId, MeetingId, ProxyId};
use crate::register::{self, Refusal, Result, Tx};
use crate::text;

/// A proxy is given.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GiveProxy {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Who gives it: the holder of a seat.
    pub giver_id: MandateId,
    /// Who holds it.
    pub holder_id: MandateId,
    /// From when; from the beginning if given before the opening, now otherwise.
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Records a proxy; it replaces the one the member gave before.
pub fn give(tx: &mut Tx<'_>, args: GiveProxy) -> Result<MandateId> {
    let facts = writable(tx, args.meeting_id)?;
    crate::written::check_by_hand(&facts, "Pas de pouvoir")?;
    let at = match (args.at, facts.meeting.opened_at) {
        (None, None) => tx.now().min(facts.meeting.starts_at),
        (None, Some(opened)) if facts.meeting.closed_at.is_some() => opened,
        _ => hour(tx, &facts, args.at)?,
    };
    let proxy = Proxy {
        id: ProxyId::new(),
        meeting_id: args.meeting_id,
        giver_id: args.giver_id,
        holder_id: args.holder_id,
        given_at: at,
    };
    check(&facts, &proxy, at)?;
    for earlier in facts.proxies.iter().filter(|other| other.giver_id == proxy.giver_id) {
        tx.delete::<Proxy>(earlier.id)?;
    }
    tx.insert(&proxy)?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!("Pouvoir de {} à {}", facts.name(proxy.giver_id), facts.name(proxy.holder_id)));
    Ok(args.giver_id)
}

/// Takes a proxy back.
pub fn withdraw(tx: &mut Tx<'_>, id: ProxyId) -> Result<()> {
    let proxy: Proxy = register::get(tx.db(), id)?;
    let facts = writable(tx, proxy.meeting_id)?;
    tx.delete::<Proxy>(id)?;
    tx.about("meeting", proxy.meeting_id);
    tx.tell(format!("Pouvoir de {} retiré", facts.name(proxy.giver_id)));
    Ok(())
}

fn check(facts: &Facts, proxy: &Proxy, at: Instant) -> Result<()> {
    if proxy.giver_id == proxy.holder_id {
        return Err(
            Refusal::invalid("holder_id", "Un membre ne se donne pas pouvoir à lui-même.").into()
        );
    }
    let giver = known(facts, proxy.giver_id)?;
    let holder = known(facts, proxy.holder_id)?;
    let Some((index, _)) = facts.chair_of(proxy.giver_id) else {
        return Err(Refusal::invalid(
            "giver_id",
            format!("{giver} ne tient pas de siège avec voix délibérative : il n’a pas de pouvoir à donner ({}).", facts.bylaws.proxies_held.source),
        )
        .into());
    };
    let votes = facts.scene().chairs.iter().any(|chair| {
        chair.holder == Some(proxy.holder_id) || chair.substitutes.contains(&proxy.holder_id)
    });
    if !votes {
        return Err(Refusal::invalid(
            "holder_id",
            format!("{holder} n’a pas voix délibérative : il ne peut pas porter un pouvoir."),
        )
        .into());
    }
    if let Some(why) = facts.proxy_objection(proxy.giver_id, proxy.holder_id) {
        let rule = &facts.bylaws.proxy_scope;
        return Err(Refusal::invalid(
            "holder_id",
            format!("{holder} {why} que {giver} ({}).", rule.source),
        )
        .hint(format!("Pouvoir se donne à {}.", rule.value.label()))
        .into());
    }
    let count = facts.count(at, None);
    let status = |id| facts.status_at(id, at, None, &count);
    // Whoever does not count at a distance may give a proxy, and can hold none.
    let remote_counts = facts.bylaws.remote_counts.value == Holds::Yes;
    match status(proxy.giver_id) {
        MemberStatus::Remote if !remote_counts => {}
        MemberStatus::InRoom | MemberStatus::Remote => {
            return Err(Refusal::invalid(
                "giver_id",
                format!("{giver} est présent et vote lui-même."),
            )
            .hint("Notez d’abord son départ.")
            .into());
        }
        MemberStatus::Replaced => {
            let who = match count.occupants.get(index) {
                Some(super::presence::Occupant::Present { mandate, .. }) => facts.name(*mandate),
                _ => "son suppléant".into(),
            };
            return Err(Refusal::invalid("giver_id", format!("{giver} est suppléé par {who} : seul un membre non suppléé donne pouvoir ({}).", facts.bylaws.proxies_held.source)).into());
        }
        _ => {}
    }
    let there = match status(proxy.holder_id) {
        MemberStatus::InRoom | MemberStatus::Recused => true,
        MemberStatus::Remote => remote_counts,
        _ => false,
    };
    let may_come =
        facts.meeting.state.is_ahead() && status(proxy.holder_id) == MemberStatus::Expected;
    if !there && !may_come {
        return Err(Refusal::invalid(
            "holder_id",
            format!(
                "{holder} n’est pas présent ({}) : il ne peut pas voter pour un autre.",
                status(proxy.holder_id).label()
            ),
        )
        .hint("Donnez le pouvoir à un membre présent.")
        .into());
    }
    // A proxy ended by the arrival of its giver is held no more.
    let held = facts
        .scene()
        .proxies
        .iter()
        .filter(|other| other.holder == proxy.holder_id && other.giver != proxy.giver_id)
        .filter(|other| other.at > at || facts.scene().stands(other, at, &facts.bylaws))
        .count();
    let allowed = &facts.bylaws.proxies_held;
    if allowed.value == 0 {
        return Err(Refusal::invalid(
            "holder_id",
            format!("Un membre ne porte aucun pouvoir ({}).", allowed.source),
        )
        .into());
    }
    if held as u32 >= allowed.value {
        return Err(Refusal::invalid(
            "holder_id",
            format!(
                "{holder} porte déjà {} ; {} au plus ({}).",
                text::count(held as i64, "pouvoir", "pouvoirs"),
                allowed.value,
                allowed.source
            ),
        )
        .hint("Donnez le pouvoir à un autre membre présent.")
        .into());
    }
    Ok(())
}
