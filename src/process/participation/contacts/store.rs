//! SQL of contacts.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Contact, ContactState, Held};
use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Lang;
use crate::services::outbox::ContactId;
use crate::services::people::Person;

/// What [`insert`] stores.
pub(super) struct NewContact<'a> {
    pub contribution: ContributionId,
    pub cipher: Vec<u8>,
    pub index: [u8; 32],
    pub language: &'a str,
    pub consent_version: &'a str,
}

/// Inserts a contact, in place of one that was never confirmed or is erased; none when there is another one.
pub(super) async fn insert(tx: &mut Tx, new: NewContact<'_>) -> Result<Option<ContactId>> {
    let at = tx.at();
    let id = sqlx::query_scalar!(
        "insert into contact (contribution_id, email_cipher, email_index, language, state, consent_version, created_at)
         values ($1, $2, $3, $4, 'unconfirmed', $5, $6)
         on conflict (contribution_id) do update set
           email_cipher = excluded.email_cipher, email_index = excluded.email_index, language = excluded.language, state = excluded.state,
           consent_version = excluded.consent_version, created_at = excluded.created_at, confirmed_at = null, looked_on = null,
           ending_asked_on = null, kept_until = null
         where contact.state in ('unconfirmed', 'erased')
         returning id",
        new.contribution.0,
        new.cipher,
        &new.index[..],
        new.language,
        new.consent_version,
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(ContactId))
}

/// When a contribution came in that still waits for a decision.
pub(super) async fn waits_since(tx: &mut Tx, contribution: ContributionId) -> Result<Option<Timestamp>> {
    let at = sqlx::query_scalar!(
        "select received_at from contribution where id = $1 and visibility in ('submitted', 'in_review')",
        contribution.0,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(at.map(jiff_sqlx::Timestamp::to_jiff))
}

pub(super) async fn save_token(tx: &mut Tx, id: ContactId, sha256: [u8; 32], until: Timestamp) -> Result<()> {
    sqlx::query!("update contact set token_sha256 = $2, token_expires_at = $3 where id = $1", id.0, &sha256[..], until.to_sqlx() as _)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// Confirms the contact of a token, once and in time; returns its contribution.
pub(super) async fn confirm(tx: &mut Tx, sha256: [u8; 32]) -> Result<Option<ContributionId>> {
    let at = tx.at();
    let id = sqlx::query_scalar!(
        "update contact set state = 'confirmed', confirmed_at = $2, token_sha256 = null, token_expires_at = null
         where token_sha256 = $1 and token_expires_at > $2 and state = 'unconfirmed'
         returning contribution_id",
        &sha256[..],
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(ContributionId))
}

pub(super) async fn save_state(tx: &mut Tx, id: ContactId, state: ContactState) -> Result<()> {
    sqlx::query!("update contact set state = $2 where id = $1", id.0, state.as_str()).execute(tx.db()).await?;
    Ok(())
}

/// Removes the address and everything that could lead to it; none when there was nothing to remove.
pub(super) async fn erase(tx: &mut Tx, contribution: ContributionId) -> Result<Option<ContactId>> {
    sqlx::query!("delete from outbox_message where contact_id = (select id from contact where contribution_id = $1)", contribution.0)
        .execute(tx.db())
        .await?;
    sqlx::query!("delete from contact_news where contact_id = (select id from contact where contribution_id = $1)", contribution.0)
        .execute(tx.db())
        .await?;
    let at = tx.at();
    let id = sqlx::query_scalar!(
        "update contact set state = 'erased', email_cipher = '', email_index = '', token_sha256 = null, token_expires_at = null, erased_at = $2
         where contribution_id = $1 and state <> 'erased'
         returning id",
        contribution.0,
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(ContactId))
}

/// The contact of a contribution, if it has one.
///
/// # Errors
/// When the database is away.
pub async fn of_contribution(db: &mut PgConnection, contribution: ContributionId) -> Result<Option<Contact>> {
    let row = sqlx::query!(
        r#"select id, state as "state: ContactState", created_at, confirmed_at, ending_asked_on from contact where contribution_id = $1"#,
        contribution.0,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Contact {
        id: ContactId(row.id),
        state: row.state,
        created_at: row.created_at.to_jiff(),
        confirmed_at: row.confirmed_at.map(jiff_sqlx::Timestamp::to_jiff),
        ending_asked_on: row.ending_asked_on.map(jiff_sqlx::Date::to_jiff),
    }))
}

/// The contact of a contribution whose author wants news: confirmed, not unsubscribed.
///
/// # Errors
/// When the database is away.
pub async fn confirmed_of(db: &mut PgConnection, contribution: ContributionId) -> Result<Option<ContactId>> {
    let contact = of_contribution(db, contribution).await?;
    Ok(contact.filter(|contact| contact.state == ContactState::Confirmed).map(|contact| contact.id))
}

/// Unsubscribes every confirmed contact with the same address; returns their keys.
pub(super) async fn silence(tx: &mut Tx, id: ContactId) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "update contact set state = 'unsubscribed'
         where state = 'confirmed' and email_index = (select email_index from contact where id = $1)
         returning id",
        id.0,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Notes that somebody looks for news today; false when that was done today, or the contact wants no news any more.
pub(super) async fn claim_look(tx: &mut Tx, id: ContactId, today: Date) -> Result<bool> {
    let claimed = sqlx::query!(
        "update contact set looked_on = $2 where id = $1 and state = 'confirmed' and (looked_on is null or looked_on < $2)",
        id.0,
        today.to_sqlx() as _,
    )
    .execute(tx.db())
    .await?;
    Ok(claimed.rows_affected() == 1)
}

/// Remembers knots; returns those that were not known.
pub(super) async fn learn(tx: &mut Tx, id: ContactId, knots: &[String]) -> Result<Vec<String>> {
    let at = tx.at();
    Ok(sqlx::query_scalar!(
        "insert into contact_news (contact_id, knot, known_at) select $1, knot, $3 from unnest($2::text[]) as knot
         on conflict do nothing
         returning knot",
        id.0,
        knots,
        at as _,
    )
    .fetch_all(tx.db())
    .await?)
}

/// One confirmed contact of every address in the act's process, with its language.
pub(super) async fn one_of_each_address(tx: &mut Tx) -> Result<Vec<(ContactId, Lang)>> {
    let process = tx.process.0;
    let rows = sqlx::query!(
        "select distinct on (contact.email_index) contact.id, contact.language
         from contact join contribution on contribution.id = contact.contribution_id
         where contribution.process_id = $1 and contact.state = 'confirmed'
         order by contact.email_index, contact.id desc",
        process,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (ContactId(row.id), Lang::from_code(&row.language).unwrap_or_default())).collect())
}

