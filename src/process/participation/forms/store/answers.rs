//! SQL of answers: what comes in.

use uuid::Uuid;

use crate::error::Result;
use crate::process::participation::contributions::ContributionId;
use crate::process::participation::forms::model::{Closed, FormId, Value};
use crate::process::preparation::occasions::OccasionId;
use crate::services::act::Tx;
use crate::services::time;

/// A submission with its closed answers. The day is all that is kept of when it came.
pub(in super::super) async fn insert(
    tx: &mut Tx,
    id: Uuid,
    form: FormId,
    version: i32,
    occasion: OccasionId,
    closed: &[Closed],
) -> Result<()> {
    let (process, today) = (tx.process.0, jiff_sqlx::ToSqlx::to_sqlx(time::day(tx.now())));
    sqlx::query!(
        "insert into form_answer (id, form_id, version, process_id, occasion_id, received_on) values ($1, $2, $3, $4, $5, $6)",
        id,
        form.0,
        version,
        process,
        occasion.0,
        today as _,
    )
    .execute(tx.db())
    .await?;
    for Closed { question, value } in closed {
        let (option, number, day) = match value {
            Value::Option(option) => (Some(option.as_str()), None, None),
            Value::Number(number) => (None, Some(*number), None),
            Value::Day(day) => (None, None, Some(jiff_sqlx::ToSqlx::to_sqlx(*day))),
        };
        sqlx::query!(
            "insert into form_value (answer_id, question, option, number, day) values ($1, $2, $3, $4, $5)",
            id,
            question,
            option,
            number,
            day as _,
        )
        .execute(tx.db())
        .await?;
    }
    Ok(())
}

/// Says which question a contribution answers.
pub(in super::super) async fn insert_voice(tx: &mut Tx, contribution: ContributionId, form: FormId, question: &str) -> Result<()> {
    sqlx::query!("insert into form_voice (contribution_id, form_id, question) values ($1, $2, $3)", contribution.0, form.0, question)
        .execute(tx.db())
        .await?;
    Ok(())
}
