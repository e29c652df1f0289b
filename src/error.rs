//! Every way a request or a command can fail, as sentences for someone. Rendered once, in `web/errors.rs`.
//!
//! A sentence is a key of the texts in `services/i18n`, with its arguments: the layer that knows what went wrong names it,
//! the page says it in the reader's language.

use std::borrow::Cow;
use std::fmt;

/// A translatable sentence: key and arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// Key of a text in `services/i18n`.
    pub key: &'static str,
    /// Named arguments.
    pub args: Vec<(&'static str, Arg)>,
}

/// An argument of a sentence: a number chooses the plural and is written in the reader's way, a text stands as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A whole number.
    Number(i64),
    /// An amount of money in cents, written in the reader's way.
    Cents(i64),
    /// Anything else: a name, a code, a formatted date.
    Text(String),
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Say {
    /// A sentence without arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same sentence with one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A mistake in one field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field, as in the form; `""` for the form as a whole.
    pub field: Cow<'static, str>,
    /// What is wrong, and how to mend it.
    pub say: Say,
}

/// The error of everything that a person or another program asks for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 404: not there, or not to be seen by this reader (the same answer for both).
    #[error("not found")]
    NotFound,
    /// 410: withdrawn or erased.
    #[error("gone")]
    Gone,
    /// 303 to the sign-in page.
    #[error("sign-in needed")]
    SignInNeeded,
    /// 403: signed in, but without the role.
    #[error("forbidden")]
    Forbidden,
    /// 403: a request from another site, or without any sign of where it came from.
    #[error("request from elsewhere")]
    CrossSite,
    /// 409: the thing is no longer in the state the reader saw, or a rule forbids the act.
    #[error("refused: {}", .0.key)]
    Refused(Say),
    /// 422: mistakes in a form.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldError>),
    /// 429: the flood limits.
    #[error("too many requests, again in {seconds} s")]
    TooMany {
        /// Seconds until the next try has a chance.
        seconds: u64,
    },
    /// 413.
    #[error("body too large")]
    TooLarge,
    /// 503: the database cannot be reached or is too slow.
    #[error("database away: {0}")]
    Unavailable(#[source] sqlx::Error),
    /// 500: the database refused something that the program should not have asked.
    #[error("database: {0}")]
    Database(#[source] sqlx::Error),
    /// 500: anything else; the text is for the log only.
    #[error("{0}")]
    Internal(String),
    /// 503: the server runs, but nobody has set up the town and its main process yet.
    #[error("the town is not set up")]
    NotSetUp,
    /// A command or the start of the server cannot go on; the text is for the operator.
    #[error("{0}")]
    Setup(String),
}

/// Result with [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A refusal without arguments.
    pub fn refused(key: &'static str) -> Self {
        Self::Refused(Say::new(key))
    }

    /// One mistake in one field.
    pub fn field(field: &'static str, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError { field: field.into(), say: Say::new(key) }])
    }

    /// A problem for the operator.
    pub fn setup(text: impl Into<String>) -> Self {
        Self::Setup(text.into())
    }

    /// A problem for the log.
    pub fn internal(text: impl fmt::Display) -> Self {
        Self::Internal(text.to_string())
    }

    /// An error that several waiting requests share (a cache that failed to fill): the same kind again, its text for the log.
    pub fn from_shared(shared: std::sync::Arc<Self>) -> Self {
        match &*shared {
            Self::NotFound => Self::NotFound,
            Self::Unavailable(_) => Self::Unavailable(sqlx::Error::PoolTimedOut),
            other => Self::internal(other),
        }
    }

    /// The constraint that the database said no with, if it did.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Database(sqlx::Error::Database(error)) => error.constraint(),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Tls(_) => Self::Unavailable(error),
            // 57P01..57P03: the server is going down or coming up; 53xxx: out of connections or disk; 08xxx: connection lost.
            sqlx::Error::Database(inner)
                if inner.code().is_some_and(|code| code.starts_with("57P") || code.starts_with("53") || code.starts_with("08")) =>
            {
                Self::Unavailable(error)
            }
            _ => Self::Database(error),
        }
    }
}

/// Gives a constraint's "no" the sentence that the reader should see.
pub trait OnConstraint<T> {
    /// Replaces the error when the database refused because of `constraint`.
    ///
    /// # Errors
    /// `refusal()` in that case, otherwise the error itself.
    fn on_constraint(self, constraint: &str, refusal: impl FnOnce() -> Error) -> Result<T>;
}

impl<T, E: Into<Error>> OnConstraint<T> for std::result::Result<T, E> {
    fn on_constraint(self, constraint: &str, refusal: impl FnOnce() -> Error) -> Result<T> {
        self.map_err(|error| {
            let error = error.into();
            if error.constraint() == Some(constraint) { refusal() } else { error }
        })
    }
}
