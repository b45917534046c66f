//! The life line of a written exchange: its steps, done and to come, and the one act that comes next.

use chrono::NaiveDate;
use serde::Serialize;

use super::guard::moment;
use super::stage::stage_of;
use super::vote::{still_to_vote, too_few};
use super::{NextAct, Stage, limit, votable};
use crate::clock::{Instant, LocalTime};
use crate::meetings::{Facts, MeetingMode, MeetingState};
use crate::richtext::typography::typeset;
use crate::vocabulary;

vocabulary! {
    /// Where a step stands.
    pub enum StepState {
        /// Behind.
        Done = "done", "fait";
        /// The one to do now.
        Next = "next", "à faire";
        /// Later.
        Later = "later", "à venir";
    }
}

/// A step of the exchange.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct StepView {
    /// Which.
    pub key: String,
    /// "Débats clos".
    pub label: String,
    /// When it was done.
    pub at: Option<LocalTime>,
    /// When it is announced for, while it is not done.
    pub planned_at: Option<LocalTime>,
    /// What else there is to know of it.
    pub detail: Option<String>,
    /// Where it stands.
    pub state: StepState,
}

struct Step {
    key: &'static str,
    label: &'static str,
    at: Option<Instant>,
    planned: Option<Instant>,
    detail: Option<String>,
    done: Done,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Yes,
    No,
}

impl Step {
    fn new(key: &'static str, label: &'static str, at: Option<Instant>) -> Self {
        let done = if at.is_some() { Done::Yes } else { Done::No };
        Self { key, label, at, planned: None, detail: None, done }
    }
}

/// The steps, in order.
pub(super) fn steps(facts: &Facts) -> Vec<StepView> {
    let mut next = true;
    list(facts)
        .into_iter()
        .map(|step| StepView {
            key: step.key.into(),
            label: step.label.into(),
            at: step.at.map(|at| facts.local(at)),
            planned_at: step.planned.filter(|_| step.at.is_none()).map(|at| facts.local(at)),
            detail: step.detail.map(|detail| typeset(&detail)),
            state: match step.done {
                Done::Yes => StepState::Done,
                Done::No if std::mem::take(&mut next) => StepState::Next,
                Done::No => StepState::Later,
            },
        })
        .collect()
}

fn list(facts: &Facts) -> Vec<Step> {
    let exchange = facts.exchange.as_ref();
    let until = exchange.and_then(limit);
    let announced_close = exchange.and_then(|one| one.closes_at);
    let mut steps = vec![
        Step::new("announced", "Annoncé", exchange.and_then(|one| one.announced_at)),
        Step {
            planned: exchange.and(Some(facts.meeting.starts_at)),
            ..Step::new("opened", "Ouvert", exchange.and_then(|one| one.opened_at))
        },
    ];
    if let (Some(to), Some(exchange)) = (exchange.and_then(|one| one.extended_to), exchange) {
        let why = exchange.extension_reason.as_deref().unwrap_or("motif non noté");
        steps.push(Step {
            detail: Some(format!("jusqu’au {} : {why}", moment(facts, to))),
            done: Done::Yes,
            ..Step::new("extended", "Prolongé", None)
        });
    }
    let closed = exchange.and_then(|one| one.debate_closed_at);
    steps.push(Step {
        planned: until,
        detail: closed
            .and(announced_close)
            .map(|announced| format!("clôture annoncée le {}", moment(facts, announced))),
        ..Step::new("debate_closed", "Débats clos", closed)
    });
    if !votable(facts).is_empty() {
        let closes = exchange.and_then(|one| one.vote_closes_at);
        steps.push(Step::new(
            "vote_opened",
            "Vote ouvert",
            exchange.and_then(|one| one.vote_opened_at),
        ));
        steps.push(Step {
            planned: closes,
            ..Step::new("vote_closed", "Vote clos", exchange.and_then(|one| one.vote_closed_at))
        });
    }
    let sent = exchange.and_then(|one| one.results_sent_at);
    steps.push(Step::new("results_sent", "Résultats", sent));
    let sent =
        facts.meeting.state == MeetingState::MinutesInReview || facts.meeting.state.is_frozen();
    steps.push(Step {
        done: if sent { Done::Yes } else { Done::No },
        ..Step::new("minutes_sent", "PV diffusé", None)
    });
    steps
}

