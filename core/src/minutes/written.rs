//! What the minutes of a written exchange must state besides (R133-7): its calendar, every vote by
//! name, the text deliberated and the opinions annexed.

use super::requirements::{Requirement, requirement};
use crate::bylaws::law;
use crate::meetings::{Facts, MeetingMode};
use crate::text;
use crate::votes::BallotKind;
use crate::written::{spoke_at, votable};

/// Adds what a written exchange requires; the names of those who took part stand for those present.
pub(super) fn require(facts: &Facts, all: &mut Vec<Requirement>) {
    if facts.meeting.mode != MeetingMode::Written {
        return;
    }
    all.retain(|one| !matches!(one.key.as_str(), "people" | "hours"));
    calendar(facts, all);
    participants(facts, all);
    named_votes(facts, all);
    drafts(facts, all);
    opinions(facts, all);
    results(facts, all);
}

fn add(
    facts: &Facts,
    all: &mut Vec<Requirement>,
    key: &str,
    label: &str,
    met: bool,
    detail: String,
) {
    // Where the code does not ask for it, the rule that admits the exchange does.
    let mut one =
        requirement(facts, key, label, met, detail).by(&facts.bylaws.written_deliberation);
    if let Some(article) = facts.bylaws.profile.law(law::WRITING) {
        one.source = article.into();
    }
    all.push(one);
}

fn calendar(facts: &Facts, all: &mut Vec<Requirement>) {
    let day = |at| text::moment(facts.local(at));
    let (opened, closed) = (facts.meeting.opened_at, facts.meeting.closed_at);
    let detail = match (opened, closed) {
        (Some(opened), Some(closed)) => {
            format!("Ouvert le {}, clos le {}", day(opened), day(closed))
        }
        (Some(opened), None) => format!("Ouvert le {}, pas encore clos", day(opened)),
        _ => "L’échange n’a pas été ouvert".into(),
    };
    let met = opened.is_some() && closed.is_some();
    add(facts, all, "hours", "Ouverture et clôture de l’échange", met, detail);
}

fn participants(facts: &Facts, all: &mut Vec<Requirement>) {
    let took_part = facts.members.iter().filter(|one| spoke_at(facts, one.mandate.id).is_some());
    let count = took_part.count() as i64;
    let detail = match count {
        0 => "Personne ne s’est exprimé".into(),
        count => text::count(count, "participant", "participants"),
    };
    add(facts, all, "people", "Noms et qualités des participants", count > 0, detail);
}

fn named_votes(facts: &Facts, all: &mut Vec<Requirement>) {
    let unnamed: Vec<_> =
        facts.votes.iter().filter(|vote| vote.ballot != BallotKind::AppelNominal).collect();
    let named = facts.votes.len() - unnamed.len();
    for vote in unnamed {
        let detail = format!("Scrutin n° {} sans les votes de chacun", vote.number);
        add(facts, all, "named_votes", "Ensemble des votes", false, detail);
    }
    if named > 0 {
        let detail = text::count(named as i64, "scrutin nommé", "scrutins nommés");
        add(facts, all, "named_votes", "Ensemble des votes", true, detail);
    }
}

fn drafts(facts: &Facts, all: &mut Vec<Requirement>) {
    let voted = votable(facts);
    let missing: Vec<_> = voted.iter().filter(|item| item.notes.is_none()).collect();
    if missing.is_empty() && !voted.is_empty() {
        let detail = text::count(voted.len() as i64, "projet annexé", "projets annexés");
        add(facts, all, "drafts", "Projets soumis en annexe", true, detail);
    }
    for item in missing {
        let detail =
            format!("Le texte soumis manque sous « {} » : à saisir dans ses notes", item.title);
        add(facts, all, "drafts", "Projet soumis en annexe", false, detail);
        if let Some(last) = all.last_mut() {
            last.item_id = Some(item.id);
        }
    }
}

/// Opinions are annexed by themselves; an exchange without any says so.
fn opinions(facts: &Facts, all: &mut Vec<Requirement>) {
    let detail = match facts.contributions.len() as i64 {
        0 => "Aucune contribution reçue".into(),
        count => text::count(count, "contribution annexée", "contributions annexées"),
    };
    add(facts, all, "opinions", "Avis recueillis en annexe", true, detail);
}

fn results(facts: &Facts, all: &mut Vec<Requirement>) {
    let sent = facts.exchange.as_ref().and_then(|exchange| exchange.results_sent_at);
    let detail = match sent {
        Some(at) => format!("Envoyés le {}", text::moment(facts.local(at))),
        None => "L’envoi à tous les membres n’est pas noté".into(),
    };
    add(facts, all, "results", "Résultats envoyés aux membres", sent.is_some(), detail);
    if let Some(last) = all.last_mut() {
        last.later = sent.is_none();
    }
}
