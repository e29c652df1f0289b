//! Forms: what was typed, what is wrong with it, and the token that ties it to this server and makes a second click harmless.
//!
//! The token is `nonce ‖ time ‖ HMAC`. Its nonce is the idempotency key: a form that is sent twice has one outcome. A form
//! older than a day is not refused outright: it comes back with everything typed and a fresh token.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::cx::Cx;
use super::host::Host;
use super::upload::Counted;
use crate::error::{Error, FieldError, Result, Say};
use crate::services::i18n::{Lang, Localised};
use crate::services::keys::{self, Keys, Purpose};

/// Name of the token's field.
pub const TOKEN: &str = "_token";
/// Name of the field that people do not see and programs fill in.
pub const HONEYPOT: &str = "homepage";

const MAX_AGE: SignedDuration = SignedDuration::from_hours(24);

/// Name of the field for a text's words in a language other than German: `title_tr`, `title_leicht`.
pub fn in_language(name: &str, lang: Lang) -> String {
    format!("{name}_{}", lang.word())
}

/// A form, as typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
    nonce: Option<Uuid>,
}

impl Form {
    /// A form with nothing in it.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A form that starts with these values.
    pub fn with(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self { values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(), ..Self::default() }
    }

    /// What was typed into a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Puts a value into a field, in place of what stands there; none empties the field.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        self.values.retain(|(field, _)| field != name);
        self.values.extend(value.map(|value| (name.to_owned(), value)));
    }

    /// Puts a text of the town into its fields, one for each language that it has.
    pub fn put(&mut self, name: &str, text: Option<&Localised>) {
        self.set(name, text.map(|text| text.de.clone()));
        for lang in Lang::TRANSLATED {
            self.set(&in_language(name, lang), text.and_then(|text| text.own(lang)).map(str::to_owned));
        }
    }

    /// Puts one more value into a field that may have several.
    pub fn add(&mut self, name: &str, value: &str) {
        self.values.push((name.to_owned(), value.to_owned()));
    }

    /// All values of a field that may have several.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Everything typed, without token and honeypot.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().filter(|(name, _)| name != TOKEN && name != HONEYPOT).map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What is wrong with a field (`""`: with the form as a whole).
    pub fn error(&self, name: &str) -> Option<&Say> {
        self.errors.iter().find(|error| error.field == name).map(|error| &error.say)
    }

    /// All that is wrong with a field: with several files, more than one thing can be.
    pub fn errors_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Say> {
        self.errors.iter().filter(move |error| error.field == name).map(|error| &error.say)
    }

    /// Everything that is wrong, in the order of the fields.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The idempotency key, if the form came with a token.
    pub const fn nonce(&self) -> Option<Uuid> {
        self.nonce
    }

    /// Whether a program filled in the field that people do not see.
    pub fn is_from_a_robot(&self) -> bool {
        self.value(HONEYPOT).is_some_and(|value| !value.is_empty())
    }

    /// Sorts an outcome: mistakes and refusals give the form back with its errors, everything else passes.
    ///
    /// # Errors
    /// Whatever is not a mistake of the person who typed.
    pub fn sort<T>(mut self, outcome: Result<T>) -> Result<Result<T, Self>> {
        match outcome {
            Ok(done) => Ok(Ok(done)),
            Err(Error::Invalid(errors)) => {
                self.errors = errors;
                Ok(Err(self))
            }
            Err(Error::Refused(say)) => {
                self.errors = vec![FieldError { field: "".into(), say }];
                Ok(Err(self))
            }
            Err(other) => Err(other),
        }
    }

    /// The same form with these mistakes: for tests and examples.
    pub fn with_errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors = errors;
        self
    }

    /// Reads a body of `application/x-www-form-urlencoded`; checks the token, if there is one.
    ///
    /// # Errors
    /// When the body is not UTF-8 form data. An expired or foreign token is a mistake of the form, not an error here.
    pub fn parse(body: &[u8], keys: &Keys, now: Timestamp) -> Result<Self> {
        Self::of(serde_html_form::from_bytes(body).map_err(|_| Error::field("", "form-unreadable"))?, keys, now)
    }

    /// A form of these names and values; checks the token, if there is one.
    ///
    /// # Errors
    /// When a value holds what no field can hold.
    pub fn of(values: Vec<(String, String)>, keys: &Keys, now: Timestamp) -> Result<Self> {
        if values.iter().any(|(_, value)| value.contains('\0')) {
            return Err(Error::field("", "form-unreadable"));
        }
        let mut form = Self { values, ..Self::default() };
        if let Some(token) = form.value(TOKEN) {
            match check_token(token, keys, now) {
                Some(nonce) => form.nonce = Some(nonce),
                None => form.errors.push(FieldError { field: "".into(), say: Say::new("form-expired") }),
            }
        }
        Ok(form)
    }
}

