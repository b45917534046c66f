//! Entering the clauses of a règlement intérieur.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Parameter, Rule, RuleValue, Rulebook, clauses, contradictions};
use crate::clock;
use crate::committees::Committee;
use crate::ids::{CommitteeId, MeetingId, RuleId};
use crate::meetings::{Meeting, Severity};
use crate::print::phrases;
use crate::register::{self, Change, Json, Refusal, Result, Tx};
use crate::{patch, text};

/// A clause settles a parameter.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetRule {
    /// The committee.
    pub committee_id: CommitteeId,
    /// What it settles.
    pub parameter: Parameter,
    /// How.
    pub value: RuleValue,
    /// The article or clause: a rule without source is refused.
    pub source: String,
    /// First day; none if it has always been so.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// The sitting that decided it.
    #[serde(default)]
    pub decided_in: Option<MeetingId>,
    /// How it was decided.
    #[serde(default)]
    pub note: Option<String>,
}

patch! {
    /// What is corrected in a clause.
    pub struct UpdateRule(RuleId) {
        /// How it settles its parameter.
        value: RuleValue,
        /// The article or clause.
        source: String,
        /// First day.
        starts_on: Option<NaiveDate>,
        /// Last day.
        ends_on: Option<NaiveDate>,
        /// The sitting that decided it.
        decided_in: Option<MeetingId>,
        /// How it was decided.
        note: Option<String>,
    }
}

/// A clause.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct RuleRef {
    /// The clause.
    pub id: RuleId,
}

/// A parameter is inherited again.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct InheritRule {
    /// The committee.
    pub committee_id: CommitteeId,
    /// The parameter.
    pub parameter: Parameter,
    /// The first day on which nothing of its own holds.
    pub from: NaiveDate,
}

/// Enters a clause. One that begins the same day for the same parameter is replaced.
pub fn set(tx: &mut Tx<'_>, args: SetRule) -> Result<Rule> {
    let committee: Committee = register::get(tx.db(), args.committee_id)?;
    let before = Rulebook::load(tx.db(), &committee)?;
    let rule = Rule {
        id: RuleId::new(),
        committee_id: committee.id,
        parameter: args.parameter,
        value: Json(args.parameter.check(&args.value)?),
        source: source(&args.source)?,
        starts_on: args.starts_on,
        ends_on: args.ends_on,
        decided_in: args.decided_in,
        note: text::optional("note", args.note)?,
    };
    check_dates(&rule)?;
    check_sitting(tx, &committee, &rule)?;
    let same: Vec<Rule> = own(tx, committee.id)?
        .into_iter()
        .filter(|other| other.parameter == rule.parameter && other.starts_on == rule.starts_on)
        .collect();
    tx.delete_all(&same)?;
    tx.insert(&rule)?;
    check_whole(tx, &committee, &before, &rule)?;
    tell(tx, &committee, &rule, "Règle")?;
    Ok(rule)
}

/// Corrects a clause.
pub fn update(tx: &mut Tx<'_>, args: UpdateRule) -> Result<Rule> {
    let mut rule: Rule = register::get(tx.db(), args.id)?;
    let committee: Committee = register::get(tx.db(), rule.committee_id)?;
    let before = Rulebook::load(tx.db(), &committee)?;
    if let Change::Set(value) = &args.value {
        rule.value = Json(rule.parameter.check(value)?);
    }
    args.source.check(|text| source(&text))?.apply(&mut rule.source);
    args.starts_on.apply(&mut rule.starts_on);
    args.ends_on.apply(&mut rule.ends_on);
    args.decided_in.apply(&mut rule.decided_in);
    args.note.check(|note| text::optional("note", note))?.apply(&mut rule.note);
    check_dates(&rule)?;
    check_sitting(tx, &committee, &rule)?;
    check_alone(tx, &rule)?;
    tx.update(&rule)?;
    check_whole(tx, &committee, &before, &rule)?;
    tell(tx, &committee, &rule, "Règle corrigée")?;
    Ok(rule)
}

/// Erases a clause entered by mistake, as if it had never been.
pub fn remove(tx: &mut Tx<'_>, args: RuleRef) -> Result<()> {
    let rule: Rule = register::get(tx.db(), args.id)?;
    let committee: Committee = register::get(tx.db(), rule.committee_id)?;
    let before = Rulebook::load(tx.db(), &committee)?;
    tx.delete::<Rule>(rule.id)?;
    check_whole(tx, &committee, &before, &rule)?;
    tx.about("committee", committee.id);
    tx.tell(format!(
        "Règle effacée de « {} » : {} ({})",
        committee.name,
        phrases::lower_first(rule.parameter.label()),
        rule.source
    ));
    Ok(())
}

