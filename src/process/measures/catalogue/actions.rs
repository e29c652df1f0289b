//! What planners do with the catalogue. Each function is one act inside the caller's transaction.

use super::model::{self, Basis, MeasureId, NewMeasure, Placing, Plan, Prioritised, Profile};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::process::goals::GoalCode;
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::numbers;

/// Adds a proposed measure and gives it its code for good.
///
/// # Errors
/// [`Error::Invalid`] at `theme` or `district` when the process has no such one.
pub async fn create(tx: &mut Tx, new: &NewMeasure) -> Result<String> {
    let (theme, district) = seat(tx, &new.theme, new.district.as_deref()).await?;
    let subject = act::new_subject(tx, "measure").await?;
    let place = new.district.as_deref().unwrap_or("GS");
    let number = numbers::next(tx, &format!("measure-{}-{place}", new.theme), 0).await?;
    let code = model::code(&new.theme, new.district.as_deref(), number);
    let id = store::insert(tx, subject, &code, new, theme, district).await?;
    audit::record(tx, Entry::new("measure.create", "measure", id.0)).await?;
    Ok(code)
}

async fn seat(tx: &mut Tx, theme: &str, district: Option<&str>) -> Result<(i64, Option<i64>)> {
    let seat = store::seat(tx, theme, district).await?;
    let theme = seat.theme_id.ok_or_else(|| Error::field("theme", "measure-error-theme"))?;
    if district.is_some() && seat.district_id.is_none() {
        return Err(Error::field("district", "measure-error-district"));
    }
    Ok((theme, seat.district_id))
}

/// Writes what the Steckbrief says in words.
///
/// # Errors
/// When the database is away.
pub async fn edit(tx: &mut Tx, code: &str, profile: &Profile) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    store::save_profile(tx, measure.id, profile).await?;
    audit::record(tx, Entry::new("measure.edit", "measure", measure.id.0).fields(&["profile"])).await
}

/// Says where a measure belongs. Its code stays as it is.
///
/// # Errors
/// [`Error::Invalid`] at the field whose theme or district the process does not have, and at `lon` when the position lies
/// outside of its area.
pub async fn place(tx: &mut Tx, code: &str, placing: &Placing) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    let (theme, district) = seat(tx, &placing.theme, placing.district.as_deref()).await?;
    if let Some(position) = placing.position
        && !store::is_inside(tx, position).await?
    {
        return Err(Error::field("lon", "measure-error-outside"));
    }
    store::save_seat(tx, measure.id, theme, district, placing.position).await?;
    let placing = without_primary(placing);
    let (themes, districts) = store::save_further(tx, measure.id, &placing).await?;
    check_all_known(themes, placing.further_themes.len(), "further_themes", "measure-error-theme")?;
    check_all_known(districts, placing.further_districts.len(), "further_districts", "measure-error-district")?;
    audit::record(tx, Entry::new("measure.place", "measure", measure.id.0).fields(&["theme", "district", "geom"])).await
}

/// The primary theme and district are not named a second time.
fn without_primary(placing: &Placing) -> Placing {
    let mut placing = placing.clone();
    placing.further_themes.retain(|code| *code != placing.theme);
    placing.further_districts.retain(|code| Some(code) != placing.district.as_ref());
    placing
}

fn check_all_known(known: i64, given: usize, field: &'static str, say: &'static str) -> Result<()> {
    if usize::try_from(known) == Ok(given) { Ok(()) } else { Err(Error::field(field, say)) }
}

/// Says which goals a measure serves.
///
/// # Errors
/// [`Error::Invalid`] at `goals` when one does not exist, or none is left although the measure is drafted (invariant 10).
pub async fn set_goals(tx: &mut Tx, code: &str, goals: &[GoalCode]) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    if goals.is_empty() && measure.state.needs_goal() {
        return Err(Error::field("goals", "measure-error-needs-goal"));
    }
    let known = store::save_goals(tx, measure.id, goals).await?;
    check_all_known(known, goals.len(), "goals", "measure-error-goal")?;
    audit::record(tx, Entry::new("measure.set_goals", "measure", measure.id.0).fields(&["goals"])).await
}

/// Says that a measure rests on something.
///
/// # Errors
/// [`Error::Invalid`] at `basis` when the process has no such thing, or the measure already rests on it.
pub async fn add_basis(tx: &mut Tx, code: &str, basis: &Basis) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    let added = store::add_basis(tx, measure.id, basis)
        .await
        .on_constraint("measure_basis_once", || Error::field("basis", "measure-error-basis-twice"))?;
    if !added {
        return Err(Error::field("basis", "measure-error-basis-unknown"));
    }
    record(tx, measure.id, "measure.add_basis").await
}

/// Takes back that a measure rests on something.
///
/// # Errors
/// [`Error::NotFound`] when it did not.
pub async fn remove_basis(tx: &mut Tx, code: &str, basis: &Basis) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    if !store::remove_basis(tx, measure.id, basis).await? {
        return Err(Error::NotFound);
    }
    record(tx, measure.id, "measure.remove_basis").await
}

/// Says when a measure is to happen and how binding it is.
///
/// # Errors
/// [`Error::Invalid`] at `ends_year` when it ends before it starts.
pub async fn plan(tx: &mut Tx, code: &str, plan: &Plan) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    store::save_plan(tx, measure.id, plan).await.on_constraint("measure_years", || Error::field("ends_year", "measure-error-years"))?;
    audit::record(tx, Entry::new("measure.plan", "measure", measure.id.0).fields(&["commitment", "horizon", "years", "next_review_on"]))
        .await
}

/// A named person sets the priority.
///
/// # Errors
/// When the database is away.
pub async fn prioritise(tx: &mut Tx, code: &str, set: &Prioritised) -> Result<()> {
    let measure = store::lock(tx, code).await?;
    store::save_priority(tx, measure.id, set).await?;
    audit::record(tx, Entry::new("measure.prioritise", "measure", measure.id.0).fields(&["priority"]).note(&set.reason)).await
}

async fn record(tx: &mut Tx, id: MeasureId, action: &'static str) -> Result<()> {
    audit::record(tx, Entry::new(action, "measure", id.0)).await
}
