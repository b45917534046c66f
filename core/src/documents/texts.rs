//! A text of a committee and its amendments, as they are printed.

use std::collections::HashMap;

use rusqlite::Connection;

use super::DocumentKind;
use super::comparison::comparison;
use super::heading::letterhead_of;
use super::subject::TextSubject;
use crate::amendments::{self, AmendmentState, AmendmentSummary};
use crate::ids::BlockId;
use crate::print::model::{
    AmendmentEntry, AmendmentResult, AmendmentResultKind, AmendmentsDoc, DissentView, Document,
    Fact, MarkedParagraph, TextDoc, TextHead,
};
use crate::print::phrases;
use crate::register::Result;
use crate::richtext::block::Block;
use crate::richtext::diff::{Change, Compared, diff};
use crate::richtext::lines::lines;
use crate::richtext::tokens::TextBlock;
use crate::richtext::typography::typeset;
use crate::texts::{self, LINE_WIDTH, Packed, TextKind, TextState, TextStepView, TextView};

/// A document of a text, with what the person should know of it, in sentences.
pub(super) fn text_document(
    db: &Connection,
    kind: DocumentKind,
    subject: &TextSubject,
) -> Result<(Document, Vec<String>)> {
    let view = texts::view(db, subject.text.id)?;
    let document = match kind {
        DocumentKind::Amendments => {
            Document::Amendments(Box::new(amendments_document(db, subject, &view)?))
        }
        DocumentKind::Comparison => Document::Comparison(Box::new(comparison(db, subject, &view)?)),
        _ => Document::Text(Box::new(text(db, subject, &view)?)),
    };
    Ok((document, Vec::new()))
}

fn text(db: &Connection, subject: &TextSubject, view: &TextView) -> Result<TextDoc> {
    let blocks = match &subject.version {
        Some(version) => version.content.blocks()?,
        None => texts::blocks(db, subject.text.id)?,
    };
    let mut head = head(subject, view);
    let (_, sha256) = Packed::new(&blocks)?;
    // An older version of a text that was decided since is still what it was: a draft.
    let (_, standing) = Packed::new(&texts::blocks(db, subject.text.id)?)?;
    head.draft |= sha256 != standing;
    let decided = decision(view).filter(|_| !head.draft);
    head.seal = (!head.draft || subject.version.is_some()).then(|| seal(&sha256));
    Ok(TextDoc {
        lines: subject.numbered.then(|| lines(&blocks, LINE_WIDTH)),
        decision: decided.and_then(|step| step.vote.clone()).into_iter().collect(),
        dissents: decided.map(|step| dissents(view, step)).unwrap_or_default(),
        addressees: listed(subject.text.addressee.as_deref()),
        head,
        blocks,
    })
}

/// What every document of a text begins with.
pub(super) fn head(subject: &TextSubject, view: &TextView) -> TextHead {
    TextHead {
        letterhead: letterhead_of(&subject.committee),
        name: texts::name(&subject.text),
        subject: typeset(&subject.text.title),
        draft: !subject.text.state.is_final(),
        facts: facts(subject, view),
        seal: None,
        footer_note: None,
    }
}

/// The step by which the committee said yes or no.
fn decision(view: &TextView) -> Option<&TextStepView> {
    let decides =
        |step: &&TextStepView| matches!(step.state, TextState::Adopted | TextState::Rejected);
    view.steps.iter().rfind(decides)
}

/// Those recorded with the vote that decided, or under the item of the sitting that did.
fn dissents(view: &TextView, step: &TextStepView) -> Vec<DissentView> {
    view.items
        .iter()
        .filter(|item| Some(item.meeting_id) == step.meeting_id)
        .flat_map(|item| &item.dissents)
        .filter(|one| one.vote_id.is_none() || one.vote_id == step.vote_id)
        .map(|one| DissentView {
            author: one.name.clone(),
            blocks: vec![Block::paragraph(one.text.clone())],
        })
        .collect()
}

