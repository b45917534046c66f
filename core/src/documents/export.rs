//! Exporting a document to a PDF file: written beside, read back, then put in place.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Asked, AskedText, DocumentKind, Look, Subject, document};
use crate::clock::Instant;
use crate::ids::{CommitteeId, MeetingId};
use crate::meetings::Facts;
use crate::print::model::Document;
use crate::print::{Options, Printer, readback};
use crate::register::{self, Code, Error, Refusal, Result};

/// A document to export.
#[derive(Debug, Clone, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportDocument {
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
    /// The file to write; replaced if it exists, once the new one is complete.
    pub path: String,
    /// The look; « classique » if left out.
    #[serde(default)]
    pub look: Option<Look>,
}

/// A document whose file name is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct NameOfDocument {
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
}

/// A good name for the file of a document.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct NamedDocument {
    /// The file name, without folder.
    pub file_name: String,
    /// What the document is called.
    pub title: String,
}

/// An exported document.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema, ts_rs::TS)]
pub struct ExportedView {
    /// The file.
    pub path: String,
    /// Its name.
    pub file_name: String,
    /// How many pages.
    pub pages: usize,
    /// How many bytes.
    pub bytes: usize,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// What the document is called.
    pub title: String,
    /// What the user should know, in French sentences; empty as a rule.
    pub remarks: Vec<String>,
}

impl From<Look> for crate::print::Look {
    fn from(look: Look) -> Self {
        match look {
            Look::Classique => Self::Classique,
            Look::Sobre => Self::Sobre,
        }
    }
}

/// A file name that every system accepts: « PV 2026-09 – Comité des partenaires.pdf ».
pub fn file_name(db: &Connection, args: NameOfDocument, now: Instant) -> Result<NamedDocument> {
    let asked = Asked {
        meeting_id: args.meeting_id,
        committee_id: args.committee_id,
        on: args.on,
        text: args.text,
    };
    let subject = Subject::find(db, args.document, asked, now)?;
    let name: String = subject
        .short_name(args.document)
        .chars()
        .filter(|c| !c.is_control())
        .map(|c| if r#"<>:"/\|?*"#.contains(c) { '-' } else { c })
        .take(120)
        .collect();
    Ok(NamedDocument {
        file_name: format!("{}.pdf", name.trim_end_matches(['.', ' '])),
        title: subject.title(args.document),
    })
}

/// Exports a document. The file appears whole under its name, or not at all.
pub fn export(db: &Connection, args: ExportDocument, now: Instant) -> Result<ExportedView> {
    let asked = Asked {
        meeting_id: args.meeting_id,
        committee_id: args.committee_id,
        on: args.on,
        text: args.text,
    };
    let subject = Subject::find(db, args.document, asked, now)?;
    let (printed, mut remarks) = document(db, args.document, &subject, now)?;
    let options =
        Options { look: args.look.unwrap_or(Look::Classique).into(), printed_at: now.naive_utc() };
    let rendered = Printer::new().render(&printed, &options)?;
    if let (Subject::Sitting(facts), Document::Minutes(minutes)) = (&subject, &printed) {
        read_back(facts, minutes, &rendered.pdf)?;
    }
    remarks.extend(rendered.remarks);
    let path = PathBuf::from(&args.path);
    write_whole(&path, &rendered.pdf)?;
    Ok(ExportedView {
        file_name: register::file_name(&path),
        path: args.path,
        pages: rendered.pages,
        bytes: rendered.pdf.len(),
        sha256: register::hex(&Sha256::digest(&rendered.pdf)),
        title: subject.title(args.document),
        remarks,
    })
}

/// Reads the exported minutes again and looks for what must be in them.
fn read_back(facts: &Facts, minutes: &crate::print::model::MinutesDoc, pdf: &[u8]) -> Result<()> {
    let mut expected: Vec<String> = vec![facts.meeting.number.clone()];
    expected.extend(minutes.members.iter().map(|member| member.name.clone()));
    for vote in minutes.items.iter().flat_map(|item| &item.votes) {
        expected.extend(vote.tally.map(|tally| tally.voters().to_string()));
    }
    readback::check(pdf, &expected).map_err(|missing| {
        Refusal {
            code: Code::Internal,
            message: format!(
                "Le PDF relu ne contient pas tout ce qu’il devait : {}. Il n’a pas été enregistré.",
                missing.join(", ")
            ),
            hint: Some("Signalez ce document au support ; vos données sont intactes.".into()),
            field: None,
        }
        .into()
    })
}

/// Writes a file beside, flushes it to the disk, then gives it its name.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = PathBuf::from(beside);
    let written = std::fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written.map_err(|error| Error::io(path, error))
}
