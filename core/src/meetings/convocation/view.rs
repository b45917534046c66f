//! A convocation as its page shows it: who receives what, where each stands, what changed since.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::changes::{as_sent, changes};
use super::delay::{self, receptions, seats};
use super::dispatch::awaits;
use super::habits::Habits;
use super::texts::{self, Letter};
use super::{
    AgendaChange, ChangeKind, Channel, Dispatch, DispatchKind, Receipt, Reception, ReceptionState,
    Recipient, Requirement, SentItem, Standing, findings, recipients,
};
use crate::bylaws::{ConvocationEvent, Holds, clauses};
use crate::clock::{Instant, LocalTime};
use crate::ids::{DispatchId, EnclosureId, ItemId, MandateId, MeetingId};
use crate::mandates::role_label;
use crate::meetings::{Facts, Finding, Meeting, MeetingState, load};
use crate::print::phrases;
use crate::register::{self, Result};
use crate::richtext::typography::typeset;

/// Whose convocation is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ConvocationOf {
    /// The sitting.
    pub meeting_id: MeetingId,
}

/// A value of a vocabulary, with its words.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct Word {
    /// The code.
    pub code: String,
    /// The French label.
    pub label: String,
}

/// A sending, as it is shown.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DispatchView {
    /// The sending.
    pub id: DispatchId,
    /// What.
    pub kind: DispatchKind,
    /// What, in French.
    pub kind_label: String,
    /// How.
    pub channel: Channel,
    /// How, in French.
    pub channel_label: String,
    /// When it left.
    pub sent_at: LocalTime,
    /// When it arrived.
    pub received_at: Option<LocalTime>,
    /// What shows it.
    pub receipt: Option<Receipt>,
    /// What shows it, in French.
    pub receipt_label: Option<String>,
    /// When it came back.
    pub failed_at: Option<LocalTime>,
    /// What else is to be said of it.
    pub note: Option<String>,
}

/// Somebody who is written to.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct RecipientView {
    /// The mandate.
    pub mandate_id: MandateId,
    /// The person.
    pub name: String,
    /// The organisation, by its short name.
    pub organisation: Option<String>,
    /// The quality of the mandate, in French.
    pub role_label: String,
    /// In what quality he is written to.
    pub standing: Standing,
    /// The same, in French.
    pub standing_label: String,
    /// What else explains it: « excusé », « supplée Titulaire AMF, excusé », « entendu au point 3.1 ».
    pub detail: Option<String>,
    /// The channel of the last sending, or the one to be used.
    pub channel: Channel,
    /// The same, in French.
    pub channel_label: String,
    /// The sending of the convocation that tells where it stands.
    pub dispatch: Option<DispatchView>,
    /// Everything that was sent, by time.
    pub dispatches: Vec<DispatchView>,
    /// Where the convocation stands.
    pub state: ReceptionState,
    /// The same, in French.
    pub state_label: String,
    /// How many days the recipient had.
    pub days: Option<u32>,
    /// How many he was to have; none where no delay is due.
    pub required: Option<u32>,
    /// Whether the notice of a sitting put off or cancelled is still to be sent to him.
    pub awaits_notice: bool,
}

/// A change of the agenda since it was sent.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct AgendaChangeView {
    /// The item.
    pub item_id: ItemId,
    /// How it changed.
    pub kind: ChangeKind,
    /// Its number.
    pub number: String,
    /// What it was.
    pub before: Option<String>,
    /// What it is.
    pub after: Option<String>,
    /// In one sentence.
    pub sentence: String,
    /// When an additif told the members; none while it is to be sent.
    pub told_at: Option<LocalTime>,
}

/// A document that goes with the convocation.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct EnclosureView {
    /// The document.
    pub id: EnclosureId,
    /// What it is.
    pub title: String,
    /// The item it belongs to.
    pub item_id: Option<ItemId>,
    /// The number of that item.
    pub item_number: Option<String>,
    /// How many pages.
    pub pages: Option<u32>,
    /// When it was sent.
    pub sent_at: Option<LocalTime>,
    /// « envoyée », « prête », « attendue ».
    pub state_label: String,
}

