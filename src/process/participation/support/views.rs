//! The button "Ich unterstütze das".

use maud::{Markup, html};

use super::model::Supported;
use crate::services::scope::ProcessState;
use crate::web::cx::Cx;
use crate::web::form::token_fields;

/// The button with the count; a plain count where the process no longer runs.
pub fn support_button(cx: &Cx, number: &str, support: Supported) -> Markup {
    let key = if support.mine { "support-take-back" } else { "support-add" };
    let (wanted, look) = if support.mine { ("0", "kern-btn kern-btn--tertiary") } else { ("1", "kern-btn kern-btn--secondary") };
    html! {
        div id="unterstuetzen" {
            @if cx.process.state == ProcessState::Running {
                form.rf-actions method="post" action=(cx.url(&format!("/beitraege/{number}/unterstuetzen"))) {
                    (token_fields(cx))
                    @if support.mine { span { (cx.text("support-mine", &[("n", support.count.into())])) } }
                    button class=(look) type="submit" name="an" value=(wanted) {
                        span.kern-label { (cx.text(key, &[("n", support.count.into())])) }
                    }
                }
            } @else {
                p { (cx.text("support-count", &[("n", support.count.into())])) }
            }
        }
    }
}
