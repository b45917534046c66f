//! Deliberation by written exchange (R133-7; ordonnance n° 2014-1329): announced, opened, extended,
//! closed, voted, sent to all.
//!
//! Where an exchange stands follows from its dates ([`stage`]); who takes part follows from what
//! members wrote and voted (`presence`); each step is a verb.

mod announce;
mod contribute;
mod debate;
mod findings;
mod guard;
mod presence;
mod records;
mod results;
mod stage;
mod steps;
mod view;
mod vote;

pub use announce::{Announce, announce};
pub use contribute::{
    Contribute, ContributionRef, CorrectContribution, contribute, correct_contribution,
    remove_contribution,
};
pub use debate::{CloseDebate, Extend, OpenExchange, close_debate, extend, open};
pub(crate) use findings::judge;
pub(crate) use guard::{
    check_act, check_by_hand, check_close, check_no_quorum, offers, participation_sentence,
};
pub(crate) use presence::{rules_of, set_scene, spoke_at, took_part};
pub use records::{Contribution, Exchange, WrittenVote};
pub use results::{SendResults, send_results};
pub use stage::{Stage, limit, stage, votable};
pub(crate) use steps::due_step;
pub use steps::{StepState, StepView};
pub use view::{
    ContributionView, NextAct, ParticipationView, SentVote, ViewExchange, WrittenItem,
    WrittenMember, WrittenView, contribution_view, view,
};
pub use vote::{
    CloseVote, OpenVote, SendVote, WithdrawVote, close_vote, open_vote, send_vote, withdraw_vote,
};
