//! The pages of the form.

mod draft;
mod photos;

use maud::{Markup, html};

pub use draft::key as draft_key;
pub(super) use photos::Photos;
pub(in crate::process::participation) use photos::{Photos as PhotosPart, at_a_glance as photos_at_a_glance, part as photos_part};

use super::fields::PlacesOffered;
use super::model::{Draft, FormStep, TEXT};
use super::photos::{FIELDS as PHOTO_FIELDS, Waiting};
use crate::process::participation::contributions::{Kind, PlaceKind};
use crate::process::participation::similar::Similar;
use crate::process::participation::similar::views::card;
use crate::process::preparation::places::views::{Ground, bounds};
use crate::process::preparation::places::{Place, Shapes};
use crate::process::preparation::themes::Theme;
use crate::services::geo::Shape;
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Choice, Frame, LiveMap, LiveUse, Pair, RadioGroup, Select, TextArea, TextField, Tone, Words,
    error_summary, hidden, pairs,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, Options};

/// Fields of each step; what a page does not show travels along unseen.
const fn fields(step: FormStep) -> &'static [&'static str] {
    match step {
        FormStep::What => &[
            "kind",
            "title",
            "text",
            "theme",
            "photo_place",
            "photo_consent",
            "photo_open",
            "photo_minor",
            "photo_parent",
            "photo_parent_consent",
        ],
        FormStep::Similar => &["similar_seen"],
        FormStep::Where => &["place", "lon", "lat", "geometry", "address", "spot", "spot_for", "district"],
        FormStep::Contact => &["name", "email", "consent"],
        FormStep::Check => &[],
    }
}

/// The fields of the first step: they are also what an author corrects.
pub fn what_fields(cx: &Cx, form: &Form, themes: &[Theme]) -> Markup {
    let kinds: Vec<Choice<'_>> =
        Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label())).explained(cx.t(about(*kind)))).collect();
    let themes: Vec<Choice<'_>> = themes.iter().map(|theme| Choice::of_town(theme.code.as_str(), &theme.name, cx.lang)).collect();
    let kind = RadioGroup { name: "kind", label: "form-kind", required: true, choices: &kinds, ..RadioGroup::default() };
    let title = TextField { name: "title", label: "form-title", hint: Some("form-title-hint"), required: true, ..TextField::default() };
    let text = TextArea { name: "text", label: "form-text", hint: Some("form-text-hint"), required: true, max: Some(TEXT.1) };
    let theme = Select {
        name: "theme",
        label: "form-theme",
        hint: Some("form-theme-hint"),
        choices: &themes,
        empty: Some("form-theme-none"),
        ..Select::default()
    };
    html! {
        (kind.render(cx.lang, form))
        (title.render(cx.lang, form))
        (text.render(cx.lang, form))
        @if !themes.is_empty() { (theme.render(cx.lang, form)) }
    }
}

/// First step.
pub(super) fn what(cx: &Cx, form: &Form, themes: &[Theme], photos: &Photos) -> Markup {
    let body = html! {
        // Enter in a field sends the form by its first button: on, not by one of the photos'.
        input type="submit" name="go" value=(FormStep::Where) hidden;
        (what_fields(cx, form, themes))
        (photos::part(cx, form, photos))
    };
    frame(cx, form, FormStep::What, &body)
}

const fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Idea => "form-kind-idea",
        Kind::Problem => "form-kind-problem",
        Kind::Praise => "form-kind-praise",
        Kind::Question => "form-kind-question",
        Kind::Note => "form-kind-note",
    }
}

/// Second step, with the places found for a typed address.
pub(super) fn place(cx: &Cx, form: &Form, offered: PlacesOffered<'_>, ground: &Shapes, found: &[Place]) -> Markup {
    let body = place_fields(cx, form, offered, ground, found, None);
    frame(cx, form, FormStep::Where, &body)
}

