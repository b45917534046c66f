//! A sitting as it is shown.

mod items;
mod members;
mod quorum;
mod summary;
mod whole;

pub use items::{AgendaItemView, CarriedItem, RecusalView, agenda_views, item_view, recusal_view};
pub use members::{
    IntervalView, ProxyGivenView, ProxyHeldView, ReplacedBy, SittingMember, SubstituteView,
    VoterView, member_view, voter_views,
};
pub use quorum::{QuorumView, quorum_view};
pub use summary::{ListMeetings, MeetingSummary, list, summary, summary_by_id};
pub use whole::{ApprovedIn, MeetingView, Move, SuspensionView, ViewMeeting, view};
