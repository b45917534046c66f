//! Rules that cannot hold together, or that cannot hold for this committee. Pure functions.

use super::clauses;
use super::values::*;
use super::{Bylaws, Parameter};
use crate::committees::Committee;
use crate::meetings::{Finding, Severity};

fn about(parameter: Parameter, severity: Severity, sentence: String, mend: &str) -> Finding {
    let found =
        Finding::about("bylaws.contradiction", severity, "parameter", parameter.code(), sentence)
            .with(None, Some(mend));
    Finding { parameter: Some(parameter), ..found }
}

/// What is wrong with rules taken together; those that refuse cannot be entered.
pub fn contradictions(bylaws: &Bylaws, committee: &Committee) -> Vec<Finding> {
    let mut found = Vec::new();
    if bylaws.casting_vote.value == Holds::Yes && bylaws.president_votes.value == Holds::No {
        found.push(about(
            Parameter::CastingVote,
            Severity::Refuse,
            "La voix de la présidence ne peut pas être prépondérante : elle ne prend pas part aux votes.".into(),
            "Faire voter la présidence, ou renoncer à la voix prépondérante",
        ));
    }
    if bylaws.secret_tie.value == SecretTie::Declared && bylaws.casting_vote.value == Holds::No {
        found.push(about(
            Parameter::SecretTie,
            Severity::Warn,
            "Une voix prépondérante déclarée sous scrutin secret n’a pas d’effet : la présidence n’a pas de voix prépondérante.".into(),
            "Retirer cette règle",
        ));
    }
    if bylaws.quorum_binds.value == Holds::Yes
        && bylaws.quorum.value.numerator == bylaws.quorum.value.denominator
        && bylaws.second_convocation.value == Holds::No
    {
        found.push(about(
            Parameter::Quorum,
            Severity::Warn,
            "Le quorum demande la totalité des membres, même sur seconde convocation : une seule absence bloque le comité.".into(),
            "Admettre une seconde convocation sans quorum",
        ));
    }
    let by_college = bylaws.college_vote.value != CollegeVote::Together;
    let scoped = bylaws.proxy_scope.value == ProxyScope::SameCollege;
    if committee.colleges.0.is_empty() && (by_college || scoped) {
        let parameter = if by_college { Parameter::CollegeVote } else { Parameter::ProxyScope };
        let missing = about(
            parameter,
            Severity::Warn,
            format!(
                "« {} » suppose des collèges ; « {} » n’en a pas.",
                clauses::sentence(bylaws, parameter),
                committee.name
            ),
            "Nommer les collèges de l’instance",
        );
        // Mended on the committee's card, not in its règlement.
        found.push(Finding { rule: "bylaws.no_college".into(), ..missing });
    }
    for weight in &bylaws.college_weights.value {
        if !committee.colleges.0.contains(&weight.college) {
            found.push(about(
                Parameter::CollegeWeights,
                Severity::Refuse,
                format!("« {} » n’est pas un collège de « {} ».", weight.college, committee.name),
                "Choisir un collège de l’instance",
            ));
        }
    }
    if bylaws.college_vote.value == CollegeVote::Weighted && !committee.colleges.0.is_empty() {
        let missing: Vec<&String> = committee
            .colleges
            .0
            .iter()
            .filter(|name| !bylaws.college_weights.value.iter().any(|one| one.college == **name))
            .collect();
        if let Some(first) = missing.first() {
            found.push(about(
                Parameter::CollegeWeights,
                Severity::Warn,
                format!("Le poids du collège « {first} » n’est pas fixé : il compte pour 1."),
                "Fixer les poids",
            ));
        }
    }
    if bylaws.item_request.value == Share::Nobody && bylaws.item_request_delay.value > 0 {
        found.push(about(
            Parameter::ItemRequestDelay,
            Severity::Warn,
            "Un délai d’inscription est fixé, mais aucun membre ne peut demander d’inscription."
                .into(),
            "Dire qui peut faire inscrire un point",
        ));
    }
    if bylaws.avis_term_urgent.value > bylaws.avis_term.value && bylaws.avis_term.value > 0 {
        found.push(about(
            Parameter::AvisTermUrgent,
            Severity::Refuse,
            "Le délai d’un avis en urgence dépasserait le délai ordinaire.".into(),
            "Réduire le délai d’urgence",
        ));
    }
    found
}
