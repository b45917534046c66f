//! Findings of a sitting under way: quorum, proxies.

use super::{Finding, Severity, finding};
use crate::bylaws::Holds;
use crate::clock::Instant;
use crate::meetings::Facts;
use crate::text;

pub(super) fn live(facts: &Facts, now: Instant, found: &mut Vec<Finding>) {
    if !facts.meeting.state.is_live() {
        return;
    }
    let count = facts.count(now, facts.current_item().map(|item| item.id));
    if !count.reached() && !facts.quorum_waived() && facts.bylaws.quorum_binds.value == Holds::Yes {
        found.push(
            finding(
                facts,
                "quorum.lost",
                Severity::Refuse,
                format!(
                    "Quorum non atteint : {} sur {}, {} requis. Le comité ne peut pas délibérer.",
                    text::count(i64::from(count.counted), "siège", "sièges"),
                    count.base,
                    count.threshold
                ),
            )
            .by(&facts.bylaws.quorum, None),
        );
    }
    for proxy in &facts.proxies {
        let Some(why) = proxy_trouble(facts, proxy.giver_id, proxy.holder_id, now) else {
            continue;
        };
        found.push(
            Finding::about("proxy.ended", Severity::Info, "proxy", proxy.id, why)
                .by(&facts.bylaws.proxies_held, None),
        );
    }
}

/// Why a proxy does not count at an instant, if it does not.
pub(in crate::meetings) fn proxy_trouble(
    facts: &Facts,
    giver: crate::ids::MandateId,
    holder: crate::ids::MandateId,
    at: Instant,
) -> Option<String> {
    let scene = facts.scene();
    let (_, chair) = facts.chair_of(giver)?;
    if let Some(why) = facts.proxy_objection(giver, holder) {
        return Some(format!(
            "Pouvoir de {} sans effet : {} {why}.",
            facts.name(giver),
            facts.name(holder)
        ));
    }
    let ended = scene.proxies.iter().find(|proxy| proxy.giver == giver && proxy.at <= at);
    if ended.is_some_and(|proxy| !scene.stands(proxy, at, &facts.bylaws)) {
        let name = facts.name(giver);
        return Some(match scene.stay_at(giver, at) {
            Some(_) => format!("Pouvoir de {name} éteint : il siège en personne."),
            None => format!("Pouvoir de {name} éteint : il a siégé en personne depuis."),
        });
    }
    if let Some(substitute) = chair.substitutes.iter().find(|id| scene.stay_at(**id, at).is_some())
    {
        return Some(format!(
            "Pouvoir de {} éteint : {} le supplée.",
            facts.name(giver),
            facts.name(*substitute)
        ));
    }
    if scene.stay_at(holder, at).is_none()
        && facts.meeting.opened_at.is_some_and(|opened| opened <= at)
    {
        return Some(format!(
            "Pouvoir de {} sans effet : {} n’est pas en séance.",
            facts.name(giver),
            facts.name(holder)
        ));
    }
    None
}