/// The fields of a place; `asked` is what a form of the town's asks in place of our own question, and whether it has to be answered.
pub(in crate::process::participation) fn place_fields(
    cx: &Cx,
    form: &Form,
    offered: PlacesOffered<'_>,
    ground: &Shapes,
    found: &[Place],
    asked: Option<(Words<'_>, bool)>,
) -> Markup {
    let kinds = [PlaceKind::Point, PlaceKind::Address, PlaceKind::District, PlaceKind::Town, PlaceKind::None];
    let choices: Vec<Choice<'_>> = kinds
        .iter()
        .filter(|kind| **kind != PlaceKind::District || !offered.districts.is_empty())
        .map(|kind| {
            let label = if *kind == PlaceKind::Point { on_the_map(offered.shapes) } else { kind.label() };
            Choice::new(kind.as_str(), cx.t(label)).explained(cx.t(&format!("form-{label}")))
        })
        .collect();
    let kind = RadioGroup {
        name: "place",
        label: "form-place",
        required: asked.is_none_or(|(_, required)| required),
        choices: &choices,
        ..RadioGroup::default()
    };
    let kind = asked.map_or_else(|| kind.render(cx.lang, form), |(words, _)| kind.worded(cx.lang, form, words));
    let districts: Vec<Choice<'_>> = offered.districts.iter().map(|it| Choice::new(it.slug.as_str(), it.name.as_str())).collect();
    let district = Select {
        name: "district",
        label: "place-district",
        required: true,
        choices: &districts,
        empty: Some("field-choose"),
        ..Select::default()
    };
    let address = TextField {
        name: "address",
        label: "form-address",
        hint: Some("form-address-hint"),
        required: true,
        autocomplete: Some("off"),
        ..TextField::default()
    };
    html! {
        div.rf-where {
            (kind)
            div.rf-where__point {
                (hidden("lon", form.value("lon").unwrap_or_default()))
                (hidden("lat", form.value("lat").unwrap_or_default()))
                (hidden("geometry", form.value("geometry").unwrap_or_default()))
                p { (cx.t(if offered.shapes == [Shape::Point] { "form-point-how" } else { "form-map-how" })) }
                (picker(cx, offered.shapes, ground))
            }
            div.rf-where__address data-places=(cx.url("/orte")) {
                (address.render(cx.lang, form))
                (spots(cx, form, found))
            }
            @if !offered.districts.is_empty() { div.rf-where__district { (district.render(cx.lang, form)) } }
        }
    }
}

/// How the choice of the map is called: where only a point is asked for, by its name.
fn on_the_map(shapes: &[Shape]) -> &'static str {
    if shapes == [Shape::Point] { PlaceKind::Point.label() } else { "place-map" }
}

fn picker(cx: &Cx, shapes: &[Shape], ground: &Shapes) -> Markup {
    let style = cx.url("/kartenstil.json");
    let title = cx.text("form-map-title", &[("name", cx.process.town.name.as_str().into())]);
    let bounds = bounds(ground);
    let ground = Ground::of(ground);
    let still = ground.map(title, &[], Frame::Town, (360, 400));
    let (search, say) = (cx.url("/orte"), cx.url("/beitraege/neu/ort"));
    let purpose =
        LiveUse::Pick { lon: "lon", lat: "lat", geometry: "geometry", shapes, search: &search, say: &say, choice: Some("f-place") };
    LiveMap { style: &style, bounds, purpose, still }.render(cx.lang)
}

/// Known places to choose from, or the choice made before.
fn spots(cx: &Cx, form: &Form, found: &[Place]) -> Markup {
    let typed = form.value("address").unwrap_or_default().trim();
    if found.is_empty() {
        return html! {
            @for name in ["spot", "spot_for"] { @if let Some(value) = form.value(name) { (hidden(name, value)) } }
        };
    }
    let named = |place: &Place| match &place.district {
        Some(district) => format!("{}, {district}", place.name),
        None => place.name.clone(),
    };
    let mut choices: Vec<Choice<'_>> =
        found.iter().map(|place| Choice::new(format!("{} {}", place.at.lon, place.at.lat), named(place))).collect();
    choices.push(Choice::new("-", cx.t("form-spot-none")));
    let spot = RadioGroup {
        name: "spot",
        label: "form-spot",
        hint: Some("form-spot-hint"),
        required: true,
        choices: &choices,
        ..RadioGroup::default()
    };
    html! {
        (hidden("spot_for", typed))
        (spot.render(cx.lang, &Form::with([("spot", choices[0].value.to_string())])))
    }
}

/// Before the third step, if anything is: what may say the same, in whole. The form goes on with one button.
pub(super) fn similar(cx: &Cx, form: &Form, found: &[Similar]) -> Markup {
    let body = html! {
        (hidden("similar_seen", "1"))
        ul.rf-similars data-similar { @for one in found { (card(cx, one, &similar_acts(cx, one))) } }
    };
    frame(cx, form, FormStep::Similar, &body)
}