/// The delay, in the words of the by-laws.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct DelayView {
    /// How many days.
    pub days: u32,
    /// « 5 jours calendaires ».
    pub label: String,
    /// « jours calendaires ».
    pub unit: String,
    /// The event it counts from.
    pub event: ConvocationEvent,
    /// The same, in French.
    pub event_label: String,
    /// The last day of the event.
    pub deadline: NaiveDate,
    /// How many days the event would leave today.
    pub leaves_today: u32,
    /// The article or clause.
    pub source: String,
}

/// A convocation.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ConvocationView {
    /// The sitting.
    pub meeting_id: MeetingId,
    /// Where it stands.
    pub state: MeetingState,
    /// When it was convened.
    pub convened_at: Option<LocalTime>,
    /// Its delay.
    pub delay: DelayView,
    /// « 12 reçues à temps sur 14 ».
    pub summary: String,
    /// How many seats had their convocation in time.
    pub in_time: usize,
    /// How many seats there are to convene.
    pub seats: usize,
    /// Everybody who is written to.
    pub recipients: Vec<RecipientView>,
    /// The channels there are.
    pub channels: Vec<Word>,
    /// What may show a receipt.
    pub receipts: Vec<Word>,
    /// The channel that the committee used last.
    pub usual_channel: Channel,
    /// Why the convocation cannot leave, if it cannot.
    pub why_not: Option<String>,
    /// When the agenda was first sent.
    pub agenda_sent_at: Option<LocalTime>,
    /// The agenda as the members have it, or as it would be sent.
    pub agenda: Vec<SentItem>,
    /// What changed since it was first sent.
    pub changes: Vec<AgendaChangeView>,
    /// The documents.
    pub enclosures: Vec<EnclosureView>,
    /// Whether urgency may shorten the delay.
    pub urgency_allowed: bool,
    /// The article or clause on urgency.
    pub urgency_source: String,
    /// Why the delay is shortened.
    pub urgency_reason: Option<String>,
    /// The sitting without quorum that it follows.
    pub second_convocation_of: Option<MeetingId>,
    /// The sentence that says no quorum is required.
    pub no_quorum_phrase: Option<String>,
    /// That sentence, as it is usually written.
    pub usual_no_quorum_phrase: Option<String>,
    /// That a short delay is due to urgency, as it is written in the convocation.
    pub urgency_phrase: Option<String>,
    /// The message of the convocation.
    pub letter: Letter,
    /// The message of an additif, when something is to be told.
    pub amendment: Option<Letter>,
    /// The message by which a sitting is put off or cancelled.
    pub notice: Option<Letter>,
    /// What the rules have to say.
    pub findings: Vec<Finding>,
}

/// The convocation of a sitting.
pub fn view(db: &Connection, args: ConvocationOf, now: Instant) -> Result<ConvocationView> {
    let facts = load(db, args.meeting_id)?;
    let habits = Habits::of(db, &facts)?;
    let failed: Option<Meeting> =
        facts.meeting.second_convocation_of.map(|id| register::get(db, id)).transpose()?;
    let today = facts.local(now).date();
    let everybody = recipients(&facts);
    let judged = receptions(&facts, &everybody);
    let seats = seats(&everybody, &judged);
    let in_time = delay::in_time(&seats, &judged);
    let numbers: std::collections::HashMap<ItemId, String> =
        as_sent(&facts).into_iter().map(|item| (item.item_id, item.number)).collect();
    let meeting = &facts.meeting;
    let agenda = facts
        .snapshots
        .last()
        .map_or_else(|| as_sent(&facts), |last| last.content.0.items().to_vec());
    let mut found = crate::meetings::findings::of_sitting(&facts, now);
    found.retain(|finding| finding.rule.starts_with("convocation."));
    for (index, item) in facts.items.iter().enumerate() {
        let number = numbers.get(&item.id).cloned().unwrap_or_default();
        found.extend(
            crate::meetings::findings::of_item(&facts, index)
                .into_iter()
                .filter(|finding| finding.rule == "convocation.item_added")
                .map(|finding| named(finding, &number)),
        );
    }
    Ok(ConvocationView {
        meeting_id: meeting.id,
        state: meeting.state,
        convened_at: meeting.convened_at.map(|at| facts.local(at)),
        delay: delay_view(&facts, today),
        summary: summary(&facts, in_time, seats.len()),
        in_time,
        seats: seats.len(),
        recipients: everybody
            .iter()
            .zip(&judged)
            .map(|(one, reception)| recipient(&facts, &habits, &numbers, one, reception))
            .collect(),
        channels: Channel::ALL.iter().map(|one| word(one.code(), one.label())).collect(),
        receipts: Receipt::ALL.iter().map(|one| word(one.code(), one.label())).collect(),
        usual_channel: habits.usual(),
        why_not: why_not(&facts, &everybody),
        agenda_sent_at: facts.snapshots.first().map(|first| facts.local(first.taken_at)),
        agenda,
        changes: all_changes(&facts),
        enclosures: enclosures(&facts, &numbers),
        urgency_allowed: facts.bylaws.urgency.value == Holds::Yes,
        urgency_source: facts.bylaws.urgency.source.clone(),
        urgency_reason: meeting.urgency_reason.clone(),
        second_convocation_of: meeting.second_convocation_of,
        no_quorum_phrase: meeting.no_quorum_phrase.clone(),
        usual_no_quorum_phrase: failed.map(|failed| {
            let on = facts.local(failed.opened_at.unwrap_or(failed.starts_at)).date();
            texts::no_quorum(&facts, Some(on))
        }),
        urgency_phrase: meeting.urgency_reason.as_ref().map(|why| texts::urgency(&facts, why)),
        letter: texts::convocation(&facts),
        amendment: texts::amendment(&facts),
        notice: texts::notice(&facts),
        findings: found,
    })
}

