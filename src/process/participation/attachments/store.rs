//! SQL of photos and consents.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Attachment, AttachmentId, Consent, NewPhotos, Pending, PublicPhoto, Purpose, Refusal, Size, State, Verdict, WORDING};
use crate::error::{Error, Result};
use crate::process::participation::contributions::ContributionId;
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::images::{Area, Picture};
use crate::services::keys;

/// A copy that is on the disk.
pub(super) struct Stored {
    pub file: Uuid,
    pub size: Size,
    pub bytes: i64,
}

impl Stored {
    pub(super) fn new(file: Uuid, picture: &Picture) -> Result<Self> {
        let pixels = |n: u32| i32::try_from(n).map_err(Error::internal);
        let size = Size { width: pixels(picture.width)?, height: pixels(picture.height)? };
        Ok(Self { file, size, bytes: i64::try_from(picture.jpeg.len()).map_err(Error::internal)? })
    }
}

/// Bytes of all photos whose forms are not sent.
pub(super) async fn pending_bytes(db: &mut PgConnection) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select coalesce(sum(bytes), 0)::bigint as "bytes!" from attachment where state = 'pending'"#)
        .fetch_one(db)
        .await?)
}

pub(super) async fn insert_pending(tx: &mut Tx, token: &str, large: &Stored, small: &Stored) -> Result<()> {
    let (process, at) = (tx.process.0, tx.at());
    sqlx::query!(
        "insert into attachment (process_id, token_sha256, state, large, small, width, height, small_width, small_height, bytes, created_at)
         values ($1, $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10)",
        process,
        &keys::sha256(token.as_bytes())[..],
        large.file,
        small.file,
        large.size.width,
        large.size.height,
        small.size.width,
        small.size.height,
        large.bytes + small.bytes,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Those of the tokens whose photo is still there, in their order.
///
/// # Errors
/// When the database is away.
pub async fn pending(pool: &PgPool, process: ProcessId, tokens: &[&str]) -> Result<Vec<Pending>> {
    let digests: Vec<Vec<u8>> = tokens.iter().map(|token| keys::sha256(token.as_bytes()).to_vec()).collect();
    let rows = sqlx::query!(
        r#"select token_sha256 as "token_sha256!", small_width, small_height from attachment
           where process_id = $1 and state = 'pending' and token_sha256 = any($2)"#,
        process.0,
        &digests,
    )
    .fetch_all(pool)
    .await?;
    let found = tokens.iter().zip(&digests).filter_map(|(token, digest)| {
        let row = rows.iter().find(|row| row.token_sha256 == *digest)?;
        Some(Pending { token: (*token).to_owned(), size: Size { width: row.small_width, height: row.small_height } })
    });
    Ok(found.collect())
}

/// The file of the small copy of a pending photo.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn pending_file(pool: &PgPool, process: ProcessId, token: &str) -> Result<Uuid> {
    sqlx::query_scalar!(
        "select small from attachment where process_id = $1 and state = 'pending' and token_sha256 = $2",
        process.0,
        &keys::sha256(token.as_bytes())[..],
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)
}

pub(super) async fn delete_pending(tx: &mut Tx, token: &str) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "delete from attachment where process_id = $1 and state = 'pending' and token_sha256 = $2",
        process,
        &keys::sha256(token.as_bytes())[..],
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Gives pending photos to a contribution. Returns the keys of those that were still there.
pub(super) async fn attach(tx: &mut Tx, contribution: ContributionId, new: &NewPhotos) -> Result<Vec<i64>> {
    let process = tx.process.0;
    let digests: Vec<Vec<u8>> = new.photos.iter().map(|photo| keys::sha256(photo.token.as_bytes()).to_vec()).collect();
    let alts: Vec<String> = new.photos.iter().map(|photo| photo.alt.clone()).collect();
    Ok(sqlx::query_scalar!(
        "update attachment set state = 'internal', subject_id = contribution.subject_id, token_sha256 = null, position = named.position,
            alt = named.alt
         from unnest($3::bytea[], $4::text[]) with ordinality as named (digest, alt, position), contribution
         where attachment.process_id = $1 and attachment.state = 'pending' and token_sha256 = named.digest and contribution.id = $2
         returning attachment.id",
        process,
        contribution.0,
        &digests,
        &alts,
    )
    .fetch_all(tx.db())
    .await?)
}

pub(super) async fn insert_consent(tx: &mut Tx, contribution: ContributionId, purpose: Purpose, given_by: Option<&str>) -> Result<()> {
    let (process, at) = (tx.process.0, tx.at());
    sqlx::query!(
        "insert into consent (process_id, contribution_id, purpose, wording_version, given_by, given_at) values ($1, $2, $3, $4, $5, $6)",
        process,
        contribution.0,
        purpose.as_str(),
        WORDING,
        given_by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Withdraws a consent; false when there is none to withdraw.
pub(super) async fn withdraw_consent(tx: &mut Tx, contribution: ContributionId, purpose: Purpose) -> Result<bool> {
    let at = tx.at();
    let done = sqlx::query!(
        "update consent set withdrawn_at = $3 where contribution_id = $1 and purpose = $2 and withdrawn_at is null",
        contribution.0,
        purpose.as_str(),
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Withdraws every consent of a contribution and forgets who gave it.
pub(super) async fn withdraw_all(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update consent set withdrawn_at = coalesce(withdrawn_at, $2), given_by = null where contribution_id = $1",
        contribution.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Forgets who consented for a young author.
pub(super) async fn forget_parent(tx: &mut Tx, contribution: ContributionId) -> Result<()> {
    sqlx::query!("update consent set given_by = null where contribution_id = $1", contribution.0).execute(tx.db()).await?;
    Ok(())
}

/// Deletes the photos of a contribution; the database puts their files on the list of those to remove. Returns their keys.
pub(super) async fn delete_all(tx: &mut Tx, contribution: ContributionId) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "delete from attachment where subject_id = (select subject_id from contribution where id = $1) returning id",
        contribution.0,
    )
    .fetch_all(tx.db())
    .await?)
}

pub(super) async fn save_verdict(tx: &mut Tx, id: AttachmentId, verdict: Verdict) -> Result<()> {
    let (by, at) = (tx.account()?.0, tx.at());
    sqlx::query!(
        "update attachment set state = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1",
        id.0,
        verdict.state().as_str(),
        verdict.reason().map(Refusal::as_str),
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Lets the shown photos of a subject wait again. Returns their keys.
pub(super) async fn reopen_released(tx: &mut Tx, subject: SubjectId) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!(
        "update attachment set state = 'internal', decided_by = null, decided_at = null
         where subject_id = $1 and state = 'released' returning id",
        subject.0,
    )
    .fetch_all(tx.db())
    .await?)
}

struct Row {
    id: i64,
    state: State,
    position: i16,
    large: Uuid,
    small: Uuid,
    width: i32,
    height: i32,
    small_width: i32,
    small_height: i32,
    alt: String,
    reason: Option<Refusal>,
    decided_at: Option<jiff_sqlx::Timestamp>,
    original: Option<Uuid>,
}

impl From<Row> for Attachment {
    fn from(row: Row) -> Self {
        Self {
            id: AttachmentId(row.id),
            state: row.state,
            position: row.position,
            large: row.large,
            small: row.small,
            size: Size { width: row.width, height: row.height },
            small_size: Size { width: row.small_width, height: row.small_height },
            alt: row.alt,
            reason: row.reason,
            decided_at: row.decided_at.map(jiff_sqlx::Timestamp::to_jiff),
            covered: row.original.is_some(),
            original: row.original,
        }
    }
}

/// All photos of a contribution, whatever their state: for staff and for the author.
///
/// # Errors
/// When the database is away.
pub async fn of(db: &mut PgConnection, subject: SubjectId) -> Result<Vec<Attachment>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, state as "state: State", position as "position!", large, small, width, height, small_width, small_height, alt,
                  reason as "reason: Refusal", decided_at, large_original as "original?"
           from attachment where subject_id = $1 order by position"#,
        subject.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Attachment::from).collect())
}

