//! The rows a convocation is made of.

use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::ids::{DispatchId, EnclosureId, ItemId, MandateId, MeetingId, SnapshotId};
use crate::meetings::ItemKind;
use crate::register::Json;
use crate::{record, vocabulary};

vocabulary! {
    /// What is sent to the members.
    pub enum DispatchKind {
        /// The convocation, with agenda and documents.
        Convocation = "convocation", "convocation";
        /// A change of the agenda, or further documents.
        Amendment = "amendment", "additif";
        /// The sitting is put off.
        Postponement = "postponement", "avis de report";
        /// The sitting is cancelled.
        Cancellation = "cancellation", "avis d’annulation";
    }
}

vocabulary! {
    /// How something is sent (R133-5: any means, e-mail included).
    pub enum Channel {
        /// By e-mail.
        Email = "email", "courriel";
        /// By letter.
        Letter = "letter", "courrier";
        /// By registered letter.
        Registered = "registered", "lettre recommandée";
        /// In person.
        ByHand = "by_hand", "remise en main propre";
        /// In a shared space, with a notice.
        SharedSpace = "shared_space", "espace partagé";
        /// Otherwise.
        Other = "other", "autre moyen";
    }
}

impl Channel {
    /// The channel that words name: its code, its label or the start of it.
    pub fn from_words(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        Self::from_code(&words).or_else(|| {
            Self::ALL
                .iter()
                .copied()
                .find(|channel| !words.is_empty() && channel.label().starts_with(&words))
        })
    }
}

vocabulary! {
    /// What shows that it was received.
    pub enum Receipt {
        /// The secretariat says so.
        Declared = "declared", "déclarée par le secrétariat";
        /// The member acknowledged it.
        Acknowledged = "acknowledged", "accusé de réception";
        /// The member signed for it.
        Signed = "signed", "signature";
    }
}

record! {
    /// A sending to one member.
    pub struct Dispatch(DispatchId) in "dispatches" called "Cet envoi" {
        /// The sitting.
        meeting_id: MeetingId,
        /// To whom.
        mandate_id: MandateId,
        /// What.
        kind: DispatchKind,
        /// How.
        channel: Channel,
        /// When it left.
        sent_at: Instant,
        /// When it arrived; none as long as nothing shows it.
        received_at: Option<Instant>,
        /// What shows it.
        receipt: Option<Receipt>,
        /// When it came back, or failed.
        failed_at: Option<Instant>,
        /// What else is to be said of it.
        note: Option<String>,
    }
}

record! {
    /// A document that goes with the convocation.
    pub struct Enclosure(EnclosureId) in "enclosures" called "Cette pièce" {
        /// The sitting.
        meeting_id: MeetingId,
        /// The item it belongs to.
        item_id: Option<ItemId>,
        /// What it is.
        title: String,
        /// How many pages; none as long as the secretariat does not have it.
        pages: Option<u32>,
        /// When it was sent; none as long as it is awaited.
        sent_at: Option<Instant>,
    }
}

impl Enclosure {
    /// Whether the secretariat has it: its pages are counted, or it was sent.
    pub fn is_in_hand(&self) -> bool {
        self.pages.is_some() || self.sent_at.is_some()
    }
}

/// An item as the members have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SentItem {
    /// The item.
    pub item_id: ItemId,
    /// Its number: "3.2".
    pub number: String,
    /// Title.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// Who reports, by name.
    pub rapporteur: Option<String>,
}

/// When and where a sitting is, as the members have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
pub struct SentSitting {
    /// When it begins.
    pub starts_at: Instant,
    /// Where.
    pub place: Option<String>,
    /// Where to connect to.
    pub video_link: Option<String>,
}

/// What the members were sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(untagged)]
pub enum SentAgenda {
    /// The items alone, as they were kept at first.
    Items(Vec<SentItem>),
    /// The items, and the sitting they are for.
    Whole {
        /// In order.
        items: Vec<SentItem>,
        /// When and where.
        sitting: SentSitting,
    },
}

impl SentAgenda {
    /// Its items, in order.
    pub fn items(&self) -> &[SentItem] {
        match self {
            Self::Items(items) | Self::Whole { items, .. } => items,
        }
    }

    /// When and where the sitting was to be; none where that was not kept.
    pub fn sitting(&self) -> Option<&SentSitting> {
        match self {
            Self::Items(_) => None,
            Self::Whole { sitting, .. } => Some(sitting),
        }
    }
}

record! {
    /// The agenda as the members have it.
    pub struct AgendaSnapshot(SnapshotId) in "agenda_snapshots" called "Cet ordre du jour envoyé" {
        /// The sitting.
        meeting_id: MeetingId,
        /// When it was sent.
        taken_at: Instant,
        /// Its items, in order, and the sitting they are for.
        #[ts(as = "SentAgenda")]
        content: Json<SentAgenda>,
    }
}
