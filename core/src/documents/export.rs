//! Exporting a document to a PDF file: written beside, read back, then put in place.

use std::io::Write;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{DocumentKind, Look, document};
use crate::clock::Instant;
use crate::ids::MeetingId;
use crate::meetings::{Facts, load};
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
    /// The sitting.
    pub meeting_id: MeetingId,
    /// The file to write; replaced if it exists, once the new one is complete.
    pub path: String,
    /// The look; « classique » if left out.
    #[serde(default)]
    pub look: Option<Look>,
}

/// A document whose file name is wanted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct NameOfDocument {
    /// The document.
    pub document: DocumentKind,
    /// The sitting.
    pub meeting_id: MeetingId,
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

/// « Procès-verbal n° 2026-09 ».
pub(super) fn title(facts: &Facts, kind: DocumentKind) -> String {
    let label = kind.label();
    let mut letters = label.chars();
    let capital: String =
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    format!("{capital} n°\u{a0}{}", facts.meeting.number)
}

/// A file name that every system accepts: « PV 2026-09 – Comité des partenaires.pdf ».
pub fn file_name(db: &Connection, args: NameOfDocument) -> Result<NamedDocument> {
    let facts = load(db, args.meeting_id)?;
    let short = match args.document {
        DocumentKind::Pv => "PV",
        DocumentKind::Agenda => "Ordre du jour",
        DocumentKind::RunningOrder => "Déroulé",
        DocumentKind::Emargement => "Émargement",
    };
    let committee = facts.committee.short_name.as_deref().unwrap_or(&facts.committee.name);
    let name: String = format!("{short} {} – {committee}", facts.meeting.number)
        .chars()
        .filter(|c| !c.is_control())
        .map(|c| if r#"<>:"/\|?*"#.contains(c) { '-' } else { c })
        .take(120)
        .collect();
    Ok(NamedDocument {
        file_name: format!("{}.pdf", name.trim_end_matches(['.', ' '])),
        title: title(&facts, args.document),
    })
}

/// Exports a document. The file appears whole under its name, or not at all.
pub fn export(db: &Connection, args: ExportDocument, now: Instant) -> Result<ExportedView> {
    let (facts, printed) = document(db, args.document, args.meeting_id, now)?;
    let options =
        Options { look: args.look.unwrap_or(Look::Classique).into(), printed_at: now.naive_utc() };
    let rendered = Printer::new().render(&printed, &options)?;
    if let Document::Minutes(minutes) = &printed {
        read_back(&facts, minutes, &rendered.pdf)?;
    }
    let path = PathBuf::from(&args.path);
    write_whole(&path, &rendered.pdf)?;
    Ok(ExportedView {
        file_name: register::file_name(&path),
        path: args.path,
        pages: rendered.pages,
        bytes: rendered.pdf.len(),
        sha256: register::hex(&Sha256::digest(&rendered.pdf)),
        title: title(&facts, args.document),
        remarks: rendered.remarks,
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
