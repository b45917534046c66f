//! Decisions of the president, with their reason, where a rule lets him decide otherwise.

use serde::{Deserialize, Serialize};

use super::attendance::writable;
use super::{Facts, Finding, Severity};
use crate::bylaws::Profile;
use crate::clock::{Instant, LocalTime};
use crate::ids::{MeetingId, PresidentDecisionId};
use crate::register::{self, Refusal, Result, Tx};
use crate::richtext::typography::typeset;
use crate::{record, text};

record! {
    /// A decision of the president.
    pub struct PresidentDecision(PresidentDecisionId) in "president_decisions" called "Cette décision de la présidence" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The rule set aside.
        rule: String,
        /// The record it is about.
        about_id: String,
        /// Why.
        reason: String,
        /// When.
        decided_at: Instant,
    }
}

/// The rules of the house that the president may set aside with a reason, and what each is called in
/// the minutes. Every other rule is law, or protects somebody: a quorum, a recusal, a voice that does
/// not vote.
const SET_ASIDE: &[(&str, &str)] = &[
    ("vote.secret_required", "scrutin secret"),
    ("vote.amendment_late", "amendements votés avant le texte"),
    ("vote.counting", "décompte par collège"),
];

/// Whether the president may set a rule aside.
pub fn may_set_aside(rule: &str) -> bool {
    SET_ASIDE.iter().any(|(code, _)| *code == rule)
}

/// What a rule that may be set aside is called.
pub fn rule_label(rule: &str) -> &str {
    SET_ASIDE.iter().find(|(code, _)| *code == rule).map_or(rule, |(_, label)| label)
}

/// The president decides otherwise than a rule.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Decide {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The rule set aside, as its finding names it.
    pub rule: String,
    /// What the finding is about: an item for a vote to come, a vote, a member, the sitting.
    pub about_id: String,
    /// Why; the minutes say it.
    pub reason: String,
    /// When; now if left out (the end of the sitting, once it is closed).
    #[serde(default)]
    pub at: Option<LocalTime>,
}

/// Records a decision of the president.
///
/// # Errors
/// Refused where the rule is not one that he may set aside, and without a reason.
pub fn decide(tx: &mut Tx<'_>, args: Decide) -> Result<PresidentDecision> {
    let facts = writable(tx, args.meeting_id)?;
    if !may_set_aside(&args.rule) {
        return Err(Refusal::rule(
            "Cette règle s’impose à la présidence : aucune décision ne l’écarte.",
        )
        .hint(match facts.bylaws.profile {
            Profile::Crpa => "Le quorum, le déport et la voix délibérative relèvent de la loi (art. R133-6, R133-10 et R133-12 CRPA).",
            _ => "Le quorum, le déport et la voix délibérative relèvent de ce que l’instance s’est donné pour règle.",
        })
        .into());
    }
    if !belongs(&facts, &args.about_id) {
        return Err(Refusal::invalid(
            "about_id",
            "Ce sur quoi porte la décision n’appartient pas à la séance.",
        )
        .into());
    }
    if find(&facts, &args.rule, &args.about_id).is_some() {
        return Err(Refusal::rule("La présidence en a déjà décidé.").into());
    }
    let decided_at = match args.at {
        Some(at) => facts.instant(at),
        None => facts.meeting.closed_at.unwrap_or_else(|| tx.now()),
    };
    if args.at.is_some() && !facts.is_near(decided_at) {
        return Err(facts.far(decided_at).into());
    }
    let decision = PresidentDecision {
        id: PresidentDecisionId::new(),
        meeting_id: args.meeting_id,
        rule: args.rule,
        about_id: args.about_id,
        reason: text::required("reason", "Le motif de la décision", &args.reason)?,
        decided_at,
    };
    tx.insert(&decision)?;
    tx.about("meeting", args.meeting_id);
    tx.tell(format!(
        "Décision de la présidence ({}) : {}",
        rule_label(&decision.rule),
        decision.reason
    ));
    Ok(decision)
}

/// Takes a decision of the president back: the rule applies again.
pub fn withdraw(tx: &mut Tx<'_>, id: PresidentDecisionId) -> Result<()> {
    let decision: PresidentDecision = register::get(tx.db(), id)?;
    writable(tx, decision.meeting_id)?;
    tx.delete::<PresidentDecision>(id)?;
    tx.about("meeting", decision.meeting_id);
    tx.tell(format!("Décision de la présidence retirée ({})", rule_label(&decision.rule)));
    Ok(())
}

fn belongs(facts: &Facts, id: &str) -> bool {
    let mut known = facts
        .items
        .iter()
        .map(|item| item.id.to_string())
        .chain(facts.votes.iter().map(|vote| vote.id.to_string()))
        .chain(facts.members.iter().map(|member| member.mandate.id.to_string()))
        .chain([facts.meeting.id.to_string()]);
    known.any(|known| known == id)
}

/// The decision that sets a rule aside for a record.
pub fn find<'a>(facts: &'a Facts, rule: &str, about: &str) -> Option<&'a PresidentDecision> {
    facts
        .president_decisions
        .iter()
        .find(|decision| decision.rule == rule && decision.about_id == about)
}

/// Findings once the president's decisions are known: what he set aside only informs, with his reason.
pub fn weigh(facts: &Facts, found: Vec<Finding>) -> Vec<Finding> {
    found.into_iter().map(|finding| weigh_one(facts, finding)).collect()
}

fn weigh_one(facts: &Facts, finding: Finding) -> Finding {
    let about = finding.about.as_ref().map_or("", |about| about.id.as_str());
    let Some(decision) = find(facts, &finding.rule, about).filter(|_| finding.may_override) else {
        return finding;
    };
    Finding {
        severity: Severity::Info,
        sentence: typeset(&format!(
            "{} La présidence en a décidé autrement : {}",
            finding.sentence,
            sentence(&decision.reason)
        )),
        decision: Some(decision.id),
        mend: None,
        ..finding
    }
}

/// A reason as the end of a sentence.
fn sentence(reason: &str) -> String {
    let reason = reason.trim();
    if reason.ends_with(['.', '!', '?', '…']) { reason.into() } else { format!("{reason}.") }
}
