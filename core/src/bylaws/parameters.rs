//! The table of parameters: what a règlement intérieur may settle, with its type and its place there.

use serde::Serialize;

use super::profiles::Profile;
use super::values::*;
use crate::calendar::Territory;
use crate::ids::CommitteeId;
use crate::register::Result;
use crate::vocabulary;
use crate::votes::BallotKind;

vocabulary! {
    /// The parts of a règlement intérieur, in its order.
    pub enum Section {
        /// Convocation and agenda.
        Convocation = "convocation", "Convocation et ordre du jour";
        /// Who may stand in for whom.
        Composition = "composition", "Suppléance";
        /// Quorum and proxies.
        Quorum = "quorum", "Quorum et pouvoirs";
        /// The sitting.
        Seance = "seance", "Tenue des séances";
        /// Votes.
        Votes = "votes", "Votes";
        /// Minutes and what follows.
        Minutes = "minutes", "Procès-verbal et suites";
    }
}

impl Parameter {
    /// The rules that a règlement intérieur usually settles itself: the others mostly stay as the
    /// profile has them.
    pub const USUAL: &'static [Self] = &[
        Self::ConvocationDelay,
        Self::ItemRequest,
        Self::ProxiesHeld,
        Self::UsualBallot,
        Self::SecretRequest,
        Self::DraftMinutesDelay,
        Self::Signatories,
    ];

    /// Its place in the text: « 2.3 », third rule of the second part. Apart from « art. 4 », which is
    /// the numbering of the committee's own text.
    pub fn number(self) -> String {
        let section = self.section();
        let part = Section::ALL.iter().position(|one| *one == section).map_or(0, |at| at + 1);
        let rank = Self::ALL
            .iter()
            .filter(|one| one.section() == section)
            .position(|one| *one == self)
            .map_or(0, |at| at + 1);
        format!("{part}.{rank}")
    }
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// The profile: the law, the convention, custom.
    Profile,
    /// The committee's own règlement.
    Own,
    /// The règlement of the committee it belongs to.
    Inherited {
        /// Which.
        committee_id: CommitteeId,
    },
}

/// A parameter and the text it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// Which rule it is.
    pub parameter: Parameter,
    /// The value.
    pub value: T,
    /// The article or clause, as printed beside a finding.
    pub source: String,
    /// Whose rule it is.
    pub origin: Origin,
    /// Since when; none for what has always been so.
    pub since: Option<chrono::NaiveDate>,
}

/// A value of a profile.
pub(super) fn sourced<T>(parameter: Parameter, value: T, source: &str) -> Sourced<T> {
    Sourced { parameter, value, source: source.into(), origin: Origin::Profile, since: None }
}

