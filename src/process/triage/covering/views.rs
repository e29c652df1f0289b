//! The page on which parts of a photo are covered.

use maud::{Markup, html};

use super::forms::{MOST, names};
use crate::error::Result;
use crate::process::participation::attachments::Attachment;
use crate::process::participation::attachments::views::{alt_of, picture};
use crate::process::participation::contributions::Contribution;
use crate::services::images::Area;
use crate::web::components::{Button, ButtonLook, error_summary, hidden};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page;

/// The form with the boxes that are stored.
pub(super) fn filled(areas: &[Area]) -> Form {
    let mut form = Form::empty();
    for (index, area) in areas.iter().enumerate() {
        for (name, side) in names(index + 1).iter().zip([area.x, area.y, area.width, area.height]) {
            form.set(name, Some(percent(side)));
        }
    }
    form
}

/// Thousandths as percent, as one types them.
fn percent(thousandths: u16) -> String {
    if thousandths.is_multiple_of(10) { (thousandths / 10).to_string() } else { format!("{},{}", thousandths / 10, thousandths % 10) }
}

pub(super) async fn cover(cx: &Cx, contribution: &Contribution, photo: &Attachment, form: &Form) -> Result<Markup> {
    let title = cx.text("cover-title", &[("n", i64::from(photo.position).into()), ("number", contribution.number.as_str().into())]);
    let desk = cx.staff_url(&format!("/eingang/{}", contribution.number));
    let base = format!("{desk}/foto/{}", photo.position);
    let src = format!("{desk}/fotos/{}", photo.large);
    let body = html! {
        div.rf-work__head { h1 { (title) } }
        p { a href=(desk) { (cx.t("versions-back")) } }
        p.rf-lead { (cx.t("cover-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action={ (base) "/abdecken" } {
            (token_fields(cx))
            (hidden("seen", &photo.large.to_string()))
            rf-cover data-box=(cx.t("cover-box-label")) data-full=(cx.t("cover-full")) {
                p.rf-muted data-help hidden { (cx.t("cover-help")) }
                div.rf-cover { (picture(&src, photo.size, &alt_of(cx, &photo.alt, i64::from(photo.position)))) }
                div.rf-cover__boxes { @for n in 1..=MOST { (numbers(cx, form, n)) } }
            }
            div.rf-actions {
                (Button { label: "cover-save", ..Button::default() }.render(cx.lang))
                a href=(desk) { (cx.t("queue-cancel")) }
            }
        }
        @if photo.covered && !cx.is_outside() {
            form method="post" action={ (base) "/original" } {
                (token_fields(cx))
                (Button { label: "cover-original", look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
            }
        }
    };
    page::staff(cx, &title, "/eingang", body).await
}

/// The four numbers of a box. The first ones are open; more are behind a summary.
fn numbers(cx: &Cx, form: &Form, n: usize) -> Markup {
    let names = names(n);
    let used = names.iter().any(|name| form.value(name).is_some_and(|value| !value.is_empty()));
    let labels = ["cover-left", "cover-top", "cover-width", "cover-height"];
    html! {
        fieldset.rf-cover__numbers.kern-fieldset data-cover=(n) data-used[used] {
            legend.kern-label { (cx.text("cover-box", &[("n", i64::try_from(n).unwrap_or(i64::MAX).into())])) }
            div.rf-row {
                @for (name, label) in names.iter().zip(labels) {
                    @let mistake = form.error(name);
                    div.kern-form-input {
                        label.kern-label for={ "f-" (name) } { (cx.t(label)) }
                        input.kern-form-input__input type="text" inputmode="decimal" size="5" id={ "f-" (name) } name=(name)
                            value=(form.value(name).unwrap_or_default()) aria-invalid=[mistake.map(|_| "true")]
                            aria-describedby=[mistake.map(|_| format!("e-{name}"))];
                        @if let Some(say) = mistake { p.kern-error id={ "e-" (name) } { span.kern-icon.kern-icon--danger aria-hidden="true" {} span.kern-body { (cx.say(say)) } } }
                    }
                }
            }
        }
    }
}
