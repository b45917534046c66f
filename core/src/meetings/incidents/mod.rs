//! Incidents of remote participation, outsiders heard, identification of members at a distance.

mod hearings;
mod records;
mod remote;

pub use hearings::{
    AddHearing, HearingView, UpdateHearing, add, remove, shown, update, view as hearing_view,
};
pub use records::{Hearing, Incident, IncidentEffect};
pub use remote::{
    Identify, IncidentView, ReportIncident, UpdateIncident, identify, incident_view,
    remove_incident, report, update_incident,
};
