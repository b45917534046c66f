//! One text as its page shows it.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::{
    FollowUpRecord, Text, TextItem, TextRapporteur, TextState, TextStep, TextVersion, life,
    versions, write,
};
use crate::amendments::{self, AmendmentSummary};
use crate::clock::LocalTime;
use crate::committees::Committee;
use crate::ids::{
    FollowUpId, ItemId, MandateId, MeetingId, TextId, TextStepId, TextVersionId, VoteId,
};
use crate::mandates::Mandate;
use crate::meetings::{self, AgendaItem, Meeting};
use crate::minutes::BlockRow;
use crate::organisations::Organisation;
use crate::persons::{Person, display_name};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::typography::typeset;
use crate::votes::{Vote, dissents, vote_view};

/// A text in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct TextSummary {
    /// The record.
    #[serde(flatten)]
    #[ts(flatten)]
    pub text: Text,
    /// « Recommandation n° 2026-R3 ».
    pub name: String,
    /// What it is, in French.
    pub kind_label: String,
    /// Where it stands, agreeing with what it is.
    pub state_label: String,
    /// The committee.
    pub committee_name: String,
    /// The working group.
    pub group_name: Option<String>,
    /// Who reports on it.
    pub rapporteurs: Vec<RapporteurView>,
    /// How many amendments are still to be decided.
    #[ts(type = "number")]
    pub to_decide: i64,
    /// How many amendments there are, withdrawn ones included.
    #[ts(type = "number")]
    pub amendments: i64,
}

/// Who reports on a text.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RapporteurView {
    /// The member, if one.
    pub mandate_id: Option<MandateId>,
    /// The name.
    pub name: String,
    /// Short name of the organisation.
    pub organisation: Option<String>,
}

/// A step in the life of a text.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct TextStepView {
    /// The step.
    pub id: TextStepId,
    /// The state that it entered.
    pub state: TextState,
    /// Agreeing with the text.
    pub label: String,
    /// The day.
    pub on: NaiveDate,
    /// Who noted it.
    pub author: String,
    /// « Plénière n° 2026-09 ».
    pub meeting: Option<String>,
    /// That sitting.
    pub meeting_id: Option<MeetingId>,
    /// The vote that decided it.
    pub vote_id: Option<VoteId>,
    /// « Adopté par 9 voix pour, 1 contre et 1 abstention. »
    pub vote: Option<String>,
    /// In words.
    pub note: Option<String>,
}

/// An item under which a text comes.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct TextItemView {
    /// The item.
    pub item_id: ItemId,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub kind_label: String,
    /// The sitting.
    pub meeting_id: MeetingId,
    /// « Plénière n° 2026-09 ».
    pub meeting: String,
    /// When that sitting begins.
    pub starts_at: LocalTime,
    /// What it voted under that item.
    pub votes: Vec<ItemVote>,
    /// Dissents recorded there.
    pub dissents: Vec<dissents::DissentView>,
}

/// A vote taken under an item of a text.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ItemVote {
    /// The vote.
    pub id: VoteId,
    /// What on.
    pub subject: String,
    /// In a sentence.
    pub sentence: String,
    /// Whether it said yes; none while to be proclaimed.
    pub adopted: Option<bool>,
}

/// A named version in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct VersionView {
    /// The version.
    pub id: TextVersionId,
    /// From 1.
    #[ts(type = "number")]
    pub number: i64,
    /// « Version 3 », with its name.
    pub label: String,
    /// Its own name.
    pub name: Option<String>,
    /// When it was taken.
    pub taken_at: LocalTime,
    /// Who took it.
    pub author: String,
    /// In words.
    pub note: Option<String>,
    /// When the members received it.
    pub sent_on: Option<NaiveDate>,
    /// Amendments that start from it.
    #[ts(type = "number")]
    pub amendments: i64,
    /// Whether the text still says the same.
    pub is_current: bool,
}

/// What became of a text.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct FollowUpView {
    /// The note.
    pub id: FollowUpId,
    /// The day.
    pub on: NaiveDate,
    /// Who noted it.
    pub author: String,
    /// What happened.
    pub content: String,
}

