//! What is stored of a person across all steps, for the data-protection officer: to look at, and whole, as a file to hand over
//! (Art. 15 GDPR). Internal notes and names of staff are not among it.

use std::io::{Cursor, Write as _};

use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::mine;
use crate::error::{Error, Result};
use crate::office::barriers;
use crate::process::participation::contacts::{self, ContactState};
use crate::process::participation::contributions::{ContributionId, Visibility};
use crate::process::participation::subscriptions::State;
use crate::services::files::Files;
use crate::services::i18n::Localised;
use crate::services::keys::Keys;
use crate::services::outbox::ContactId;
use crate::services::people::Person;

/// What is stored of a person.
#[derive(Debug)]
pub struct Found {
    /// Contributions with this address, or the one with this number, oldest first.
    pub contributions: Vec<Voice>,
    /// Subscriptions.
    pub subscriptions: Vec<Followed>,
    /// Numbers of barriers reported with this address.
    pub barriers: Vec<String>,
    /// Name of the staff account with this address.
    pub account: Option<String>,
}

impl Found {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.contributions.is_empty() && self.subscriptions.is_empty() && self.barriers.is_empty() && self.account.is_none()
    }

    /// Whether there is something that can be erased.
    pub fn is_resident(&self) -> bool {
        !self.contributions.is_empty() || !self.subscriptions.is_empty() || !self.barriers.is_empty()
    }
}

/// A contribution of the person.
#[derive(Debug)]
pub struct Voice {
    /// Key.
    pub id: ContributionId,
    /// Slug of its process.
    pub process: String,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// When it came in.
    pub received_at: Timestamp,
    /// What is shown of it.
    pub visibility: Visibility,
    /// Whether a name stands by it.
    pub named: bool,
    /// State of its address, if it has one.
    pub contact: Option<ContactState>,
    contact_id: Option<i64>,
}

/// A subscription of the person.
#[derive(Debug)]
pub struct Followed {
    /// Title of its process.
    pub process: Localised,
    /// Word of what is followed: `district` …
    pub topic: String,
    /// Since when.
    pub since: Timestamp,
    /// Whether it is confirmed.
    pub state: State,
}

/// Looks for a person.
///
/// # Errors
/// When the database is away, or an address does not belong to this secret.
pub async fn find(pool: &PgPool, keys: &Keys, person: &Person) -> Result<Found> {
    let (index, number) = parts(person);
    let contributions = sqlx::query!(
        r#"select contribution.id, process.slug, contribution.number, contribution.title, contribution.received_at,
                  contribution.visibility as "visibility: Visibility", contribution.author_name is not null as "named!",
                  contact.id as "contact_id?", contact.state as "state?: ContactState"
           from contribution
           join process on process.id = contribution.process_id
           left join contact on contact.contribution_id = contribution.id and contact.state <> 'erased'
           where contribution.number = $2 or contact.email_index = $1
           order by contribution.id"#,
        index,
        number,
    )
    .fetch_all(pool)
    .await?;
    let contributions = contributions.into_iter().map(|row| Voice {
        id: ContributionId(row.id),
        process: row.slug,
        number: row.number,
        title: row.title,
        received_at: row.received_at.to_jiff(),
        visibility: row.visibility,
        named: row.named,
        contact: row.state,
        contact_id: row.contact_id,
    });
    let subscriptions = sqlx::query!(
        r#"select process.title as "process: Json<Localised>", subscription.topic, subscription.created_at, subscription.state as "state: State"
           from subscription join process on process.id = subscription.process_id
           where subscription.email_index = $1
           order by subscription.id"#,
        index,
    )
    .fetch_all(pool)
    .await?;
    let subscriptions = subscriptions.into_iter().map(|row| Followed {
        process: row.process.0,
        topic: row.topic,
        since: row.created_at.to_jiff(),
        state: row.state,
    });
    let account = match person {
        Person::Address { email, .. } => {
            sqlx::query_scalar!("select name from account where email = lower($1)", email).fetch_optional(pool).await?
        }
        Person::Number(_) => None,
    };
    let barriers =
        sqlx::query_scalar!("select number from barrier_report where id = any($1) order by id", &barriers_of(pool, keys, person).await?,);
    Ok(Found {
        contributions: contributions.collect(),
        subscriptions: subscriptions.collect(),
        barriers: barriers.fetch_all(pool).await?,
        account,
    })
}

fn parts(person: &Person) -> (Option<&[u8]>, Option<&str>) {
    match person {
        Person::Address { index, .. } => (Some(&index[..]), None),
        Person::Number(number) => (None, Some(number)),
    }
}

