//! The rows a sitting is made of.

use crate::clock::Instant;
use crate::ids::{
    AttendanceId, CommitteeId, DismissalId, ItemId, MandateId, MeetingId, ProxyId, RecusalId,
    SuspensionId,
};
use crate::{record, vocabulary};

vocabulary! {
    /// The nature of a sitting.
    pub enum MeetingKind {
        /// Of the usual calendar.
        Ordinaire = "ordinaire", "ordinaire";
        /// Called for a reason.
        Extraordinaire = "extraordinaire", "extraordinaire";
    }
}

vocabulary! {
    /// How a sitting is held (ordonnance 2014-1329).
    pub enum MeetingMode {
        /// Everybody in the room.
        InPerson = "in_person", "en présentiel";
        /// Room and video.
        Mixed = "mixed", "mixte";
        /// Video only.
        Remote = "remote", "à distance";
        /// Written exchange (R133-7).
        Written = "written", "par écrit";
    }
}

vocabulary! {
    /// Where a sitting stands in its life.
    pub enum MeetingState {
        /// Being prepared.
        InPreparation = "in_preparation", "en préparation";
        /// Convocation sent.
        Convened = "convened", "convoquée";
        /// Under way.
        Open = "open", "ouverte";
        /// Interrupted for a while.
        Suspended = "suspended", "suspendue";
        /// Over.
        Closed = "closed", "levée";
        /// Minutes being written.
        DraftMinutes = "draft_minutes", "projet de PV";
        /// Minutes sent to the members.
        MinutesInReview = "minutes_in_review", "PV en relecture";
        /// Minutes approved by a later sitting.
        MinutesApproved = "minutes_approved", "PV approuvé";
        /// Minutes signed.
        MinutesSigned = "minutes_signed", "PV signé";
        /// Filed.
        Archived = "archived", "archivée";
        /// Put off.
        Postponed = "postponed", "reportée";
        /// Not held.
        Cancelled = "cancelled", "annulée";
        /// Could not deliberate.
        NoQuorum = "no_quorum", "sans quorum";
    }
}

impl MeetingState {
    /// Whether the sitting has taken place, at least in part.
    pub fn is_held(self) -> bool {
        use MeetingState::*;
        matches!(
            self,
            Closed | DraftMinutes | MinutesInReview | MinutesApproved | MinutesSigned | Archived
        )
    }

    /// Whether its minutes are approved, so that nothing of it changes any more.
    pub fn is_frozen(self) -> bool {
        use MeetingState::*;
        matches!(self, MinutesApproved | MinutesSigned | Archived)
    }

    /// Whether the sitting is going on.
    pub fn is_live(self) -> bool {
        matches!(self, MeetingState::Open | MeetingState::Suspended)
    }

    /// Whether it will not be held any more (as planned).
    pub fn is_off(self) -> bool {
        matches!(self, MeetingState::Postponed | MeetingState::Cancelled | MeetingState::NoQuorum)
    }

    /// Whether it is still to come.
    pub fn is_ahead(self) -> bool {
        matches!(self, MeetingState::InPreparation | MeetingState::Convened)
    }
}

record! {
    /// A sitting of a committee.
    pub struct Meeting(MeetingId) in "meetings" called "Cette séance" {
        /// The committee.
        committee_id: CommitteeId,
        /// Its number, "2026-09", unique in the committee.
        number: String,
        /// Ordinary or called for a reason.
        kind: MeetingKind,
        /// How it is held.
        mode: MeetingMode,
        /// Where it stands.
        state: MeetingState,
        /// Planned beginning.
        starts_at: Instant,
        /// Planned end.
        ends_at: Option<Instant>,
        /// Where.
        place: Option<String>,
        /// Link of the video meeting.
        video_link: Option<String>,
        /// When it was convened.
        convened_at: Option<Instant>,
        /// By what channel.
        convocation_channel: Option<String>,
        /// Why the delay was shortened (R133-8).
        urgency_reason: Option<String>,
        /// The sitting without quorum that this one follows (R133-10).
        second_convocation_of: Option<MeetingId>,
        /// Who presides.
        president_id: Option<MandateId>,
        /// Who keeps the minutes.
        secretary_id: Option<MandateId>,
        /// When it was opened.
        opened_at: Option<Instant>,
        /// When it was closed.
        closed_at: Option<Instant>,
        /// What the closing formula adds.
        closing_note: Option<String>,
        /// Why it was put off, cancelled or not held.
        stop_reason: Option<String>,
        /// When the next one is announced for.
        next_meeting_at: Option<Instant>,
        /// Where.
        next_meeting_place: Option<String>,
        /// The sitting that approved the minutes.
        approved_in: Option<MeetingId>,
        /// Reservations made on approval.
        reservations: Option<String>,
        /// The day the minutes were signed.
        signed_on: Option<chrono::NaiveDate>,
        /// For a second convocation: the sentence that tells the members no quorum is required (R133-10).
        no_quorum_phrase: Option<String>,
    }
}

