//! Every rule of a règlement on a day: in words, with its source, its days and whose it is.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::periods::{RulePeriod, kept, periods};
use super::preview::choices;
use super::versions::{BylawsVersion, versions};
use crate::bylaws::clauses::{self, ClauseRun};
use crate::bylaws::heirs;
use crate::bylaws::{
    ChoiceView, Origin, Parameter, Profile, Rule, RuleValue, Rulebook, SILENCE, Section, Shape,
    Sourced, contradictions, in_force,
};
use crate::clock::{self, Instant, LocalTime};
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId};
use crate::meetings::{Finding, Meeting, MeetingState};
use crate::register::{self, Refusal, Result};
use crate::richtext::typography::typeset;

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

/// One rule.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ParameterView {
    /// Which.
    pub parameter: Parameter,
    /// Its place in the text: « 2.3 ».
    pub number: String,
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
    /// « Loi », « Convention », « Propre », « Comité des partenaires ».
    pub origin_label: String,
    /// Whether a règlement intérieur usually settles it itself.
    pub usual: bool,
    /// The clause in force as it was entered, if it is the committee's own.
    pub rule: Option<Rule>,
    /// What would hold without the committee's own clauses, in runs.
    pub inherited: Vec<ClauseRun>,
    /// By which text.
    pub inherited_source: String,
    /// What would hold without them, as a value.
    pub inherited_value: RuleValue,
    /// Whose rule that is.
    pub inherited_origin: Origin,
    /// The same, in French.
    pub inherited_label: String,
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
    /// Its place in the text, from 1.
    pub number: usize,
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
    /// What it means, in a sentence.
    pub profile_means: String,
    /// The committee whose règlement is inherited.
    pub inherits_from: Option<CommitteeId>,
    /// Its name.
    pub inherits_from_name: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// Today, by the clock of the committee.
    pub today: NaiveDate,
    /// The days on which something changed or will, latest first.
    pub versions: Vec<BylawsVersion>,
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
    /// Sittings that may have decided a rule: held, latest first, its own before its parent's.
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
    let today = LocalTime::at(now, committee.zone()).date();
    let on = args.on.unwrap_or(today);
    if !clock::plausible(on) {
        return Err(
            Refusal::invalid("on", "Cette date est hors du calendrier d’une instance.").into()
        );
    }
    let book = Rulebook::load(db, &committee)?;
    let own = book.levels.first().map(|(_, rules)| rules.clone()).unwrap_or_default();
    let bylaws = book.on(on)?;
    let mut without = book.clone();
    if let Some((_, rules)) = without.levels.first_mut() {
        rules.clear();
    }
    let inherited = without.on(on)?;
    let mut findings = contradictions(&bylaws, &committee);
    findings.extend(heirs::of_heirs(&heirs::heirs(db, committee.id)?, committee.id, on, None)?);
    let names: Vec<(CommitteeId, String)> =
        book.levels.iter().map(|(level, _)| (level.id, level.name.clone())).collect();
    let sittings = held(db, &committee)?;
    let mut deciders = sittings.clone();
    for (level, _) in book.levels.iter().skip(1) {
        deciders.extend(
            held(db, level)?.into_iter().map(|one| DecidingSitting {
                title: format!("{}, {}", one.title, level.name),
                ..one
            }),
        );
    }
    let mut sections: Vec<SectionView> = Section::ALL
        .iter()
        .enumerate()
        .map(|(index, &section)| SectionView {
            section,
            number: index + 1,
            title: section.label().into(),
            parameters: Vec::new(),
        })
        .collect();
    for &parameter in Parameter::ALL {
        let rule = bylaws.get(parameter);
        let base = inherited.get(parameter);
        let spans = periods(&own, &without, parameter, &deciders)?;
        let mut said: Vec<Finding> = findings
            .iter()
            .filter(|one| one.about.as_ref().is_some_and(|about| about.id == parameter.code()))
            .cloned()
            .collect();
        said.extend(kept(parameter, &spans, &sittings, on));
        let view = ParameterView {
            parameter,
            number: parameter.number(),
            title: parameter.label().into(),
            clause: clauses::clause(&bylaws, parameter),
            shape: parameter.shape(),
            choices: choices(&bylaws, parameter)?,
            origin_label: origin_label(&rule, committee.profile, &names),
            source: typeset(&rule.source),
            since: rule.since,
            origin: rule.origin,
            usual: Parameter::USUAL.contains(&parameter),
            rule: in_force(&own, parameter, on).cloned(),
            inherited: clauses::clause(&inherited, parameter),
            inherited_label: origin_label(&base, committee.profile, &names),
            inherited_origin: base.origin,
            inherited_source: typeset(&base.source),
            inherited_value: base.value,
            periods: spans,
            findings: said,
            value: rule.value,
        };
        if let Some(place) = sections.iter_mut().find(|one| one.section == parameter.section()) {
            place.parameters.push(view);
        }
    }
    let versions = versions(&book, &deciders)?;
    let parent = book.levels.get(1).map(|(level, _)| level);
    let count = |wanted: fn(&Origin) -> bool| {
        Parameter::ALL.iter().filter(|one| wanted(&bylaws.get(**one).origin)).count()
    };
    Ok(BylawsView {
        committee_id: committee.id,
        committee_name: committee.name.clone(),
        profile: committee.profile,
        profile_label: committee.profile.label().into(),
        profile_means: typeset(committee.profile.means()),
        inherits_from: parent.map(|one| one.id),
        inherits_from_name: parent.map(|one| one.name.clone()),
        in_force_since: versions.iter().map(|one| one.on).find(|day| *day <= on),
        today,
        versions,
        own: count(|origin| matches!(origin, Origin::Own)),
        inherited: count(|origin| matches!(origin, Origin::Inherited { .. })),
        sections,
        findings,
        colleges: committee.colleges.0.clone(),
        sittings: deciders,
        on,
    })
}

/// The sittings that a committee held or holds, latest first.
fn held(db: &Connection, committee: &Committee) -> Result<Vec<DecidingSitting>> {
    let mut meetings: Vec<Meeting> =
        register::list_where(db, "committee_id", &committee.id, "starts_at DESC, id DESC")?;
    meetings.retain(|meeting| meeting.state.is_held() || meeting.state == MeetingState::Open);
    Ok(meetings
        .iter()
        .map(|meeting| DecidingSitting {
            id: meeting.id,
            title: crate::meetings::title(committee, meeting),
            on: LocalTime::at(meeting.starts_at, committee.zone()).date(),
        })
        .collect())
}

/// Whose rule it is: « Loi », « Convention », « Usage », « Propre », the name of a committee.
pub fn origin_label(
    rule: &Sourced<RuleValue>,
    profile: Profile,
    names: &[(CommitteeId, String)],
) -> String {
    match rule.origin {
        Origin::Own => "Propre".into(),
        Origin::Inherited { committee_id } => names
            .iter()
            .find(|(id, _)| *id == committee_id)
            .map_or_else(|| "Hérité".into(), |(_, name)| name.clone()),
        Origin::Profile if rule.source == SILENCE => Profile::Libre.origin_label().into(),
        Origin::Profile => profile.origin_label().into(),
    }
}
