//! The contribution that is open at the desk.

use maud::{Markup, html};

use super::super::model::{Act, Detail, Filter};
use super::{Desk, Open, acts, history, paragraphs, people, photos, similar};
use crate::process::participation::contributions::{Class, PlaceKind, Wording};
use crate::process::participation::wording::additions_of_author;
use crate::process::preparation::places::views::Ground;
use crate::process::triage::hints::{self, Field};
use crate::services::accounts::Role;
use crate::web::components::{self, Alert, Button, ButtonLook, Drawn, Frame, Mark, Tone, TownMap, error_summary, moment, tag, tag_list};
use crate::web::cx::Cx;
use crate::web::form::token_fields;

/// Width of the map around the place, in metres.
const MAP_METRES: f64 = 2_500.0;

pub(super) fn detail(cx: &Cx, desk: &Desk, open: &Open<'_>) -> Markup {
    let (detail, filter) = (&open.detail, &desk.filter);
    html! {
        p.rf-queue__back { a href=(cx.staff_url(&format!("/eingang{}", filter.query(&[])))) { (cx.t("queue-back")) } }
        (people::present(cx, detail))
        p.rf-muted { (origin(cx, detail)) @if let Some(waits) = people::promise(cx, detail) { " · " (waits) } }
        @if let Some((form, question)) = &detail.asked { p.rf-muted { (cx.text("queue-asked", &[("form", cx.local(form).into()), ("question", cx.local(question).into())])) } }
        @let marks = |field| open.hints.as_ref().map(|hints| hints.marks(field)).unwrap_or_default();
        h1 { (hints::marked(cx, &detail.contribution.title, &marks(Field::Title))) }
        @if detail.contribution.text.is_empty() { p.rf-muted { (cx.t("queue-no-text")) } }
        (hints::marked_paragraphs(cx, &detail.contribution.text, &marks(Field::Text)))
        @if let Some(found) = &open.hints { (hints::panel(cx, found, &acts::at(cx, filter, detail, "/hinweise"), cx.can(Role::Moderator))) }
        @if let Some(at) = detail.contribution.corrected_at { p.rf-muted { (cx.text("queue-corrected", &[("at", cx.lang.moment(at).into())])) } }
        (additions_of_author(cx, &detail.additions))
        p.rf-muted { (author(cx, detail)) }
        (tag_list(&tags(cx, detail)))
        @if open.act.is_none() { (error_summary(cx.lang, open.form)) }
        @if let Some(original) = &open.original { (wording_behind(cx, original)) }
        (people::inquiries(cx, filter, detail))
        (people::notes(cx, detail))
        (photos::photos(cx, filter, detail, open.form))
        (place(cx, filter, open))
        (similar::similar(cx, filter, open))
        @if cx.can(Role::Moderator) { (people::assignment(cx, desk, open)) (acts::acts(cx, desk, open)) }
        (history::history(cx, filter, detail))
    }
}

/// Number, occasion, receipt, recorder.
fn origin(cx: &Cx, detail: &Detail) -> Markup {
    let contribution = &detail.contribution;
    html! {
        (contribution.number) " · " (cx.local(&detail.occasion)) " · " (moment(cx.lang, contribution.received_at))
        @if !detail.occasion_kind.is_online() { " · " (cx.text("queue-event", &[("day", cx.lang.date(detail.event_on).into())])) }
        @if let Some(name) = &detail.recorder { " · " (cx.text("queue-recorded", &[("name", name.as_str().into())])) }
    }
}

/// Who speaks, and whether mails reach them; an outside office sees nothing of contacts.
fn author(cx: &Cx, detail: &Detail) -> Markup {
    html! {
        (detail.contribution.author_name.as_deref().unwrap_or(&cx.t("author-none")))
        @if detail.class != Class::Resident { " · " (cx.t(detail.class.label())) }
        @if detail.signatories > 1 { " · " (cx.text("queue-signatories", &[("n", i64::from(detail.signatories).into())])) }
        @if !cx.is_outside() {
            " · "
            @match detail.contact {
                Some(state) => { (cx.t("queue-contact")) " " (cx.t(state.label())) },
                None => (cx.t("queue-no-contact")),
            }
        }
    }
}