/// Released photos of a public contribution.
///
/// # Errors
/// When the database is away.
pub async fn public_of(pool: &PgPool, subject: SubjectId) -> Result<Vec<PublicPhoto>> {
    let rows = sqlx::query!(
        r#"select large as "large!", small as "small!", width as "width!", height as "height!", small_width as "small_width!",
                  small_height as "small_height!", alt as "alt!", open_data as "open_data!"
           from attachment_public where subject_id = $1 order by position"#,
        subject.0,
    )
    .fetch_all(pool)
    .await?;
    let photos = rows.into_iter().map(|row| PublicPhoto {
        large: row.large,
        small: row.small,
        size: Size { width: row.width, height: row.height },
        small_size: Size { width: row.small_width, height: row.small_height },
        alt: row.alt,
        open_data: row.open_data,
    });
    Ok(photos.collect())
}

/// Whether everybody may see a file.
///
/// # Errors
/// When the database is away.
pub async fn is_public(pool: &PgPool, file: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar!(r#"select exists (select from attachment_public where large = $1 or small = $1) as "public!""#, file)
        .fetch_one(pool)
        .await?)
}

/// What the author of a contribution agreed to.
///
/// # Errors
/// When the database is away.
pub async fn consents_of(pool: &PgPool, contribution: ContributionId) -> Result<Vec<Consent>> {
    let rows = sqlx::query!(
        r#"select purpose as "purpose: Purpose", wording_version, given_by, given_at, withdrawn_at from consent where contribution_id = $1 order by id"#,
        contribution.0,
    )
    .fetch_all(pool)
    .await?;
    let consents = rows.into_iter().map(|row| Consent {
        purpose: row.purpose,
        wording: row.wording_version,
        given_by: row.given_by,
        given_at: row.given_at.to_jiff(),
        withdrawn_at: row.withdrawn_at.map(jiff_sqlx::Timestamp::to_jiff),
    });
    Ok(consents.collect())
}