fn listed(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines();
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// `C41A 7E90 2DB8 5F13…`.
fn seal(sha256: &str) -> String {
    let digits: Vec<char> =
        sha256.chars().take(16).map(|digit| digit.to_ascii_uppercase()).collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    format!("{}…", groups.join(" "))
}

fn facts(subject: &TextSubject, view: &TextView) -> Vec<Fact> {
    let text = &subject.text;
    let mut facts = Vec::new();
    let mut say = |label: &str, value: Option<String>| {
        facts.extend(value.map(|text| Fact { label: label.to_owned(), text }));
    };
    let referred = [text.referred_by.clone(), text.referred_on.map(phrases::date)];
    let referred: Vec<String> = referred.into_iter().flatten().collect();
    say("Saisine", (!referred.is_empty()).then(|| referred.join(", ")));
    say("À rendre avant le", text.term_on.filter(|_| !view.frozen).map(phrases::date));
    let who: Vec<String> = view
        .summary
        .rapporteurs
        .iter()
        .map(|one| match &one.organisation {
            Some(organisation) => format!("{} ({organisation})", one.name),
            None => one.name.clone(),
        })
        .collect();
    let label = if who.len() > 1 { "Rapporteurs" } else { "Rapporteur" };
    say(label, (!who.is_empty()).then(|| phrases::and_list(&who)));
    say("Groupe", view.summary.group_name.clone());
    say("Objet", text.subject.clone().filter(|_| text.kind == TextKind::RetourExperience));
    say("Territoire", text.territory.clone());
    say("Pilote", text.pilot.clone());
    say("Composition", text.composition.clone());
    say("Calendrier", text.calendar.clone());
    say("À remettre", text.expected_output.clone());
    say("Point d’étape", text.reporting_on.map(phrases::date));
    say("Version", version(subject, view));
    if let Some(step) = decision(view) {
        let label = if step.state == TextState::Adopted { "Adoption" } else { "Rejet" };
        say(label, Some(step.meeting.clone().unwrap_or_else(|| phrases::date(step.on))));
    }
    say("Transmission", text.transmitted_on.map(phrases::date));
    facts
}

fn version(subject: &TextSubject, view: &TextView) -> Option<String> {
    let asked = subject.version.as_ref()?.id;
    let found = view.versions.iter().find(|one| one.id == asked)?;
    Some(match found.sent_on {
        Some(on) => format!("{}, envoyée aux membres le {}", bare(&found.label), phrases::date(on)),
        None => {
            format!("{}, gardée le {}", bare(&found.label), phrases::date(found.taken_at.date()))
        }
    })
}

/// « n° 3, projet du groupe », beside the word « Version ».
fn bare(label: &str) -> String {
    match label.strip_prefix("Version") {
        Some(rest) => format!("n° {}", rest.trim()),
        None => label.to_owned(),
    }
}

fn amendments_document(
    db: &Connection,
    subject: &TextSubject,
    view: &TextView,
) -> Result<AmendmentsDoc> {
    let asked = subject.version.as_ref().map(|version| version.id);
    let wanted: Vec<&AmendmentSummary> = view
        .amendments
        .iter()
        .filter(|one| asked.is_none_or(|version| one.amendment.version_id == version))
        .collect();
    let several = wanted.iter().any(|one| one.version != wanted[0].version);
    let mut head = head(subject, view);
    if asked.is_none()
        && !several
        && let Some(first) = wanted.first()
    {
        let label = view.versions.iter().find(|one| one.number == first.version);
        head.facts
            .extend(label.map(|one| Fact { label: "Version".into(), text: bare(&one.label) }));
    }
    let entry = |one: &&AmendmentSummary| {
        let place = [one.place.clone(), several.then(|| format!("version {}", one.version))];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let amends = one
            .amendment
            .parent_id
            .and_then(|parent| view.amendments.iter().find(|other| other.amendment.id == parent));
        Ok(AmendmentEntry {
            number: one.amendment.number.to_string(),
            amends: amends.map(|parent| parent.amendment.number.to_string()),
            place: (!place.is_empty()).then(|| place.join(", ")),
            author: one.author_name.clone(),
            statement: one.amendment.statement.clone(),
            change: touched(changes(db, one)?),
            result: result(one),
        })
    };
    Ok(AmendmentsDoc { amendments: wanted.iter().map(entry).collect::<Result<_>>()?, head })
}

/// What an amendment changes in what it starts from, all paragraphs.
pub(super) fn changes(db: &Connection, one: &AmendmentSummary) -> Result<Vec<MarkedParagraph>> {
    let base = amendments::base(db, &one.amendment)?;
    let written = amendments::written(db, &one.amendment)?;
    Ok(marked(&base, &written))
}

/// The difference of two texts, articles numbered as they are now; what went, as it was.
pub(super) fn marked(old: &[TextBlock], new: &[TextBlock]) -> Vec<MarkedParagraph> {
    let numbers = Articles::of(old, new);
    let shown = |compared| MarkedParagraph { article: numbers.now(&compared), compared };
    diff(old, new).paragraphs.into_iter().map(shown).collect()
}

/// Numbers of articles before and now.
pub(super) struct Articles {
    before: HashMap<BlockId, u32>,
    now: HashMap<BlockId, u32>,
}

impl Articles {
    pub(super) fn of(old: &[TextBlock], new: &[TextBlock]) -> Self {
        Self { before: numbers(old), now: numbers(new) }
    }

    /// What went keeps the number that it had.
    pub(super) fn now(&self, one: &Compared) -> Option<u32> {
        let gone = matches!(one.change, Change::Deleted | Change::MovedFrom);
        let of = if gone { &self.before } else { &self.now };
        of.get(&one.block).copied()
    }

    /// The number that it had.
    pub(super) fn before(&self, one: &Compared) -> Option<u32> {
        self.before.get(&one.block).copied()
    }
}

/// As the printed text numbers them: articles without a word are not counted.
fn numbers(blocks: &[TextBlock]) -> HashMap<BlockId, u32> {
    fn quoted(blocks: &[Block]) -> u32 {
        blocks
            .iter()
            .map(|block| match block {
                Block::Article { .. } if !block.is_blank() => 1,
                Block::Blockquote { content } => quoted(content),
                _ => 0,
            })
            .sum()
    }
    let mut count = 0;
    let mut found = HashMap::new();
    for block in blocks {
        count += quoted(std::slice::from_ref(&block.content));
        if matches!(block.content, Block::Article { .. }) {
            found.insert(block.id, count);
        }
    }
    found
}

/// Only the paragraphs in which something changed.
pub(super) fn touched(paragraphs: Vec<MarkedParagraph>) -> Vec<MarkedParagraph> {
    paragraphs.into_iter().filter(is_touched).collect()
}

/// Whether something changed in a paragraph.
pub(super) fn is_touched(paragraph: &MarkedParagraph) -> bool {
    let compared = &paragraph.compared;
    compared.change != Change::None || compared.runs.iter().any(|run| run.change != Change::None)
}

/// What became of an amendment.
pub(super) fn result(one: &AmendmentSummary) -> AmendmentResult {
    let adopted = one.passages.iter().filter(|passage| passage.adopted).count();
    let all = one.passages.len();
    let partly = one.amendment.state == AmendmentState::Adopted && adopted < all;
    let (kind, label) = match one.amendment.state {
        AmendmentState::Deposited => (AmendmentResultKind::Open, "À examiner".to_owned()),
        AmendmentState::Adopted if partly => {
            (AmendmentResultKind::Adopted, "Adopté en partie".to_owned())
        }
        AmendmentState::Adopted => (AmendmentResultKind::Adopted, "Adopté".to_owned()),
        AmendmentState::Rejected => (AmendmentResultKind::Rejected, "Rejeté".to_owned()),
        AmendmentState::Inadmissible | AmendmentState::Withdrawn | AmendmentState::Fallen => {
            (AmendmentResultKind::Apart, phrases::capitalised(&one.state_label))
        }
    };
    let mut notes = Vec::new();
    notes.extend(partly.then(|| match adopted {
        1 => format!("Un passage retenu sur {all}."),
        several => format!("{several} passages retenus sur {all}."),
    }));
    notes.extend(one.vote.clone());
    notes.extend(
        one.fell_with_name
            .as_ref()
            .map(|name| format!("Du fait de l’adoption de l’{}.", phrases::lower_first(name))),
    );
    notes.extend(one.amendment.reason.clone());
    AmendmentResult { kind, label, notes }
}
