//! Creating, correcting and removing committees.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Committee, CommitteeKind, CommitteeSummary, ViewComposition, composition};
use crate::bylaws::Profile;
use crate::clock::Instant;
use crate::ids::CommitteeId;
use crate::meetings;
use crate::register::{self, Json, Refusal, Result, Tx};
use crate::{patch, text};

/// The longest meeting that a default may ask for: two days.
const LONGEST_MEETING: u32 = 2 * 24 * 60;

/// What a new committee is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct CreateCommittee {
    /// Its name.
    #[ts(optional = false)]
    pub name: String,
    /// The committee it belongs to.
    pub parent_id: Option<CommitteeId>,
    /// Its short name.
    pub short_name: Option<String>,
    /// What it is; a working group if it has a parent, a committee otherwise.
    pub kind: Option<CommitteeKind>,
    /// Where its rules come from; its parent's, or CRPA.
    pub profile: Option<Profile>,
    /// What its meetings are called.
    pub meeting_label: Option<String>,
    /// Where it usually meets.
    pub default_place: Option<String>,
    /// The usual link of the video meeting.
    pub default_video_link: Option<String>,
    /// The usual hour, "14:30".
    pub default_start: Option<String>,
    /// The usual duration, in minutes.
    pub default_duration: Option<u32>,
    /// The text that founds it.
    pub founding_text: Option<String>,
    /// What it is charged with.
    pub mission: Option<String>,
    /// Its colleges, in order.
    pub colleges: Option<Vec<String>>,
}

patch! {
    /// What changes in a committee.
    pub struct UpdateCommittee(CommitteeId) {
        /// The committee it belongs to.
        parent_id: Option<CommitteeId>,
        /// Its name.
        name: String,
        /// Its short name.
        short_name: Option<String>,
        /// What it is.
        kind: CommitteeKind,
        /// Where its rules come from.
        profile: Profile,
        /// What its meetings are called.
        meeting_label: String,
        /// Where it usually meets.
        default_place: Option<String>,
        /// The usual link of the video meeting.
        default_video_link: Option<String>,
        /// The usual hour, "14:30".
        default_start: Option<String>,
        /// The usual duration, in minutes.
        default_duration: Option<u32>,
        /// The text that founds it.
        founding_text: Option<String>,
        /// What it is charged with.
        mission: Option<String>,
        /// IANA zone of its wall clock.
        time_zone: String,
        /// Its colleges, in order.
        colleges: Vec<String>,
    }
}

/// Adds a committee.
pub fn create(tx: &mut Tx<'_>, args: CreateCommittee) -> Result<Committee> {
    let parent: Option<Committee> =
        args.parent_id.map(|id| register::get(tx.db(), id)).transpose()?;
    let kind = args.kind.unwrap_or(if parent.is_some() {
        CommitteeKind::GroupeDeTravail
    } else {
        CommitteeKind::Comite
    });
    let committee = Committee {
        id: CommitteeId::new(),
        parent_id: args.parent_id,
        name: text::required("name", "Le nom de l’instance", &args.name)?,
        short_name: text::optional("short_name", args.short_name)?,
        kind,
        profile: args
            .profile
            .or(parent.as_ref().map(|parent| parent.profile))
            .unwrap_or(Profile::Crpa),
        meeting_label: text::optional("meeting_label", args.meeting_label)?
            .unwrap_or_else(|| usual_label(kind).into()),
        default_place: text::optional("default_place", args.default_place)?,
        default_video_link: text::optional("default_video_link", args.default_video_link)?,
        default_start: hour(args.default_start)?,
        default_duration: duration(args.default_duration)?,
        founding_text: text::optional("founding_text", args.founding_text)?,
        mission: text::optional("mission", args.mission)?,
        time_zone: parent
            .map_or_else(|| crate::clock::PARIS.name().to_owned(), |parent| parent.time_zone),
        colleges: Json(colleges(args.colleges.unwrap_or_default())?),
    };
    tx.insert(&committee)?;
    tx.about("committee", committee.id);
    tx.tell(format!("Instance créée : {}", committee.name));
    Ok(committee)
}

/// Corrects a committee.
pub fn update(tx: &mut Tx<'_>, args: UpdateCommittee) -> Result<Committee> {
    let mut committee: Committee = register::get(tx.db(), args.id)?;
    args.parent_id.apply(&mut committee.parent_id);
    args.name
        .check(|name| text::required("name", "Le nom de l’instance", &name))?
        .apply(&mut committee.name);
    args.short_name
        .check(|value| text::optional("short_name", value))?
        .apply(&mut committee.short_name);
    args.kind.apply(&mut committee.kind);
    args.profile.apply(&mut committee.profile);
    args.meeting_label
        .check(|label| text::required("meeting_label", "Le nom des séances", &label))?
        .apply(&mut committee.meeting_label);
    args.default_place
        .check(|value| text::optional("default_place", value))?
        .apply(&mut committee.default_place);
    args.default_video_link
        .check(|value| text::optional("default_video_link", value))?
        .apply(&mut committee.default_video_link);
    args.default_start.check(hour)?.apply(&mut committee.default_start);
    args.default_duration.check(duration)?.apply(&mut committee.default_duration);
    args.founding_text
        .check(|value| text::optional("founding_text", value))?
        .apply(&mut committee.founding_text);
    args.mission.check(|value| text::optional("mission", value))?.apply(&mut committee.mission);
    args.time_zone.check(time_zone)?.apply(&mut committee.time_zone);
    args.colleges.check(|names| Ok(Json(colleges(names)?)))?.apply(&mut committee.colleges);
    refuse_cycle(tx.db(), &committee)?;
    tx.update(&committee)?;
    tx.about("committee", committee.id);
    tx.tell(format!("Instance modifiée : {}", committee.name));
    Ok(committee)
}

