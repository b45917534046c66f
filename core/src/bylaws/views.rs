//! The règlement intérieur as its page shows it: every rule in words, with source, days and origin.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::clauses::{self, ClauseRun};
use super::{
    Bylaws, ChoiceView, Origin, Parameter, Profile, Rule, RuleValue, Rulebook, Section, Shape,
    contradictions,
};
use crate::clock::{Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId, RuleId};
use crate::meetings::{Finding, Meeting, MeetingState};
use crate::register::{self, Result};

/// Which règlement is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ViewBylaws {
    /// The committee.
    pub committee_id: CommitteeId,
    /// On which day; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A span of days in which one rule settled a parameter.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RulePeriod {
    /// The clause; none for the inherited value.
    pub rule_id: Option<RuleId>,
    /// First day; none if it has always been so.
    pub from: Option<NaiveDate>,
    /// Last day; none while no end is known.
    pub to: Option<NaiveDate>,
    /// The rule then, in runs.
    pub clause: Vec<ClauseRun>,
    /// The article or clause.
    pub source: String,
    /// The value.
    pub value: RuleValue,
    /// The sitting that decided it.
    pub decided_in: Option<MeetingId>,
    /// The title of that sitting.
    pub decided_in_title: Option<String>,
    /// How it was decided.
    pub note: Option<String>,
    /// Whether it is the committee's own.
    pub own: bool,
}

/// One rule.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ParameterView {
    /// Which.
    pub parameter: Parameter,
    /// Its title.
    pub title: String,
    /// The rule in words, in runs.
    pub clause: Vec<ClauseRun>,
    /// The value.
    pub value: RuleValue,
    /// What it is edited with.
    pub shape: Shape,
    /// The values admitted.
    pub choices: Vec<ChoiceView>,
    /// The article or clause.
    pub source: String,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// Whose rule it is.
    pub origin: Origin,
    /// « loi », « convention », « propre », « Comité des partenaires ».
    pub origin_label: String,
    /// The clause in force, if it is the committee's own.
    pub rule_id: Option<RuleId>,
    /// What would hold without the committee's own clauses, in runs.
    pub inherited: Vec<ClauseRun>,
    /// By which text.
    pub inherited_source: String,
    /// What would hold without them, as a value.
    pub inherited_value: RuleValue,
    /// How it was settled over time.
    pub periods: Vec<RulePeriod>,
    /// Contradictions that concern it.
    pub findings: Vec<Finding>,
}

/// A part of the règlement.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SectionView {
    /// Which.
    pub section: Section,
    /// Its title.
    pub title: String,
    /// Its rules.
    pub parameters: Vec<ParameterView>,
}

/// A règlement intérieur on a day.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct BylawsView {
    /// The committee.
    pub committee_id: CommitteeId,
    /// Its name.
    pub committee_name: String,
    /// The profile.
    pub profile: Profile,
    /// The profile, in French.
    pub profile_label: String,
    /// The committee whose règlement is inherited.
    pub inherits_from: Option<CommitteeId>,
    /// Its name.
    pub inherits_from_name: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// The days on which something changed or will, latest first.
    pub versions: Vec<NaiveDate>,
    /// The last of them that is past, if any.
    pub in_force_since: Option<NaiveDate>,
    /// How many rules are the committee's own on that day.
    pub own: usize,
    /// How many are inherited from its parent.
    pub inherited: usize,
    /// The rules.
    pub sections: Vec<SectionView>,
    /// What is wrong with them together.
    pub findings: Vec<Finding>,
    /// The colleges of the committee, for weights.
    pub colleges: Vec<String>,
    /// Sittings that may have decided a rule: held, latest first.
    pub sittings: Vec<DecidingSitting>,
}

/// A sitting that may have decided a rule.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DecidingSitting {
    /// Which.
    pub id: MeetingId,
    /// « Plénière n° 2026-01 ».
    pub title: String,
    /// Its day.
    pub on: NaiveDate,
}

