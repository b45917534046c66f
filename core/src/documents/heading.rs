//! What the documents of a sitting share: letterhead and heading.

use crate::committees::Committee;
use crate::meetings::{Facts, MeetingKind, MeetingMode};
use crate::print::model::{Letterhead, MeetingHeading};
use crate::print::phrases;

/// The letterhead of the committee of a sitting.
pub(super) fn letterhead(facts: &Facts) -> Letterhead {
    letterhead_of(&facts.committee)
}

/// The letterhead of a committee.
pub(super) fn letterhead_of(committee: &Committee) -> Letterhead {
    Letterhead {
        committee: committee.name.clone(),
        subtitle: committee.founding_text.clone(),
        secretariat: Vec::new(),
        logo: None,
    }
}

/// The heading of the sitting.
pub(super) fn heading(facts: &Facts) -> MeetingHeading {
    let meeting = &facts.meeting;
    let day = facts.day();
    let hour = |at| phrases::hour(facts.local(at).0.time());
    let written = meeting.mode == MeetingMode::Written;
    let remote = match meeting.mode {
        MeetingMode::Mixed => Some("visioconférence".to_owned()),
        MeetingMode::Remote => Some("séance tenue par visioconférence".to_owned()),
        MeetingMode::Written => Some("délibération par échange d’écrits".to_owned()),
        MeetingMode::InPerson => None,
    };
    MeetingHeading {
        number: Some(meeting.number.clone()),
        kind: format!(
            "{} {}",
            facts.committee.meeting_label,
            match meeting.kind {
                MeetingKind::Ordinaire => "",
                MeetingKind::Extraordinaire => "extraordinaire",
            }
        )
        .trim()
        .to_owned(),
        kind_detail: written.then(|| "par échange d’écrits".to_owned()),
        date: Some(phrases::long_date(day)),
        short_date: Some(phrases::date(day)),
        // Written, it has no room, and lasts for days.
        place: meeting.place.clone().filter(|_| !written),
        starts: (!written).then(|| hour(meeting.opened_at.unwrap_or(meeting.starts_at))),
        ends: meeting.closed_at.or(meeting.ends_at).filter(|_| !written).map(hour),
        remote,
    }
}
