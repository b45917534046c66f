//! The rows a written exchange is made of.

use crate::clock::Instant;
use crate::ids::{ContributionId, ExchangeId, ItemId, MandateId, MeetingId, WrittenVoteId};
use crate::record;
use crate::votes::Choice;

record! {
    /// A written exchange: its steps. Where it stands follows from which of them are dated.
    pub struct Exchange(ExchangeId) in "written_exchanges" called "Cet échange d’écrits" {
        /// The sitting.
        meeting_id: MeetingId,
        /// What the president writes to open it: the text deliberated, the questions, the calendar.
        opening_message: Option<String>,
        /// When the members were told of it.
        announced_at: Option<Instant>,
        /// When contributions could begin.
        opened_at: Option<Instant>,
        /// When contributions were announced to end.
        closes_at: Option<Instant>,
        /// When they end since the exchange was extended.
        extended_to: Option<Instant>,
        /// Why it was extended.
        extension_reason: Option<String>,
        /// When they ended.
        debate_closed_at: Option<Instant>,
        /// When votes could be sent.
        vote_opened_at: Option<Instant>,
        /// Until when, as announced.
        vote_closes_at: Option<Instant>,
        /// When the vote was closed.
        vote_closed_at: Option<Instant>,
        /// When results and minutes were sent to all.
        results_sent_at: Option<Instant>,
    }
}

record! {
    /// What a member writes; all members see it.
    pub struct Contribution(ContributionId) in "contributions" called "Cette contribution" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item; none for the exchange as a whole.
        item_id: Option<ItemId>,
        /// Whose.
        mandate_id: MandateId,
        /// When it was received.
        contributed_at: Instant,
        /// The words.
        text: String,
        /// The contribution it answers.
        reply_to: Option<ContributionId>,
    }
}

record! {
    /// A vote sent in; it becomes a ballot when the vote is closed.
    pub struct WrittenVote(WrittenVoteId) in "written_votes" called "Ce vote" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item.
        item_id: ItemId,
        /// Whose.
        mandate_id: MandateId,
        /// What.
        choice: Choice,
        /// When it was received.
        voted_at: Instant,
    }
}
