//! Who took part, as the procès-verbal lists them: counts at the opening, lines by status.

use crate::bylaws::Holds;
use crate::ids::MandateId;
use crate::mandates::role_label;
use crate::meetings::presence::Occupant;
use crate::meetings::{Facts, Member, MemberStatus as Status, PresenceMode};
use crate::print::model::{Counts, MemberLine, MemberNote, MemberStatus};

use super::minutes::{hour, item_numbers};

/// The counts at the opening; none before it.
pub(super) fn counts(facts: &Facts) -> Option<Counts> {
    let opened = facts.meeting.opened_at?;
    // Nobody has written yet when an exchange opens: it is counted at its end.
    let count = facts.count(super::written::counted_at(facts).unwrap_or(opened), None);
    let excused = facts
        .scene()
        .chairs
        .iter()
        .zip(&count.occupants)
        .filter(|(_, occupant)| matches!(occupant, Occupant::Nobody))
        .filter_map(|(chair, _)| chair.holder)
        .filter(|holder| facts.final_status(*holder) == Status::Excused)
        .count() as u32;
    let taken = count.present + count.represented;
    Some(Counts {
        seats: count.base,
        present: count.present,
        remote: count.remote,
        represented: count.represented,
        excused,
        absent: count.base.saturating_sub(taken + excused),
        quorum_required: (!facts.quorum_waived() && facts.bylaws.quorum_binds.value == Holds::Yes)
            .then_some(count.threshold),
    })
}

/// The line of a member in the lists by status; none for a substitute who did not come, or a guest
/// who did not.
pub(super) fn member_line(facts: &Facts, member: &Member) -> Option<MemberLine> {
    let id = member.mandate.id;
    let status = facts.final_status(id);
    let came = matches!(status, Status::InRoom | Status::Remote);
    let holds_chair = facts.chair_of(id).is_some();
    let sits_for = substitute_for(facts, member);
    let officer = Some(id) == facts.secretary() || Some(id) == facts.president();
    let list = match status {
        Status::InRoom | Status::Remote if holds_chair || sits_for.is_some() => {
            MemberStatus::Present
        }
        Status::InRoom | Status::Remote => MemberStatus::Attending,
        // A member replaced by his substitute is told on the substitute's line.
        Status::Replaced => return None,
        _ if !holds_chair && !officer => return None,
        _ if !holds_chair => MemberStatus::Attending,
        Status::Represented => MemberStatus::Represented,
        Status::Excused => MemberStatus::Excused,
        _ => MemberStatus::Absent,
    };
    let mut notes = Vec::new();
    if came {
        stay_notes(facts, id, &mut notes);
        notes.extend(super::written::part(facts, id).map(MemberNote::Other));
        notes.extend(sits_for.map(|holder| MemberNote::SubstituteFor(facts.name(holder))));
        held_proxies(facts, id, &mut notes);
    }
    if list == MemberStatus::Represented {
        let to = facts.proxies.iter().rfind(|proxy| proxy.giver_id == id);
        notes.extend(to.map(|proxy| MemberNote::ProxyTo(facts.name(proxy.holder_id))));
    }
    let numbers = item_numbers(facts);
    for recusal in facts.recusals.iter().filter(|recusal| recusal.mandate_id == id) {
        let number = facts
            .items
            .iter()
            .position(|item| item.id == recusal.item_id)
            .map(|index| numbers[index].clone());
        notes.extend(number.map(MemberNote::RecusedOn));
    }
    let name = member.name();
    let role = role_label(member.mandate.role, member.person.civility);
    let says_it = name.to_lowercase().contains(role);
    Some(MemberLine {
        status: list,
        capacity: member
            .person
            .function_title
            .clone()
            .or_else(|| (!says_it).then(|| role.to_owned())),
        organisation: member.organisation.as_ref().map_or_else(String::new, |organisation| {
            if name.contains(organisation.label()) {
                organisation.name.clone()
            } else {
                organisation.label().to_owned()
            }
        }),
        name,
        notes,
    })
}

/// Whose chair a substitute takes during the sitting.
fn substitute_for(facts: &Facts, member: &Member) -> Option<MandateId> {
    let id = member.mandate.id;
    let moments = facts
        .votes
        .iter()
        .map(|vote| vote.voted_at)
        .chain(facts.meeting.opened_at)
        .chain(super::written::counted_at(facts));
    let stays = facts.attendances.iter().filter(|row| row.mandate_id == id && row.mode().is_some());
    moments.chain(stays.map(|row| row.arrived_at)).find_map(|at| {
        let count = facts.count(at, None);
        facts.scene().chairs.iter().zip(&count.occupants).find_map(|(chair, occupant)| {
            match occupant {
                Occupant::Present { mandate, .. } if *mandate == id && chair.holder != Some(id) => {
                    chair.holder
                }
                _ => None,
            }
        })
    })
}

fn stay_notes(facts: &Facts, id: MandateId, notes: &mut Vec<MemberNote>) {
    let stays: Vec<_> = facts
        .attendances
        .iter()
        .filter(|row| row.mandate_id == id && row.mode().is_some())
        .collect();
    if stays.iter().any(|row| row.mode() == Some(PresenceMode::Remote)) {
        notes.push(MemberNote::Remote);
    }
    let (Some(opened), Some(first), Some(last)) =
        (facts.meeting.opened_at, stays.first(), stays.last())
    else {
        return;
    };
    if first.arrived_at > opened {
        notes.push(MemberNote::ArrivedAt(hour(facts, first.arrived_at)));
    }
    if let Some(left) = last.departed_at
        && facts.meeting.closed_at.is_none_or(|closed| left < closed)
    {
        notes.push(MemberNote::LeftAt(hour(facts, left)));
    }
}

fn held_proxies(facts: &Facts, id: MandateId, notes: &mut Vec<MemberNote>) {
    for proxy in facts.proxies.iter().filter(|proxy| proxy.holder_id == id) {
        if facts.final_status(proxy.giver_id) == Status::Represented {
            notes.push(MemberNote::HoldsProxyOf(facts.name(proxy.giver_id)));
        }
    }
}
