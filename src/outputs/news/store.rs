//! SQL of news: whose thread is looked at today, and whose address has come to its end.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgExecutor, PgPool};

use crate::error::Result;
use crate::process::participation::contributions::{ContributionId, Visibility};
use crate::services::act::ProcessId;
use crate::services::i18n::Lang;
use crate::services::outbox::ContactId;
use crate::services::retention::Term;
use crate::services::time;

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
                  process_base(process.is_main, process.slug) as "base!"
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

/// How long an address is kept after the resolution, or after it was given when that was later.
pub const KEPT: Term = Term::Months(12);

/// An address whose time is over.
#[derive(Clone, Debug)]
pub struct Owed {
    /// Keys of its contacts that are due, oldest contribution first.
    pub contacts: Vec<ContactId>,
    /// The process of the first one.
    pub process: ProcessId,
    /// Language of its owner.
    pub lang: Lang,
}

/// Addresses whose time is over on this day and with which something may have to be done ([`crate::process::participation::contacts::end`]
/// decides): twelve months after the last resolution of their process, or after they were given when that was later, or after the day
/// until which their owners let them be kept. While a question to an address is open, nothing else is asked of it.
///
/// # Errors
/// When the database is away.
pub async fn ending(db: impl PgExecutor<'_>, now: Timestamp) -> Result<Vec<Owed>> {
    let resolved_before = KEPT.before(now).map(time::day).unwrap_or(Date::MIN);
    let rows = sqlx::query!(
        r#"select contact.id, contact.email_index, contact.language, contribution.process_id
           from contact
           join contribution on contribution.id = contact.contribution_id
           left join lateral (
             select max(resolved_on) as on from resolution where resolution.process_id = contribution.process_id
           ) as resolved on true
           where contact.state in ('confirmed', 'unsubscribed')
             and resolved.on is not null
             and greatest(resolved.on, (contact.created_at at time zone 'Europe/Berlin')::date) <= $2
             and (contact.kept_until is null or contact.kept_until <= $1)
             and (contact.state = 'unsubscribed' or contact.ending_asked_on is not null or not exists (
               select from contact as other
               where other.email_index = contact.email_index and other.state = 'confirmed' and other.ending_asked_on is not null))
           order by contact.email_index, contribution.id"#,
        time::day(now).to_sqlx() as _,
        resolved_before.to_sqlx() as _,
    )
    .fetch_all(db)
    .await?;
    let mut owed: Vec<(Vec<u8>, Owed)> = Vec::new();
    for row in rows {
        let id = ContactId(row.id);
        match owed.last_mut() {
            Some((index, owed)) if *index == row.email_index => owed.contacts.push(id),
            _ => {
                let lang = Lang::from_code(&row.language).unwrap_or_default();
                owed.push((row.email_index, Owed { contacts: vec![id], process: ProcessId(row.process_id), lang }));
            }
        }
    }
    Ok(owed.into_iter().map(|(_, owed)| owed).collect())
}
