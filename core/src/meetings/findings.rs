//! What the rules have to say of a sitting: pure functions from its facts, each citing its source.

mod avis;
mod composition;
mod convocation;
mod items;
mod live;
mod members;
mod minutes;
mod preparation;
mod quorum;
mod remote;

pub use avis::{referral_term, untransmitted};
pub use convocation::convocation_deadline;
pub use items::of_item;
pub(super) use live::proxy_trouble;
pub use members::of_member;
pub use minutes::draft_due;

use serde::Serialize;

use super::{Facts, president};
use crate::bylaws::{Parameter, Profile, Sourced};
use crate::clock::Instant;
use crate::ids::PresidentDecisionId;
use crate::register::Refusal;
use crate::richtext::typography::typeset;
use crate::vocabulary;

vocabulary! {
    /// How much a finding weighs.
    pub enum Severity {
        /// It stops an operation.
        Refuse = "refuse", "refuse";
        /// It should be mended.
        Warn = "warn", "avertit";
        /// It is worth knowing.
        Info = "info", "informe";
    }
}

/// The record a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct About {
    /// The kind of record.
    pub kind: String,
    /// Its identifier.
    pub id: String,
}

/// What a rule has to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// In a French sentence, with the numbers.
    pub sentence: String,
    /// The article or clause.
    pub source: Option<String>,
    /// The rule of the règlement that says so, where one does.
    pub parameter: Option<Parameter>,
    /// What it is about.
    pub about: Option<About>,
    /// What would mend it: the name of an act.
    pub mend: Option<String>,
    /// Whether the president may decide otherwise, with a reason.
    pub may_override: bool,
    /// The decision by which he did: the finding then only informs.
    pub decision: Option<PresidentDecisionId>,
}

impl Finding {
    /// A finding about a record.
    pub fn about(
        rule: &str,
        severity: Severity,
        kind: &str,
        id: impl std::fmt::Display,
        sentence: impl AsRef<str>,
    ) -> Self {
        Self {
            rule: rule.into(),
            severity,
            sentence: typeset(sentence.as_ref()),
            source: None,
            parameter: None,
            about: Some(About { kind: kind.into(), id: id.to_string() }),
            mend: None,
            may_override: president::may_set_aside(rule),
            decision: None,
        }
    }

    /// With its source and what would mend it.
    pub fn with(mut self, source: Option<&str>, mend: Option<&str>) -> Self {
        self.source = source.map(Into::into);
        self.mend = mend.map(Into::into);
        self
    }

    /// By a rule of the règlement, and what would mend it.
    pub fn by<T>(mut self, rule: &Sourced<T>, mend: Option<&str>) -> Self {
        self.parameter = Some(rule.parameter);
        self.with(Some(&rule.source), mend)
    }

    /// By an article that binds whatever the règlement says; elsewhere by the rule that a committee
    /// outside the code gave itself on the matter.
    pub fn by_law_or<T>(
        self,
        profile: Profile,
        article: &'static str,
        rule: &Sourced<T>,
        mend: Option<&str>,
    ) -> Self {
        match profile.law(article) {
            Some(article) => self.with(Some(article), mend),
            None => self.by(rule, mend),
        }
    }

    /// A refusal, shown before the act is tried.
    pub fn refusal(rule: &str, refusal: &Refusal, source: &str) -> Self {
        Self {
            rule: rule.into(),
            severity: Severity::Refuse,
            sentence: typeset(&refusal.message),
            source: Some(source.into()),
            parameter: None,
            about: None,
            mend: refusal.hint.clone(),
            may_override: false,
            decision: None,
        }
    }

    /// The refusal of an act that it stops.
    pub fn stop(&self) -> Refusal {
        let source = self.source.as_ref().map_or_else(String::new, |source| format!(" ({source})"));
        let refusal = Refusal::rule(format!("{}{source}.", self.sentence.trim_end_matches('.')));
        match (&self.mend, self.may_override) {
            (Some(mend), true) => {
                refusal.hint(format!("{mend}, ou notez la décision motivée de la présidence."))
            }
            (Some(mend), false) => refusal.hint(format!("{}.", mend.trim_end_matches('.'))),
            (None, true) => refusal.hint("Notez la décision motivée de la présidence."),
            (None, false) => refusal,
        }
    }
}

/// Findings of the sitting as a whole.
pub fn of_sitting(facts: &Facts, now: Instant) -> Vec<Finding> {
    let mut found = Vec::new();
    let today = facts.local(now).date();
    convocation::convocation(facts, today, &mut found);
    preparation::preparation(facts, &mut found);
    composition::composition(facts, &mut found);
    live::live(facts, now, &mut found);
    quorum::quorum(facts, now, &mut found);
    remote::remote(facts, &mut found);
    avis::avis(facts, today, &mut found);
    minutes::minutes(facts, today, &mut found);
    crate::written::judge(facts, now, &mut found);
    found
}

fn finding(facts: &Facts, rule: &str, severity: Severity, sentence: String) -> Finding {
    Finding::about(rule, severity, "meeting", facts.meeting.id, sentence)
}
