//! What happened under one item, in the order in which minutes tell it: déports, prose, votes with
//! their decisions, decisions without vote, dissent.

use serde_json::{Value, json};

use super::prose;
use super::setter::Setter;
use super::{clipped, filled};
use crate::print::model::{
    Choice, DecisionView, DissentView, Happening, HappeningKind, ItemSection, NominalVote, Nothing,
    Tally, VoteMode, VoteView,
};
use crate::print::phrases::{self, VoteWords};

/// Over this number of voters the marks say nothing to the eye.
const MARKS_UP_TO: u32 = 45;

pub(super) fn steps(item: &ItemSection, setter: &Setter<'_>) -> Vec<Value> {
    let mut steps = Vec::new();
    let recusals: Vec<String> = item
        .recusals
        .iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| setter.text(text))
        .collect();
    if !recusals.is_empty() {
        let side = if recusals.len() == 1 { "Déport" } else { "Déports" };
        let blocks: Vec<Value> = recusals.iter().map(|text| paragraph(text)).collect();
        steps.push(json!({ "k": "prose", "side": side, "blocks": blocks }));
    }
    happenings(&item.happenings, setter, &mut steps);
    for passage in &item.passages {
        let blocks = prose::blocks(&passage.blocks, setter);
        if !blocks.is_empty() {
            let side = filled(passage.title.as_ref()).map(|title| setter.text(&clipped(title, 60)));
            steps.push(json!({ "k": "prose", "side": side, "blocks": blocks }));
        }
    }
    if item.nothing_raised == Nothing::Said {
        let text = setter.text(&phrases::nothing_raised(&item.title));
        steps.push(json!({ "k": "prose", "side": null, "blocks": [paragraph(&text)] }));
    }
    for vote in &item.votes {
        self::vote(vote, setter, &mut steps);
    }
    for decision in &item.decisions {
        steps.push(plain_decision(decision, setter));
    }
    for dissent in &item.dissents {
        steps.extend(self::dissent(dissent, setter));
    }
    steps
}

/// Sense of an item in the table of page 1; empty when nothing was decided.
pub(super) fn sense(item: &ItemSection) -> String {
    if let Some(sense) = filled(item.sense.as_ref()) {
        return sense.to_owned();
    }
    let said = item
        .votes
        .iter()
        .rev()
        .filter_map(|vote| vote.decision.as_ref())
        .chain(item.decisions.iter().rev())
        .find_map(|decision| filled(decision.sense.as_ref()));
    if let Some(said) = said {
        return said.to_owned();
    }
    if let Some(vote) = item.votes.last() {
        return if vote.mode == VoteMode::Consensus {
            "Consensus".to_owned()
        } else {
            phrases::sense_word(vote.verdict, vote.gender)
        };
    }
    match item.decisions.last() {
        Some(decision) => decision.verdict.map_or_else(
            || "Décision".to_owned(),
            |verdict| phrases::sense_word(verdict, phrases::Gender::Masculine),
        ),
        None if item.nothing_raised == Nothing::Said => "Néant".to_owned(),
        None => String::new(),
    }
}

/// What happened, what follows on the like of it under one side title.
fn happenings(happened: &[Happening], setter: &Setter<'_>, steps: &mut Vec<Value>) {
    for run in happened.chunk_by(|one, next| one.kind == next.kind) {
        let Some(first) = run.first() else { continue };
        let side = match (first.kind, run.len()) {
            (HappeningKind::Hearing, 1) => "Audition",
            (HappeningKind::Hearing, _) => "Auditions",
            (HappeningKind::Remote, _) => "À distance",
            (HappeningKind::Quorum, _) => "Quorum",
            (HappeningKind::Suspension, 1) => "Suspension",
            (HappeningKind::Suspension, _) => "Suspensions",
        };
        let blocks: Vec<Value> =
            run.iter().map(|one| paragraph(&setter.text(&one.sentence))).collect();
        steps.push(json!({ "k": "prose", "side": side, "blocks": blocks }));
    }
}

fn paragraph(text: &str) -> Value {
    json!({ "k": "p", "runs": [{ "t": text }] })
}

