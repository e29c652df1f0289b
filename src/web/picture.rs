//! Photos as answers. They are ours, written anew; all the same nothing in them may run or be taken for something else.

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse as _, Response};

/// Who may keep a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// A reader's browser, for five minutes: a file never changes, but who withdraws a photo must not find it much longer.
    Public,
    /// Nobody: who sees it depends on who asks.
    Never,
}

impl Keep {
    const fn cache_control(self) -> &'static str {
        match self {
            Self::Public => "private, max-age=300",
            Self::Never => "private, no-store",
        }
    }
}

/// A JPEG.
pub fn jpeg(bytes: Vec<u8>, keep: Keep) -> Response {
    let headers: [(HeaderName, &str); 6] = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"foto.jpg\""),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CACHE_CONTROL, keep.cache_control()),
    ];
    (headers, bytes).into_response()
}
