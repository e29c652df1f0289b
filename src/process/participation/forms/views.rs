//! The public pages of a form: its sections, the last page, thanks, and what stands there while it takes no answers. No IO.

pub(super) mod questions;

use maud::{Markup, html};

use super::model::{Ask, Question, Section, Standing, SurveyForm};
use super::reading::{Offered, chosen, read_section};
use super::routes::{Given, Sent};
use super::sheet::{Place, Purpose, Sheet};
use crate::error::Result;
use crate::process::participation::submission::{PhotosPart, contact_fields, photos_at_a_glance};
use crate::process::preparation::places;
use crate::services::i18n::Localised;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, InputKind, Pair, Select, TextField, Tone, copy_button, empty_state, error_summary, hidden,
    link_button, pairs,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::page::{self, Nav, Options};

/// What a page shows besides the form.
pub(super) struct Extra<'a> {
    pub given: &'a Given,
    /// Places found for a typed address.
    pub found: &'a [places::Place],
    /// The ground of the map, where one is shown.
    pub ground: Option<places::Shapes>,
    pub photos: PhotosPart,
}

/// All forms that the public knows of: those that take answers first.
pub(super) fn index(cx: &Cx, forms: &[SurveyForm]) -> Markup {
    let title = cx.t("survey-index");
    let (open, other): (Vec<&SurveyForm>, Vec<&SurveyForm>) = forms.iter().partition(|form| form.standing(cx.now) == Standing::Open);
    let one = |form: &SurveyForm| {
        html! { li { a href=(cx.url(&format!("/formulare/{}", form.slug))) { (cx.marked(&form.head.title)) } " – " (standing(cx, form)) } }
    };
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (title) }
            p.rf-lead { (cx.t("survey-index-lead")) }
            @if open.is_empty() {
                (empty_state(&cx.t("survey-index-empty"), &html! { p { a href=(cx.url("/beitraege/neu")) { (cx.t("survey-closed-write")) } } }))
            } @else { ul { @for form in open { (one(form)) } } }
            @if !other.is_empty() {
                h2 { (cx.t("survey-index-other")) }
                ul { @for form in other { (one(form)) } }
            }
        }
    };
    page::public_with(cx, &title, Nav::Home, Options { description: Some(cx.t("survey-index")), ..Options::default() }, body)
}

/// Whether a form can be answered, in a sentence.
fn standing(cx: &Cx, form: &SurveyForm) -> String {
    let when = |at| cx.lang.moment(at);
    match form.standing(cx.now) {
        Standing::Opens(at) => cx.text("survey-opens", &[("from", when(at).into())]),
        Standing::Over(Some(at)) => cx.text("survey-was-open", &[("until", when(at).into())]),
        Standing::Over(None) | Standing::Unknown => cx.t("survey-closed"),
        Standing::Open => match form.head.window.closes_at {
            Some(at) => cx.text("survey-until", &[("until", when(at).into())]),
            None => cx.t("survey-open"),
        },
    }
}

/// A page of the form.
///
/// # Errors
/// When the database is away (the navigation of staff).
pub(super) async fn page(cx: &Cx, sheet: &Sheet, form: &Form, asked: &[&Section], place: Place<'_>, extra: &Extra<'_>) -> Result<Markup> {
    let title = cx.local(&sheet.form.head.title).to_owned();
    let body = html! {
        div.rf-wrap.rf-page {
            (banner(cx, sheet))
            @match place {
                Place::At(section) => (section_page(cx, sheet, form, asked, section, extra)),
                Place::Check => (check_page(cx, sheet, form, asked, extra)),
            }
        }
    };
    if sheet.purpose == Purpose::Paper {
        return page::staff_with(cx, &title, "/formulare", extra.ground.is_some(), body).await;
    }
    Ok(page::public_with(
        cx,
        &title,
        Nav::Home,
        Options { map: extra.ground.is_some(), form: true, private: true, ..Options::default() },
        body,
    ))
}

fn banner(cx: &Cx, sheet: &Sheet) -> Markup {
    let (note, back, label) = match sheet.purpose {
        Purpose::Public => return html! {},
        Purpose::Preview => ("survey-preview-note", format!("/formulare/{}", sheet.form.slug), "survey-back-to-builder"),
        // Whoever types in paper does not build forms.
        Purpose::Paper => ("survey-paper-note", "/formulare".to_owned(), "survey-back"),
    };
    let body = html! { p { a href=(cx.staff_url(&back)) { (cx.t(label)) } } };
    Alert::new(Tone::Info, cx.t(note)).with(body).render(cx.lang)
}

