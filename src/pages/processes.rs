//! `/verfahren`: every process of the town, running and closed.

use maud::{Markup, html};

use crate::error::Result;
use crate::services::scope;
use crate::web::components::tag;
use crate::web::cx::Cx;
use crate::web::page::{self, Nav};

pub(super) async fn show(cx: Cx) -> Result<Markup> {
    let processes = scope::all(cx.db()).await?;
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("processes-title")) }
            p.rf-lead { (cx.t("processes-lead")) }
            div.rf-cards {
                @for process in &processes {
                    article.rf-card {
                        h2 { a href=(if process.is_main { "/".to_owned() } else { format!("/verfahren/{}", process.slug) }) { (cx.marked(&process.title)) } }
                        p { (cx.marked(&process.question)) }
                        (tag(&cx.t(process.state.label()), None))
                    }
                }
            }
        }
    };
    Ok(page::public(&cx, &cx.t("processes-title"), Nav::None, body))
}