async fn barriers_of(pool: &PgPool, keys: &Keys, person: &Person) -> Result<Vec<i64>> {
    let own = barriers::of_person(&mut *pool.acquire().await?, keys, person).await?;
    Ok(own.into_iter().map(|(id, _)| id.0).collect())
}

/// Everything stored of a person as a ZIP: `auskunft.json`, the photos, and `lies-mich.txt` with `explained` in it.
///
/// # Errors
/// When database or disk are away, or an address does not belong to this secret.
pub async fn archive(pool: &PgPool, keys: &Keys, files: &Files, person: &Person, now: Timestamp, explained: &str) -> Result<Vec<u8>> {
    let found = find(pool, keys, person).await?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).unix_permissions(0o600);
    let mut add = |name: String, bytes: &[u8]| -> Result<()> {
        zip.start_file(name, options).map_err(Error::internal)?;
        zip.write_all(bytes).map_err(Error::internal)
    };
    add("lies-mich.txt".to_owned(), explained.as_bytes())?;
    let stored = stored(pool, keys, person, &found, now).await?;
    add("auskunft.json".to_owned(), format!("{stored:#}\n").as_bytes())?;
    for (name, file) in photos(pool, &found).await? {
        add(name, &files.read(file).await?)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(Error::internal)
}

async fn stored(pool: &PgPool, keys: &Keys, person: &Person, found: &Found, now: Timestamp) -> Result<Value> {
    let mut contributions = Vec::new();
    for voice in &found.contributions {
        let mut own = mine::stored(pool, voice.id).await?;
        own["process"] = json!(voice.process);
        if let (Some(id), Value::Object(contact)) = (voice.contact_id, &mut own["contact"]) {
            contact.insert("email".to_owned(), json!(contacts::address(pool, keys, ContactId(id)).await?));
        }
        contributions.push(own);
    }
    let (index, _) = parts(person);
    let subscriptions = sqlx::query_scalar!(
        r#"select jsonb_build_object('process', process.title ->> 'de', 'about', topic.topic, 'rhythm', subscription.rhythm,
                    'language', subscription.language, 'state', subscription.state, 'consent_version', consent_version,
                    'created_at', subscription.created_at, 'confirmed_at', confirmed_at) as "stored!"
           from subscription
           join process on process.id = subscription.process_id
           join subscription_topic as topic on topic.id = subscription.id
           where subscription.email_index = $1
           order by subscription.id"#,
        index,
    )
    .fetch_all(pool)
    .await?;
    let barriers = sqlx::query_scalar!(
        r#"select jsonb_build_object('number', number, 'page', page, 'text', what, 'language', language, 'received_at', received_at,
                    'closed_at', closed_at,
                    'answers', (select coalesce(jsonb_agg(jsonb_build_object('text', text, 'at', answered_at) order by answer.id), '[]')
                                from barrier_answer as answer where answer.report_id = report.id)) as "stored!"
           from barrier_report as report where id = any($1) order by id"#,
        &barriers_of(pool, keys, person).await?,
    )
    .fetch_all(pool)
    .await?;
    let (asked, account) = match person {
        Person::Address { email, .. } => (email, account(pool, email).await?),
        Person::Number(number) => (number, None),
    };
    Ok(json!({
        "asked_for": asked, "as_of": now.to_string(), "contributions": contributions, "subscriptions": subscriptions, "barriers": barriers,
        "account": account,
    }))
}

async fn account(pool: &PgPool, email: &str) -> Result<Option<Value>> {
    Ok(sqlx::query_scalar!(
        r#"select jsonb_build_object('name', name, 'email', email, 'external', external, 'ends_on', ends_on, 'created_at', account.created_at,
                    'deactivated_at', deactivated_at,
                    'roles', (select coalesce(jsonb_agg(distinct role), '[]') from account_role where account_id = account.id),
                    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('since', session.created_at, 'seen_at', seen_at) order by session.id), '[]')
                                 from account_session as session where session.account_id = account.id)) as "stored!"
           from account where email = lower($1)"#,
        email,
    )
    .fetch_optional(pool)
    .await?)
}

/// Photos with the names that they have in the archive.
async fn photos(pool: &PgPool, found: &Found) -> Result<Vec<(String, Uuid)>> {
    let ids: Vec<i64> = found.contributions.iter().map(|voice| voice.id.0).collect();
    let rows = sqlx::query!(
        r#"select contribution.number, attachment.position as "position!", attachment.large
           from attachment join contribution on contribution.subject_id = attachment.subject_id
           where contribution.id = any($1)
           order by contribution.id, attachment.position"#,
        &ids,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (format!("fotos/{}-{}.jpg", row.number, row.position), row.large)).collect())
}
