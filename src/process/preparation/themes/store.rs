//! SQL of themes.

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{NewTheme, Theme};
use crate::error::Result;
use crate::services::act::{ProcessId, Tx};
use crate::services::i18n::Localised;

pub(super) async fn insert(tx: &mut Tx, new: &NewTheme) -> Result<i64> {
    let process = tx.process.0;
    Ok(sqlx::query_scalar!(
        "insert into theme (process_id, code, slug, name, color, symbol, position) values ($1, $2, $3, $4, $5, $6, $7) returning id",
        process,
        new.code,
        new.slug,
        Json(&new.name) as _,
        new.color,
        new.symbol,
        new.position,
    )
    .fetch_one(tx.db())
    .await?)
}

struct Row {
    id: i64,
    code: String,
    slug: String,
    name: Json<Localised>,
    color: String,
    symbol: String,
}

impl From<Row> for Theme {
    fn from(row: Row) -> Self {
        Self { id: row.id, code: row.code, slug: row.slug, name: row.name.0, color: row.color, symbol: row.symbol }
    }
}

/// The themes of a process, in their order.
///
/// # Errors
/// When the database is away.
pub async fn list(pool: &PgPool, process: ProcessId) -> Result<Vec<Theme>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, code, slug, name as "name: Json<Localised>", color, symbol
           from theme where process_id = $1
           order by position, id"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Theme::from).collect())
}

/// The themes of the process with this slug, in their order.
///
/// # Errors
/// When the database is away.
pub async fn of_process(pool: &PgPool, slug: &str) -> Result<Vec<Theme>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select theme.id, theme.code, theme.slug, theme.name as "name: Json<Localised>", theme.color, theme.symbol
           from theme join process on process.id = theme.process_id
           where process.slug = $1
           order by theme.position, theme.id"#,
        slug,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Theme::from).collect())
}