fn section_page(cx: &Cx, sheet: &Sheet, form: &Form, asked: &[&Section], section: &Section, extra: &Extra<'_>) -> Markup {
    let index = asked.iter().position(|known| known.key == section.key).unwrap_or_default();
    let fields = html! {
        @if let Some(text) = &section.text { (said(cx, text)) }
        @if section.questions.iter().any(|question| question.demographic) { p.rf-muted { (sheet.t(cx, "survey-demographic-note")) } }
        @for question in &section.questions { (questions::field(cx, question, form, extra)) }
    };
    let intro = html! {
        @if index == 0 {
            @if let Some(intro) = &sheet.definition.intro { (said(cx, intro)) }
            p.rf-muted { (extent(cx, sheet)) }
        }
    };
    frame(cx, sheet, form, &Frame { place: Place::At(section), asked, index, heading: cx.marked(&section.title), intro, fields })
}

/// "12 Fragen, freiwillig und ohne Anmeldung …", with the last day if there is one.
fn extent(cx: &Cx, sheet: &Sheet) -> String {
    let n = sheet.definition.questions().count() as i64;
    let until = sheet.form.head.window.closes_at.map(|at| cx.text("survey-until", &[("until", cx.lang.moment(at).into())]));
    let about = cx.text("survey-extent", &[("n", n.into())]);
    [Some(about), Some(sheet.t(cx, "survey-no-account")), until].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

struct Frame<'a> {
    place: Place<'a>,
    asked: &'a [&'a Section],
    index: usize,
    heading: Markup,
    intro: Markup,
    fields: Markup,
}

fn frame(cx: &Cx, sheet: &Sheet, form: &Form, frame: &Frame<'_>) -> Markup {
    let action = sheet.action(cx);
    let has_photos =
        matches!(frame.place, Place::At(section) if section.questions.iter().any(|question| matches!(question.ask, Ask::Photo {})));
    let travelling = |name: &str| sheet.knows(name) && !sheet.is_shown(frame.place, name);
    html! {
        p.rf-muted { (progress(cx, frame)) }
        h1 { (cx.marked(&sheet.form.head.title)) }
        (frame.intro)
        (error_summary(cx.lang, form))
        h2 { (frame.heading) }
        form.rf-form data-form method="post" action=(action) enctype=[has_photos.then_some("multipart/form-data")] novalidate {
            (token_fields(cx))
            (hidden("step", frame.place.word()))
            (hidden("version", &sheet.form.version.to_string()))
            @for (name, value) in form.typed().filter(|(name, _)| travelling(name)) { (hidden(name, value)) }
            // Enter in a field sends the form by its first button: on, not by one of the photos'.
            input type="submit" name="go" value=(if frame.place == Place::Check { "send" } else { "next" }) hidden;
            (frame.fields)
            (ways(cx, sheet, frame))
        }
    }
}

/// "Teil 2 von 4 · Frage 4 bis 7 von 12": of what is asked as things stand.
fn progress(cx: &Cx, frame: &Frame<'_>) -> String {
    let parts = frame.asked.len() as i64 + 1;
    let number = |sections: &[&Section]| sections.iter().map(|section| section.questions.len() as i64).sum::<i64>();
    let part = cx.text("survey-part", &[("n", (frame.index as i64 + 1).into()), ("of", parts.into())]);
    let Place::At(section) = frame.place else { return part };
    let before = number(&frame.asked[..frame.index]);
    let (first, last) = (before + 1, before + section.questions.len() as i64);
    let args = [("first", first.into()), ("last", last.into()), ("of", number(frame.asked).into())];
    let questions = cx.text(if first == last { "survey-question-of" } else { "survey-questions-of" }, &args);
    format!("{part} · {questions}")
}

fn ways(cx: &Cx, sheet: &Sheet, frame: &Frame<'_>) -> Markup {
    let on = match frame.place {
        Place::At(_) => Button { label: "form-next", sends: Some(("go", "next")), ..Button::default() },
        Place::Check => Button { label: "survey-send", look: ButtonLook::Call, sends: Some(("go", "send")), ..Button::default() },
    };
    let on = if frame.place == Place::Check && sheet.purpose == Purpose::Paper {
        Button { label: "survey-record", look: ButtonLook::Primary, ..on }
    } else {
        on
    };
    html! {
        div.rf-actions {
            (on.render(cx.lang))
            @if frame.index > 0 {
                (Button { label: "form-back", look: ButtonLook::Secondary, sends: Some(("go", "back")), ..Button::default() }.render(cx.lang))
            }
        }
    }
}