fn vote(vote: &VoteView, setter: &Setter<'_>, steps: &mut Vec<Value>) {
    let words = VoteWords {
        mode: vote.mode,
        tally: vote.weighed.or(vote.tally),
        verdict: vote.verdict,
        casting_vote: vote.casting_vote,
        required: vote.required,
        counting: vote.counting,
        gender: vote.gender,
    };
    let mut sentence =
        phrases::mode_sentence(vote.mode, filled(vote.hour.as_ref()), vote.quorum, vote.recusals);
    if let Some(subject) = filled(vote.subject.as_ref()) {
        sentence = format!(
            "{}\u{a0}: {}",
            subject.trim_end_matches([':', ' ']),
            phrases::lower_first(&sentence)
        );
    }
    for rule in vote.rules.iter().filter(|rule| !rule.trim().is_empty()) {
        sentence = format!("{sentence} {rule}");
    }
    if let Some(remark) = filled(vote.remark.as_ref()) {
        sentence = format!("{sentence} {remark}");
    }
    let nominal: &[NominalVote] = if vote.mode == VoteMode::Secret { &[] } else { &vote.nominal };
    steps.push(json!({
        "k": "vote",
        "side": if vote.mode == VoteMode::Consensus { "Consensus" } else { "Vote" },
        "sentence": setter.text(&sentence),
        "figures": vote.tally.as_ref().map(|tally| figures(tally, vote)).unwrap_or_default(),
        "marks": vote.tally.as_ref().and_then(marks),
        "colleges": colleges(vote, setter),
        "nominal": named(nominal, setter),
    }));
    steps.push(decision_of(vote, &words, setter));
}

fn figures(tally: &Tally, vote: &VoteView) -> Vec<Value> {
    let cell = |label: &str, mark: Option<&str>, value: u32| json!({ "label": label, "mark": mark, "value": phrases::thousands(value) });
    let abstentions = if tally.abstentions < 2 { "Abstention" } else { "Abstentions" };
    let mut cells = vec![
        cell("Pour", Some("pour"), tally.in_favour),
        cell("Contre", Some("contre"), tally.against),
        cell(abstentions, Some("abstention"), tally.abstentions),
    ];
    if vote.mode == VoteMode::Secret {
        cells.push(cell("Blancs et nuls", None, tally.blank + tally.void));
    }
    cells.push(cell(if tally.voters() < 2 { "Votant" } else { "Votants" }, None, tally.voters()));
    if let Some(required) = vote.majority_required {
        cells.push(cell("Majorité requise", None, required));
    }
    cells
}

fn marks(tally: &Tally) -> Option<Value> {
    let drawn = tally.cast() + tally.abstentions;
    (1..=MARKS_UP_TO).contains(&drawn).then(|| {
        json!({ "pour": tally.in_favour, "contre": tally.against, "abstention": tally.abstentions })
    })
}

/// The table of colleges: what each voted, what it weighs or whether it has its majority.
fn colleges(vote: &VoteView, setter: &Setter<'_>) -> Option<Value> {
    if vote.colleges.is_empty() {
        return None;
    }
    let secret = vote.mode == VoteMode::Secret;
    let weighs = vote.weighed.is_some();
    let rows: Vec<Value> = vote
        .colleges
        .iter()
        .map(|line| {
            json!({
                "college": setter.name(&line.college),
                "weight": weighs.then(|| phrases::thousands(line.weight)),
                "numbers": numbers(&line.tally, vote.mode),
                "required": line.required.map(phrases::thousands),
                "sense": line.sense.as_deref().map(|sense| setter.text(sense)),
            })
        })
        .collect();
    let mut heads = vec!["Pour", "Contre", "Abst."];
    if secret {
        heads.push("Bl., nuls");
    }
    heads.push("Votants");
    let total = vote.weighed.map(|tally| numbers(&tally, vote.mode));
    Some(json!({ "heads": heads, "rows": rows, "weighs": weighs, "total": total }))
}

fn numbers(tally: &Tally, mode: VoteMode) -> Vec<String> {
    let mut numbers = vec![tally.in_favour, tally.against, tally.abstentions];
    if mode == VoteMode::Secret {
        numbers.push(tally.blank + tally.void);
    }
    numbers.push(tally.voters());
    numbers.into_iter().map(phrases::thousands).collect()
}