/// Some contacts with what counts for their end, locked until the act ends, in the order of their contributions.
pub(super) async fn lock_held(tx: &mut Tx, contacts: &[ContactId]) -> Result<Vec<Held>> {
    let ids: Vec<i64> = contacts.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select id, contribution_id, state as "state: ContactState", token_expires_at, ending_asked_on, kept_until
           from contact where id = any($1)
           order by contribution_id
           for update"#,
        &ids,
    )
    .fetch_all(tx.db())
    .await?;
    let held = rows.into_iter().map(|row| Held {
        id: ContactId(row.id),
        contribution: ContributionId(row.contribution_id),
        state: row.state,
        token_expires_at: row.token_expires_at.map(jiff_sqlx::Timestamp::to_jiff),
        asked_on: row.ending_asked_on.map(jiff_sqlx::Date::to_jiff),
        kept_until: row.kept_until.map(jiff_sqlx::Date::to_jiff),
    });
    Ok(held.collect())
}

/// Notes on which day the author was asked whether the address may be kept; returns the numbers of the contributions.
pub(super) async fn save_asked(tx: &mut Tx, contacts: &[ContactId], on: Date) -> Result<Vec<String>> {
    let ids: Vec<i64> = contacts.iter().map(|id| id.0).collect();
    let numbers = sqlx::query_scalar!(
        r#"with asked as (update contact set ending_asked_on = $2 where id = any($1) returning contribution_id)
           select number from asked join contribution on contribution.id = asked.contribution_id order by contribution.id"#,
        &ids,
        on.to_sqlx() as _,
    );
    Ok(numbers.fetch_all(tx.db()).await?)
}

/// Notes until when the author lets the address be kept, wherever it stands; returns the keys of those contacts.
pub(super) async fn save_kept(tx: &mut Tx, id: ContactId, until: Date) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "update contact set kept_until = $2, ending_asked_on = null
         where state <> 'erased' and email_index = (select email_index from contact where id = $1)
         returning id",
        id.0,
        until.to_sqlx() as _,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Contributions whose address was given before an instant and never confirmed, locked until the act ends.
pub(super) async fn unconfirmed(tx: &mut Tx, before: Timestamp) -> Result<Vec<ContributionId>> {
    let ids = sqlx::query_scalar!(
        "select contribution_id from contact where state = 'unconfirmed' and created_at <= $1 order by contribution_id for update",
        before.to_sqlx() as _,
    );
    Ok(ids.fetch_all(tx.db()).await?.into_iter().map(ContributionId).collect())
}

/// Contributions that an address stands by, or the one with a number, each with its process.
///
/// # Errors
/// When the database is away.
pub async fn of_person(db: &mut PgConnection, person: &Person) -> Result<Vec<(ProcessId, ContributionId)>> {
    let (index, number) = match person {
        Person::Address { index, .. } => (Some(&index[..]), None),
        Person::Number(number) => (None, Some(number.as_str())),
    };
    let rows = sqlx::query!(
        r#"select process_id as "process_id!", id as "id!" from contribution
           where (number = $2 and person_erased_at is null) or id in (select contribution_id from contact where email_index = $1 and state <> 'erased')
           order by id"#,
        index,
        number,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (ProcessId(row.process_id), ContributionId(row.id))).collect())
}

/// What a mail needs of a contact.
pub(super) struct Addressed {
    pub email_cipher: Vec<u8>,
    pub email_index: Vec<u8>,
    pub language: String,
    pub state: ContactState,
    pub uuid: Uuid,
    pub link_generation: i32,
    /// Prefix of the public addresses of its process.
    pub base: String,
}

pub(super) async fn addressed(pool: &PgPool, id: ContactId) -> Result<Option<Addressed>> {
    Ok(sqlx::query_as!(
        Addressed,
        r#"select contact.email_cipher, contact.email_index, contact.language, contact.state as "state: ContactState", contribution.uuid, contribution.link_generation,
                  process_base(process.is_main, process.slug) as "base!"
           from contact
           join contribution on contribution.id = contact.contribution_id
           join process on process.id = contribution.process_id
           where contact.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?)
}
