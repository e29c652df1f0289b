//! Photos as others and their authors see them.

use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Attachment, Consent, PublicPhoto, Purpose, Size, State};
use crate::process::participation::contributions::Visibility;
use crate::web::components::{Button, ButtonLook};
use crate::web::cx::Cx;
use crate::web::form::token_fields;
use crate::web::page::report_link;

/// A photo with its size, so that nothing jumps when it comes; it comes when it is near.
pub fn picture(src: &str, size: Size, alt: &str) -> Markup {
    html! { img src=(src) width=(size.width) height=(size.height) alt=(alt) loading="lazy" decoding="async"; }
}

/// The text of a photo: what its author says of it, else "Foto 2".
pub fn alt_of(cx: &Cx, alt: &str, n: i64) -> String {
    if alt.is_empty() { cx.text("photo-number", &[("n", n.into())]) } else { alt.to_owned() }
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
    let alt = alt_of(cx, &photo.alt, count(index + 1));
    let (file, size) = if only { (photo.large, photo.size) } else { (photo.small, photo.small_size) };
    html! {
        figure.rf-photo {
            a href=(at(photo.large)) { (picture(&at(file), size, &alt)) }
            // The description is the picture's own text: here it would be read twice.
            figcaption.rf-muted {
                (cx.t(if photo.open_data { "photo-licence-open" } else { "photo-licence-own" })) " · "
                (report_link(cx, &format!("foto={}", photo.small)))
            }
        }
    }
}

/// What the private page says of photos: how far each is, with the contribution (`of`), and what can be taken back.
pub fn own(cx: &Cx, token: &str, of: Visibility, photos: &[Attachment], consents: &[Consent]) -> Markup {
    let given = |purpose| consents.iter().any(|consent| consent.purpose == purpose && consent.withdrawn_at.is_none());
    html! {
        @if !photos.is_empty() {
            section.rf-section id="fotos" {
                h2 { (cx.text("photos-mine", &[("n", count(photos.len()).into())])) }
                div.rf-photos { @for photo in photos { (own_photo(cx, token, of, photo)) } }
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

fn own_photo(cx: &Cx, token: &str, of: Visibility, photo: &Attachment) -> Markup {
    let at = |file: Uuid| cx.url(&format!("/mein/{token}/fotos/{file}"));
    let alt = alt_of(cx, &photo.alt, i64::from(photo.position));
    html! {
        figure.rf-photo {
            a href=(at(photo.large)) { (picture(&at(photo.small), photo.small_size, &alt)) }
            figcaption {
                b { (cx.t(state_of(photo.state, of))) }
                @if let Some(reason) = photo.reason { ": " (cx.t(reason.label())) }
            }
        }
    }
}

/// The sentence for the author. A photo is never public without its contribution, and shares the reason why that is not shown.
const fn state_of(state: State, of: Visibility) -> &'static str {
    match state {
        State::Refused => "photo-mine-refused",
        _ if of.is_waiting() => "photo-mine-waits",
        _ if !of.is_public() => "photo-mine-kept",
        State::Released => "photo-mine-released",
        State::Pending | State::Internal => "photo-mine-waits",
    }
}

/// Since when a consent holds, in which wording, who gave it for a young author, and that it was taken back.
pub fn consent(cx: &Cx, consent: &Consent) -> Markup {
    let given = [("day", cx.lang.day(consent.given_at).into()), ("version", consent.wording.as_str().into())];
    html! {
        (cx.text("mine-stored-consent-what", &given))
        @if let Some(name) = &consent.given_by { " " (cx.text("consent-by", &[("name", name.as_str().into())])) }
        @if let Some(at) = consent.withdrawn_at { " " (cx.text("consent-ended", &[("day", cx.lang.day(at).into())])) }
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