record! {
    /// A suspension of a sitting.
    pub struct Suspension(SuspensionId) in "suspensions" called "Cette suspension" {
        /// The sitting.
        meeting_id: MeetingId,
        /// From.
        suspended_at: Instant,
        /// To; none while it lasts.
        resumed_at: Option<Instant>,
        /// Why.
        reason: Option<String>,
    }
}

vocabulary! {
    /// What an agenda item is for.
    pub enum ItemKind {
        /// The committee is told.
        Information = "information", "pour information";
        /// The committee discusses.
        Debat = "debat", "pour débat";
        /// The committee gives an opinion.
        Avis = "avis", "pour avis";
        /// The committee votes.
        Vote = "vote", "pour vote";
        /// The committee approves earlier minutes.
        ApprobationPv = "approbation_pv", "approbation du PV";
        /// What else is raised.
        QuestionsDiverses = "questions_diverses", "questions diverses";
    }
}

impl ItemKind {
    /// Whether something has to be decided under such an item.
    pub fn decides(self) -> bool {
        matches!(self, ItemKind::Avis | ItemKind::Vote | ItemKind::ApprobationPv)
    }
}

vocabulary! {
    /// Where an item stands in the sitting.
    pub enum ItemState {
        /// To come.
        Pending = "pending", "à venir";
        /// Under way.
        Current = "current", "en cours";
        /// Treated.
        Done = "done", "traité";
        /// Put off to another sitting.
        Postponed = "postponed", "reporté";
    }
}

record! {
    /// An item of an agenda.
    pub struct AgendaItem(ItemId) in "agenda_items" called "Ce point" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item it belongs under.
        parent_id: Option<ItemId>,
        /// Its place among its siblings; only the order means something.
        position: f64,
        /// Title.
        title: String,
        /// What it is for.
        kind: ItemKind,
        /// Planned minutes.
        duration: Option<u32>,
        /// Who reports, a member.
        rapporteur_id: Option<MandateId>,
        /// Who reports, someone else.
        rapporteur: Option<String>,
        /// Notes for the president; printed in the running order only.
        notes: Option<String>,
        /// When it was begun.
        started_at: Option<Instant>,
        /// When it was finished.
        ended_at: Option<Instant>,
        /// Whether it was put off.
        postponed: bool,
        /// Why.
        postponed_reason: Option<String>,
        /// Whether it was added once the members were convened.
        added_after_convocation: bool,
        /// The item of an earlier sitting that it takes up.
        carried_from_item: Option<ItemId>,
        /// The sitting whose minutes it approves.
        approves_meeting_id: Option<MeetingId>,
        /// The members who had it added.
        requested_by: Option<String>,
        /// The day the committee was asked for its opinion (saisine).
        referred_on: Option<chrono::NaiveDate>,
        /// The authority that asked.
        referred_by: Option<String>,
        /// Within how many days, when the authority set a term of its own (R133-14).
        referral_days: Option<u32>,
        /// The day the avis was sent.
        transmitted_on: Option<chrono::NaiveDate>,
        /// To whom.
        transmitted_to: Option<String>,
    }
}