fn similar_acts(cx: &Cx, similar: &Similar) -> Markup {
    let about = html! { span.rf-visually-hidden { ": " (similar.title) } };
    let page = cx.url(&format!("/beitraege/{}", similar.number));
    html! {
        @if similar.mine {
            p role="status" { b { (cx.t("similar-supported")) } " " (cx.t("similar-supported-means")) " " a href=(page) { (cx.t("similar-end")) } }
        }
        div.rf-actions {
            @if !similar.mine {
                button.kern-btn.kern-btn--secondary type="submit" name="support" value=(similar.number) { span.kern-label { (cx.t("similar-support")) (about) } }
            }
            button.kern-btn.kern-btn--tertiary type="submit" name="comment" value=(similar.number) { span.kern-label { (cx.t("similar-comment")) (about) } }
        }
    }
}

/// Third step.
pub(super) fn contact(cx: &Cx, form: &Form) -> Markup {
    let body = html! {
        p { (cx.t("form-contact-lead")) }
        (contact_fields(cx, form))
    };
    frame(cx, form, FormStep::Contact, &body)
}

/// The fields of whoever wants to say who they are.
pub(in crate::process::participation) fn contact_fields(cx: &Cx, form: &Form) -> Markup {
    let name =
        TextField { name: "name", label: "form-name", hint: Some("form-name-hint"), autocomplete: Some("name"), ..TextField::default() };
    let email = TextField { hint: Some("form-email-hint"), ..TextField::email("form-email") };
    let consent = Checkbox { name: "consent", label: "form-email-consent", hint: Some("form-email-consent-hint") };
    html! {
        (name.render(cx.lang, form))
        (email.render(cx.lang, form))
        (consent.render(cx.lang, form))
    }
}

/// Last step: everything at a glance; `place` is the place in words.
pub(super) fn check(cx: &Cx, form: &Form, draft: &Draft, place: &str, themes: &[Theme], photos: &[Waiting]) -> Markup {
    let theme = themes.iter().find(|theme| Some(theme.id) == draft.what.theme_id);
    let none = || cx.t("form-nothing");
    let mut what = vec![
        Pair::new(cx.t("form-kind"), html! { (cx.t(draft.what.kind.label())) }),
        Pair::new(cx.t("form-title"), html! { (draft.what.title) }),
        Pair::new(cx.t("form-text"), html! { span.rf-prewrap { (draft.what.text) } }),
        Pair::new(cx.t("form-theme"), theme.map_or_else(|| html! { (none()) }, |theme| cx.marked(&theme.name))),
    ];
    if !photos.is_empty() {
        what.push(Pair::new(cx.t("photos-title"), photos::at_a_glance(cx, photos)));
    }
    let place = [Pair::new(cx.t("form-place"), html! { (place) })];
    let author = [
        Pair::new(cx.t("form-name"), html! { (draft.author.name.clone().unwrap_or_else(|| cx.t("author-none"))) }),
        Pair::new(cx.t("form-email"), html! { (draft.author.email.clone().unwrap_or_else(none)) }),
    ];
    let body = html! {
        (part(cx, FormStep::What, &what))
        (part(cx, FormStep::Where, &place))
        (part(cx, FormStep::Contact, &author))
        section {
            h2 { (cx.t("form-rules-title")) }
            p { (cx.t("form-rules-manners")) " " a href=(cx.url("/netiquette")) { (cx.t("form-rules-more")) } }
            p { (cx.t("form-rules-licence")) }
            p { (cx.text("form-rules-moderation", &[("days", cx.process.moderation_days(cx.lang).into())])) }
        }
    };
    frame(cx, form, FormStep::Check, &body)
}

fn part(cx: &Cx, step: FormStep, rows: &[Pair]) -> Markup {
    html! {
        section {
            h2 { (cx.t(step.label())) }
            (pairs(rows))
            button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" name="go" value=(step) {
                span.kern-label { (cx.t("form-change")) span.rf-visually-hidden { ": " (cx.t(step.label())) } }
            }
        }
    }
}

