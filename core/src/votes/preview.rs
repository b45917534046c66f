//! What a vote being typed amounts to, before anything is written.

use rusqlite::Connection;

use super::record::{check_quorum, check_sentence, hour, secrecy, sum_sentence};
use super::tally::{self, Figures, Judgement};
use super::views::words;
use super::{BallotKind, Bases, PreviewVote, VotePreview};
use crate::clock::Instant;
use crate::meetings::{AgendaItem, Finding, load, voter_views};
use crate::register::{self, Result};
use crate::text;

/// What a vote being typed amounts to; writes nothing.
pub fn preview(db: &Connection, args: PreviewVote, now: Instant) -> Result<VotePreview> {
    let item: AgendaItem = register::get(db, args.item_id)?;
    let facts = load(db, item.meeting_id)?;
    let at = hour(&facts, &item, args.at, now)?;
    let count = facts.count(at, Some(item.id));
    let figures = match (args.ballot, args.counts, &args.ballots) {
        (BallotKind::AppelNominal, _, Some(choices)) => {
            Figures::of(choices.iter().map(|choice| choice.choice))
        }
        (BallotKind::AppelNominal | BallotKind::Consensus, _, _) => Figures::default(),
        (_, counts, _) => counts.map(Figures::from).unwrap_or_default(),
    };
    let president = match args.ballot {
        BallotKind::AppelNominal => args.ballots.as_ref().and_then(|choices| {
            choices
                .iter()
                .find(|choice| Some(choice.mandate_id) == facts.president())
                .map(|choice| choice.choice)
        }),
        _ => args.president_choice,
    };
    let quorum = check_quorum(&facts, &count, at);
    let findings: Vec<Finding> = quorum
        .as_ref()
        .err()
        .map(|error| Finding::refusal("vote.quorum", &error.explain(), &facts.bylaws.quorum.source))
        .into_iter()
        .collect();
    let is_consensus = args.ballot == BallotKind::Consensus;
    let right = if is_consensus {
        args.consensus.is_some()
    } else {
        figures.sum() == count.voters && count.voters > 0
    };
    let judged = (!is_consensus).then(|| {
        tally::judge(figures, count.voters, secrecy(args.ballot), president, None, &facts.bylaws)
    });
    let outcome = match judged {
        _ if !right => None,
        Some(judged) => Some(judged.outcome),
        None => Some(tally::judge_consensus(args.consensus)),
    };
    Ok(VotePreview {
        voters: count.voters,
        roll: voter_views(&facts, &count),
        counted: if is_consensus { count.voters } else { figures.sum() },
        complete: right && quorum.is_ok(),
        sum_sentence: if is_consensus {
            text::count(i64::from(count.voters), "votant", "votants")
        } else {
            format!(
                "{} pour {}",
                sum_sentence(figures),
                text::count(i64::from(count.voters), "votant", "votants")
            )
        },
        check_sentence: match (is_consensus, right) {
            (true, true) => String::new(),
            (true, false) => "Le président constate-t-il le consensus\u{202f}?".into(),
            (false, _) => check_sentence(figures.sum(), count.voters),
        },
        sentence: outcome.map_or_else(String::new, |outcome| {
            words(&item, args.ballot, figures, outcome, judged, president, "")
        }),
        majority_required: tally::majority(count.voters),
        source: facts.bylaws.majority_base.source.clone(),
        bases: judged.filter(|_| right).map(|judged| Bases::of(&judged)),
        needs_proclamation: right
            && judged.is_some_and(|judged: Judgement| judged.needs_proclamation),
        needs_president_choice: right
            && args.ballot == BallotKind::MainLevee
            && judged.is_some_and(|judged| judged.needs_president_choice),
        outcome,
        findings,
    })
}
