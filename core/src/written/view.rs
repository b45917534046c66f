//! A written exchange as its page shows it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::stage::stage_of;
use super::steps::{next_act, steps};
use super::vote::may_vote;
use super::{Contribution, Stage, StepView, limit, spoke_at, votable};
use crate::bylaws::Holds;
use crate::clock::{Instant, LocalTime};
use crate::ids::{ContributionId, ItemId, MandateId, MeetingId};
use crate::mandates::role_label;
use crate::meetings::{AgendaItem, Facts, Finding, Member, load, outline};
use crate::print::phrases;
use crate::register::Result;
use crate::richtext::typography::typeset;
use crate::text;
use crate::votes::{Choice, VoteView, vote_view};

/// Which exchange is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ViewExchange {
    /// The sitting.
    pub meeting_id: MeetingId,
}

/// The act that comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct NextAct {
    /// The operation.
    pub operation: String,
    /// "Clore les débats".
    pub label: String,
    /// Why it cannot be done yet.
    pub why_not: Option<String>,
}

/// How many take part.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ParticipationView {
    /// Seats whose member wrote or voted.
    pub counted: u32,
    /// Of how many.
    pub base: u32,
    /// How many must.
    pub threshold: u32,
    /// Whether enough do.
    pub reached: bool,
    /// "Participation suffisante : 8 membres sur 14, 7 requis."
    pub sentence: String,
    /// "8 sur 14, 7 requis".
    pub short: String,
    /// By which rule.
    pub source: String,
}

/// What a member wrote.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ContributionView {
    /// Which.
    pub id: ContributionId,
    /// The item; none for the exchange as a whole.
    pub item_id: Option<ItemId>,
    /// Whose.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation_short: Option<String>,
    /// When it was received.
    pub at: LocalTime,
    /// As it was typed.
    pub text: String,
    /// As it is read, typeset.
    pub words: String,
    /// The contribution it answers.
    pub reply_to: Option<ContributionId>,
    /// Whose contribution it answers.
    pub answers: Option<String>,
    /// How deep it stands in its thread.
    pub depth: u32,
}

/// A vote received.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SentVote {
    /// The item.
    pub item_id: ItemId,
    /// Whose.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// What.
    pub choice: Choice,
    /// When it was received.
    pub at: LocalTime,
}

/// An item in the exchange.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct WrittenItem {
    /// The item; none for the exchange as a whole.
    pub item_id: Option<ItemId>,
    /// "3.1".
    pub number: String,
    /// Its title.
    pub title: String,
    /// "pour avis".
    pub kind_label: String,
    /// Whether it is voted on.
    pub voted: bool,
    /// The text before the members.
    pub draft: Option<String>,
    /// Contributions, each followed by its answers.
    pub contributions: Vec<ContributionView>,
    /// Votes received, in the order of seats.
    pub votes: Vec<SentVote>,
    /// The vote, once closed.
    pub vote: Option<VoteView>,
}

/// A member in the exchange.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct WrittenMember {
    /// The mandate.
    pub mandate_id: MandateId,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation_short: Option<String>,
    /// The quality, in French.
    pub role_label: String,
    /// Whether the member presides.
    pub presides: bool,
    /// Whether the member holds a seat that counts.
    pub counts: bool,
    /// The items on which the member may vote.
    pub may_vote: Vec<ItemId>,
    /// How many contributions.
    pub contributions: u32,
    /// When the member first wrote or voted.
    pub since: Option<LocalTime>,
    /// Votes received.
    pub votes: Vec<SentVote>,
    /// "2 contributions, a voté", "rien reçu".
    pub summary: String,
}

/// A written exchange.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct WrittenView {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Where it stands.
    pub stage: Stage,
    /// Where, in French.
    pub stage_label: String,
    /// Whether the by-laws admit it.
    pub admitted: bool,
    /// By which rule.
    pub source: String,
    /// Whether nothing of it changes any more.
    pub frozen: bool,
    /// The committee's wall clock.
    pub now: LocalTime,
    /// The steps.
    pub steps: Vec<StepView>,
    /// The act that comes next.
    pub next: Option<NextAct>,
    /// When it opens, or opened.
    pub opens_at: LocalTime,
    /// When contributions were announced to end.
    pub closes_at: Option<LocalTime>,
    /// Until when they are received now.
    pub limit: Option<LocalTime>,
    /// Until when votes are received.
    pub vote_closes_at: Option<LocalTime>,
    /// The next hour that counts: the opening, the end of contributions, that of the vote.
    pub deadline: Option<LocalTime>,
    /// "encore 3 jours", "délai passé de 2 heures".
    pub time_left: Option<String>,
    /// Whether contributions received now are still in time.
    pub open_to_contributions: bool,
    /// Who presides, by name.
    pub president: Option<String>,
    /// What the president wrote to open it.
    pub opening_message: Option<String>,
    /// A message to start from, as long as it is not open.
    pub proposed_message: Option<String>,
    /// How many take part.
    pub participation: ParticipationView,
    /// The items, then the exchange as a whole.
    pub items: Vec<WrittenItem>,
    /// Everybody who can write or vote.
    pub members: Vec<WrittenMember>,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

