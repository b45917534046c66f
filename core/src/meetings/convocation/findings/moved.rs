//! A sitting moved once its members were convened: they must hear of it, and the delay counts again.

use super::{each, whole};
use crate::meetings::convocation::moved::{DayTold, as_known, moves};
use crate::meetings::convocation::{Reception, ReceptionState, Recipient};
use crate::meetings::{Facts, Finding, Severity};
use crate::print::phrases;

/// What a sending that counts for the delay brought: the convocation, or the day that replaced its own.
pub(super) fn brought(facts: &Facts) -> &'static str {
    match DayTold::of(facts) {
        DayTold::Always => "convocation",
        DayTold::Since(_) | DayTold::Never => "nouvelle date",
    }
}

/// Nobody was told of the move; or somebody was not.
pub(super) fn moved(
    facts: &Facts,
    everybody: &[Recipient<'_>],
    judged: &[Reception<'_>],
    found: &mut Vec<Finding>,
) {
    let rule = &facts.bylaws.convocation_delay;
    let untold = moves(facts);
    if !untold.is_empty() {
        let what = untold.join(" ; ");
        let (sentence, mend) = if facts.meeting.state.is_ahead() {
            let again = match DayTold::of(facts) {
                DayTold::Never => "Un nouvel envoi est à faire, et le délai recommence.",
                _ => "Les membres sont à prévenir.",
            };
            (
                format!("La séance a été déplacée après convocation : {what}. {again}"),
                Some("Envoyer un additif"),
            )
        } else {
            (
                format!(
                    "La séance ne s’est pas tenue comme la convocation le disait : {what}. Aucun avis n’en est noté."
                ),
                None,
            )
        };
        found.push(whole(facts, "convocation.moved", Severity::Warn, sentence).by(rule, mend));
        return;
    }
    let Some(known) = as_known(facts) else { return };
    let day = phrases::date(facts.local(known.starts_at).date());
    let members: Vec<(&Recipient<'_>, String)> = everybody
        .iter()
        .zip(judged)
        .filter(|(one, reception)| one.is_principal() && reception.state == ReceptionState::Moved)
        .map(|(one, _)| {
            let name = one.short_name();
            (one, format!("{name} : la nouvelle date, le {day}, reste à lui faire connaître."))
        })
        .collect();
    let together = |names: &str| {
        format!(
            "La nouvelle date, le {day}, reste à faire connaître à {} membres ({names}).",
            members.len()
        )
    };
    found.extend(
        each(facts, "convocation.moved", Severity::Warn, &members, together)
            .into_iter()
            .map(|one| one.by(rule, Some("Convoquer"))),
    );
}
