//! The page as it will print, for the window.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Asked, AskedText, DocumentKind, Look, Subject, document};
use crate::clock::Instant;
use crate::ids::{CommitteeId, ItemId, MeetingId};
use crate::print::{Options, Printer};
use crate::register::Result;

/// Which pages are wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewDocument {
    /// The document.
    pub document: DocumentKind,
    /// The sitting, for the documents of a sitting.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// The committee, for its own documents.
    #[serde(default)]
    pub committee_id: Option<CommitteeId>,
    /// The day, for the documents of a committee; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The text, for its own documents.
    #[serde(default)]
    pub text: Option<AskedText>,
    /// The look; « classique » if left out.
    #[serde(default)]
    pub look: Option<Look>,
    /// The first page wanted, from 1.
    #[serde(default)]
    pub first: Option<usize>,
    /// How many pages (1 if left out, at most 20).
    #[serde(default)]
    pub count: Option<usize>,
    /// The first page wanted is the one where this item begins.
    #[serde(default)]
    pub at_item: Option<ItemId>,
}

/// Pages of a document.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct PreviewView {
    /// How many pages the document has.
    pub pages: usize,
    /// The first page given, from 1.
    pub first: usize,
    /// The pages, as SVG.
    pub svgs: Vec<String>,
    /// What the document is called.
    pub title: String,
}

/// The most pages of one call.
const MOST_PAGES: usize = 20;

/// Lays a document out and gives some of its pages.
pub fn preview(db: &Connection, args: PreviewDocument, now: Instant) -> Result<PreviewView> {
    let asked = Asked {
        meeting_id: args.meeting_id,
        committee_id: args.committee_id,
        on: args.on,
        text: args.text,
    };
    let subject = Subject::find(db, args.document, asked, now)?;
    let (printed, _) = document(db, args.document, &subject, now)?;
    let options =
        Options { look: args.look.unwrap_or(Look::Classique).into(), printed_at: now.naive_utc() };
    let preview = Printer::new().preview(&printed, &options)?;
    let pages = preview.pages();
    let item = match &subject {
        Subject::Sitting(facts) => {
            args.at_item.and_then(|id| facts.items.iter().position(|item| item.id == id))
        }
        Subject::Committee(..) | Subject::Text(_) => None,
    };
    let wanted = item.and_then(|index| preview.page_of_item(index)).or(args.first).unwrap_or(1);
    let first = wanted.clamp(1, pages.max(1));
    let count = args.count.unwrap_or(1).clamp(1, MOST_PAGES);
    Ok(PreviewView {
        pages,
        first,
        svgs: (first - 1..pages.min(first - 1 + count))
            .filter_map(|index| preview.svg(index))
            .collect(),
        title: subject.title(args.document),
    })
}