/// A written exchange.
pub fn view(db: &Connection, args: ViewExchange, now: Instant) -> Result<WrittenView> {
    let facts = load(db, args.meeting_id)?;
    let stage = stage_of(&facts);
    let exchange = facts.exchange.as_ref();
    let count = facts.count(facts.shown_at(now), None);
    let local = |at: Option<Instant>| at.map(|at| facts.local(at));
    let opens = facts.meeting.opened_at.unwrap_or(facts.meeting.starts_at);
    let deadline = match stage {
        Stage::ToAnnounce | Stage::Announced => Some(opens),
        Stage::Debating => exchange.and_then(limit),
        Stage::VoteOpen => exchange.and_then(|one| one.vote_closes_at),
        _ => None,
    };
    let admitted = &facts.bylaws.written_deliberation;
    let short = format!("{} sur {}, {} requis", count.counted, count.base, count.threshold);
    Ok(WrittenView {
        meeting_id: args.meeting_id,
        stage,
        stage_label: stage.label().into(),
        admitted: admitted.value == Holds::Yes,
        source: admitted.source.clone(),
        frozen: facts.meeting.state.is_frozen(),
        now: facts.local(now),
        steps: steps(&facts),
        next: next_act(&facts, now),
        opens_at: facts.local(opens),
        closes_at: local(exchange.and_then(|one| one.closes_at)),
        limit: local(exchange.and_then(limit)),
        vote_closes_at: local(exchange.and_then(|one| one.vote_closes_at)),
        deadline: local(deadline),
        time_left: deadline.map(|at| time_left(stage, now, at)),
        open_to_contributions: stage == Stage::Debating
            && exchange.and_then(limit).is_none_or(|until| now <= until),
        president: facts.president().map(|id| facts.name(id)),
        opening_message: exchange.and_then(|one| one.opening_message.clone()),
        proposed_message: (stage == Stage::Announced).then(|| proposed_message(&facts)),
        participation: ParticipationView {
            counted: count.counted,
            base: count.base,
            threshold: count.threshold,
            reached: count.reached(),
            sentence: typeset(
                &super::participation_sentence(&facts, &count).unwrap_or_else(|| short.clone()),
            ),
            short,
            source: facts.bylaws.quorum.source.clone(),
        },
        items: items(&facts),
        members: members(&facts, now),
        findings: crate::meetings::findings::of_sitting(&facts, now),
    })
}

/// « ouverture dans 3 jours », « encore 40 minutes », « délai passé depuis 2 heures ».
fn time_left(stage: Stage, now: Instant, at: Instant) -> String {
    let opening = matches!(stage, Stage::ToAnnounce | Stage::Announced);
    let minutes = (at - now).num_minutes().abs();
    let words = match minutes {
        0..=59 => text::count(minutes, "minute", "minutes"),
        60..=2159 => text::count((minutes + 30) / 60, "heure", "heures"),
        _ => text::count((minutes + 720) / 1440, "jour", "jours"),
    };
    typeset(&match (opening, at < now) {
        (true, false) => format!("ouverture dans {words}"),
        (true, true) => format!("ouverture passée de {words}"),
        (false, false) => format!("encore {words}"),
        (false, true) => format!("délai passé de {words}"),
    })
}

/// What the president's message must say, from what is known: to be completed.
fn proposed_message(facts: &Facts) -> String {
    let mut lines = vec!["Mesdames, Messieurs,".to_owned()];
    let closes = facts.exchange.as_ref().and_then(|one| one.closes_at);
    lines.push(format!(
        "J’ouvre la délibération par échange d’écrits annoncée pour le {}. Elle porte sur {} :",
        text::moment(facts.local(facts.meeting.starts_at)),
        if facts.items.len() == 1 { "le point suivant" } else { "les points suivants" }
    ));
    lines.extend(
        facts.items.iter().map(|item| format!("– {} ({}) ;", item.title, item.kind.label())),
    );
    if let Some(last) = lines.last_mut() {
        last.truncate(last.trim_end_matches([';', ' ']).len());
        last.push('.');
    }
    if let Some(closes) = closes {
        lines.push(format!(
            "Vos contributions sont attendues jusqu’au {} et communiquées à tous les membres, qui peuvent y répondre. Le vote s’ouvrira à la clôture des débats.",
            text::moment(facts.local(closes))
        ));
    }
    lines.iter().map(|line| typeset(line)).collect::<Vec<_>>().join("\n")
}

fn items(facts: &Facts) -> Vec<WrittenItem> {
    let lines =
        outline::lines(&facts.items, facts.meeting.starts_at, None, facts.meeting.starts_at);
    let voted: Vec<ItemId> = votable(facts).into_iter().map(|item| item.id).collect();
    let mut items: Vec<WrittenItem> = facts
        .items
        .iter()
        .zip(lines)
        .map(|(item, line)| one_item(facts, item, line.number, voted.contains(&item.id)))
        .collect();
    let general = threads(facts, None);
    if !general.is_empty() {
        items.push(WrittenItem {
            item_id: None,
            number: String::new(),
            title: "Sur l’ensemble".into(),
            kind_label: String::new(),
            voted: false,
            draft: None,
            contributions: general,
            votes: Vec::new(),
            vote: None,
        });
    }
    items
}

