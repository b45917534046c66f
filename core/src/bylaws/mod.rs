//! The rules a committee sits by: parameters, each with its source and its days.
//!
//! A profile gives the defaults, the committee's own *règlement intérieur* overrides single parameters
//! ([`Rule`]), and a committee inherits from the one it belongs to. A sitting is judged by the rules of
//! its day ([`Rulebook::on`]).

mod choices;
pub mod clauses;
mod contradictions;
mod heirs;
pub mod law;
mod parameters;
mod profiles;
mod rules;
mod values;
mod verbs;
mod views;

pub use clauses::{ClauseRun, statement_of};
pub use contradictions::contradictions;
pub use parameters::{Bylaws, Origin, Parameter, Section, Sourced};
use profiles::SILENCE;
pub use profiles::{Profile, ProfileView, profiles};
pub use rules::{Rule, Rulebook, in_force};
pub use values::{
    ChoiceView, CollegeVote, CollegeWeight, ConvocationEvent, Delay, Fraction, Holds, Majority,
    MajorityBase, Numbering, ProxyScope, QuorumBase, RuleType, RuleValue, SecretTie, Shape, Share,
    Signatories, SubstitutionRule, VotePublication,
};
pub use verbs::{InheritRule, RuleRef, SetRule, UpdateRule, inherit, remove, set, update};
pub use views::{
    BylawsComparison, BylawsVersion, BylawsView, CompareBylaws, CompareWith, ComparedSide,
    DecidingSitting, Difference, ParameterView, PreviewRule, RulePeriod, RulePreview, SectionView,
    ViewBylaws, compare, origin_label, preview, view,
};
