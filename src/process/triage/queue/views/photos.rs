//! The photos of the open contribution, each with what can be decided about it.

use maud::{Markup, html};
use uuid::Uuid;

use super::super::forms::photo_reason;
use super::super::model::{Detail, Filter};
use super::acts;
use crate::process::participation::attachments::views::{alt_of, picture};
use crate::process::participation::attachments::{Attachment, Refusal, State};
use crate::services::accounts::Role;
use crate::web::components::{Button, ButtonLook, Choice, Select, hidden, tag};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

pub(super) fn photos(cx: &Cx, filter: &Filter, detail: &Detail, form: &Form) -> Markup {
    html! {
        @if !detail.photos.is_empty() {
            h2 id="fotos" { (cx.t("photos-title")) }
            div.rf-photos { @for photo in &detail.photos { (one(cx, filter, detail, form, photo)) } }
        }
    }
}

fn one(cx: &Cx, filter: &Filter, detail: &Detail, form: &Form, photo: &Attachment) -> Markup {
    let at = |file: Uuid| cx.staff_url(&format!("/eingang/{}/fotos/{file}", detail.contribution.number));
    let may_see = !cx.is_outside() || photo.is_for_outside();
    html! {
        figure.rf-photo {
            @if may_see { a href=(at(photo.large)) { (picture(&at(photo.small), photo.small_size, &alt_of(cx, &photo.alt, i64::from(photo.position)))) } }
            figcaption {
                @if photo.alt.is_empty() { span.rf-muted { (cx.t("photo-alt-none")) } } @else { (photo.alt) }
                " " (tag(&cx.t(photo.state.label()), None))
                @if let Some(reason) = photo.reason { " " (cx.t(reason.label())) }
                @if photo.covered { " " (tag(&cx.t("photo-has-covers"), None)) }
            }
            @if may_see && cx.can(Role::Moderator) && !(photo.covered && cx.is_outside()) {
                a href=(cx.staff_url(&format!("/eingang/{}/foto/{}/abdecken", detail.contribution.number, photo.position))) {
                    (cx.t("photo-cover")) span.rf-visually-hidden { " (" (cx.text("photo-number", &[("n", i64::from(photo.position).into())])) ")" }
                }
            }
            @if may_see && cx.can(Role::Moderator) { (decisions(cx, filter, detail, form, photo)) }
        }
    }
}

fn decisions(cx: &Cx, filter: &Filter, detail: &Detail, form: &Form, photo: &Attachment) -> Markup {
    let action = acts::at(cx, filter, detail, &format!("/foto/{}", photo.position));
    let reasons: Vec<Choice<'_>> = Refusal::ALL.iter().map(|reason| Choice::new(reason.as_str(), cx.t(reason.label()))).collect();
    let reason = Select {
        name: photo_reason(photo.position),
        label: "photo-reason",
        required: true,
        choices: &reasons,
        empty: Some("field-choose"),
        ..Select::default()
    };
    let button =
        |label, what| Button { label, look: ButtonLook::Secondary, sends: Some(("photo", what)), ..Button::default() }.render(cx.lang);
    let seen = html! { (token_fields(cx)) (hidden("seen", photo.state.as_str())) };
    html! {
        @if photo.state != State::Released {
            form method="post" action=(action) { (seen) (button("photo-release", "release")) }
        }
        @if photo.state != State::Refused {
            details open[form.error(photo_reason(photo.position)).is_some()] {
                summary { (cx.t("photo-refuse")) }
                form.rf-form method="post" action=(action) { (seen) (reason.render(cx.lang, form)) div.rf-actions { (button("photo-refuse", "refuse")) } }
            }
        }
    }
}
