//! Staff pages of texts. No IO.

use maud::{Markup, html};

use super::ROLES;

use super::forms::Wish;
use super::model::{Kind, Language, MAX_ALT, MAX_BODY, Standing, Text, Version, Words, shown};
use super::store::{Listed, Unfilled};
use crate::office::town_wide;
use crate::services::accounts::Role;
use crate::services::i18n::Lang;
use crate::services::text::compare::{Run, compare};
use crate::web::components::{
    Alert, Button, ButtonLook, Column, FileField, InputKind, Tab, Table, TextArea, TextField, Tone, empty_state, error_summary, hidden,
    link_button, pagination, tabs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};
use crate::web::markdown;

fn here(cx: &Cx, path: &str) -> String {
    cx.staff_url(&format!("/texte{path}"))
}

fn of_kind(cx: &Cx, kind: Kind) -> String {
    here(cx, &format!("?art={kind}"))
}

/// Title of the form for a new text.
pub(super) const fn new_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "text-new-question",
        Kind::Page | Kind::News => "text-new-news",
    }
}

/// The texts of one kind.
pub(super) fn list(cx: &Cx, kind: Kind, listed: &[Listed], unfilled: &[Unfilled], (page, last): (u32, u32)) -> Markup {
    let kinds: Vec<Tab> = Kind::ALL.iter().map(|&it| Tab { label: cx.t(it.label()), href: of_kind(cx, it), current: it == kind }).collect();
    let lead = match kind {
        Kind::Page => "texts-lead-page",
        Kind::News => "texts-lead-news",
        Kind::Question => "texts-lead-question",
    };
    let may_write = kind != Kind::Page || town_wide(cx, ROLES).is_ok();
    html! {
        div.rf-work__head {
            h1 { (cx.t("texts-title")) }
            @if kind != Kind::Page {
                div.rf-row { (link_button(cx.lang, ButtonLook::Primary, &here(cx, &format!("/neu?art={kind}")), new_title(kind))) }
            }
        }
        (tabs(&cx.t("texts-kinds"), &kinds))
        p.rf-lead { (cx.t(lead)) @if !may_write { " " (cx.t("texts-pages-closed")) } }
        @if !unfilled.is_empty() { (missing(cx, unfilled)) }
        @if listed.is_empty() { (empty_state(&cx.t("texts-empty"), &html! { p { (cx.t("texts-empty-text")) } })) }
        @else { (table(cx, kind, listed, may_write)) }
        (pagination(cx.lang, page, Some(last), false, |page| here(cx, &format!("?art={kind}&seite={page}"))))
        @if cx.can(Role::Admin) { p { a href=(cx.staff_url("/kontakt")) { (cx.t("texts-contact")) } } }
    }
}

/// What the town still has to fill in.
fn missing(cx: &Cx, unfilled: &[Unfilled]) -> Markup {
    let body = html! {
        p { (cx.t("texts-unfilled-text")) }
        ul { @for page in unfilled { li { (page.title) ": " (page.placeholders.join(", ")) } } }
    };
    Alert::new(Tone::Warning, cx.t("texts-unfilled")).with(body).render(cx.lang)
}

