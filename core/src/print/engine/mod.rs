//! Typst as a library: data files and a template in, pages out, PDF/UA-1 with PDF/A-2a.

mod fonts;
mod missing;
mod world;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime, Timelike};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Content, Datetime, NativeElement, Smart};
use typst::introspection::Introspector;
use typst::model::HeadingElem;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::model::{Document, Look};
use super::prepare::{self, Characters, Prepared};

pub(crate) use fonts::FontSet;
pub(crate) use world::DataFiles;

/// What a caller chooses for one print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Look of the document.
    pub look: Look,
    /// Time of printing (UTC), for the metadata, which PDF/A wants. The same facts printed at the same
    /// time give the same bytes.
    pub printed_at: NaiveDateTime,
}

/// An exported document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file: PDF 1.7, PDF/UA-1 and PDF/A-2a.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// What the user should know about it, in French sentences; empty as a rule.
    pub remarks: Vec<String>,
}

/// A laid-out document, for the window. Pages become pictures one by one, when asked.
pub struct Preview {
    document: PagedDocument,
}

impl Preview {
    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The page, from 1, on which the item of that index (from 0) begins; `None` past the last one.
    pub fn page_of_item(&self, index: usize) -> Option<usize> {
        let introspector = self.document.introspector();
        let headings = introspector.query(&HeadingElem::ELEM.select());
        // Only items are numbered: that is how the templates tell them from the other headings.
        let item = headings.iter().filter(|heading| is_numbered(heading)).nth(index)?;
        Some(introspector.page(item.location()?)?.get())
    }

    /// One page as a self-contained SVG (outlines, no font needed); `None` past the last one.
    /// `index` counts from 0.
    pub fn svg(&self, index: usize) -> Option<String> {
        let page = self.document.pages().get(index)?;
        let options = typst_svg::SvgOptions { render_bleed: false, pretty: false };
        Some(typst_svg::svg(page, &options))
    }
}

/// Why a document could not be printed, in a French sentence for the user.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// One passage cannot be laid out.
    #[error(
        "Le document n’a pas pu être mis en page : {passage}. Simplifiez ce texte, puis réessayez ; rien n’a été perdu."
    )]
    Passage {
        /// Where: `le point 3.1 « Achat public »`.
        passage: String,
        /// What Typst said, for the log.
        detail: String,
    },
    /// The document as a whole cannot be laid out.
    #[error(
        "Le document n’a pas pu être mis en page. Vos données sont intactes ; signalez ce document au support."
    )]
    Document {
        /// What Typst said, for the log.
        detail: String,
    },
}

/// Prints documents. Cheap to create and to keep: fonts load at the first print and are shared.
#[derive(Debug, Default)]
pub struct Printer {
    _private: (),
}

/// Results unused during this many prints are forgotten: memory stays under 90 MB (measured).
const CACHE_AGE: usize = 10;

/// Typst recurses deeply on nested content; the default stack of a secondary thread is too small.
const STACK_BYTES: usize = 32 * 1024 * 1024;

const UNREADABLE_LOGO: &str = "Le logo n’a pas pu être lu\u{a0}: le document est imprimé sans lui. Enregistrez-le en PNG, JPEG ou SVG.";

/// A missing glyph shows only after layout; each round replaces what the last one found.
const ROUNDS: usize = 4;

impl Printer {
    /// A printer; nothing is loaded yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Exports a document.
    ///
    /// # Errors
    /// [`PrintError`] when a text cannot be laid out at all. Unprintable characters never fail: they
    /// are replaced by a visible stand-in.
    pub fn render(&self, document: &Document, options: &Options) -> Result<Rendered, PrintError> {
        let done = isolated(|| {
            with_fallbacks(document, options, |pages, title| {
                let pdf = typst_pdf::pdf(pages, &pdf_options(title, options))
                    .map_err(|errors| worded(&errors))?;
                Ok(Rendered { pdf, pages: pages.pages().len(), remarks: Vec::new() })
            })
        });
        typst::comemo::evict(CACHE_AGE);
        done.or_else(|detail| {
            let Some(plain) = prepare::without_logo(document) else {
                return Err(self.locate(document, options, detail));
            };
            let mut rendered = self.render(&plain, options)?;
            rendered.remarks.push(UNREADABLE_LOGO.to_owned());
            Ok(rendered)
        })
    }

