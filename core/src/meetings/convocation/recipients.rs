//! Who a convocation goes to: computed from the mandates of the day of the sitting, never kept by hand.

use std::collections::{HashMap, HashSet};

use super::{Dispatch, DispatchKind};
use crate::ids::{MandateId, PersonId};
use crate::mandates::{Mandate, Role, Voice};
use crate::meetings::{Attendance, AttendanceKind, Facts, Member};
use crate::vocabulary;

vocabulary! {
    /// In what quality somebody is written to.
    pub enum Standing {
        /// A member whom the committee must convene (R133-8).
        Convened = "convened", "convoqué";
        /// A substitute who only needs to know.
        Informed = "informed", "pour information";
        /// An outsider who may be heard and does not vote (R133-6).
        Heard = "heard", "entendu";
        /// Whoever keeps the minutes.
        Secretariat = "secretariat", "secrétariat";
        /// Written to, and no longer a member on the day of the sitting.
        Former = "former", "n’est plus membre";
    }
}

/// Somebody who is written to, with what was sent to him.
#[derive(Debug, Clone)]
pub struct Recipient<'a> {
    /// Who.
    pub member: &'a Member,
    /// In what quality.
    pub standing: Standing,
    /// The excused holder in whose place a substitute is convened.
    pub in_place_of: Option<MandateId>,
    /// What was sent to the person for this sitting, by time.
    pub dispatches: Vec<&'a Dispatch>,
}

impl<'a> Recipient<'a> {
    /// The mandate.
    pub fn id(&self) -> MandateId {
        self.member.mandate.id
    }

    /// Whether the committee must convene him for himself, so that his seat counts in the summary.
    pub fn is_principal(&self) -> bool {
        self.standing == Standing::Convened && self.in_place_of.is_none()
    }

    /// What was sent of that kind, by time.
    pub fn sent(&self, kind: DispatchKind) -> impl DoubleEndedIterator<Item = &'a Dispatch> {
        self.dispatches.iter().copied().filter(move |dispatch| dispatch.kind == kind)
    }

    /// How the member is named beside a finding: the organisation where there is one.
    pub fn short_name(&self) -> String {
        match &self.member.organisation {
            Some(organisation) if self.standing != Standing::Informed => {
                organisation.label().to_owned()
            }
            _ => self.member.name(),
        }
    }
}

/// Everybody to write to: members in the order of their seats, each with whoever is convened in his
/// place; then those who are told; then those whose mandate ended since. A person is written to once,
/// in the strongest quality.
pub fn recipients(facts: &Facts) -> Vec<Recipient<'_>> {
    let day = facts.day();
    let person_of: HashMap<MandateId, PersonId> =
        facts.members.iter().map(|member| (member.mandate.id, member.person.id)).collect();
    let mut sent: HashMap<PersonId, Vec<&Dispatch>> = HashMap::new();
    for dispatch in &facts.dispatches {
        if let Some(person) = person_of.get(&dispatch.mandate_id) {
            sent.entry(*person).or_default().push(dispatch);
        }
    }
    let convened_for = convened_substitutes(facts);
    let mut all: Vec<(usize, Recipient<'_>)> = Vec::new();
    for (place, member) in facts.members.iter().enumerate() {
        let in_place_of = convened_for.get(&member.mandate.id).copied();
        let standing = match in_place_of {
            Some(_) => Standing::Convened,
            None if member.mandate.runs_on(day) => standing(&member.mandate),
            None if sent.contains_key(&member.person.id) => Standing::Former,
            None => continue,
        };
        let dispatches = sent.get(&member.person.id).cloned().unwrap_or_default();
        all.push((place, Recipient { member, standing, in_place_of, dispatches }));
    }
    all.sort_by_key(|(place, one)| (one.standing, *place));
    let mut named = HashSet::new();
    all.retain(|(_, one)| named.insert(one.member.person.id));
    all.into_iter().map(|(_, one)| one).collect()
}

/// The substitutes convened because the holder of their seat is excused, each with that holder.
fn convened_substitutes(facts: &Facts) -> HashMap<MandateId, MandateId> {
    let (there, away): (Vec<&Attendance>, Vec<&Attendance>) =
        facts.attendances.iter().partition(|row| row.mode().is_some());
    let there: HashSet<MandateId> = there.iter().map(|row| row.mandate_id).collect();
    let excused: HashSet<MandateId> = away
        .iter()
        .filter(|row| row.kind == AttendanceKind::Excused && !there.contains(&row.mandate_id))
        .map(|row| row.mandate_id)
        .collect();
    let mut out = HashMap::new();
    for chair in facts.scene().chairs.iter() {
        let Some(holder) = chair.holder else { continue };
        if excused.contains(&holder) {
            out.extend(chair.substitutes.iter().map(|substitute| (*substitute, holder)));
        }
    }
    out
}

/// The quality that a mandate gives.
fn standing(mandate: &Mandate) -> Standing {
    let member = matches!(mandate.role, Role::Titulaire | Role::President);
    if mandate.holds_seat() || (member && mandate.voice != Voice::None) {
        return Standing::Convened;
    }
    match mandate.role {
        Role::Suppleant => Standing::Informed,
        Role::Secretaire => Standing::Secretariat,
        _ => Standing::Heard,
    }
}
