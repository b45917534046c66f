//! The règlement intérieur of a committee on a day.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::heading::letterhead_of;
use crate::bylaws::{
    BylawsView, ClauseRun, Origin, Parameter, ParameterView, ViewBylaws, statement_of, view,
};
use crate::clock::Instant;
use crate::committees::Committee;
use crate::print::model::{
    ArticleOrigin, BylawsArticle, BylawsDoc, BylawsSection, Fact, StatementRun,
};
use crate::print::phrases;
use crate::register::Result;

/// The règlement as it is printed, with what contradicts itself in it, in sentences.
pub(super) fn bylaws_document(
    db: &Connection,
    committee: &Committee,
    on: NaiveDate,
    now: Instant,
) -> Result<(BylawsDoc, Vec<String>)> {
    let view = view(db, ViewBylaws { committee_id: committee.id, on: Some(on) }, now)?;
    let remarks = view.findings.iter().map(|finding| finding.sentence.clone()).collect();
    let document = BylawsDoc {
        letterhead: letterhead_of(committee),
        on: phrases::date(on),
        facts: facts(&view),
        mixed: view.own > 0,
        sections: view
            .sections
            .iter()
            .map(|section| BylawsSection {
                number: section.number.to_string(),
                title: section.title.clone(),
                articles: section.parameters.iter().map(article).collect(),
            })
            .collect(),
        footer_note: None,
    };
    Ok((document, remarks))
}

fn facts(view: &BylawsView) -> Vec<Fact> {
    let own = match view.own {
        0 => "aucune règle propre".to_owned(),
        1 => format!("une règle propre sur {}", Parameter::ALL.len()),
        several => format!("{several} règles propres sur {}", Parameter::ALL.len()),
    };
    let version = match view.in_force_since {
        Some(since) => format!("en vigueur depuis le {} ; {own}", phrases::date(since)),
        None => own,
    };
    let fact = |label: &str, text: String| Fact { label: label.into(), text };
    let mut facts = vec![fact("Règles de base", view.profile_label.clone())];
    facts.extend(view.inherits_from_name.clone().map(|name| fact("Héritées de", name)));
    facts.push(fact("Version", version));
    facts
}

fn article(rule: &ParameterView) -> BylawsArticle {
    let own = rule.origin == Origin::Own;
    let decided = rule
        .periods
        .iter()
        .find(|period| own && rule.rule.as_ref().is_some_and(|one| period.rule_id == Some(one.id)))
        .and_then(|period| period.decided_in_title.clone());
    let since = rule.since.map(|since| format!("depuis le {}", phrases::date(since)));
    let parts: Vec<String> = [since, decided].into_iter().flatten().collect();
    BylawsArticle {
        number: rule.number.clone(),
        title: rule.title.clone(),
        statement: statement_of(&rule.clause)
            .into_iter()
            .map(|ClauseRun { text, strong }| StatementRun { text, strong })
            .collect(),
        source: rule.source.clone(),
        since: (!parts.is_empty()).then(|| parts.join(", ")),
        origin: if own {
            ArticleOrigin::Own
        } else {
            ArticleOrigin::From(rule.origin_label.clone())
        },
    }
}