fn check_page(cx: &Cx, sheet: &Sheet, form: &Form, asked: &[&Section], extra: &Extra<'_>) -> Markup {
    let offered = extra.given.offered(cx);
    let clean = form.clone().with_errors(Vec::new());
    let speaks = asked.iter().any(|section| read_section(&clean, section, offered).is_ok_and(|(_, voices)| !voices.is_empty()));
    let fields = html! {
        @for section in asked { (at_a_glance(cx, form, section, extra)) }
        @if speaks {
            section.rf-form__part {
                h3 { (sheet.t(cx, "survey-contact-title")) }
                p { (sheet.t(cx, "survey-contact-lead")) }
                (contact_fields(cx, form))
            }
        }
        @if sheet.purpose == Purpose::Paper { (paper_fields(cx, form, extra)) }
        @if speaks { p { (cx.t("form-rules-manners")) " " a href=(cx.url("/netiquette")) { (cx.t("form-rules-more")) } } }
        p.rf-muted { (sheet.t(cx, "survey-privacy")) }
    };
    frame(
        cx,
        sheet,
        form,
        &Frame {
            place: Place::Check,
            asked,
            index: asked.len(),
            heading: html! { (sheet.t(cx, "survey-check")) },
            intro: html! {},
            fields,
        },
    )
}

fn at_a_glance(cx: &Cx, form: &Form, section: &Section, extra: &Extra<'_>) -> Markup {
    let offered = extra.given.offered(cx);
    let answers: Vec<Pair> =
        section.questions.iter().map(|question| Pair::new(cx.local(&question.label), answer(cx, form, question, offered, extra))).collect();
    html! {
        section {
            h3 { (cx.marked(&section.title)) }
            (pairs(&answers))
            button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" name="go" value=(section.key) {
                span.kern-label { (cx.t("form-change")) span.rf-visually-hidden { ": " (cx.local(&section.title)) } }
            }
        }
    }
}

/// An answer as one would say it.
fn answer(cx: &Cx, form: &Form, question: &Question, offered: Offered<'_>, extra: &Extra<'_>) -> Markup {
    let given = chosen(form, question);
    let word = |key: &str| questions::word(cx, question, key, offered);
    match &question.ask {
        Ask::Photo {} if !extra.photos.waiting.is_empty() => photos_at_a_glance(cx, &extra.photos.waiting),
        Ask::Place {} => html! { (place_words(cx, form, offered).unwrap_or_else(|| cx.t("survey-no-answer"))) },
        Ask::Text { .. } if !given.is_empty() => html! { span.rf-prewrap { (given.join("\n")) } },
        _ if given.is_empty() => html! { span.rf-muted { (cx.t("survey-no-answer")) } },
        _ => html! { (given.iter().map(|key| word(key)).collect::<Vec<_>>().join(", ")) },
    }
}

fn place_words(cx: &Cx, form: &Form, offered: Offered<'_>) -> Option<String> {
    let kind = form.value("place").filter(|kind| !kind.is_empty())?;
    match kind {
        "address" => form.value("address").map(str::to_owned),
        "district" => offered.places.districts.iter().find(|it| Some(it.slug.as_str()) == form.value("district")).map(|it| it.name.clone()),
        "town" => Some(cx.text("place-whole-town", &[("name", cx.process.town.name.as_str().into())])),
        "none" => Some(cx.t("place-none")),
        _ => Some(cx.t("place-point")),
    }
}

fn paper_fields(cx: &Cx, form: &Form, extra: &Extra<'_>) -> Markup {
    let occasions: Vec<Choice<'_>> =
        extra.given.occasions.iter().map(|occasion| Choice::new(occasion.id.to_string(), cx.local(&occasion.title))).collect();
    let event_on = TextField {
        name: "event_on",
        label: "intake-event-on",
        hint: Some("intake-event-on-hint"),
        required: true,
        kind: InputKind::Date,
        ..TextField::default()
    };
    html! {
        section.rf-form__part {
            h3 { (cx.t("survey-paper-how")) }
            div.rf-form__pair {
                (Select { name: "occasion", label: "intake-occasion", required: true, choices: &occasions, empty: Some("field-choose"), ..Select::default() }.render(cx.lang, form))
                (event_on.render(cx.lang, form))
            }
            (TextField { name: "sheet", label: "survey-sheet-number", hint: Some("survey-sheet-entry-hint"), ..TextField::default() }.render(cx.lang, form))
        }
    }
}

