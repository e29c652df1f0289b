//! SQL of contributions.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::model::{Contribution, ContributionId, Correction, Handling, Kind, NewContribution, PlaceKind, Visibility};
use crate::error::{Error, Result};
use crate::services::act::{ProcessId, SubjectId, Tx};
use crate::services::erasures::{Erasure, Extent};
use crate::services::geo::Geom;
use crate::services::keys;

struct Row {
    id: i64,
    subject_id: i64,
    uuid: Uuid,
    number: String,
    kind: Kind,
    title: String,
    text: String,
    author_name: Option<String>,
    language: String,
    place_kind: PlaceKind,
    address: Option<String>,
    district_id: Option<i64>,
    district_reason: Option<String>,
    theme_id: Option<i64>,
    occasion_id: i64,
    received_at: jiff_sqlx::Timestamp,
    visibility: Visibility,
    handling: Handling,
    link_generation: i32,
    corrected_at: Option<jiff_sqlx::Timestamp>,
    gone_at: Option<jiff_sqlx::Timestamp>,
}

impl From<Row> for Contribution {
    fn from(row: Row) -> Self {
        Self {
            id: ContributionId(row.id),
            subject: SubjectId(row.subject_id),
            uuid: row.uuid,
            number: row.number,
            kind: row.kind,
            title: row.title,
            text: row.text,
            author_name: row.author_name,
            language: row.language,
            place_kind: row.place_kind,
            address: row.address,
            district_id: row.district_id,
            district_reason: row.district_reason,
            theme_id: row.theme_id,
            occasion_id: row.occasion_id,
            received_at: row.received_at.to_jiff(),
            visibility: row.visibility,
            handling: row.handling,
            link_generation: row.link_generation,
            corrected_at: row.corrected_at.map(jiff_sqlx::Timestamp::to_jiff),
            gone_at: row.gone_at.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// The contribution with this number in the process, whatever its state: for staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_number(pool: &PgPool, process: ProcessId, number: &str) -> Result<Contribution> {
    let id = sqlx::query_scalar!("select id from contribution where process_id = $1 and number = $2", process.0, number)
        .fetch_optional(pool)
        .await?
        .ok_or(Error::NotFound)?;
    let mut db = pool.acquire().await?;
    load(&mut db, ContributionId(id)).await
}

/// The contribution and its process behind a private token, whatever its state.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_link(pool: &PgPool, token: &str) -> Result<(ProcessId, Contribution)> {
    let row = sqlx::query!("select id, process_id from contribution where link_sha256 = $1", &keys::sha256(token.as_bytes())[..])
        .fetch_optional(pool)
        .await?
        .ok_or(Error::NotFound)?;
    let mut db = pool.acquire().await?;
    Ok((ProcessId(row.process_id), load(&mut db, ContributionId(row.id)).await?))
}

/// A contribution by its key.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn load(db: &mut PgConnection, id: ContributionId) -> Result<Contribution> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, subject_id, uuid, number, kind as "kind: Kind", title, text, author_name, language,
                  place_kind as "place_kind: PlaceKind", address, district_id, district_reason, theme_id, occasion_id, received_at,
                  visibility as "visibility: Visibility", handling as "handling: Handling", link_generation, corrected_at, gone_at
           from contribution where id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(row.into())
}

/// A contribution of the act's process, locked until the act ends: whoever decides second sees what the first one did.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn lock(tx: &mut Tx, number: &str) -> Result<Contribution> {
    let process = tx.process.0;
    let id = sqlx::query_scalar!("select id from contribution where process_id = $1 and number = $2 for update", process, number)
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)?;
    load(tx.db(), ContributionId(id)).await
}

/// The same, by the author's private token.
///
/// # Errors
/// [`Error::NotFound`], also for a contribution of another process.
pub async fn lock_by_link(tx: &mut Tx, token: &str) -> Result<Contribution> {
    let (process, sha256) = (tx.process.0, keys::sha256(token.as_bytes()));
    let id = sqlx::query_scalar!("select id from contribution where process_id = $1 and link_sha256 = $2 for update", process, &sha256[..])
        .fetch_optional(tx.db())
        .await?
        .ok_or(Error::NotFound)?;
    load(tx.db(), ContributionId(id)).await
}

