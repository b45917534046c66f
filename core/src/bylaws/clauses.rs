//! Each rule in the words of a règlement intérieur.

use serde::Serialize;

use super::values::*;
use super::{Bylaws, Parameter};
use crate::print::phrases;
use crate::richtext::typography::typeset;
use crate::text;

/// A run of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ClauseRun {
    /// The words.
    pub text: String,
    /// Whether they are what the committee settles.
    pub strong: bool,
}

/// A rule in words: « Convocation, ordre du jour et documents reçus **5 jours calendaires** avant la
/// séance », in runs.
pub fn clause(bylaws: &Bylaws, parameter: Parameter) -> Vec<ClauseRun> {
    typeset(&marked(bylaws, parameter))
        .split("**")
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(index, text)| ClauseRun { text: text.into(), strong: index % 2 == 1 })
        .collect()
}

/// A clause as a sentence of a text, with its full stop.
pub fn statement_of(clause: &[ClauseRun]) -> Vec<ClauseRun> {
    let mut runs = clause.to_vec();
    if runs.last().is_some_and(|run| !run.text.ends_with('.')) {
        runs.push(ClauseRun { text: ".".into(), strong: false });
    }
    runs
}

/// Only what the committee settles: « 5 jours francs ».
pub fn short(bylaws: &Bylaws, parameter: Parameter) -> String {
    let strong: Vec<String> = clause(bylaws, parameter)
        .into_iter()
        .filter(|run| run.strong)
        .map(|run| run.text)
        .collect();
    strong.join(", ")
}

/// The same, as one plain sentence.
pub fn sentence(bylaws: &Bylaws, parameter: Parameter) -> String {
    clause(bylaws, parameter).into_iter().map(|run| run.text).collect()
}

/// « 5 jours francs », « 1 jour ouvrable ».
pub fn delay(delay: Delay) -> String {
    let plural = delay.count.label();
    let singular = plural.strip_suffix('s').unwrap_or(plural);
    if delay.days < 2 {
        format!("{} jour {singular}", delay.days)
    } else {
        format!("{} jours {plural}", delay.days)
    }
}

fn days(number: u32) -> String {
    text::count(i64::from(number), "jour", "jours")
}

fn choose(holds: Holds, yes: &str, no: &str) -> String {
    if holds == Holds::Yes { yes.into() } else { no.into() }
}

fn substitute(who: &str, rule: SubstitutionRule) -> String {
    match rule {
        SubstitutionRule::Never => format!("{who} **ne se fait pas suppléer**"),
        rule => format!("{who} se fait suppléer **{}**", rule.label()),
    }
}

fn askers(share: Share) -> String {
    match share {
        Share::Nobody => String::new(),
        Share::Members(number) => {
            format!("**{}** le demandent", text::count(i64::from(number), "membre", "membres"))
        }
        Share::Part(fraction) => format!("**{}** des membres le demande", fraction.in_words()),
    }
}

