//! What happened, what is wrong, what is missing, how far it is.

use maud::{Markup, html};

use super::Example;
use crate::error::{FieldError, Say};
use crate::services::i18n::Lang;
use crate::web::form::Form;

/// The sort of a message; each has icon, colour and word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Info,
    /// Something worked.
    Success,
    /// Something to mind.
    Warning,
    /// Something failed.
    Danger,
}

impl Tone {
    const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A message in the flow of a page.
#[derive(Clone, Debug)]
pub struct Alert {
    /// Sort.
    pub tone: Tone,
    /// First line, in the reader's language.
    pub title: String,
    /// What follows, if anything.
    pub body: Option<Markup>,
}

impl Alert {
    /// A message of one line.
    pub fn new(tone: Tone, title: impl Into<String>) -> Self {
        Self { tone, title: title.into(), body: None }
    }

    /// The same message with more below the first line.
    #[must_use]
    pub fn with(mut self, body: Markup) -> Self {
        self.body = Some(body);
        self
    }

    /// The message; failures and successes are read out at once by screen readers.
    pub fn render(&self, lang: Lang) -> Markup {
        let code = self.tone.code();
        let role = match self.tone {
            Tone::Danger => Some("alert"),
            Tone::Success => Some("status"),
            Tone::Info | Tone::Warning => None,
        };
        html! {
            div class={ "kern-alert kern-alert--" (code) } role=[role] {
                div.kern-alert__header {
                    span class={ "kern-icon kern-icon--" (code) } aria-hidden="true" {}
                    p.kern-title { span.rf-visually-hidden { (lang.t(&format!("tone-{code}"))) ": " } (self.title) }
                }
                @if let Some(body) = &self.body { div.kern-alert__body { (body) } }
            }
        }
    }
}

/// Mistakes that say "this field" and could be anywhere in the form.
const NAMELESS: [&str; 9] = [
    "error-required",
    "error-choose",
    "error-not-in-list",
    "error-too-short",
    "error-too-long",
    "error-number",
    "error-decimal",
    "error-euros",
    "error-date",
];

/// The mistakes of a refused form, each a link to its field; nothing when there are none. Where a mistake would fit any field,
/// the script puts the field's label in front (`data-name`): the summary is written before the fields, so only the page knows it.
pub fn error_summary(lang: Lang, form: &Form) -> Markup {
    let errors = form.errors();
    html! {
        @if !errors.is_empty() {
            div.rf-summary role="alert" tabindex="-1" data-summary {
                h2 { span.kern-icon.kern-icon--danger aria-hidden="true" {} (lang.t("summary-title")) }
                ul {
                    @for FieldError { field, say } in errors {
                        li {
                            @if field.is_empty() { (lang.say(say)) } @else { a href={ "#f-" (field) } data-name[NAMELESS.contains(&say.key)] { (lang.say(say)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What will be here, and when; never just "no entries".
pub fn empty_state(title: &str, body: &Markup) -> Markup {
    html! { div.rf-empty { p.rf-empty__title { (title) } (body) } }
}

/// How far slow work is: `done` of `total` steps, or unknown when there is no total.
pub fn progress(lang: Lang, id: &str, label: &str, done: u64, total: Option<u64>) -> Markup {
    let number = |n: u64| lang.number(i64::try_from(n).unwrap_or(i64::MAX));
    html! {
        div.rf-progress.kern-progress {
            div.rf-progress__label {
                label for=(id) { (label) }
                @if let Some(total) = total { span { (number(done)) " / " (number(total)) } }
            }
            progress id=(id) max=[total.map(|total| total.max(1))] value=[total.map(|_| done)] {}
        }
    }
}

/// A refused form for the examples of all fields.
pub(super) fn refused_example() -> Form {
    Form::with([("refused-title", "Radweg".to_owned())]).with_errors(vec![
        FieldError { field: "refused-title".into(), say: Say::new("gallery-mistake-title") },
        FieldError { field: "refused-kind".into(), say: Say::new("gallery-mistake-kind") },
    ])
}

/// Messages, the summary of mistakes, empty states and progress.
pub fn examples(lang: Lang) -> Vec<Example> {
    let alert = |tone, key| Alert::new(tone, lang.t(key)).render(lang);
    vec![
        Example::new(
            "messages",
            html! {
                (alert(Tone::Info, "gallery-alert-info"))
                (Alert::new(Tone::Success, lang.t("gallery-alert-success")).with(html! { p { (lang.t("gallery-alert-more")) } }).render(lang))
                (alert(Tone::Warning, "gallery-alert-warning"))
                (alert(Tone::Danger, "gallery-alert-danger"))
            },
        ),
        Example::new("mistakes of a form", error_summary(lang, &refused_example())),
        Example::new("nothing here yet", empty_state(&lang.t("gallery-empty"), &html! { p { (lang.t("gallery-empty-when")) } })),
        Example::new(
            "slow work",
            html! {
                (progress(lang, "example-progress", &lang.t("gallery-progress"), 412, Some(1137)))
                (progress(lang, "example-progress-unknown", &lang.t("gallery-progress"), 0, None))
            },
        ),
    ]
}
