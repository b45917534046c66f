//! Sentences of a vote: how it was held, what it decided, by how many voices.

use serde::{Deserialize, Serialize};

use super::grammar::{Gender, and_list, capitalised, counted};
use crate::print::model::QuorumAt;

/// Weight of a member’s voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// Votes.
    Deliberative,
    /// Is heard.
    Consultative,
}

/// Way of voting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteMode {
    /// Main levée.
    ShowOfHands,
    /// Appel nominal.
    RollCall,
    /// Scrutin secret.
    Secret,
    /// Consensus, without counting.
    Consensus,
    /// Délibération écrite à distance.
    Written,
}

/// What one voter said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// Pour.
    For,
    /// Contre.
    Against,
    /// Abstention.
    Abstention,
    /// Did not take part.
    NoPart,
}

/// What a vote, or a consensus, led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Adopté.
    Adopted,
    /// Rejeté.
    Rejected,
    /// Approuvé: the minutes of an earlier sitting.
    Approved,
    /// Avis favorable.
    Favourable,
    /// Avis défavorable.
    Unfavourable,
    /// Pris acte.
    Noted,
    /// Ajourné.
    Postponed,
    /// Sans suite: nothing was decided, a tie for instance.
    Undecided,
}

/// On which base a majority is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MajorityBasis {
    /// Members present or represented: an abstention counts as not-for.
    #[default]
    PresentOrRepresented,
    /// Votes cast: abstentions, blank and void ballots do not count.
    VotesCast,
}

/// Which way the president’s casting vote decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CastingVote {
    /// Pour.
    For,
    /// Contre.
    Against,
}

/// A majority larger than the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QualifiedMajority {
    /// Two thirds.
    TwoThirds,
    /// Three fifths.
    ThreeFifths,
    /// Four fifths.
    FourFifths,
    /// Everybody.
    Unanimity,
}

impl QualifiedMajority {
    /// `majorité des deux tiers`, `unanimité`.
    pub fn name(self) -> &'static str {
        match self {
            Self::TwoThirds => "majorité des deux tiers",
            Self::ThreeFifths => "majorité des trois cinquièmes",
            Self::FourFifths => "majorité des quatre cinquièmes",
            Self::Unanimity => "unanimité",
        }
    }

    /// `à la majorité des deux tiers`, `à l’unanimité`.
    fn with_article(self, preposition: &str) -> String {
        match self {
            Self::Unanimity => format!("{preposition} l’{}", self.name()),
            _ => format!("{preposition} la {}", self.name()),
        }
    }
}

/// What a qualified majority is counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequiredOf {
    /// Everybody who took part.
    Voters,
    /// For and against.
    VotesCast,
}

/// A qualified majority and what it asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Required {
    /// Which.
    pub majority: QualifiedMajority,
    /// How many voices for.
    pub votes: u32,
    /// Counted against what.
    pub of: RequiredOf,
}

/// How voices are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// All together.
    #[default]
    Together,
    /// A majority in each college.
    EachCollege,
    /// With the weight of each college.
    Weighted,
}

/// Figures of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Voices for.
    pub in_favour: u32,
    /// Voices against.
    pub against: u32,
    /// Abstentions.
    pub abstentions: u32,
    /// Blank ballots (secret ballot only).
    pub blank: u32,
    /// Void ballots (secret ballot only).
    pub void: u32,
}

impl Tally {
    /// Votants = pour + contre + abstentions + blancs + nuls.
    pub fn voters(&self) -> u32 {
        self.cast() + self.abstentions + self.blank + self.void
    }

    /// Suffrages exprimés = pour + contre.
    pub fn cast(&self) -> u32 {
        self.in_favour + self.against
    }
}

/// What the sentences of a vote need to know.
#[derive(Debug, Clone, Copy)]
pub struct VoteWords {
    /// Way of voting.
    pub mode: VoteMode,
    /// Figures as they are added up, weights included; `None` for a consensus.
    pub tally: Option<Tally>,
    /// What came out.
    pub verdict: Verdict,
    /// The president’s voice decided.
    pub casting_vote: Option<CastingVote>,
    /// The qualified majority it took; `None` for a simple one.
    pub required: Option<Required>,
    /// How voices are added up.
    pub counting: Counting,
    /// Agreement with the thing voted on.
    pub gender: Gender,
}

