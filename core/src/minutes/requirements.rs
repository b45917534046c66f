//! What minutes must state (R133-13), and what is still missing. Pure functions.

use serde::Serialize;

use crate::bylaws::{Holds, Parameter, Sourced};
use crate::ids::ItemId;
use crate::meetings::{Facts, ItemKind, ItemState};
use crate::print::phrases;
use crate::richtext::typography::typeset;
use crate::text;
use crate::votes::{Outcome, vote_view};

/// One thing that minutes must state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Requirement {
    /// Which.
    pub key: String,
    /// What, in French.
    pub label: String,
    /// What is there, or what is missing.
    pub detail: String,
    /// Whether it is there.
    pub met: bool,
    /// Whether it comes after approval and holds nothing up.
    pub later: bool,
    /// The item to go to.
    pub item_id: Option<ItemId>,
    /// By which rule.
    pub source: String,
    /// The rule of the règlement, where one says so.
    pub parameter: Option<Parameter>,
}

impl Requirement {
    /// By another rule than that of what minutes state.
    pub(super) fn by<T>(mut self, rule: &Sourced<T>) -> Self {
        self.source = rule.source.clone();
        self.parameter = Some(rule.parameter);
        self
    }
}

/// Everything the minutes of a sitting must state, missing first.
pub fn requirements(facts: &Facts) -> Vec<Requirement> {
    let mut all = Vec::new();
    hours(facts, &mut all);
    officers(facts, &mut all);
    people(facts, &mut all);
    matters(facts, &mut all);
    senses(facts, &mut all);
    votes(facts, &mut all);
    proxies(facts, &mut all);
    transmission(facts, &mut all);
    super::written::require(facts, &mut all);
    all.sort_by_key(|requirement| (requirement.met, requirement.later));
    all
}

pub(super) fn requirement(
    facts: &Facts,
    key: &str,
    label: &str,
    met: bool,
    detail: String,
) -> Requirement {
    Requirement {
        key: key.into(),
        label: label.into(),
        detail: typeset(&detail),
        met,
        later: false,
        item_id: None,
        source: facts.bylaws.minutes_contents.source.clone(),
        parameter: Some(facts.bylaws.minutes_contents.parameter),
    }
}

fn hours(facts: &Facts, all: &mut Vec<Requirement>) {
    let hour = |at| phrases::hour(facts.local(at).0.time());
    let detail = match (facts.meeting.opened_at, facts.meeting.closed_at) {
        (Some(opened), Some(closed)) => {
            format!("Ouverte à {}, levée à {}", hour(opened), hour(closed))
        }
        (Some(opened), None) => format!("Ouverte à {}, pas encore levée", hour(opened)),
        _ => "La séance n’a pas été ouverte".into(),
    };
    let met = facts.meeting.opened_at.is_some() && facts.meeting.closed_at.is_some();
    all.push(requirement(facts, "hours", "Ouverture et levée", met, detail));
}

fn officers(facts: &Facts, all: &mut Vec<Requirement>) {
    let (president, secretary) = (facts.president(), facts.secretary());
    let detail = match (president, secretary) {
        (Some(p), Some(s)) => format!("{}, {}", facts.name(p), facts.name(s)),
        (Some(_), None) => "Le secrétaire de séance est à désigner".into(),
        (None, _) => "La présidence est à désigner".into(),
    };
    all.push(requirement(
        facts,
        "officers",
        "Présidence et secrétariat",
        president.is_some() && secretary.is_some(),
        detail,
    ));
}

fn people(facts: &Facts, all: &mut Vec<Requirement>) {
    let at = facts.meeting.opened_at.unwrap_or(facts.meeting.starts_at);
    let present = facts
        .members
        .iter()
        .filter(|member| {
            facts
                .attendances
                .iter()
                .any(|row| row.mandate_id == member.mandate.id && row.mode().is_some())
        })
        .count() as i64;
    let represented = i64::from(facts.count(at, None).represented);
    let mut detail = text::count(present, "présent", "présents");
    if represented > 0 {
        detail.push_str(&format!(
            ", {} à l’ouverture",
            text::count(represented, "représenté", "représentés")
        ));
    }
    if present == 0 {
        detail = "Aucune présence n’est notée".into();
    }
    all.push(requirement(facts, "people", "Noms et qualités des présents", present > 0, detail));
}

/// Whether something is said or recorded under an item, or under one of its sub-items.
fn is_treated(facts: &Facts, id: ItemId) -> bool {
    facts.written.contains(&id)
        || facts.contributions.iter().any(|one| one.item_id == Some(id))
        || facts.votes.iter().any(|vote| vote.item_id == id)
        || facts.decisions.iter().any(|decision| decision.item_id == id)
        || facts
            .items
            .iter()
            .any(|child| child.parent_id == Some(id) && is_treated(facts, child.id))
}

