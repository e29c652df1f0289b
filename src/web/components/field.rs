//! Fields for text, dates, numbers and money. A field knows its label, hint, mistake and kept value.
//!
//! There is no `maxlength` and no `required` attribute: a browser would cut what somebody pastes, or refuse in its own
//! words. The server judges, and says what is wrong next to the field.

use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;
use crate::web::form::Form;

/// What a one-line field takes; chooses keyboard, browser help and width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A web address.
    Url,
    /// A password.
    Password,
    /// A day, sent as `2026-11-23`.
    Date,
    /// A time of the day, sent as `18:00`.
    Time,
    /// A whole number, sent as typed.
    Number,
    /// An amount in euros, sent as typed; [`super::cents_from_input`] reads it.
    Money,
    /// A search.
    Search,
}

impl InputKind {
    /// The HTML type. Numbers are text with a number keyboard: `type=number` turns "1.200" into nothing.
    const fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number | Self::Money => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Url => "url",
            Self::Password => "password",
            Self::Date => "date",
            Self::Time => "time",
            Self::Search => "search",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("numeric"),
            Self::Money => Some("decimal"),
            _ => None,
        }
    }

    const fn is_short(self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Number | Self::Money)
    }
}

/// A one-line field.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextField<'a> {
    /// Name in the form; the id is `f-` and the name.
    pub name: &'a str,
    /// Key of the label.
    pub label: &'a str,
    /// Key of a hint between label and field.
    pub hint: Option<&'a str>,
    /// Whether the form is refused without it; the others are marked "freiwillig".
    pub required: bool,
    /// What it takes.
    pub kind: InputKind,
    /// `autocomplete` token (WCAG 1.3.5).
    pub autocomplete: Option<&'a str>,
    /// Unit shown behind the field, as it stands ("%", "m"); money shows € by itself.
    pub unit: Option<&'a str>,
}

impl<'a> TextField<'a> {
    /// A field for a resident's e-mail address, named `email`.
    pub fn email(label: &'a str) -> Self {
        Self { name: "email", label, kind: InputKind::Email, autocomplete: Some("email"), ..Self::default() }
    }

    /// The field with its value and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        self.within(form, &Frame::new(lang, form, self.name, self.label, self.hint, self.required))
    }

    /// The same field with words of the town in place of keys.
    pub fn worded(&self, lang: Lang, form: &Form, words: Words<'_>) -> Markup {
        self.within(form, &Frame::worded(lang, form, self.name, words, self.required))
    }

    fn within(&self, form: &Form, frame: &Frame) -> Markup {
        let unit = if self.kind == InputKind::Money { Some("€") } else { self.unit };
        let input = html! {
            input
                class={ "kern-form-input__input" @if frame.has_error() { " kern-form-input__input--error" } @if self.kind.is_short() { " rf-short" } }
                type=(self.kind.html_type())
                id=(frame.id) name=(self.name)
                // A password is never sent back.
                value=[form.value(self.name).filter(|_| self.kind != InputKind::Password)]
                inputmode=[self.kind.keyboard()]
                autocomplete=[self.autocomplete]
                aria-required=[self.required.then_some("true")]
                aria-invalid=[frame.invalid()]
                aria-describedby=[frame.described_by()];
        };
        frame.around(&html! {
            @if let Some(unit) = unit { div.rf-affix { (input) span.rf-affix__unit { (unit) } } } @else { (input) }
        })
    }
}

/// A field of several lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextArea<'a> {
    /// Name in the form; the id is `f-` and the name.
    pub name: &'a str,
    /// Key of the label.
    pub label: &'a str,
    /// Key of a hint between label and field.
    pub hint: Option<&'a str>,
    /// Whether the form is refused without it.
    pub required: bool,
    /// Most characters (code points) the server takes; shown, counted down by script, never enforced by the browser.
    pub max: Option<usize>,
}