/// `Vote à main levée à 15 h 34. Quorum : 10 présents et 2 représentés, 7 requis ; 1 déport.`
pub fn mode_sentence(
    mode: VoteMode,
    hour: Option<&str>,
    quorum: Option<QuorumAt>,
    recusals: u32,
) -> String {
    let mut sentence = match mode {
        VoteMode::ShowOfHands => "Vote à main levée",
        VoteMode::RollCall => "Vote par appel nominal",
        VoteMode::Secret => "Vote au scrutin secret",
        VoteMode::Consensus => "Consensus constaté",
        VoteMode::Written => "Vote par voie écrite",
    }
    .to_owned();
    if mode == VoteMode::Written {
        return written(sentence, hour, quorum, recusals);
    }
    if let Some(hour) = hour {
        sentence.push_str(&format!(" à {hour}"));
    }
    sentence.push('.');
    let stepped_aside = counted(recusals, "déport", "déports");
    if let Some(at) = quorum {
        let present = counted(at.present, "présent", "présents");
        let represented = match at.represented {
            0 => String::new(),
            count => format!(" et {}", counted(count, "représenté", "représentés")),
        };
        let required = counted(at.required, "requis", "requis");
        sentence.push_str(&format!(" Quorum\u{a0}: {present}{represented}, {required}"));
        if recusals > 0 {
            sentence.push_str(&format!("\u{202f}; {stepped_aside}"));
        }
        sentence.push('.');
    } else if recusals > 0 {
        sentence.push_str(&format!(" {}.", capitalised(&stepped_aside)));
    }
    sentence
}

/// `Vote par voie écrite, clos le 27 octobre 2026 à 12 h. Participation : 8 membres, 5 requis.`
fn written(
    mut sentence: String,
    moment: Option<&str>,
    participation: Option<QuorumAt>,
    recusals: u32,
) -> String {
    if let Some(moment) = moment {
        sentence.push_str(&format!(", clos le {moment}"));
    }
    sentence.push('.');
    if let Some(at) = participation {
        sentence.push_str(&format!(
            " Participation\u{a0}: {}, {}.",
            counted(at.present, "membre", "membres"),
            counted(at.required, "requis", "requis")
        ));
    }
    if recusals > 0 {
        sentence.push_str(&format!(" {}.", capitalised(&counted(recusals, "déport", "déports"))));
    }
    sentence
}

/// Sense in the table of decisions: `Adoptée`, `Rejeté`, `Favorable`, `Consensus`.
pub fn sense_word(verdict: Verdict, gender: Gender) -> String {
    match verdict {
        Verdict::Adopted => gender.pick("Adopté", "Adoptée"),
        Verdict::Rejected => gender.pick("Rejeté", "Rejetée"),
        Verdict::Approved => gender.pick("Approuvé", "Approuvée"),
        Verdict::Favourable => "Favorable",
        Verdict::Unfavourable => "Défavorable",
        Verdict::Noted => "Pris acte",
        Verdict::Postponed => gender.pick("Ajourné", "Ajournée"),
        Verdict::Undecided => "Sans décision",
    }
    .to_owned()
}

/// `par 9 voix pour, 1 contre et 1 abstention`, without the empty groups; `None` if nobody voted.
pub fn tally_figures(tally: &Tally) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for (count, what) in [(tally.in_favour, "pour"), (tally.against, "contre")] {
        match count {
            0 => {}
            count if parts.is_empty() => {
                parts.push(format!("{} {what}", counted(count, "voix", "voix")))
            }
            count => parts.push(format!("{}\u{a0}{what}", super::grammar::thousands(count))),
        }
    }
    for (count, singular, plural) in [
        (tally.abstentions, "abstention", "abstentions"),
        (tally.blank, "bulletin blanc", "bulletins blancs"),
        (tally.void, "bulletin nul", "bulletins nuls"),
    ] {
        if count > 0 {
            parts.push(counted(count, singular, plural));
        }
    }
    (!parts.is_empty()).then(|| format!("par {}", and_list(&parts)))
}

