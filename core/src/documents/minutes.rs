//! The procès-verbal: the facts of a sitting and its prose, mapped to what the printer sets.

use rusqlite::Connection;

use super::course::{self, Happened};
use super::heading::{heading, letterhead};
use super::members::{counts, member_line};
use super::votes::printed_vote;
use super::written;
use crate::clock::Instant;
use crate::ids::MandateId;
use crate::meetings::{
    AgendaItem, Facts, ItemKind, ItemState, Meeting, Member, closing_reason, convocation, outline,
};
use crate::minutes::{Section, prose};
use crate::print::model::{
    Closing, DecisionView, DissentView, Happening, ItemSection, MinutesDoc, MinutesStatus, Nothing,
    OpeningView, Passage, SecondConvocation, SignatureBlock, Verdict, VoteView,
};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::block::{Block, Inline};
use crate::richtext::marks::Mark;
use crate::votes::{self, Decision, Outcome, Vote, vote_view};

/// The minutes of a sitting, from its facts.
pub fn minutes_document(db: &Connection, facts: &Facts) -> Result<MinutesDoc> {
    let meeting = &facts.meeting;
    let happened = course::happened(facts);
    Ok(MinutesDoc {
        letterhead: letterhead(facts),
        meeting: heading(facts),
        status: if meeting.state.is_frozen() { MinutesStatus::Final } else { MinutesStatus::Draft },
        convocation: written::convocation(facts).or_else(|| convocation::texts::for_minutes(facts)),
        president: facts.president().map(|id| person_and_body(facts, id)),
        secretary: facts.secretary().map(|id| person_and_body(facts, id)),
        facts: written::calendar(facts),
        counts: counts(facts),
        members: facts.members.iter().filter_map(|member| member_line(facts, member)).collect(),
        opening: opening(db, facts, &happened)?,
        items: items(db, facts, &happened)?,
        next_meeting: next_meeting(facts),
        closing: closing(db, facts)?,
        done_at: None,
        signatures: signatures(facts),
        approval: approval(db, facts)?,
        annexes: written::list(facts),
        written: written::exchange(facts),
        seal: None,
        footer_note: None,
    })
}

/// The formulas of the opening, as one text; none before the opening.
pub fn opening_words(facts: &Facts) -> Option<String> {
    let opened = facts.meeting.opened_at?;
    if let Some(written) = written::exchange(facts) {
        return Some(written.opening.join(" "));
    }
    let count = facts.count(opened, None);
    let mut words = vec![phrases::opening(Some(&hour(facts, opened)))];
    words.extend(counts(facts).map(|counts| phrases::presence_sentence(&counts)));
    let quorum = if facts.quorum_waived() {
        phrases::quorum_waived()
    } else if count.reached() {
        phrases::quorum_reached()
    } else {
        phrases::quorum_not_reached()
    };
    words.push(phrases::cited(&quorum, Some(quorum_source(facts))));
    Some(words.join(" "))
}

/// By which text there is a quorum, or none is required.
fn quorum_source(facts: &Facts) -> &str {
    if facts.quorum_waived() {
        &facts.bylaws.second_convocation.source
    } else {
        &facts.bylaws.quorum.source
    }
}

/// The formula of the closing; none before it.
pub fn closing_words(facts: &Facts) -> Option<String> {
    let closed = facts.meeting.closed_at?;
    if let Some(written) = written::exchange(facts) {
        return Some(written.closing.join(" "));
    }
    let mut words: Vec<String> = next_meeting(facts).into_iter().collect();
    words.extend(facts.meeting.closing_note.clone());
    words.push(phrases::closing(closing_reason(facts, closed), Some(&hour(facts, closed))));
    Some(words.join(" "))
}

pub(super) fn hour(facts: &Facts, at: Instant) -> String {
    phrases::hour(facts.local(at).0.time())
}

pub(super) fn body(member: &Member) -> String {
    member
        .organisation
        .as_ref()
        .map_or_else(String::new, |organisation| organisation.label().to_owned())
}

/// « Titulaire AMF », « Mme X, AMF »: the body only where the name does not say it.
pub(super) fn person_and_body(facts: &Facts, id: MandateId) -> String {
    let Some(member) = facts.member(id) else { return facts.name(id) };
    let (name, body) = (member.name(), body(member));
    let capacity = member.person.function_title.clone();
    let mut parts = vec![name.clone()];
    parts.extend(capacity);
    if !body.is_empty() && !name.contains(&body) {
        parts.push(body);
    }
    parts.join(", ")
}

