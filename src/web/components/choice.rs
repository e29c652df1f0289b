//! Fields to choose from: one of few (radio), one of many (select), several (checkboxes), yes or no.

use std::borrow::Cow;

use maud::{Markup, html};

use super::Example;
use super::field::{Frame, Words};
use crate::services::i18n::{Lang, Localised};
use crate::web::form::Form;

/// One possibility. Its label is already in the reader's language: many come from the town's data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: Cow<'a, str>,
    /// What is read.
    pub label: Cow<'a, str>,
    /// A line of explanation below the label; selects do not show it.
    pub hint: Option<Cow<'a, str>>,
    /// The language of the label, if it is not the page's.
    pub lang: Option<&'static str>,
}

impl<'a> Choice<'a> {
    /// A possibility without explanation.
    pub fn new(value: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, lang: None }
    }

    /// A possibility whose label the town wrote, for a page in this language.
    pub fn of_town(value: impl Into<Cow<'a, str>>, label: &'a Localised, page: Lang) -> Self {
        Self { lang: page.mark(label.language(page)), ..Self::new(value, label.get(page)) }
    }

    /// The same with a line of explanation.
    #[must_use]
    pub fn explained(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// One of many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Select<'a> {
    /// Name in the form; the id is `f-` and the name.
    pub name: &'a str,
    /// Key of the label.
    pub label: &'a str,
    /// Key of a hint.
    pub hint: Option<&'a str>,
    /// Whether the form is refused without a choice.
    pub required: bool,
    /// What one can choose.
    pub choices: &'a [Choice<'a>],
    /// Key of an entry at the top that sends an empty value ("bitte wählen", "egal").
    pub empty: Option<&'a str>,
}

impl Select<'_> {
    /// The field with its choice and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        self.within(lang, form, &Frame::new(lang, form, self.name, self.label, self.hint, self.required))
    }

    /// The same field with words of the town in place of keys.
    pub fn worded(&self, lang: Lang, form: &Form, words: Words<'_>) -> Markup {
        self.within(lang, form, &Frame::worded(lang, form, self.name, words, self.required))
    }

    fn within(&self, lang: Lang, form: &Form, frame: &Frame) -> Markup {
        let chosen = form.value(self.name).unwrap_or_default();
        frame.around(&html! {
            div.kern-form-input__select-wrapper {
                select
                    class={ "kern-form-input__select" @if frame.has_error() { " kern-form-input__select--error" } }
                    id=(frame.id) name=(self.name)
                    aria-required=[self.required.then_some("true")]
                    aria-invalid=[frame.invalid()]
                    aria-describedby=[frame.described_by()] {
                    @if let Some(empty) = self.empty { option value="" { (lang.t(empty)) } }
                    @for choice in self.choices {
                        option value=(choice.value) lang=[choice.lang] selected[choice.value == chosen] { (choice.label) }
                    }
                }
            }
        })
    }
}

/// One of few, all in sight.
#[derive(Clone, Copy, Debug, Default)]
pub struct RadioGroup<'a> {
    /// Name in the form; the first choice has the id `f-` and the name, so that the error summary can lead to it.
    pub name: &'a str,
    /// Key of the legend.
    pub label: &'a str,
    /// Key of a hint.
    pub hint: Option<&'a str>,
    /// Whether the form is refused without a choice.
    pub required: bool,
    /// What one can choose.
    pub choices: &'a [Choice<'a>],
    /// Side by side instead of one below the other.
    pub inline: bool,
}

impl RadioGroup<'_> {
    /// The group with its choice and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        self.within(form, &Frame::new(lang, form, self.name, self.label, self.hint, self.required))
    }

    /// The same group with words of the town in place of keys.
    pub fn worded(&self, lang: Lang, form: &Form, words: Words<'_>) -> Markup {
        self.within(form, &Frame::worded(lang, form, self.name, words, self.required))
    }

    fn within(&self, form: &Form, frame: &Frame) -> Markup {
        let chosen = form.value(self.name);
        group(
            frame,
            self.inline,
            self.required.then_some("radiogroup"),
            &html! {
                @for (index, choice) in self.choices.iter().enumerate() {
                    (check(frame, "radio", index, self.name, choice, chosen == Some(choice.value.as_ref())))
                }
            },
        )
    }
}

/// Several of a few.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checkboxes<'a> {
    /// Name in the form, sent once for each choice.
    pub name: &'a str,
    /// Key of the legend.
    pub label: &'a str,
    /// Key of a hint.
    pub hint: Option<&'a str>,
    /// Whether the form is refused without a choice.
    pub required: bool,
    /// What one can choose.
    pub choices: &'a [Choice<'a>],
    /// Side by side instead of one below the other.
    pub inline: bool,
}