/// Text of the town, in paragraphs, marked where it is in another language than the page.
pub(super) fn said(cx: &Cx, text: &Localised) -> Markup {
    let tongue = cx.tongue(text);
    let paragraphs = cx.local(text).split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    html! { @for paragraph in paragraphs { p.rf-prewrap lang=[tongue] { (paragraph) } } }
}

/// After the form was sent.
pub(super) fn thanks(cx: &Cx, sheet: &Sheet, sent: &Sent) -> Markup {
    let title = sheet.t(cx, "survey-thanks");
    let n = sent.contributions.len() as i64;
    let body = html! {
        div.rf-wrap.rf-page {
            (banner(cx, sheet))
            h1 { (title) }
            @if let Some(thanks) = &sheet.definition.thanks { (said(cx, thanks)) }
            p { (sheet.t(cx, "survey-thanks-counted")) }
            @if n > 0 {
                h2 { (cx.text("survey-thanks-contributions", &[("n", n.into())])) }
                p { (sheet.t(cx, "survey-thanks-codes")) }
                @if sent.without_mail { (Alert::new(Tone::Warning, cx.t("survey-thanks-without-mail")).render(cx.lang)) }
                div.rf-cards { @for (index, one) in sent.contributions.iter().enumerate() { (receipt(cx, index, one)) } }
            }
            p { a href=(cx.url("/")) { (cx.t("survey-home")) } }
        }
    };
    page::public_with(cx, &title, Nav::Home, Options { private: true, ..Options::default() }, body)
}

/// Number, return code and way to one of the contributions.
pub(super) fn receipt(cx: &Cx, index: usize, (number, code, page): &(String, String, String)) -> Markup {
    html! {
        section.rf-card {
            h3 { (number) }
            p { (cx.t("survey-return-code")) }
            (copy_button(cx.lang, &format!("code-{index}"), code))
            p { a href=(page) { (cx.t("survey-private-page")) span.rf-visually-hidden { ": " (number) } } }
        }
    }
}

/// The end of a preview: nothing was stored.
pub(super) fn preview_ends(cx: &Cx, sheet: &Sheet, voices: usize) -> Markup {
    let body = html! {
        div.rf-wrap.rf-page {
            (banner(cx, sheet))
            h1 { (sheet.t(cx, "survey-thanks")) }
            @if let Some(thanks) = &sheet.definition.thanks { (said(cx, thanks)) }
            p { (sheet.t(cx, "survey-thanks-counted")) }
            p { (cx.text("survey-preview-would", &[("n", (voices as i64).into())])) }
            p { (link_button(cx.lang, ButtonLook::Secondary, &sheet.action(cx), "survey-preview-again")) }
        }
    };
    page::public_with(cx, &cx.t("survey-preview"), Nav::Home, Options { private: true, ..Options::default() }, body)
}

/// While the form takes no answers; texts that were typed are shown, so that they can be kept.
pub(super) fn not_now(cx: &Cx, sheet: &Sheet, form: &Form) -> Markup {
    let title = cx.local(&sheet.form.head.title).to_owned();
    let texts = sheet.definition.questions().filter(|(_, question)| matches!(question.ask, Ask::Text { .. }));
    let typed: Vec<String> = texts.flat_map(|(_, question)| chosen(form, question)).collect();
    let body = html! {
        div.rf-wrap.rf-page {
            h1 { (cx.marked(&sheet.form.head.title)) }
            p.rf-lead { (standing(cx, &sheet.form)) }
            @if !typed.is_empty() {
                (Alert::new(Tone::Info, sheet.t(cx, "survey-closed-typed")).with(html! { @for text in &typed { p.rf-prewrap { (text) } } }).render(cx.lang))
            }
            p { (sheet.t(cx, "survey-closed-else")) }
            p { a href=(cx.url("/beitraege/neu")) { (cx.t("survey-closed-write")) } }
            p { a href=(cx.url("/")) { (cx.t("survey-home")) } }
        }
    };
    page::public_with(cx, &title, Nav::Home, Options { private: true, ..Options::default() }, body)
}
