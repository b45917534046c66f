//! Findings on the composition of a sitting's day: vacant seats, two holders, ending mandates,
//! substitutes who may not sit.

use super::{Finding, Severity};
use crate::bylaws::{Profile, law};
use crate::mandates::{Role, substitution};
use crate::meetings::{Facts, Member};
use crate::print::phrases;
use crate::text;

/// How many days before its end a mandate is worth a word.
const SOON: i64 = 30;

/// Seats and mandates on the day of the sitting.
pub(super) fn composition(facts: &Facts, found: &mut Vec<Finding>) {
    let (day, profile) = (facts.day(), facts.bylaws.profile);
    let holders = |seat| {
        facts.members.iter().filter(move |member| {
            member.mandate.seat_id == Some(seat)
                && member.mandate.holds_seat()
                && member.mandate.runs_on(day)
        })
    };
    let vacant: Vec<&str> = facts
        .seats
        .iter()
        .filter(|seat| holders(seat.id).next().is_none())
        .map(|seat| seat.label.as_str())
        .collect();
    if !vacant.is_empty() {
        let seats = text::count(vacant.len() as i64, "siège vacant", "sièges vacants");
        found.push(
            Finding::about(
                "seat.vacant",
                Severity::Info,
                "committee",
                facts.committee.id,
                format!("{seats} au jour de la séance : {}.", phrases::and_list(&vacant)),
            )
            .by(&facts.bylaws.quorum_base, Some("Désigner un titulaire")),
        );
    }
    for seat in &facts.seats {
        let two: Vec<&Member> = holders(seat.id).collect();
        if let [first, second, ..] = two.as_slice() {
            found.push(
                Finding::about(
                    "seat.two_holders",
                    // The count takes one of them anyhow; only the code forbids the other.
                    if profile == Profile::Crpa { Severity::Refuse } else { Severity::Warn },
                    "seat",
                    seat.id,
                    format!(
                        "Deux titulaires sur le siège {} : {} et {}. Un seul compte.",
                        seat.label,
                        first.name(),
                        second.name()
                    ),
                )
                .with(profile.law(law::TERM), Some("Mettre fin à l’un des mandats")),
            );
        }
    }
    if facts.meeting.state.is_ahead() {
        ending(facts, found);
    }
    for member in &facts.members {
        substitute(facts, member, found);
    }
}

fn ending(facts: &Facts, found: &mut Vec<Finding>) {
    let day = facts.day();
    for member in facts.members.iter().filter(|member| member.mandate.holds_seat()) {
        let Some(end) = member.mandate.ends_on.filter(|end| *end >= day) else { continue };
        if (end - day).num_days() <= SOON {
            found.push(
                Finding::about(
                    "member.mandate_ending",
                    Severity::Info,
                    "mandate",
                    member.mandate.id,
                    format!("Le mandat de {} finit le {}.", member.name(), phrases::date(end)),
                )
                .with(facts.bylaws.profile.law(law::TERM), Some("Renouveler ou remplacer")),
            );
        }
    }
}

/// A substitute who took part although he may not stand in for the holder of his seat.
fn substitute(facts: &Facts, member: &Member, found: &mut Vec<Finding>) {
    let took_part = facts
        .attendances
        .iter()
        .any(|row| row.mandate_id == member.mandate.id && row.mode().is_some());
    if member.mandate.role != Role::Suppleant || !took_part {
        return;
    }
    let Some(holder) = facts.holder_of_seat(member.mandate.seat_id) else { return };
    if let Some((why, rule)) =
        substitution::objection(&facts.bylaws, &holder.mandate, &member.mandate)
    {
        found.push(
            Finding::about(
                "member.substitute",
                Severity::Refuse,
                "mandate",
                member.mandate.id,
                format!(
                    "{} {why} : la présence de {} ne compte pas.",
                    holder.name(),
                    member.name()
                ),
            )
            .by(rule, Some("Donner pouvoir à un membre")),
        );
    }
}
