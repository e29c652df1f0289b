//! Records of consent across all steps (Art. 7 (1) GDPR): what for, in which wording, when, until when. No addresses, no names.

use jiff::Timestamp;
use sqlx::PgPool;

use crate::error::Result;

/// A consent.
#[derive(Clone, Debug)]
pub struct Consent {
    /// Word of the purpose: `mails`, `subscription`, or that of a photo's consent.
    pub purpose: String,
    /// Version of the wording.
    pub wording: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// When the address was confirmed, where one is needed.
    pub confirmed_at: Option<Timestamp>,
    /// When it was withdrawn, or what it was about was erased.
    pub ended_at: Option<Timestamp>,
    /// Whether mails were switched off.
    pub unsubscribed: bool,
    /// Number of the contribution it belongs to, or slug of the process that is followed.
    pub about: String,
}

/// Consents on one page.
pub const PAGE: i64 = 50;

/// One page of all consents, newest first, and how many there are.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, page: u32) -> Result<(Vec<Consent>, i64)> {
    let rows = sqlx::query!(
        r#"select purpose as "purpose!", wording as "wording!", given_at as "given_at!", confirmed_at, ended_at, unsubscribed as "unsubscribed!",
                  about as "about!", count(*) over () as "total!"
           from (
             select consent.purpose, consent.wording_version as wording, consent.given_at, null::timestamptz as confirmed_at,
                    consent.withdrawn_at as ended_at, false as unsubscribed, contribution.number as about
             from consent join contribution on contribution.id = consent.contribution_id
             union all
             select 'mails', contact.consent_version, contact.created_at, contact.confirmed_at,
                    case when contact.state = 'erased' then contact.erased_at end, contact.state = 'unsubscribed', contribution.number
             from contact join contribution on contribution.id = contact.contribution_id
             union all
             select 'subscription', subscription.consent_version, subscription.created_at, subscription.confirmed_at, null, false, process.slug
             from subscription join process on process.id = subscription.process_id
           ) as given
           order by given_at desc, about, purpose
           limit $1 offset $2"#,
        PAGE,
        i64::from(page.max(1) - 1) * PAGE,
    )
    .fetch_all(pool)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let consents = rows.into_iter().map(|row| Consent {
        purpose: row.purpose,
        wording: row.wording,
        given_at: row.given_at.to_jiff(),
        confirmed_at: row.confirmed_at.map(jiff_sqlx::Timestamp::to_jiff),
        ended_at: row.ended_at.map(jiff_sqlx::Timestamp::to_jiff),
        unsubscribed: row.unsubscribed,
        about: row.about,
    });
    Ok((consents.collect(), total))
}
