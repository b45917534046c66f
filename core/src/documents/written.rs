//! What the minutes of a written exchange say otherwise: its calendar, who wrote and voted, the texts
//! annexed. Everything here says nothing of a sitting of another mode.

use super::minutes::{body, item_numbers, person_and_body};
use crate::clock::Instant;
use crate::ids::{ItemId, MandateId};
use crate::meetings::presence::{Count, Occupant};
use crate::meetings::{Facts, MeetingMode};
use crate::print::model::{
    Annex, AnnexLine, AnnexPart, Choice, Fact, NominalVote, VoteMode, WrittenExchange,
};
use crate::print::phrases;
use crate::richtext::block::Block;
use crate::text;
use crate::votes::Vote;
use crate::written::{Contribution, Exchange, votable};

fn of(facts: &Facts) -> Option<&Exchange> {
    (facts.meeting.mode == MeetingMode::Written).then_some(facts.exchange.as_ref()).flatten()
}

fn when(facts: &Facts, at: Instant) -> String {
    text::moment(facts.local(at))
}

/// The instant at which participation is counted: the end, or the last thing received so far.
pub(super) fn counted_at(facts: &Facts) -> Option<Instant> {
    of(facts)?;
    let last = facts.contributions.iter().map(|one| one.contributed_at);
    let last = last.chain(facts.written_votes.iter().map(|one| one.voted_at)).max();
    facts.meeting.closed_at.or(last).or(facts.meeting.opened_at)
}

/// « Annoncée le 2 octobre 2026, 11 jours avant l’ouverture ».
pub(super) fn convocation(facts: &Facts) -> Option<String> {
    let told = facts.local(of(facts)?.announced_at?).date();
    let opens = facts.local(facts.meeting.opened_at.unwrap_or(facts.meeting.starts_at)).date();
    let days = phrases::days_before(told, opens);
    let before = match days {
        0 => String::new(),
        1 => ", la veille de l’ouverture".to_owned(),
        days => format!(", {days}\u{a0}jours avant l’ouverture"),
    };
    Some(format!("Annoncée le {}{before}", phrases::date(told)))
}

/// The steps, for the head of the minutes.
pub(super) fn calendar(facts: &Facts) -> Vec<Fact> {
    let Some(exchange) = of(facts) else { return Vec::new() };
    let fact = |label: &str, text: String| Fact { label: label.to_owned(), text };
    let mut lines = Vec::new();
    lines.extend(
        exchange
            .opened_at
            .map(|at| fact("Ouverture", phrases::capitalised(&format!("le {}", when(facts, at))))),
    );
    let mut closing: Vec<String> = Vec::new();
    closing.extend(exchange.closes_at.map(|at| format!("annoncée pour le {}", when(facts, at))));
    if let Some(to) = exchange.extended_to {
        let why = exchange.extension_reason.as_deref().map(|why| format!(" ({why})"));
        closing.push(format!("prolongée au {}{}", when(facts, to), why.unwrap_or_default()));
    }
    closing.extend(exchange.debate_closed_at.map(|at| format!("effective le {}", when(facts, at))));
    if !closing.is_empty() {
        lines.push(fact("Clôture", phrases::capitalised(&closing.join("\u{202f}; "))));
    }
    if let Some(from) = exchange.vote_opened_at {
        let until = exchange.vote_closes_at.map(|at| format!(" au {}", when(facts, at)));
        let closed = exchange.vote_closed_at.filter(|at| Some(*at) != exchange.vote_closes_at);
        let closed = closed.map(|at| format!("\u{202f}; clos le {}", when(facts, at)));
        lines.push(fact(
            "Vote",
            format!(
                "Du {}{}{}",
                when(facts, from),
                until.unwrap_or_default(),
                closed.unwrap_or_default()
            ),
        ));
    }
    lines.extend(
        exchange.results_sent_at.map(|at| {
            fact("Résultats", format!("Envoyés à tous les membres le {}", when(facts, at)))
        }),
    );
    lines
}

/// What is said in the place of the formulas, and the texts annexed.
pub(super) fn exchange(facts: &Facts) -> Option<WrittenExchange> {
    let exchange = of(facts)?;
    let president = facts.president().map(|id| person_and_body(facts, id));
    let mut opening = Vec::new();
    if let Some(at) = exchange.opened_at {
        opening.push(phrases::written_opening(&when(facts, at), president.as_deref()));
    }
    if let (Some(_), Some(counts)) = (facts.meeting.closed_at, super::members::counts(facts)) {
        opening.push(phrases::written_participation(
            counts.present,
            counts.seats,
            counts.quorum_required,
        ));
    }
    let said = |at: Option<Instant>| at.map(|at| when(facts, at));
    Some(WrittenExchange {
        opening,
        closing: phrases::written_closing(
            said(exchange.debate_closed_at).as_deref(),
            said(exchange.vote_closed_at).as_deref(),
            said(exchange.results_sent_at).as_deref(),
        ),
        annexes: annexes(facts, exchange),
    })
}