/// How it was decided, without the verdict: `à l’unanimité des 11 votants`, `à la majorité, par 9
/// voix pour, 1 contre et 1 abstention`, `par consensus`.
pub fn how_decided(words: &VoteWords) -> String {
    if words.mode == VoteMode::Consensus {
        return "par consensus".to_owned();
    }
    let Some(tally) = words.tally else { return "sans décompte des voix".to_owned() };
    let Some(figures) = tally_figures(&tally) else { return "sans suffrage exprimé".to_owned() };
    if let Some(casting) = words.casting_vote {
        let side = match casting {
            CastingVote::For => "pour",
            CastingVote::Against => "contre",
        };
        return format!("{figures}, la voix prépondérante du président s’exprimant {side}");
    }
    let winning = if is_positive(words.verdict) { tally.in_favour } else { tally.against };
    let voters = tally.voters();
    if winning == voters && voters > 1 && words.counting != Counting::Weighted {
        let among = format!("des {voters}\u{a0}votants");
        return match words.required {
            Some(Required { majority: QualifiedMajority::Unanimity, .. })
                if is_positive(words.verdict) =>
            {
                format!("à l’unanimité requise {among}")
            }
            Some(required) if is_positive(words.verdict) => {
                format!("à l’unanimité {among} ({} requise)", required.majority.name())
            }
            _ => format!("à l’unanimité {among}"),
        };
    }
    if let Some(required) = words.required {
        return qualified(words, required, &tally);
    }
    match words.counting {
        Counting::Together => {}
        Counting::EachCollege if is_positive(words.verdict) => {
            return format!("à la majorité dans chaque collège, {figures}");
        }
        Counting::EachCollege => {
            return format!("faute de majorité dans chaque collège, {figures}");
        }
        Counting::Weighted => {
            return format!(
                "{}, {figures}",
                if is_positive(words.verdict) {
                    "à la majorité des voix pondérées par collège"
                } else {
                    "en voix pondérées par collège"
                }
            );
        }
    }
    if winning == tally.cast() && winning > 1 {
        return format!("à l’unanimité des suffrages exprimés, {figures}");
    }
    if is_positive(words.verdict) && winning > 1 {
        return format!("à la majorité, {figures}");
    }
    figures
}

/// « à la majorité des deux tiers requise, par 10 voix sur 14 (3 contre et 1 abstention) ».
fn qualified(words: &VoteWords, required: Required, tally: &Tally) -> String {
    let (of, base) = match required.of {
        RequiredOf::Voters => (tally.voters(), ""),
        RequiredOf::VotesCast => (tally.cast(), "suffrages exprimés"),
    };
    let weighed = if words.counting == Counting::Weighted { " pondérées" } else { "" };
    let base = if base.is_empty() { String::new() } else { format!("\u{a0}{base}") };
    let mut others: Vec<String> = Vec::new();
    if tally.against > 0 {
        others.push(format!("{}\u{a0}contre", super::grammar::thousands(tally.against)));
    }
    for (count, singular, plural) in [
        (tally.abstentions, "abstention", "abstentions"),
        (tally.blank, "bulletin blanc", "bulletins blancs"),
        (tally.void, "bulletin nul", "bulletins nuls"),
    ] {
        if count > 0 {
            others.push(counted(count, singular, plural));
        }
    }
    let others =
        if others.is_empty() { String::new() } else { format!(" ({})", and_list(&others)) };
    let voices = counted(tally.in_favour, "voix", "voix");
    let figures =
        format!("par {voices}{weighed} sur {}{base}{others}", super::grammar::thousands(of));
    let college = match words.counting {
        Counting::EachCollege => " dans chaque collège",
        _ => "",
    };
    if is_positive(words.verdict) {
        format!("{} requise{college}, {figures}", required.majority.with_article("à"))
    } else if words.counting == Counting::EachCollege {
        format!(
            "faute de {} dans chaque collège, {figures}",
            required.majority.with_article("").trim_start()
        )
    } else {
        format!(
            "faute de {} requise, {figures}\u{202f}; il en fallait {}",
            required.majority.with_article("").trim_start(),
            super::grammar::thousands(required.votes)
        )
    }
}

/// The sentence under a decision: `Adoptée à la majorité, par 9 voix pour, 1 contre et 1 abstention.`
pub fn verdict_sentence(words: &VoteWords) -> String {
    let how = how_decided(words);
    if words.verdict == Verdict::Undecided {
        return undecided(words, &how);
    }
    let word = match words.verdict {
        Verdict::Favourable => "Avis favorable rendu".to_owned(),
        Verdict::Unfavourable => "Avis défavorable rendu".to_owned(),
        Verdict::Noted => "Acte pris".to_owned(),
        other => sense_word(other, words.gender),
    };
    format!("{word} {how}.")
}

fn undecided(words: &VoteWords, how: &str) -> String {
    match words.tally {
        Some(tally) if tally.in_favour == tally.against && tally.cast() > 0 => {
            format!("Partage égal des voix, {how}\u{a0}: la proposition n’est pas adoptée.")
        }
        Some(tally) if tally.cast() == 0 => "Aucun suffrage n’est exprimé.".to_owned(),
        _ => format!("Majorité non atteinte, {how}."),
    }
}

fn is_positive(verdict: Verdict) -> bool {
    match verdict {
        Verdict::Adopted | Verdict::Approved | Verdict::Favourable | Verdict::Noted => true,
        Verdict::Rejected | Verdict::Unfavourable | Verdict::Postponed | Verdict::Undecided => {
            false
        }
    }
}