impl TextArea<'_> {
    /// The field with its value and mistake from the form.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        self.within(lang, form, &Frame::new(lang, form, self.name, self.label, self.hint, self.required))
    }

    /// The same field with words of the town in place of keys.
    pub fn worded(&self, lang: Lang, form: &Form, words: Words<'_>) -> Markup {
        self.within(lang, form, &Frame::worded(lang, form, self.name, words, self.required))
    }

    fn within(&self, lang: Lang, form: &Form, frame: &Frame) -> Markup {
        let max_id = self.max.map(|_| format!("{}-max", frame.id));
        let described = [frame.described_by(), max_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let max = self.max.map(|max| i64::try_from(max).unwrap_or(i64::MAX));
        frame.around(&html! {
            textarea
                class={ "kern-form-input__input" @if frame.has_error() { " kern-form-input__input--error" } }
                id=(frame.id) name=(self.name) rows="6"
                aria-required=[self.required.then_some("true")]
                aria-invalid=[frame.invalid()]
                aria-describedby=[(!described.is_empty()).then_some(described)] {
                // The first line break after the tag is dropped by HTML, so one is given away.
                "\n" (form.value(self.name).unwrap_or_default())
            }
            @if let (Some(max), Some(id)) = (max, &max_id) {
                p.rf-remaining id=(id) data-remaining=(frame.id) data-max=(max)
                    data-left=(lang.t("field-left")) data-over=(lang.t("field-over")) {
                    (lang.text("field-max", &[("n", max.into())]))
                }
            }
        })
    }
}

/// A field for files; the browser offers the camera where there is one.
#[derive(Clone, Copy, Debug, Default)]
pub struct FileField<'a> {
    /// Name in the form; the id is `f-` and the name.
    pub name: &'a str,
    /// Key of the label.
    pub label: &'a str,
    /// Key of a hint: how many, which, how large.
    pub hint: Option<&'a str>,
    /// Media types, separated by commas.
    pub accept: &'a str,
}

impl FileField<'_> {
    /// The field with its mistake from the form. Browsers never fill it again, so that the server keeps what came.
    pub fn render(&self, lang: Lang, form: &Form) -> Markup {
        let frame = Frame::new(lang, form, self.name, self.label, self.hint, false);
        frame.around(&html! {
            input
                class={ "kern-form-input__input rf-file" @if frame.has_error() { " kern-form-input__input--error" } }
                type="file" id=(frame.id) name=(self.name) accept=(self.accept) multiple
                aria-invalid=[frame.invalid()]
                aria-describedby=[frame.described_by()];
        })
    }
}

impl FileField<'_> {
    /// What stands in place of the field when there can be no more files: the same id, so that the summary leads here, and the
    /// mistakes.
    pub fn full(&self, lang: Lang, form: &Form, sentence: &str) -> Markup {
        let frame = Frame::new(lang, form, self.name, self.label, None, true);
        html! {
            div id=(frame.id) role="group" tabindex="-1" aria-label=(frame.label) aria-describedby=[frame.described_by()] {
                p.rf-muted { (sentence) }
                (frame.error())
            }
        }
    }
}

/// A value that travels with the form unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// Label and hint in the words of the town, where a field has no keys for them: in forms that staff put together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    /// What is asked.
    pub label: &'a str,
    /// What helps to answer.
    pub hint: Option<&'a str>,
    /// The languages of both, if they are not the page's: what was not translated is German.
    pub lang: (Option<&'static str>, Option<&'static str>),
}

/// What stands around every field: label, hint, mistake, and the ids that tie them together.
pub(super) struct Frame {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) lang: (Option<&'static str>, Option<&'static str>),
    pub(super) errors: Vec<String>,
    pub(super) optional: Option<String>,
}

impl Frame {
    pub(super) fn new(lang: Lang, form: &Form, name: &str, label: &str, hint: Option<&str>, required: bool) -> Self {
        Self {
            id: format!("f-{name}"),
            label: lang.t(label),
            hint: hint.map(|key| lang.t(key)),
            lang: (None, None),
            errors: form.errors_of(name).map(|say| lang.say(say)).collect(),
            optional: (!required).then(|| lang.t("field-optional")),
        }
    }

