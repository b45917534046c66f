//! Texts of a committee: avis, recommandations, contributions, retours d'expérience, lettres de
//! mission – written, versioned, decided and followed.

mod board;
mod compare;
mod create;
mod drafts;
mod life;
mod links;
mod numbering;
mod packed;
mod records;
mod versions;
mod view;
mod write;

pub use board::{BoardText, ListTexts, list};
pub use compare::{
    CompareTexts, ComparedTexts, Consolidate, Consolidated, LINE_WIDTH, ReadText, ReadVersion,
    compare, consolidate, read,
};
pub use create::{
    CreateText, Proposer, SetRapporteurs, UpdateText, create, delete, set_rapporteurs, update,
};
pub use drafts::{KeepTextDraft, TextDraft, drafts, keep_draft};
pub use life::{
    Advance, FollowUp, RecordReply, TransmitText, advance, follow_up, next_states, receive_reply,
    remove_follow_up, transmit,
};
pub use links::{LinkItem, link_item, texts_of_item, unlink_item};
pub use packed::Packed;
pub use records::{
    FollowUpRecord, Text, TextBlockRecord, TextItem, TextRapporteur, TextStep, TextVersion,
};
pub use versions::{MarkSent, RestoreVersion, TakeVersion, mark_sent, restore, take_version};
pub use view::{
    FollowUpView, RapporteurView, TextItemView, TextStepView, TextSummary, TextView, VersionView,
    name, summary, view,
};
pub use write::{SaveText, SavedText, blocks, rows, save};

pub(crate) use drafts::forget as forget_draft;
pub(crate) use life::note_amended;
pub(crate) use versions::latest_version;
pub(crate) use view::{lower_name, member_words, sitting_title, vote_sentence};
pub(crate) use write::{check_blocks, check_open, fitted, put_blocks};

use crate::vocabulary;

vocabulary! {
    /// What a text is.
    pub enum TextKind {
        /// Asked for by an authority (R133-13).
        Avis = "avis", "avis";
        /// Given without being asked.
        Recommandation = "recommandation", "recommandation";
        /// A position sent to somebody else's work.
        Contribution = "contribution", "contribution";
        /// What was learnt somewhere, for the others.
        RetourExperience = "retour_experience", "retour d’expérience";
        /// What a working group has to do.
        LettreMission = "lettre_mission", "lettre de mission";
    }
}

vocabulary! {
    /// Where a text stands.
    pub enum TextState {
        /// Somebody wants it.
        Proposed = "proposed", "proposée";
        /// A working group writes.
        InGroup = "in_group", "en groupe de travail";
        /// A draft is before the committee.
        Draft = "draft", "projet";
        /// Amendments are before the committee.
        Amended = "amended", "amendée";
        /// The committee said yes.
        Adopted = "adopted", "adoptée";
        /// The committee said no.
        Rejected = "rejected", "rejetée";
        /// It left for its addressee.
        Transmitted = "transmitted", "transmise";
        /// The addressee answered.
        Replied = "replied", "réponse reçue";
        /// What becomes of it is watched.
        Followed = "followed", "suivie";
        /// Nothing more is expected.
        Closed = "closed", "close";
    }
}

impl TextKind {
    /// The letter in its number: « 2026-R3 ».
    pub fn letter(self) -> char {
        match self {
            TextKind::Avis => 'A',
            TextKind::Recommandation => 'R',
            TextKind::Contribution => 'C',
            TextKind::RetourExperience => 'E',
            TextKind::LettreMission => 'M',
        }
    }

    /// Whether the French word is feminine, for « adoptée ».
    pub fn is_feminine(self) -> bool {
        matches!(self, TextKind::Recommandation | TextKind::Contribution | TextKind::LettreMission)
    }

    /// « Recommandation ».
    pub fn title(self) -> String {
        crate::print::phrases::capitalised(self.label())
    }
}

impl TextState {
    /// The state as it agrees with the kind: « adopté » for an avis, « adoptée » for a recommandation.
    pub fn said_of(self, kind: TextKind) -> String {
        let label = self.label();
        let agrees = label.ends_with("ée") || label.ends_with("ie") || self.is_past_participle();
        if kind.is_feminine() || !agrees {
            return label.to_owned();
        }
        label.strip_suffix('e').unwrap_or(label).to_owned()
    }

    fn is_past_participle(self) -> bool {
        matches!(self, TextState::Transmitted | TextState::Closed)
    }

    /// Whether its words are settled: from the decision of the committee on.
    pub fn is_final(self) -> bool {
        !matches!(
            self,
            TextState::Proposed | TextState::InGroup | TextState::Draft | TextState::Amended
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_agrees_with_what_it_is_said_of() {
        let masculine: Vec<String> =
            TextState::ALL.iter().map(|state| state.said_of(TextKind::Avis)).collect();
        assert_eq!(
            masculine,
            [
                "proposé",
                "en groupe de travail",
                "projet",
                "amendé",
                "adopté",
                "rejeté",
                "transmis",
                "réponse reçue",
                "suivi",
                "clos"
            ]
        );
        for &state in TextState::ALL {
            assert_eq!(state.said_of(TextKind::Recommandation), state.label());
        }
    }
}
