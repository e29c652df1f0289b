//! SQL of editions. The planning record itself is read by `record.sql`.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::{PgConnection, PgPool};

use super::model::{Edition, EditionId, EditionState, Gaps, LeftOut, Part, PartStatus, Parts, Record};
use crate::error::{Error, OnConstraint as _, Result};
use crate::process::analysis::swot::ItemId;
use crate::process::goals::GoalId;
use crate::process::measures::catalogue::MeasureId;
use crate::process::resolution::weighing::WeighingId;
use crate::process::scenarios::ScenarioId;
use crate::services::act::{AccountId, ProcessId, SubjectId, Tx};

/// An edition in a list or on its page.
#[derive(Clone, Debug)]
pub struct EditionRow {
    /// What it is.
    pub edition: Edition,
    /// Its document, once frozen.
    pub frozen: Option<Frozen>,
    /// Number of its resolution, once resolved.
    pub number: Option<String>,
    /// The day on which the council rejected it, and it was not resolved since.
    pub rejected_on: Option<Date>,
}

impl EditionRow {
    /// Key of the word for how far it is: a paper that the council rejected is no longer before it.
    pub const fn label(&self) -> &'static str {
        if self.rejected_on.is_some() { "edition-rejected" } else { self.edition.state.label() }
    }
}

/// The document of an edition, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// SHA-256 of exactly the document's bytes.
    pub sha256: Vec<u8>,
    /// When it was built.
    pub at: Timestamp,
    /// How many bytes it has.
    pub bytes: i64,
}

struct Row {
    id: i64,
    slug: String,
    title: String,
    state: EditionState,
    sha256: Option<Vec<u8>>,
    frozen_at: Option<jiff_sqlx::Timestamp>,
    bytes: Option<i32>,
    number: Option<String>,
    rejected_on: Option<jiff_sqlx::Date>,
}

impl From<Row> for EditionRow {
    fn from(row: Row) -> Self {
        let frozen = match (row.sha256, row.frozen_at, row.bytes) {
            (Some(sha256), Some(at), Some(bytes)) => Some(Frozen { sha256, at: at.to_jiff(), bytes: i64::from(bytes) }),
            _ => None,
        };
        let edition = Edition { id: EditionId(row.id), slug: row.slug, title: row.title, state: row.state };
        Self { edition, frozen, number: row.number, rejected_on: row.rejected_on.map(jiff_sqlx::Date::to_jiff) }
    }
}

/// All editions of a process for staff, the newest first.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<EditionRow>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select edition.id, edition.slug, edition.title, edition.state as "state: EditionState", document.sha256 as "sha256?",
                  document.frozen_at as "frozen_at?", length(document.document) as "bytes?", resolution.number as "number?",
                  rejection.held_on as "rejected_on?"
           from edition
           left join edition_document as document on document.edition_id = edition.id
           left join resolution on resolution.edition_id = edition.id
           left join edition_rejected as rejection on rejection.edition_id = edition.id
           where edition.process_id = $1
           order by edition.id desc"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(EditionRow::from).collect())
}

/// An edition for staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_slug(pool: &PgPool, process: ProcessId, slug: &str) -> Result<EditionRow> {
    Ok(sqlx::query_as!(
        Row,
        r#"select edition.id, edition.slug, edition.title, edition.state as "state: EditionState", document.sha256 as "sha256?",
                  document.frozen_at as "frozen_at?", length(document.document) as "bytes?", resolution.number as "number?",
                  rejection.held_on as "rejected_on?"
           from edition
           left join edition_document as document on document.edition_id = edition.id
           left join resolution on resolution.edition_id = edition.id
           left join edition_rejected as rejection on rejection.edition_id = edition.id
           where edition.process_id = $1 and edition.slug = $2"#,
        process.0,
        slug,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?
    .into())
}

/// Editions that everybody may read, the newest first.
///
/// # Errors
/// When the database is away.
pub async fn list_public(pool: &PgPool, process: ProcessId) -> Result<Vec<EditionRow>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select edition.id as "id!", edition.slug as "slug!", edition.title as "title!", edition.state as "state!: EditionState",
                  edition.sha256, edition.frozen_at as "frozen_at?", length(document.document) as "bytes?", resolution.number as "number?",
                  rejection.held_on as "rejected_on?"
           from edition_public as edition
           join edition_document as document on document.edition_id = edition.id
           left join resolution on resolution.edition_id = edition.id
           left join edition_rejected as rejection on rejection.edition_id = edition.id and rejection.public
           where edition.process_id = $1
           order by edition.frozen_at desc, edition.id desc"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(EditionRow::from).collect())
}

