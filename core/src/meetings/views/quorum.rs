//! The quorum at a minute, with its sentence.

use serde::Serialize;

use crate::bylaws::Holds;
use crate::clock::{Instant, LocalTime};
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{Facts, MemberStatus};
use crate::richtext::typography::typeset;
use crate::text::count as counted;

/// The quorum at a minute.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct QuorumView {
    /// When.
    pub at: LocalTime,
    /// Of how many seats.
    pub base: u32,
    /// How many must take part.
    pub threshold: u32,
    /// Seats taken by somebody there.
    pub present: u32,
    /// Of these, by video.
    pub remote: u32,
    /// Seats voted for by proxy.
    pub represented: u32,
    /// What counts against the threshold.
    pub counted: u32,
    /// Whether enough take part (or none is required).
    pub reached: bool,
    /// How many votes can be cast.
    pub voters: u32,
    /// Votes for that a majority of them asks for.
    pub majority: u32,
    /// Whether a quorum is required: not on a second convocation (R133-10).
    pub required: bool,
    /// "Quorum atteint : 11 sièges sur 14, 7 requis."
    pub sentence: String,
    /// "11 sur 14, seuil à 7".
    pub short: String,
    /// By which rule.
    pub source: String,
    /// Before the opening: counts who is expected, not who is there.
    pub announced: bool,
}

/// The quorum of a count.
pub fn quorum_view(facts: &Facts, count: &Count, at: Instant) -> QuorumView {
    let required = !facts.quorum_waived();
    // Those who vote: the president only where the by-laws let him.
    let voters = count.voters - president_aside(facts, count);
    let reached = count.reached() || !required;
    let seats = counted(i64::from(count.counted), "siège", "sièges");
    let sentence = match (required, count.reached()) {
        (false, _) => {
            format!("Seconde convocation : aucun quorum n’est requis ; {seats} sur {}.", count.base)
        }
        (true, true) => {
            format!("Quorum atteint : {seats} sur {}, {} requis.", count.base, count.threshold)
        }
        (true, false) => {
            format!("Quorum non atteint : {seats} sur {}, {} requis.", count.base, count.threshold)
        }
    };
    let sentence = crate::written::participation_sentence(facts, count).unwrap_or(sentence);
    QuorumView {
        at: facts.local(at),
        base: count.base,
        threshold: count.threshold,
        present: count.present,
        remote: count.remote,
        represented: count.represented,
        counted: count.counted,
        reached,
        voters,
        majority: facts.bylaws.ordinary_majority.value.required(voters),
        required,
        sentence: typeset(&sentence),
        short: format!("{} sur {}, seuil à {}", count.counted, count.base, count.threshold),
        source: facts.bylaws.quorum.source.clone(),
        announced: false,
    }
}

/// 1 where the president is there and the by-laws keep him from voting.
fn president_aside(facts: &Facts, count: &Count) -> u32 {
    let presides = |occupant: &Occupant| match occupant {
        Occupant::Present { mandate, .. } => Some(*mandate) == facts.president(),
        _ => false,
    };
    let aside =
        facts.bylaws.president_votes.value == Holds::No && count.occupants.iter().any(presides);
    u32::from(aside)
}

/// The quorum to show for a sitting now: who is there while it is open, who was there at its end, who
/// is expected before it.
pub(super) fn quorum_now(facts: &Facts, now: Instant) -> QuorumView {
    let at = facts.shown_at(now);
    let item = facts.current_item().map(|item| item.id);
    let count = facts.count(at, item);
    if facts.meeting.opened_at.is_some() || facts.meeting.state.is_off() {
        return quorum_view(facts, &count, at);
    }
    announced(facts, count, at)
}

/// Before the opening: the seats whose member, or a substitute, has not sent excuses.
fn announced(facts: &Facts, mut count: Count, at: Instant) -> QuorumView {
    let coming = |id| {
        !matches!(
            facts.status_at(id, at, None, &count),
            MemberStatus::Excused | MemberStatus::Absent | MemberStatus::Represented
        )
    };
    let present =
        facts.scene().chairs.iter().filter(|chair| chair.holder.is_some_and(coming)).count() as u32;
    let promised = facts
        .proxies
        .iter()
        .filter(|proxy| coming(proxy.holder_id) && !coming_in_person(facts, proxy.giver_id, at))
        .count() as u32;
    count.present = present;
    count.represented = promised;
    count.counted = present + promised;
    count.voters = count.counted;
    let view = quorum_view(facts, &count, at);
    QuorumView {
        announced: true,
        sentence: typeset(&format!(
            "{} sur {} ; quorum à {}.",
            counted(i64::from(count.counted), "attendu", "attendus"),
            count.base,
            count.threshold
        )),
        short: format!(
            "{} sur {}, quorum à {}",
            counted(i64::from(count.counted), "attendu", "attendus"),
            count.base,
            count.threshold
        ),
        ..view
    }
}

fn coming_in_person(facts: &Facts, giver: crate::ids::MandateId, at: Instant) -> bool {
    let excused =
        facts.attendances.iter().any(|row| row.mandate_id == giver && row.mode().is_none());
    !excused || facts.scene().stay_at(giver, at).is_some()
}
