//! What the script needs to keep a draft on the device: which fields, and its words. Nothing of it shows without script.

use maud::{Markup, html};

use super::super::model::FormStep;
use super::fields;
use crate::web::components::{Alert, Tone};
use crate::web::cx::Cx;

/// The name under which a browser keeps the draft of a process.
pub fn key(cx: &Cx) -> String {
    format!("rotfaden-entwurf-{}", cx.process.slug)
}

/// The fields that are kept: what somebody says and where it is. Never who they are, and no photos.
fn kept() -> impl Iterator<Item = &'static str> {
    let what = fields(FormStep::What).iter().filter(|name| !name.starts_with("photo"));
    what.chain(fields(FormStep::Where)).copied()
}

/// Asks, says that the draft is kept, or offers one; and says when there is no network. Until the script is there, its space is
/// kept free, so that nothing moves under a finger; without script there is nothing of it (`forms.css`).
/// It is offered where one begins to write; later steps only say that the draft is kept.
pub(super) fn part(cx: &Cx, step: FormStep) -> Markup {
    let fields = kept().collect::<Vec<_>>().join(" ");
    let button = |act: &str, look: &str, label: &str| {
        html! { button class={ "kern-btn rf-btn--small " (look) } type="button" data-draft-act=(act) { span.kern-label { (cx.t(label)) } } }
    };
    let (outlined, quiet) = ("kern-btn--secondary", "kern-btn--tertiary");
    html! {
        aside.rf-draft aria-label=(cx.t("draft-title")) data-draft=(key(cx)) data-fields=(fields) data-quiet[step != FormStep::What] {
            div data-draft-part="ask" {
                p { (cx.t("draft-ask")) }
                (button("remember", outlined, "draft-remember"))
            }
            div data-draft-part="kept" hidden {
                p role="status" { (cx.t("draft-kept")) }
                (button("forget", quiet, "draft-forget"))
            }
            div data-draft-part="offer" hidden {
                p { (cx.t("draft-offer")) " " b data-draft-title {} " (" span data-draft-when {} ")" }
                div.rf-row { (button("continue", outlined, "draft-continue")) (button("discard", quiet, "draft-discard")) }
            }
            p role="alert" data-draft-part="refused" hidden { (cx.t("draft-refused")) }
        }
        div data-offline tabindex="-1" hidden { (Alert::new(Tone::Warning, cx.t("draft-offline")).with(html! { p { (cx.t("draft-offline-means")) } p role="status" data-offline-waits hidden { (cx.t("draft-offline-waits")) } }).render(cx.lang)) }
    }
}