/// A text, whole.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct TextView {
    /// What a list shows.
    pub summary: TextSummary,
    /// The words, as they stand.
    pub blocks: Vec<BlockRow>,
    /// Whether its words are settled.
    pub frozen: bool,
    /// Where it may go.
    pub next: Vec<NextState>,
    /// Its life so far.
    pub steps: Vec<TextStepView>,
    /// The items under which it comes, the latest first.
    pub items: Vec<TextItemView>,
    /// Its versions, the oldest first.
    pub versions: Vec<VersionView>,
    /// Its amendments, in their order of discussion.
    pub amendments: Vec<AmendmentSummary>,
    /// What became of it, the latest first.
    pub follow_ups: Vec<FollowUpView>,
}

/// A state that a text may enter.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct NextState {
    /// The state.
    pub state: TextState,
    /// Agreeing with the text.
    pub label: String,
}

/// « Recommandation n° 2026-R3 ».
pub fn name(text: &Text) -> String {
    typeset(&format!("{} n° {}", text.kind.title(), text.number))
}

/// « la recommandation n° 2026-R3 », « l’avis n° 2026-A1 », after « à » too.
pub(crate) fn lower_name(text: &Text) -> String {
    let name = phrases::lower_first(&name(text));
    match text.kind {
        super::TextKind::Avis => format!("l’{name}"),
        super::TextKind::RetourExperience => format!("ce {name}"),
        _ => format!("la {name}"),
    }
}

/// A member in a few words, with the organisation's short name.
pub(crate) fn member_words(db: &Connection, id: MandateId) -> Result<(String, Option<String>)> {
    let mandate: Mandate = register::get(db, id)?;
    let person: Person = register::get(db, mandate.person_id)?;
    let organisation: Option<Organisation> =
        mandate.organisation_id.map(|id| register::get(db, id)).transpose()?;
    Ok((display_name(&person), organisation.map(|one| one.label().to_owned())))
}

/// What a list shows of a text.
pub fn summary(db: &Connection, text: Text) -> Result<TextSummary> {
    let committee: Committee = register::get(db, text.committee_id)?;
    let group: Option<Committee> = text.group_id.map(|id| register::get(db, id)).transpose()?;
    let rapporteurs: Vec<TextRapporteur> =
        register::list_where(db, "text_id", &text.id, "position, id")?;
    let rapporteurs = rapporteurs
        .into_iter()
        .map(|one| {
            let (name, organisation) = match one.mandate_id {
                Some(mandate) => member_words(db, mandate)?,
                None => (one.name.unwrap_or_default(), None),
            };
            Ok(RapporteurView { mandate_id: one.mandate_id, name, organisation })
        })
        .collect::<Result<_>>()?;
    Ok(TextSummary {
        name: name(&text),
        kind_label: text.kind.label().to_owned(),
        state_label: text.state.said_of(text.kind),
        committee_name: committee.name,
        group_name: group.map(|group| group.name),
        rapporteurs,
        to_decide: amendments::undecided(db, text.id)?,
        amendments: register::number(
            db,
            "SELECT count(*) FROM amendments WHERE text_id = ?1",
            &[&text.id],
        )?,
        text,
    })
}

/// One text.
pub fn view(db: &Connection, id: TextId) -> Result<TextView> {
    let text: Text = register::get(db, id)?;
    let committee: Committee = register::get(db, text.committee_id)?;
    let zone = committee.zone();
    let blocks: Vec<BlockRow> = write::rows(db, id)?
        .into_iter()
        .map(|row| BlockRow { id: row.id, content: row.content.0 })
        .collect();
    let next = life::next_states(text.kind, text.state)
        .iter()
        .map(|&state| NextState { state, label: state.said_of(text.kind) })
        .collect();
    let steps: Vec<TextStep> = register::list_where(db, "text_id", &id, "recorded_at, id")?;
    let follow_ups: Vec<FollowUpRecord> =
        register::list_where(db, "text_id", &id, "on_day DESC, id DESC")?;
    Ok(TextView {
        frozen: text.state.is_final(),
        next,
        steps: steps.into_iter().map(|step| step_view(db, &text, step)).collect::<Result<_>>()?,
        items: items(db, id)?,
        versions: version_views(db, id, zone)?,
        amendments: amendments::list(db, id)?,
        follow_ups: follow_ups
            .into_iter()
            .map(|one| FollowUpView {
                id: one.id,
                on: one.on_day,
                author: one.author,
                content: typeset(&one.content),
            })
            .collect(),
        blocks,
        summary: summary(db, text)?,
    })
}

