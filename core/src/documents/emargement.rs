//! The feuille d'émargement. Names and qualities; never an e-mail or a phone number.

use super::heading::{heading, letterhead};
use crate::bylaws::Holds;
use crate::mandates::{Role, Voice as MandateVoice, role_label};
use crate::meetings::{Facts, Member, MemberStatus};
use crate::print::model::{AttendanceSheetDoc, BoxState, SignatureLine, Voice};
use crate::print::phrases;

/// The attendance sheet of a sitting: to be signed before it, with the hours after it.
pub(super) fn attendance_sheet(facts: &Facts) -> AttendanceSheetDoc {
    let day = facts.day();
    let of_day: Vec<&Member> =
        facts.members.iter().filter(|member| member.mandate.runs_on(day)).collect();
    let votes = |member: &&&Member| member.mandate.voice == MandateVoice::Deliberative;
    let expected = |member: &&&Member| is_expected(facts, member);
    let count = facts.count(facts.meeting.starts_at, None);
    AttendanceSheetDoc {
        letterhead: letterhead(facts),
        meeting: heading(facts),
        seats: Some(facts.scene().chairs.len() as u32).filter(|seats| *seats > 0),
        quorum_required: (!facts.quorum_waived() && facts.bylaws.quorum_binds.value == Holds::Yes)
            .then_some(count.threshold)
            .filter(|threshold| *threshold > 0),
        members: of_day
            .iter()
            .filter(votes)
            .filter(expected)
            .map(|member| line(facts, member))
            .collect(),
        attending: of_day
            .iter()
            .filter(|member| !votes(member))
            .map(|member| line(facts, member))
            .collect(),
        blank_lines: if facts.meeting.state.is_held() { 0 } else { 3 },
        certified_by: facts.president().map(|id| facts.name(id)),
        footer_note: None,
    }
}

/// Whether a member has a line: a substitute only when he came, or when his titulaire will not come
/// (otherwise he signs on the line of the one he replaces).
fn is_expected(facts: &Facts, member: &Member) -> bool {
    if member.mandate.role != Role::Suppleant {
        return true;
    }
    let rows = |id| facts.attendances.iter().filter(move |row| row.mandate_id == id);
    let holder =
        facts.scene().chairs.iter().find(|chair| chair.substitutes.contains(&member.mandate.id));
    let away = holder
        .and_then(|chair| chair.holder)
        .is_some_and(|id| rows(id).any(|row| row.mode().is_none()));
    rows(member.mandate.id).any(|row| row.mode().is_some())
        || (away && !facts.meeting.state.is_held())
}

fn line(facts: &Facts, member: &Member) -> SignatureLine {
    let id = member.mandate.id;
    let stays: Vec<_> = facts
        .attendances
        .iter()
        .filter(|row| row.mandate_id == id && row.mode().is_some())
        .collect();
    let hour = |at| phrases::hour(facts.local(at).0.time());
    SignatureLine {
        organisation: member
            .organisation
            .as_ref()
            .map_or_else(String::new, |organisation| organisation.name.clone()),
        name: member.name(),
        capacity: member
            .person
            .function_title
            .clone()
            .or_else(|| Some(role_label(member.mandate.role, member.person.civility).to_owned())),
        voice: if member.mandate.voice == MandateVoice::Deliberative {
            Voice::Deliberative
        } else {
            Voice::Consultative
        },
        proxies_from: facts
            .proxies
            .iter()
            .filter(|proxy| proxy.holder_id == id)
            .map(|proxy| facts.name(proxy.giver_id))
            .collect(),
        state: state(facts, member),
        arrived: stays.first().map(|row| hour(row.arrived_at)),
        left: stays.last().and_then(|row| row.departed_at).map(hour),
    }
}

/// What the signature box says: nothing to sign for who is not there.
fn state(facts: &Facts, member: &Member) -> BoxState {
    let held = facts.meeting.state.is_held();
    let id = member.mandate.id;
    let noted = facts.attendances.iter().any(|row| row.mandate_id == id);
    if let Some(proxy) = facts.proxies.iter().rfind(|proxy| proxy.giver_id == id)
        && (!held || facts.final_status(id) == MemberStatus::Represented)
    {
        return BoxState::RepresentedBy(facts.name(proxy.holder_id));
    }
    if !held && !noted {
        return BoxState::ToSign;
    }
    match facts.final_status(id) {
        MemberStatus::InRoom => BoxState::InRoom,
        MemberStatus::Remote => BoxState::Remote,
        // Whoever is replaced has nothing to sign: his substitute has a line.
        MemberStatus::Excused | MemberStatus::Replaced => BoxState::Excused,
        MemberStatus::Absent if held && member.mandate.role != Role::Suppleant => BoxState::Absent,
        _ => BoxState::ToSign,
    }
}