impl FromRequest<Host> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &Host) -> Result<Self> {
        let is_form = request
            .headers()
            .get(axum::http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
        if !is_form {
            Counted::of(&request)?;
            return Err(Error::field("", "form-unreadable"));
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| Error::TooLarge)?;
        Self::parse(&body, &state.keys, state.clock.now())
    }
}

/// A fresh token for a form.
pub fn new_token(keys: &Keys, now: Timestamp) -> String {
    let mut token = keys::random::<16>().to_vec();
    token.extend_from_slice(&now.as_second().to_be_bytes());
    let mac = keys.mac(Purpose::FormToken, &[&token]);
    token.extend_from_slice(&mac[..16]);
    URL_SAFE_NO_PAD.encode(token)
}

/// The hidden fields that every public form begins with: token and honeypot.
pub fn token_fields(cx: &Cx) -> maud::Markup {
    maud::html! {
        input type="hidden" name=(TOKEN) value=(new_token(&cx.host.keys, cx.now));
        div class="rf-visually-hidden" aria-hidden="true" {
            label { (cx.t("form-honeypot")) input type="text" name=(HONEYPOT) tabindex="-1" autocomplete="off"; }
        }
    }
}

fn check_token(token: &str, keys: &Keys, now: Timestamp) -> Option<Uuid> {
    let bytes: [u8; 40] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
    let (signed, mac) = bytes.split_at(24);
    let expected = keys.mac(Purpose::FormToken, &[signed]);
    // Not secret-dependent enough to need constant time: a guess is one of 2^128 and single-use.
    if mac != &expected[..16] {
        return None;
    }
    let made = Timestamp::from_second(i64::from_be_bytes(signed[16..].try_into().ok()?)).ok()?;
    let age = now.duration_since(made);
    (age <= MAX_AGE && age >= SignedDuration::from_mins(-5)).then(|| Uuid::from_slice(&signed[..16]).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: Keys = Keys::from_secret([3; 32]);

    fn now() -> Timestamp {
        "2026-11-23T12:00:00Z".parse().expect("a timestamp")
    }

    fn posted(token: &str, at: Timestamp) -> Form {
        Form::parse(format!("title=Ein+Weg&_token={token}&thema=MO&thema=KL").as_bytes(), &KEYS, at).expect("readable")
    }

    #[test]
    fn a_token_is_good_for_a_day_and_names_one_nonce() {
        let token = new_token(&KEYS, now());
        let form = posted(&token, now());
        assert!(form.nonce().is_some());
        assert_eq!(form.nonce(), posted(&token, now() + SignedDuration::from_hours(23)).nonce());
        assert_eq!(form.values("thema").collect::<Vec<_>>(), ["MO", "KL"]);
    }

    #[test]
    fn an_expired_or_foreign_token_keeps_what_was_typed() {
        for form in [posted(&new_token(&KEYS, now()), now() + SignedDuration::from_hours(25)), posted("nonsense", now())] {
            assert_eq!(form.value("title"), Some("Ein Weg"));
            assert_eq!(form.error("").map(|say| say.key), Some("form-expired"));
            assert_eq!(form.nonce(), None);
        }
    }

    #[test]
    fn zero_bytes_are_unreadable() {
        assert!(Form::parse(b"title=a%00b", &KEYS, now()).is_err());
    }
}