/// Process, name and link generation of the contribution with this number and return code, in any process of the town. An
/// unknown number and a wrong code are the same answer, after the same work.
///
/// # Errors
/// When the database is away.
pub async fn by_code(pool: &PgPool, number: &str, code: &str) -> Result<Option<(ProcessId, Uuid, i32)>> {
    let row = sqlx::query!("select process_id, uuid, link_generation, code_sha256 from contribution where number = $1", number)
        .fetch_optional(pool)
        .await?;
    let typed = keys::code_sha256(row.as_ref().map_or(Uuid::nil(), |row| row.uuid), code);
    Ok(row.filter(|row| row.code_sha256 == typed).map(|row| (ProcessId(row.process_id), row.uuid, row.link_generation)))
}

/// The subject of a contribution that everybody may read.
///
/// # Errors
/// [`Error::Gone`] when it was withdrawn or erased; [`Error::NotFound`] when it is unknown, waiting, refused or hidden.
pub async fn public_subject(pool: &PgPool, process: ProcessId, number: &str) -> Result<SubjectId> {
    let row = sqlx::query!(
        r#"select subject_id, visibility as "visibility: Visibility" from contribution where process_id = $1 and number = $2"#,
        process.0,
        number,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    match row.visibility {
        Visibility::Published | Visibility::Redacted => Ok(SubjectId(row.subject_id)),
        Visibility::Withdrawn | Visibility::Erased => Err(Error::Gone),
        _ => Err(Error::NotFound),
    }
}

/// Where a place lies.
pub(super) struct Located {
    /// Inside the process's area: a line or an area with more than half of it.
    pub inside: bool,
    /// Key of the district with the largest share of it (ties by code).
    pub district_id: Option<i64>,
    /// Name of the neighbour municipality, if it lies in one.
    pub neighbour: Option<String>,
}

/// Finds area, district and neighbour of a place.
pub(super) async fn locate(db: &mut PgConnection, process: ProcessId, place: &Geom) -> Result<Located> {
    Ok(sqlx::query_as!(
        Located,
        r#"select covered_share($2, process.boundary) > 0.5 as "inside!",
                  (select id from district where process_id = process.id and valid_to is null and st_intersects(district.geom, $2)
                   order by covered_share($2, district.geom) desc, code limit 1) as "district_id?",
                  (select name from neighbour where st_intersects(neighbour.geom, $2)
                   order by covered_share($2, neighbour.geom) desc, name limit 1) as "neighbour?"
           from process where id = $1"#,
        process.0,
        place as _,
    )
    .fetch_one(db)
    .await?)
}

/// The neighbour municipality of this name.
pub(super) async fn neighbour_named(db: &mut PgConnection, name: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select name from neighbour where lower(name) = lower($1)", name).fetch_optional(db).await?)
}

/// Prefix of the process's contribution numbers.
pub(super) async fn number_prefix(db: &mut PgConnection, process: ProcessId) -> Result<String> {
    Ok(sqlx::query_scalar!("select number_prefix from process where id = $1", process.0).fetch_one(db).await?)
}

/// What [`insert`] needs besides the contribution itself.
pub(super) struct Derived<'a> {
    pub subject: SubjectId,
    pub uuid: Uuid,
    pub number: &'a str,
    pub district_id: Option<i64>,
    pub outside: bool,
    pub link_sha256: [u8; 32],
    pub code_sha256: [u8; 32],
    pub terms: &'a [String],
}

