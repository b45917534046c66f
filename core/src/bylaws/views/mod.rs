//! The règlement intérieur as its page shows it: every rule in words, its periods, its versions, and
//! what differs from another day or from a profile.

mod compare;
mod periods;
mod preview;
mod versions;
mod whole;

pub use compare::{
    BylawsComparison, CompareBylaws, CompareWith, ComparedSide, Difference, compare,
};
pub use periods::RulePeriod;
pub use preview::{PreviewRule, RulePreview, preview};
pub use versions::BylawsVersion;
pub use whole::{
    BylawsView, DecidingSitting, ParameterView, SectionView, ViewBylaws, origin_label, view,
};
