//! SQL of subscriptions.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;
use uuid::Uuid;

use super::model::{CONSENT_VERSION, Followed, NewSubscription, Rhythm, State, Topic};
use crate::error::Result;
use crate::services::act::Tx;
use crate::services::erasures::{Erasure, Extent};
use crate::services::i18n::Lang;
use crate::services::outbox::SubscriptionId;

/// Inserts a subscription, or takes the one that the address has for the same thing: one that nobody confirmed begins anew, a confirmed
/// one stays as it is.
pub(super) async fn insert(
    tx: &mut Tx,
    new: &NewSubscription,
    uuid: Uuid,
    cipher: &[u8],
    index: [u8; 32],
    token: [u8; 32],
) -> Result<(SubscriptionId, State)> {
    let (process, at) = (tx.process.0, tx.at());
    let (mut district, mut theme, mut subject, mut corners) = (None, None, None, [None; 4]);
    match new.topic {
        Topic::Process => {}
        Topic::District(id) => district = Some(id),
        Topic::Theme(id) => theme = Some(id),
        Topic::Measure(id) => subject = Some(id.0),
        Topic::Box(degrees) => corners = degrees.map(Some),
    }
    let [west, south, east, north]: [Option<f64>; 4] = corners;
    let row = sqlx::query!(
        r#"insert into subscription as known (process_id, uuid, topic, district_id, theme_id, subject_id, box, rhythm, email_cipher, email_index,
             language, state, consent_version, token_sha256, created_at)
           values ($1, $2, $3, $4, $5, $6, st_makeenvelope($7, $8, $9, $10, 4326), $11, $12, $13, $14, 'unconfirmed', $15, $16, $17)
           on conflict (process_id, email_index, topic, district_id, theme_id, subject_id, box) do update set
             uuid = case known.state when 'unconfirmed' then excluded.uuid else known.uuid end,
             email_cipher = case known.state when 'unconfirmed' then excluded.email_cipher else known.email_cipher end,
             token_sha256 = case known.state when 'unconfirmed' then excluded.token_sha256 else known.token_sha256 end,
             rhythm = case known.state when 'unconfirmed' then excluded.rhythm else known.rhythm end,
             language = case known.state when 'unconfirmed' then excluded.language else known.language end,
             created_at = case known.state when 'unconfirmed' then excluded.created_at else known.created_at end
           returning id, state as "state: State""#,
        process,
        uuid,
        new.topic.word(),
        district,
        theme,
        subject,
        west,
        south,
        east,
        north,
        new.rhythm.as_str(),
        cipher,
        &index[..],
        new.language,
        CONSENT_VERSION,
        &token[..],
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    Ok((SubscriptionId(row.id), row.state))
}

/// The subscription of the act's process behind a token, locked; none when nobody confirmed it since `since`.
pub(super) async fn lock(tx: &mut Tx, token: [u8; 32], since: Timestamp) -> Result<Option<Followed>> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, state as "state: State", rhythm as "rhythm: Rhythm" from subscription
           where process_id = $1 and token_sha256 = $2 and (state = 'confirmed' or created_at > $3)
           for update"#,
        process,
        &token[..],
        since.to_sqlx() as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(row.map(|row| Followed { id: SubscriptionId(row.id), state: row.state, rhythm: row.rhythm }))
}

pub(super) async fn confirm(tx: &mut Tx, id: SubscriptionId, today: Date) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update subscription set state = 'confirmed', confirmed_at = $2, told_until = $2, looked_on = $3 where id = $1",
        id.0,
        at as _,
        today.to_sqlx() as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_rhythm(tx: &mut Tx, id: SubscriptionId, rhythm: Rhythm) -> Result<()> {
    sqlx::query!("update subscription set rhythm = $2 where id = $1", id.0, rhythm.as_str()).execute(tx.db()).await?;
    Ok(())
}