fn opening(db: &Connection, facts: &Facts, happened: &[Happened]) -> Result<Option<OpeningView>> {
    let Some(opened) = facts.meeting.opened_at else { return Ok(None) };
    Ok(Some(OpeningView {
        hour: Some(hour(facts, opened)),
        prose: prose(db, facts.meeting.id, Section::Opening, None)?,
        second_convocation: facts.quorum_waived().then_some(SecondConvocation),
        quorum_source: Some(quorum_source(facts).to_owned()),
        happenings: course::under(happened, None),
    }))
}

pub(super) fn item_numbers(facts: &Facts) -> Vec<String> {
    outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at)
        .into_iter()
        .map(|line| line.number)
        .collect()
}

fn items(db: &Connection, facts: &Facts, happened: &[Happened]) -> Result<Vec<ItemSection>> {
    let lines =
        outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at);
    facts
        .items
        .iter()
        .zip(lines)
        .map(|(item, line)| {
            let mut blocks = prose(db, facts.meeting.id, Section::Item, Some(item.id))?;
            blocks.extend(postponed(item));
            let happenings = course::under(happened, Some(item.id));
            section(facts, item, line, passages(blocks), happenings)
        })
        .collect()
}

fn section(
    facts: &Facts,
    item: &AgendaItem,
    line: outline::Line,
    passages: Vec<Passage>,
    happenings: Vec<Happening>,
) -> Result<ItemSection> {
    let votes: Vec<VoteView> = facts
        .votes
        .iter()
        .filter(|vote| vote.item_id == item.id)
        .map(|vote| printed_vote(facts, item, vote))
        .collect();
    let decisions: Vec<DecisionView> = facts
        .decisions
        .iter()
        .filter(|decision| decision.item_id == item.id && decision.vote_id.is_none())
        .map(|decision| printed_decision(decision, DecidedBy::Committee))
        .collect();
    let silent =
        passages.is_empty() && happenings.is_empty() && votes.is_empty() && decisions.is_empty();
    let other_business =
        item.kind == ItemKind::QuestionsDiverses && silent && facts.meeting.closed_at.is_some();
    Ok(ItemSection {
        number: line.number,
        level: u8::try_from(line.depth + 1).unwrap_or(u8::MAX),
        title: item.title.clone(),
        kind_label: item.kind.label().into(),
        rapporteur: item.rapporteur_id.map(|id| facts.name(id)).or_else(|| item.rapporteur.clone()),
        started: written::hourless(facts, item.started_at).map(|at| hour(facts, at)),
        passages,
        happenings,
        recusals: facts
            .recusals
            .iter()
            .filter(|recusal| recusal.item_id == item.id)
            .map(|recusal| {
                let back = recusal.returned_at.map(|at| hour(facts, at));
                phrases::recusal(
                    &facts.name(recusal.mandate_id),
                    Some(&hour(facts, recusal.left_at)),
                    back.as_deref(),
                )
            })
            .collect(),
        votes,
        decisions,
        dissents: facts
            .dissents
            .iter()
            .filter(|dissent| dissent.item_id == item.id)
            .map(|dissent| DissentView {
                author: facts.name(dissent.mandate_id),
                blocks: dissent.text.split('\n').map(Block::paragraph).collect(),
            })
            .collect(),
        sense: match item.state() {
            ItemState::Postponed => Some("Reporté".into()),
            _ if other_business => Some("Néant".into()),
            _ => None,
        },
        nothing_raised: if other_business && item.state() != ItemState::Postponed {
            Nothing::Said
        } else {
            Nothing::Unsaid
        },
    })
}

/// What the minutes say of an item put off.
fn postponed(item: &AgendaItem) -> Option<Block> {
    if item.state() != ItemState::Postponed {
        return None;
    }
    let why = item.postponed_reason.as_deref().filter(|reason| *reason != "non abordé");
    let why = why.map_or_else(String::new, |reason| format!(", {}", reason.trim_end_matches('.')));
    Some(Block::paragraph(format!("Ce point est reporté à une prochaine séance{why}.")))
}

/// Prose in passages: a short paragraph all in bold is the side title of what follows.
fn passages(blocks: Vec<Block>) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    for block in blocks {
        if let Some(title) = side_title(&block) {
            out.push(Passage { title: Some(title), blocks: Vec::new() });
            continue;
        }
        if block.is_blank() && !matches!(block, Block::Unknown(_)) {
            continue;
        }
        match out.last_mut() {
            Some(passage) => passage.blocks.push(block),
            None => out.push(Passage { title: None, blocks: vec![block] }),
        }
    }
    out
}

