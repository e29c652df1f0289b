//! What can be done with indicators and readings.

use jiff::civil::Date;

use super::model::{NewIndicator, NewReading, Value};
use super::store;
use crate::error::{Error, Result};
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{accounts, numbers, time};

/// Adds an indicator, not yet public. Returns its code.
///
/// # Errors
/// [`Error::Invalid`] for an unknown goal or measure, and for a target before its baseline.
pub async fn create(tx: &mut Tx, new: NewIndicator<String>) -> Result<String> {
    let new = aim(tx, new).await?;
    let subject = act::new_subject(tx, "indicator").await?;
    let code = format!("I-{:02}", numbers::next(tx, "indicator", 0).await?);
    let id = store::insert(tx, subject, &code, &new).await?;
    audit::record(tx, Entry::new("indicator.create", "indicator", id.0)).await?;
    Ok(code)
}

/// Turns the code of the goal or measure into its key, and checks the days.
async fn aim(tx: &mut Tx, new: NewIndicator<String>) -> Result<NewIndicator<i64>> {
    if new.baseline.is_some_and(|baseline| baseline.on >= new.target.on) {
        return Err(Error::field("target_on", "indicator-target-before-baseline"));
    }
    let purpose = store::purpose_key(tx, &new.purpose).await?.ok_or_else(|| Error::field("purpose", "error-not-in-list"))?;
    let NewIndicator { title, unit, decimals, baseline, target, direction, interval, source, purpose: _ } = new;
    Ok(NewIndicator { title, unit, decimals, baseline, target, direction, interval, source, purpose })
}

/// Changes an indicator as long as nobody has measured and nobody else sees it: later, old values would mean something else.
///
/// # Errors
/// [`Error::Refused`] after that; as [`create`].
pub async fn change(tx: &mut Tx, code: &str, new: NewIndicator<String>) -> Result<()> {
    let indicator = store::lock(tx, code).await?;
    if indicator.public || indicator.has_readings {
        return Err(Error::refused("indicator-in-use"));
    }
    let new = aim(tx, new).await?;
    store::save(tx, indicator.id, &new).await?;
    audit::record(tx, Entry::new("indicator.change", "indicator", indicator.id.0)).await
}

/// Shows an indicator to everybody.
///
/// # Errors
/// [`Error::Refused`] when it is public already; [`Error::Forbidden`] for external accounts.
pub async fn release(tx: &mut Tx, code: &str) -> Result<()> {
    let by = accounts::releaser(tx).await?;
    let indicator = store::lock(tx, code).await?;
    if indicator.public {
        return Err(Error::refused("indicator-public-already"));
    }
    store::save_public(tx, indicator.id, by).await?;
    audit::record(tx, Entry::new("indicator.release", "indicator", indicator.id.0)).await
}

/// Adds a reading.
///
/// # Errors
/// [`Error::Invalid`] at `read_on` for a day to come, and for a day that has a reading already: that one is corrected instead.
pub async fn add_reading(tx: &mut Tx, code: &str, new: &NewReading) -> Result<()> {
    let by = tx.account()?;
    if new.value.on > time::day(tx.now()) {
        return Err(Error::field("read_on", "reading-in-future"));
    }
    let indicator = store::lock(tx, code).await?;
    let reading = store::insert_reading(tx, indicator.id, new, by, None).await?;
    audit::record(tx, Entry::new("reading.add", "reading", reading.0).related(&[indicator.id.0])).await
}

/// Corrects the reading of a day: a new row that names the old one, which stays.
///
/// # Errors
/// [`Error::NotFound`] when the day has no reading.
pub async fn correct(tx: &mut Tx, code: &str, on: Date, value: i64, reason: &str) -> Result<()> {
    let by = tx.account()?;
    let indicator = store::lock(tx, code).await?;
    let old = store::current(tx.db(), indicator.id, on).await?;
    let new = NewReading { value: Value { on, value }, note: reason.to_owned() };
    let reading = store::insert_reading(tx, indicator.id, &new, by, Some(old)).await?;
    audit::record(tx, Entry::new("reading.correct", "reading", reading.0).related(&[old.0]).note(reason)).await
}
