//! Who votes at a minute, and by which rule anybody else does not. Pure functions.

use crate::bylaws::{Holds, Parameter, Sourced, law};
use crate::clock::Instant;
use crate::ids::{ItemId, MandateId, SeatId};
use crate::mandates::{Voice, substitution};
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
    /// The article or clause; none where only the mandate itself says so.
    pub source: Option<String>,
    /// The rule of the règlement, where one says so.
    pub parameter: Option<Parameter>,
}

impl Barred {
    fn by<T>(rule: &'static str, sentence: String, cited: &Sourced<T>) -> Self {
        Self {
            rule,
            sentence,
            source: Some(cited.source.clone()),
            parameter: Some(cited.parameter),
        }
    }

    fn by_law(rule: &'static str, sentence: String, article: &str) -> Self {
        Self { rule, sentence, source: Some(article.into()), parameter: None }
    }
}

/// By which rule a member who is not among the voters does not vote.
pub(crate) fn barred(facts: &Facts, mandate: MandateId, at: Instant, item: ItemId) -> Barred {
    let name = facts.name(mandate);
    let bylaws = &facts.bylaws;
    let law = |article| bylaws.profile.law(article);
    let scene = facts.scene();
    let there = scene.stay_at(mandate, at).is_some();
    if scene.kept_out(mandate, Some(item), at) {
        let sentence = format!(
            "{name} s’est déporté sur ce point : il ne prend part ni à la délibération ni au vote."
        );
        return match law(law::INTEREST) {
            Some(article) => Barred::by_law("vote.recused", sentence, article),
            None => Barred::by("vote.recused", sentence, &bylaws.recused_counts),
        };
    }
    let voice = facts.member(mandate).map(|member| member.mandate.voice);
    if voice != Some(Voice::Deliberative) {
        let sentence =
            format!("{name} n’a pas voix délibérative : il peut être entendu, il ne vote pas.");
        let source = law(law::HEARING).map(Into::into);
        return Barred { rule: "vote.outsider", sentence, source, parameter: None };
    }
    if Some(mandate) == facts.president() && facts.bylaws.president_votes.value == Holds::No {
        let sentence = format!("{name} préside : la présidence ne prend pas part aux votes.");
        return Barred::by("vote.president", sentence, &bylaws.president_votes);
    }
    if there {
        let sentence =
            format!("{name} supplée un membre qui siège lui-même : une seule voix par siège.");
        let holder =
            facts.member(mandate).and_then(|one| facts.holder_of_seat(one.mandate.seat_id));
        let rule = substitution::rule(bylaws, holder.and_then(|one| one.mandate.capacity));
        return match law(law::SUBSTITUTION) {
            Some(article) => Barred::by_law("vote.substitute", sentence, article),
            None => Barred::by("vote.substitute", sentence, rule),
        };
    }
    let hour = phrases::hour(facts.local(at).0.time());
    let sentence = format!(
        "{name} n’est pas en séance à {hour} et n’est pas représenté : sa voix ne compte pas."
    );
    Barred::by("vote.absent", sentence, &bylaws.ordinary_majority)
}
