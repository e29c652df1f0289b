//! Comments below a contribution, and the form to write one.

use maud::{Markup, html};

use super::model::{MAX_TEXT, PublicComment};
use crate::web::components::{Button, ButtonLook, Crumb, TextArea, TextField, breadcrumbs, error_summary};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, report_link};

/// The section "Kommentare" of a contribution's page, with the form while the public may write. What the author added stands with
/// the contribution instead.
pub fn comments_section(cx: &Cx, number: &str, comments: &[PublicComment]) -> Markup {
    let comments: Vec<&PublicComment> = comments.iter().filter(|comment| !comment.by_author).collect();
    let count = i64::try_from(comments.len()).unwrap_or(i64::MAX);
    html! {
        section.rf-section id="kommentare" {
            h2 { (cx.text("comments-title", &[("n", count.into())])) }
            @for comment in &comments { (one(cx, comment)) }
            @if cx.process.open_window(cx.now).is_some() {
                details {
                    summary { (cx.t("comments-write")) }
                    (fields(cx, number, &Form::empty()))
                }
            } @else {
                p.rf-muted { (cx.t("comments-closed")) }
            }
        }
    }
}

fn one(cx: &Cx, comment: &PublicComment) -> Markup {
    let name = comment.author_name.clone().unwrap_or_else(|| cx.t("author-none"));
    html! {
        article.rf-card {
            p { b { (name) } " " span.rf-muted { (cx.lang.day(comment.received_at)) } }
            @if let Some(title) = &comment.title { h3 lang=[cx.foreign_hand(&comment.language)] { (title) } }
            p.rf-prewrap lang=[cx.foreign_hand(&comment.language)] { (comment.text) }
            p.rf-muted { (report_link(cx, &format!("kommentar={}", comment.uuid))) }
        }
    }
}

/// A page of its own for the form: when something is wrong with it, or for those who come by its address.
pub fn write(cx: &Cx, number: &str, form: &Form) -> Markup {
    let back = cx.url(&format!("/beitraege/{number}"));
    let crumbs = [Crumb::to(cx.t("nav-map"), cx.url("/karte")), Crumb::to(number, back), Crumb::here(cx.t("comments-write"))];
    let title = cx.text("comments-write-on", &[("number", number.into())]);
    let body = html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &crumbs))
            h1 { (title) }
            p.rf-lead { (cx.t("comments-lead")) }
            (error_summary(cx.lang, form))
            (fields(cx, number, form))
        }
    };
    page::public(cx, &title, Nav::Map, body)
}

fn fields(cx: &Cx, number: &str, form: &Form) -> Markup {
    let text = TextArea { name: "text", label: "comments-text", hint: Some("comments-text-hint"), required: true, max: Some(MAX_TEXT) };
    let name =
        TextField { name: "name", label: "form-name", hint: Some("form-name-hint"), autocomplete: Some("name"), ..TextField::default() };
    let send = Button { label: "comments-send", look: ButtonLook::Primary, ..Button::default() };
    html! {
        form.rf-form method="post" action=(cx.url(&format!("/beitraege/{number}/kommentar"))) {
            (token_fields(cx))
            (text.render(cx.lang, form))
            (name.render(cx.lang, form))
            p.rf-muted { (cx.text("comments-moderated", &[("days", cx.process.moderation_days(cx.lang).into())])) }
            div.rf-actions { (send.render(cx.lang)) }
        }
    }
}
