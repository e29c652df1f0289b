//! Forms that bring files (`multipart/form-data`, RFC 7578). Files are spooled to the disk while they come, so that no body
//! fills the memory; their names are never looked at.

use std::io::Seek as _;
use std::sync::{Arc, OnceLock};

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::form::Form;
use super::host::Host;
use crate::error::{Error, Result};

/// Most bytes of one file; what comes beyond is read and dropped, so that the browser gets an answer.
pub const MOST_FILE_BYTES: u64 = crate::services::images::MOST_BYTES;
/// Most bytes of a form with all of its files.
pub const MOST_BYTES: usize = 96 << 20;
/// Most bytes of the texts in it, as in a form without files.
const MOST_TEXT: usize = 256 << 10;
/// Most texts in it.
const MOST_FIELDS: usize = 200;
/// Most files in it: each keeps a temporary file open. Far above what any form asks for.
const MOST_FILES: usize = 20;

/// A form and the files that came with it; a form without files is read as [`Form`] does.
#[derive(Debug)]
pub struct FormWithFiles {
    /// What was typed.
    pub form: Form,
    /// The files, in their order.
    pub files: Vec<Upload>,
}

/// A file that came with a form.
#[derive(Debug)]
pub struct Upload {
    /// None: it was larger than [`MOST_FILE_BYTES`].
    spooled: Option<tokio::fs::File>,
}

impl Upload {
    /// The file's bytes; none when it was too large.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn read(self) -> Result<Option<Vec<u8>>> {
        let Some(mut file) = self.spooled else { return Ok(None) };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).await.map_err(Error::internal)?;
        Ok(Some(bytes))
    }
}

/// Whether the door lets a form with files pass; left here because the door cannot read what was typed.
#[derive(Clone, Debug)]
pub struct Counted(pub Arc<Result<()>>);

impl Counted {
    /// The door's word about a request.
    ///
    /// # Errors
    /// [`Error::TooMany`].
    pub fn of(request: &Request) -> Result<()> {
        match request.extensions().get::<Self>().map(|counted| &*counted.0) {
            Some(Err(Error::TooMany { seconds })) => Err(Error::TooMany { seconds: *seconds }),
            _ => Ok(()),
        }
    }
}

/// What was typed into a form with files, left here for the page that shows an error.
#[derive(Clone, Debug, Default)]
pub struct Typed(Arc<OnceLock<Form>>);

impl Typed {
    /// The form, if it was read.
    pub fn form(&self) -> Option<Form> {
        self.0.get().cloned()
    }
}

/// Whether a request brings a form with files.
pub fn is_multipart(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"))
}

impl FromRequest<Host> for FormWithFiles {
    type Rejection = Error;

    async fn from_request(request: Request, state: &Host) -> Result<Self> {
        if !is_multipart(request.headers()) {
            return Ok(Self { form: Form::from_request(request, state).await?, files: Vec::new() });
        }
        let typed = request.extensions().get::<Typed>().cloned().unwrap_or_default();
        let counted = Counted::of(&request);
        let mut body = Multipart::from_request(request, state).await.map_err(|_| unreadable())?;
        let mut parts = Parts { texts_only: counted.is_err(), ..Parts::default() };
        let read = parts.read(&mut body).await.and(counted);
        let form = Form::of(parts.texts, &state.keys, state.clock.now())?;
        typed.0.get_or_init(|| form.clone());
        read.map(|()| Self { form, files: parts.files })
    }
}

#[derive(Default)]
struct Parts {
    /// Files are read and dropped: who sent them sends too much, and still gets an answer with everything typed.
    texts_only: bool,
    texts: Vec<(String, String)>,
    text_bytes: usize,
    files: Vec<Upload>,
}

impl Parts {
    async fn read(&mut self, body: &mut Multipart) -> Result<()> {
        while let Some(field) = body.next_field().await.map_err(broken)? {
            match field.file_name() {
                // What browsers send for a field without a file.
                Some("") => {}
                Some(_) => self.file(field).await?,
                None => self.text(field).await?,
            }
        }
        Ok(())
    }

    async fn file(&mut self, field: Field<'_>) -> Result<()> {
        if self.files.len() >= MOST_FILES {
            return Err(Error::TooLarge);
        }
        if self.texts_only {
            return drain(field).await;
        }
        self.files.push(spool(field).await?);
        Ok(())
    }