fn one_item(facts: &Facts, item: &AgendaItem, number: String, voted: bool) -> WrittenItem {
    WrittenItem {
        item_id: Some(item.id),
        number,
        title: item.title.clone(),
        kind_label: item.kind.label().into(),
        voted,
        draft: item.notes.as_deref().map(typeset),
        contributions: threads(facts, Some(item.id)),
        votes: facts
            .members
            .iter()
            .flat_map(|member| sent(facts, member.mandate.id))
            .filter(|vote| vote.item_id == item.id)
            .collect(),
        vote: facts
            .votes
            .iter()
            .rfind(|vote| vote.item_id == item.id)
            .map(|vote| vote_view(facts, vote)),
    }
}

fn sent(facts: &Facts, mandate: MandateId) -> Vec<SentVote> {
    facts
        .written_votes
        .iter()
        .filter(|vote| vote.mandate_id == mandate)
        .map(|vote| SentVote {
            item_id: vote.item_id,
            mandate_id: mandate,
            name: facts.name(mandate),
            choice: vote.choice,
            at: facts.local(vote.voted_at),
        })
        .collect()
}

/// The contributions on an item, each followed by its answers.
pub(super) fn threads(facts: &Facts, item: Option<ItemId>) -> Vec<ContributionView> {
    let mut out = Vec::new();
    let on_item: Vec<&Contribution> =
        facts.contributions.iter().filter(|one| one.item_id == item).collect();
    for first in on_item.iter().filter(|one| one.reply_to.is_none()) {
        gather(facts, &on_item, first, 0, &mut out);
    }
    out
}

fn gather(
    facts: &Facts,
    all: &[&Contribution],
    one: &Contribution,
    depth: u32,
    out: &mut Vec<ContributionView>,
) {
    out.push(shown(facts, one, depth));
    for answer in all.iter().filter(|other| other.reply_to == Some(one.id)) {
        gather(facts, all, answer, depth + 1, out);
    }
}

fn shown(facts: &Facts, one: &Contribution, depth: u32) -> ContributionView {
    let answered =
        one.reply_to.and_then(|id| facts.contributions.iter().find(|other| other.id == id));
    ContributionView {
        id: one.id,
        item_id: one.item_id,
        mandate_id: one.mandate_id,
        name: facts.name(one.mandate_id),
        organisation_short: organisation(facts.member(one.mandate_id)),
        at: facts.local(one.contributed_at),
        text: one.text.clone(),
        words: typeset(&one.text),
        reply_to: one.reply_to,
        answers: answered.map(|other| facts.name(other.mandate_id)),
        depth,
    }
}

/// A contribution as the operations give it back.
pub fn contribution_view(db: &Connection, one: &Contribution) -> Result<ContributionView> {
    let facts = load(db, one.meeting_id)?;
    let known = threads(&facts, one.item_id).into_iter().find(|other| other.id == one.id);
    Ok(known.unwrap_or_else(|| shown(&facts, one, 0)))
}

fn organisation(member: Option<&Member>) -> Option<String> {
    member.and_then(|member| member.organisation.as_ref()).map(|one| one.label().to_owned())
}

fn members(facts: &Facts, now: Instant) -> Vec<WrittenMember> {
    let day = facts.day();
    facts
        .members
        .iter()
        .filter(|member| member.mandate.runs_on(day))
        .map(|member| one_member(facts, member, now))
        .collect()
}

fn one_member(facts: &Facts, member: &Member, now: Instant) -> WrittenMember {
    let id = member.mandate.id;
    let wrote = facts.contributions.iter().filter(|one| one.mandate_id == id).count();
    let voted = sent(facts, id);
    let may: Vec<ItemId> = votable(facts)
        .into_iter()
        .map(|item| item.id)
        .filter(|item| may_vote(facts, *item, id, now))
        .collect();
    WrittenMember {
        mandate_id: id,
        name: member.name(),
        organisation_short: organisation(Some(member)),
        role_label: phrases::capitalised(role_label(member.mandate.role, member.person.civility)),
        presides: Some(id) == facts.president(),
        counts: facts.chair_of(id).is_some(),
        contributions: wrote as u32,
        since: spoke_at(facts, id).map(|at| facts.local(at)),
        summary: summary(wrote, voted.len(), may.len()),
        votes: voted,
        may_vote: may,
    }
}

/// « 2 contributions, a voté », « 1 contribution », « rien reçu ».
fn summary(wrote: usize, voted: usize, to_vote: usize) -> String {
    let mut parts = Vec::new();
    if wrote > 0 {
        parts.push(text::count(wrote as i64, "contribution", "contributions"));
    }
    match (voted, to_vote) {
        (0, _) => {}
        (voted, to_vote) if voted < to_vote => parts.push(format!("{voted} votes sur {to_vote}")),
        _ => parts.push("a voté".into()),
    }
    if parts.is_empty() { "rien reçu".into() } else { typeset(&parts.join(", ")) }
}
