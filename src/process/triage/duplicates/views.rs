//! Links at the desk and on public pages.

use maud::{Markup, html};

use super::model::{Links, Main, Other};
use crate::web::components::{Alert, Button, ButtonLook, Tone, hidden, tag};
use crate::web::cx::Cx;
use crate::web::form::token_fields;

/// At the desk: the main one with the way back, and what is linked to it. `act` gives the address of an act on a number.
pub fn links(cx: &Cx, links: &Links, number: &str, may_decide: bool, act: impl Fn(&str, &str) -> String) -> Markup {
    let desk = |number: &str| cx.staff_url(&format!("/eingang/{number}"));
    html! {
        @if let Some(main) = &links.main {
            @let body = html! {
                p { a href=(desk(&main.number)) { (main.number) ": " (main.title) } " " (tag(&cx.t(main.visibility.label()), None)) }
                @if may_decide { (undo(cx, &act(number, "/doppelt/loesen"))) }
            };
            (Alert::new(Tone::Info, cx.t("duplicate-of")).with(body).render(cx.lang))
        }
        @if !links.others.is_empty() {
            section.rf-section {
                h2 { (cx.text("duplicate-others", &[("n", i64::try_from(links.others.len()).unwrap_or(i64::MAX).into())])) }
                ul.rf-hints__list {
                    @for other in &links.others {
                        li {
                            span { a href=(desk(&other.number)) { (other.number) ": " (other.title) } " " (tag(&cx.t(other.visibility.label()), None)) }
                            @if may_decide { (undo(cx, &act(&other.number, "/doppelt/loesen"))) }
                        }
                    }
                }
            }
        }
    }
}

fn undo(cx: &Cx, action: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (token_fields(cx))
            (Button { label: "duplicate-undo", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    }
}

/// At the desk, beside a similar contribution: this one is the same as that.
pub fn link_button(cx: &Cx, action: &str, main: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (token_fields(cx))
            (hidden("main", main))
            button.kern-btn.kern-btn--secondary.rf-btn--small type="submit" {
                span.kern-label { (cx.t("duplicate-link")) span.rf-visually-hidden { ": " (main) } }
            }
        }
    }
}

/// On the public page of a main one: who came by the number of another one is told so; the others stand with their words.
pub fn also_reported(cx: &Cx, others: &[Other], came_by: Option<&str>) -> Markup {
    let came = came_by.and_then(|number| others.iter().find(|other| other.number == number));
    html! {
        @if let Some(other) = came {
            (Alert::new(Tone::Info, cx.text("duplicate-came", &[("number", other.number.as_str().into())])).render(cx.lang))
        }
        @if !others.is_empty() {
            section.rf-section aria-labelledby="doppelt" {
                h2 id="doppelt" { (cx.t("duplicate-also")) }
                @for other in others {
                    details {
                        summary { (other.number) ": " span lang=[cx.foreign_hand(&other.language)] { (other.title) } }
                        p.rf-prewrap lang=[cx.foreign_hand(&other.language)] { @if other.text.is_empty() { (other.title) } @else { (other.text) } }
                    }
                }
            }
        }
    }
}

/// On the private page of a duplicate's author.
pub fn for_author(cx: &Cx, main: &Main) -> Markup {
    html! {
        p {
            (cx.text("duplicate-mine", &[("number", main.number.as_str().into())]))
            @if main.visibility.is_public() { " " a href=(cx.url(&format!("/beitraege/{}", main.number))) { (cx.text("duplicate-mine-link", &[("number", main.number.as_str().into())])) } }
        }
    }
}
