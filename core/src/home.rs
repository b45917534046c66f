//! Accueil: what must be done today, first things first.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use crate::bylaws::clauses;
use crate::clock::{Instant, LocalTime, PARIS};
use crate::committees::{self, CommitteeSummary};
use crate::ids::MeetingId;
use crate::meetings::findings::{self, convocation_deadline};
use crate::meetings::{Facts, Meeting, MeetingState, MeetingSummary, load, summary};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::typography::typeset;
use crate::text::count;
use crate::vocabulary;

vocabulary! {
    /// A page of the window.
    pub enum Page {
        /// A sitting.
        Seance = "seance", "séance";
        /// A committee.
        Instance = "instance", "instance";
        /// The directory.
        Annuaire = "annuaire", "annuaire";
        /// What must be done today.
        Accueil = "accueil", "accueil";
        /// History.
        Historique = "historique", "historique";
        /// All sittings.
        Seances = "seances", "séances";
    }
}

vocabulary! {
    /// A moment of a sitting's page.
    pub enum Moment {
        /// Preparing.
        Preparer = "preparer", "préparer";
        /// Convening.
        Convoquer = "convoquer", "convoquer";
        /// Holding.
        Tenir = "tenir", "tenir";
        /// Writing and signing.
        Rediger = "rediger", "rédiger et signer";
    }
}

/// Where something is.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Target {
    /// The page.
    pub page: Page,
    /// The record.
    pub id: Option<String>,
    /// The moment, for a sitting.
    pub moment: Option<Moment>,
    /// What to focus there.
    pub focus: Option<String>,
}

impl Target {
    /// A moment of a sitting.
    pub fn sitting(id: MeetingId, moment: Moment) -> Self {
        Self { page: Page::Seance, id: Some(id.to_string()), moment: Some(moment), focus: None }
    }
}

/// Something to do.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct HomeTask {
    /// What.
    pub title: String,
    /// In a sentence.
    pub detail: String,
    /// By which rule.
    pub source: Option<String>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Days left; negative when late.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// The act.
    pub action_label: String,
    /// Where.
    pub target: Target,
}

/// A date to meet.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub sentence: String,
    /// By which rule.
    pub source: Option<String>,
    /// Whether it is past.
    pub late: bool,
    /// Where.
    pub target: Target,
}

/// Minutes under way.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct PendingMinutes {
    /// The sitting.
    pub meeting: MeetingSummary,
    /// "à rédiger", "en relecture"…
    pub status_label: String,
    /// "depuis 28 jours".
    pub since: String,
    /// Where.
    pub target: Target,
}

/// Accueil.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct HomeView {
    /// Today.
    pub today: NaiveDate,
    /// What awaits, in a sentence.
    pub headline: String,
    /// The first thing to do.
    pub first: Option<HomeTask>,
    /// The others.
    pub tasks: Vec<HomeTask>,
    /// The next sittings.
    pub upcoming: Vec<MeetingSummary>,
    /// Dates to meet.
    pub deadlines: Vec<Deadline>,
    /// Minutes under way.
    pub minutes: Vec<PendingMinutes>,
    /// The committees.
    pub committees: Vec<CommitteeSummary>,
    /// What to begin with, in a register where there is nothing yet.
    pub empty_hint: Option<String>,
}

/// What must be done today.
pub fn view(db: &Connection, now: Instant) -> Result<HomeView> {
    let today = LocalTime::at(now, PARIS).date();
    let meetings: Vec<Meeting> = register::select(db, include_str!("home_meetings.sql"), &[])?;
    let all: Vec<Facts> =
        meetings.iter().map(|meeting| load(db, meeting.id)).collect::<Result<_>>()?;
    let mut tasks = Vec::new();
    let mut deadlines = Vec::new();
    for facts in &all {
        tasks.extend(task(facts, today));
        tasks.extend(approval(db, facts)?);
        tasks.extend(transmissions(facts));
        deadlines.extend(dates(facts, today));
    }
    tasks.sort_by_key(|task| (task.due_on.is_none(), task.due_on));
    deadlines.sort_by_key(|deadline: &Deadline| deadline.on);
    let minutes: Vec<PendingMinutes> =
        all.iter().filter_map(|facts| pending(facts, today, now)).collect();
    let committees = committees::list(db, now)?;
    let headline = headline(&tasks, &minutes);
    let empty_hint = committees.is_empty().then(|| {
        "Commencez par créer une instance : son nom, ses sièges, ceux qui les tiennent.".to_owned()
    });
    let first = if tasks.is_empty() { None } else { Some(tasks.remove(0)) };
    Ok(HomeView {
        today,
        headline,
        first,
        tasks,
        upcoming: all
            .iter()
            .filter(|facts| facts.meeting.state.is_ahead() || facts.meeting.state.is_live())
            .map(|facts| summary(facts, now))
            .take(8)
            .collect(),
        deadlines,
        minutes,
        committees,
        empty_hint,
    })
}

