//! The part "Fotos" of the first step.

use maud::{Markup, html};

use super::super::photos::{FIELDS, Waiting};
use crate::process::participation::attachments::model::MAX_ALT;
use crate::web::components::{Button, ButtonLook, Checkbox, FileField, TextArea, TextField, hidden};
use crate::web::cx::Cx;
use crate::web::form::Form;

/// What the part shows besides the form.
pub(in crate::process::participation) struct Photos {
    pub waiting: Vec<Waiting>,
    /// The place that a photo offers, in words, and whether it was taken over.
    pub offer: Option<(String, bool)>,
    /// Where the form is sent to.
    pub action: String,
}

/// Photos that wait, the field for more, and the consents as soon as there is one. The script replaces the part as a whole.
pub(in crate::process::participation) fn part(cx: &Cx, form: &Form, photos: &Photos) -> Markup {
    let more = FIELDS.len() - photos.waiting.len();
    let file = FileField { name: "photos", label: "photos-choose", hint: Some("photos-hint"), accept: "image/jpeg,image/png,image/webp" };
    html! {
        section.rf-form__part id="fotos" data-photos data-loading=(cx.t("photos-loading")) data-done=(cx.t("photos-done")) data-failed=(cx.t("photos-failed")) {
            h2 { (cx.t("photos-title")) }
            @for (index, waiting) in photos.waiting.iter().enumerate() { (one(cx, form, &photos.action, index, waiting)) }
            (offer(cx, form, photos))
            @if more > 0 {
                (file.render(cx.lang, form))
                div.rf-actions data-without-script {
                    (Button { label: "photos-upload", look: ButtonLook::Secondary, sends: Some(("go", "photos")), ..Button::default() }.render(cx.lang))
                }
            } @else {
                (file.full(cx.lang, form, &cx.t("photos-full")))
            }
            @if !photos.waiting.is_empty() { (consents(cx, form)) }
        }
    }
}

fn one(cx: &Cx, form: &Form, action: &str, index: usize, waiting: &Waiting) -> Markup {
    let (photo, alt) = FIELDS[index];
    let number = cx.text("photo-number", &[("n", (index as i64 + 1).into())]);
    let typed = Form::with([(alt, waiting.alt.clone())]).with_errors(form.errors().to_vec());
    let field = TextArea { name: alt, label: "photo-alt", hint: Some("photo-alt-hint"), required: false, max: Some(MAX_ALT) };
    let size = waiting.pending.size;
    html! {
        div.rf-upload role="group" aria-label=(number) {
            (hidden(photo, &waiting.pending.token))
            img src=(cx.url(&format!("/beitraege/neu/foto/{}", waiting.pending.token))) width=(size.width) height=(size.height) alt=(number);
            div {
                (field.render(cx.lang, &typed))
                button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" name="photo_remove" value=(index + 1) formaction={ (action) "#fotos" } {
                    span.kern-label { (cx.t("photo-remove")) span.rf-visually-hidden { ": " (number) } }
                }
            }
        }
    }
}

/// The place where a photo was taken, to be taken over by a button only.
fn offer(cx: &Cx, form: &Form, photos: &Photos) -> Markup {
    html! {
        @if let (Some((words, taken)), Some(place)) = (&photos.offer, form.value("photo_place")) {
            (hidden("photo_place", place))
            div.rf-offer role="status" {
                @if *taken {
                    p { (cx.text("photo-place-taken", &[("place", words.as_str().into())])) }
                } @else {
                    p { (cx.text("photo-place-offer", &[("place", words.as_str().into())])) }
                    button.kern-btn.kern-btn--secondary.rf-btn--small type="submit" name="go" value="photo_place" formaction={ (photos.action) "#fotos" } {
                        span.kern-label { (cx.t("photo-place-take")) }
                    }
                }
            }
        }
    }
}

fn consents(cx: &Cx, form: &Form) -> Markup {
    let boxed = |name, label, hint| Checkbox { name, label, hint }.render(cx.lang, form);
    let parent =
        TextField { name: "photo_parent", label: "photo-parent", required: true, autocomplete: Some("off"), ..TextField::default() };
    html! {
        (boxed("photo_consent", "photo-consent", Some("photo-consent-hint")))
        (boxed("photo_open", "photo-consent-open", Some("photo-consent-open-hint")))
        (boxed("photo_minor", "photo-minor", None))
        div.rf-minor {
            (parent.render(cx.lang, form))
            (boxed("photo_parent_consent", "photo-parent-consent", None))
        }
    }
}

/// The photos on the last page.
pub(in crate::process::participation) fn at_a_glance(cx: &Cx, photos: &[Waiting]) -> Markup {
    html! {
        div.rf-photos {
            @for (index, Waiting { pending, alt }) in photos.iter().enumerate() {
                figure.rf-photo {
                    img src=(cx.url(&format!("/beitraege/neu/foto/{}", pending.token))) width=(pending.size.width) height=(pending.size.height)
                        alt=(cx.text("photo-number", &[("n", (index as i64 + 1).into())]));
                    figcaption { @if alt.is_empty() { (cx.t("photo-alt-none")) } @else { (alt) } }
                }
            }
        }
    }
}
