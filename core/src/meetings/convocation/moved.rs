//! Whether a sitting is still when and where its members were told. Pure functions.

use chrono::NaiveDate;

use super::SentSitting;
use crate::clock::Instant;
use crate::meetings::Facts;
use crate::print::phrases;
use crate::richtext::typography::typeset;

/// When and where the sitting is, as it would be told now.
pub fn as_planned(facts: &Facts) -> SentSitting {
    SentSitting {
        starts_at: facts.meeting.starts_at,
        place: facts.meeting.place.clone(),
        video_link: facts.meeting.video_link.clone(),
    }
}

/// When and where it is, as its members know it; none for a convocation noted before that was kept.
pub fn as_known(facts: &Facts) -> Option<&SentSitting> {
    facts.snapshots.iter().rev().find_map(|sent| sent.content.0.sitting())
}

/// « mardi 16 juin 2026 à 14 h 30 ».
fn when(facts: &Facts, at: Instant) -> String {
    let local = facts.local(at);
    format!("{} à {}", phrases::long_date(local.date()), phrases::hour(local.0.time()))
}

/// What its members do not know of its date, hour and place, each in words without a full stop.
pub fn moves(facts: &Facts) -> Vec<String> {
    let Some(known) = as_known(facts) else { return Vec::new() };
    let now = as_planned(facts);
    let mut told = Vec::new();
    if known.starts_at != now.starts_at {
        let (before, after) = (when(facts, known.starts_at), when(facts, now.starts_at));
        told.push(format!("{after} au lieu du {before}"));
    }
    let word = |side: &Option<String>| side.clone().unwrap_or_else(|| "à fixer".into());
    if known.place != now.place {
        told.push(format!("lieu : {}, auparavant {}", word(&now.place), word(&known.place)));
    }
    // Where to connect to matters to whoever is still to connect.
    if facts.meeting.state.is_ahead() && known.video_link != now.video_link {
        let link = now.video_link.as_deref().unwrap_or("aucun");
        told.push(format!("lien de visioconférence : {link}"));
    }
    told.iter().map(|one| typeset(one)).collect()
}

/// Since when the members have been told the day of the sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayTold {
    /// Since the convocation: it never changed.
    Always,
    /// Since a later sending: what left before was for another day, and the delay counts again.
    Since(Instant),
    /// They have not: they know another day.
    Never,
}

impl DayTold {
    /// What is known of the sitting's day.
    pub fn of(facts: &Facts) -> Self {
        let day = |at: Instant| facts.local(at).date();
        let planned = day(facts.meeting.starts_at);
        let known: Vec<(Instant, NaiveDate)> = facts
            .snapshots
            .iter()
            .filter_map(|sent| Some((sent.taken_at, day(sent.content.0.sitting()?.starts_at))))
            .collect();
        match known.iter().rposition(|(_, told)| *told != planned) {
            None => Self::Always,
            Some(last) => known.get(last + 1).map_or(Self::Never, |(at, _)| Self::Since(*at)),
        }
    }
}