/// The list of annexes.
pub(super) fn list(facts: &Facts) -> Vec<AnnexLine> {
    let annexes = of(facts).map(|one| annexes(facts, one)).unwrap_or_default();
    annexes
        .into_iter()
        .zip(1..)
        .map(|(annex, number): (Annex, u32)| AnnexLine {
            number: number.to_string(),
            title: annex.title,
            pages: None,
        })
        .collect()
}

/// What a member did: « 2 contributions, votes ».
pub(super) fn part(facts: &Facts, id: MandateId) -> Option<String> {
    of(facts)?;
    let wrote = facts.contributions.iter().filter(|one| one.mandate_id == id).count() as u32;
    let voted = facts.ballots.iter().filter(|one| one.mandate_id == id).count() as u32;
    Some(phrases::written_part(wrote, voted)).filter(|words| !words.is_empty())
}

/// An exchange has no hour of an item: all were before the members from the opening to the end.
pub(super) fn hourless(facts: &Facts, at: Option<Instant>) -> Option<Instant> {
    at.filter(|_| facts.meeting.mode != MeetingMode::Written)
}

/// Votes of an exchange are written ones.
pub(super) fn mode(facts: &Facts) -> Option<VoteMode> {
    of(facts).map(|_| VoteMode::Written)
}

/// When a vote was closed, with its day.
pub(super) fn moment(facts: &Facts, vote: &Vote) -> Option<String> {
    of(facts).map(|_| when(facts, vote.voted_at))
}

/// Those who took part in the exchange and sent no vote on the item.
pub(super) fn unheard(facts: &Facts, count: &Count) -> Vec<NominalVote> {
    count
        .occupants
        .iter()
        .filter_map(|occupant| match occupant {
            Occupant::Unheard { mandate } => Some(*mandate),
            _ => None,
        })
        .map(|mandate| {
            let name = facts.name(mandate);
            let organisation = facts.member(mandate).map(body).unwrap_or_default();
            NominalVote {
                organisation: if name.contains(&organisation) {
                    String::new()
                } else {
                    organisation
                },
                name,
                college: String::new(),
                choice: Choice::NoPart,
                by_proxy: None,
            }
        })
        .collect()
}

fn annexes(facts: &Facts, exchange: &Exchange) -> Vec<Annex> {
    let mut annexes = Vec::new();
    annexes.extend(exchange.opening_message.as_deref().map(|message| Annex {
        title: "Message d’ouverture".into(),
        parts: vec![AnnexPart { blocks: paragraphs(message), ..AnnexPart::default() }],
    }));
    let numbers = item_numbers(facts);
    let voted: Vec<ItemId> = votable(facts).into_iter().map(|item| item.id).collect();
    for (item, number) in facts.items.iter().zip(&numbers) {
        let Some(draft) = item.notes.as_deref().filter(|_| voted.contains(&item.id)) else {
            continue;
        };
        annexes.push(Annex {
            title: format!(
                "Projet soumis au point {number}\u{a0}: {}",
                phrases::lower_first(&item.title)
            ),
            parts: vec![AnnexPart { blocks: paragraphs(draft), ..AnnexPart::default() }],
        });
    }
    let parts = opinions(facts, &numbers);
    if !parts.is_empty() {
        annexes.push(Annex { title: "Opinions recueillies".into(), parts });
    }
    annexes
}

/// The contributions by item, in the order of receipt; then those on the exchange as a whole.
fn opinions(facts: &Facts, numbers: &[String]) -> Vec<AnnexPart> {
    let groups = facts
        .items
        .iter()
        .zip(numbers)
        .map(|(item, number)| (Some(item.id), format!("Point {number}\u{a0}– {}", item.title)))
        .chain([(None, "Sur l’ensemble".to_owned())]);
    groups
        .flat_map(|(item, heading)| {
            let of_item: Vec<&Contribution> =
                facts.contributions.iter().filter(|one| one.item_id == item).collect();
            of_item
                .into_iter()
                .enumerate()
                .map(|(index, one)| opinion(facts, one, (index == 0).then(|| heading.clone())))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn opinion(facts: &Facts, one: &Contribution, heading: Option<String>) -> AnnexPart {
    let answered =
        one.reply_to.and_then(|id| facts.contributions.iter().find(|other| other.id == id));
    let local = facts.local(one.contributed_at);
    let mut side =
        vec![format!("{}, {}", day_and_month(local.date()), phrases::hour(local.0.time()))];
    side.extend(answered.map(|other| format!("en réponse à {}", facts.name(other.mandate_id))));
    AnnexPart {
        heading,
        author: Some(person_and_body(facts, one.mandate_id)),
        side,
        blocks: paragraphs(&one.text),
    }
}

/// The year is that of the sitting, in the head: « 14 octobre ».
fn day_and_month(day: chrono::NaiveDate) -> String {
    let whole = phrases::date(day);
    whole.rsplit_once(' ').map_or(whole.clone(), |(short, _)| short.to_owned())
}

fn paragraphs(text: &str) -> Vec<Block> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(Block::paragraph).collect()
}
