//! What the rules have to say of a sitting: pure functions from its facts, each citing its source.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Facts, ItemKind, ItemState, MeetingState, outline};
use crate::bylaws::{Delay, Holds, clauses};
use crate::calendar;
use crate::clock::Instant;
use crate::mandates::Voice;
use crate::print::phrases;
use crate::register::Refusal;
use crate::richtext::typography::typeset;
use crate::{text, vocabulary};

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
    /// What it is about.
    pub about: Option<About>,
    /// What would mend it: the name of an act.
    pub mend: Option<String>,
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
            about: Some(About { kind: kind.into(), id: id.to_string() }),
            mend: None,
        }
    }

    /// With its source and what would mend it.
    pub fn with(mut self, source: Option<&str>, mend: Option<&str>) -> Self {
        self.source = source.map(Into::into);
        self.mend = mend.map(Into::into);
        self
    }

    /// A refusal, shown before the act is tried.
    pub fn refusal(rule: &str, refusal: &Refusal, source: &str) -> Self {
        Self {
            rule: rule.into(),
            severity: Severity::Refuse,
            sentence: typeset(&refusal.message),
            source: Some(source.into()),
            about: None,
            mend: refusal.hint.clone(),
        }
    }
}

/// The last day on which everybody must have received the convocation.
pub fn convocation_deadline(facts: &Facts) -> NaiveDate {
    let Delay { days, count } = facts.bylaws.convocation_delay.value;
    let day = facts.local(facts.meeting.starts_at).date();
    calendar::deadline(day, days, count, facts.bylaws.holiday_calendar.value)
}

/// Findings of the sitting as a whole.
pub fn of_sitting(facts: &Facts, now: Instant) -> Vec<Finding> {
    let mut found = Vec::new();
    let today = facts.local(now).date();
    convocation(facts, today, &mut found);
    preparation(facts, &mut found);
    live(facts, now, &mut found);
    crate::written::judge(facts, now, &mut found);
    found
}

fn finding(facts: &Facts, rule: &str, severity: Severity, sentence: String) -> Finding {
    Finding::about(rule, severity, "meeting", facts.meeting.id, sentence)
}

fn convocation(facts: &Facts, today: NaiveDate, found: &mut Vec<Finding>) {
    let rule = &facts.bylaws.convocation_delay;
    let days = clauses::delay(rule.value);
    let deadline = convocation_deadline(facts);
    match (facts.meeting.state, facts.meeting.convened_at) {
        (MeetingState::InPreparation, _) if today > deadline => found.push(
            finding(
                facts,
                "convocation.late",
                Severity::Warn,
                format!(
                    "Convocation à recevoir {days} avant la séance : le délai a expiré le {}. Sauf urgence motivée, reportez.",
                    phrases::date(deadline)
                ),
            )
            .with(Some(&rule.source), Some("Motiver l’urgence")),
        ),
        (MeetingState::InPreparation, _) => found.push(
            finding(
                facts,
                "convocation.due",
                Severity::Info,
                format!("Convocation, ordre du jour et documents à recevoir au plus tard le {}.", phrases::long_date(deadline)),
            )
            .with(Some(&rule.source), Some("Convoquer")),
        ),
        (_, Some(convened)) => {
            let sent = facts.local(convened).date();
            if sent > deadline && facts.meeting.urgency_reason.is_none() {
                let Delay { count, .. } = rule.value;
                let had = calendar::elapsed(
                    sent,
                    facts.local(facts.meeting.starts_at).date(),
                    count,
                    facts.bylaws.holiday_calendar.value,
                );
                found.push(
                    finding(
                        facts,
                        "convocation.short",
                        Severity::Warn,
                        format!("Convocation envoyée {} avant la séance ; {} requis.", clauses::delay(Delay { days: had, count }), days),
                    )
                    .with(Some(&rule.source), Some("Motiver l’urgence")),
                );
            }
        }
        (state, None) if state.is_live() || state.is_held() => found.push(
            finding(facts, "convocation.unrecorded", Severity::Warn, "Aucune convocation n’est notée pour cette séance.".into())
                .with(Some(&rule.source), Some("Noter la convocation")),
        ),
        _ => {}
    }
}

fn preparation(facts: &Facts, found: &mut Vec<Finding>) {
    if !facts.meeting.state.is_ahead() {
        return;
    }
    if facts.items.is_empty() {
        found.push(
            finding(facts, "agenda.empty", Severity::Warn, "L’ordre du jour est vide.".into())
                .with(Some("art. R133-5 CRPA"), Some("Ajouter un point")),
        );
    }
    if facts.meeting.place.is_none() && facts.meeting.video_link.is_none() {
        found.push(
            finding(facts, "meeting.place", Severity::Warn, "Le lieu est à fixer.".into())
                .with(None, Some("Indiquer le lieu")),
        );
    }
    if facts.president().is_none() {
        found.push(
            finding(
                facts,
                "meeting.president",
                Severity::Warn,
                "La présidence est à désigner.".into(),
            )
            .with(Some("art. R133-5 CRPA"), Some("Désigner")),
        );
    }
    let lines =
        outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at);
    if let (Some(planned), Some(end)) = (
        facts.meeting.ends_at,
        outline::expected_end(&facts.items, &lines, facts.meeting.starts_at),
    ) && end > planned
    {
        found.push(
            finding(
                facts,
                "agenda.too_long",
                Severity::Info,
                format!(
                    "L’ordre du jour dépasse la fin prévue : {} au lieu de {}.",
                    phrases::hour(facts.local(end).0.time()),
                    phrases::hour(facts.local(planned).0.time())
                ),
            )
            .with(None, Some("Revoir les durées")),
        );
    }
}

