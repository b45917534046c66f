//! Who takes part in a written exchange: whoever wrote or voted, from that moment on.

use std::sync::Arc;

use crate::bylaws::{Bylaws, Holds};
use crate::clock::Instant;
use crate::ids::MandateId;
use crate::meetings::presence::{Scene, Stay};
use crate::meetings::{Facts, Meeting, MeetingMode, PresenceMode};

/// The rules by which a sitting counts: in a written exchange the share that must take part stands
/// in the place of the quorum, and binds (ordonnance n° 2014-1329).
pub(crate) fn rules_of(meeting: &Meeting, mut rules: Arc<Bylaws>) -> Arc<Bylaws> {
    if meeting.mode == MeetingMode::Written {
        let bylaws = Arc::make_mut(&mut rules);
        bylaws.quorum = bylaws.written_participation.clone();
        bylaws.quorum_binds.value = Holds::Yes;
        bylaws.quorum_binds.source = bylaws.written_participation.source.clone();
        bylaws.quorum_binds.parameter = bylaws.written_participation.parameter;
    }
    rules
}

/// Puts into the scene of a written exchange those who wrote or voted, and who sent a vote on what.
/// Nothing else makes a member take part: no proxy, no presence noted by hand.
pub(crate) fn set_scene(facts: &Facts, scene: &mut Scene) {
    if facts.meeting.mode != MeetingMode::Written {
        return;
    }
    scene.proxies.clear();
    scene.stays = facts
        .members
        .iter()
        .filter_map(|member| {
            let mandate = member.mandate.id;
            let from = spoke_at(facts, mandate)?;
            Some(Stay { mandate, mode: PresenceMode::Remote, from, to: None })
        })
        .collect();
    let ballots = facts.ballots.iter().filter_map(|ballot| {
        let vote = facts.votes.iter().find(|vote| vote.id == ballot.vote_id)?;
        Some((vote.item_id, ballot.mandate_id))
    });
    let sent = facts.written_votes.iter().map(|vote| (vote.item_id, vote.mandate_id));
    scene.senders = Some(sent.chain(ballots).collect());
}

/// When a member first wrote or voted; none while silent.
pub(crate) fn spoke_at(facts: &Facts, mandate: MandateId) -> Option<Instant> {
    let wrote = facts
        .contributions
        .iter()
        .filter(|one| one.mandate_id == mandate)
        .map(|one| one.contributed_at);
    let sent =
        facts.written_votes.iter().filter(|one| one.mandate_id == mandate).map(|one| one.voted_at);
    let cast = facts.ballots.iter().filter(|one| one.mandate_id == mandate).filter_map(|one| {
        facts.votes.iter().find(|vote| vote.id == one.vote_id).map(|vote| vote.voted_at)
    });
    wrote.chain(sent).chain(cast).min()
}

/// Whether a member wrote or voted; none in a sitting of another mode.
pub(crate) fn took_part(facts: &Facts, mandate: MandateId) -> Option<bool> {
    (facts.meeting.mode == MeetingMode::Written).then(|| spoke_at(facts, mandate).is_some())
}
