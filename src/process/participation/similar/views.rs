//! A contribution that may say the same, in whole.

use maud::{Markup, html};

use super::model::Similar;
use crate::process::participation::attachments::model::Size;
use crate::process::participation::attachments::views::picture;
use crate::web::components::{Kind, kind_tag};
use crate::web::cx::Cx;

/// The contribution with what can be done about it: the buttons are those of the form that it stands in.
pub fn card(cx: &Cx, similar: &Similar, acts: &Markup) -> Markup {
    html! {
        li.rf-card.rf-similar {
            @if let Some(kind) = Kind::from_code(similar.kind.as_str()) { p { (kind_tag(cx.lang, kind)) } }
            h2 lang=[cx.foreign_hand(&similar.language)] { (similar.title) }
            p.rf-card__meta { (meta(cx, similar)) }
            @if let Some(photo) = &similar.photo {
                (picture(&cx.url(&format!("/fotos/{}", photo.small)), Size { width: photo.width, height: photo.height }, &photo.alt))
            }
            p.rf-prewrap lang=[cx.foreign_hand(&similar.language)] { (similar.text) }
            (acts)
        }
    }
}

/// Where it is, how far away, how many support it.
fn meta(cx: &Cx, similar: &Similar) -> String {
    let away = similar.metres.map(|metres| cx.text("similar-metres", &[("n", rounded(metres).into())]));
    let supports = (similar.supports > 0).then(|| cx.text("support-count", &[("n", similar.supports.into())]));
    let parts = [Some(similar.number.clone()), similar.address.clone(), similar.district.clone(), away, supports];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Metres, to ten.
fn rounded(metres: f64) -> i64 {
    (metres / 10.0).round() as i64 * 10
}
