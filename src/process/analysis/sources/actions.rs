//! What can be done with sources, findings and projects. Each function is one act inside the caller's transaction.

use super::model::{FindingId, ProjectText, SourceId, SourceText};
use super::store;
use crate::error::{Error, OnConstraint as _, Result};
use crate::services::act::{self, Tx};
use crate::services::audit::{self, Entry};
use crate::services::{accounts, numbers};

/// Puts a source into the catalogue.
///
/// # Errors
/// [`Error::Invalid`] at `title` when the catalogue has it already.
pub async fn create(tx: &mut Tx, text: &SourceText) -> Result<SourceId> {
    let subject = act::new_subject(tx, "source").await?;
    let id = store::insert(tx, subject, text).await.on_constraint("source_title_key", title_taken)?;
    audit::record(tx, Entry::new("source.create", "source", id.0)).await?;
    Ok(id)
}

/// Changes what stands about a source.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `title` as for [`create`].
pub async fn edit(tx: &mut Tx, id: SourceId, text: &SourceText) -> Result<()> {
    store::lock(tx, id).await?;
    store::save(tx, id, text).await.on_constraint("source_title_key", title_taken)?;
    audit::record(tx, Entry::new("source.edit", "source", id.0)).await
}

fn title_taken() -> Error {
    Error::field("title", "source-title-taken")
}

/// Lets everybody read a source, or no longer.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for outside offices.
pub async fn set_public(tx: &mut Tx, id: SourceId, public: bool) -> Result<()> {
    accounts::releaser(tx).await?;
    store::lock(tx, id).await?;
    store::save_release(tx, id, public).await?;
    let action = if public { "source.release" } else { "source.unrelease" };
    audit::record(tx, Entry::new(action, "source", id.0)).await
}

/// Notes what a source says, and where.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn add_finding(tx: &mut Tx, source: SourceId, text: &str, page: &str) -> Result<FindingId> {
    store::lock(tx, source).await?;
    let id = store::insert_finding(tx, source, text, page).await?;
    audit::record(tx, Entry::new("source.add_finding", "source", source.0).related(&[id.0])).await?;
    Ok(id)
}

/// Removes a finding that is no evidence.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Refused`] while it is evidence of a SWOT item.
pub async fn remove_finding(tx: &mut Tx, source: SourceId, id: FindingId) -> Result<()> {
    store::lock(tx, source).await?;
    let removed = store::delete_finding(tx, source, id)
        .await
        .on_constraint("evidence_process_id_finding_id_fkey", || Error::refused("finding-is-evidence"))?;
    if !removed {
        return Err(Error::NotFound);
    }
    audit::record(tx, Entry::new("source.remove_finding", "source", source.0).related(&[id.0])).await
}

/// Notes a project of the town. Returns its code.
///
/// # Errors
/// [`Error::Invalid`] at `theme` when that is of another process.
pub async fn create_project(tx: &mut Tx, text: &ProjectText) -> Result<String> {
    let subject = act::new_subject(tx, "project").await?;
    let number = numbers::next(tx, "project", 0).await?;
    let code = format!("V-{number:02}");
    let id = store::insert_project(tx, subject, &code, text).await.on_constraint(PROJECT_THEME, unknown_theme)?;
    audit::record(tx, Entry::new("project.create", "project", id)).await?;
    Ok(code)
}

/// Changes what stands about a project.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] at `theme` as for [`create_project`].
pub async fn edit_project(tx: &mut Tx, code: &str, text: &ProjectText) -> Result<()> {
    let id = store::lock_project(tx, code).await?;
    store::save_project(tx, id, text).await.on_constraint(PROJECT_THEME, unknown_theme)?;
    audit::record(tx, Entry::new("project.edit", "project", id)).await
}

/// A theme is of the project's own process.
const PROJECT_THEME: &str = "project_process_id_theme_id_fkey";

fn unknown_theme() -> Error {
    Error::field("theme", "error-not-in-list")
}

/// Lets everybody read a project, or no longer.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for outside offices.
pub async fn set_project_public(tx: &mut Tx, code: &str, public: bool) -> Result<()> {
    accounts::releaser(tx).await?;
    let id = store::lock_project(tx, code).await?;
    store::save_project_release(tx, id, public).await?;
    let action = if public { "project.release" } else { "project.unrelease" };
    audit::record(tx, Entry::new(action, "project", id)).await
}