/// A clause with `**` around what the committee settles.
fn marked(bylaws: &Bylaws, parameter: Parameter) -> String {
    match parameter {
        Parameter::ConvocationDelay => {
            let counted = match bylaws.convocation_event.value {
                ConvocationEvent::Receipt => "reçus",
                ConvocationEvent::Sending => "envoyés",
            };
            match bylaws.convocation_delay.value {
                Delay { days: 0, .. } => {
                    "Convocation, ordre du jour et documents : **sans délai fixé**".into()
                }
                found => format!(
                    "Convocation, ordre du jour et documents {counted} **{}** avant la séance",
                    delay(found)
                ),
            }
        }
        Parameter::ConvocationEvent => match bylaws.convocation_event.value {
            ConvocationEvent::Receipt => {
                "Le délai court de la **réception** par chaque membre".into()
            }
            ConvocationEvent::Sending => "Le délai court de l’**envoi** par le secrétariat".into(),
        },
        Parameter::Urgency => choose(
            bylaws.urgency.value,
            "L’urgence, motivée par la présidence, **réduit** ce délai",
            "L’urgence **ne réduit pas** ce délai",
        ),
        Parameter::ItemRequest => match bylaws.item_request.value {
            Share::Nobody => "La présidence fixe **seule** l’ordre du jour".into(),
            share => format!("Un point est inscrit lorsque {}", askers(share)),
        },
        Parameter::ItemRequestDelay => match bylaws.item_request_delay.value {
            0 => "Une demande d’inscription se fait **sans délai fixé**".into(),
            number => {
                format!("Une demande d’inscription se fait **{}** avant la séance", days(number))
            }
        },
        Parameter::HolidayCalendar => {
            format!("Jours fériés : **{}**", bylaws.holiday_calendar.value.label())
        }
        Parameter::SubstituteExOfficio => {
            substitute("Un membre de droit", bylaws.substitute_ex_officio.value)
        }
        Parameter::SubstituteElected => substitute("Un élu", bylaws.substitute_elected.value),
        Parameter::SubstituteQualified => {
            substitute("Une personnalité qualifiée", bylaws.substitute_qualified.value)
        }
        Parameter::SubstituteRepresentative => {
            substitute("Le représentant d’un organisme", bylaws.substitute_representative.value)
        }
        Parameter::Quorum => match bylaws.quorum.value.numerator {
            0 => "**Aucun quorum** n’est requis".into(),
            _ => format!("Quorum à **{}** des membres", bylaws.quorum.value.in_words()),
        },
        Parameter::QuorumBase => {
            format!("Le quorum se calcule sur **{}**", bylaws.quorum_base.value.label())
        }
        Parameter::QuorumBinds => choose(
            bylaws.quorum_binds.value,
            "Sans quorum, le comité **ne délibère pas**",
            "Le défaut de quorum est constaté et **n’empêche pas** de délibérer",
        ),
        Parameter::SecondConvocation => choose(
            bylaws.second_convocation.value,
            "Sur seconde convocation et même ordre du jour, **aucun quorum** n’est requis",
            "Sur seconde convocation, le quorum **reste requis**",
        ),
        Parameter::RemoteCounts => choose(
            bylaws.remote_counts.value,
            "Un membre à distance **compte** pour le quorum et la majorité",
            "Un membre à distance **ne compte pas**, ni pour le quorum ni pour la majorité",
        ),
        Parameter::RecusedCounts => choose(
            bylaws.recused_counts.value,
            "Un membre déporté **compte** dans le quorum du point",
            "Un membre déporté **ne compte pas** dans le quorum du point",
        ),
        Parameter::ProxiesHeld => match bylaws.proxies_held.value {
            0 => "Un membre **ne porte aucun** pouvoir".into(),
            1 => "Un membre porte **un seul** pouvoir".into(),
            number => format!("Un membre porte **{number} pouvoirs** au plus"),
        },
        Parameter::ProxyScope => {
            format!("Pouvoir se donne à **{}**", bylaws.proxy_scope.value.label())
        }
        Parameter::PublicSittings => choose(
            bylaws.public_sittings.value,
            "Les séances **sont publiques**",
            "Les séances **ne sont pas publiques**",
        ),
        Parameter::WrittenDeliberation => choose(
            bylaws.written_deliberation.value,
            "Le comité **peut délibérer** par échange d’écrits",
            "Le comité **ne délibère pas** par échange d’écrits",
        ),
        Parameter::WrittenParticipation => match bylaws.written_participation.value.numerator {
            0 => "Un échange d’écrits vaut **sans condition** de participation".into(),
            _ => format!(
                "Un échange d’écrits vaut si **{}** des membres y prend part",
                bylaws.written_participation.value.in_words()
            ),
        },
        Parameter::Numbering => {
            format!("Les séances portent un numéro : **{}**", bylaws.numbering.value.label())
        }
        Parameter::UsualBallot => match bylaws.usual_ballot.value {
            crate::votes::BallotKind::Consensus => {
                "Le comité décide **par consensus**, à défaut à main levée".into()
            }
            crate::votes::BallotKind::MainLevee => "Les votes ont lieu **à main levée**".into(),
            ballot => format!("Les votes ont lieu **par {}**", ballot.label()),
        },
        Parameter::SecretRequest => match bylaws.secret_request.value {
            Share::Nobody => "Le scrutin secret **ne s’impose pas** sur demande".into(),
            share => format!("Scrutin secret lorsque {}", askers(share)),
        },
        Parameter::SecretNominations => choose(
            bylaws.secret_nominations.value,
            "Une désignation se vote au scrutin **secret**",
            "Une désignation se vote selon le mode **ordinaire**",
        ),
        Parameter::MajorityBase => {
            format!("Majorité des **{}**", bylaws.majority_base.value.label())
        }
        Parameter::OrdinaryMajority => {
            format!("Les décisions se prennent à la **{}**", bylaws.ordinary_majority.value.label())
                .replace("à la **unanimité", "à l’**unanimité")
        }
        Parameter::BylawsMajority => format!(
            "Le présent règlement se modifie à la **{}**",
            bylaws.bylaws_majority.value.label()
        )
        .replace("à la **unanimité", "à l’**unanimité"),
        Parameter::PresidentVotes => choose(
            bylaws.president_votes.value,
            "La présidence **prend part** aux votes",
            "La présidence **ne prend pas part** aux votes",
        ),
        Parameter::CastingVote => choose(
            bylaws.casting_vote.value,
            "En cas de partage égal, la voix de la présidence est **prépondérante**",
            "En cas de partage égal, la proposition **n’est pas adoptée**",
        ),
        Parameter::SecretTie => {
            format!(
                "Scrutin secret et voix prépondérante : **{}**",
                secret_tie(bylaws.secret_tie.value)
            )
        }
        Parameter::CollegeVote => {
            format!("Les voix se comptent **{}**", college_vote(bylaws.college_vote.value))
        }
        Parameter::CollegeWeights => weights(&bylaws.college_weights.value),
        Parameter::VotePublication => match bylaws.vote_publication.value {
            VotePublication::Named => "Le procès-verbal donne le vote **de chacun**".into(),
            VotePublication::Aggregate => "Le procès-verbal donne les votes **en nombre**".into(),
        },
        Parameter::AmendmentsFirst => choose(
            bylaws.amendments_first.value,
            "Les amendements se votent **avant** le texte",
            "L’ordre des votes est **libre**",
        ),
        Parameter::MinutesContents => choose(
            bylaws.minutes_contents.value,
            "Noms, qualités, questions traitées, sens des délibérations et pouvoirs y **figurent**, le désaccord sur demande",
            "Le contenu du procès-verbal est **libre**",
        ),
        Parameter::DraftMinutesDelay => match bylaws.draft_minutes_delay.value {
            0 => "Projet de procès-verbal envoyé **sans délai fixé**".into(),
            number => format!("Projet de procès-verbal envoyé sous **{}**", days(number)),
        },
        Parameter::ObservationsDelay => match bylaws.observations_delay.value {
            0 => "Observations sur le projet reçues **jusqu’à l’approbation**".into(),
            number => format!("Observations sur le projet reçues pendant **{}**", days(number)),
        },
        Parameter::Signatories => {
            format!("Procès-verbal signé par **{}**", bylaws.signatories.value.label())
        }
        Parameter::Transmission => choose(
            bylaws.transmission.value,
            "L’avis **est transmis** à l’autorité qui l’a demandé",
            "La transmission des avis est **libre**",
        ),
        Parameter::AvisTerm => match bylaws.avis_term.value {
            0 => "Un avis se rend **sans délai fixé**".into(),
            number => format!("Un avis est réputé rendu après **{}**", term(number)),
        },
        Parameter::AvisTermUrgent => match bylaws.avis_term_urgent.value {
            0 => "L’urgence **ne réduit pas** le délai d’un avis".into(),
            number => format!("En urgence, un avis est réputé rendu après **{}**", term(number)),
        },
    }
}

/// Weeks where they are whole: « 5 semaines », « 15 jours ».
pub fn term(number: u32) -> String {
    if number > 0 && number % 7 == 0 {
        text::count(i64::from(number / 7), "semaine", "semaines")
    } else {
        days(number)
    }
}

fn secret_tie(tie: SecretTie) -> &'static str {
    match tie {
        SecretTie::NotUsed => "elle ne s’exerce pas",
        SecretTie::Declared => "la présidence la déclare",
    }
}

fn college_vote(vote: CollegeVote) -> String {
    match vote {
        CollegeVote::Together => "**tous collèges confondus**".into(),
        CollegeVote::EachCollege => "**dans chaque collège**, une majorité en chacun".into(),
        CollegeVote::Weighted => "**collège par collège**, avec le poids de chacun".into(),
    }
}

fn weights(weights: &[CollegeWeight]) -> String {
    if weights.is_empty() {
        return "Les collèges ont **le même poids**".into();
    }
    let parts: Vec<String> =
        weights.iter().map(|one| format!("{} {}", one.college, one.weight)).collect();
    format!("Poids des collèges : **{}**", phrases::and_list(&parts))
}
