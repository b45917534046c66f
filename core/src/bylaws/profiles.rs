//! The three profiles: the rules of a committee that settled nothing itself.

use serde::Serialize;

use super::Parameter;
use super::parameters::{Bylaws, sourced};
use super::values::*;
use crate::calendar::{DayCount, Territory};
use crate::richtext::typography::typeset;
use crate::vocabulary;
use crate::votes::BallotKind;

vocabulary! {
    /// Where the rules of a committee come from.
    pub enum Profile {
        /// Code des relations entre le public et l'administration, R133-1 to R133-15.
        Crpa = "crpa", "CRPA (R133-1 à R133-15)";
        /// A convention between the members: consensus.
        Convention = "convention", "Convention (consensus)";
        /// No rule but those the committee gives itself.
        Libre = "libre", "Libre";
    }
}

impl Profile {
    /// What taking it means, in a sentence for those who create a committee.
    pub fn means(self) -> &'static str {
        match self {
            Profile::Crpa => {
                "Commission administrative : le code des relations entre le public et l’administration s’applique, articles R133-1 et suivants, sauf ce que son règlement fixe."
            }
            Profile::Convention => {
                "Instance née d’une convention entre partenaires : consensus, et les chiffres du code tant que la convention ou le règlement n’en disent pas d’autres."
            }
            Profile::Libre => {
                "Pas d’autres règles que celles que l’instance se donne ; le quorum est compté, il n’empêche pas de délibérer."
            }
        }
    }

    /// What its rules are called beside one of them: « Loi », « Convention », « Usage ».
    pub fn origin_label(self) -> &'static str {
        match self {
            Profile::Crpa => "Loi",
            Profile::Convention => "Convention",
            Profile::Libre => "Usage",
        }
    }
}

/// A profile offered to a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ProfileView {
    /// Which.
    pub value: Profile,
    /// In French.
    pub label: String,
    /// What taking it means.
    pub means: String,
}

/// The profiles that a committee may take, with what each means.
pub fn profiles() -> Vec<ProfileView> {
    Profile::ALL
        .iter()
        .map(|&profile| ProfileView {
            value: profile,
            label: profile.label().into(),
            means: typeset(profile.means()),
        })
        .collect()
}

/// What is cited where neither the law nor the règlement says anything.
pub(super) const SILENCE: &str = "usage, le règlement intérieur ne dit rien";

impl Bylaws {
    /// The defaults of a profile.
    pub fn of(profile: Profile) -> Self {
        match profile {
            Profile::Crpa => Self::crpa(),
            Profile::Convention => {
                let text = "convention du comité";
                Self {
                    usual_ballot: sourced(Parameter::UsualBallot, BallotKind::Consensus, text),
                    casting_vote: sourced(Parameter::CastingVote, Holds::No, text),
                    ..Self::agreed(profile, text)
                }
            }
            Profile::Libre => {
                let text = "usage du comité";
                Self {
                    quorum_binds: sourced(Parameter::QuorumBinds, Holds::No, text),
                    ..Self::agreed(profile, text)
                }
            }
        }
    }