/// The longest side title, in characters: what the side column holds on two lines.
const SIDE_TITLE: usize = 32;

fn side_title(block: &Block) -> Option<String> {
    let Block::Paragraph { content } = block else { return None };
    let bold = |inline: &Inline| matches!(inline, Inline::Text { marks, .. } if marks.contains(&Mark::Bold));
    let text = block.plain_text();
    let text = text.trim().trim_end_matches([':', '.']).trim_end();
    let short = !text.is_empty() && text.chars().count() <= SIDE_TITLE;
    (short && !content.is_empty() && content.iter().all(bold)).then(|| text.to_owned())
}

pub(super) enum DecidedBy {
    Vote,
    Committee,
}

pub(super) fn printed_decision(decision: &Decision, by: DecidedBy) -> DecisionView {
    let mut text = decision.text.clone();
    let task = match (&decision.owner, decision.due_on) {
        (Some(owner), Some(day)) => {
            Some(format!("Suite : {owner}, pour le {}.", phrases::date(day)))
        }
        (Some(owner), None) => Some(format!("Suite : {owner}.")),
        (None, Some(day)) => Some(format!("Échéance : {}.", phrases::date(day))),
        (None, None) => None,
    };
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    DecisionView {
        number: Some(decision.number.to_string()),
        text,
        how: match by {
            DecidedBy::Vote => None,
            DecidedBy::Committee => Some(
                task.map_or_else(|| "Sans vote.".to_owned(), |task| format!("Sans vote. {task}")),
            ),
        },
        sense: None,
        verdict: match by {
            DecidedBy::Vote => None,
            DecidedBy::Committee => Some(Verdict::Noted),
        },
    }
}

fn next_meeting(facts: &Facts) -> Option<String> {
    let at = facts.local(facts.meeting.next_meeting_at?);
    let hour = phrases::hour(at.0.time());
    Some(phrases::next_meeting(
        &phrases::long_date(at.date()),
        Some(&hour),
        facts.meeting.next_meeting_place.as_deref(),
    ))
}

fn closing(db: &Connection, facts: &Facts) -> Result<Option<Closing>> {
    let Some(closed) = facts.meeting.closed_at else { return Ok(None) };
    let mut written = prose(db, facts.meeting.id, Section::Closing, None)?;
    written.extend(facts.meeting.closing_note.as_deref().map(Block::paragraph));
    Ok(Some(Closing {
        hour: Some(hour(facts, closed)),
        reason: closing_reason(facts, closed),
        prose: written,
    }))
}

fn signatures(facts: &Facts) -> Vec<SignatureBlock> {
    let block = |title: &str, id: Option<MandateId>| SignatureBlock {
        title: title.to_owned(),
        name: id.map(|id| person_and_body(facts, id)),
    };
    vec![
        block("Le président de séance", facts.president()),
        block("Le secrétaire de séance", facts.secretary()),
    ]
}

fn approval(db: &Connection, facts: &Facts) -> Result<Option<String>> {
    let Some(id) = facts.meeting.approved_in else { return Ok(None) };
    let approving: Meeting = register::get(db, id)?;
    let day = facts.local(approving.opened_at.unwrap_or(approving.starts_at)).date();
    let approved: Vec<Vote> =
        register::select(db, include_str!("approving_votes.sql"), &[&id, &facts.meeting.id])?;
    let how = approved.last().map(|vote| {
        let later = crate::meetings::load(db, id)?;
        let view = vote_view(&later, vote);
        Ok::<_, register::Error>((view.outcome == Outcome::Adopted).then(|| how_words(&view)))
    });
    let how = how.transpose()?.flatten();
    let reservations: Vec<String> = facts.meeting.reservations.clone().into_iter().collect();
    Ok(Some(phrases::approval(
        &phrases::date(day),
        how.as_deref(),
        Some(&approving.number),
        &reservations,
    )))
}

/// « à l’unanimité des 11 votants », out of « Approuvé à l’unanimité des 11 votants. »
fn how_words(view: &votes::VoteView) -> String {
    view.sentence
        .split_once(' ')
        .map_or_else(String::new, |(_, how)| how.trim_end_matches('.').to_owned())
}