fn tags(cx: &Cx, detail: &Detail) -> Vec<Markup> {
    let contribution = &detail.contribution;
    let public = contribution.visibility.is_public().then(|| cx.url(&format!("/beitraege/{}", contribution.number)));
    let mut tags = vec![
        tag(&cx.t(contribution.kind.label()), None),
        tag(&cx.t(contribution.visibility.label()), public.as_deref()),
        tag(&cx.t(contribution.handling.label()), None),
    ];
    tags.extend(detail.theme.as_ref().map(|theme| tag(cx.local(theme), None)));
    tags.extend(detail.outside.then(|| tag(&cx.t("queue-outside"), None)));
    tags
}

/// The original behind a redaction, which somebody asked to see.
fn wording_behind(cx: &Cx, original: &Wording) -> Markup {
    let body = html! {
        h2 { (original.title) }
        (paragraphs(&original.text))
        @if let Some(address) = &original.address { p { (address) } }
        @if let Some(name) = &original.author_name { p { (name) } }
    };
    Alert::new(Tone::Warning, cx.t("queue-original")).with(body).render(cx.lang)
}

/// Where it is: in words, on a map, with the way to correct the district and to see a locked original.
fn place(cx: &Cx, filter: &Filter, open: &Open<'_>) -> Markup {
    let detail = &open.detail;
    let contribution = &detail.contribution;
    let set_by_hand = contribution.district_reason.as_deref();
    html! {
        h2 { (cx.t("queue-place")) }
        p {
            (cx.t(contribution.place_kind.label()))
            @if let Some(address) = &contribution.address { ": " (address) }
            @if contribution.place_kind != PlaceKind::Town {
                " · " (detail.district.as_deref().unwrap_or(&cx.t("queue-no-district"))) " "
                @match set_by_hand {
                    Some(reason) => (cx.text("queue-by-hand", &[("reason", reason.into())])),
                    None => (cx.t("queue-automatic")),
                }
            }
        }
        @if let Some(map) = town_map(cx, open) { (map) }
        @if cx.can(Role::Moderator) {
            div.rf-actions {
                @if open.act != Some(Act::District) { (acts::opener(cx, filter, detail, Act::District, None)) }
                @if detail.has_original && !cx.is_outside() { (ask(cx, filter, detail, "/original", "queue-show-original")) }
                @if open.versions > 1 && !cx.is_outside() { (ask(cx, filter, detail, "/fassungen", "versions-show")) }
            }
        }
    }
}

/// A look that is logged: therefore a form.
fn ask(cx: &Cx, filter: &Filter, detail: &Detail, path: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(acts::at(cx, filter, detail, path)) {
            (token_fields(cx))
            (Button { label, look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    }
}

fn town_map(cx: &Cx, open: &Open<'_>) -> Option<Markup> {
    let contribution = &open.detail.contribution;
    let geom = open.detail.geom.as_ref()?;
    let (lon, lat) = geom.lon_lat()?;
    let kind = components::Kind::from_code(contribution.kind.as_str())?;
    let title = cx.text("queue-map", &[("number", contribution.number.as_str().into())]);
    let marks = [Mark { lon, lat, kind, count: 1, label: contribution.title.clone(), href: None, extent: None }];
    let drawn = matches!(contribution.place_kind, PlaceKind::Line | PlaceKind::Area).then_some(Drawn { geometry: &geom.0, kind });
    let around = Frame::Around { lon, lat, metres: MAP_METRES };
    let frame = drawn.and_then(|drawn| drawn.frame(MAP_METRES)).unwrap_or(around);
    let ground = Ground::of(&open.shapes);
    Some(TownMap { drawn, ..ground.map(title, &marks, frame, (460, 190)) }.render(cx.lang))
}
