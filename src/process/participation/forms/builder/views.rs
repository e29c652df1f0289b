//! The pages of the builder. No IO.

use maud::{Markup, html};

use super::forms::{MAX_TEXT, deciding, when_field};
use super::routes::HERE;
use crate::process::participation::contributions::Kind;
use crate::process::participation::forms::ROLES;
use crate::process::participation::forms::model::{AskKind, FormWindow, OCCASIONS, Question, Section, Speech, State, SurveyForm};
use crate::process::participation::forms::store::{Listed, Version};
use crate::process::participation::forms::views::receipt;
use crate::services::i18n::Lang;
use crate::web::components::{
    Alert, Button, ButtonLook, Checkbox, Checkboxes, Choice, Column, InputKind, RadioGroup, Table, TextArea, TextField, Tone, Translated,
    Words, empty_state, error_summary, hidden, link_button, tag, translations,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, in_language, token_fields};

/// All forms.
pub(super) fn list(cx: &Cx, forms: &[Listed]) -> Markup {
    let builds = ROLES.iter().any(|&role| cx.can(role));
    html! {
        div.rf-work__head {
            h1 { (cx.t("surveys-title")) }
            @if builds { div.rf-row { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/formulare/neu"), "survey-new")) } }
        }
        p.rf-lead { (cx.t("surveys-lead")) }
        @if forms.is_empty() { (empty_state(&cx.t("surveys-empty"), &html! { p { (cx.t("surveys-empty-text")) } })) }
        @else { (table(cx, forms, builds)) }
    }
}

fn table(cx: &Cx, forms: &[Listed], builds: bool) -> Markup {
    let row = |form: &Listed| {
        let path = |rest: &str| cx.staff_url(&format!("{HERE}/{}{rest}", form.slug));
        let title = cx.local(&form.title);
        vec![
            html! { @if builds { a href=(path("")) { (title) } } @else { (title) } },
            html! { (cx.t(form.state.label())) @if let Some(window) = window(cx, form.window) { br; span.rf-muted { (window) } } },
            html! { @if builds { a href=(path("/ergebnisse")) { (cx.lang.number(form.answers)) } } @else { (cx.lang.number(form.answers)) } },
            html! { (cx.lang.number(form.voices)) },
            html! { @if form.version > 0 { a href=(path("/eingabe")) { (cx.t("survey-record-paper")) } } },
        ]
    };
    Table {
        caption: cx.text("surveys-count", &[("n", (forms.len() as i64).into())]),
        columns: vec![
            Column::text(cx.t("survey-name")),
            Column::text(cx.t("survey-state")),
            Column::number(cx.t("survey-answers")),
            Column::number(cx.t("survey-voices")),
            Column::text(cx.t("survey-paper")),
        ],
        rows: forms.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// "1. Dezember 2026, 00:00 bis …".
fn window(cx: &Cx, window: FormWindow) -> Option<String> {
    let moment = |at| cx.lang.moment(at);
    match (window.opens_at, window.closes_at) {
        (Some(from), Some(until)) => Some(cx.text("survey-from-until", &[("from", moment(from).into()), ("until", moment(until).into())])),
        (Some(from), None) => Some(cx.text("survey-from", &[("from", moment(from).into())])),
        (None, Some(until)) => Some(cx.text("survey-until", &[("until", moment(until).into())])),
        (None, None) => None,
    }
}

/// A form that is new.
pub(super) fn new(cx: &Cx, form: &Form) -> Markup {
    let kinds: Vec<Choice<'_>> = OCCASIONS.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
    html! {
        h1 { (cx.t("survey-new")) }
        p.rf-lead { (cx.t("survey-new-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(cx.staff_url("/formulare/neu")) {
            (token_fields(cx))
            (line(cx, form, "title", "survey-name", true))
            (RadioGroup { name: "occasion", label: "survey-occasion", hint: Some("survey-occasion-hint"), required: true, choices: &kinds, ..RadioGroup::default() }.render(cx.lang, form))
            (speech_field(cx, form))
            (translations(cx.lang, form, &[Translated::line("title", "survey-name")]))
            div.rf-actions { (Button { label: "survey-create", ..Button::default() }.render(cx.lang)) a href=(cx.staff_url(HERE)) { (cx.t("survey-back")) } }
        }
    }
}

fn line(cx: &Cx, form: &Form, name: &str, label: &str, required: bool) -> Markup {
    TextField { name, label, required, ..TextField::default() }.render(cx.lang, form)
}

fn area(cx: &Cx, form: &Form, name: &str, label: &str, hint: Option<&str>) -> Markup {
    TextArea { name, label, hint, max: Some(MAX_TEXT), ..TextArea::default() }.render(cx.lang, form)
}

fn speech_field(cx: &Cx, form: &Form) -> Markup {
    let speeches: Vec<Choice<'_>> = Speech::ALL.iter().map(|speech| Choice::new(speech.as_str(), cx.t(speech.label()))).collect();
    RadioGroup {
        name: "speech",
        label: "survey-speech",
        hint: Some("survey-speech-hint"),
        required: true,
        choices: &speeches,
        inline: true,
    }
    .render(cx.lang, form)
}

fn path(cx: &Cx, survey: &SurveyForm, rest: &str) -> String {
    cx.staff_url(&format!("{HERE}/{}{rest}", survey.slug))
}

/// A form with everything that can be done with it.
pub(super) fn builder(cx: &Cx, survey: &SurveyForm, newest: Option<&Version>, form: &Form) -> Markup {
    let changed = newest.is_some_and(|newest| newest.definition != survey.draft);
    html! {
        p { a href=(cx.staff_url(HERE)) { (cx.t("survey-back")) } }
        div.rf-work__head {
            h1 { (cx.local(&survey.head.title)) " " (tag(&cx.t(survey.state.label()), None)) }
            div.rf-row {
                (link_button(cx.lang, ButtonLook::Secondary, &path(cx, survey, "/vorschau"), "survey-preview"))
                (link_button(cx.lang, ButtonLook::Secondary, &path(cx, survey, "/ergebnisse"), "survey-results"))
                @if survey.version > 0 { (link_button(cx.lang, ButtonLook::Secondary, &path(cx, survey, "/papier"), "survey-print")) }
            }
        }
        (standing(cx, survey, newest, changed))
        (error_summary(cx.lang, form))
        (acts(cx, survey, newest, changed))
        h2 { (cx.t("survey-questions")) }
        @for (index, section) in survey.draft.sections.iter().enumerate() { (section_card(cx, survey, index, section, form)) }
        p { (link_button(cx.lang, ButtonLook::Secondary, &path(cx, survey, "/teil/neu"), "survey-section-new")) }
        details.rf-section open[around_is_wrong(form)] {
            summary { (cx.t("survey-around")) }
            form.rf-form method="post" action=(path(cx, survey, "")) {
                (token_fields(cx))
                (line(cx, form, "title", "survey-name", true))
                (area(cx, form, "intro", "survey-intro", Some("survey-intro-hint")))
                (area(cx, form, "thanks", "survey-thanks-text", Some("survey-thanks-text-hint")))
                (speech_field(cx, form))
                div.rf-form__pair {
                    (day(cx, form, "opens_on", "survey-opens-on", "survey-opens-on-hint"))
                    (day(cx, form, "closes_on", "survey-closes-on", "survey-closes-on-hint"))
                }
                (translations(cx.lang, form, &AROUND))
                div.rf-actions { (Button { label: "survey-save", ..Button::default() }.render(cx.lang)) }
            }
        }
        details.rf-section open[form.error("copy_title").is_some()] {
            summary { (cx.t("survey-copy")) }
            form.rf-form method="post" action=(path(cx, survey, "/kopieren")) {
                (token_fields(cx))
                p.rf-muted { (cx.t("survey-copy-lead")) }
                (line(cx, form, "copy_title", "survey-copy-title", true))
                div.rf-actions { (Button { label: "survey-copy", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
        }
    }
}

/// What stands around the questions and can be translated.
const AROUND: [Translated<'static>; 3] = [
    Translated::line("title", "survey-name"),
    Translated::lines("intro", "survey-intro", Some(MAX_TEXT)),
    Translated::lines("thanks", "survey-thanks-text", Some(MAX_TEXT)),
];

fn around_is_wrong(form: &Form) -> bool {
    let own = ["title", "intro", "thanks"];
    let translated = own.iter().flat_map(|name| Lang::TRANSLATED.map(|lang| in_language(name, lang)));
    let fields = own.into_iter().chain(["speech", "opens_on", "closes_on"]).map(str::to_owned);
    fields.chain(translated).any(|name| form.error(&name).is_some())
}

fn day(cx: &Cx, form: &Form, name: &str, label: &str, hint: &str) -> Markup {
    TextField { name, label, hint: Some(hint), kind: InputKind::Date, ..TextField::default() }.render(cx.lang, form)
}

/// What the public sees now.
fn standing(cx: &Cx, survey: &SurveyForm, newest: Option<&Version>, changed: bool) -> Markup {
    let address = cx.url(&format!("/formulare/{}", survey.slug));
    html! {
        @match newest {
            None => { p.rf-lead { (cx.t("survey-never-published")) } },
            Some(newest) => {
                p.rf-lead {
                    (cx.text("survey-version-of", &[("n", newest.version.to_string().into()), ("at", cx.lang.moment(newest.published_at).into())])) " "
                    a href=(address) { (cx.host.config.public_url) (address) }
                }
            }
        }
        @if let Some(window) = window(cx, survey.head.window) { p { (window) } }
        @if changed { (Alert::new(Tone::Warning, cx.t("survey-draft-differs")).with(html! { p { (cx.t("survey-draft-differs-text")) } }).render(cx.lang)) }
    }
}

fn acts(cx: &Cx, survey: &SurveyForm, newest: Option<&Version>, changed: bool) -> Markup {
    let act = |rest: &str, label: &str, look: ButtonLook| {
        html! {
            form method="post" action=(path(cx, survey, rest)) {
                (token_fields(cx))
                (Button { label, look, ..Button::default() }.render(cx.lang))
            }
        }
    };
    html! {
        div.rf-actions {
            @match survey.state {
                State::Draft => (act("/veroeffentlichen", "survey-publish", ButtonLook::Primary)),
                State::Open => {
                    @if changed && newest.is_some() { (act("/veroeffentlichen", "survey-publish-again", ButtonLook::Primary)) }
                    (act("/schliessen", "survey-close", ButtonLook::Secondary))
                },
                State::Closed => (act("/oeffnen", "survey-reopen", ButtonLook::Secondary)),
            }
        }
    }
}

/// A section with its questions, where each can be changed, moved and removed.
fn section_card(cx: &Cx, survey: &SurveyForm, index: usize, section: &Section, form: &Form) -> Markup {
    let title = cx.local(&section.title);
    html! {
        section.rf-card id={ "f-" (section.key) } tabindex="-1" aria-label=(title) {
            h3 { (index + 1) ". " (title) }
            (mistakes(cx, form, &section.key))
            @if let Some(text) = &section.text { p { (cx.local(text)) } }
            @if let Some(condition) = &section.condition { p.rf-muted { (condition_words(cx, survey, &condition.question, &condition.any_of)) } }
            @if section.questions.is_empty() { p.rf-muted { (cx.t("survey-section-empty")) } }
            ol.rf-plain.rf-questions {
                @for question in &section.questions {
                    li id={ "f-" (question.key) } tabindex="-1" {
                        p { b { (cx.local(&question.label)) } br; span.rf-muted { (about(cx, question)) } }
                        (mistakes(cx, form, &question.key))
                        (ways(cx, survey, OF_QUESTION, &format!("/frage/{}", question.key), (&question.key, cx.local(&question.label))))
                    }
                }
            }
            div.rf-row {
                (link_button(cx.lang, ButtonLook::Secondary, &path(cx, survey, &format!("/teil/{}/frage", section.key)), "survey-question-new"))
            }
            (ways(cx, survey, OF_SECTION, &format!("/teil/{}", section.key), (&section.key, title)))
        }
    }
}

fn mistakes(cx: &Cx, form: &Form, key: &str) -> Markup {
    html! { @for say in form.errors_of(key) { p.kern-error { span.kern-icon.kern-icon--danger aria-hidden="true" {} span.kern-body { (cx.say(say)) } } } }
}

/// Keys of what can be done with a question, and with a section: below its questions it says that the whole part is meant.
const OF_QUESTION: [&str; 4] = ["survey-edit", "survey-up", "survey-down", "survey-remove"];
const OF_SECTION: [&str; 4] = ["survey-part-edit", "survey-part-up", "survey-part-down", "survey-part-remove"];

/// Edit, up, down, remove; each says of what for those who do not see where it stands.
fn ways(cx: &Cx, survey: &SurveyForm, [edit, up, down, remove]: [&str; 4], to_edit: &str, (key, of): (&str, &str)) -> Markup {
    let hidden_of = html! { span.rf-visually-hidden { ": " (of) } };
    let button = |to: &str, label: &str| {
        html! { button.kern-btn.kern-btn--tertiary.rf-btn--small type="submit" name="to" value=(to) { span.kern-label { (cx.t(label)) (hidden_of) } } }
    };
    html! {
        form.rf-row method="post" action=(path(cx, survey, "/bewegen")) {
            (token_fields(cx))
            (hidden("key", key))
            a.kern-btn.kern-btn--tertiary.rf-btn--small href=(path(cx, survey, to_edit)) { span.kern-label { (cx.t(edit)) (hidden_of) } }
            (button("up", up))
            (button("down", down))
            a.kern-btn.kern-btn--tertiary.rf-btn--small href=(path(cx, survey, &format!("/entfernen/{key}"))) { span.kern-label { (cx.t(remove)) (hidden_of) } }
        }
    }
}

/// "Eine Antwort, 5 Möglichkeiten · Pflicht · Angabe zur Person".
fn about(cx: &Cx, question: &Question) -> String {
    let options = question.ask.options().len() as i64;
    let mut parts = vec![cx.t(question.ask.kind().label())];
    parts.extend((options > 0).then(|| cx.text("survey-options-n", &[("n", options.into())])));
    parts.extend(question.required.then(|| cx.t("survey-is-required")));
    parts.extend(question.demographic.then(|| cx.t("survey-is-demographic")));
    parts.join(" · ")
}

fn condition_words(cx: &Cx, survey: &SurveyForm, question: &str, any_of: &[String]) -> String {
    let Some(question) = survey.draft.question(question) else { return cx.t("survey-condition-lost") };
    let known = question.ask.deciding();
    let answers: Vec<&str> =
        any_of.iter().filter_map(|key| known.iter().find(|option| option.key == *key)).map(|option| cx.local(&option.label)).collect();
    cx.text("survey-condition-is", &[("question", cx.local(&question.label).into()), ("answers", answers.join(" / ").into())])
}

/// A section's heading, text and condition.
pub(super) fn section(cx: &Cx, survey: &SurveyForm, key: Option<&str>, form: &Form) -> Markup {
    let deciding = deciding(&survey.draft, key);
    html! {
        h1 { (cx.t(if key.is_some() { "survey-section-edit" } else { "survey-section-new" })) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(path(cx, survey, &format!("/teil/{}", key.unwrap_or("neu")))) {
            (token_fields(cx))
            (line(cx, form, "title", "survey-section-title", true))
            (area(cx, form, "text", "survey-section-text", Some("survey-section-text-hint")))
            (translations(cx.lang, form, &[
                Translated::line("title", "survey-section-title"),
                Translated::lines("text", "survey-section-text", Some(MAX_TEXT)),
            ]))
            section.rf-form__part {
                h2 { (cx.t("survey-condition")) }
                @if deciding.is_empty() { p.rf-muted { (cx.t("survey-condition-none")) } }
                @else {
                    p.rf-muted { (cx.t("survey-condition-lead")) }
                    @for question in deciding { (condition_field(cx, question, form)) }
                }
            }
            div.rf-actions { (Button { label: "survey-save", ..Button::default() }.render(cx.lang)) a href=(path(cx, survey, "")) { (cx.t("survey-back-to-builder")) } }
        }
    }
}

fn condition_field(cx: &Cx, question: &Question, form: &Form) -> Markup {
    let options = question.ask.deciding();
    let choices: Vec<Choice<'_>> = options.iter().map(|option| Choice::new(option.key.as_str(), cx.local(&option.label))).collect();
    let label = cx.text("survey-condition-when", &[("question", cx.local(&question.label).into())]);
    let name = when_field(question);
    Checkboxes { name: &name, choices: &choices, ..Checkboxes::default() }.worded(
        cx.lang,
        form,
        Words { label: &label, ..Words::default() },
    )
}

/// The kinds of questions to choose from.
pub(super) fn kinds(cx: &Cx, survey: &SurveyForm, section: &Section) -> Markup {
    html! {
        h1 { (cx.t("survey-question-new")) }
        p.rf-lead { (cx.t("survey-question-new-lead")) }
        ul.rf-plain {
            @for kind in AskKind::ALL {
                li {
                    p {
                        a href=(path(cx, survey, &format!("/teil/{}/frage?art={kind}", section.key))) { b { (cx.t(kind.label())) } } br;
                        span.rf-muted { (cx.t(&format!("survey-about-{kind}"))) }
                    }
                }
            }
        }
        p { a href=(path(cx, survey, "")) { (cx.t("survey-back-to-builder")) } }
    }
}

/// A question with the fields that its kind needs.
pub(super) fn question(cx: &Cx, survey: &SurveyForm, to: &str, kind: AskKind, form: &Form) -> Markup {
    html! {
        h1 { (cx.t(kind.label())) }
        p.rf-lead { (cx.t(&format!("survey-about-{kind}"))) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action=(path(cx, survey, to)) {
            (token_fields(cx))
            (hidden("kind", kind.as_str()))
            (line(cx, form, "label", "survey-question", true))
            (area(cx, form, "hint", "survey-hint", Some("survey-hint-hint")))
            (kind_fields(cx, kind, form))
            (Checkbox { name: "required", label: "survey-required", hint: None }.render(cx.lang, form))
            @if kind.can_be_demographic() { (Checkbox { name: "demographic", label: "survey-demographic", hint: Some("survey-demographic-hint") }.render(cx.lang, form)) }
            (translations(cx.lang, form, &translated(kind)))
            div.rf-actions { (Button { label: "survey-save", ..Button::default() }.render(cx.lang)) a href=(path(cx, survey, "")) { (cx.t("survey-back-to-builder")) } }
        }
    }
}

/// What of a question can be translated.
fn translated(kind: AskKind) -> Vec<Translated<'static>> {
    let mut texts = vec![Translated::line("label", "survey-question"), Translated::lines("hint", "survey-hint", Some(MAX_TEXT))];
    match kind {
        AskKind::Choice | AskKind::Choices => texts.push(Translated::lines("options", "survey-options", None)),
        AskKind::Scale => texts.extend([Translated::line("low", "survey-low"), Translated::line("high", "survey-high")]),
        AskKind::Number => texts.push(Translated::line("unit", "survey-unit")),
        AskKind::Text | AskKind::Date | AskKind::Photo | AskKind::District | AskKind::Theme | AskKind::Place => {}
    }
    texts
}

fn kind_fields(cx: &Cx, kind: AskKind, form: &Form) -> Markup {
    let number = |name: &str, label: &str, hint: Option<&str>, required: bool| {
        TextField { name, label, hint, required, kind: InputKind::Number, ..TextField::default() }.render(cx.lang, form)
    };
    let options = html! {
        (TextArea { name: "options", label: "survey-options", hint: Some("survey-options-hint"), required: true, max: None }.render(cx.lang, form))
    };
    match kind {
        AskKind::Text => {
            let kinds: Vec<Choice<'_>> = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.label()))).collect();
            RadioGroup {
                name: "contribution",
                label: "survey-becomes",
                hint: Some("survey-becomes-hint"),
                required: true,
                choices: &kinds,
                inline: true,
            }
            .render(cx.lang, form)
        }
        AskKind::Choice => options,
        AskKind::Choices => html! { (options) (number("most", "survey-most", Some("survey-most-about"), false)) },
        AskKind::Scale => html! {
            (number("steps", "survey-steps", Some("survey-steps-hint"), true))
            div.rf-form__pair { (line(cx, form, "low", "survey-low", true)) (line(cx, form, "high", "survey-high", true)) }
        },
        AskKind::Number => html! {
            div.rf-form__pair { (number("min", "survey-min", None, true)) (number("max", "survey-max", None, true)) }
            (line(cx, form, "unit", "survey-unit", false))
        },
        AskKind::Date | AskKind::Photo | AskKind::District | AskKind::Theme | AskKind::Place => html! {},
    }
}

/// One more look before something is removed; none when it is not there.
pub(super) fn removal(cx: &Cx, survey: &SurveyForm, key: &str) -> Option<Markup> {
    let section = survey.draft.sections.iter().find(|section| section.key == key);
    let name = section.map(|section| &section.title).or_else(|| survey.draft.question(key).map(|question| &question.label))?;
    let questions = section.map_or(0, |section| section.questions.len() as i64);
    let depends = survey.draft.sections.iter().filter(|other| {
        other.condition.as_ref().is_some_and(|condition| {
            condition.question == key
                || section.is_some_and(|section| section.questions.iter().any(|question| question.key == condition.question))
        })
    });
    let depends: Vec<&str> = depends.map(|other| cx.local(&other.title)).collect();
    Some(html! {
        h1 { (cx.t("survey-remove")) }
        p.rf-lead { (cx.text("survey-remove-ask", &[("name", cx.local(name).into())])) }
        @if questions > 0 { p { (cx.text("survey-remove-questions", &[("n", questions.into())])) } }
        @if !depends.is_empty() { (Alert::new(Tone::Warning, cx.text("survey-remove-depends", &[("sections", depends.join(", ").into())])).render(cx.lang)) }
        @if survey.version > 0 { p { (cx.t("survey-remove-versions")) } }
        form.rf-actions method="post" action=(path(cx, survey, &format!("/entfernen/{key}"))) {
            (token_fields(cx))
            (Button { label: "survey-remove", ..Button::default() }.render(cx.lang))
            a href=(path(cx, survey, "")) { (cx.t("survey-keep")) }
        }
    })
}

/// After paper was typed in: the slips.
pub(super) fn recorded(cx: &Cx, survey: &SurveyForm, slips: &[(String, String, String)]) -> Markup {
    html! {
        h1 { (cx.t("survey-recorded")) }
        p.rf-lead { (cx.text("survey-recorded-text", &[("n", (slips.len() as i64).into())])) }
        div.rf-cards { @for (index, slip) in slips.iter().enumerate() { (receipt(cx, index, slip)) } }
        div.rf-actions { (link_button(cx.lang, ButtonLook::Primary, &path(cx, survey, "/eingabe"), "survey-record-next")) a href=(cx.staff_url(HERE)) { (cx.t("survey-back")) } }
    }
}
