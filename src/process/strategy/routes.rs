//! Addresses of the strategy.

use maud::Markup;

use super::views;
use crate::error::Result;
use crate::process::measures::catalogue::{self, Listed};
use crate::process::measures::{dependencies, money};
use crate::process::preparation::districts;
use crate::web::cx::Cx;
use crate::web::page::{self, Nav};
use crate::web::routes::{Access, Routes};

pub(super) fn routes() -> Routes {
    Routes::new().get("/umsetzung", Access::Public, show)
}

async fn show(cx: Cx) -> Result<Markup> {
    let entries = catalogue::list_public(cx.db(), cx.process.id).await?;
    let costs = money::costs(cx.db(), cx.process.id).await?;
    let dependencies = dependencies::list_public(cx.db(), cx.process.id).await?;
    let districts = districts::list(cx.db(), cx.process.id).await?;
    let approximate = districts.iter().any(|district| district.approximate);
    let live: Vec<Listed> = Listed::join(entries, costs, None).into_iter().filter(|listed| listed.entry.state.counts()).collect();
    Ok(page::public(&cx, &cx.t("strategy-title"), Nav::Monitoring, views::show(&cx, &live, &dependencies, approximate)))
}