/// Removes a committee that never met, with its seats; refused when it has mandates or meetings.
pub fn delete(tx: &mut Tx<'_>, id: CommitteeId) -> Result<()> {
    let committee: Committee = register::get(tx.db(), id)?;
    let count = |sql| register::number(tx.db(), sql, &[&id]);
    let meetings = count("SELECT count(*) FROM meetings WHERE committee_id = ?1")?;
    let mandates = count("SELECT count(*) FROM mandates WHERE committee_id = ?1")?;
    let children = count("SELECT count(*) FROM committees WHERE parent_id = ?1")?;
    if meetings + mandates + children > 0 {
        return Err(Refusal::rule(format!(
            "« {} » a {}, {} et {} : elle ne peut pas être effacée.",
            committee.name,
            text::count(meetings, "séance", "séances"),
            text::count(mandates, "mandat", "mandats"),
            text::count(children, "groupe de travail", "groupes de travail"),
        ))
        .into());
    }
    let seats: Vec<super::Seat> = register::list_where(tx.db(), "committee_id", &id, "position")?;
    tx.delete_all(&seats)?;
    tx.delete::<Committee>(id)?;
    tx.about("committee", id);
    tx.tell(format!("Instance retirée : {}", committee.name));
    Ok(())
}

/// Every committee, parents before their working groups.
pub fn list(db: &Connection, now: Instant) -> Result<Vec<CommitteeSummary>> {
    let committees: Vec<Committee> = register::list(db, "parent_id IS NOT NULL, id")?;
    committees.iter().map(|committee| summary(db, committee, now)).collect()
}

fn summary(db: &Connection, committee: &Committee, now: Instant) -> Result<CommitteeSummary> {
    let composition = composition(db, ViewComposition { id: committee.id, on: None }, now)?;
    let (next, last) = meetings::around(db, committee.id, now)?;
    let meetings = register::number(
        db,
        "SELECT count(*) FROM meetings WHERE committee_id = ?1",
        &[&committee.id],
    )?;
    Ok(CommitteeSummary {
        id: committee.id,
        parent_id: committee.parent_id,
        name: committee.name.clone(),
        short_name: committee.short_name.clone(),
        kind: committee.kind,
        kind_label: committee.kind.label().into(),
        seats: composition.seat_count,
        filled: composition.filled,
        next_meeting: next,
        last_meeting: last,
        meetings: meetings as usize,
    })
}

fn usual_label(kind: CommitteeKind) -> &'static str {
    match kind {
        CommitteeKind::Comite | CommitteeKind::ComiteDeFiliere => "Plénière",
        CommitteeKind::GroupeDeTravail => "Réunion",
        CommitteeKind::Commission => "Commission",
    }
}

fn refuse_cycle(db: &Connection, committee: &Committee) -> Result<()> {
    let mut above = committee.parent_id;
    while let Some(id) = above {
        if id == committee.id {
            return Err(Refusal::invalid(
                "parent_id",
                "Une instance ne peut pas dépendre d’elle-même.",
            )
            .into());
        }
        above = register::get::<Committee>(db, id)?.parent_id;
    }
    Ok(())
}

/// An hour of the day, "14:30".
fn hour(value: Option<String>) -> Result<Option<String>> {
    let Some(value) = text::optional("default_start", value)? else { return Ok(None) };
    match chrono::NaiveTime::parse_from_str(&value, "%H:%M") {
        Ok(time) => Ok(Some(time.format("%H:%M").to_string())),
        Err(_) => {
            Err(Refusal::invalid("default_start", format!("« {value} » n’est pas une heure."))
                .into())
        }
    }
}

fn duration(value: Option<u32>) -> Result<Option<u32>> {
    match value {
        Some(minutes) if minutes == 0 || minutes > LONGEST_MEETING => Err(Refusal::invalid(
            "default_duration",
            format!(
                "Une séance dure entre 1 minute et 48 heures ; {minutes} minutes n’y sont pas."
            ),
        )
        .into()),
        other => Ok(other),
    }
}

fn time_zone(name: String) -> Result<String> {
    match name.parse::<chrono_tz::Tz>() {
        Ok(zone) => Ok(zone.name().to_owned()),
        Err(_) => Err(Refusal::invalid(
            "time_zone",
            format!("« {name} » n’est pas un fuseau horaire connu."),
        )
        .into()),
    }
}

fn colleges(names: Vec<String>) -> Result<Vec<String>> {
    let mut out: Vec<String> = Vec::new();
    for name in names {
        if let Some(name) = text::optional("colleges", Some(name))?
            && !out.contains(&name)
        {
            out.push(name);
        }
    }
    Ok(out)
}
