//! Meetings: agenda, presence, quorum, from preparation to closing.
//!
//! [`Facts`] is everything the register knows of one sitting; the rules ([`presence`], [`outline`],
//! [`findings`]) are pure functions of it, and the verbs write one change each.

pub mod agenda;
pub mod attendance;
pub mod convocation;
mod facts;
pub mod findings;
mod formula;
pub mod incidents;
mod lifecycle;
mod numbering;
pub mod outline;
pub mod presence;
pub mod president;
mod propose;
pub mod proxies;
mod quorum_spans;
mod records;
pub mod recusals;
mod verbs;
mod views;

pub use convocation::{Cancel, Convene, Postpone, Reconvene, cancel, convene, postpone, reconvene};
pub(crate) use facts::title;
pub use facts::{Facts, Member, around, held, load, load_all};
pub use findings::{About, Finding, Severity};
pub use formula::{Formula, Said, SayFormula, closing_reason, formula};
pub use incidents::{
    Hearing, HearingView, Incident, IncidentEffect, IncidentView, hearing_view, incident_view,
};
pub(crate) use lifecycle::expect;
pub use lifecycle::{
    Close, DeclareNoQuorum, MeetingRef, Open, Suspend, close, declare_no_quorum, open, reopen,
    resume, suspend,
};
pub use president::{Decide, PresidentDecision};
pub use propose::{ProposeDate, ProposedDate, propose_date};
pub use quorum_spans::{QuorumSpan, item_at, quorum_spans};
pub use records::{
    AgendaItem, Attendance, AttendanceKind, Dismissal, ItemKind, ItemState, Meeting, MeetingKind,
    MeetingMode, MeetingState, MemberStatus, PresenceMode, Proxy, Recusal, Suspension,
};
pub use verbs::{CreateMeeting, UpdateMeeting, UsualItems, create, delete, update};
pub use views::{
    AgendaItemView, ApprovedIn, CarriedItem, IntervalView, ListMeetings, MeetingSummary,
    MeetingView, Move, ProxyGivenView, ProxyHeldView, QuorumView, RecusalView, ReplacedBy,
    SittingMember, SubstituteView, SuspensionView, ViewMeeting, VoterView, agenda_views, item_view,
    list, member_view, quorum_view, recusal_view, summary, summary_by_id, view, voter_views,
};