/// Deletes the subscription of the act's process behind a token; only its random name stays, for the list of erasures.
pub(super) async fn delete(tx: &mut Tx, token: [u8; 32]) -> Result<Option<SubscriptionId>> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        r#"with gone as (delete from subscription where process_id = $1 and token_sha256 = $2 returning id, uuid),
                noted as (insert into subscription_end (uuid, ended_at) select uuid, $3 from gone)
           select id as "id!" from gone"#,
        process,
        &token[..],
        at as _,
    )
    .fetch_optional(tx.db())
    .await?;
    Ok(id.map(SubscriptionId))
}

/// Subscriptions that have ended, as erasures.
///
/// # Errors
/// When the database is away.
pub async fn ended(pool: &PgPool) -> Result<BTreeSet<Erasure>> {
    let names = sqlx::query_scalar!("select uuid from subscription_end").fetch_all(pool).await?;
    Ok(names.into_iter().map(|uuid| Erasure { name: uuid, extent: Extent::Subscription }).collect())
}

/// Deletes those of the given subscriptions that are there again; returns how many.
pub(super) async fn delete_again(tx: &mut Tx, names: &[Uuid]) -> Result<u64> {
    let at = tx.at();
    let gone = sqlx::query!(
        "with gone as (delete from subscription where uuid = any($1) returning uuid)
         insert into subscription_end (uuid, ended_at) select uuid, $2 from gone on conflict do nothing",
        names,
        at as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

pub(super) async fn forget_unconfirmed(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!("delete from subscription where state = 'unconfirmed' and created_at <= $1", before.to_sqlx() as _);
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Deletes the subscriptions of an address, wherever they are; only their random names stay, for the list of erasures.
pub(super) async fn delete_of(tx: &mut Tx, index: &[u8; 32]) -> Result<Vec<SubscriptionId>> {
    let at = tx.at();
    let ids = sqlx::query_scalar!(
        r#"with gone as (delete from subscription where email_index = $1 returning id, uuid),
                noted as (insert into subscription_end (uuid, ended_at) select uuid, $2 from gone)
           select id as "id!" from gone order by id"#,
        &index[..],
        at as _,
    );
    Ok(ids.fetch_all(tx.db()).await?.into_iter().map(SubscriptionId).collect())
}

/// Notes that somebody looks today for what happened up to `until`; false when that was done today.
///
/// # Errors
/// When the database is away.
pub async fn claim_look(tx: &mut Tx, id: SubscriptionId, today: Date, until: Timestamp) -> Result<bool> {
    let claimed = sqlx::query!(
        "update subscription set looked_on = $2, told_until = $3 where id = $1 and looked_on < $2",
        id.0,
        today.to_sqlx() as _,
        until.to_sqlx() as _,
    )
    .execute(tx.db())
    .await?;
    Ok(claimed.rows_affected() == 1)
}

/// Confirmed subscriptions to all of the act's process whose address is not a confirmed author's of it, with their languages.
pub(super) async fn followers_only(tx: &mut Tx) -> Result<Vec<(SubscriptionId, Lang)>> {
    let process = tx.process.0;
    let rows = sqlx::query!(
        "select id, language from subscription
         where process_id = $1 and topic = 'process' and state = 'confirmed'
           and not exists (
             select from contact join contribution on contribution.id = contact.contribution_id
             where contribution.process_id = $1 and contact.state = 'confirmed' and contact.email_index = subscription.email_index)
         order by id",
        process,
    )
    .fetch_all(tx.db())
    .await?;
    Ok(rows.into_iter().map(|row| (SubscriptionId(row.id), Lang::from_code(&row.language).unwrap_or_default())).collect())
}

/// What a mail needs of a subscription.
pub(super) struct Addressed {
    pub email_cipher: Vec<u8>,
    pub uuid: Uuid,
    pub language: String,
    pub state: State,
    /// Prefix of the public addresses of its process.
    pub base: String,
}

pub(super) async fn addressed(pool: &PgPool, id: SubscriptionId) -> Result<Option<Addressed>> {
    Ok(sqlx::query_as!(
        Addressed,
        r#"select subscription.email_cipher, subscription.uuid, subscription.language, subscription.state as "state: State",
                  process_base(process.is_main, process.slug) as "base!"
           from subscription join process on process.id = subscription.process_id
           where subscription.id = $1"#,
        id.0,
    )
    .fetch_optional(pool)
    .await?)
}