fn word(code: &str, label: &str) -> Word {
    Word { code: code.into(), label: label.into() }
}

/// A finding on an item, told outside the agenda.
fn named(mut finding: Finding, number: &str) -> Finding {
    let sentence = phrases::lower_first(&finding.sentence);
    finding.sentence = typeset(&format!("Point {number} : {sentence}"));
    finding
}

fn delay_view(facts: &Facts, today: NaiveDate) -> DelayView {
    let requirement = Requirement::of(facts);
    let rule = &facts.bylaws.convocation_delay;
    DelayView {
        days: requirement.delay.days,
        label: clauses::delay(requirement.delay),
        unit: format!("jours {}", requirement.delay.count.label()),
        event: requirement.event,
        event_label: requirement.event.label().into(),
        deadline: requirement.deadline,
        leaves_today: requirement.leaves(today),
        source: rule.source.clone(),
    }
}

fn summary(facts: &Facts, in_time: usize, seats: usize) -> String {
    let verb = match facts.bylaws.convocation_event.value {
        ConvocationEvent::Receipt if in_time < 2 => "reçue à temps",
        ConvocationEvent::Receipt => "reçues à temps",
        ConvocationEvent::Sending if in_time < 2 => "envoyée à temps",
        ConvocationEvent::Sending => "envoyées à temps",
    };
    format!("{in_time} {verb} sur {seats}")
}

