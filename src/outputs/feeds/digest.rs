//! Digests for those who follow something, and what they follow in words.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use serde::Deserialize;
use sqlx::PgPool;
use sqlx::types::Json;

use super::store::MOST;
use super::{Entry, Selection};
use crate::error::Result;
use crate::outputs::contributions::Bbox;
use crate::process::participation::subscriptions::{CONFIRM_TIME, Rhythm, State};
use crate::services::act::ProcessId;
use crate::services::i18n::{Lang, Localised};
use crate::services::keys;
use crate::services::outbox::SubscriptionId;

/// What somebody follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Topic {
    /// All of a process.
    Process(Localised),
    /// A district.
    District(i64, String),
    /// A theme.
    Theme(i64, Localised),
    /// A measure: code and title.
    Measure(String, String),
    /// A part of the map.
    Box(Bbox),
}

impl Topic {
    /// In words: "Ortsteil Quellental".
    pub fn words(&self, lang: Lang) -> String {
        let named = |key, name: &str| lang.text(key, &[("name", name.into())]);
        match self {
            Self::Process(title) => named("follow-topic-process", title.get(lang)),
            Self::District(_, name) => named("follow-topic-district", name),
            Self::Theme(_, name) => named("follow-topic-theme", name.get(lang)),
            Self::Measure(_, title) => named("follow-topic-measure", title),
            Self::Box(_) => lang.t("follow-topic-box"),
        }
    }

    /// Where one sees it, without the process, when its words do not say which it is.
    pub fn path(&self) -> Option<String> {
        let Self::Box(bbox) = self else { return None };
        Some(format!("/karte?bbox={}", bbox.write()))
    }

    fn selection(&self) -> Selection {
        match self {
            Self::Process(_) => Selection::default(),
            Self::District(id, _) => Selection { districts: Some(vec![*id]), ..Selection::default() },
            Self::Theme(id, _) => Selection { themes: Some(vec![*id]), ..Selection::default() },
            Self::Measure(code, _) => Selection { measure: Some(code.clone()), ..Selection::default() },
            Self::Box(bbox) => Selection { bbox: Some(*bbox), ..Selection::default() },
        }
    }
}

/// A subscription with what it is about.
#[derive(Clone, Debug)]
pub struct Following {
    /// Key.
    pub id: SubscriptionId,
    /// Its process.
    pub process: ProcessId,
    /// Prefix of the public addresses of the process.
    pub base: String,
    /// State.
    pub state: State,
    /// How often.
    pub rhythm: Rhythm,
    /// Language of its mails.
    pub lang: Lang,
    /// What it is about.
    pub topic: Topic,
    /// What was published until then was told; before the confirmation there is nothing to tell.
    pub told_until: Option<Timestamp>,
}

impl Following {
    /// What is asked of the news.
    pub fn selection(&self) -> Selection {
        self.topic.selection()
    }
}

struct Row {
    id: i64,
    process_id: i64,
    base: String,
    state: State,
    rhythm: Rhythm,
    language: String,
    topic: Json<Stored>,
    told_until: Option<jiff_sqlx::Timestamp>,
}

/// What is followed, as the database names it.
#[derive(Debug, Deserialize)]
#[serde(tag = "topic", rename_all = "lowercase")]
enum Stored {
    Process { title: Localised },
    District { id: i64, name: String },
    Theme { id: i64, name: Localised },
    Measure { code: String, title: String },
    Box { corners: [f64; 4] },
}

impl From<Stored> for Topic {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Process { title } => Self::Process(title),
            Stored::District { id, name } => Self::District(id, name),
            Stored::Theme { id, name } => Self::Theme(id, name),
            Stored::Measure { code, title } => Self::Measure(code, title),
            Stored::Box { corners } => Self::Box(Bbox(corners)),
        }
    }
}

impl From<Row> for Following {
    fn from(row: Row) -> Self {
        Self {
            id: SubscriptionId(row.id),
            process: ProcessId(row.process_id),
            base: row.base,
            state: row.state,
            rhythm: row.rhythm,
            lang: Lang::from_code(&row.language).unwrap_or_default(),
            topic: row.topic.0.into(),
            told_until: row.told_until.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The subscription of a process behind a token; none for a token that is unknown, or was not used within the time to confirm.
///
/// # Errors
/// When the database is away.
pub async fn by_token(pool: &PgPool, process: ProcessId, token: &str, now: Timestamp) -> Result<Option<Following>> {
    let sha256 = keys::sha256(token.as_bytes());
    let row = sqlx::query_as!(
        Row,
        r#"select id as "id!", process_id as "process_id!", base as "base!", state as "state!: State", rhythm as "rhythm!: Rhythm",
                  language as "language!", topic as "topic!: Json<Stored>", told_until
           from subscription_topic
           where process_id = $1 and token_sha256 = $2 and (state = 'confirmed' or created_at > $3)"#,
        process.0,
        &sha256[..],
        (now - CONFIRM_TIME).to_sqlx() as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(Following::from))
}

/// Most subscriptions that are read at once.
const BATCH: i64 = 500;

/// Some of those whose day has come and for whom nobody has looked yet.
///
/// # Errors
/// When the database is away.
pub async fn due(pool: &PgPool, today: Date) -> Result<Vec<Following>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id!", process_id as "process_id!", base as "base!", state as "state!: State", rhythm as "rhythm!: Rhythm",
                  language as "language!", topic as "topic!: Json<Stored>", told_until
           from subscription_topic
           where state = 'confirmed' and looked_on <= $1::date - case rhythm when 'daily' then 1 else 7 end
           order by id
           limit $2"#,
        today.to_sqlx() as _,
        BATCH,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Following::from).collect())
}

/// The body of a digest: a line and an address for each entry, and the way to the part of the map that is followed.
pub fn text(following: &Following, public_url: &str, entries: &[Entry]) -> String {
    let lang = following.lang;
    let address = |path: &str| format!("{public_url}{}{path}", following.base);
    let mut parts: Vec<String> = entries.iter().map(|entry| format!("{}\n{}", entry.headline(lang), address(&entry.path()))).collect();
    if entries.len() as i64 == MOST {
        parts.push(format!("{}\n{}", lang.t("follow-more"), address("/beitraege")));
    }
    parts.extend(following.topic.path().map(|path| format!("{}\n{}", lang.t("follow-box-link"), address(&path))));
    parts.join("\n\n")
}
