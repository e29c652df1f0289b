//! SQL of feasibility.

use super::model::Finding;
use crate::error::Result;
use crate::process::measures::catalogue::MeasureId;
use crate::services::act::Tx;

pub(super) async fn save(tx: &mut Tx, measure: MeasureId, findings: &[Finding]) -> Result<()> {
    let process = tx.process.0;
    let respects: Vec<String> = findings.iter().map(|finding| finding.respect.to_string()).collect();
    let ratings: Vec<String> = findings.iter().map(|finding| finding.rating.to_string()).collect();
    let reasons: Vec<String> = findings.iter().map(|finding| finding.reason.clone()).collect();
    sqlx::query!(
        "insert into measure_feasibility (process_id, measure_id, respect, rating, reason)
         select $1, $2, respect, rating, reason from unnest($3::text[], $4::text[], $5::text[]) as given (respect, rating, reason)
         on conflict (measure_id, respect) do update set rating = excluded.rating, reason = excluded.reason",
        process,
        measure.0,
        &respects,
        &ratings,
        &reasons,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}
