//! What is done with hints at the desk, and how often they are right.

use std::collections::BTreeMap;

use axum::extract::{Path, RawQuery};
use axum::response::Redirect;
use maud::Markup;

use super::actions::{self, Which};
use super::model::{HintId, HintState, Hints, Tags};
use super::{store, views};
use crate::error::{Result, Say};
use crate::process::participation::comments::CommentId;
use crate::process::participation::similar::{self, Alike};
use crate::services::accounts::Role;
use crate::services::act::SubjectId;
use crate::web::cx::Cx;
use crate::web::form::Form;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

const READ: Access = Access::AnyOf(&[Role::Moderator, Role::Planner]);
const DECIDE: Access = Access::Role(Role::Moderator);

pub(in crate::process::triage) fn routes() -> Routes {
    Routes::new()
        .get("/verwaltung/hinweise", READ, statistics)
        .post("/verwaltung/eingang/{number}/hinweise", DECIDE, decide)
        .post("/verwaltung/eingang/kommentare/{id}/hinweise", DECIDE, decide_of_comment)
        .post("/verwaltung/eingang/kommentare/{id}/wortlaut", DECIDE, restore)
}

/// What the list says of these contributions; those that were never looked through are looked through now.
pub(in crate::process::triage) async fn of_list(cx: &Cx, subjects: &[i64]) -> Result<BTreeMap<i64, Tags>> {
    look(cx, subjects).await?;
    store::tags(cx.steady_db(), subjects).await
}

/// The hints of an open contribution, looked through as it is now, and what is similar to it.
pub(in crate::process::triage) async fn of_open(cx: &Cx, subject: SubjectId) -> Result<(Option<Hints>, Vec<Alike>)> {
    look(cx, &[subject.0]).await?;
    let mut db = cx.steady_db().acquire().await?;
    let hints = store::of_contribution(&mut db, subject).await?;
    // Its plan depends on the words that are looked for.
    let alike = similar::alike(&mut *cx.db().acquire().await?, cx.process.id, subject).await?;
    if hints.is_some() && store::similar_of(&mut db, subject).await? != i32::try_from(alike.len()).ok() {
        drop(db);
        cx.act(async |tx| {
            tx.record_stays();
            actions::count_similar(tx, subject).await
        })
        .await?;
    }
    Ok((hints, alike))
}

/// The hints of comments, looked through as they are now.
pub(in crate::process::triage) async fn of_comments(cx: &Cx, comments: &[i64]) -> Result<BTreeMap<i64, Hints>> {
    let mut db = cx.db().acquire().await?;
    let subjects: Vec<i64> = store::comment_subjects(&mut db, cx.process.id, comments).await?.into_values().collect();
    drop(db);
    look(cx, &subjects).await?;
    store::of_comments(cx.db(), cx.process.id, comments).await
}

async fn look(cx: &Cx, subjects: &[i64]) -> Result<()> {
    if actions::all_fresh(cx.steady_db(), &cx.host.keys, subjects).await? {
        return Ok(());
    }
    cx.act(async |tx| {
        tx.record_stays();
        actions::refresh(tx, subjects).await
    })
    .await
}

/// Which hint, and what becomes of it.
fn read(form: &Form) -> Result<(Which, HintState)> {
    let mut reader = Reader::new(form);
    let which = match reader.raw("hint") {
        Some("persons") => Some(Which::Persons),
        _ => reader.number("hint", 1, i64::MAX).map(|id| Which::One(HintId(id))),
    };
    let to = match reader.raw("to") {
        Some("accepted") => Some(HintState::Accepted),
        Some("dismissed") => Some(HintState::Dismissed),
        Some("open") => Some(HintState::Open),
        _ => {
            reader.mistake("to", Say::new("error-not-in-list"));
            None
        }
    };
    reader.finish(|| which.zip(to))
}

/// The text behind an act on a hint.
const fn message(to: HintState) -> &'static str {
    match to {
        HintState::Accepted => "hint-accepted",
        HintState::Dismissed => "hint-dismissed",
        HintState::Open => "hint-reopened",
    }
}

async fn decide(cx: Cx, Path(number): Path<String>, RawQuery(query): RawQuery, form: Form) -> Result<Redirect> {
    let (which, to) = read(&form)?;
    let query = query.filter(|query| !query.is_empty()).map_or_else(String::new, |query| format!("{query}&"));
    let address = cx
        .act_once(&form, async |tx| {
            actions::decide(tx, &number, which, to).await?;
            Ok(cx.staff_url(&format!("/eingang/{number}?{query}meldung={}#hinweise", message(to))))
        })
        .await?;
    Ok(Redirect::to(&address))
}

async fn decide_of_comment(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Redirect> {
    let (which, to) = read(&form)?;
    let address = cx
        .act_once(&form, async |tx| {
            actions::decide_of_comment(tx, CommentId(id), which, to).await?;
            Ok(cx.staff_url(&format!("/eingang/kommentare?meldung={}#kommentar-{id}", message(to))))
        })
        .await?;
    Ok(Redirect::to(&address))
}

async fn restore(cx: Cx, Path(id): Path<i64>, form: Form) -> Result<Redirect> {
    let address = cx
        .act_once(&form, async |tx| {
            actions::restore_comment(tx, CommentId(id)).await?;
            Ok(cx.staff_url(&format!("/eingang/kommentare?meldung=hint-reopened#kommentar-{id}")))
        })
        .await?;
    Ok(Redirect::to(&address))
}

async fn statistics(cx: Cx) -> Result<Markup> {
    let precision = store::precision(cx.db(), cx.process.id).await?;
    views::statistics(&cx, &precision).await
}