macro_rules! parameters {
    ($( $(#[$doc:meta])* $section:ident / $variant:ident $field:ident $code:literal: $type:ty = $title:literal; )+) => {
        vocabulary! {
            /// A parameter of by-laws.
            pub enum Parameter { $( $(#[$doc])* $variant = $code, $title; )+ }
        }

        impl Parameter {
            /// The part of a règlement intérieur it belongs to.
            pub fn section(self) -> Section {
                match self { $( Parameter::$variant => Section::$section, )+ }
            }

            /// What it is edited with.
            pub fn shape(self) -> Shape {
                match self { $( Parameter::$variant => <$type as RuleType>::SHAPE, )+ }
            }

            /// The values admitted, for a choice (for a delay: how its days may count).
            pub fn choices(self) -> Vec<ChoiceView> {
                match self { $( Parameter::$variant => <$type as RuleType>::choices(), )+ }
            }

            /// The value as the parameter takes it; refused with the reason when it does not.
            pub fn check(self, value: &RuleValue) -> Result<RuleValue> {
                match self {
                    $( Parameter::$variant => <$type>::from_value(value).map(|one| one.to_value()), )+
                }
            }
        }

        /// The rules a sitting is judged by.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Bylaws {
            /// The profile they started from.
            pub profile: Profile,
            $( $(#[$doc])* pub $field: Sourced<$type>, )+
        }

        impl Bylaws {
            /// Any parameter, as it travels.
            pub fn get(&self, parameter: Parameter) -> Sourced<RuleValue> {
                match parameter {
                    $( Parameter::$variant => Sourced {
                        parameter,
                        value: self.$field.value.to_value(),
                        source: self.$field.source.clone(),
                        origin: self.$field.origin,
                        since: self.$field.since,
                    }, )+
                }
            }

            /// Gives a parameter another source.
            pub(super) fn cite(&mut self, parameter: Parameter, source: &str) {
                match parameter { $( Parameter::$variant => self.$field.source = source.into(), )+ }
            }

            /// Settles a parameter otherwise.
            ///
            /// # Errors
            /// When the value is not one that the parameter takes.
            pub fn put(&mut self, rule: Sourced<RuleValue>) -> Result<()> {
                match rule.parameter {
                    $( Parameter::$variant => {
                        self.$field = Sourced {
                            parameter: rule.parameter,
                            value: <$type>::from_value(&rule.value)?,
                            source: rule.source,
                            origin: rule.origin,
                            since: rule.since,
                        };
                    } )+
                }
                Ok(())
            }
        }
    };
}

parameters! {
    /// How long before the sitting the members have the convocation, the agenda and the documents (R133-8).
    Convocation / ConvocationDelay convocation_delay "convocation_delay": Delay = "Délai de convocation";
    /// From which event the delay counts (R133-8: receipt).
    Convocation / ConvocationEvent convocation_event "convocation_event": ConvocationEvent = "Événement qui fait courir le délai";
    /// Whether urgency, with its reason, shortens the delay (R133-8).
    Convocation / Urgency urgency "urgency": Holds = "Urgence";
    /// Who may have an item added to the agenda.
    Convocation / ItemRequest item_request "item_request": Share = "Inscription d’un point à la demande des membres";
    /// How many days before the sitting such a request is made.
    Convocation / ItemRequestDelay item_request_delay "item_request_delay": u32 = "Délai d’une demande d’inscription";
    /// Whose public holidays count.
    Convocation / HolidayCalendar holiday_calendar "holiday_calendar": Territory = "Calendrier des jours fériés";
    /// Who stands in for a member ex officio (R133-3).
    Composition / SubstituteExOfficio substitute_ex_officio "substitute_ex_officio": SubstitutionRule = "Suppléance d’un membre de droit";
    /// Who stands in for an elected member (R133-3).
    Composition / SubstituteElected substitute_elected "substitute_elected": SubstitutionRule = "Suppléance d’un élu";
    /// Who stands in for a qualified person (R133-3: nobody).
    Composition / SubstituteQualified substitute_qualified "substitute_qualified": SubstitutionRule = "Suppléance d’une personnalité qualifiée";
    /// Who stands in for the representative of an organisation.
    Composition / SubstituteRepresentative substitute_representative "substitute_representative": SubstitutionRule = "Suppléance du représentant d’un organisme";
    /// The share of the composition that must take part (R133-10).
    Quorum / Quorum quorum "quorum": Fraction = "Quorum";
    /// What the share is of.
    Quorum / QuorumBase quorum_base "quorum_base": QuorumBase = "Base du quorum";
    /// Whether a sitting without quorum can decide nothing.
    Quorum / QuorumBinds quorum_binds "quorum_binds": Holds = "Effet du défaut de quorum";
    /// Whether a second convocation on the same agenda needs no quorum (R133-10).
    Quorum / SecondConvocation second_convocation "second_convocation": Holds = "Seconde convocation sans quorum";
    /// Whether a member who takes part by video or phone counts (R133-10; décret 2014-1627, art. 7-1).
    Quorum / RemoteCounts remote_counts "remote_counts": Holds = "Participation à distance";
    /// Whether a member who recused himself still counts for the quorum of that item.
    Quorum / RecusedCounts recused_counts "recused_counts": Holds = "Membre déporté et quorum";
    /// How many proxies one member may hold (R133-9).
    Quorum / ProxiesHeld proxies_held "proxies_held": u32 = "Pouvoirs portés par un membre";
    /// Who may hold whose proxy.
    Quorum / ProxyScope proxy_scope "proxy_scope": ProxyScope = "À qui donner pouvoir";
    /// Whether the public may attend.
    Seance / PublicSittings public_sittings "public_sittings": Holds = "Publicité des séances";
    /// Whether the committee may deliberate by written exchange (R133-7; ordonnance 2014-1329).
    Seance / WrittenDeliberation written_deliberation "written_deliberation": Holds = "Délibération par échange d’écrits";
    /// The share of the college that must take part in a written exchange (ordonnance 2014-1329, art. 4).
    Seance / WrittenParticipation written_participation "written_participation": Fraction = "Participation à un échange d’écrits";
    /// How sittings are numbered.
    Seance / Numbering numbering "numbering": Numbering = "Numérotation des séances";
    /// How votes are usually taken.
    Votes / UsualBallot usual_ballot "usual_ballot": BallotKind = "Mode de scrutin ordinaire";
    /// Who may have a secret ballot held.
    Votes / SecretRequest secret_request "secret_request": Share = "Scrutin secret à la demande";
    /// Whether nominations are voted in secret.
    Votes / SecretNominations secret_nominations "secret_nominations": Holds = "Scrutin secret pour une désignation";
    /// The base of the majority (R133-11).
    Votes / MajorityBase majority_base "majority_base": MajorityBase = "Base de la majorité";
    /// The majority of an ordinary vote (R133-11).
    Votes / OrdinaryMajority ordinary_majority "ordinary_majority": Majority = "Majorité ordinaire";
    /// The majority it takes to change the règlement intérieur.
    Votes / BylawsMajority bylaws_majority "bylaws_majority": Majority = "Majorité pour modifier le règlement";
    /// Whether the president votes.
    Votes / PresidentVotes president_votes "president_votes": Holds = "Vote de la présidence";
    /// Whether the president, if he votes, decides a tie (R133-11).
    Votes / CastingVote casting_vote "casting_vote": Holds = "Voix prépondérante";
    /// What becomes of the casting vote in a secret ballot.
    Votes / SecretTie secret_tie "secret_tie": SecretTie = "Voix prépondérante et secret";
    /// Whether votes are counted by college.
    Votes / CollegeVote college_vote "college_vote": CollegeVote = "Vote par collège";
    /// What the votes of each college weigh.
    Votes / CollegeWeights college_weights "college_weights": Vec<CollegeWeight> = "Poids des collèges";
    /// How votes are made known.
    Votes / VotePublication vote_publication "vote_publication": VotePublication = "Publicité des votes";
    /// Whether amendments are voted before the text they change.
    Votes / AmendmentsFirst amendments_first "amendments_first": Holds = "Ordre des votes";
    /// What the minutes must state (R133-13).
    Minutes / MinutesContents minutes_contents "minutes_contents": Holds = "Mentions du procès-verbal";
    /// Within how many days of the sitting the draft minutes are sent; 0 when nothing is said.
    Minutes / DraftMinutesDelay draft_minutes_delay "draft_minutes_delay": u32 = "Envoi du projet de procès-verbal";
    /// How many days the members have to comment on the draft; 0 when nothing is said.
    Minutes / ObservationsDelay observations_delay "observations_delay": u32 = "Observations sur le projet";
    /// Who signs the minutes.
    Minutes / Signatories signatories "signatories": Signatories = "Signature du procès-verbal";
    /// Whether an avis is sent to the authority that asked for it (R133-13).
    Minutes / Transmission transmission "transmission": Holds = "Transmission des avis";
    /// After how many days from the referral an avis is deemed given (R133-14: five weeks).
    Minutes / AvisTerm avis_term "avis_term": u32 = "Délai pour rendre un avis";
    /// The same, in an emergency (R133-14: fifteen days).
    Minutes / AvisTermUrgent avis_term_urgent "avis_term_urgent": u32 = "Délai d’un avis en urgence";
}
