//! SQL of news: whose thread is looked at today, and whose address has come to its end.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use crate::error::Result;
use crate::process::participation::contacts::{ContactState, Ending};
use crate::process::participation::contributions::{ContributionId, Visibility};
use crate::services::act::ProcessId;
use crate::services::i18n::Lang;
use crate::services::outbox::ContactId;

/// A contribution whose author hears of it.
#[derive(Clone, Debug)]
pub struct Due {
    /// Key of the contact.
    pub contact: ContactId,
    /// Whether nobody has looked before.
    pub is_first: bool,
    /// Since when the author hears of it.
    pub confirmed_at: Timestamp,
    /// The process.
    pub process: ProcessId,
    /// Prefix of its public addresses.
    pub base: String,
    /// Key of the contribution.
    pub contribution: ContributionId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What is shown of it.
    pub visibility: Visibility,
}

/// One address with everything it hears of.
#[derive(Clone, Debug)]
pub struct Author {
    /// Language of the mail.
    pub lang: Lang,
    /// The contributions, oldest first.
    pub contributions: Vec<Due>,
}

/// Most addresses that are read at once.
const BATCH: i64 = 200;

/// Some of those at whose threads nobody has looked on this day, grouped by address. Whoever confirmed after `before` waits for the next
/// day: nobody gets two mails on one.
///
/// # Errors
/// When the database is away.
pub async fn due(pool: &PgPool, today: Date, before: Timestamp) -> Result<Vec<Author>> {
    let rows = sqlx::query!(
        r#"with person as (
             select distinct email_index from contact
             where state = 'confirmed' and confirmed_at < $2 and (looked_on is null or looked_on < $1)
             order by email_index
             limit $3
           )
           select contact.email_index, contact.id, contact.language, contact.looked_on is null as "is_first!", contact.confirmed_at as "confirmed_at!",
                  contribution.process_id, contribution.id as contribution_id, contribution.number, contribution.title,
                  contribution.visibility as "visibility: Visibility",
                  case when process.is_main then '' else '/verfahren/' || process.slug end as "base!"
           from person
           join contact on contact.email_index = person.email_index and contact.state = 'confirmed' and contact.confirmed_at < $2
             and (looked_on is null or looked_on < $1)
           join contribution on contribution.id = contact.contribution_id
           join process on process.id = contribution.process_id
           order by contact.email_index, contribution.id"#,
        today.to_sqlx() as _,
        before.to_sqlx() as _,
        BATCH,
    )
    .fetch_all(pool)
    .await?;
    let mut authors: Vec<(Vec<u8>, Author)> = Vec::new();
    for row in rows {
        let lang = Lang::from_code(&row.language).unwrap_or_default();
        let due = Due {
            contact: ContactId(row.id),
            is_first: row.is_first,
            confirmed_at: row.confirmed_at.to_jiff(),
            process: ProcessId(row.process_id),
            base: row.base,
            contribution: ContributionId(row.contribution_id),
            number: row.number,
            title: row.title,
            visibility: row.visibility,
        };
        match authors.last_mut() {
            Some((index, author)) if *index == row.email_index => author.contributions.push(due),
            _ => authors.push((row.email_index, Author { lang, contributions: vec![due] })),
        }
    }
    Ok(authors.into_iter().map(|(_, author)| author).collect())
}

/// An address whose time is over.
#[derive(Clone, Debug)]
pub struct Owed {
    /// Key of the contact.
    pub contact: ContactId,
    /// Key of its contribution.
    pub contribution: ContributionId,
    /// Its number.
    pub number: String,
    /// Its process.
    pub process: ProcessId,
    /// Language of its owner.
    pub lang: Lang,
    /// What is due.
    pub ending: Ending,
}

/// Addresses whose time is over on this day and with which something has to be done: twelve months after the last resolution of their
/// process, or after the day until which their owners let them be kept.
///
/// # Errors
/// When the database is away.
pub async fn ending(pool: &PgPool, today: Date) -> Result<Vec<Owed>> {
    let rows = sqlx::query!(
        r#"select contact.id, contact.state as "state: ContactState", contact.ending_asked_on, contact.language, contribution.process_id,
                  contribution.id as contribution_id, contribution.number
           from contact
           join contribution on contribution.id = contact.contribution_id
           where contact.state <> 'erased'
             and coalesce(contact.kept_until,
                   (select (max(resolved_on) + interval '12 months')::date from resolution where process_id = contribution.process_id)) <= $1
           order by contact.id"#,
        today.to_sqlx() as _,
    )
    .fetch_all(pool)
    .await?;
    let owed = rows.into_iter().map(|row| Owed {
        contact: ContactId(row.id),
        contribution: ContributionId(row.contribution_id),
        number: row.number,
        process: ProcessId(row.process_id),
        lang: Lang::from_code(&row.language).unwrap_or_default(),
        ending: Ending::of(row.state, row.ending_asked_on.map(jiff_sqlx::Date::to_jiff), today),
    });
    Ok(owed.filter(|owed| owed.ending != Ending::Wait).collect())
}
