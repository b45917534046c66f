//! What the templates can see: themselves and the data of one document. No disk, no network, no clock.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::FontSet;

const TEMPLATES: [(&str, &str); 11] = [
    ("/commun.typ", include_str!("../templates/commun.typ")),
    ("/votes.typ", include_str!("../templates/votes.typ")),
    ("/echange.typ", include_str!("../templates/echange.typ")),
    ("/proces-verbal.typ", include_str!("../templates/proces-verbal.typ")),
    ("/ordre-du-jour.typ", include_str!("../templates/ordre-du-jour.typ")),
    ("/emargement.typ", include_str!("../templates/emargement.typ")),
    ("/reglement.typ", include_str!("../templates/reglement.typ")),
    ("/texte.typ", include_str!("../templates/texte.typ")),
    ("/marques.typ", include_str!("../templates/marques.typ")),
    ("/amendements.typ", include_str!("../templates/amendements.typ")),
    ("/comparatif.typ", include_str!("../templates/comparatif.typ")),
];

/// Virtual files of one document, by absolute path.
pub(crate) type DataFiles = Vec<(String, Vec<u8>)>;

pub(super) struct PageWorld {
    main: FileId,
    fonts: &'static FontSet,
    files: HashMap<FileId, Bytes>,
}

impl PageWorld {
    /// `main` is one of the template paths.
    pub(super) fn new(main: &str, fonts: &'static FontSet, files: &DataFiles) -> Option<Self> {
        let files = files
            .iter()
            .filter_map(|(path, bytes)| Some((file_id(path)?, Bytes::new(bytes.clone()))))
            .collect();
        Some(Self { main: file_id(main)?, fonts, files })
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn templates() -> &'static HashMap<FileId, Source> {
    static SOURCES: OnceLock<HashMap<FileId, Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        TEMPLATES
            .iter()
            .filter_map(|(path, text)| {
                let id = file_id(path)?;
                Some((id, Source::new(id, (*text).to_owned())))
            })
            .collect()
    })
}

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        templates().get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
