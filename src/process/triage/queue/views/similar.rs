//! What is similar to the open contribution, and why.

use maud::{Markup, html};

use super::super::model::Filter;
use super::Open;
use super::list::shape;
use crate::process::participation::similar::Alike;
use crate::process::triage::duplicates::views;
use crate::services::accounts::Role;
use crate::web::components::tag;
use crate::web::cx::Cx;

/// Links that are there, and what else may be linked.
pub(super) fn similar(cx: &Cx, filter: &Filter, open: &Open<'_>) -> Markup {
    let number = open.detail.contribution.number.as_str();
    let may = cx.can(Role::Moderator);
    let linked = |one: &&Alike| {
        let main = open.links.main.as_ref().is_some_and(|main| main.number == one.number);
        main || open.links.others.iter().any(|other| other.number == one.number)
    };
    let others: Vec<&Alike> = open.alike.iter().filter(|one| !linked(one)).collect();
    let act = |number: &str, path: &str| cx.staff_url(&format!("/eingang/{number}{path}{}", filter.query(&[])));
    html! {
        div id="aehnlich" {
            (views::links(cx, &open.links, number, may, act))
            @if !others.is_empty() {
                h2 { (cx.t("queue-similar")) }
                div.rf-stack { @for one in others { (card(cx, filter, one, may.then(|| act(number, "/doppelt")).as_deref())) } }
            }
        }
    }
}

/// A similar contribution; `link` is the address that makes the open one its duplicate.
fn card(cx: &Cx, filter: &Filter, alike: &Alike, link: Option<&str>) -> Markup {
    html! {
        article.rf-card.rf-alike {
            p {
                (shape(alike.kind)) " "
                a href=(cx.staff_url(&format!("/eingang/{}{}", alike.number, filter.query(&[])))) { b { (alike.title) } }
                span.rf-muted { @for part in why(cx, alike) { " · " (part) } }
            }
            p.rf-card__meta { (alike.number) " " (tag(&cx.t(alike.visibility.label()), None)) }
            @if let Some(action) = link { (views::link_button(cx, action, &alike.number)) }
        }
    }
}

/// How far away it is, and the words that both have.
fn why(cx: &Cx, alike: &Alike) -> Vec<String> {
    let metres = alike.metres.map(|metres| cx.text("similar-metres", &[("n", ((metres / 10.0).round() as i64 * 10).into())]));
    let words = (!alike.shared.is_empty()).then(|| {
        let most: Vec<&str> = alike.shared.iter().take(5).map(String::as_str).collect();
        cx.text("queue-shared", &[("words", most.join(", ").into())])
    });
    metres.into_iter().chain(words).collect()
}
