//! What a town writes in other languages than German: the same fields once for each language, folded away so that a form stays calm.

use maud::{Markup, html};

use super::{Example, TextArea, TextField};
use crate::services::i18n::{Lang, Localised};
use crate::web::form::{Form, in_language};

/// A text that can be translated: the fields are named as `in_language` says.
#[derive(Clone, Copy, Debug)]
pub struct Translated<'a> {
    /// Name of the German field.
    pub name: &'a str,
    /// Key of its label.
    pub label: &'a str,
    /// Of a text of several lines: the most characters, if there is such a limit.
    pub lines: Option<Option<usize>>,
}

impl<'a> Translated<'a> {
    /// A text of one line.
    pub const fn line(name: &'a str, label: &'a str) -> Self {
        Self { name, label, lines: None }
    }

    /// A text of several lines.
    pub const fn lines(name: &'a str, label: &'a str, max: Option<usize>) -> Self {
        Self { name, label, lines: Some(max) }
    }

    fn field(&self, lang: Lang, form: &Form, into: Lang) -> Markup {
        let name = in_language(self.name, into);
        match self.lines {
            None => TextField { name: &name, label: self.label, ..TextField::default() }.render(lang, form),
            Some(max) => TextArea { name: &name, label: self.label, max, ..TextArea::default() }.render(lang, form),
        }
    }
}

/// The fields for all translations. The summary says which languages there are; with a mistake inside, it stands open.
pub fn translations(lang: Lang, form: &Form, texts: &[Translated<'_>]) -> Markup {
    let names = |into: Lang| texts.iter().map(move |text| in_language(text.name, into));
    let has = |into: Lang| names(into).any(|name| form.value(&name).is_some_and(|words| !words.trim().is_empty()));
    let wrong = Lang::TRANSLATED.into_iter().flat_map(names).any(|name| form.error(&name).is_some());
    let there: Vec<String> = Lang::TRANSLATED.into_iter().filter(|into| has(*into)).map(|into| lang.t(name_of(into))).collect();
    html! {
        details.rf-translations open[wrong] {
            summary {
                (lang.t("translations-title")) ": "
                span.rf-translations__there { @if there.is_empty() { (lang.t("translations-none")) } @else { (there.join(", ")) } }
            }
            p.rf-muted { (lang.t("translations-lead")) }
            @for into in Lang::TRANSLATED {
                fieldset.rf-translations__language {
                    legend { (lang.t(name_of(into))) }
                    @for text in texts { (text.field(lang, form, into)) }
                }
            }
        }
    }
}

/// Key of a language's name.
const fn name_of(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "translations-de",
        Lang::En => "translations-en",
        Lang::Tr => "translations-tr",
        Lang::Uk => "translations-uk",
        Lang::Easy => "translations-easy",
    }
}

pub(super) fn examples(lang: Lang) -> Vec<Example> {
    let texts = [
        Translated::line("example-translated", "gallery-field-title"),
        Translated::lines("example-translated-text", "gallery-field-text", Some(200)),
    ];
    let mut form = Form::empty();
    form.put("example-translated", Some(&Localised::german("Werkstatt").with(Lang::Tr, Some("Atölye".into()))));
    vec![Example::new("translations", translations(lang, &form, &texts))]
}
