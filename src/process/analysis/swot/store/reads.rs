//! SQL of SWOT items: what pages need.

use sqlx::PgPool;
use sqlx::types::Json;

use crate::error::{Error, Result};
use crate::process::analysis::clusters::Voices;
use crate::process::analysis::filters::Asked;
use crate::process::analysis::swot::model::{
    Evidence, EvidenceId, Ground, Item, ItemId, ItemText, OnBoard, PublicItem, Quadrant, Stance, State,
};
use crate::services::act::ProcessId;
use crate::services::i18n::Localised;

/// The board of a process, by code; of these themes and districts (slugs; none: all).
///
/// # Errors
/// When the database is away.
pub async fn board(pool: &PgPool, process: ProcessId, asked: &Asked) -> Result<Vec<OnBoard>> {
    Ok(sqlx::query_as!(
        OnBoard,
        r#"with voice as (
             select distinct evidence.swot_item_id, contribution.id, contribution.tally
             from evidence
             join cluster_root as root on root.cluster_id = evidence.cluster_id
             join cluster_member as member on member.cluster_id = root.root_id
             join contribution on contribution.id = member.contribution_id
             where evidence.process_id = $1 and evidence.stance = 'supports' and contribution.tally not in ('gone', 'not_counted')
           ),
           voices as (
             select swot_item_id, count(*) as contributions, count(*) filter (where tally not in ('published', 'redacted')) as not_public
             from voice group by swot_item_id
           )
           select item.code, item.quadrant as "quadrant: Quadrant", item.title, theme.slug as theme, district.name as "district?",
                  item.state as "state: State", coalesce(voices.contributions, 0) as "contributions!",
                  coalesce(voices.not_public, 0) as "not_public!",
                  (select count(*) from evidence where swot_item_id = item.id and stance = 'supports' and finding_id is not null) as "findings!",
                  (select count(*) from evidence where swot_item_id = item.id and stance = 'contradicts') as "contradictions!"
           from swot_item as item
           join theme on theme.id = item.theme_id
           left join district on district.id = item.district_id
           left join voices on voices.swot_item_id = item.id
           where item.process_id = $1
             and (cardinality($2::text[]) = 0 or theme.slug = any($2))
             and (cardinality($3::text[]) = 0 or district.slug = any($3))
           order by item.code"#,
        process.0,
        &asked.thema,
        &asked.ortsteil,
    )
    .fetch_all(pool)
    .await?)
}

/// The board that everybody may read: only public items, and only what is public behind them.
///
/// # Errors
/// When the database is away.
pub async fn public_board(pool: &PgPool, process: ProcessId, asked: &Asked) -> Result<Vec<OnBoard>> {
    Ok(sqlx::query_as!(
        OnBoard,
        r#"with ground as (
             select evidence.swot_item_id, evidence.stance, cluster.id as cluster_id, source.id as source_id
             from evidence
             left join cluster_root as root on root.cluster_id = evidence.cluster_id
             left join cluster_public as cluster on cluster.id = root.root_id
             left join finding on finding.id = evidence.finding_id
             left join source_public as source on source.id = finding.source_id
             where evidence.process_id = $1 and (cluster.id is not null or source.id is not null)
           ),
           voice as (
             select distinct ground.swot_item_id, contribution.id, contribution.tally
             from ground
             join cluster_member as member on member.cluster_id = ground.cluster_id
             join contribution on contribution.id = member.contribution_id
             where ground.stance = 'supports' and contribution.tally not in ('gone', 'not_counted')
           ),
           voices as (
             select swot_item_id, count(*) as contributions, count(*) filter (where tally not in ('published', 'redacted')) as not_public
             from voice group by swot_item_id
           )
           select item.code as "code!", item.quadrant as "quadrant!: Quadrant", item.title as "title!", theme.slug as theme,
                  district.name as "district?", item.state as "state!: State", coalesce(voices.contributions, 0) as "contributions!",
                  coalesce(voices.not_public, 0) as "not_public!",
                  (select count(*) from ground where swot_item_id = item.id and stance = 'supports' and source_id is not null) as "findings!",
                  (select count(*) from ground where swot_item_id = item.id and stance = 'contradicts') as "contradictions!"
           from swot_item_public as item
           join theme on theme.id = item.theme_id
           left join district on district.id = item.district_id
           left join voices on voices.swot_item_id = item.id
           where item.process_id = $1
             and (cardinality($2::text[]) = 0 or theme.slug = any($2))
             and (cardinality($3::text[]) = 0 or district.slug = any($3))
           order by item.code"#,
        process.0,
        &asked.thema,
        &asked.ortsteil,
    )
    .fetch_all(pool)
    .await?)
}

/// Code and title of every item, to choose from.
///
/// # Errors
/// When the database is away.
pub async fn choices(pool: &PgPool, process: ProcessId) -> Result<Vec<(String, String)>> {
    let rows = sqlx::query!("select code, title from swot_item where process_id = $1 order by code", process.0).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.title)).collect())
}

