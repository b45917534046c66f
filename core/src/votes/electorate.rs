//! Who votes at a minute, and by which rule anybody else does not. Pure functions.

use crate::bylaws::Holds;
use crate::clock::Instant;
use crate::ids::{ItemId, MandateId, SeatId};
use crate::mandates::Voice;
use crate::meetings::Facts;
use crate::meetings::presence::{Count, Occupant};
use crate::print::phrases;

/// Somebody whose vote counts at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Voter {
    /// Whose vote it is: the one there, or the one who gave a proxy.
    pub member: MandateId,
    /// Who casts it, when by proxy.
    pub cast_by: Option<MandateId>,
    /// The seat it is cast for.
    pub seat: Option<SeatId>,
    holder: Option<MandateId>,
}

impl Voter {
    /// Whether a vote given under that mandate is this one: a substitute votes for the holder.
    pub fn answers_to(&self, mandate: MandateId) -> bool {
        self.member == mandate || self.holder == Some(mandate)
    }
}

/// Everybody whose vote counts, in the order of seats; without the president where the by-laws keep
/// him from voting.
pub(crate) fn voters(facts: &Facts, count: &Count) -> Vec<Voter> {
    let aside =
        if facts.bylaws.president_votes.value == Holds::No { facts.president() } else { None };
    facts
        .scene()
        .chairs
        .iter()
        .zip(&count.occupants)
        .filter_map(|(chair, occupant)| {
            let (member, cast_by) = match occupant {
                Occupant::Present { mandate, .. } => (*mandate, None),
                Occupant::Represented { by, .. } => (chair.holder?, Some(*by)),
                _ => return None,
            };
            Some(Voter { member, cast_by, seat: chair.seat, holder: chair.holder })
        })
        .filter(|voter| voter.cast_by.is_some() || Some(voter.member) != aside)
        .collect()
}

/// Whether the president of the sitting is there and votes on that item.
pub(crate) fn president_votes(facts: &Facts, voters: &[Voter]) -> bool {
    let president = facts.president();
    voters.iter().any(|voter| voter.cast_by.is_none() && Some(voter.member) == president)
}

/// Why somebody does not vote: which rule, in which words, by which text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Barred {
    /// The rule.
    pub rule: &'static str,
    /// In a sentence.
    pub sentence: String,
    /// The article or clause.
    pub source: String,
}

/// By which rule a member who is not among the voters does not vote.
pub(crate) fn barred(facts: &Facts, mandate: MandateId, at: Instant, item: ItemId) -> Barred {
    let name = facts.name(mandate);
    let bar =
        |rule, sentence: String, source: &str| Barred { rule, sentence, source: source.into() };
    let scene = facts.scene();
    let there = scene.stay_at(mandate, at).is_some();
    if scene.kept_out(mandate, Some(item), at) {
        let sentence = format!(
            "{name} s’est déporté sur ce point : il ne prend part ni à la délibération ni au vote."
        );
        return bar("vote.recused", sentence, "art. R133-12 CRPA");
    }
    let voice = facts.member(mandate).map(|member| member.mandate.voice);
    if voice != Some(Voice::Deliberative) {
        let sentence =
            format!("{name} n’a pas voix délibérative : il peut être entendu, il ne vote pas.");
        return bar("vote.outsider", sentence, "art. R133-6 CRPA");
    }
    if Some(mandate) == facts.president() && facts.bylaws.president_votes.value == Holds::No {
        let sentence = format!("{name} préside : la présidence ne prend pas part aux votes.");
        return bar("vote.president", sentence, &facts.bylaws.president_votes.source);
    }
    if there {
        let sentence =
            format!("{name} supplée un membre qui siège lui-même : une seule voix par siège.");
        return bar("vote.substitute", sentence, "art. R133-3 CRPA");
    }
    let hour = phrases::hour(facts.local(at).0.time());
    let sentence = format!(
        "{name} n’est pas en séance à {hour} et n’est pas représenté : sa voix ne compte pas."
    );
    bar("vote.absent", sentence, &facts.bylaws.ordinary_majority.source)
}