/// The act that comes next, with the reason why it cannot be done yet.
pub(super) fn next_act(facts: &Facts, now: Instant) -> Option<NextAct> {
    if facts.meeting.state.is_off() || facts.meeting.state.is_frozen() {
        return None;
    }
    let act = |operation: &str, label: &str, why_not: Option<String>| {
        Some(NextAct {
            operation: operation.into(),
            label: label.into(),
            why_not: why_not.map(|why| typeset(&why)),
        })
    };
    let exchange = facts.exchange.as_ref();
    let until = exchange.and_then(limit).filter(|until| now < *until);
    match stage_of(facts) {
        Stage::ToAnnounce => {
            let empty = facts.items.is_empty().then(|| "L’ordre du jour est vide.".to_owned());
            act("written.announce", "Annoncer l’échange", empty)
        }
        Stage::Announced => {
            let opens = facts.meeting.starts_at;
            let early = (now < opens)
                .then(|| format!("L’ouverture est annoncée pour le {}.", moment(facts, opens)));
            let nobody =
                facts.president().is_none().then(|| "La présidence est à désigner.".to_owned());
            act("written.open", "Ouvrir l’échange", nobody.or(early))
        }
        Stage::Debating => {
            let early =
                until.map(|until| format!("Les membres ont jusqu’au {}.", moment(facts, until)));
            act("written.close_debate", "Clore les débats", early)
        }
        Stage::DebateClosed if !votable(facts).is_empty() => {
            act("written.open_vote", "Ouvrir le vote", None)
        }
        Stage::VoteOpen => act("written.close_vote", "Clore le vote", why_vote_runs(facts, now)),
        Stage::DebateClosed | Stage::VoteClosed => {
            act("written.send_results", "Noter l’envoi des résultats", None)
        }
        Stage::ResultsSent => None,
    }
}

fn why_vote_runs(facts: &Facts, now: Instant) -> Option<String> {
    let until = facts.exchange.as_ref().and_then(|one| one.vote_closes_at);
    if let Some(until) = until.filter(|until| now < *until)
        && let Some(missing) = still_to_vote(facts, now)
    {
        return Some(format!(
            "Le vote est ouvert jusqu’au {}, et {} n’a pas encore voté.",
            moment(facts, until),
            facts.name(missing)
        ));
    }
    (!facts.may_decide(&facts.count(now, None))).then(|| too_few(facts, now).message)
}

/// The step of an exchange that the secretariat has before it.
pub(crate) struct DueStep {
    /// "Clore les débats de", before the name of the sitting.
    pub act: &'static str,
    /// Until when, in a sentence.
    pub detail: String,
    /// The day.
    pub due: Option<NaiveDate>,
}

/// The step due in an exchange that is open, or opens today or should have; none otherwise.
pub(crate) fn due_step(facts: &Facts, today: NaiveDate) -> Option<DueStep> {
    let ahead = facts.meeting.state.is_ahead() || facts.meeting.state.is_live();
    if facts.meeting.mode != MeetingMode::Written || !ahead {
        return None;
    }
    let exchange = facts.exchange.as_ref()?;
    let day = |at: Instant| facts.local(at).date();
    let opens = facts.meeting.starts_at;
    let step = |act, words: &str, at: Option<Instant>| {
        let detail = at.map_or_else(
            || format!("{words}."),
            |at| format!("{words} jusqu’au {}.", moment(facts, at)),
        );
        Some(DueStep { act, detail, due: Some(at.map_or(today, day)) })
    };
    match stage_of(facts) {
        Stage::Announced if day(opens) <= today => Some(DueStep {
            act: "Ouvrir l’échange de",
            detail: format!("Ouverture annoncée pour le {}.", moment(facts, opens)),
            due: Some(day(opens)),
        }),
        Stage::Debating => step("Clore les débats de", "Contributions reçues", limit(exchange)),
        Stage::DebateClosed => step("Ouvrir le vote de", "Débats clos, le vote s’ouvre", None),
        Stage::VoteOpen => step("Clore le vote de", "Votes reçus", exchange.vote_closes_at),
        _ => None,
    }
}