impl Checkboxes<'_> {
    /// The group with its choices and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        self.within(form, &Frame::new(lang, form, self.name, self.label, self.hint, self.required))
    }

    /// The same group with words of the town in place of keys.
    pub fn worded(&self, lang: Lang, form: &Form, words: Words<'_>) -> Markup {
        self.within(form, &Frame::worded(lang, form, self.name, words, self.required))
    }

    fn within(&self, form: &Form, frame: &Frame) -> Markup {
        group(
            frame,
            self.inline,
            None,
            &html! {
                @for (index, choice) in self.choices.iter().enumerate() {
                    (check(frame, "checkbox", index, self.name, choice, form.values(self.name).any(|value| value == choice.value)))
                }
            },
        )
    }
}

/// Yes or no. It is off until somebody ticks it (consent has to be an act), and sends `1`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checkbox<'a> {
    /// Name in the form; the id is `f-` and the name.
    pub name: &'a str,
    /// Key of the sentence one agrees to.
    pub label: &'a str,
    /// Key of a hint below it.
    pub hint: Option<&'a str>,
}

impl Checkbox<'_> {
    /// The box with its state and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        let frame = Frame::new(lang, form, self.name, self.label, None, true);
        let mut choice = Choice::new("1", frame.label.as_str());
        choice.hint = self.hint.map(|key| lang.t(key).into());
        html! {
            div class={ "rf-check" @if frame.has_error() { " kern-fieldset--error" } } {
                (check(&frame, "checkbox", 0, self.name, &choice, form.value(self.name).is_some()))
                (frame.error())
            }
        }
    }
}

fn group(frame: &Frame, inline: bool, role: Option<&str>, body: &Markup) -> Markup {
    html! {
        fieldset
            class={ "kern-fieldset" @if frame.has_error() { " kern-fieldset--error" } }
            role=[role]
            aria-required=[role.map(|_| "true")]
            aria-describedby=[frame.described_by()] {
            legend.kern-label { (frame.label()) " " (frame.optional_mark()) }
            (frame.hint())
            div class={ "kern-fieldset__body" @if inline { " kern-fieldset__body--horizontal" } } { (body) }
            (frame.error())
        }
    }
}

fn check(frame: &Frame, kind: &str, index: usize, name: &str, choice: &Choice<'_>, on: bool) -> Markup {
    let id = if index == 0 { frame.id.clone() } else { format!("{}-{index}", frame.id) };
    let hint = choice.hint.as_ref().map(|_| format!("{id}-about"));
    html! {
        div.kern-form-check {
            input
                class={ "kern-form-check__" (kind) @if frame.has_error() { " kern-form-check__" (kind) "--error" } }
                type=(kind) id=(id) name=(name) value=(choice.value) checked[on] aria-describedby=[hint.as_deref()];
            label.kern-label for=(id) lang=[choice.lang] { (choice.label) }
            @if let (Some(text), Some(id)) = (&choice.hint, &hint) { div.kern-form-check__hint id=(id) { (text) } }
        }
    }
}

/// Every way to choose.
pub fn examples(lang: Lang) -> Vec<Example> {
    let form = Form::empty();
    let refused = super::feedback::refused_example();
    let districts = [Choice::new("quellental", "Quellental"), Choice::new("thesdorf", "Thesdorf")];
    let kinds = [
        Choice::new("idea", lang.t("kind-shape-idea")).explained(lang.t("gallery-kind-idea")),
        Choice::new("problem", lang.t("kind-shape-problem")).explained(lang.t("gallery-kind-problem")),
        Choice::new("praise", lang.t("kind-shape-praise")),
    ];
    vec![
        Example::new(
            "select",
            html! {
                div.rf-form { (Select { name: "example-district", label: "gallery-field-district", required: true, choices: &districts, empty: Some("field-choose"), ..Select::default() }.render(lang, &form)) }
            },
        ),
        Example::new(
            "radio group",
            RadioGroup { name: "example-kind", label: "gallery-field-kind", required: true, choices: &kinds, ..RadioGroup::default() }
                .render(lang, &form),
        ),
        Example::new(
            "radio group, refused",
            RadioGroup {
                name: "refused-kind",
                label: "gallery-field-kind",
                required: true,
                choices: &kinds,
                inline: true,
                ..RadioGroup::default()
            }
            .render(lang, &refused),
        ),
        Example::new(
            "checkboxes",
            Checkboxes {
                name: "example-themes",
                label: "gallery-field-districts",
                choices: &districts,
                hint: Some("gallery-field-districts-hint"),
                ..Checkboxes::default()
            }
            .render(lang, &form),
        ),
        Example::new(
            "consent",
            Checkbox { name: "example-consent", label: "gallery-consent", hint: Some("gallery-consent-hint") }.render(lang, &form),
        ),
    ]
}
