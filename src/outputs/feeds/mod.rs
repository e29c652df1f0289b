//! What is new, for feed readers and for the mails of those who follow something: news of the town, public contributions, answers of the town, answers and
//! decisions on concerns, measures and their states. Public views only, and nothing before the minute is over in which a
//! decision can be taken back (invariant 5).

mod atom;
pub mod calendar;
pub mod digest;
mod store;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::contributions::{Bbox, Filter};
use crate::error::Result;
use crate::process::measures::status::State;
use crate::process::measures::words::public_state;
use crate::process::preparation::{districts, themes};
use crate::services::i18n::Lang;
use crate::services::keys::hex;
use crate::web::answer::has_already;
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

pub use store::{entries, measure_subject, settled};

/// The table.
pub fn routes() -> Routes {
    Routes::new().get("/aktuelles.atom", Access::Public, atom::show).get("/termine.ics", Access::Public, calendar::show)
}

/// A body with its tag and the second of its last change; 304 without it for who has it already (RFC 9110 §13.1.2).
fn conditional(headers: &HeaderMap, kind: &'static str, body: String, changed: Timestamp) -> Response {
    let etag = format!("\"{}\"", hex(&Sha256::digest(body.as_bytes())[..12]));
    let known = has_already(headers, &etag);
    let modified = changed.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let about = [(header::ETAG, etag), (header::LAST_MODIFIED, modified)];
    if known {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(header::CONTENT_TYPE, kind)], body).into_response()
}

/// The name of this host, without port.
fn host_name(cx: &Cx) -> &str {
    let authority = cx.host.config.public_url.split("://").last().unwrap_or_default();
    authority.split(':').next().unwrap_or_default()
}

/// Which news are asked for; nothing chosen: all of a process.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// Keys of districts; none: all.
    pub districts: Option<Vec<i64>>,
    /// Keys of themes; none: all.
    pub themes: Option<Vec<i64>>,
    /// Code of a measure: only news of it.
    pub measure: Option<String>,
    /// A part of the map.
    pub bbox: Option<Bbox>,
}

impl Selection {
    /// Reads `?ortsteil=&thema=&massnahme=&bbox=` of the request's address. What nobody knows selects nothing.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn of(cx: &Cx) -> Result<Self> {
        let query = cx.address.split_once('?').map_or("", |(_, query)| query);
        let filter = Filter::parse(query);
        let mut selection = Self { measure: code(query), bbox: filter.bbox, ..Self::default() };
        if !filter.districts.is_empty() {
            let known = districts::list(cx.db(), cx.process.id).await?;
            selection.districts = Some(known.into_iter().filter(|it| filter.districts.contains(&it.slug)).map(|it| it.id).collect());
        }
        if !filter.themes.is_empty() {
            let known = themes::list(cx.db(), cx.process.id).await?;
            selection.themes = Some(known.into_iter().filter(|it| filter.themes.contains(&it.slug)).map(|it| it.id).collect());
        }
        Ok(selection)
    }
}

/// The measure that a query names, if it could be the code of one.
pub fn code(query: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).ok()?;
    let (_, code) = pairs.into_iter().find(|(name, _)| name == "massnahme")?;
    let sound = !code.is_empty() && code.len() <= 30 && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    sound.then_some(code)
}

/// What is new of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// News that the town wrote.
    News,
    /// A contribution was published.
    Contribution,
    /// A department answered a contribution.
    Reply {
        /// Which one.
        department: String,
    },
    /// The town answered a concern.
    Weighing {
        /// Whether the council resolved it.
        resolved: bool,
    },
    /// A measure was published.
    Measure,
    /// A measure moved on.
    MeasureState {
        /// Its new state.
        state: State,
    },
}

/// Something new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What.
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
    /// Number or code of the thing.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Beginning of what is said.
    pub text: String,
}

impl Entry {
    /// Path of the page that tells it, without the process.
    pub fn path(&self) -> String {
        match self.kind {
            Kind::News => format!("/aktuelles/{}", self.code),
            Kind::Contribution => format!("/beitraege/{}", self.code),
            Kind::Reply { .. } => format!("/beitraege/{}#antwort", self.code),
            Kind::Weighing { .. } => format!("/anliegen/{}", self.code),
            Kind::Measure | Kind::MeasureState { .. } => format!("/massnahmen/{}", self.code),
        }
    }

    /// What it says in one line.
    pub fn headline(&self, lang: Lang) -> String {
        let title = ("title", self.title.as_str().into());
        match &self.kind {
            Kind::News => self.title.clone(),
            Kind::Contribution => lang.text("feed-contribution", &[title]),
            Kind::Reply { department } => lang.text("feed-reply", &[title, ("department", department.as_str().into())]),
            Kind::Weighing { resolved: true } => lang.text("feed-answer", &[title]),
            Kind::Weighing { resolved: false } => lang.text("feed-answer-proposed", &[title]),
            Kind::Measure => lang.text("feed-measure", &[title]),
            Kind::MeasureState { state } => lang.text("feed-measure-state", &[title, ("state", lang.t(public_state(*state)).into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_be_a_code_is_looked_up() {
        assert_eq!(code("thema=x&massnahme=M-MO-QU-03").as_deref(), Some("M-MO-QU-03"));
        for query in ["massnahme=", "massnahme=%27--", "massnahme=%3Cb%3E", ""] {
            assert_eq!(code(query), None, "{query}");
        }
    }
}
