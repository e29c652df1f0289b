//! `/verwaltung/{process}/termine/{slug}/einladungen` for staff, `/mitmachen/{token}` for those who are there.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse as _, Redirect, Response};
use jiff::{SignedDuration, Timestamp};

use super::model::{EventLink, EventLinkId, KEPT, NewEventLink, PER_HOUR};
use super::{actions, store, views};
use crate::error::{Error, Result, Say};
use crate::process::preparation::events::model::Event;
use crate::process::preparation::events::routes::{event_page, load};
use crate::process::preparation::occasions::OccasionKind;
use crate::services::accounts::Role;
use crate::services::{event_links, time};
use crate::web::answer::answer;
use crate::web::cx::Cx;
use crate::web::enter::{EVENT_COOKIE, cookie};
use crate::web::form::Form;
use crate::web::page;
use crate::web::reader::Reader;
use crate::web::routes::{Access, Routes};

/// Who may loosen the limits: whoever reads what comes in by it.
pub(super) const ROLES: &[Role] = &[Role::Moderator, Role::Planner];
const WORK: Access = Access::AnyOf(ROLES);

/// The table.
pub fn routes() -> Routes {
    Routes::new()
        .post("/verwaltung/termine/{slug}/einladungen", WORK, create)
        .get("/verwaltung/termine/{slug}/einladungen/{id}", WORK, show)
        .post("/verwaltung/termine/{slug}/einladungen/{id}/beenden", WORK, end)
        .get("/mitmachen/{token}", Access::Token, follow)
}

/// Path of the form below the event's page, as the page knows which form was refused.
pub(in crate::process::preparation::events) const HERE: &str = "/einladungen";

async fn create(cx: Cx, Path(slug): Path<String>, form: Form) -> Result<Response> {
    let outcome = match read(&form) {
        Ok(new) => {
            let at = |id: EventLinkId| cx.staff_url(&format!("/termine/{slug}{HERE}/{id}?meldung=event-link-created"));
            cx.act_once(&form, async |tx| Ok(at(actions::create(tx, &slug, &new).await?))).await
        }
        Err(error) => Err(error),
    };
    answer(form, outcome, async |form: Form| event_page(&cx, &slug, Some((HERE, &form))).await).await
}

fn read(form: &Form) -> Result<NewEventLink> {
    let mut reader = Reader::new(form);
    let name = reader.text("link_name", 2, 120);
    let kind = match form.value("kind") {
        Some(_) => reader.choice::<OccasionKind>("kind"),
        // A later link takes the occasion of the first one.
        None => Some(OccasionKind::Workshop),
    };
    let per_hour = reader.raw("per_hour").and_then(|typed| PER_HOUR.into_iter().find(|offered| offered.to_string() == typed));
    if per_hour.is_none() {
        reader.mistake("per_hour", Say::new("error-not-in-list"));
    }
    let (day, at) = (reader.date("until_day"), reader.time("until_time"));
    reader.finish(|| {
        let ends_at = day?.to_datetime(at?).to_zoned(time::berlin()).ok()?.timestamp();
        Some(NewEventLink { name: name?, kind: kind?, per_hour: per_hour?, ends_at })
    })
}

async fn one(cx: &Cx, slug: &str, id: i64) -> Result<(Event, EventLink)> {
    let event = load(cx, slug).await?;
    let mut db = cx.db().acquire().await?;
    let link = store::load(&mut db, event.id, EventLinkId(id)).await?;
    Ok((event, link))
}

/// The page to be printed: shown to staff only, because whoever has the link can use it.
async fn show(cx: Cx, Path((slug, id)): Path<(String, i64)>) -> Result<Response> {
    let (event, link) = one(&cx, &slug, id).await?;
    let token = event_links::token(&cx.host.keys, link.uuid, link.ends_at);
    let address = format!("{}{}", cx.host.config.public_url, cx.url(&format!("/mitmachen/{token}")));
    Ok(page::staff(&cx, &link.name, "/termine", views::poster(&cx, &event, &link, &address)).await?.into_response())
}

async fn end(cx: Cx, Path((slug, id)): Path<(String, i64)>, form: Form) -> Result<Response> {
    let outcome = cx.act(async |tx| actions::end(tx, &slug, EventLinkId(id)).await).await;
    let outcome = outcome.map(|()| cx.staff_url(&format!("/termine/{slug}?meldung=event-link-ended")));
    answer(form, outcome, async |form: Form| event_page(&cx, &slug, Some((HERE, &form))).await).await
}

/// The browser keeps the link for a few hours and goes on to the form. Opening a link changes nothing but that; one that holds no
/// longer says so, and the form can be used all the same.
async fn follow(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let (_, ends_at) = event_links::read(&cx.host.keys, &token).ok_or(Error::NotFound)?;
    let link = event_links::open(cx.db(), &cx.host.keys, &token, cx.process.id, cx.now).await?;
    if link.is_none() {
        return Ok((StatusCode::GONE, views::over(&cx)).into_response());
    }
    let kept = format!("{}; Max-Age={}", cookie(EVENT_COOKIE, token), seconds(cx.now, ends_at));
    Ok((AppendHeaders([(SET_COOKIE, kept)]), Redirect::to(&cx.url("/beitraege/neu"))).into_response())
}

/// For how long a browser keeps the link.
fn seconds(now: Timestamp, ends_at: Timestamp) -> i64 {
    ends_at.duration_since(now).clamp(SignedDuration::ZERO, KEPT).as_secs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_keeps_a_link_for_hours_and_never_longer_than_it_holds() {
        let hours = |n| seconds(Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH + SignedDuration::from_hours(n)) / 3600;
        assert_eq!((hours(2), hours(4), hours(100), hours(-1)), (2, 4, 4, 0));
    }
}