/// The table of named votes, in the order of the roll call, college by college where they count apart.
fn named(votes: &[NominalVote], setter: &Setter<'_>) -> Vec<Value> {
    let mut groups: Vec<(&str, Vec<&NominalVote>)> = Vec::new();
    for vote in votes {
        match groups.iter_mut().find(|(college, _)| *college == vote.college) {
            Some((_, members)) => members.push(vote),
            None => groups.push((&vote.college, vec![vote])),
        }
    }
    groups
        .into_iter()
        .map(|(college, members)| {
            let rows: Vec<Value> =
                members.into_iter().map(|vote| named_row(vote, setter)).collect();
            json!({ "college": setter.name(college), "rows": rows })
        })
        .collect()
}

fn named_row(vote: &NominalVote, setter: &Setter<'_>) -> Value {
    let (mark, word) = match vote.choice {
        Choice::For => (Some("pour"), "Pour"),
        Choice::Against => (Some("contre"), "Contre"),
        Choice::Abstention => (Some("abstention"), "Abstention"),
        Choice::NoPart => (None, "Ne prend pas part au vote"),
    };
    json!({ "who": voter(vote, setter), "mark": mark, "vote": word })
}

/// `Titulaire RFVE (pouvoir à Villes de France)`; a short name stays on one line.
fn voter(vote: &NominalVote, setter: &Setter<'_>) -> String {
    let name = vote.name.trim();
    let organisation = vote.organisation.trim();
    let mut details: Vec<String> = Vec::new();
    if !organisation.is_empty() && !name.to_lowercase().contains(&organisation.to_lowercase()) {
        details.push(organisation.to_owned());
    }
    details.extend(filled(vote.by_proxy.as_ref()).map(|holder| format!("pouvoir à {holder}")));
    let mut set = setter.name(name);
    if set.chars().count() <= 40 {
        set = set.replace(' ', "\u{a0}");
    }
    if details.is_empty() { set } else { format!("{set} ({})", setter.name(&details.join(", "))) }
}

fn decision_of(vote: &VoteView, words: &VoteWords, setter: &Setter<'_>) -> Value {
    let how = phrases::verdict_sentence(words);
    let decided = vote.decision.as_ref().filter(|decision| !decision.text.trim().is_empty());
    match decided {
        Some(decision) => {
            decision_block(&decision.text, Some(&how), decision.number.as_ref(), setter)
        }
        None => match filled(vote.subject.as_ref()) {
            Some(subject) => {
                let sense = phrases::lower_first(&phrases::sense_word(vote.verdict, vote.gender));
                decision_block(&format!("{subject}\u{a0}: {sense}."), Some(&how), None, setter)
            }
            None => decision_block(&how, None, None, setter),
        },
    }
}

fn plain_decision(decision: &DecisionView, setter: &Setter<'_>) -> Value {
    decision_block(&decision.text, filled(decision.how.as_ref()), decision.number.as_ref(), setter)
}

fn decision_block(
    text: &str,
    how: Option<&str>,
    number: Option<&String>,
    setter: &Setter<'_>,
) -> Value {
    let number = filled(number).filter(|number| !text.contains(*number));
    json!({
        "k": "decision",
        "text": setter.text(text),
        "how": how.map(|how| setter.text(how)),
        "number": number.map(|number| setter.text(&format!("n°\u{a0}{}", clipped(number, 20)))),
    })
}

fn dissent(dissent: &DissentView, setter: &Setter<'_>) -> Option<Value> {
    let mut blocks = prose::blocks(&dissent.blocks, setter);
    if blocks.is_empty() {
        return None;
    }
    let author = dissent.author.trim();
    let intro = if author.is_empty() {
        "À la demande d’un membre, il est consigné\u{a0}:".to_owned()
    } else {
        format!("À la demande {}, il est consigné\u{a0}:", phrases::de(&setter.name(author)))
    };
    let quoted = prose::is_single_paragraph(&dissent.blocks) && blocks.len() == 1;
    match blocks.first_mut().and_then(|block| block.get_mut("runs")).and_then(Value::as_array_mut) {
        Some(runs) if quoted => {
            let bare = !runs.iter().any(|run| {
                run.get("t").and_then(Value::as_str).is_some_and(|text| text.contains('«'))
            });
            let (open, close) = if bare { (" «\u{a0}", "\u{a0}»") } else { (" ", "") };
            runs.insert(0, json!({ "t": format!("{intro}{open}") }));
            if bare {
                runs.push(json!({ "t": close }));
            }
        }
        _ => blocks.insert(0, paragraph(&intro)),
    }
    Some(json!({ "k": "prose", "side": "Opinion divergente", "blocks": blocks }))
}
