//! Photos as others and their authors see them.

use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Attachment, Consent, PublicPhoto, Purpose, Size, State};
use crate::web::components::{Button, ButtonLook};
use crate::web::cx::Cx;
use crate::web::form::token_fields;

/// A photo with its size, so that nothing jumps when it comes; it comes when it is near.
pub fn picture(src: &str, size: Size, alt: &str) -> Markup {
    html! { img src=(src) width=(size.width) height=(size.height) alt=(alt) loading="lazy" decoding="async"; }
}

/// The small copy of a public photo beside a title that says what it is about.
pub fn thumbnail(cx: &Cx, small: Uuid) -> Markup {
    html! { img.rf-thumb src=(cx.url(&format!("/fotos/{small}"))) width="96" height="72" alt="" loading="lazy" decoding="async"; }
}

/// The photos of a public contribution, each a link to its large copy, with its licence.
pub fn gallery(cx: &Cx, photos: &[PublicPhoto]) -> Markup {
    let only = photos.len() == 1;
    html! {
        @if !photos.is_empty() {
            div class={ "rf-photos" @if only { " rf-photos--one" } } {
                @for (index, photo) in photos.iter().enumerate() { (figure(cx, index, photo, only)) }
            }
        }
    }
}

fn figure(cx: &Cx, index: usize, photo: &PublicPhoto, only: bool) -> Markup {
    let at = |file: Uuid| cx.url(&format!("/fotos/{file}"));
    let number = cx.text("photo-number", &[("n", count(index + 1).into())]);
    let alt = if photo.alt.is_empty() { number } else { photo.alt.clone() };
    let (file, size) = if only { (photo.large, photo.size) } else { (photo.small, photo.small_size) };
    html! {
        figure.rf-photo {
            a href=(at(photo.large)) { (picture(&at(file), size, &alt)) }
            // The description is the picture's own text: here it would be read twice.
            figcaption.rf-muted { (cx.t(if photo.open_data { "photo-licence-open" } else { "photo-licence-own" })) }
        }
    }
}

/// What the private page says of photos: how far each is, and what can be taken back.
pub fn own(cx: &Cx, token: &str, photos: &[Attachment], consents: &[Consent]) -> Markup {
    let given = |purpose| consents.iter().any(|consent| consent.purpose == purpose && consent.withdrawn_at.is_none());
    html! {
        @if !photos.is_empty() {
            section.rf-section id="fotos" {
                h2 { (cx.text("photos-mine", &[("n", count(photos.len()).into())])) }
                div.rf-photos { @for photo in photos { (own_photo(cx, token, photo)) } }
                details {
                    summary { (cx.t("photos-take-back")) }
                    p { (cx.t("photos-take-back-means")) }
                    (act(cx, token, "loeschen", "photos-take-back-now"))
                    @if given(Purpose::OpenData) {
                        p { (cx.t("photos-close-means")) }
                        (act(cx, token, "offene-daten", "photos-close-now"))
                    }
                }
            }
        }
    }
}

fn own_photo(cx: &Cx, token: &str, photo: &Attachment) -> Markup {
    let at = |file: Uuid| cx.url(&format!("/mein/{token}/fotos/{file}"));
    let number = cx.text("photo-number", &[("n", i64::from(photo.position).into())]);
    let alt = if photo.alt.is_empty() { number } else { photo.alt.clone() };
    html! {
        figure.rf-photo {
            a href=(at(photo.large)) { (picture(&at(photo.small), photo.small_size, &alt)) }
            figcaption {
                b { (cx.t(state_of(photo.state))) }
                @if let Some(reason) = photo.reason { ": " (cx.t(reason.label())) }
            }
        }
    }
}

/// The sentence for the author.
const fn state_of(state: State) -> &'static str {
    match state {
        State::Pending | State::Internal => "photo-mine-waits",
        State::Released => "photo-mine-released",
        State::Refused => "photo-mine-refused",
    }
}

fn act(cx: &Cx, token: &str, what: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(cx.url(&format!("/mein/{token}/fotos/{what}"))) {
            (token_fields(cx))
            (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
