//! SQL of money.

use std::collections::HashMap;

use sqlx::PgPool;
use sqlx::types::Json;

use super::model::{Cost, FinanceRow, FinanceStatus, NewCost, NewFinance, Portion, Quality, YearAmount};
use crate::error::{Error, Result};
use crate::process::measures::catalogue::MeasureId;
use crate::services::act::{ProcessId, Tx};

/// The cost that holds, of every measure of a process that has one.
///
/// # Errors
/// When the database is away.
pub async fn costs(pool: &PgPool, process: ProcessId) -> Result<HashMap<MeasureId, Cost>> {
    let rows = sqlx::query_as!(
        CostRow,
        r#"select distinct on (measure_id) measure_id, version, min, expected, max, price_year, quality as "quality: Quality", reason, set_at,
                  coalesce((select jsonb_agg(jsonb_build_object('year', year, 'amount', amount) order by year)
                            from measure_cost_year where cost_id = cost.id), '[]') as "years!: Json<Vec<YearAmount>>"
           from measure_cost as cost
           where process_id = $1
           order by measure_id, version desc"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (MeasureId(row.measure_id), row.into())).collect())
}

struct CostRow {
    measure_id: i64,
    version: i32,
    min: i64,
    expected: i64,
    max: i64,
    price_year: i32,
    quality: Quality,
    reason: String,
    set_at: jiff_sqlx::Timestamp,
    years: Json<Vec<YearAmount>>,
}

impl From<CostRow> for Cost {
    fn from(row: CostRow) -> Self {
        Self {
            version: row.version,
            min: row.min,
            expected: row.expected,
            max: row.max,
            price_year: row.price_year,
            quality: row.quality,
            reason: row.reason,
            set_at: row.set_at.to_jiff(),
            years: row.years.0,
        }
    }
}

/// The financing rows of every measure of a process, in their order.
///
/// # Errors
/// When the database is away.
pub async fn finances(pool: &PgPool, process: ProcessId) -> Result<HashMap<MeasureId, Vec<FinanceRow>>> {
    let rows = sqlx::query_as!(
        RawFinance,
        r#"select measure_id, position, source, programme, amount, share_bp, status as "status: FinanceStatus"
           from measure_finance
           where process_id = $1
           order by measure_id, position"#,
        process.0,
    )
    .fetch_all(pool)
    .await?;
    let mut finances: HashMap<MeasureId, Vec<FinanceRow>> = HashMap::new();
    for row in rows {
        finances.entry(MeasureId(row.measure_id)).or_default().push(row.try_into()?);
    }
    Ok(finances)
}

struct RawFinance {
    measure_id: i64,
    position: i32,
    source: String,
    programme: String,
    amount: Option<i64>,
    share_bp: Option<i32>,
    status: FinanceStatus,
}

impl TryFrom<RawFinance> for FinanceRow {
    type Error = Error;

    fn try_from(row: RawFinance) -> Result<Self> {
        let portion = row.amount.map(Portion::Amount).or(row.share_bp.map(Portion::Share));
        let portion = portion.ok_or_else(|| Error::internal("a financing row without amount and share"))?;
        Ok(Self { position: row.position, source: row.source, programme: row.programme, portion, status: row.status })
    }
}

/// Adds the next version of a cost. The measure must be locked.
pub(super) async fn add_cost(tx: &mut Tx, measure: MeasureId, cost: &NewCost) -> Result<()> {
    let (process, at, account) = (tx.process.0, tx.at(), tx.actor.account().map(|id| id.0));
    let id = sqlx::query_scalar!(
        "insert into measure_cost (process_id, measure_id, version, min, expected, max, price_year, quality, reason, set_by, set_at)
         select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from measure_cost where measure_id = $2
         returning id",
        process,
        measure.0,
        cost.min,
        cost.expected,
        cost.max,
        cost.price_year,
        cost.quality.as_str(),
        cost.reason,
        account,
        at as _,
    )
    .fetch_one(tx.db())
    .await?;
    let (years, amounts): (Vec<i32>, Vec<i64>) = cost.years.iter().map(|year| (year.year, year.amount)).unzip();
    sqlx::query!(
        "insert into measure_cost_year (cost_id, year, amount)
         select $1, year, amount from unnest($2::integer[], $3::bigint[]) as given (year, amount)",
        id,
        &years,
        &amounts,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Adds a financing row at the end. The measure must be locked.
pub(super) async fn add_finance(tx: &mut Tx, measure: MeasureId, row: &NewFinance) -> Result<()> {
    let process = tx.process.0;
    let (amount, share) = match row.portion {
        Portion::Amount(amount) => (Some(amount), None),
        Portion::Share(share) => (None, Some(share)),
    };
    sqlx::query!(
        "insert into measure_finance (process_id, measure_id, position, source, programme, amount, share_bp, status)
         select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7 from measure_finance where measure_id = $2",
        process,
        measure.0,
        row.source,
        row.programme,
        amount,
        share,
        row.status.as_str(),
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Removes a financing row; false when it is not there.
pub(super) async fn remove_finance(tx: &mut Tx, measure: MeasureId, position: i32) -> Result<bool> {
    let done =
        sqlx::query!("delete from measure_finance where measure_id = $1 and position = $2", measure.0, position).execute(tx.db()).await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn save_spending(tx: &mut Tx, measure: MeasureId, spent: YearAmount) -> Result<()> {
    let process = tx.process.0;
    sqlx::query!(
        "insert into measure_spending (process_id, measure_id, year, amount) values ($1, $2, $3, $4)
         on conflict (measure_id, year) do update set amount = excluded.amount",
        process,
        measure.0,
        spent.year,
        spent.amount,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Expected cost that holds, and the financing rows, of one measure.
pub(super) async fn expected_and_rows(tx: &mut Tx, measure: MeasureId) -> Result<(Option<i64>, Vec<FinanceRow>)> {
    let expected = sqlx::query_scalar!("select expected from measure_cost where measure_id = $1 order by version desc limit 1", measure.0)
        .fetch_optional(tx.db())
        .await?;
    let rows = sqlx::query_as!(
        RawFinance,
        r#"select measure_id, position, source, programme, amount, share_bp, status as "status: FinanceStatus"
           from measure_finance
           where measure_id = $1
           order by position"#,
        measure.0,
    )
    .fetch_all(tx.db())
    .await?;
    Ok((expected, rows.into_iter().map(FinanceRow::try_from).collect::<Result<_>>()?))
}