    pub(super) fn worded(lang: Lang, form: &Form, name: &str, words: Words<'_>, required: bool) -> Self {
        Self {
            id: format!("f-{name}"),
            label: words.label.to_owned(),
            hint: words.hint.map(str::to_owned),
            lang: words.lang,
            errors: form.errors_of(name).map(|say| lang.say(say)).collect(),
            optional: (!required).then(|| lang.t("field-optional")),
        }
    }

    pub(super) const fn has_error(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Value of `aria-invalid`.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.has_error().then_some("true")
    }

    /// Value of `aria-describedby`: hint and mistake, if they are there.
    pub(super) fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.has_error().then(|| format!("{}-error", self.id));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    /// Label, hint, the field itself, mistake.
    pub(super) fn around(&self, field: &Markup) -> Markup {
        html! {
            div class={ "kern-form-input" @if self.has_error() { " kern-form-input--error" } } {
                label.kern-label for=(self.id) { (self.label()) (self.optional_mark()) }
                (self.hint())
                (field)
                (self.error())
            }
        }
    }

    pub(super) fn label(&self) -> Markup {
        html! { @match self.lang.0 { Some(lang) => span lang=(lang) { (self.label) }, None => (self.label) } }
    }

    pub(super) fn optional_mark(&self) -> Markup {
        html! { @if let Some(optional) = &self.optional { span.kern-label__optional { (optional) } } }
    }

    pub(super) fn hint(&self) -> Markup {
        html! { @if let Some(hint) = &self.hint { div.kern-hint id={ (self.id) "-hint" } lang=[self.lang.1] { (hint) } } }
    }

    pub(super) fn error(&self) -> Markup {
        html! {
            @if self.has_error() {
                p.kern-error id={ (self.id) "-error" } {
                    span.kern-icon.kern-icon--danger aria-hidden="true" {}
                    span.kern-body { @for (index, error) in self.errors.iter().enumerate() { @if index > 0 { br; } (error) } }
                }
            }
        }
    }
}

/// Fields empty, filled and refused.
pub fn examples(lang: Lang) -> Vec<Example> {
    let empty = Form::empty();
    let refused = super::feedback::refused_example();
    vec![
        Example::new(
            "text, optional e-mail, date, number, money",
            html! {
                div.rf-form {
                    (TextField { name: "example-title", label: "gallery-field-title", hint: Some("gallery-field-title-hint"), required: true, ..TextField::default() }.render(lang, &empty))
                    (TextField { name: "example-email", label: "gallery-field-email", kind: InputKind::Email, autocomplete: Some("email"), ..TextField::default() }.render(lang, &empty))
                    div.rf-form__pair {
                        (TextField { name: "example-date", label: "gallery-field-date", kind: InputKind::Date, required: true, ..TextField::default() }.render(lang, &empty))
                        (TextField { name: "example-number", label: "gallery-field-number", kind: InputKind::Number, required: true, ..TextField::default() }.render(lang, &empty))
                        (TextField { name: "example-money", label: "gallery-field-money", kind: InputKind::Money, required: true, ..TextField::default() }.render(lang, &empty))
                    }
                    (hidden("example-hidden", "1"))
                }
            },
        ),
        Example::new(
            "several lines with the characters left",
            html! {
                div.rf-form { (TextArea { name: "example-text", label: "gallery-field-text", required: true, max: Some(2000), ..TextArea::default() }.render(lang, &empty)) }
            },
        ),
        Example::new(
            "files",
            html! {
                div.rf-form { (FileField { name: "example-photos", label: "photos-choose", hint: Some("photos-hint"), accept: "image/jpeg" }.render(lang, &empty)) }
            },
        ),
        Example::new(
            "refused, with what was typed",
            html! {
                div.rf-form { (TextField { name: "refused-title", label: "gallery-field-title", required: true, ..TextField::default() }.render(lang, &refused)) }
            },
        ),
    ]
}
