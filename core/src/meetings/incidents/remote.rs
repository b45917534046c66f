//! Remote participation: who was identified and how, what went wrong and for how long (ordonnance
//! 2014-1329, décret 2014-1627).

use serde::{Deserialize, Serialize};

use super::{Incident, IncidentEffect};
use crate::clock::LocalTime;
use crate::ids::{IncidentId, MandateId, MeetingId};
use crate::meetings::attendance::{hour, known, writable};
use crate::meetings::{Attendance, Facts, PresenceMode};
use crate::register::{self, Change, Refusal, Result, Tx};
use crate::{patch, print::phrases, text};

/// How a member at a distance was identified.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Identify {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The member; everybody at a distance if left out.
    #[serde(default)]
    pub mandate_id: Option<MandateId>,
    /// How: « caméra », « appel du nom », « identifiant personnel »; nothing takes it back.
    #[serde(default)]
    pub identification: Option<String>,
}

/// An incident.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReportIncident {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Whom it touches; everybody at a distance if left out.
    #[serde(default)]
    pub mandate_id: Option<MandateId>,
    /// From when; now if left out.
    #[serde(default)]
    pub started_at: Option<LocalTime>,
    /// Until when; none while it lasts.
    #[serde(default)]
    pub ended_at: Option<LocalTime>,
    /// What happens.
    pub description: String,
    /// What it does; nothing if left out.
    #[serde(default)]
    pub effect: Option<IncidentEffect>,
}

patch! {
    /// What is corrected in an incident.
    pub struct UpdateIncident(IncidentId) {
        /// Whom it touches.
        mandate_id: Option<MandateId>,
        /// From when.
        started_at: LocalTime,
        /// Until when.
        ended_at: Option<LocalTime>,
        /// What happens.
        description: String,
        /// What it does.
        effect: IncidentEffect,
    }
}

/// An incident as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct IncidentView {
    /// The incident.
    pub id: IncidentId,
    /// Whom it touches.
    pub mandate_id: Option<MandateId>,
    /// The name.
    pub name: Option<String>,
    /// From.
    pub started_at: LocalTime,
    /// To.
    pub ended_at: Option<LocalTime>,
    /// How many minutes, once over.
    #[ts(type = "number | null")]
    pub minutes: Option<i64>,
    /// What happened.
    pub description: String,
    /// What it did.
    pub effect: IncidentEffect,
    /// « À 14 h 52, pendant 6 minutes, coupure de son de … : membre empêché. »
    pub sentence: String,
}

/// An incident on the committee's clock, and in a sentence.
pub fn incident_view(facts: &Facts, incident: &Incident) -> IncidentView {
    let name = incident.mandate_id.map(|id| facts.name(id));
    let minutes = incident.ended_at.map(|to| (to - incident.started_at).num_minutes());
    let hour = phrases::hour(facts.local(incident.started_at).0.time());
    let lasted = match minutes {
        Some(minutes) => format!(", pendant {}", text::count(minutes, "minute", "minutes")),
        None => String::new(),
    };
    let whom = name.as_deref().map_or_else(String::new, |name| format!(" ({name})"));
    let what = phrases::lower_first(incident.description.trim_end_matches('.'));
    IncidentView {
        id: incident.id,
        mandate_id: incident.mandate_id,
        name: name.clone(),
        started_at: facts.local(incident.started_at),
        ended_at: incident.ended_at.map(|at| facts.local(at)),
        minutes,
        description: incident.description.clone(),
        effect: incident.effect,
        sentence: crate::richtext::typography::typeset(&format!(
            "À {hour}{lasted}, {what}{whom} : {}.",
            incident.effect.label()
        )),
    }
}

/// Notes how members at a distance were identified.
pub fn identify(tx: &mut Tx<'_>, args: Identify) -> Result<()> {
    let facts = writable(tx, args.meeting_id)?;
    let how = text::optional("identification", args.identification)?;
    let rows: Vec<&Attendance> = facts
        .attendances
        .iter()
        .filter(|row| row.mode() == Some(PresenceMode::Remote))
        .filter(|row| args.mandate_id.is_none_or(|id| row.mandate_id == id))
        .collect();
    if rows.is_empty() {
        return Err(Refusal::invalid("mandate_id", "Personne n’est noté à distance.")
            .hint("Notez d’abord la connexion du membre.")
            .into());
    }
    for row in &rows {
        tx.update(&Attendance { identification: how.clone(), ..(*row).clone() })?;
    }
    tx.about("meeting", args.meeting_id);
    let whom = match args.mandate_id {
        Some(id) => facts.name(id),
        None => text::count(rows.len() as i64, "membre à distance", "membres à distance"),
    };
    tx.tell(match &how {
        Some(how) => format!("{whom} : identification, {how}"),
        None => format!("{whom} : identification retirée"),
    });
    Ok(())
}

/// Records an incident.
pub fn report(tx: &mut Tx<'_>, args: ReportIncident) -> Result<Incident> {
    let facts = writable(tx, args.meeting_id)?;
    if let Some(id) = args.mandate_id {
        known(&facts, id)?;
    }
    let incident = Incident {
        id: IncidentId::new(),
        meeting_id: args.meeting_id,
        mandate_id: args.mandate_id,
        started_at: hour(tx, &facts, args.started_at)?,
        ended_at: args.ended_at.map(|at| hour(tx, &facts, Some(at))).transpose()?,
        description: text::required(
            "description",
            "La description de l’incident",
            &args.description,
        )?,
        effect: args.effect.unwrap_or(IncidentEffect::None),
    };
    check(&incident)?;
    tx.insert(&incident)?;
    tell(tx, &incident, format!("Incident noté : {}", incident.description));
    Ok(incident)
}

/// Corrects an incident, or notes its end.
pub fn update_incident(tx: &mut Tx<'_>, args: UpdateIncident) -> Result<Incident> {
    let mut incident: Incident = register::get(tx.db(), args.id)?;
    let facts = writable(tx, incident.meeting_id)?;
    if let Change::Set(Some(id)) = args.mandate_id {
        known(&facts, id)?;
    }
    args.mandate_id.apply(&mut incident.mandate_id);
    if let Change::Set(at) = args.started_at {
        incident.started_at = hour(tx, &facts, Some(at))?;
    }
    if let Change::Set(at) = args.ended_at {
        incident.ended_at = at.map(|at| hour(tx, &facts, Some(at))).transpose()?;
    }
    args.description
        .check(|words| text::required("description", "La description de l’incident", &words))?
        .apply(&mut incident.description);
    args.effect.apply(&mut incident.effect);
    check(&incident)?;
    tx.update(&incident)?;
    tell(tx, &incident, format!("Incident corrigé : {}", incident.description));
    Ok(incident)
}

/// Removes an incident.
pub fn remove_incident(tx: &mut Tx<'_>, id: IncidentId) -> Result<()> {
    let incident: Incident = register::get(tx.db(), id)?;
    writable(tx, incident.meeting_id)?;
    tx.delete::<Incident>(id)?;
    tell(tx, &incident, format!("Incident retiré : {}", incident.description));
    Ok(())
}

fn check(incident: &Incident) -> Result<()> {
    if incident.ended_at.is_some_and(|to| to < incident.started_at) {
        return Err(Refusal::invalid("ended_at", "L’incident finirait avant de commencer.").into());
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, incident: &Incident, sentence: String) {
    tx.about("incident", incident.id);
    tx.tell(sentence);
}
