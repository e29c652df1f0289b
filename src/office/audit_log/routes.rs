//! The log's page: for the town's admins and its data-protection officer.

use axum_extra::extract::Query;
use maud::Markup;
use serde::Deserialize;

use super::model::Filter;
use super::{store, views};
use crate::error::Result;
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::services::audit;
use crate::web::cx::Cx;
use crate::web::routes::{Access, Routes};

const READERS: &[Role] = &[Role::Admin, Role::Privacy];

pub(in crate::office) fn routes() -> Routes {
    Routes::new().get("/verwaltung/protokoll", Access::AnyOf(READERS), show)
}

#[derive(Deserialize)]
struct Wanted {
    was: Option<String>,
    woran: Option<String>,
    konto: Option<String>,
    vor: Option<String>,
    pruefen: Option<String>,
}

async fn show(cx: Cx, Query(wanted): Query<Wanted>) -> Result<Markup> {
    town_wide(&cx, READERS)?;
    let filter = Filter::new(wanted.was, wanted.woran, wanted.konto.as_deref(), wanted.vor.as_deref());
    // The check reads the whole log, so it runs only when somebody asks for it.
    let chain = match wanted.pruefen {
        Some(_) => Some(audit::verify(cx.db()).await?),
        None => None,
    };
    let lines = store::lines(cx.db(), &filter).await?;
    views::log(&cx, &filter, &lines, chain).await
}