/// A public edition by the number of its resolution, or by its slug as long as it has none.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_name_public(pool: &PgPool, process: ProcessId, name: &str) -> Result<EditionRow> {
    Ok(sqlx::query_as!(
        Row,
        r#"select edition.id as "id!", edition.slug as "slug!", edition.title as "title!", edition.state as "state!: EditionState",
                  edition.sha256, edition.frozen_at as "frozen_at?", length(document.document) as "bytes?", resolution.number as "number?",
                  rejection.held_on as "rejected_on?"
           from edition_public as edition
           join edition_document as document on document.edition_id = edition.id
           left join resolution on resolution.edition_id = edition.id
           left join edition_rejected as rejection on rejection.edition_id = edition.id and rejection.public
           where edition.process_id = $1 and (resolution.number = $2 or edition.slug = $2)"#,
        process.0,
        name,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?
    .into())
}

/// The stored bytes of a public edition, exactly as hashed.
///
/// # Errors
/// When the database is away.
pub async fn document(pool: &PgPool, id: EditionId) -> Result<Vec<u8>> {
    Ok(sqlx::query_scalar!("select document from edition_document where edition_id = $1", id.0).fetch_one(pool).await?)
}

/// What the council does with each part.
///
/// # Errors
/// When the database is away.
pub async fn parts(db: &mut PgConnection, id: EditionId) -> Result<Parts> {
    let rows = sqlx::query!(r#"select part as "part: Part", status as "status: PartStatus" from edition_part where edition_id = $1"#, id.0)
        .fetch_all(db)
        .await?;
    let mut parts: Parts = rows.into_iter().map(|row| (row.part, row.status)).collect();
    parts.sort();
    Ok(parts)
}

/// How many numbers of unanswered contributions a list of gaps names.
const NUMBERS_SHOWN: i64 = 20;

/// What an edition of this process would still lack (invariant 8).
///
/// # Errors
/// When the database is away.
pub async fn gaps(db: &mut PgConnection, process: ProcessId) -> Result<Gaps> {
    let statements = sqlx::query!(
        r#"select count(*) as "count!", coalesce((array_agg(distinct number order by number))[1:$2::bigint], '{}') as "numbers!"
           from statement_unanswered
           where process_id = $1"#,
        process.0,
        NUMBERS_SHOWN,
    )
    .fetch_one(&mut *db)
    .await?;
    let clusters = sqlx::query!(
        r#"select code as "code!", title as "title!" from cluster_unweighed
           where process_id = $1
           order by code"#,
        process.0,
    )
    .fetch_all(db)
    .await?;
    Ok(Gaps {
        statements: statements.count,
        numbers: statements.numbers,
        clusters: clusters.into_iter().map(|row| (row.code, row.title)).collect(),
    })
}

/// What would not be in an edition, because it is not released.
///
/// # Errors
/// When the database is away.
pub async fn left_out(db: &mut PgConnection, process: ProcessId) -> Result<LeftOut> {
    Ok(sqlx::query_as!(
        LeftOut,
        r#"select
             (select count(*) from cluster_accepted as cluster
              where cluster.process_id = $1 and not exists (select from cluster_public where id = cluster.id)) as "clusters!",
             (select count(*) from swot_item as item
              where item.process_id = $1 and not exists (select from swot_item_public where id = item.id)) as "swot_items!",
             (select count(*) from goal where process_id = $1 and not exists (select from goal_public where id = goal.id)) as "goals!",
             (select count(*) from goal_public where process_id = $1 and state = 'public_review') as "goals_not_agreed!",
             (select count(*) from measure
              where process_id = $1 and not exists (select from measure_public where id = measure.id)) as "measures!""#,
        process.0,
    )
    .fetch_one(db)
    .await?)
}

/// An edition of the process, locked.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn lock(tx: &mut Tx, slug: &str) -> Result<Edition> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"select id, slug, title, state as "state: EditionState" from edition
           where process_id = $1 and slug = $2
           for update"#,
        process,
        slug,
    )
    .fetch_optional(tx.db())
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Edition { id: EditionId(row.id), slug: row.slug, title: row.title, state: row.state })
}

pub(super) async fn insert(tx: &mut Tx, subject: SubjectId, slug: &str, title: &str, by: AccountId) -> Result<EditionId> {
    let (process, at) = (tx.process.0, tx.at());
    let id = sqlx::query_scalar!(
        "insert into edition (subject_id, process_id, slug, title, state, created_by, created_at)
         values ($1, $2, $3, $4, 'working', $5, $6)
         returning id",
        subject.0,
        process,
        slug,
        title,
        by.0,
        at as _,
    )
    .fetch_one(tx.db())
    .await
    .on_constraint("edition_one_working", || Error::refused("edition-one-working"))?;
    Ok(EditionId(id))
}

