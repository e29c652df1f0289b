//! What is similar to the open contribution, and why.

use maud::{Markup, html};

use super::super::model::Filter;
use super::shape;
use crate::process::participation::similar::Alike;
use crate::web::components::tag;
use crate::web::cx::Cx;

pub(super) fn similar(cx: &Cx, filter: &Filter, alike: &[Alike]) -> Markup {
    html! {
        @if !alike.is_empty() {
            h2 id="aehnlich" { (cx.t("queue-similar")) }
            div.rf-stack { @for one in alike { (card(cx, filter, one)) } }
        }
    }
}

fn card(cx: &Cx, filter: &Filter, alike: &Alike) -> Markup {
    html! {
        article.rf-card.rf-alike {
            p {
                (shape(alike.kind)) " "
                a href=(cx.staff_url(&format!("/eingang/{}{}", alike.number, filter.query(&[])))) { b { (alike.title) } }
                span.rf-muted { @for part in why(cx, alike) { " · " (part) } }
            }
            p.rf-card__meta { (alike.number) " " (tag(&cx.t(alike.visibility.label()), None)) }
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
