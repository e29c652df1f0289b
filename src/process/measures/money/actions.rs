//! What planners do with money. Each function is one act inside the caller's transaction.

use super::model::{CostMistake, Cover, NewCost, NewFinance, YearAmount};
use super::store;
use crate::error::{Arg, Error, FieldError, Result, Say};
use crate::process::measures::catalogue::{self, MeasureId};
use crate::services::act::Tx;
use crate::services::audit::{self, Entry};

/// Sets the cost of a measure: a new version that says why; the older ones stay.
///
/// # Errors
/// [`Error::Invalid`] at `expected` or `years` when the amounts are out of order or do not add up (invariant 11).
pub async fn set_cost(tx: &mut Tx, code: &str, cost: &NewCost) -> Result<()> {
    cost.check().map_err(mistake)?;
    let measure = catalogue::store::lock(tx, code).await?;
    store::add_cost(tx, measure.id, cost).await?;
    audit::record(tx, Entry::new("measure.set_cost", "measure", measure.id.0).fields(&["cost"]).note(&cost.reason)).await
}

fn mistake(mistake: CostMistake) -> Error {
    let (field, say) = match mistake {
        CostMistake::BelowMin => ("expected", Say::new("measure-error-below-min")),
        CostMistake::AboveMax => ("expected", Say::new("measure-error-above-max")),
        CostMistake::YearTwice(year) => ("years", Say::new("measure-error-year-twice").with("year", year.to_string())),
        CostMistake::YearsDiffer { sum, expected } => {
            ("years", Say::new("measure-error-years-differ").with("sum", Arg::Cents(sum)).with("expected", Arg::Cents(expected)))
        }
    };
    Error::Invalid(vec![FieldError { field: field.into(), say }])
}

/// Adds a financing row.
///
/// # Errors
/// When the database is away.
pub async fn add_finance(tx: &mut Tx, code: &str, row: &NewFinance) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    store::add_finance(tx, measure.id, row).await?;
    audit::record(tx, Entry::new("measure.add_finance", "measure", measure.id.0).fields(&["finance"])).await
}

/// Removes a financing row.
///
/// # Errors
/// [`Error::NotFound`] when it is not there.
pub async fn remove_finance(tx: &mut Tx, code: &str, position: i32) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    if !store::remove_finance(tx, measure.id, position).await? {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("measure.remove_finance", "measure", measure.id.0).fields(&["finance"])).await
}

/// Says what was spent in a year; an earlier figure of the same year is replaced.
///
/// # Errors
/// [`Error::Refused`] before the council has resolved the measure: nothing can be spent on a proposal.
pub async fn set_spending(tx: &mut Tx, code: &str, spent: YearAmount) -> Result<()> {
    let measure = catalogue::store::lock(tx, code).await?;
    if !measure.state.is_resolved() {
        return Err(Error::refused("measure-error-spending-early"));
    }
    store::save_spending(tx, measure.id, spent).await?;
    audit::record(tx, Entry::new("measure.set_spending", "measure", measure.id.0).fields(&["spending"])).await
}

/// How the expected cost of a measure is covered; none while it has no cost.
///
/// # Errors
/// When the database is away.
pub(in crate::process::measures) async fn cover(tx: &mut Tx, measure: MeasureId) -> Result<Option<Cover>> {
    let (expected, rows) = store::expected_and_rows(tx, measure).await?;
    Ok(expected.map(|expected| Cover::of(expected, &rows)))
}
