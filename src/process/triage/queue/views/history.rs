//! What was decided, passed on and answered, with the forms that go on from there.

use jiff::Timestamp;
use maud::{Markup, html};

use super::super::model::{Detail, Filter, Past, Referral, Reply};
use super::{acts, paragraphs};
use crate::process::participation::contributions::Visibility;
use crate::process::triage::replies::ReplyState;
use crate::services::accounts::Role;
use crate::web::components::{Button, ButtonLook, moment};
use crate::web::cx::Cx;
use crate::web::form::token_fields;

pub(super) fn history(cx: &Cx, filter: &Filter, detail: &Detail) -> Markup {
    html! {
        @if !detail.replies.is_empty() {
            h2 { (cx.t("queue-replies")) }
            @for reply in &detail.replies { (answer_of_the_town(cx, filter, detail, reply)) }
        }
        @if !detail.referrals.is_empty() {
            h2 { (cx.t("queue-referrals")) }
            @for referral in &detail.referrals { (passed_on(cx, filter, detail, referral)) }
        }
        h2 { (cx.t("queue-history")) }
        @if detail.decisions.is_empty() && detail.contribution.gone_at.is_none() { p.rf-muted { (cx.t("queue-no-history")) } }
        ol.rf-list {
            @if let Some(at) = detail.contribution.gone_at { (gone(cx, detail.contribution.visibility, at)) }
            @for past in detail.decisions.iter().rev() { (decided(cx, past)) }
        }
    }
}

/// The author's own act at the top of the history: no decision of the staff.
fn gone(cx: &Cx, visibility: Visibility, at: Timestamp) -> Markup {
    html! {
        li.rf-item {
            div {
                h3 { (cx.t(visibility.label())) }
                p { @if visibility == Visibility::Withdrawn { (cx.t("queue-by-author")) " · " } (moment(cx.lang, at)) }
            }
        }
    }
}

fn decided(cx: &Cx, past: &Past) -> Markup {
    html! {
        li.rf-item {
            div {
                h3 {
                    (cx.t(past.decision.label()))
                    @if let Some(reason) = past.reason { ": " (cx.t(reason.label())) }
                }
                p {
                    (past.by.as_deref().unwrap_or(&cx.t("queue-by-author"))) " · " (moment(cx.lang, past.decided_at))
                    @if let Some(told) = told(cx, past) { " · " (told) }
                }
                @if let Some(reason) = past.reason { (labelled(cx, "queue-ground", &cx.t(reason.ground()))) }
                @if !past.facts.is_empty() { (labelled(cx, "queue-facts", &past.facts)) }
                @if !past.text_to_author.is_empty() { (labelled(cx, "queue-to-author", &past.text_to_author)) }
                @if !past.internal_note.is_empty() { (labelled(cx, "queue-note", &past.internal_note)) }
            }
        }
    }
}

/// How the author learns of it: by mail or on the private page. What takes something up again tells them nothing.
fn told(cx: &Cx, past: &Past) -> Option<String> {
    past.decision.mail()?;
    Some(match past.told_at {
        Some(at) => cx.text("queue-told", &[("at", cx.lang.moment(at).into())]),
        None => cx.t("queue-not-told"),
    })
}

fn labelled(cx: &Cx, label: &str, text: &str) -> Markup {
    html! { p { b { (cx.t(label)) ": " } (text) } }
}

fn passed_on(cx: &Cx, filter: &Filter, detail: &Detail, referral: &Referral) -> Markup {
    html! {
        article.rf-card {
            h3 { (referral.to_name) }
            p.rf-card__meta { (referral.by) " · " (moment(cx.lang, referral.referred_at)) }
            @if !referral.note.is_empty() { (labelled(cx, "queue-note", &referral.note)) }
            @match (&referral.answer, referral.answered_at) {
                (Some(answer), Some(at)) => { p { b { (cx.lang.day(at)) ": " } (answer) } },
                _ => @if cx.can(Role::Moderator) { (write_answer(cx, filter, detail, referral)) }
            }
        }
    }
}

/// A field for the answer. Several referrals may be open at once, so that each field has an id of its own.
fn write_answer(cx: &Cx, filter: &Filter, detail: &Detail, referral: &Referral) -> Markup {
    let id = format!("f-answer-{}", referral.id);
    html! {
        form.rf-form method="post" action=(acts::at(cx, filter, detail, &format!("/weiterleiten/{}", referral.id))) {
            (token_fields(cx))
            div.kern-form-input {
                label.kern-label for=(id) { (cx.t("queue-referral-answer")) }
                input.kern-form-input__input type="text" id=(id) name="answer";
            }
            div.rf-actions { (Button { label: "queue-save-answer", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn answer_of_the_town(cx: &Cx, filter: &Filter, detail: &Detail, reply: &Reply) -> Markup {
    let may_release = cx.can(Role::Moderator) && !cx.is_outside();
    html! {
        article.rf-answer {
            h3 { (reply.department) }
            " " span.rf-answer__by {
                (cx.t(reply.state.label())) ", " (moment(cx.lang, reply.released_at.unwrap_or(reply.written_at)))
            }
            (paragraphs(&reply.text))
            @if reply.state == ReplyState::Draft && may_release {
                form method="post" action=(acts::at(cx, filter, detail, &format!("/antworten/{}", reply.id))) {
                    (token_fields(cx))
                    (Button { label: "queue-release-reply", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                }
            }
        }
    }
}
