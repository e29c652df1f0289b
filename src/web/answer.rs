//! What the sender of a form gets, and whoever asks again for what has not changed.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::Markup;

use super::form::Form;
use crate::error::{Error, Result};

/// 303 to the address that a successful act gives; after mistakes the form's page `again`, with everything typed kept: 422, or
/// 409 when the act was refused as a whole.
///
/// # Errors
/// Whatever is not a mistake of the person who typed.
pub async fn answer(form: Form, outcome: Result<String>, again: impl AsyncFnOnce(Form) -> Result<Markup>) -> Result<Response> {
    let status = if matches!(outcome, Err(Error::Refused(_))) { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    match form.sort(outcome)? {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(form) => Ok((status, again(form).await?).into_response()),
    }
}

/// Makes an answer private: not cached, not indexed, and silent about itself towards other sites.
pub fn private(answer: impl IntoResponse) -> Response {
    const HEADERS: [(HeaderName, &str); 3] = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ];
    let mut response = answer.into_response();
    response.headers_mut().extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}

/// Whether the sender has the answer with this tag already (If-None-Match, compared weakly: RFC 9110 §13.1.2).
pub fn has_already(headers: &HeaderMap, etag: &str) -> bool {
    let tags = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    let own = etag.trim_start_matches("W/");
    tags.map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_among_others_and_also_when_it_became_weak_on_the_way() {
        let known =
            |sent: &'static str| has_already(&HeaderMap::from_iter([(header::IF_NONE_MATCH, sent.parse().expect("a value"))]), "\"a1\"");
        assert!(known("\"a1\"") && known("\"b2\", \"a1\"") && known("W/\"a1\"") && known("*"));
        assert!(!known("\"b2\"") && !known("a1"));
        assert!(!has_already(&HeaderMap::new(), "\"a1\""));
    }
}