fn headline(tasks: &[HomeTask], minutes: &[PendingMinutes]) -> String {
    let mut parts = Vec::new();
    if !tasks.is_empty() {
        parts.push(count(tasks.len() as i64, "chose à faire", "choses à faire"));
    }
    if !minutes.is_empty() {
        parts.push(count(
            minutes.len() as i64,
            "procès-verbal en cours",
            "procès-verbaux en cours",
        ));
    }
    if parts.is_empty() {
        return "Rien ne vous attend aujourd’hui.".into();
    }
    format!("{}.", phrases::capitalised(&phrases::and_list(&parts)))
}

/// What a sitting asks for, if anything.
fn task(facts: &Facts, today: NaiveDate) -> Option<HomeTask> {
    let meeting = &facts.meeting;
    let day = facts.local(meeting.starts_at).date();
    let title = format!("{} du {}", named(facts), phrases::date(day));
    let make = |act: &str,
                detail: String,
                source: Option<&str>,
                due: Option<NaiveDate>,
                label: &str,
                moment| HomeTask {
        title: typeset(&format!("{act} {title}").replace(" de le ", " du ")),
        detail: typeset(&detail),
        source: source.map(Into::into),
        due_on: due,
        days_left: due.map(|due| (due - today).num_days()),
        action_label: label.into(),
        target: Target::sitting(meeting.id, moment),
    };
    if let Some(step) = crate::written::due_step(facts, today) {
        let label = "Ouvrir la page de l’échange";
        return Some(make(step.act, step.detail, None, step.due, label, Moment::Tenir));
    }
    match meeting.state {
        MeetingState::Open | MeetingState::Suspended => {
            let since = meeting
                .opened_at
                .map_or_else(String::new, |at| phrases::hour(facts.local(at).0.time()));
            Some(make(
                "Tenir",
                format!("Ouverte depuis {since}."),
                None,
                Some(today),
                "Reprendre la séance",
                Moment::Tenir,
            ))
        }
        MeetingState::InPreparation => {
            let rule = &facts.bylaws.convocation_delay;
            let due = convocation_deadline(facts);
            let detail = format!(
                "Convocation, ordre du jour et documents à recevoir au plus tard le {}, {} avant la séance.",
                phrases::long_date(due),
                clauses::delay(rule.value)
            );
            Some(make(
                "Convoquer",
                detail,
                Some(&rule.source),
                Some(due),
                "Préparer l’envoi",
                Moment::Preparer,
            ))
        }
        MeetingState::Convened if day == today => Some(make(
            "Tenir",
            format!("Aujourd’hui à {}.", phrases::hour(facts.local(meeting.starts_at).0.time())),
            None,
            Some(today),
            "Ouvrir la page de séance",
            Moment::Tenir,
        )),
        MeetingState::Convened if day < today => Some(make(
            "Conclure",
            "La date est passée : la séance s’est-elle tenue ?".into(),
            None,
            Some(day),
            "Voir la séance",
            Moment::Tenir,
        )),
        MeetingState::Closed | MeetingState::DraftMinutes => {
            let missing = crate::minutes::requirements(facts)
                .iter()
                .filter(|one| !one.met && !one.later)
                .count() as i64;
            let detail = if missing == 0 {
                "Rien ne manque : le projet peut partir en relecture.".to_owned()
            } else {
                format!("Il manque {} au procès-verbal.", count(missing, "mention", "mentions"))
            };
            Some(make(
                "Rédiger le procès-verbal de",
                detail,
                Some(&facts.bylaws.minutes_contents.source),
                None,
                "Rédiger",
                Moment::Rediger,
            ))
        }
        MeetingState::MinutesApproved => Some(make(
            "Faire signer le procès-verbal de",
            "Le procès-verbal est approuvé.".into(),
            None,
            None,
            "Voir",
            Moment::Rediger,
        )),
        MeetingState::NoQuorum => Some(make(
            "Convoquer à nouveau après",
            "Même ordre du jour ; aucun quorum n’est alors requis.".into(),
            Some(&facts.bylaws.quorum.source),
            None,
            "Seconde convocation",
            Moment::Tenir,
        )),
        _ => None,
    }
}