/// Deletes photos of forms that were begun before an instant and never sent.
pub(super) async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!("delete from attachment where state = 'pending' and created_at < $1", before.to_sqlx() as _);
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

/// Saves a description; returns the key of the photo, if there is one at this place.
pub(super) async fn save_alt(tx: &mut Tx, subject: SubjectId, position: i16, alt: &str) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update attachment set alt = $3, alt_original = coalesce(alt_original, alt) where subject_id = $1 and position = $2 returning id",
        subject.0,
        position,
        alt,
    )
    .fetch_optional(tx.db())
    .await?)
}

/// The covered parts of a photo.
///
/// # Errors
/// When the database is away.
pub async fn areas_of(db: &mut PgConnection, photo: AttachmentId) -> Result<Vec<Area>> {
    let rows = sqlx::query!("select x, y, width, height from attachment_cover where attachment_id = $1 order by id", photo.0)
        .fetch_all(db)
        .await?;
    let side = |n: i16| u16::try_from(n).unwrap_or_default();
    Ok(rows.into_iter().filter_map(|row| Area::new(side(row.x), side(row.y), side(row.width), side(row.height))).collect())
}

/// Shows the covered copies instead of those that came, which stay. False when the shown file is another one by now.
pub(super) async fn save_covered(tx: &mut Tx, photo: AttachmentId, seen: Uuid, large: &Stored, small: &Stored) -> Result<bool> {
    let done = sqlx::query!(
        "update attachment
         set large_original = coalesce(large_original, large), small_original = coalesce(small_original, small), large = $3, small = $4
         where id = $1 and large = $2",
        photo.0,
        seen,
        large.file,
        small.file,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Shows the copies that came. False when the shown file is another one by now.
pub(super) async fn save_uncovered(tx: &mut Tx, photo: AttachmentId, seen: Uuid) -> Result<bool> {
    let done = sqlx::query!(
        "update attachment
         set large = coalesce(large_original, large), small = coalesce(small_original, small), large_original = null, small_original = null
         where id = $1 and large = $2",
        photo.0,
        seen,
    )
    .execute(tx.db())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps these parts as the covered ones.
pub(super) async fn save_areas(tx: &mut Tx, photo: AttachmentId, areas: &[Area]) -> Result<()> {
    sqlx::query!("delete from attachment_cover where attachment_id = $1", photo.0).execute(tx.db()).await?;
    let (at, by) = (tx.at(), tx.account()?);
    let side = |n: u16| i16::try_from(n).unwrap_or(i16::MAX);
    for area in areas {
        sqlx::query!(
            "insert into attachment_cover (attachment_id, x, y, width, height, covered_by, covered_at) values ($1, $2, $3, $4, $5, $6, $7)",
            photo.0,
            side(area.x),
            side(area.y),
            side(area.width),
            side(area.height),
            by.0,
            at as _,
        )
        .execute(tx.db())
        .await?;
    }
    Ok(())
}
