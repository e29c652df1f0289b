//! How a town and its processes are set up. Each function is one act inside the caller's transaction.

use jiff::Timestamp;

use super::model::{Extension, NewProcess};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::{ProcessId, Tx};
use crate::services::audit::{self, Entry};
use crate::services::scope::{Phase, StepKey, Town, Window};
use crate::services::workdays::Rhythm;

/// Names the town, its official key (Amtlicher Gemeindeschlüssel, eight digits) and the person whom every page names.
///
/// # Errors
/// When the database refuses the key or is away.
pub async fn set_town(tx: &mut Tx, ags: &str, town: &Town) -> Result<()> {
    store::save_town(tx, ags, town)
        .await
        .on_constraint("town_ags_check", || Error::setup("Der Amtliche Gemeindeschlüssel (ags) hat acht Ziffern."))?;
    audit::record(tx, Entry::new("town.set", "town", 1)).await
}

/// Makes a process. The act goes on inside it: what is added next belongs to the new process.
///
/// # Errors
/// [`Error::Setup`] when the boundary is no polygon, or slug or prefix are taken or malformed, or there is a main process
/// already.
pub async fn create_process(tx: &mut Tx, new: &NewProcess) -> Result<ProcessId> {
    let boundary = new.boundary.clone().into_multi_polygon().ok_or_else(|| Error::setup("Das Gebiet des Verfahrens ist keine Fläche."))?;
    let id = store::insert(tx, new, boundary)
        .await
        .on_constraint("process_slug_key", || Error::setup(format!("Das Verfahren „{}“ gibt es schon.", new.slug)))
        .on_constraint("process_slug_check", || {
            Error::setup(format!(
                "„{}“ taugt nicht als Adresse: kleine Buchstaben, Ziffern und Bindestriche, und keine Adresse der Verwaltung.",
                new.slug
            ))
        })
        .on_constraint("process_number_prefix_key", || Error::setup(format!("Das Kürzel {} für Nummern ist vergeben.", new.number_prefix)))
        .on_constraint("process_number_prefix_check", || Error::setup("Das Kürzel für Nummern hat zwei bis vier Großbuchstaben."))
        .on_constraint("process_one_main", || Error::setup("Es gibt schon ein Hauptverfahren."))
        .on_constraint("process_boundary_check", || Error::setup("Die Grenze des Gebiets schneidet sich selbst."))?;
    tx.process = id;
    audit::record(tx, Entry::new("process.create", "process", id.0)).await?;
    Ok(id)
}

/// Adds one of the seven steps to the calendar of the act's process.
///
/// # Errors
/// [`Error::Setup`] when the process has it already, or it ends before it starts.
pub async fn add_phase(tx: &mut Tx, phase: &Phase) -> Result<()> {
    let id = store::insert_phase(tx, phase)
        .await
        .on_constraint("phase_process_id_step_key", || Error::setup(format!("Der Schritt {} steht zweimal da.", phase.step)))
        .on_constraint("phase_order", || Error::setup(format!("Der Schritt {} endet, bevor er beginnt.", phase.step)))?;
    audit::record(tx, Entry::new("phase.add", "phase", id)).await
}

/// Extends a window of the act's process; who takes part is told.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `until_day` when it would not close later than it does, or not in the future.
pub async fn extend_window(tx: &mut Tx, id: i64, until: Timestamp) -> Result<()> {
    let by = tx.account()?;
    let closes_at = store::lock_window(tx, id).await?.ok_or(Error::NotFound)?;
    if until <= closes_at {
        return Err(Error::field("until_day", "window-not-later"));
    }
    if until <= tx.now() {
        return Err(Error::field("until_day", "window-is-past"));
    }
    store::extend_window(tx, id, closes_at, until, by).await?;
    audit::record(tx, Entry::new("window.extend", "window", id).fields(&["closes_at"])).await
}

/// Sets on which days moderators of the act's process work, and on which of them after the receipt something is decided at the latest.
///
/// # Errors
/// When the database is away.
pub async fn set_rhythm(tx: &mut Tx, rhythm: &Rhythm) -> Result<()> {
    store::save_rhythm(tx, rhythm).await?;
    let process = tx.process.0;
    audit::record(tx, Entry::new("process.set_rhythm", "process", process).fields(&["moderation_weekdays", "moderation_rounds"])).await
}

/// Takes over the extensions of the act's process that nobody was told of: whoever calls tells them.
///
/// # Errors
/// When the database is away.
pub async fn take_extensions(tx: &mut Tx) -> Result<Vec<Extension>> {
    store::take_extensions(tx).await
}

/// Adds a time in which the public may write to a step of the act's process.
///
/// # Errors
/// [`Error::Setup`] when the process has no such step, or the window closes before it opens or takes nothing on the map.
pub async fn add_window(tx: &mut Tx, step: StepKey, window: &Window) -> Result<()> {
    let id = store::insert_window(tx, step, window)
        .await
        .on_constraint("participation_window_order", || Error::setup("Der Beteiligungszeitraum endet, bevor er beginnt."))
        .on_constraint("participation_window_geometries_check", || Error::setup("„geometries“ nennt nichts, was auf die Karte darf."))?
        .ok_or_else(|| Error::setup(format!("Das Verfahren hat keinen Schritt {step}.")))?;
    audit::record(tx, Entry::new("window.add", "window", id)).await
}
