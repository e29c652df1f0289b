//! Comments that wait.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::model::{Options, WaitingComment};
use super::list::kinds_of_input;
use super::paragraphs;
use crate::error::{Result, Say};
use crate::process::participation::comments::CommentId;
use crate::process::triage::decisions::Reason;
use crate::process::triage::hints::{self, Field, Hints};
use crate::process::triage::shortcuts::{Command, Shortcuts};
use crate::services::accounts::Role;
use crate::web::components::{Alert, Button, ButtonLook, Tone, empty_state, error_summary, hidden, moment};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

/// All comments that wait, oldest first, each with its two buttons; and the way back from the last decision.
pub(in crate::process::triage::queue) async fn comments(
    cx: &Cx,
    comments: &[WaitingComment],
    found: &BTreeMap<i64, Hints>,
    options: &Options,
    keys: &Shortcuts,
    last: Option<CommentId>,
    refused: Option<(CommentId, &Form)>,
) -> Result<Markup> {
    let body = html! {
        div.rf-work__head { h1 { (cx.t("queue-comments-title")) } }
        (kinds_of_input(cx, options, None))
        p.rf-lead { (cx.t("queue-comments-lead")) }
        @if let Some((_, form)) = refused { (error_summary(cx.lang, form)) }
        @if let Some(last) = last { (undo(cx, keys, last)) }
        @if comments.is_empty() {
            (empty_state(&cx.t("queue-done"), &html! { p { (cx.t("queue-no-comments")) } }))
        }
        div.rf-stack { @for comment in comments { (card(cx, comment, found.get(&comment.id), refused)) } }
    };
    page::staff(cx, &cx.t("queue-comments-title"), "/eingang", body).await
}

fn card(cx: &Cx, comment: &WaitingComment, found: Option<&Hints>, refused: Option<(CommentId, &Form)>) -> Markup {
    let mistake = refused.filter(|(id, _)| id.0 == comment.id).and_then(|(_, form)| form.error("reason"));
    html! {
        article.rf-card id={ "kommentar-" (comment.id) } {
            @if let Some((number, title)) = &comment.on {
                h2 { (cx.t(if comment.by_author { "queue-addition-to" } else { "queue-comment-on" })) " " a href=(cx.staff_url(&format!("/eingang/{number}"))) { (title) } }
            }
            p.rf-card__meta {
                (comment.author_name.as_deref().unwrap_or(&cx.t("author-none"))) " · " (moment(cx.lang, comment.received_at))
            }
            @match found {
                Some(found) => {
                    (hints::marked_paragraphs(cx, &comment.text, &found.marks(Field::Text)))
                    (hints::panel(cx, found, &cx.staff_url(&format!("/eingang/kommentare/{}/hinweise", comment.id)), cx.can(Role::Moderator)))
                },
                None => (paragraphs(&comment.text)),
            }
            @if cx.can(Role::Moderator) {
                @if found.is_some_and(Hints::was_cut) { (hints::restore_button(cx, &cx.staff_url(&format!("/eingang/kommentare/{}/wortlaut", comment.id)))) }
                (decision_forms(cx, comment, found.is_some_and(|found| found.persons() > 0), mistake))
            }
        }
    }
}

/// The two buttons. Every card has a field of the same name, so only the one with the mistake has the id that the summary names.
fn decision_forms(cx: &Cx, comment: &WaitingComment, blocked: bool, mistake: Option<&Say>) -> Markup {
    let action = cx.staff_url(&format!("/eingang/kommentare/{}", comment.id));
    let reason_id = if mistake.is_some() { "f-reason".to_owned() } else { format!("reason-{}", comment.id) };
    let invalid = mistake.map(|_| "true");
    html! {
        div.rf-actions {
            form method="post" action=(action) {
                (token_fields(cx))
                (hidden("decision", "publish"))
                (Button { label: "act-publish", blocked: blocked.then_some("hints-block-publish"), ..Button::default() }.render(cx.lang))
            }
            form.rf-actions method="post" action=(action) {
                (token_fields(cx))
                (hidden("decision", "reject"))
                label for=(reason_id) { (cx.t("queue-reason")) }
                div.kern-form-input__select-wrapper {
                    select.kern-form-input__select id=(reason_id) name="reason" aria-invalid=[invalid] aria-describedby=[mistake.map(|_| "e-reason")] {
                        option value="" { (cx.t("field-choose")) }
                        @for reason in Reason::ALL { option value=(reason.as_str()) { (cx.t(reason.label())) } }
                    }
                }
                (Button { label: "act-ablehnen", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                @if let Some(say) = mistake { p.kern-error id="e-reason" { span.kern-icon.kern-icon--danger aria-hidden="true" {} span.kern-body { (cx.lang.say(say)) } } }
            }
        }
    }
}

fn undo(cx: &Cx, keys: &Shortcuts, last: CommentId) -> Markup {
    let body = html! {
        form method="post" action=(cx.staff_url(&format!("/eingang/kommentare/{last}"))) {
            (token_fields(cx))
            (hidden("decision", "reopen"))
            (Button { label: "queue-undo", look: ButtonLook::Secondary, key: keys.key(Command::Undo), ..Button::default() }.render(cx.lang))
        }
    };
    Alert::new(Tone::Success, cx.t("queue-comment-decided")).with(body).render(cx.lang)
}