fn step_view(db: &Connection, text: &Text, step: TextStep) -> Result<TextStepView> {
    let vote: Option<Vote> = step.vote_id.map(|id| register::get(db, id)).transpose()?;
    let vote = vote.map(|vote| vote_sentence(db, &vote)).transpose()?;
    Ok(TextStepView {
        id: step.id,
        state: step.state,
        label: step.state.said_of(text.kind),
        on: step.on_day,
        author: step.author,
        meeting: step.meeting_id.map(|id| sitting_title(db, id)).transpose()?,
        meeting_id: step.meeting_id,
        vote_id: step.vote_id,
        vote,
        note: step.note.map(|note| typeset(&note)),
    })
}

/// What a vote decided, in a sentence.
pub(crate) fn vote_sentence(db: &Connection, vote: &Vote) -> Result<String> {
    let facts = meetings::load(db, vote.meeting_id)?;
    let seen = vote_view(&facts, vote);
    Ok(seen.proclaimed.unwrap_or(seen.sentence))
}

/// « Plénière n° 2026-09 du 24 novembre 2026 ».
pub(crate) fn sitting_title(db: &Connection, id: MeetingId) -> Result<String> {
    let sitting: Meeting = register::get(db, id)?;
    let committee: Committee = register::get(db, sitting.committee_id)?;
    let at = LocalTime::at(sitting.opened_at.unwrap_or(sitting.starts_at), committee.zone());
    let title = meetings::title(&committee, &sitting);
    Ok(format!("{title} du {}", phrases::date(at.date())))
}

fn items(db: &Connection, id: TextId) -> Result<Vec<TextItemView>> {
    let links: Vec<TextItem> = register::list_where(db, "text_id", &id, "id")?;
    let mut found = Vec::with_capacity(links.len());
    for link in links {
        let item: AgendaItem = register::get(db, link.item_id)?;
        let facts = meetings::load(db, item.meeting_id)?;
        let of_item = facts.votes.iter().filter(|vote| vote.item_id == item.id);
        found.push(TextItemView {
            item_id: item.id,
            title: typeset(&item.title),
            kind_label: item.kind.label().to_owned(),
            meeting_id: item.meeting_id,
            meeting: facts.title(),
            starts_at: facts.local(facts.meeting.opened_at.unwrap_or(facts.meeting.starts_at)),
            votes: of_item
                .map(|vote| {
                    let seen = vote_view(&facts, vote);
                    ItemVote {
                        id: vote.id,
                        subject: typeset(&vote.subject),
                        sentence: seen.proclaimed.unwrap_or(seen.sentence),
                        adopted: crate::votes::is_adopted(&facts, vote),
                    }
                })
                .collect(),
            dissents: facts
                .dissents
                .iter()
                .filter(|one| one.item_id == item.id)
                .map(|one| dissents::dissent_view(&facts, one))
                .collect(),
        });
    }
    found.sort_by_key(|item| std::cmp::Reverse(item.starts_at));
    Ok(found)
}

fn version_views(db: &Connection, id: TextId, zone: chrono_tz::Tz) -> Result<Vec<VersionView>> {
    let all = versions::versions(db, id)?;
    let (_, now) = super::Packed::new(&write::blocks(db, id)?)?;
    all.into_iter()
        .map(|version| {
            Ok(VersionView {
                label: version_label(&version),
                amendments: register::number(
                    db,
                    "SELECT count(*) FROM amendments WHERE version_id = ?1",
                    &[&version.id],
                )?,
                is_current: version.sha256 == now,
                id: version.id,
                number: version.number,
                name: version.name.map(|name| typeset(&name)),
                taken_at: LocalTime::at(version.taken_at, zone),
                author: version.author,
                note: version.note.map(|note| typeset(&note)),
                sent_on: version.sent_on,
            })
        })
        .collect()
}

/// « Version 3, projet du groupe de travail ».
pub(crate) fn version_label(version: &TextVersion) -> String {
    let name = version.name.as_deref().map(|name| format!(", {}", phrases::lower_first(name)));
    typeset(&format!("Version {}{}", version.number, name.unwrap_or_default()))
}