    fn crpa() -> Self {
        Self {
            profile: Profile::Crpa,
            convocation_delay: sourced(
                Parameter::ConvocationDelay,
                Delay { days: 5, count: DayCount::Calendaire },
                "art. R133-8 CRPA",
            ),
            convocation_event: sourced(
                Parameter::ConvocationEvent,
                ConvocationEvent::Receipt,
                "art. R133-8 CRPA",
            ),
            urgency: sourced(Parameter::Urgency, Holds::Yes, "art. R133-8 CRPA"),
            item_request: sourced(Parameter::ItemRequest, Share::Nobody, "art. R133-5 CRPA"),
            item_request_delay: sourced(Parameter::ItemRequestDelay, 0, SILENCE),
            holiday_calendar: sourced(
                Parameter::HolidayCalendar,
                Territory::Metropole,
                "art. L3133-1 code du travail",
            ),
            substitute_ex_officio: sourced(
                Parameter::SubstituteExOfficio,
                SubstitutionRule::SameBody,
                "art. R133-3 CRPA",
            ),
            substitute_elected: sourced(
                Parameter::SubstituteElected,
                SubstitutionRule::SameAssembly,
                "art. R133-3 CRPA",
            ),
            substitute_qualified: sourced(
                Parameter::SubstituteQualified,
                SubstitutionRule::Never,
                "art. R133-3 CRPA",
            ),
            substitute_representative: sourced(
                Parameter::SubstituteRepresentative,
                SubstitutionRule::Appointed,
                SILENCE,
            ),
            quorum: sourced(Parameter::Quorum, Fraction::HALF, "art. R133-10 CRPA"),
            quorum_base: sourced(Parameter::QuorumBase, QuorumBase::Seats, "art. R133-10 CRPA"),
            quorum_binds: sourced(Parameter::QuorumBinds, Holds::Yes, "art. R133-10 CRPA"),
            second_convocation: sourced(
                Parameter::SecondConvocation,
                Holds::Yes,
                "art. R133-10 CRPA",
            ),
            remote_counts: sourced(Parameter::RemoteCounts, Holds::Yes, "art. R133-10 CRPA"),
            recused_counts: sourced(Parameter::RecusedCounts, Holds::No, "art. R133-12 CRPA"),
            proxies_held: sourced(Parameter::ProxiesHeld, 1, "art. R133-9 CRPA"),
            proxy_scope: sourced(Parameter::ProxyScope, ProxyScope::Anybody, "art. R133-9 CRPA"),
            public_sittings: sourced(Parameter::PublicSittings, Holds::No, SILENCE),
            written_deliberation: sourced(
                Parameter::WrittenDeliberation,
                Holds::Yes,
                "art. R133-7 CRPA",
            ),
            written_participation: sourced(
                Parameter::WrittenParticipation,
                Fraction::HALF,
                "ord. n° 2014-1329, art. 4",
            ),
            numbering: sourced(Parameter::Numbering, Numbering::YearNumber, SILENCE),
            usual_ballot: sourced(Parameter::UsualBallot, BallotKind::MainLevee, SILENCE),
            secret_request: sourced(Parameter::SecretRequest, Share::Nobody, SILENCE),
            secret_nominations: sourced(Parameter::SecretNominations, Holds::No, SILENCE),
            majority_base: sourced(
                Parameter::MajorityBase,
                MajorityBase::PresentOrRepresented,
                "art. R133-11 CRPA",
            ),
            ordinary_majority: sourced(
                Parameter::OrdinaryMajority,
                Majority::Simple,
                "art. R133-11 CRPA",
            ),
            bylaws_majority: sourced(
                Parameter::BylawsMajority,
                Majority::Simple,
                "art. R133-11 CRPA",
            ),
            president_votes: sourced(Parameter::PresidentVotes, Holds::Yes, "art. R133-11 CRPA"),
            casting_vote: sourced(Parameter::CastingVote, Holds::Yes, "art. R133-11 CRPA"),
            secret_tie: sourced(Parameter::SecretTie, SecretTie::NotUsed, SILENCE),
            college_vote: sourced(
                Parameter::CollegeVote,
                CollegeVote::Together,
                "art. R133-11 CRPA",
            ),
            college_weights: sourced(Parameter::CollegeWeights, Vec::new(), SILENCE),
            vote_publication: sourced(
                Parameter::VotePublication,
                VotePublication::Aggregate,
                SILENCE,
            ),
            amendments_first: sourced(Parameter::AmendmentsFirst, Holds::Yes, SILENCE),
            minutes_contents: sourced(Parameter::MinutesContents, Holds::Yes, "art. R133-13 CRPA"),
            draft_minutes_delay: sourced(Parameter::DraftMinutesDelay, 0, SILENCE),
            observations_delay: sourced(Parameter::ObservationsDelay, 0, SILENCE),
            signatories: sourced(
                Parameter::Signatories,
                Signatories::PresidentAndSecretary,
                SILENCE,
            ),
            transmission: sourced(Parameter::Transmission, Holds::Yes, "art. R133-13 CRPA"),
            avis_term: sourced(Parameter::AvisTerm, 35, "art. R133-14 CRPA"),
            avis_term_urgent: sourced(Parameter::AvisTermUrgent, 15, "art. R133-14 CRPA"),
        }
    }

    /// A convention or a custom usually takes the code's figures over without being bound by it: the
    /// same values, with its own source, and nobody's substitution forbidden.
    fn agreed(profile: Profile, text: &str) -> Self {
        let mut bylaws = Self::crpa();
        bylaws.profile = profile;
        for &parameter in Parameter::ALL {
            bylaws.cite(parameter, text);
        }
        bylaws.holiday_calendar.source = "art. L3133-1 code du travail".into();
        for rule in [
            &mut bylaws.substitute_ex_officio,
            &mut bylaws.substitute_elected,
            &mut bylaws.substitute_qualified,
        ] {
            rule.value = SubstitutionRule::Appointed;
        }
        bylaws
    }
}