    /// Lays a document out for the window.
    ///
    /// # Errors
    /// As [`Printer::render`].
    pub fn preview(&self, document: &Document, options: &Options) -> Result<Preview, PrintError> {
        let done = isolated(|| {
            with_fallbacks(document, options, |pages, _| Ok(Preview { document: pages.clone() }))
        });
        typst::comemo::evict(CACHE_AGE);
        done.or_else(|detail| match prepare::without_logo(document) {
            Some(plain) => self.preview(&plain, options),
            None => Err(self.locate(document, options, detail)),
        })
    }

    /// Finds the passage at fault by printing each alone; only ever runs after a failure.
    fn locate(&self, document: &Document, options: &Options, detail: String) -> PrintError {
        for (passage, alone) in prepare::passages_alone(document) {
            let outcome = isolated(|| with_fallbacks(&alone, options, |_, _| Ok(())));
            if outcome.is_err() {
                return PrintError::Passage { passage, detail };
            }
        }
        PrintError::Document { detail }
    }
}

fn is_numbered(heading: &Content) -> bool {
    heading
        .to_packed::<HeadingElem>()
        .is_some_and(|heading| matches!(heading.numbering.as_option(), Some(Some(_))))
}

/// Runs on a thread of its own: a deep stack, and a panic of a library becomes an error.
fn isolated<T: Send>(work: impl FnOnce() -> Result<T, String> + Send) -> Result<T, String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("print".to_owned())
            .stack_size(STACK_BYTES)
            .spawn_scoped(scope, work)
            .map_err(|error| error.to_string())?;
        thread.join().unwrap_or_else(|_| Err("the layout engine stopped unexpectedly".to_owned()))
    })
}

/// Prepares, lays out and finishes; starts again without the characters found missing, and as a last
/// resort with nothing but the text families’ own characters.
fn with_fallbacks<T>(
    document: &Document,
    options: &Options,
    finish: impl Fn(&PagedDocument, &str) -> Result<T, String>,
) -> Result<T, String> {
    let mut refused: BTreeSet<char> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let prepared =
            prepare::prepare(document, options.look, &Characters::All { refused: &refused });
        let pages = lay_out(&prepared)?;
        let missing = missing::characters_without_glyph(&pages);
        let before = refused.len();
        refused.extend(missing);
        if refused.len() > before {
            continue;
        }
        match finish(&pages, &prepared.title) {
            Ok(done) => return Ok(done),
            Err(_) => break,
        }
    }
    let prepared = prepare::prepare(document, options.look, &Characters::TextFamiliesOnly);
    let pages = lay_out(&prepared)?;
    finish(&pages, &prepared.title)
}

fn lay_out(prepared: &Prepared) -> Result<PagedDocument, String> {
    let fonts = if prepared.needs_fallback_fonts { FontSet::complete() } else { FontSet::text() };
    let world = world::PageWorld::new(prepared.template, fonts, &prepared.files)
        .ok_or_else(|| "a data file has no valid path".to_owned())?;
    typst::compile::<PagedDocument>(&world).output.map_err(|errors| worded(&errors))
}

fn worded(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

fn pdf_options(title: &str, options: &Options) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(title.to_owned()),
        creator: Smart::Custom(Some(concat!("Plénière ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: timestamp(options.printed_at)
            .or_else(|| timestamp(chrono::DateTime::UNIX_EPOCH.naive_utc())),
        // The pair is constant and compatible; were it refused, a plain tagged PDF is better than none,
        // and the validator of the tests would say so.
        standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).unwrap_or_default(),
        ..PdfOptions::default()
    }
}

fn timestamp(at: NaiveDateTime) -> Option<Timestamp> {
    if !(0..=9999).contains(&at.year()) {
        return None;
    }
    let small = |value: u32| u8::try_from(value).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}