/// Gives a parameter back to what is inherited, from a day on: the clauses that run then end the day
/// before, those that would have begun later go. What held until then stays, for the sittings it judges.
pub fn inherit(tx: &mut Tx<'_>, args: InheritRule) -> Result<()> {
    let committee: Committee = register::get(tx.db(), args.committee_id)?;
    let before = Rulebook::load(tx.db(), &committee)?;
    if !clock::plausible(args.from) {
        return Err(out_of_calendar("from"));
    }
    let running: Vec<Rule> = own(tx, committee.id)?
        .into_iter()
        .filter(|rule| rule.parameter == args.parameter)
        .filter(|rule| rule.ends_on.is_none_or(|end| end >= args.from))
        .collect();
    let Some(last) = running.last().cloned() else {
        return Err(Refusal::rule(format!(
            "« {} » est déjà héritée le {}.",
            args.parameter.label(),
            phrases::date(args.from)
        ))
        .into());
    };
    let (to_end, to_delete): (Vec<Rule>, Vec<Rule>) =
        running.into_iter().partition(|rule| rule.starts_on.is_none_or(|from| from < args.from));
    tx.delete_all(&to_delete)?;
    for mut rule in to_end {
        rule.ends_on = args.from.pred_opt();
        tx.update(&rule)?;
    }
    check_whole(tx, &committee, &before, &Rule { starts_on: Some(args.from), ..last })?;
    tx.about("committee", committee.id);
    tx.tell(format!(
        "Règle héritée à partir du {} dans « {} » : {}",
        phrases::date(args.from),
        committee.name,
        phrases::lower_first(args.parameter.label())
    ));
    Ok(())
}

fn own(tx: &Tx<'_>, committee: CommitteeId) -> Result<Vec<Rule>> {
    register::list_where(tx.db(), "committee_id", &committee, "parameter, starts_on, id")
}

fn source(given: &str) -> Result<String> {
    let clean = text::optional("source", Some(given.to_owned()))?;
    clean.ok_or_else(|| {
        Refusal::invalid(
            "source",
            "Une règle sans source ne s’oppose à personne : d’où vient-elle ?",
        )
        .hint("Citez l’article ou la clause, par exemple « règlement intérieur, art. 4 ».")
        .into()
    })
}

fn out_of_calendar(field: &'static str) -> crate::register::Error {
    Refusal::invalid(field, "Cette date est hors du calendrier d’une instance.").into()
}

/// The sitting named must be one of the committee, or of one it belongs to.
fn check_sitting(tx: &Tx<'_>, committee: &Committee, rule: &Rule) -> Result<()> {
    let Some(id) = rule.decided_in else { return Ok(()) };
    let meeting: Meeting = register::get(tx.db(), id)?;
    let book = Rulebook::load(tx.db(), committee)?;
    if book.levels.iter().any(|(level, _)| level.id == meeting.committee_id) {
        return Ok(());
    }
    Err(Refusal::invalid(
        "decided_in",
        format!(
            "Cette séance n’est pas celle de « {} », ni de l’instance dont elle hérite.",
            committee.name
        ),
    )
    .into())
}

/// Two clauses of one parameter never begin the same day: which one holds would be a matter of luck.
fn check_alone(tx: &Tx<'_>, rule: &Rule) -> Result<()> {
    let twin = own(tx, rule.committee_id)?.into_iter().find(|other| {
        other.id != rule.id
            && other.parameter == rule.parameter
            && other.starts_on == rule.starts_on
    });
    let Some(twin) = twin else { return Ok(()) };
    let since = match twin.starts_on {
        Some(day) => format!("commence déjà le {}", phrases::date(day)),
        None => "vaut déjà depuis toujours".into(),
    };
    Err(Refusal::invalid(
        "starts_on",
        format!("Une autre règle du même objet {since} ({}).", twin.source),
    )
    .hint("Choisissez un autre premier jour, ou corrigez cette autre règle.")
    .into())
}

fn check_dates(rule: &Rule) -> Result<()> {
    for (field, day) in [("starts_on", rule.starts_on), ("ends_on", rule.ends_on)] {
        if day.is_some_and(|day| !clock::plausible(day)) {
            return Err(out_of_calendar(field));
        }
    }
    if let (Some(from), Some(to)) = (rule.starts_on, rule.ends_on)
        && to < from
    {
        return Err(Refusal::invalid(
            "ends_on",
            format!(
                "La règle finirait le {}, avant son premier jour, le {}.",
                phrases::date(to),
                phrases::date(from)
            ),
        )
        .into());
    }
    Ok(())
}

/// The rules as they would then stand, on the first day of the clause and today, must hold together. What
/// did not hold together before, by the doing of a committee above, stops nothing: the group must be
/// able to put its own rules right one by one.
fn check_whole(tx: &Tx<'_>, committee: &Committee, before: &Rulebook, rule: &Rule) -> Result<()> {
    let book = Rulebook::load(tx.db(), committee)?;
    let today = clock::LocalTime::at(tx.now(), committee.zone()).date();
    let days = [rule.starts_on.unwrap_or(today), today.max(rule.starts_on.unwrap_or(today))];
    for day in days {
        let known = contradictions(&before.on(day)?, committee);
        let refused = contradictions(&book.on(day)?, committee)
            .into_iter()
            .find(|finding| finding.severity == Severity::Refuse && !known.contains(finding));
        if let Some(finding) = refused {
            let mut refusal = Refusal::rule(finding.sentence).on("value");
            if let Some(mend) = finding.mend {
                refusal = refusal.hint(format!("{mend}."));
            }
            return Err(refusal.into());
        }
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, committee: &Committee, rule: &Rule, word: &str) -> Result<()> {
    let mut bylaws = super::Bylaws::of(committee.profile);
    bylaws.put(super::Sourced {
        parameter: rule.parameter,
        value: rule.value.0.clone(),
        source: rule.source.clone(),
        origin: super::Origin::Own,
        since: rule.starts_on,
    })?;
    tx.about("committee", committee.id);
    tx.tell(format!(
        "{word} de « {} » : {} ({})",
        committee.name,
        phrases::lower_first(&clauses::sentence(&bylaws, rule.parameter)),
        rule.source
    ));
    Ok(())
}