/// Why the convocation cannot leave.
fn why_not(facts: &Facts, everybody: &[Recipient<'_>]) -> Option<String> {
    if facts.meeting.state != MeetingState::InPreparation {
        return None;
    }
    if facts.items.is_empty() {
        return Some("L’ordre du jour est vide.".into());
    }
    if everybody.is_empty() {
        return Some("L’instance n’a aucun membre au jour de la séance.".into());
    }
    let mut second = findings::of_convocation(facts, facts.day());
    second.retain(|finding| finding.severity == crate::meetings::Severity::Refuse);
    second.pop().map(|finding| finding.sentence)
}

fn recipient(
    facts: &Facts,
    habits: &Habits,
    numbers: &std::collections::HashMap<ItemId, String>,
    one: &Recipient<'_>,
    reception: &Reception<'_>,
) -> RecipientView {
    let member = one.member;
    let channel =
        one.dispatches.last().map_or_else(|| habits.channel(member.person.id), |last| last.channel);
    let due = one.standing == Standing::Convened && reception.state != ReceptionState::NoDelay;
    let notice = match facts.meeting.state {
        MeetingState::Postponed => awaits(one, DispatchKind::Postponement),
        MeetingState::Cancelled => awaits(one, DispatchKind::Cancellation),
        _ => false,
    };
    RecipientView {
        mandate_id: one.id(),
        name: member.name(),
        organisation: member.organisation.as_ref().map(|one| one.label().to_owned()),
        role_label: role_label(member.mandate.role, member.person.civility).into(),
        standing: one.standing,
        standing_label: one.standing.label().into(),
        detail: detail(facts, numbers, one),
        channel,
        channel_label: channel.label().into(),
        dispatch: reception.dispatch.map(|sent| dispatch_view(facts, sent)),
        dispatches: one.dispatches.iter().map(|sent| dispatch_view(facts, sent)).collect(),
        state: reception.state,
        state_label: phrases::capitalised(reception.state.label()),
        days: reception.days,
        required: due.then_some(facts.bylaws.convocation_delay.value.days),
        awaits_notice: notice,
    }
}

/// What explains why somebody is written to.
fn detail(
    facts: &Facts,
    numbers: &std::collections::HashMap<ItemId, String>,
    one: &Recipient<'_>,
) -> Option<String> {
    if let Some(holder) = one.in_place_of {
        return Some(format!("supplée {}, excusé", facts.name(holder)));
    }
    let excused = facts.attendances.iter().any(|row| {
        row.mandate_id == one.id() && row.kind == crate::meetings::AttendanceKind::Excused
    });
    if one.standing == Standing::Convened && excused {
        return Some("excusé".into());
    }
    if one.standing != Standing::Heard {
        return None;
    }
    let points: Vec<String> = facts
        .items
        .iter()
        .filter(|item| item.rapporteur_id == Some(one.id()))
        .filter_map(|item| numbers.get(&item.id).cloned())
        .collect();
    match points.as_slice() {
        [] => None,
        [only] => Some(format!("entendu au point\u{a0}{only}")),
        several => Some(format!("entendu aux points {}", phrases::and_list(several))),
    }
}

fn dispatch_view(facts: &Facts, dispatch: &Dispatch) -> DispatchView {
    DispatchView {
        id: dispatch.id,
        kind: dispatch.kind,
        kind_label: dispatch.kind.label().into(),
        channel: dispatch.channel,
        channel_label: dispatch.channel.label().into(),
        sent_at: facts.local(dispatch.sent_at),
        received_at: dispatch.received_at.map(|at| facts.local(at)),
        receipt: dispatch.receipt,
        receipt_label: dispatch.receipt.map(|receipt| receipt.label().into()),
        failed_at: dispatch.failed_at.map(|at| facts.local(at)),
        note: dispatch.note.clone(),
    }
}

/// The changes since the agenda was first sent, each with the additif that told of it; those still to be
/// told come last. Of a sitting that is over, only what its members were told counts.
fn all_changes(facts: &Facts) -> Vec<AgendaChangeView> {
    let shown = |change: AgendaChange, told_at: Option<LocalTime>| AgendaChangeView {
        sentence: change.sentence(),
        item_id: change.item,
        kind: change.kind,
        number: change.number,
        before: change.before,
        after: change.after,
        told_at,
    };
    let mut out: Vec<AgendaChangeView> = Vec::new();
    for pair in facts.snapshots.windows(2) {
        let told_at = Some(facts.local(pair[1].taken_at));
        let told = changes(pair[0].content.0.items(), pair[1].content.0.items());
        out.extend(told.into_iter().map(|change| shown(change, told_at)));
    }
    if let Some(last) = facts.snapshots.last() {
        let waiting = changes(last.content.0.items(), &as_sent(facts));
        out.extend(waiting.into_iter().map(|change| shown(change, None)));
    }
    out
}

fn enclosures(
    facts: &Facts,
    numbers: &std::collections::HashMap<ItemId, String>,
) -> Vec<EnclosureView> {
    facts
        .enclosures
        .iter()
        .map(|one| EnclosureView {
            id: one.id,
            title: one.title.clone(),
            item_id: one.item_id,
            item_number: one.item_id.and_then(|item| numbers.get(&item).cloned()),
            pages: one.pages,
            sent_at: one.sent_at.map(|at| facts.local(at)),
            state_label: match (one.sent_at, one.is_in_hand()) {
                (Some(_), _) => "Envoyée".into(),
                (None, true) => "Prête".into(),
                (None, false) => "Attendue".into(),
            },
        })
        .collect()
}