pub(super) async fn insert(tx: &mut Tx, new: &NewContribution, derived: Derived<'_>) -> Result<ContributionId> {
    let (process, at) = (tx.process.0, tx.at());
    let geom = new.place.geom();
    let address = match &new.place {
        super::model::NewPlace::Address(address, _) => Some(address.as_str()),
        _ => None,
    };
    let origin = new.origin.as_ref();
    let id = sqlx::query_scalar!(
        "insert into contribution (subject_id, process_id, uuid, number, kind, title, text, author_name, language, place_kind, geom, address,
            district_id, outside, theme_id, occasion_id, event_on, received_at, class, signatories, visibility, recorded_by, link_sha256,
            code_sha256, source_system, source_id, source_url, source_votes, source_category, terms, terms_internal, text_version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'submitted', $21, $22,
            $23, $24, $25, $26, $27, $28, array_to_tsvector($29), array_to_tsvector($29), $30)
         returning id",
        derived.subject.0,
        process,
        derived.uuid,
        derived.number,
        new.kind.as_str(),
        new.title,
        new.text,
        new.author_name,
        new.language,
        new.place.kind().as_str(),
        geom as Option<Geom>,
        address,
        derived.district_id,
        derived.outside,
        new.theme_id,
        new.occasion_id,
        new.event_on.to_sqlx() as _,
        at as _,
        new.class.as_str(),
        new.signatories,
        new.recorded_by.map(|id| id.0),
        &derived.link_sha256[..],
        &derived.code_sha256[..],
        origin.map(|origin| origin.system.as_str()),
        origin.map(|origin| origin.id.as_str()),
        origin.and_then(|origin| origin.url.as_deref()),
        origin.and_then(|origin| origin.votes),
        origin.and_then(|origin| origin.category.as_deref()),
        derived.terms,
        crate::services::text::VERSION,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(ContributionId(id))
}

/// Saves a visibility, with the first time it was public and the first time it was gone.
pub(super) async fn save_visibility(tx: &mut Tx, id: ContributionId, to: Visibility) -> Result<()> {
    let at = tx.at();
    let (published_at, gone_at) = (to.is_public().then_some(at), to.is_gone().then_some(at));
    sqlx::query!(
        "update contribution set visibility = $2, published_at = coalesce(published_at, $3), gone_at = coalesce(gone_at, $4) where id = $1",
        id.0,
        to.as_str(),
        published_at as _,
        gone_at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_handling(tx: &mut Tx, id: ContributionId, to: Handling) -> Result<()> {
    sqlx::query!("update contribution set handling = $2 where id = $1", id.0, to.as_str()).execute(tx.db()).await?;
    Ok(())
}

/// Moves those that are assigned; returns their keys.
pub(super) async fn save_weighed(tx: &mut Tx, ids: &[i64]) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar!("update contribution set handling = 'weighed' where id = any($1) and handling = 'assigned' returning id", ids)
        .fetch_all(tx.db())
        .await?)
}

pub(super) async fn save_handling_of(tx: &mut Tx, contributions: &[ContributionId], from: &[String], to: Handling) -> Result<()> {
    let ids: Vec<i64> = contributions.iter().map(|id| id.0).collect();
    sqlx::query!("update contribution set handling = $3 where id = any($1) and handling = any($2)", &ids, from, to.as_str())
        .execute(tx.db())
        .await?;
    Ok(())
}

/// The public wording of a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// Address in words.
    pub address: Option<String>,
    /// Name of the author.
    pub author_name: Option<String>,
}

/// Keeps the wording of before the first redaction.
pub(super) async fn keep_original(tx: &mut Tx, id: ContributionId) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "insert into contribution_original (contribution_id, title, text, address, author_name, kept_at)
         select id, title, text, address, author_name, $2 from contribution where id = $1
         on conflict (contribution_id) do nothing",
        id.0,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Keeps the wording of now as the first version, where no version is kept yet: before the first change.