/// The item with this code: for staff.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn by_code(pool: &PgPool, process: ProcessId, code: &str) -> Result<Item> {
    let row = sqlx::query!(
        r#"select item.id, item.code, item.quadrant as "quadrant: Quadrant", theme.name as "theme: Json<Localised>",
                  district.name as "district?", item.district_id, item.title, item.text, item.state as "state: State", item.public_from
           from swot_item as item
           join theme on theme.id = item.theme_id
           left join district on district.id = item.district_id
           where item.process_id = $1 and item.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(Item {
        id: ItemId(row.id),
        code: row.code,
        quadrant: row.quadrant,
        theme: row.theme.0,
        district: row.district,
        text: ItemText { title: row.title, text: row.text, district_id: row.district_id },
        state: row.state,
        public_from: row.public_from.map(jiff_sqlx::Timestamp::to_jiff),
    })
}

/// The public item with this code.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn public_by_code(pool: &PgPool, process: ProcessId, code: &str) -> Result<PublicItem> {
    let row = sqlx::query!(
        r#"select item.id as "id!", item.code as "code!", item.quadrant as "quadrant!: Quadrant", theme.slug,
                  theme.name as "theme: Json<Localised>", district.name as "district?", item.title as "title!", item.text as "text!",
                  item.state as "state!: State", item.public_from as "public_from!",
                  (select count(*) from evidence where swot_item_id = item.id) as "evidence!"
           from swot_item_public as item
           join theme on theme.id = item.theme_id
           left join district on district.id = item.district_id
           where item.process_id = $1 and item.code = $2"#,
        process.0,
        code,
    )
    .fetch_optional(pool)
    .await?
    .ok_or(Error::NotFound)?;
    Ok(PublicItem {
        id: ItemId(row.id),
        code: row.code,
        quadrant: row.quadrant,
        theme: (row.slug, row.theme.0),
        district: row.district,
        title: row.title,
        text: row.text,
        state: row.state,
        public_from: row.public_from.to_jiff(),
        evidence: row.evidence,
    })
}

struct EvidenceRow {
    id: i64,
    stance: Stance,
    note: String,
    code: Option<String>,
    title: String,
    contributions: i64,
    not_public: i64,
    experts: i64,
    signatories: i64,
    dated: Option<String>,
    url: Option<String>,
    text: Option<String>,
    page: Option<String>,
}

impl From<EvidenceRow> for Evidence {
    fn from(row: EvidenceRow) -> Self {
        let voices =
            Voices { contributions: row.contributions, not_public: row.not_public, experts: row.experts, signatories: row.signatories };
        let ground = match (row.code, row.text, row.dated, row.page) {
            (Some(code), _, _, _) => Ground::Cluster { code, title: row.title, voices },
            (None, text, dated, page) => Ground::Finding {
                source: row.title,
                dated: dated.unwrap_or_default(),
                url: row.url,
                text: text.unwrap_or_default(),
                page: page.unwrap_or_default(),
            },
        };
        Self { id: EvidenceId(row.id), stance: row.stance, note: row.note, ground }
    }
}

/// The evidence of an item: what supports it first. Merged clusters are read through.
///
/// # Errors
/// When the database is away.
pub async fn evidence(pool: &PgPool, item: ItemId) -> Result<Vec<Evidence>> {
    let rows = sqlx::query_as!(
        EvidenceRow,
        r#"select evidence.id, evidence.stance as "stance: Stance", evidence.note, cluster.code as "code?",
                  coalesce(cluster.title, source.title) as "title!", coalesce(voices.contributions, 0) as "contributions!",
                  coalesce(voices.not_public, 0) as "not_public!", coalesce(voices.experts, 0) as "experts!",
                  coalesce(voices.signatories, 0) as "signatories!", source.dated as "dated?", source.url as "url?",
                  finding.text as "text?", finding.page as "page?"
           from evidence
           left join cluster_root as root on root.cluster_id = evidence.cluster_id
           left join cluster on cluster.id = root.root_id
           left join cluster_voices as voices on voices.cluster_id = cluster.id
           left join finding on finding.id = evidence.finding_id
           left join source on source.id = finding.source_id
           where evidence.swot_item_id = $1
           order by evidence.stance desc, evidence.id"#,
        item.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Evidence::from).collect())
}

/// The evidence of an item that everybody may read.
///
/// # Errors
/// When the database is away.
pub async fn public_evidence(pool: &PgPool, item: ItemId) -> Result<Vec<Evidence>> {
    let rows = sqlx::query_as!(
        EvidenceRow,
        r#"select evidence.id, evidence.stance as "stance: Stance", evidence.note, cluster.code as "code?",
                  coalesce(cluster.title, source.title) as "title!", coalesce(voices.contributions, 0) as "contributions!",
                  coalesce(voices.not_public, 0) as "not_public!", coalesce(voices.experts, 0) as "experts!",
                  coalesce(voices.signatories, 0) as "signatories!", source.dated as "dated?", source.url as "url?",
                  finding.text as "text?", finding.page as "page?"
           from evidence
           left join cluster_root as root on root.cluster_id = evidence.cluster_id
           left join cluster_public as cluster on cluster.id = root.root_id
           left join cluster_voices as voices on voices.cluster_id = cluster.id
           left join finding on finding.id = evidence.finding_id
           left join source_public as source on source.id = finding.source_id
           where evidence.swot_item_id = $1 and (cluster.id is not null or source.id is not null)
           order by evidence.stance desc, evidence.id"#,
        item.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Evidence::from).collect())
}
