//! Where a written exchange stands. Pure functions of its dates and of the agenda.

use super::Exchange;
use crate::clock::Instant;
use crate::meetings::{AgendaItem, Facts};
use crate::vocabulary;

vocabulary! {
    /// The stages of a written exchange, in order.
    pub enum Stage {
        /// The members know nothing yet.
        ToAnnounce = "to_announce", "à annoncer";
        /// The members know when it opens and when it closes at the earliest.
        Announced = "announced", "annoncé";
        /// Contributions come in.
        Debating = "debating", "ouvert aux contributions";
        /// No more contributions.
        DebateClosed = "debate_closed", "débats clos";
        /// Votes come in.
        VoteOpen = "vote_open", "vote ouvert";
        /// The votes are counted.
        VoteClosed = "vote_closed", "vote clos";
        /// The members have the results.
        ResultsSent = "results_sent", "résultats envoyés";
    }
}

/// Where an exchange stands: the last of its steps that is dated.
pub fn stage(exchange: &Exchange) -> Stage {
    if exchange.results_sent_at.is_some() {
        Stage::ResultsSent
    } else if exchange.vote_closed_at.is_some() {
        Stage::VoteClosed
    } else if exchange.vote_opened_at.is_some() {
        Stage::VoteOpen
    } else if exchange.debate_closed_at.is_some() {
        Stage::DebateClosed
    } else if exchange.opened_at.is_some() {
        Stage::Debating
    } else if exchange.announced_at.is_some() {
        Stage::Announced
    } else {
        Stage::ToAnnounce
    }
}

/// Where the exchange of a sitting stands.
pub(super) fn stage_of(facts: &Facts) -> Stage {
    facts.exchange.as_ref().map_or(Stage::ToAnnounce, stage)
}

/// Until when contributions are received: as announced, or as extended.
pub fn limit(exchange: &Exchange) -> Option<Instant> {
    exchange.extended_to.or(exchange.closes_at)
}

/// The items that the members vote on.
pub fn votable(facts: &Facts) -> Vec<&AgendaItem> {
    facts
        .items
        .iter()
        .filter(|item| item.kind.decides() && !item.postponed)
        .filter(|item| !facts.items.iter().any(|child| child.parent_id == Some(item.id)))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::{ExchangeId, MeetingId};

    fn blank() -> Exchange {
        Exchange {
            id: ExchangeId::new(),
            meeting_id: MeetingId::new(),
            opening_message: None,
            announced_at: None,
            opened_at: None,
            closes_at: None,
            extended_to: None,
            extension_reason: None,
            debate_closed_at: None,
            vote_opened_at: None,
            vote_closes_at: None,
            vote_closed_at: None,
            results_sent_at: None,
        }
    }

    fn instant(hours: i64) -> Instant {
        Instant::UNIX_EPOCH + chrono::Duration::hours(hours)
    }

    /// The exchange after that many steps.
    fn after(steps: usize) -> Exchange {
        let mut exchange = blank();
        let dates: [fn(&mut Exchange) -> &mut Option<Instant>; 6] = [
            |e| &mut e.announced_at,
            |e| &mut e.opened_at,
            |e| &mut e.debate_closed_at,
            |e| &mut e.vote_opened_at,
            |e| &mut e.vote_closed_at,
            |e| &mut e.results_sent_at,
        ];
        for (hour, date) in (0..).zip(&dates[..steps]) {
            *date(&mut exchange) = Some(instant(hour));
        }
        exchange
    }

    #[test]
    fn each_step_leads_to_the_next_stage() {
        for (steps, expected) in Stage::ALL.iter().enumerate() {
            assert_eq!(stage(&after(steps)), *expected);
        }
    }

    #[test]
    fn an_extension_moves_the_limit() {
        let announced = Exchange { closes_at: Some(instant(48)), ..blank() };
        assert_eq!(limit(&announced), Some(instant(48)));
        let extended = Exchange { extended_to: Some(instant(72)), ..announced };
        assert_eq!(limit(&extended), Some(instant(72)));
    }

    proptest! {
        #[test]
        fn a_date_more_never_leads_back(steps in 0usize..6) {
            let place = |one: Stage| Stage::ALL.iter().position(|stage| *stage == one);
            prop_assert!(place(stage(&after(steps))) < place(stage(&after(steps + 1))));
        }
    }
}