/// A règlement intérieur on a day.
pub fn view(db: &Connection, args: ViewBylaws, now: Instant) -> Result<BylawsView> {
    let committee: Committee = register::get(db, args.committee_id)?;
    let on = args.on.unwrap_or_else(|| LocalTime::at(now, committee.zone()).date());
    let book = Rulebook::load(db, &committee)?;
    let own = book.levels.first().map(|(_, rules)| rules.clone()).unwrap_or_default();
    let bylaws = book.on(on)?;
    let mut without = book.clone();
    if let Some((_, rules)) = without.levels.first_mut() {
        rules.clear();
    }
    let inherited = without.on(on)?;
    let findings = contradictions(&bylaws, &committee);
    let names: Vec<(CommitteeId, String)> =
        book.levels.iter().map(|(level, _)| (level.id, level.name.clone())).collect();
    let mut meetings: Vec<Meeting> =
        register::list_where(db, "committee_id", &committee.id, "starts_at DESC, id DESC")?;
    meetings.retain(|meeting| meeting.state.is_held() || meeting.state == MeetingState::Open);
    let sittings: Vec<DecidingSitting> = meetings
        .iter()
        .map(|meeting| DecidingSitting {
            id: meeting.id,
            title: crate::meetings::title(&committee, meeting),
            on: LocalTime::at(meeting.starts_at, committee.zone()).date(),
        })
        .collect();
    let mut sections: Vec<SectionView> = Section::ALL
        .iter()
        .map(|&section| SectionView {
            section,
            title: section.label().into(),
            parameters: Vec::new(),
        })
        .collect();
    for &parameter in Parameter::ALL {
        let rule = bylaws.get(parameter);
        let base = inherited.get(parameter);
        let view = ParameterView {
            parameter,
            title: parameter.label().into(),
            clause: clauses::clause(&bylaws, parameter),
            shape: parameter.shape(),
            choices: parameter.choices(),
            source: rule.source,
            since: rule.since,
            origin: rule.origin,
            origin_label: origin_label(rule.origin, committee.profile, &names),
            rule_id: super::in_force(&own, parameter, on).map(|rule| rule.id),
            inherited: clauses::clause(&inherited, parameter),
            inherited_source: base.source,
            inherited_value: base.value,
            periods: periods(&own, &without, parameter, &sittings)?,
            findings: findings
                .iter()
                .filter(|one| one.about.as_ref().is_some_and(|about| about.id == parameter.code()))
                .cloned()
                .collect(),
            value: rule.value,
        };
        if let Some(place) = sections.iter_mut().find(|one| one.section == parameter.section()) {
            place.parameters.push(view);
        }
    }
    let mut versions: Vec<NaiveDate> = own.iter().filter_map(|rule| rule.starts_on).collect();
    versions.sort_unstable_by(|a, b| b.cmp(a));
    versions.dedup();
    let parent = book.levels.get(1).map(|(level, _)| level);
    let count = |wanted: fn(&Origin) -> bool| {
        Parameter::ALL.iter().filter(|one| wanted(&bylaws.get(**one).origin)).count()
    };
    Ok(BylawsView {
        committee_id: committee.id,
        committee_name: committee.name.clone(),
        profile: committee.profile,
        profile_label: committee.profile.label().into(),
        inherits_from: parent.map(|one| one.id),
        inherits_from_name: parent.map(|one| one.name.clone()),
        in_force_since: versions.iter().find(|day| **day <= on).copied(),
        versions,
        own: count(|origin| matches!(origin, Origin::Own)),
        inherited: count(|origin| matches!(origin, Origin::Inherited { .. })),
        sections,
        findings,
        colleges: committee.colleges.0.clone(),
        sittings,
        on,
    })
}

fn origin_label(origin: Origin, profile: Profile, names: &[(CommitteeId, String)]) -> String {
    match origin {
        Origin::Own => "Propre".into(),
        Origin::Inherited { committee_id } => names
            .iter()
            .find(|(id, _)| *id == committee_id)
            .map_or_else(|| "Hérité".into(), |(_, name)| name.clone()),
        Origin::Profile => match profile {
            Profile::Crpa => "Loi",
            Profile::Convention => "Convention",
            Profile::Libre => "Usage",
        }
        .into(),
    }
}

/// How a parameter was settled over time, earliest first: the inherited value wherever no own clause
/// runs.
fn periods(
    own: &[Rule],
    without: &Rulebook,
    parameter: Parameter,
    sittings: &[DecidingSitting],
) -> Result<Vec<RulePeriod>> {
    let mut starts: Vec<Option<NaiveDate>> = vec![None];
    for rule in own.iter().filter(|rule| rule.parameter == parameter) {
        starts.push(rule.starts_on);
        if let Some(next) = rule.ends_on.and_then(|end| end.succ_opt()) {
            starts.push(Some(next));
        }
    }
    starts.sort_unstable();
    starts.dedup();
    let mut out: Vec<RulePeriod> = Vec::new();
    for (index, from) in starts.iter().enumerate() {
        let to = starts.get(index + 1).copied().flatten().and_then(|next| next.pred_opt());
        let day = from.unwrap_or_else(|| to.unwrap_or(NaiveDate::MAX));
        let rule = super::in_force(own, parameter, day);
        let mut bylaws = without.on(day)?;
        if let Some(rule) = rule {
            put_own(&mut bylaws, rule)?;
        }
        let found = bylaws.get(parameter);
        out.push(RulePeriod {
            rule_id: rule.map(|rule| rule.id),
            from: *from,
            to,
            clause: clauses::clause(&bylaws, parameter),
            source: found.source,
            value: found.value,
            decided_in: rule.and_then(|rule| rule.decided_in),
            decided_in_title: rule.and_then(|rule| rule.decided_in).and_then(|id| {
                sittings.iter().find(|one| one.id == id).map(|one| one.title.clone())
            }),
            note: rule.and_then(|rule| rule.note.clone()),
            own: rule.is_some(),
        });
    }
    Ok(out)
}

fn put_own(bylaws: &mut Bylaws, rule: &Rule) -> Result<()> {
    bylaws.put(
        rule.parameter,
        super::Sourced {
            value: rule.value.0.clone(),
            source: rule.source.clone(),
            origin: Origin::Own,
            since: rule.starts_on,
        },
    )
}
