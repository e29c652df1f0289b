//! Buttons and links that look like buttons.

use maud::{Markup, html};

use super::Example;
use crate::services::i18n::Lang;

/// How loud a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// Red: the one main call to action of a public page. Nothing else is red.
    Call,
    /// Filled with ink: the main act of a form.
    #[default]
    Primary,
    /// Outlined: other acts.
    Secondary,
    /// Like a link.
    Quiet,
}

impl ButtonLook {
    const fn class(self) -> &'static str {
        match self {
            Self::Call => "kern-btn kern-btn--primary rf-btn--call",
            Self::Primary => "kern-btn kern-btn--primary",
            Self::Secondary => "kern-btn kern-btn--secondary",
            Self::Quiet => "kern-btn kern-btn--tertiary",
        }
    }
}

/// A button of a form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'a> {
    /// Key of the label.
    pub label: &'a str,
    /// Loudness.
    pub look: ButtonLook,
    /// Name and value that are sent when this button submits the form.
    pub sends: Option<(&'a str, &'a str)>,
    /// Key on the keyboard that presses the button at the staff's desk; shown on the button.
    pub key: Option<char>,
    /// Key of the reason why the button cannot be used now. The button stays reachable, so that the reason can be read.
    pub blocked: Option<&'a str>,
}

impl Button<'_> {
    /// The button. A blocked one is no submit button.
    pub fn render(&self, lang: Lang) -> Markup {
        let key = self.key.map(String::from);
        html! {
            button
                type=(if self.blocked.is_some() { "button" } else { "submit" })
                class=(self.look.class())
                name=[self.sends.map(|(name, _)| name)]
                value=[self.sends.map(|(_, value)| value)]
                aria-disabled=[self.blocked.map(|_| "true")]
                title=[self.blocked.map(|reason| lang.t(reason))]
                data-key=[key.as_deref()]
                aria-keyshortcuts=[key.as_deref()] {
                span.kern-label { (lang.t(self.label)) }
                @if let Some(key) = self.key { kbd aria-hidden="true" { (key.to_ascii_uppercase()) } }
                @if let Some(reason) = self.blocked { span.rf-visually-hidden { " (" (lang.t(reason)) ")" } }
            }
        }
    }
}

/// A link that looks like a button.
pub fn link_button(lang: Lang, look: ButtonLook, href: &str, label: &str) -> Markup {
    html! { a class=(look.class()) href=(href) { span.kern-label { (lang.t(label)) } } }
}

/// A text that one wants to take along (a private link, a return code) with a button that copies it. Without JavaScript the
/// text can still be marked; the button is not shown then.
pub fn copy_button(lang: Lang, id: &str, text: &str) -> Markup {
    html! {
        div.rf-copy {
            output id=(id) { (text) }
            button.kern-btn.kern-btn--secondary.rf-btn--small type="button" hidden data-copy=(id) data-done=(lang.t("copy-done")) {
                span.kern-label { (lang.t("copy")) }
            }
        }
    }
}

/// Every loudness, with and without a key.
pub fn examples(lang: Lang) -> Vec<Example> {
    let look = |look, label| Button { label, look, ..Button::default() }.render(lang);
    vec![
        Example::new(
            "loudness",
            html! {
                div.rf-actions {
                    (link_button(lang, ButtonLook::Call, "#", "gallery-write"))
                    (look(ButtonLook::Primary, "gallery-save"))
                    (look(ButtonLook::Secondary, "gallery-preview"))
                    (look(ButtonLook::Quiet, "gallery-cancel"))
                }
            },
        ),
        Example::new(
            "keys of the desk, one blocked",
            html! {
                div.rf-actions {
                    (Button { label: "gallery-publish", key: Some('v'), sends: Some(("act", "publish")), ..Button::default() }.render(lang))
                    (Button {
                        label: "gallery-publish", look: ButtonLook::Secondary, blocked: Some("gallery-blocked"), ..Button::default()
                    }.render(lang))
                }
            },
        ),
        Example::new("take along", copy_button(lang, "example-code", "K7QM-2XTP-94RD")),
    ]
}
