//! Findings on the preparation of a sitting: agenda, place, presidency, length.

use super::{Finding, Severity, finding};
use crate::bylaws::{Profile, law};
use crate::meetings::{Facts, outline};
use crate::print::phrases;

pub(super) fn preparation(facts: &Facts, found: &mut Vec<Finding>) {
    if !facts.meeting.state.is_ahead() {
        return;
    }
    let profile = facts.bylaws.profile;
    if facts.items.is_empty() {
        found.push(
            finding(facts, "agenda.empty", Severity::Warn, "L’ordre du jour est vide.".into())
                .with(profile.law(law::CONVENING), Some("Ajouter un point")),
        );
    }
    if facts.meeting.place.is_none() && facts.meeting.video_link.is_none() {
        found.push(
            finding(facts, "meeting.place", Severity::Warn, "Le lieu est à fixer.".into())
                .with(None, Some("Indiquer le lieu")),
        );
    }
    if facts.president().is_none() {
        found.push(
            finding(
                facts,
                "meeting.president",
                // Under the code nobody else convenes; elsewhere a committee may do without.
                if profile == Profile::Crpa { Severity::Warn } else { Severity::Info },
                "La présidence est à désigner.".into(),
            )
            .with(profile.law(law::CONVENING), Some("Désigner")),
        );
    }
    let lines =
        outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at);
    if let (Some(planned), Some(end)) = (
        facts.meeting.ends_at,
        outline::expected_end(&facts.items, &lines, facts.meeting.starts_at),
    ) && end > planned
    {
        found.push(
            finding(
                facts,
                "agenda.too_long",
                Severity::Info,
                format!(
                    "L’ordre du jour dépasse la fin prévue : {} au lieu de {}.",
                    phrases::hour(facts.local(end).0.time()),
                    phrases::hour(facts.local(planned).0.time())
                ),
            )
            .with(None, Some("Revoir les durées")),
        );
    }
}