/// The page around a step: where one is, what is wrong, the fields, the way on and back.
fn frame(cx: &Cx, form: &Form, step: FormStep, body: &Markup) -> Markup {
    let name = cx.t(step.label());
    let title = cx.text("form-step-title", &[("number", step.number().into()), ("name", name.as_str().into())]);
    let page = html! {
        div.rf-wrap.rf-page {
            p.rf-muted { (cx.text("form-step-of", &[("number", step.number().into())])) }
            h1 { (cx.t(&format!("form-ask-{step}"))) }
            p.rf-lead { (cx.t(&format!("form-lead-{step}"))) }
            (error_summary(cx.lang, form))
            (draft::part(cx, step))
            form.rf-form id="beitrag" data-form method="post" action=(cx.url("/beitraege/neu")) enctype=[(step == FormStep::What).then_some("multipart/form-data")] novalidate {
                (token_fields(cx))
                (hidden("step", step.as_str()))
                (at_event(cx))
                @for (name, value) in form.typed().filter(|(name, _)| travels(step, name)) { (hidden(name, value)) }
                (body)
                (ways(cx, step))
            }
        }
    };
    // Where the form begins may be found and shared; what somebody typed may not.
    let private = step != FormStep::What || ["title", "text"].iter().any(|name| form.value(name).is_some());
    let options = Options { form: true, private, typed: Some(("beitrag", "go", step.as_str())), ..Options::default() };
    page::public_with(cx, &title, Nav::Home, options, page)
}

/// What the button sends that leaves the event whose link was followed.
pub(super) const LEAVE: &str = "leave";

/// Where somebody is who followed the link of an event, with the way out for whoever is not there.
fn at_event(cx: &Cx) -> Markup {
    html! {
        @if let Some(link) = cx.event_link() {
            // Enter in a field goes on; it does not press the button below.
            input type="submit" hidden;
            aside.rf-draft aria-label=(cx.t("event-link-here")) {
                p { (cx.t("event-link-here")) " " b { (cx.marked(&link.title)) } ". " (cx.t("event-link-here-means")) }
                (Button { label: "event-link-leave", look: ButtonLook::Secondary, sends: Some(("go", LEAVE)), ..Button::default() }.render(cx.lang))
            }
        }
    }
}

/// Whether a field of the form belongs to another step than the one that is shown.
fn travels(shown: FormStep, name: &str) -> bool {
    let is_photo = shown != FormStep::What && PHOTO_FIELDS.iter().any(|(photo, alt)| [photo, alt].contains(&&name));
    is_photo || FormStep::ALL.iter().any(|&step| step != shown && fields(step).contains(&name))
}

fn ways(cx: &Cx, step: FormStep) -> Markup {
    let (label, look, go) = match step {
        FormStep::Check => ("form-send", ButtonLook::Call, "send"),
        FormStep::Similar => ("similar-other", ButtonLook::Primary, FormStep::Contact.as_str()),
        other => ("form-next", ButtonLook::Primary, other.next().as_str()),
    };
    let back = match step {
        FormStep::What => None,
        FormStep::Where => Some(FormStep::What),
        FormStep::Similar | FormStep::Contact => Some(FormStep::Where),
        FormStep::Check => Some(FormStep::Contact),
    };
    html! {
        div.rf-actions {
            (Button { label, look, sends: Some(("go", go)), ..Button::default() }.render(cx.lang))
            @if let Some(back) = back {
                (Button { label: "form-back", look: ButtonLook::Secondary, sends: Some(("go", back.as_str())), ..Button::default() }.render(cx.lang))
            }
        }
    }
}

/// The page while no window is open; what was typed is shown, so that it can be kept.
pub(super) fn closed(cx: &Cx, form: &Form) -> Markup {
    let when = |at| cx.lang.moment(at);
    let (past, coming): (Vec<_>, Vec<_>) = cx.process.windows.iter().partition(|window| window.closes_at <= cx.now);
    let typed: Vec<&str> = ["title", "text"].into_iter().filter_map(|name| form.value(name)).filter(|value| !value.is_empty()).collect();
    let title = cx.t("form-closed-title");
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (title) }
            @if let Some(window) = past.last() {
                p { (cx.text("form-closed-was", &[("from", when(window.opens_at).into()), ("until", when(window.closes_at).into())])) }
            }
            @if let Some(window) = coming.first() {
                p { (cx.text("form-closed-opens", &[("from", when(window.opens_at).into())])) }
            } @else {
                p { (cx.t("form-closed-for-now")) }
            }
            @if !typed.is_empty() {
                (Alert::new(Tone::Info, cx.t("form-closed-typed")).with(html! { @for text in &typed { p.rf-prewrap { (text) } } }).render(cx.lang))
            }
            p { a href=(cx.url("/karte")) { (cx.t("form-closed-map")) } }
        }
    };
    page::public_with(cx, &title, Nav::Home, Options { private: true, ..Options::default() }, body)
}
