//! What a printed document says, as plain data: the boundary between the facts and their look.
//!
//! The rest of the core fills these types; the templates lay them out. Every text is given as its
//! author wrote it (typography is applied while printing); hours and dates are already worded, with
//! [`super::phrases::hour`], [`super::phrases::long_date`] and [`super::phrases::date`]. An empty
//! list or `None` means "does not apply": nothing is printed in its place.

mod agenda;
mod attendance;
mod bylaws;
mod members;
mod minutes;
mod texts;
mod votes;
mod written;

pub use agenda::{AgendaDoc, AgendaLine, AgendaVersion, LineChange};
pub use attendance::{AttendanceSheetDoc, BoxState, SignatureLine};
pub use bylaws::{ArticleOrigin, BylawsArticle, BylawsDoc, BylawsSection, StatementRun};
pub use members::{Counts, MemberLine, MemberNote, MemberStatus};
pub use minutes::{
    AnnexLine, Closing, ClosingReason, DecisionView, DissentView, Happening, HappeningKind,
    IncidentOutcome, ItemSection, MinutesDoc, MinutesStatus, Nothing, OpeningView, Passage,
    SecondConvocation, SignatureBlock,
};
pub use texts::{
    AmendmentEntry, AmendmentResult, AmendmentResultKind, AmendmentsDoc, ComparisonCell,
    ComparisonDoc, ComparisonPart, MarkedParagraph, TextDoc, TextHead,
};
pub use votes::{CollegeLine, NominalVote, QuorumAt, VoteView};
pub use written::{Annex, AnnexPart, WrittenExchange};

pub use super::phrases::{
    CastingVote, Choice, Counting, Gender, MajorityBasis, QualifiedMajority, Required, RequiredOf,
    Tally, Verdict, Voice, VoteMode,
};

use serde::{Deserialize, Serialize};

/// One document to print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Document {
    /// Procès-verbal (or its draft).
    Minutes(Box<MinutesDoc>),
    /// Ordre du jour, for the public or as a running order with notes.
    Agenda(Box<AgendaDoc>),
    /// Feuille d’émargement.
    AttendanceSheet(Box<AttendanceSheetDoc>),
    /// Règlement intérieur.
    Bylaws(Box<BylawsDoc>),
    /// A text of the committee.
    Text(Box<TextDoc>),
    /// Amendments of a text, in their order of discussion.
    Amendments(Box<AmendmentsDoc>),
    /// States of a text side by side.
    Comparison(Box<ComparisonDoc>),
}

/// The two looks of every document: same structure and measures, other type and rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// Serif, justified, old-style figures, small capitals.
    #[default]
    Classique,
    /// Sans serif, flush left, lining figures.
    Sobre,
}

/// Head of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letterhead {
    /// Name of the committee, in large.
    pub committee: String,
    /// Second line, in grey: the policy or the parent committee.
    pub subtitle: Option<String>,
    /// At most two short lines on the right: the secretariat, its address or e-mail.
    pub secretariat: Vec<String>,
    /// Logo of the body, at most 31 × 14 mm on paper.
    pub logo: Option<Logo>,
}

/// A picture of the letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// PNG, JPEG or SVG, as stored.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// Kind of [`Logo::bytes`].
    pub format: LogoFormat,
    /// What a blind reader is told; the committee’s name serves when it is empty.
    pub alt: String,
}

/// Picture formats that a letterhead accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogoFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpg,
    /// Scalable Vector Graphics; text inside uses the bundled fonts.
    Svg,
}

/// The sitting a document is about, as every document names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MeetingHeading {
    /// Number in the year, `2026-10`; `None` while the sitting has none.
    pub number: Option<String>,
    /// Kind of sitting, capitalised: `Séance plénière`, `Groupe de travail`.
    pub kind: String,
    /// More about the kind: `ordinaire, mixte (en salle et par visioconférence)`.
    pub kind_detail: Option<String>,
    /// [`super::phrases::long_date`]: `jeudi 8 octobre 2026`; `None` while not fixed.
    pub date: Option<String>,
    /// [`super::phrases::date`]: `8 octobre 2026`, for running heads.
    pub short_date: Option<String>,
    /// `Paris, salle du Conseil`.
    pub place: Option<String>,
    /// `14 h 30`.
    pub starts: Option<String>,
    /// `16 h 45`.
    pub ends: Option<String>,
    /// How to join from afar.
    pub remote: Option<String>,
}

/// A labelled fact of the head of a document, in addition to the usual ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// `Saisine`.
    pub label: String,
    /// `Lettre du ministre du 3 septembre 2026`.
    pub text: String,
}
