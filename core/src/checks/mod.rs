//! Everything the rules have to say of a register: what `pleniere-cli check` lists and Accueil gathers.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::bylaws::{Rulebook, contradictions};
use crate::clock::{Instant, LocalTime};
use crate::ids::{CommitteeId, MeetingId};
use crate::meetings::{Facts, Finding, Severity, findings, load, load_all, outline};
use crate::register::Result;
use crate::votes::vote_view;

/// What is to be checked.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct Check {
    /// Only this sitting.
    pub meeting_id: Option<MeetingId>,
    /// Only this committee.
    pub committee_id: Option<CommitteeId>,
}

/// What the rules have to say of one sitting, or of a committee's own rules.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct CheckedPart {
    /// The committee.
    pub committee_id: CommitteeId,
    /// The sitting; none for the committee's règlement.
    pub meeting_id: Option<MeetingId>,
    /// « Plénière n° 2026-09, Comité des partenaires ».
    pub title: String,
    /// What the rules have to say, the gravest first.
    pub findings: Vec<Finding>,
}

/// What the rules have to say.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Checked {
    /// Part by part; parts without findings left out.
    pub parts: Vec<CheckedPart>,
    /// How many findings refuse.
    pub refusals: usize,
    /// How many warn.
    pub warnings: usize,
    /// How many inform.
    pub information: usize,
}

/// Checks a register, a committee or a sitting.
pub fn check(db: &Connection, args: Check, now: Instant) -> Result<Checked> {
    let mut parts = Vec::new();
    let sittings: Vec<Facts> = match args.meeting_id {
        Some(id) => vec![load(db, id)?],
        None => load_all(db)?,
    };
    if args.meeting_id.is_none() {
        for (id, book) in Rulebook::all(db)? {
            if args.committee_id.is_none_or(|wanted| wanted == id) {
                parts.extend(of_bylaws(id, &book, now)?);
            }
        }
    }
    for facts in &sittings {
        let committee = facts.meeting.committee_id;
        if args.committee_id.is_none_or(|wanted| wanted == committee) {
            parts.push(CheckedPart {
                committee_id: committee,
                meeting_id: Some(facts.meeting.id),
                title: format!("{}, {}", facts.title(), facts.committee.name),
                findings: of_sitting(facts, now),
            });
        }
    }
    parts.retain(|part| !part.findings.is_empty());
    let mut numbers: BTreeMap<Severity, usize> = BTreeMap::new();
    for finding in parts.iter().flat_map(|part| &part.findings) {
        *numbers.entry(finding.severity).or_default() += 1;
    }
    let number = |severity| numbers.get(&severity).copied().unwrap_or(0);
    Ok(Checked {
        refusals: number(Severity::Refuse),
        warnings: number(Severity::Warn),
        information: number(Severity::Info),
        parts,
    })
}

fn of_bylaws(id: CommitteeId, book: &Rulebook, now: Instant) -> Result<Option<CheckedPart>> {
    let Some((committee, _)) = book.levels.first() else { return Ok(None) };
    let bylaws = book.on(LocalTime::at(now, committee.zone()).date())?;
    Ok(Some(CheckedPart {
        committee_id: id,
        meeting_id: None,
        title: format!("Règlement intérieur, {}", committee.name),
        findings: contradictions(&bylaws, committee),
    }))
}

/// Every finding of a sitting: as a whole, item by item, member by member, vote by vote; the gravest
/// first.
pub fn of_sitting(facts: &Facts, now: Instant) -> Vec<Finding> {
    let mut found = findings::of_sitting(facts, now);
    let lines = outline::numbers(&facts.items);
    for (index, number) in lines.iter().enumerate() {
        found.extend(findings::of_item(facts, index).into_iter().map(|one| at_item(one, number)));
    }
    for member in &facts.members {
        found.extend(findings::of_member(facts, member.mandate.id).into_iter().map(|mut one| {
            // Beside the member it needs no name; in a list it does.
            let name = member.name();
            if !one.sentence.contains(&name) {
                let sentence = crate::print::phrases::lower_first(&one.sentence);
                one.sentence = format!("{name}\u{a0}: {sentence}");
            }
            one
        }));
    }
    for vote in &facts.votes {
        found.extend(vote_view(facts, vote).findings.into_iter().map(|mut one| {
            one.sentence = format!("Scrutin n°\u{a0}{}\u{a0}: {}", vote.number, one.sentence);
            one
        }));
    }
    found.sort_by_key(|finding| finding.severity);
    found
}

/// A finding of an item, with the item's number before it.
pub fn at_item(mut finding: Finding, number: &str) -> Finding {
    let sentence = crate::print::phrases::lower_first(&finding.sentence);
    finding.sentence = format!("Point {number}\u{a0}: {sentence}");
    finding
}