    async fn text(&mut self, mut field: Field<'_>) -> Result<()> {
        if self.texts.len() >= MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        let name = field.name().unwrap_or_default().to_owned();
        self.count(name.len())?;
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            self.count(chunk.len())?;
            bytes.extend_from_slice(&chunk);
        }
        let text = String::from_utf8(bytes).map_err(|_| unreadable())?;
        self.texts.push((name, text));
        Ok(())
    }

    /// Counts bytes of texts before they are kept.
    fn count(&mut self, bytes: usize) -> Result<()> {
        self.text_bytes += bytes;
        if self.text_bytes > MOST_TEXT { Err(Error::TooLarge) } else { Ok(()) }
    }
}

async fn drain(mut field: Field<'_>) -> Result<()> {
    while field.chunk().await.map_err(broken)?.is_some() {}
    Ok(())
}

async fn spool(mut field: Field<'_>) -> Result<Upload> {
    let file = tokio::task::spawn_blocking(tempfile::tempfile).await.map_err(Error::internal)?.map_err(Error::internal)?;
    let mut file = tokio::fs::File::from_std(file);
    let mut bytes = 0;
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        bytes += chunk.len() as u64;
        if bytes <= MOST_FILE_BYTES {
            file.write_all(&chunk).await.map_err(Error::internal)?;
        }
    }
    if bytes > MOST_FILE_BYTES {
        return Ok(Upload { spooled: None });
    }
    file.flush().await.map_err(Error::internal)?;
    let mut file = file.into_std().await;
    file.rewind().map_err(Error::internal)?;
    Ok(Upload { spooled: Some(tokio::fs::File::from_std(file)) })
}

fn unreadable() -> Error {
    Error::field("", "form-unreadable")
}

fn broken(error: MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { unreadable() }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use axum::body::Body;
    use axum::http::HeaderValue;
    use futures_util::stream::{self, StreamExt as _};

    use super::*;

    const CHUNK: usize = 16 << 10;

    fn text_part(name: &str) -> String {
        format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n")
    }

    fn file_part(n: usize) -> String {
        format!("--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"{n}.png\"\r\n\r\nx\r\n")
    }

    async fn read(body: Body) -> (Result<()>, Parts) {
        let mut request = Request::new(body);
        request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=edge"));
        let mut multipart = Multipart::from_request(request, &()).await.expect("a form");
        let mut parts = Parts::default();
        (parts.read(&mut multipart).await, parts)
    }

    #[tokio::test]
    async fn a_text_that_is_too_long_is_not_read_to_its_end() {
        let came = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&came);
        // As from a network: one chunk comes after the other, not all at once.
        let endless = stream::iter(0..4 * MOST_TEXT / CHUNK).then(move |_| {
            counted.fetch_add(CHUNK, Ordering::Relaxed);
            async {
                tokio::task::yield_now().await;
                Ok::<_, std::io::Error>(vec![b'x'; CHUNK])
            }
        });
        let body = stream::iter([Ok(text_part("text").into_bytes())]).chain(endless);
        let (outcome, parts) = read(Body::from_stream(body)).await;
        assert!(matches!(outcome, Err(Error::TooLarge)), "{outcome:?}");
        assert!(parts.texts.is_empty());
        let came = came.load(Ordering::Relaxed);
        assert!(came <= 2 * MOST_TEXT, "{came} bytes were read");
    }

    #[tokio::test]
    async fn more_files_than_any_form_asks_for_are_not_taken() {
        let files = |n: usize| (0..n).map(file_part).chain(["--edge--\r\n".to_owned()]).collect::<String>();
        let (outcome, parts) = read(Body::from(files(MOST_FILES))).await;
        assert!(outcome.is_ok() && parts.files.len() == MOST_FILES, "{outcome:?}");
        let (outcome, parts) = read(Body::from(files(MOST_FILES + 1))).await;
        assert!(matches!(outcome, Err(Error::TooLarge)), "{outcome:?}");
        assert_eq!(parts.files.len(), MOST_FILES);
    }

    #[tokio::test]
    async fn more_texts_than_any_form_has_are_not_taken() {
        let texts = |n: usize| (0..n).map(|_| text_part("t") + "x\r\n").chain(["--edge--\r\n".to_owned()]).collect::<String>();
        assert!(read(Body::from(texts(MOST_FIELDS))).await.0.is_ok());
        assert!(matches!(read(Body::from(texts(MOST_FIELDS + 1))).await.0, Err(Error::TooLarge)));
    }
}
