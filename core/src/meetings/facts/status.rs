//! How a member stands: at an instant, and in the sitting as a whole.

use super::Facts;
use crate::clock::Instant;
use crate::ids::{ItemId, MandateId};
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{Attendance, AttendanceKind, MeetingState, MemberStatus, PresenceMode};
use crate::written;

impl Facts {
    /// How a member stands at an instant, while that item is treated.
    pub fn status_at(
        &self,
        mandate: MandateId,
        at: Instant,
        item: Option<ItemId>,
        count: &Count,
    ) -> MemberStatus {
        if let Some(mode) = self.scene.stay_at(mandate, at) {
            if self.scene.kept_out(mandate, item, at) {
                return MemberStatus::Recused;
            }
            return match mode {
                PresenceMode::InRoom => MemberStatus::InRoom,
                PresenceMode::Remote => MemberStatus::Remote,
            };
        }
        if let Some((index, _)) = self.chair_of(mandate) {
            match count.occupants.get(index) {
                Some(Occupant::Represented { .. }) => return MemberStatus::Represented,
                Some(
                    Occupant::Present { .. } | Occupant::Recused { .. } | Occupant::Unheard { .. },
                ) => {
                    return MemberStatus::Replaced;
                }
                _ => {}
            }
        }
        let rows = || self.attendance_of(mandate);
        if rows().any(|row| row.mode().is_some() && row.departed_at.is_some_and(|to| to <= at)) {
            return MemberStatus::Left;
        }
        if rows().any(|row| row.kind == AttendanceKind::Excused) {
            return MemberStatus::Excused;
        }
        let over = self.meeting.state.is_held() || self.meeting.state == MeetingState::NoQuorum;
        if over || rows().any(|row| row.kind == AttendanceKind::Absent) {
            return MemberStatus::Absent;
        }
        MemberStatus::Expected
    }

    /// How a member took part in the sitting as a whole: there at some time, represented at some
    /// time, or neither.
    pub fn final_status(&self, mandate: MandateId) -> MemberStatus {
        if written::took_part(self, mandate) == Some(true) {
            return MemberStatus::Remote;
        }
        let stays: Vec<&Attendance> = self
            .attendance_of(mandate)
            .filter(|row| row.mode().is_some() && self.took_part(row))
            .collect();
        if let Some(last) = stays.last() {
            return match last.mode() {
                Some(PresenceMode::Remote) => MemberStatus::Remote,
                _ => MemberStatus::InRoom,
            };
        }
        let opened = self.meeting.opened_at.unwrap_or(self.meeting.starts_at);
        let at = self.votes.iter().map(|vote| vote.voted_at).chain([opened]);
        let statuses: Vec<MemberStatus> =
            at.map(|at| self.status_at(mandate, at, None, &self.count(at, None))).collect();
        for wanted in [MemberStatus::Represented, MemberStatus::Replaced] {
            if statuses.contains(&wanted) {
                return wanted;
            }
        }
        let excused = self.attendance_of(mandate).any(|row| row.kind == AttendanceKind::Excused);
        if excused { MemberStatus::Excused } else { MemberStatus::Absent }
    }

    /// Whether an interval has a moment in common with the sitting.
    fn took_part(&self, row: &Attendance) -> bool {
        let Some(opened) = self.meeting.opened_at else { return true };
        row.departed_at.is_none_or(|to| to > opened)
            && self.meeting.closed_at.is_none_or(|closed| row.arrived_at < closed)
    }
}
