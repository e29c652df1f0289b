//! What a template can see: the embedded templates, the data, the fonts. Nothing else exists.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

/// Path under which a template finds the data.
pub const DATA_PATH: &str = "data.json";

/// Every template by name.
const TEMPLATES: [(&str, &str); 8] = [
    ("participation_report.typ", include_str!("../templates/participation_report.typ")),
    ("counts.typ", include_str!("../templates/counts.typ")),
    ("planning.typ", include_str!("../templates/planning.typ")),
    ("surveys.typ", include_str!("../templates/surveys.typ")),
    ("paper_form.typ", include_str!("../templates/paper_form.typ")),
    ("labels.typ", include_str!("../templates/labels.typ")),
    ("numbers.typ", include_str!("../templates/numbers.typ")),
    ("look.typ", include_str!("../templates/look.typ")),
];

/// A closed world for one document: no clock, no network, no file system.
pub struct ReportWorld {
    library: LazyHash<Library>,
    fonts: FontStore,
    main: FileId,
    sources: HashMap<FileId, Source>,
    data: (FileId, Bytes),
}

impl ReportWorld {
    /// The world in which the template `main` reads `json` as [`DATA_PATH`].
    ///
    /// # Panics
    /// If `main` is not the name of an embedded template: a mistake in this package.
    pub fn new(main: &str, json: Vec<u8>, fonts: FontStore) -> Self {
        assert!(TEMPLATES.iter().any(|(name, _)| *name == main), "no template {main}");
        let sources = TEMPLATES.iter().map(|(name, text)| {
            let id = file_id(name);
            (id, Source::new(id, (*text).to_owned()))
        });
        Self {
            library: LazyHash::new(library()),
            fonts,
            main: file_id(main),
            sources: sources.collect(),
            data: (file_id(DATA_PATH), Bytes::new(json)),
        }
    }
}

/// The standard library with row headers for tables, which typst still calls an extra.
fn library() -> Library {
    Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names in this file are plain file names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 {
            return Ok(self.data.1.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
