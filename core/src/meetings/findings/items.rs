//! Findings on one item of the agenda.

use super::{Finding, Severity};
use crate::meetings::presence::Count;
use crate::meetings::{Facts, ItemKind, ItemState, MeetingMode, convocation};

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
        // A written exchange has no hour to share out, nobody who speaks first, and counts who wrote.
        let written = facts.meeting.mode == MeetingMode::Written;
        if reports
            && !written
            && !has_children
            && item.rapporteur_id.is_none()
            && item.rapporteur.is_none()
        {
            found.push(
                about("item.rapporteur", Severity::Warn, "Sans rapporteur.")
                    .with(None, Some("Désigner")),
            );
        }
        if !written && !has_children && item.duration.is_none() {
            found.push(
                about("item.duration", Severity::Info, "Durée à fixer.").with(None, Some("Fixer")),
            );
        }
        if item.kind.decides() && !written {
            let Count { base, threshold, .. } = facts.count(facts.meeting.starts_at, None);
            let quorum = &facts.bylaws.quorum;
            found.push(
                about(
                    "item.quorum",
                    Severity::Info,
                    &format!("Quorum recompté au scrutin : {threshold} sur {base}."),
                )
                .by(quorum, None),
            );
        }
        if item.added_after_convocation && facts.dispatches.is_empty() {
            found.push(
                about(
                    "item.added_late",
                    Severity::Warn,
                    "Ajouté après la convocation : les membres doivent le recevoir dans le délai.",
                )
                .by(&facts.bylaws.convocation_delay, None),
            );
        }
    }
    found.extend(convocation::findings::of_item(facts, item));
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
    // Once the sitting is over, what the minutes must state says so.
    let over = item.state() == ItemState::Done && !facts.meeting.state.is_held();
    if over && item.kind.decides() && !decided && item.state() != ItemState::Postponed {
        found.push(
            about("item.undecided", Severity::Warn, "Sens de la délibération à préciser.")
                .by(&facts.bylaws.minutes_contents, Some("Noter la décision")),
        );
    }
    found
}