/// Minutes in review that a later sitting may have approved by now.
fn approval(db: &Connection, facts: &Facts) -> Result<Option<HomeTask>> {
    let waits = facts.meeting.state == MeetingState::MinutesInReview;
    if !waits || crate::minutes::why_not_approve(db, facts)?.is_some() {
        return Ok(None);
    }
    Ok(Some(HomeTask {
        title: typeset(&format!(
            "Noter l’approbation du procès-verbal n° {}",
            facts.meeting.number
        )),
        detail: "Une séance ultérieure s’est tenue depuis qu’il est en relecture.".into(),
        source: Some(facts.bylaws.minutes_contents.source.clone()),
        due_on: None,
        days_left: None,
        action_label: "Voir le procès-verbal".into(),
        target: Target::sitting(facts.meeting.id, Moment::Rediger),
    }))
}

/// Avis that the minutes, once approved, leave to be sent to whoever asked (R133-13).
fn transmissions(facts: &Facts) -> Vec<HomeTask> {
    findings::untransmitted(facts)
        .into_iter()
        .map(|item| {
            let mut target = Target::sitting(facts.meeting.id, Moment::Rediger);
            target.focus = Some(item.id.to_string());
            HomeTask {
                title: typeset(&format!("Transmettre l’avis « {} »", item.title)),
                detail: typeset(&format!(
                    "Adopté à la {}, à adresser à {}.",
                    phrases::lower_first(&facts.title()),
                    item.referred_by.as_deref().unwrap_or("l’autorité compétente")
                )),
                source: Some(facts.bylaws.transmission.source.clone()),
                due_on: None,
                days_left: None,
                action_label: "Noter la transmission".into(),
                target,
            }
        })
        .collect()
}

/// « la plénière n° 2026-03 »: the name of the sitting inside a sentence.
fn named(facts: &Facts) -> String {
    let title = phrases::lower_first(&facts.title());
    let label = facts.committee.meeting_label.to_lowercase();
    let vowel = label.starts_with(|letter| "aeiouyéèêàâîôûœæh".contains(letter));
    let feminine =
        ["ière", "ion", "ée", "ance", "ence", "ure"].iter().any(|end| label.ends_with(end));
    match (vowel, feminine) {
        (true, _) => format!("l’{title}"),
        (false, true) => format!("la {title}"),
        (false, false) => format!("le {title}"),
    }
}

fn dates(facts: &Facts, today: NaiveDate) -> Vec<Deadline> {
    let meeting = &facts.meeting;
    let day = facts.local(meeting.starts_at).date();
    let mut out = Vec::new();
    if meeting.state == MeetingState::InPreparation {
        let on = convocation_deadline(facts);
        out.push(Deadline {
            on,
            sentence: format!("Convocation reçue par tous, {}", facts.title()),
            source: Some(facts.bylaws.convocation_delay.source.clone()),
            late: on < today,
            target: Target::sitting(meeting.id, Moment::Convoquer),
        });
    }
    if let Some(on) = findings::draft_due(facts) {
        out.push(Deadline {
            on,
            sentence: format!("Projet de procès-verbal envoyé aux membres, {}", facts.title()),
            source: Some(facts.bylaws.draft_minutes_delay.source.clone()),
            late: on < today,
            target: Target::sitting(meeting.id, Moment::Rediger),
        });
    }
    if meeting.state.is_ahead() {
        for item in &facts.items {
            let Some((on, _)) = findings::referral_term(facts, item) else { continue };
            let mut target = Target::sitting(meeting.id, Moment::Preparer);
            target.focus = Some(item.id.to_string());
            out.push(Deadline {
                on,
                sentence: typeset(&format!("Avis à rendre : {}", item.title)),
                source: Some(facts.bylaws.avis_term.source.clone()),
                late: on < today,
                target,
            });
        }
        let seats = facts.scene().chairs.len() as u32;
        out.push(Deadline {
            on: day,
            sentence: typeset(&format!(
                "{}, {} : quorum à {} sur {seats}",
                facts.title(),
                facts.committee.name,
                facts.bylaws.quorum.value.at_least(seats)
            )),
            source: Some(facts.bylaws.quorum.source.clone()),
            late: day < today,
            target: Target::sitting(meeting.id, Moment::Preparer),
        });
    }
    out
}

fn pending(facts: &Facts, today: NaiveDate, now: Instant) -> Option<PendingMinutes> {
    let status = match facts.meeting.state {
        MeetingState::Closed => "à rédiger",
        MeetingState::DraftMinutes => "projet en cours",
        MeetingState::MinutesInReview => "en relecture",
        MeetingState::MinutesApproved => "à signer",
        MeetingState::MinutesSigned => "à archiver",
        _ => return None,
    };
    let days = (today - facts.day()).num_days();
    Some(PendingMinutes {
        meeting: summary(facts, now),
        status_label: status.into(),
        since: if days <= 0 {
            "séance d’aujourd’hui".into()
        } else {
            format!("séance d’il y a {}", count(days, "jour", "jours"))
        },
        target: Target::sitting(facts.meeting.id, Moment::Rediger),
    })
}
