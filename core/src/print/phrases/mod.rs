//! The sentences of French minutes: dates, hours, counts, votes, formulas. Pure functions.
//!
//! They return text that is already right: agreement, elision, no-break spaces.

mod attendance;
mod course;
mod dates;
mod formulas;
mod grammar;
mod names;
mod votes;
mod written;

#[cfg(test)]
mod tests;

pub use attendance::{member_note, presence_sentence, status_heading};
pub use course::{IncidentWords, QuorumGap, hearing, incident, quorum_gap};
pub use dates::{convocation, date, days_before, duration, hour, hours_range, long_date};
pub use formulas::{
    approval, cited, closing, done_at, next_meeting, nothing_raised, opening, quorum_not_reached,
    quorum_reached, quorum_waived, recusal, resumption, suspension,
};
pub use grammar::{Gender, and_list, capitalised, counted, de, de_list, lower_first, thousands};
pub use names::{Civility, person_name};
pub use votes::{
    CastingVote, Choice, Counting, MajorityBasis, QualifiedMajority, Required, RequiredOf, Tally,
    Verdict, Voice, VoteMode, VoteWords, how_decided, mode_sentence, sense_word, tally_figures,
    verdict_sentence,
};
pub use written::{
    written_closing, written_heading, written_opening, written_part, written_participation,
};