fn table(cx: &Cx, kind: Kind, listed: &[Listed], may_write: bool) -> Markup {
    let mut columns = vec!["text-title", "text-languages", "text-plan"];
    if kind == Kind::Question {
        columns.push("text-order");
    }
    let rows = listed.iter().map(|text| {
        let mut row = vec![
            html! {
                @if may_write { a href=(here(cx, &format!("/{}", text.id))) { (name(text)) } } @else { (name(text)) }
                @if kind == Kind::Page { br; small { "/" (text.slug) } }
            },
            html! { @if text.languages.is_empty() { (cx.t("text-in-none")) } @else { (names(cx.lang, &text.languages)) } },
            plan(cx, text),
        ];
        if kind == Kind::Question {
            row.push(order(cx, text));
        }
        row
    });
    Table {
        caption: cx.text("texts-count", &[("n", (listed.len() as i64).into())]),
        columns: columns.into_iter().map(|key| Column::text(cx.t(key))).collect(),
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// What the list calls a text; one without words has its address only.
fn name(text: &Listed) -> &str {
    if text.title.is_empty() { &text.slug } else { &text.title }
}

fn names(lang: Lang, words: &[String]) -> String {
    let languages = words.iter().filter_map(|word| word.parse::<Language>().ok());
    languages.map(|language| lang.t(language.label())).collect::<Vec<_>>().join(", ")
}

fn plan(cx: &Cx, text: &Listed) -> Markup {
    html! {
        @if text.withdrawn { (tag(&cx.t("text-is-withdrawn"), None)) " " }
        @if let Some(next) = text.next { (cx.text("text-next", &[("at", cx.lang.moment(next).into())])) " " }
        @if text.has_draft { (cx.t("text-has-draft")) }
        @if !text.withdrawn && text.next.is_none() && !text.has_draft { "–" }
    }
}

fn order(cx: &Cx, text: &Listed) -> Markup {
    let press = |to: &str, label: &str| {
        let name = cx.text(label, &[("title", text.title.as_str().into())]);
        html! {
            form method="post" action=(here(cx, &format!("/{}/{to}", text.id))) {
                (token_fields(cx))
                button.kern-btn.kern-btn--tertiary type="submit" aria-label=(name) { span.kern-label { (if to == "hoch" { "↑" } else { "↓" }) } }
            }
        }
    };
    html! { div.rf-row { (press("hoch", "text-up")) (press("runter", "text-down")) } }
}

/// The form for a new text, with its preview when it was asked for.
pub(super) fn new(cx: &Cx, kind: Kind, form: &Form) -> Markup {
    html! {
        p { a href=(of_kind(cx, kind)) { (cx.t("text-back")) } }
        h1 { (cx.t(new_title(kind))) }
        (error_summary(cx.lang, form))
        (preview(cx, Language::De, form))
        (fields(cx, kind, &here(cx, &format!("/neu?art={kind}")), form))
    }
}

/// What the page of a text shows.
pub(super) struct Shown<'a> {
    pub text: &'a Text,
    pub versions: &'a [Version],
    pub language: Language,
    pub title: &'a str,
    /// The newest German words, for whoever translates.
    pub german: Option<&'a Words>,
    /// Whether the form holds the program's template.
    pub is_template: bool,
}

/// One text in one language: form, versions, picture.
pub(super) fn text(cx: &Cx, of: &Shown<'_>, form: &Form) -> Markup {
    let (text, language) = (of.text, of.language);
    let action = here(cx, &format!("/{}?fassung={language}", text.id));
    let languages: Vec<Tab> = Language::ALL
        .iter()
        .map(|&it| {
            let href = here(cx, &format!("/{}?fassung={it}", text.id));
            Tab { label: cx.t(it.label()), href, current: it == language }
        })
        .collect();
    html! {
        p { a href=(of_kind(cx, text.kind)) { (cx.t("text-back")) } }
        div.rf-work__head { h1 { (of.title) } @if text.withdrawn_at.is_some() { (tag(&cx.t("text-is-withdrawn"), None)) } }
        (tabs(&cx.t("text-languages"), &languages))
        (state(cx, of))
        (error_summary(cx.lang, form))
        (preview(cx, language, form))
        @if language != Language::De { (original(cx, of.german)) }
        (fields(cx, text.kind, &action, form))
        @if text.kind == Kind::News && language == Language::De { (picture(cx, text, form)) }
        (versions(cx, of))
        @if text.kind != Kind::Page { (withdraw(cx, text)) }
    }
}

/// What everybody reads now, and what comes.
fn state(cx: &Cx, of: &Shown<'_>) -> Markup {
    let now = shown(of.versions, of.language, cx.now);
    let planned = of.versions.iter().filter(|it| it.language == of.language && it.standing(cx.now) == Standing::Scheduled);
    let public = match of.text.kind {
        Kind::Page => cx.url(&format!("/{}", of.text.slug)),
        Kind::News => cx.url(&format!("/aktuelles/{}", of.text.slug)),
        Kind::Question => cx.url(&format!("/fragen#{}", of.text.slug)),
    };
    html! {
        p.rf-muted {
            @match (now, now.and_then(|it| it.published_from)) {
                (Some(version), Some(from)) => {
                    (cx.text("text-shown-now", &[("n", i64::from(version.number).into()), ("at", cx.lang.moment(from).into())])) " "
                    @if of.text.withdrawn_at.is_none() { a href=(public) { (cx.t("text-to-page")) } }
                },
                _ if of.language == Language::De => (cx.t("text-shown-none")),
                _ => (cx.t("text-shown-german")),
            }
            @for version in planned {
                @if let Some(from) = version.published_from {
                    br; (cx.text("text-planned", &[("n", i64::from(version.number).into()), ("at", cx.lang.moment(from).into())]))
                }
            }
        }
        @if of.is_template { (Alert::new(Tone::Info, cx.t("text-template")).render(cx.lang)) }
    }
}

/// The form's words as the public would read them, once something was looked at.
fn preview(cx: &Cx, language: Language, form: &Form) -> Markup {
    let wanted = form.value("go").is_some() && Wish::of(form) == Wish::Preview && form.errors().is_empty();
    html! {
        @if wanted {
            section.rf-section aria-labelledby="vorschau" {
                h2 id="vorschau" { (cx.t("text-preview")) }
                p.rf-muted { (cx.t("text-preview-text")) }
                div.rf-card lang=(language.lang().code()) {
                    p.rf-lead { strong { (form.value("title").unwrap_or_default()) } }
                    (markdown::render(form.value("body").unwrap_or_default(), 3))
                }
            }
        }
    }
}

/// The German words beside a translation.
fn original(cx: &Cx, german: Option<&Words>) -> Markup {
    html! {
        @if let Some(words) = german {
            details.rf-section {
                summary { (cx.t("text-original")) }
                div lang="de" { p { strong { (words.title) } } p.rf-prewrap { (words.body) } }
            }
        }
    }
}

fn fields(cx: &Cx, kind: Kind, action: &str, form: &Form) -> Markup {
    let lang = cx.lang;
    let (title, body) = if kind == Kind::Question { ("text-question", "text-answer") } else { ("text-title", "text-body") };
    let hour = TextField { name: "time", label: "text-from-time", kind: InputKind::Time, ..TextField::default() };
    let day =
        TextField { name: "day", label: "text-from-day", hint: Some("text-from-hint"), kind: InputKind::Date, ..TextField::default() };
    let press = |go, label, look| Button { label, look, sends: Some(("go", go)), ..Button::default() }.render(lang);
    html! {
        form.rf-form method="post" action=(action) novalidate {
            (token_fields(cx))
            (hidden("seen", form.value("seen").unwrap_or("0")))
            (TextField { name: "title", label: title, required: true, ..TextField::default() }.render(lang, form))
            (TextArea { name: "body", label: body, hint: Some("text-body-hint"), required: true, max: Some(MAX_BODY) }.render(lang, form))
            div.rf-actions { (press("preview", "text-look", ButtonLook::Secondary)) (press("draft", "text-save", ButtonLook::Secondary)) }
            div.rf-form__pair { (day.render(lang, form)) (hour.render(lang, form)) }
            div.rf-actions { (press("publish", "text-publish", ButtonLook::Primary)) }
        }
    }
}

fn picture(cx: &Cx, text: &Text, form: &Form) -> Markup {
    let alt = TextArea {
        name: "picture_alt",
        label: "text-picture-alt",
        hint: Some("text-picture-alt-hint"),
        required: true,
        max: Some(MAX_ALT),
    };
    let file = FileField {
        name: "picture",
        label: "text-picture-file",
        hint: Some("text-picture-hint"),
        accept: "image/jpeg,image/png,image/webp",
    };
    html! {
        section.rf-section {
            h2 { (cx.t("text-picture-title")) }
            @if let Some(picture) = &text.picture {
                p { img.rf-photo src=(here(cx, &format!("/{}/bild.jpg", text.id))) width=(picture.width) height=(picture.height) alt=(picture.alt); }
                (press(cx, text, "bild-entfernen", None, "text-picture-remove"))
            }
            form.rf-form method="post" action=(here(cx, &format!("/{}/bild", text.id))) enctype="multipart/form-data" novalidate {
                (token_fields(cx))
                (file.render(cx.lang, form))
                (alt.render(cx.lang, form))
                div.rf-actions { (Button { label: "text-picture-save", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

fn press(cx: &Cx, text: &Text, to: &str, version: Option<&Version>, label: &'static str) -> Markup {
    html! {
        form method="post" action=(here(cx, &format!("/{}/{to}", text.id))) {
            (token_fields(cx))
            @if let Some(version) = version { (hidden("version", &version.id.to_string())) }
            (Button { label, look: ButtonLook::Quiet, ..Button::default() }.render(cx.lang))
        }
    }
}

fn withdraw(cx: &Cx, text: &Text) -> Markup {
    let (to, label, explained) = match text.withdrawn_at {
        None => ("verbergen", "text-withdraw", "text-withdraw-text"),
        Some(_) => ("zeigen", "text-show-again", "text-show-again-text"),
    };
    html! {
        section.rf-section {
            h2 { (cx.t(label)) }
            p { (cx.t(explained)) }
            form method="post" action=(here(cx, &format!("/{}/{to}", text.id))) {
                (token_fields(cx))
                (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
            }
        }
    }
}

/// All versions in this language, newest first.
fn versions(cx: &Cx, of: &Shown<'_>) -> Markup {
    let own: Vec<&Version> = of.versions.iter().filter(|it| it.language == of.language).collect();
    html! {
        h2 id="fassungen" { (cx.t("text-versions")) }
        @if own.is_empty() { p { (cx.t("text-versions-none")) } }
        @else {
            (Table {
                caption: cx.text("text-versions-count", &[("n", (own.len() as i64).into())]),
                columns: ["text-version", "text-saved-at", "text-saved-by", "text-standing", "text-acts"].map(|key| Column::text(cx.t(key))).into(),
                rows: own.iter().enumerate().map(|(index, version)| row(cx, of, version, index == 0, own.get(index + 1).copied())).collect(),
                stacked: true,
                ..Table::default()
            }
            .render(cx.lang))
        }
    }
}

fn row(cx: &Cx, of: &Shown<'_>, version: &Version, is_newest: bool, before: Option<&Version>) -> Vec<Markup> {
    let standing = version.standing(cx.now);
    let is_shown = shown(of.versions, of.language, cx.now).is_some_and(|it| it.id == version.id);
    vec![
        html! {
            (version.number)
            @if let Some(from) = version.restored_from { br; small { (cx.text("text-restored-from", &[("n", i64::from(from).into())])) } }
        },
        html! { (cx.lang.moment(version.saved_at)) },
        html! { @match &version.saved_by { Some(name) => (name), None => (cx.t("text-by-command")) } },
        html! {
            @if is_shown { strong { (cx.t("text-is-shown")) } } @else { (cx.t(standing.label())) }
            @if let Some(from) = version.published_from { br; small { (cx.text("text-from", &[("at", cx.lang.moment(from).into())])) } }
        },
        html! {
            div.rf-row {
                @if let Some(before) = before { a href=(comparison(cx, of.text, before, version)) { (cx.t("text-compare")) } }
                @if matches!(standing, Standing::Scheduled | Standing::Published) { (press(cx, of.text, "zuruecknehmen", Some(version), "text-take-back")) }
                @if !is_newest { (press(cx, of.text, "wiederherstellen", Some(version), "text-restore")) }
            }
        },
    ]
}

fn comparison(cx: &Cx, text: &Text, before: &Version, after: &Version) -> String {
    here(cx, &format!("/{}/vergleich?fassung={}&von={}&bis={}", text.id, after.language, before.number, after.number))
}

/// Two versions, word by word.
pub(super) fn compared(cx: &Cx, text: &Text, versions: &[Version], before: &Version, after: &Version) -> Markup {
    let back = here(cx, &format!("/{}?fassung={}#fassungen", text.id, after.language));
    let numbers: Vec<i32> = versions.iter().filter(|it| it.language == after.language).map(|it| it.number).collect();
    let choose = |name: &str, label: &str, current: i32| {
        html! {
            label { (cx.t(label)) " "
                select.rf-short name=(name) { @for number in &numbers { option value=(number) selected[*number == current] { (number) } } }
            }
        }
    };
    html! {
        p { a href=(back) { (cx.t("text-compare-back")) } }
        h1 { (cx.text("text-compared", &[("a", i64::from(before.number).into()), ("b", i64::from(after.number).into())])) }
        form.rf-row method="get" action=(here(cx, &format!("/{}/vergleich", text.id))) {
            (hidden("fassung", after.language.as_str()))
            (choose("von", "text-compare-from", before.number))
            (choose("bis", "text-compare-to", after.number))
            (Button { label: "text-compare", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
        @if before.words == after.words { p { (cx.t("text-compare-same")) } }
        div.rf-card.rf-compare lang=(after.language.lang().code()) {
            p { strong { (runs(cx.lang, &before.words.title, &after.words.title)) } }
            p.rf-prewrap { (runs(cx.lang, &before.words.body, &after.words.body)) }
        }
    }
}

fn runs(lang: Lang, before: &str, after: &str) -> Markup {
    let spoken = |key: &str| html! { span.rf-visually-hidden { " [" (lang.t(key)) "] " } };
    html! {
        @for run in compare(before, after) {
            @match run {
                Run::Same(words) => (words),
                Run::Gone(words) => del { (spoken("text-run-gone")) (words) },
                Run::New(words) => ins { (spoken("text-run-new")) (words) },
            }
        }
    }
}
