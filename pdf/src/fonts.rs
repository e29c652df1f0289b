//! Fonts: those in the folder that was named, then the ones typst brings along.

use std::path::{Path, PathBuf};
use std::{fs, io};

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::{FontStore, embedded};

/// Why a folder of fonts cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    /// The folder or a file in it cannot be read.
    #[error("fonts: {path}: {source}")]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no TrueType or OpenType file in the folder.
    #[error("fonts: no .ttf or .otf file below {0}")]
    None(PathBuf),
}

/// Loads every `.ttf` and `.otf` file below `folder`, in the order of their paths so that the same
/// folder always gives the same document, and then typst's embedded fonts as the fallback.
///
/// # Errors
/// [`FontError`] if a folder is named but cannot be read or holds no font.
pub fn load(folder: Option<&Path>) -> Result<FontStore, FontError> {
    let mut store = FontStore::new();
    if let Some(folder) = folder {
        let mut files = Vec::new();
        collect(folder, &mut files)?;
        if files.is_empty() {
            return Err(FontError::None(folder.to_owned()));
        }
        files.sort();
        for file in files {
            let bytes = fs::read(&file).map_err(|source| unreadable(&file, source))?;
            store.extend(Font::iter(Bytes::new(bytes)).map(with_info));
        }
    }
    store.extend(embedded());
    Ok(store)
}

fn with_info(font: Font) -> (Font, typst::text::FontInfo) {
    let info = font.info().clone();
    (font, info)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), FontError> {
    let entries = fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
    for entry in entries {
        let entry = entry.map_err(|source| unreadable(folder, source))?;
        let path = entry.path();
        if entry.file_type().map_err(|source| unreadable(&path, source))?.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "ttf" || end == "otf") {
            files.push(path);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, source: io::Error) -> FontError {
    FontError::Unreadable { path: path.to_owned(), source }
}