impl AgendaItem {
    /// A main item, nothing known of it but this.
    pub fn new(meeting_id: MeetingId, title: impl Into<String>, kind: ItemKind) -> Self {
        Self {
            id: ItemId::new(),
            meeting_id,
            parent_id: None,
            position: 0.0,
            title: title.into(),
            kind,
            duration: None,
            rapporteur_id: None,
            rapporteur: None,
            notes: None,
            started_at: None,
            ended_at: None,
            postponed: false,
            postponed_reason: None,
            added_after_convocation: false,
            carried_from_item: None,
            approves_meeting_id: None,
            requested_by: None,
            referred_on: None,
            referred_by: None,
            referral_days: None,
            transmitted_on: None,
            transmitted_to: None,
        }
    }

    /// Where it stands.
    pub fn state(&self) -> ItemState {
        match (self.postponed, self.started_at, self.ended_at) {
            (true, _, _) => ItemState::Postponed,
            (_, _, Some(_)) => ItemState::Done,
            (_, Some(_), None) => ItemState::Current,
            _ => ItemState::Pending,
        }
    }
}

record! {
    /// A proposal put aside while preparing an agenda.
    pub struct Dismissal(DismissalId) in "dismissed_proposals" called "Cette proposition" {
        /// The sitting being prepared.
        meeting_id: MeetingId,
        /// The sitting it came from.
        from_meeting_id: MeetingId,
        /// The item it came from; none for the approval of that sitting's minutes.
        from_item_id: Option<ItemId>,
    }
}

vocabulary! {
    /// What an attendance row says.
    pub enum AttendanceKind {
        /// In the room, from – to.
        InRoom = "in_room", "en salle";
        /// By video, from – to.
        Remote = "remote", "en visio";
        /// Sent excuses.
        Excused = "excused", "excusé";
        /// Neither came nor sent excuses.
        Absent = "absent", "absent";
    }
}

vocabulary! {
    /// How a member takes part.
    pub enum PresenceMode {
        /// In the room.
        InRoom = "in_room", "en salle";
        /// By video or phone.
        Remote = "remote", "en visio";
    }
}

record! {
    /// An interval of presence, an excuse or an absence.
    pub struct Attendance(AttendanceId) in "attendances" called "Cette présence" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The member.
        mandate_id: MandateId,
        /// What it says.
        kind: AttendanceKind,
        /// From; for an excuse or absence, when it was noted.
        arrived_at: Instant,
        /// To; none until the closing.
        departed_at: Option<Instant>,
        /// How a member at a distance was identified (ordonnance 2014-1329).
        identification: Option<String>,
    }
}

impl Attendance {
    /// The mode, if it is an interval of presence.
    pub fn mode(&self) -> Option<PresenceMode> {
        match self.kind {
            AttendanceKind::InRoom => Some(PresenceMode::InRoom),
            AttendanceKind::Remote => Some(PresenceMode::Remote),
            AttendanceKind::Excused | AttendanceKind::Absent => None,
        }
    }
}

record! {
    /// A member votes for another.
    pub struct Proxy(ProxyId) in "proxies" called "Ce pouvoir" {
        /// The sitting.
        meeting_id: MeetingId,
        /// Who gives it.
        giver_id: MandateId,
        /// Who holds it.
        holder_id: MandateId,
        /// From when.
        given_at: Instant,
    }
}

record! {
    /// A member with a personal interest leaves an item (R133-12).
    pub struct Recusal(RecusalId) in "recusals" called "Ce déport" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// The member.
        mandate_id: MandateId,
        /// From.
        left_at: Instant,
        /// To; none until the end of the item.
        returned_at: Option<Instant>,
        /// Why.
        reason: Option<String>,
    }
}

vocabulary! {
    /// How a member stands at one instant, or stood at the end.
    pub enum MemberStatus {
        /// In the room.
        InRoom = "in_room", "en salle";
        /// By video.
        Remote = "remote", "en visio";
        /// Was there, has left.
        Left = "left", "parti";
        /// Sent excuses.
        Excused = "excused", "excusé";
        /// Neither came nor sent excuses.
        Absent = "absent", "absent";
        /// Nothing is known yet.
        Expected = "expected", "attendu";
        /// Gave a proxy that counts.
        Represented = "represented", "pouvoir";
        /// A substitute sits instead.
        Replaced = "replaced", "suppléé";
        /// Left for this item.
        Recused = "recused", "déporté";
    }
}
