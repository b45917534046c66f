//! The ordre du jour: for the members, and with notes for the president.

use rusqlite::Connection;

use super::DocumentKind;
use super::heading::{heading, letterhead};
use crate::clock::Instant;
use crate::meetings::{AgendaItemView, Facts, agenda_views, findings};
use crate::print::model::{AgendaDoc, AgendaLine, AgendaVersion, Fact, LineChange};
use crate::print::phrases;
use crate::register::Result;
use crate::richtext::block::Block;

/// The agenda of a sitting.
pub(super) fn agenda_document(
    db: &Connection,
    facts: &Facts,
    kind: DocumentKind,
    now: Instant,
) -> Result<AgendaDoc> {
    let version = match kind {
        DocumentKind::RunningOrder => AgendaVersion::RunningOrder,
        _ => AgendaVersion::Public,
    };
    let mut meeting = heading(facts);
    // An agenda tells what is planned, whatever happened since.
    meeting.starts = Some(phrases::hour(facts.local(facts.meeting.starts_at).0.time()));
    meeting.ends = facts.meeting.ends_at.map(|at| phrases::hour(facts.local(at).0.time()));
    if let (Some(link), AgendaVersion::Public) = (&facts.meeting.video_link, version) {
        meeting.remote = Some(format!("visioconférence : {link}"));
    }
    Ok(AgendaDoc {
        letterhead: letterhead(facts),
        meeting,
        version,
        facts: head_facts(facts, version),
        items: agenda_views(db, facts, now)?
            .iter()
            .map(|item| line(facts, item, version))
            .collect(),
        annexes: Vec::new(),
        note: facts.quorum_waived().then(phrases::quorum_waived),
        footer_note: None,
    })
}

fn head_facts(facts: &Facts, version: AgendaVersion) -> Vec<Fact> {
    let fact = |label: &str, text: String| Fact { label: label.to_owned(), text };
    let mut out = Vec::new();
    out.extend(facts.president().map(|id| fact("Présidence", facts.name(id))));
    if version == AgendaVersion::RunningOrder {
        out.extend(facts.secretary().map(|id| fact("Secrétariat", facts.name(id))));
        let count = facts.count(facts.shown_at(facts.meeting.starts_at), None);
        out.push(fact(
            "Quorum",
            format!(
                "{} sièges sur {} ({})",
                count.threshold, count.base, facts.bylaws.quorum.source
            ),
        ));
        if facts.meeting.convened_at.is_none() && facts.meeting.state.is_ahead() {
            let day = findings::convocation_deadline(facts);
            out.push(fact(
                "Convocation",
                format!("à recevoir au plus tard le {}", phrases::long_date(day)),
            ));
        }
    }
    out
}

fn line(facts: &Facts, item: &AgendaItemView, version: AgendaVersion) -> AgendaLine {
    let planned = planned_start(facts, item);
    AgendaLine {
        number: item.number.clone(),
        level: u8::try_from(item.depth + 1).unwrap_or(u8::MAX),
        title: item.title.clone(),
        kind_label: item.kind_label.clone(),
        rapporteur: item.rapporteur.clone(),
        starts: planned,
        minutes: (item.total_duration > 0).then_some(item.total_duration),
        annexes: Vec::new(),
        notes: match (&item.notes, version) {
            (Some(notes), AgendaVersion::RunningOrder) => {
                notes.split('\n').map(Block::paragraph).collect()
            }
            _ => Vec::new(),
        },
        change: if item.added_after_convocation { LineChange::Added } else { LineChange::None },
    }
}

/// The planned hour of an item, none while no duration is fixed before it.
fn planned_start(facts: &Facts, item: &AgendaItemView) -> Option<String> {
    let lines = crate::meetings::outline::lines(
        &planned(facts),
        facts.meeting.starts_at,
        None,
        facts.meeting.starts_at,
    );
    let at = lines.get(item.position)?.starts_at;
    let fixed = facts.items[..item.position].iter().any(|earlier| earlier.duration.is_some());
    (fixed || item.position == 0).then(|| phrases::hour(facts.local(at).0.time()))
}

/// The items as planned: without what happened in the sitting.
fn planned(facts: &Facts) -> Vec<crate::meetings::AgendaItem> {
    facts
        .items
        .iter()
        .map(|item| crate::meetings::AgendaItem {
            started_at: None,
            ended_at: None,
            postponed: false,
            ..item.clone()
        })
        .collect()
}