pub(super) async fn keep_first_version(tx: &mut Tx, id: ContributionId) -> Result<()> {
    sqlx::query!(
        "insert into contribution_version (contribution_id, version, title, text, address, author_name, made_by, made_at)
         select id, 1, title, text, address, author_name, null, received_at from contribution where id = $1
         on conflict (contribution_id, version) do nothing",
        id.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Keeps the wording of now as the next version, after a change.
pub(super) async fn keep_version(tx: &mut Tx, id: ContributionId) -> Result<()> {
    let (at, by) = (tx.at(), tx.actor.account().map(|account| account.0));
    sqlx::query!(
        "insert into contribution_version (contribution_id, version, title, text, address, author_name, made_by, made_at)
         select id, 1 + (select max(version) from contribution_version where contribution_id = $1), title, text, address, author_name, $2, $3
         from contribution where id = $1",
        id.0,
        by,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// A wording that a contribution had.
#[derive(Clone, Debug)]
pub struct Version {
    /// From 1.
    pub version: i32,
    /// The wording.
    pub wording: Wording,
    /// Who made it; none: the author.
    pub by: Option<String>,
    /// When.
    pub at: jiff::Timestamp,
}

pub(super) async fn versions(db: &mut PgConnection, id: ContributionId) -> Result<Vec<Version>> {
    let rows = sqlx::query!(
        r#"select past.version, past.title, past.text, past.address, past.author_name, account.name as "by?", past.made_at
           from contribution_version as past
           left join account on account.id = past.made_by
           where past.contribution_id = $1
           order by past.version"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Version {
            version: row.version,
            wording: Wording { title: row.title, text: row.text, address: row.address, author_name: row.author_name },
            by: row.by,
            at: row.made_at.to_jiff(),
        })
        .collect())
}

/// How many versions of a contribution are kept: none as long as nothing changed.
///
/// # Errors
/// When the database is away.
pub async fn count_versions(pool: &PgPool, id: ContributionId) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from contribution_version where contribution_id = $1"#, id.0).fetch_one(pool).await?)
}

/// Forgets originals that were locked away before an instant, and the earlier wordings with them: only what was redacted is
/// searched then. Returns how many.
pub(super) async fn forget_originals(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!(
        "with gone as (delete from contribution_original where kept_at < $1 returning contribution_id),
              versions as (delete from contribution_version where contribution_id in (select contribution_id from gone))
         update contribution set terms_internal = terms where id in (select contribution_id from gone)",
        before.to_sqlx() as _,
    );
    Ok(gone.execute(tx.db()).await?.rows_affected())
}

pub(super) async fn save_wording(tx: &mut Tx, id: ContributionId, wording: &Wording, terms: &[String]) -> Result<()> {
    sqlx::query!(
        "update contribution set title = $2, text = $3, address = $4, author_name = $5, terms = array_to_tsvector($6), text_version = $7 where id = $1",
        id.0,
        wording.title,
        wording.text,
        wording.address,
        wording.author_name,
        terms,
        crate::services::text::VERSION,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn save_correction(tx: &mut Tx, id: ContributionId, correction: &Correction, terms: &[String]) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "update contribution set kind = $2, title = $3, text = $4, theme_id = $5, terms = array_to_tsvector($6),
            terms_internal = array_to_tsvector($6), text_version = $7, corrected_at = $8
         where id = $1",
        id.0,
        correction.kind.as_str(),
        correction.title,
        correction.text,
        correction.theme_id,
        terms,
        crate::services::text::VERSION,
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn original(db: &mut PgConnection, id: ContributionId) -> Result<Option<Wording>> {
    Ok(sqlx::query_as!(Wording, "select title, text, address, author_name from contribution_original where contribution_id = $1", id.0)
        .fetch_optional(db)
        .await?)
}

pub(super) async fn save_district(tx: &mut Tx, id: ContributionId, district: Option<i64>, reason: &str) -> Result<()> {
    sqlx::query!("update contribution set district_id = $2, district_reason = $3 where id = $1", id.0, district, reason)
        .execute(tx.db())
        .await?;
    Ok(())
}

/// Forgets the name of an author, also in the original, and makes link and code void.
pub(super) async fn forget_author(tx: &mut Tx, id: ContributionId, link: [u8; 32], code: [u8; 32]) -> Result<()> {
    sqlx::query!("update contribution_original set author_name = null where contribution_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!("update contribution_version set author_name = null where contribution_id = $1", id.0).execute(tx.db()).await?;
    let at = tx.at();
    sqlx::query!(
        "update contribution set author_name = null, link_sha256 = $2, code_sha256 = $3, link_generation = link_generation + 1,
            person_erased_at = $4
         where id = $1",
        id.0,
        &link[..],
        &code[..],
        at as _,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Overwrites every text of a contribution and forgets its original and its person; the row stays and is counted as gone.
pub(super) async fn blank(tx: &mut Tx, id: ContributionId) -> Result<()> {
    sqlx::query!("delete from contribution_original where contribution_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!("delete from contribution_version where contribution_id = $1", id.0).execute(tx.db()).await?;
    sqlx::query!(
        "update contribution set title = '–', text = '', author_name = null, address = null, geom = null,
            place_kind = case when place_kind = 'district' then 'district' else 'none' end,
            district_id = case when place_kind = 'district' then district_id end, outside = false,
            source_url = null, terms = '', terms_internal = ''
         where id = $1",
        id.0,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Everything that was erased: whole contributions (withdrawn by their authors or erased), and of those that stay the person,
/// the photos or their consent for open data, or the contact.
///
/// # Errors
/// When the database is away.
pub async fn erased(pool: &PgPool) -> Result<BTreeSet<Erasure>> {
    let rows = sqlx::query!(
        r#"select contribution.uuid as "uuid!", contribution.gone_at is not null as "gone!", contribution.person_erased_at is not null as "anonymous!",
                  contact.erased_at as "contact_erased_at?", photos.withdrawn_at is not null as "without_photos!",
                  open.withdrawn_at is not null as "not_open!"
           from contribution
           left join contact on contact.contribution_id = contribution.id
           left join consent as photos on photos.contribution_id = contribution.id and photos.purpose = 'photo_publication'
           left join consent as open on open.contribution_id = contribution.id and open.purpose = 'photo_open_data'
           where contribution.gone_at is not null or contribution.person_erased_at is not null or contact.erased_at is not null
              or photos.withdrawn_at is not null or open.withdrawn_at is not null"#
    )
    .fetch_all(pool)
    .await?;
    let erasures = rows.into_iter().flat_map(|row| {
        let person = match row.contact_erased_at {
            _ if row.gone => Some(Extent::Everything),
            _ if row.anonymous => Some(Extent::Person),
            Some(until) => Some(Extent::Contact { until: until.to_jiff() }),
            None => None,
        };
        let photos = match (row.without_photos, row.not_open) {
            _ if row.gone => None,
            (true, _) => Some(Extent::Photos),
            (false, true) => Some(Extent::OpenData),
            (false, false) => None,
        };
        person.into_iter().chain(photos).map(move |extent| Erasure { name: row.uuid, extent })
    });
    Ok(erasures.collect())
}

/// A contribution of which something came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Its process.
    pub process: ProcessId,
    /// Its key.
    pub id: ContributionId,
    /// What came back.
    pub extent: Extent,
}

/// Those of the given erasures whose object is still there, or there again.
///
/// # Errors
/// When the database is away.
pub async fn returned(pool: &PgPool, erasures: &BTreeSet<Erasure>) -> Result<Vec<Returned>> {
    let uuids: Vec<Uuid> = erasures.iter().map(|erasure| erasure.name).collect();
    let rows = sqlx::query!(
        r#"select contribution.uuid as "uuid!", contribution.process_id as "process_id!", contribution.id as "id!", contribution.person_erased_at is not null as "anonymous!",
                  contact.created_at as "contact_since?",
                  exists (select from attachment where attachment.subject_id = contribution.subject_id) as "has_photos!",
                  exists (select from consent where consent.contribution_id = contribution.id and purpose = 'photo_open_data'
                          and withdrawn_at is null) as "open_data!"
           from contribution left join contact on contact.contribution_id = contribution.id and contact.state <> 'erased'
           where contribution.uuid = any($1) and contribution.gone_at is null
           order by contribution.id"#,
        &uuids,
    )
    .fetch_all(pool)
    .await?;
    let returned = rows.into_iter().flat_map(|row| {
        let back = move |erasure: &&Erasure| match erasure.extent {
            Extent::Everything => true,
            Extent::Person => !row.anonymous,
            Extent::Photos => row.has_photos,
            Extent::OpenData => row.open_data,
            // An address that was given after the erasure stays.
            Extent::Contact { until } => row.contact_since.is_some_and(|since| since.to_jiff() <= until),
            Extent::Subscription | Extent::Barrier | Extent::Report => false,
        };
        let mut own = erasures.iter().filter(|erasure| erasure.name == row.uuid).filter(back).map(|erasure| erasure.extent).peekable();
        // What is erased most widely comes first; all of it is enough.
        let most = if own.peek() == Some(&Extent::Everything) { 1 } else { usize::MAX };
        let returned = |extent| Returned { process: ProcessId(row.process_id), id: ContributionId(row.id), extent };
        own.take(most).map(returned).collect::<Vec<_>>()
    });
    Ok(returned.collect())
}