pub(super) async fn save_parts(tx: &mut Tx, id: EditionId, parts: &[(Part, PartStatus)]) -> Result<()> {
    let (names, statuses): (Vec<String>, Vec<String>) =
        parts.iter().map(|(part, status)| (part.as_str().to_owned(), status.as_str().to_owned())).unzip();
    sqlx::query!(
        "insert into edition_part (edition_id, part, status)
         select $1, part, status from unnest($2::text[], $3::text[]) as given (part, status)
         on conflict (edition_id, part) do update set status = excluded.status",
        id.0,
        &names,
        &statuses,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

pub(super) async fn record(tx: &mut Tx) -> Result<Record> {
    let process = tx.process.0;
    Ok(sqlx::query_file_as!(Record, "src/process/resolution/editions/record.sql", process).fetch_one(tx.db()).await?)
}

/// Stores the document; the database checks the hash, and that nobody is left unanswered (invariants 8 and 12).
pub(super) async fn insert_document(tx: &mut Tx, id: EditionId, document: &[u8], sha256: &[u8], by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!(
        "insert into edition_document (edition_id, document, sha256, frozen_at, frozen_by) values ($1, $2, $3, $4, $5)",
        id.0,
        document,
        sha256,
        at as _,
        by.0,
    )
    .execute(tx.db())
    .await
    .on_constraint("edition_answers_everybody", || Error::refused("edition-incomplete"))?;
    Ok(())
}

pub(super) async fn save_public(tx: &mut Tx, id: EditionId, by: AccountId) -> Result<()> {
    let at = tx.at();
    sqlx::query!("update edition set state = 'public_draft', public_from = $2, released_by = $3 where id = $1", id.0, at as _, by.0)
        .execute(tx.db())
        .await?;
    Ok(())
}

pub(super) async fn save_state(tx: &mut Tx, id: EditionId, to: EditionState) -> Result<()> {
    sqlx::query!("update edition set state = $2 where id = $1", id.0, to.as_str()).execute(tx.db()).await?;
    Ok(())
}

/// Moves the other resolved editions of the process to superseded; returns their keys.
pub(super) async fn supersede_others(tx: &mut Tx, id: EditionId) -> Result<Vec<i64>> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "update edition set state = 'superseded' where process_id = $1 and id <> $2 and state = 'resolved' returning id",
        process,
        id.0,
    )
    .fetch_all(tx.db())
    .await?)
}

/// Keys of what stands in the document of an edition.
pub(super) struct Contents {
    /// SWOT items.
    pub swot_items: Vec<ItemId>,
    /// Scenarios.
    pub scenarios: Vec<ScenarioId>,
    /// Goals.
    pub goals: Vec<GoalId>,
    /// Measures.
    pub measures: Vec<MeasureId>,
    /// Versions of weighings.
    pub weighings: Vec<WeighingId>,
}

/// What stands in the document of an edition, by the codes in it.
pub(super) async fn contents(tx: &mut Tx, id: EditionId) -> Result<Contents> {
    let process = tx.process.0;
    let row = sqlx::query!(
        r#"with document as (
             select convert_from(document, 'UTF8')::jsonb as record from edition_document where edition_id = $2
           )
           select
             coalesce((select array_agg(swot_item.id order by swot_item.code)
               from document cross join jsonb_array_elements(record -> 'swot_items') as item
               join swot_item on swot_item.process_id = $1 and swot_item.code = item ->> 'code'), '{}') as "swot_items!",
             coalesce((select array_agg(scenario.id order by scenario.slug)
               from document cross join jsonb_array_elements(record -> 'scenarios') as item
               join scenario on scenario.process_id = $1 and scenario.slug = item ->> 'slug'), '{}') as "scenarios!",
             coalesce((select array_agg(goal.id order by goal.code)
               from document cross join jsonb_array_elements(record -> 'goals') as item
               join goal on goal.process_id = $1 and goal.code = item ->> 'code'), '{}') as "goals!",
             coalesce((select array_agg(measure.id order by measure.code)
               from document cross join jsonb_array_elements(record -> 'measures') as item
               join measure on measure.process_id = $1 and measure.code = item ->> 'code'), '{}') as "measures!",
             coalesce((select array_agg(weighing.id order by weighing.id)
               from document cross join jsonb_array_elements(record -> 'clusters') as item
               join cluster on cluster.process_id = $1 and cluster.code = item ->> 'code'
               join weighing on weighing.cluster_id = cluster.id
                and weighing.version = (item -> 'weighing' ->> 'version')::integer), '{}') as "weighings!""#,
        process,
        id.0,
    )
    .fetch_one(tx.db())
    .await?;
    Ok(Contents {
        swot_items: row.swot_items.into_iter().map(ItemId).collect(),
        scenarios: row.scenarios.into_iter().map(ScenarioId).collect(),
        goals: row.goals.into_iter().map(GoalId).collect(),
        measures: row.measures.into_iter().map(MeasureId).collect(),
        weighings: row.weighings.into_iter().map(WeighingId).collect(),
    })
}