fn live(facts: &Facts, now: Instant, found: &mut Vec<Finding>) {
    if !facts.meeting.state.is_live() {
        return;
    }
    let count = facts.count(now, facts.current_item().map(|item| item.id));
    if !count.reached() && !facts.quorum_waived() && facts.bylaws.quorum_binds.value == Holds::Yes {
        found.push(
            finding(
                facts,
                "quorum.lost",
                Severity::Refuse,
                format!(
                    "Quorum non atteint : {} sur {}, {} requis. Le comité ne peut pas délibérer.",
                    text::count(i64::from(count.counted), "siège", "sièges"),
                    count.base,
                    count.threshold
                ),
            )
            .with(Some(&facts.bylaws.quorum.source), None),
        );
    }
    for proxy in &facts.proxies {
        let Some(why) = proxy_trouble(facts, proxy.giver_id, proxy.holder_id, now) else {
            continue;
        };
        found.push(
            Finding::about("proxy.ended", Severity::Info, "proxy", proxy.id, why)
                .with(Some("art. R133-9 CRPA"), None),
        );
    }
}

/// Why a proxy does not count at an instant, if it does not.
pub(super) fn proxy_trouble(
    facts: &Facts,
    giver: crate::ids::MandateId,
    holder: crate::ids::MandateId,
    at: Instant,
) -> Option<String> {
    let scene = facts.scene();
    let (_, chair) = facts.chair_of(giver)?;
    if scene.stay_at(giver, at).is_some() {
        return Some(format!("Pouvoir de {} éteint : il siège en personne.", facts.name(giver)));
    }
    if let Some(substitute) = chair.substitutes.iter().find(|id| scene.stay_at(**id, at).is_some())
    {
        return Some(format!(
            "Pouvoir de {} éteint : {} le supplée.",
            facts.name(giver),
            facts.name(*substitute)
        ));
    }
    if scene.stay_at(holder, at).is_none()
        && facts.meeting.opened_at.is_some_and(|opened| opened <= at)
    {
        return Some(format!(
            "Pouvoir de {} sans effet : {} n’est pas en séance.",
            facts.name(giver),
            facts.name(holder)
        ));
    }
    None
}

/// Findings of one item.
pub fn of_item(facts: &Facts, index: usize) -> Vec<Finding> {
    let item = &facts.items[index];
    let mut found = Vec::new();
    let has_children = facts.items.iter().any(|other| other.parent_id == Some(item.id));
    let about = |rule: &str, severity, sentence: &str| {
        Finding::about(rule, severity, "agenda_item", item.id, sentence)
    };
    if facts.meeting.state.is_ahead() {
        let reports = matches!(
            item.kind,
            ItemKind::Information | ItemKind::Debat | ItemKind::Avis | ItemKind::Vote
        );
        if reports && !has_children && item.rapporteur_id.is_none() && item.rapporteur.is_none() {
            found.push(
                about("item.rapporteur", Severity::Warn, "Sans rapporteur.")
                    .with(None, Some("Désigner")),
            );
        }
        if !has_children && item.duration.is_none() {
            found.push(
                about("item.duration", Severity::Info, "Durée à fixer.").with(None, Some("Fixer")),
            );
        }
        if item.kind.decides() {
            let count = facts.scene().chairs.len() as u32;
            let threshold = facts.bylaws.quorum.value.at_least(count);
            let quorum = &facts.bylaws.quorum;
            found.push(
                about(
                    "item.quorum",
                    Severity::Info,
                    &format!("Quorum recompté au scrutin : {threshold} sur {count}."),
                )
                .with(Some(&quorum.source), None),
            );
        }
        if item.added_after_convocation {
            found.push(
                about(
                    "item.added_late",
                    Severity::Warn,
                    "Ajouté après la convocation : les membres doivent le recevoir dans le délai.",
                )
                .with(Some(&facts.bylaws.convocation_delay.source), None),
            );
        }
    }
    if item.kind == ItemKind::Avis
        && facts.committee.kind == crate::committees::CommitteeKind::GroupeDeTravail
    {
        found.push(
            about(
                "item.avis_of_group",
                Severity::Warn,
                "Un groupe de travail prépare ; l’avis revient à la plénière.",
            )
            .with(None, None),
        );
    }
    let decided = facts.votes.iter().any(|vote| vote.item_id == item.id)
        || facts.decisions.iter().any(|decision| decision.item_id == item.id);
    let over = facts.meeting.state.is_held() || item.state() == ItemState::Done;
    if over && item.kind.decides() && !decided && item.state() != ItemState::Postponed {
        found.push(
            about("item.undecided", Severity::Warn, "Sens de la délibération à préciser.")
                .with(Some(&facts.bylaws.minutes_contents.source), Some("Noter la décision")),
        );
    }
    found
}

/// Findings of one member: who cannot vote and seems to be meant to.
pub fn of_member(facts: &Facts, mandate: crate::ids::MandateId) -> Vec<Finding> {
    let Some(member) = facts.member(mandate) else { return Vec::new() };
    let mut found = Vec::new();
    if !member.mandate.runs_on(facts.day()) {
        found.push(
            Finding::about(
                "member.mandate_expired",
                Severity::Warn,
                "mandate",
                mandate,
                format!("Le mandat de {} ne court pas au jour de la séance.", member.name()),
            )
            .with(Some("art. R133-4 CRPA"), None),
        );
    }
    if member.mandate.voice != Voice::Deliberative
        && facts.scene().stay_at(mandate, facts.meeting.starts_at).is_some()
    {
        found.push(
            Finding::about(
                "member.heard",
                Severity::Info,
                "mandate",
                mandate,
                "Peut être entendu, ne vote pas.",
            )
            .with(Some("art. R133-6 CRPA"), None),
        );
    }
    found
}