fn matters(facts: &Facts, all: &mut Vec<Requirement>) {
    let due: Vec<_> = facts
        .items
        .iter()
        .filter(|item| {
            item.state() != ItemState::Postponed && item.kind != ItemKind::QuestionsDiverses
        })
        .filter(|item| !facts.items.iter().any(|child| child.parent_id == Some(item.id)))
        .collect();
    let missing: Vec<_> = due.iter().filter(|item| !is_treated(facts, item.id)).collect();
    if missing.is_empty() {
        let detail = text::count(due.len() as i64, "point rédigé", "points rédigés");
        all.push(requirement(facts, "matters", "Questions traitées", !due.is_empty(), detail));
    }
    for item in missing {
        let mut one = requirement(
            facts,
            "matters",
            "Question à rédiger",
            false,
            format!("Rien n’est écrit sous « {} »", item.title),
        );
        one.item_id = Some(item.id);
        all.push(one);
    }
}

fn senses(facts: &Facts, all: &mut Vec<Requirement>) {
    let due: Vec<_> = facts
        .items
        .iter()
        .filter(|item| item.kind.decides() && item.state() != ItemState::Postponed)
        .collect();
    let decided = |id| {
        facts.votes.iter().any(|vote| vote.item_id == id)
            || facts.decisions.iter().any(|decision| decision.item_id == id)
    };
    let missing: Vec<_> = due.iter().filter(|item| !decided(item.id)).collect();
    if missing.is_empty() && !due.is_empty() {
        let detail = text::count(due.len() as i64, "délibération", "délibérations");
        all.push(requirement(facts, "sense", "Sens de chaque délibération", true, detail));
    }
    for item in missing {
        let mut one = requirement(
            facts,
            "sense",
            "Sens de la délibération",
            false,
            format!("« {} » sans vote ni décision", item.title),
        );
        one.item_id = Some(item.id);
        all.push(one);
    }
}

fn votes(facts: &Facts, all: &mut Vec<Requirement>) {
    for vote in &facts.votes {
        let view = vote_view(facts, vote);
        if view.outcome == Outcome::ToProclaim {
            let mut one = requirement(
                facts,
                "proclamation",
                "Proclamation du président",
                false,
                format!("Scrutin n° {}, {}", vote.number, vote.subject),
            );
            one.item_id = Some(vote.item_id);
            all.push(one.by(&facts.bylaws.majority_base));
        }
    }
    if !facts.votes.is_empty() {
        let detail = text::count(facts.votes.len() as i64, "scrutin", "scrutins");
        all.push(requirement(facts, "votes", "Décompte des votes", true, detail));
    }
}

fn proxies(facts: &Facts, all: &mut Vec<Requirement>) {
    if facts.proxies.is_empty() {
        return;
    }
    let given: Vec<String> = facts
        .proxies
        .iter()
        .map(|proxy| format!("{} à {}", facts.name(proxy.giver_id), facts.name(proxy.holder_id)))
        .collect();
    all.push(requirement(facts, "proxies", "Mandats donnés", true, given.join(", ")));
}

fn transmission(facts: &Facts, all: &mut Vec<Requirement>) {
    let rule = &facts.bylaws.transmission;
    if rule.value == Holds::No {
        return;
    }
    for item in facts.items.iter().filter(|item| item.kind == ItemKind::Avis) {
        let detail = match item.transmitted_on {
            Some(on) => {
                let to = item.transmitted_to.as_deref().map(|to| format!(", à {to}"));
                format!("Le {}{}", phrases::date(on), to.unwrap_or_default())
            }
            None => format!("« {} », après signature ; sans effet sur la relecture", item.title),
        };
        let met = item.transmitted_on.is_some();
        let mut one = requirement(facts, "transmission", "Transmission à l’autorité", met, detail);
        one.later = true;
        one.item_id = Some(item.id);
        all.push(one.by(rule));
    }
}

/// Why the minutes cannot be sent for review yet, if they cannot.
pub fn why_not_review(facts: &Facts) -> Option<String> {
    let missing =
        requirements(facts).into_iter().filter(|one| !one.met && !one.later).count() as i64;
    (missing > 0).then(|| {
        typeset(&format!(
            "La relecture s’ouvre dès que {} au complet.",
            match missing {
                1 => "la mention qui manque sera".to_owned(),
                count => format!("les {count} mentions qui manquent seront"),
            }
        ))
    })
}
