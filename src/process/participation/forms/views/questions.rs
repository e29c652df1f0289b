//! How each kind of question is asked.

use maud::{Markup, html};

use super::Extra;
use crate::process::participation::forms::model::{Ask, Question};
use crate::process::participation::forms::reading::{MAX_TEXT, Offered};
use crate::process::participation::submission::{photos_part, place_fields};
use crate::web::components::{Checkboxes, Choice, InputKind, RadioGroup, Select, TextArea, TextField, Words};
use crate::web::cx::Cx;
use crate::web::form::Form;

/// Options up to this many stand below each other; more stand in a list to open.
const IN_SIGHT: usize = 12;

/// The field of a question with what was typed.
pub(in super::super) fn field(cx: &Cx, question: &Question, form: &Form, extra: &Extra<'_>) -> Markup {
    let (lang, name, required) = (cx.lang, question.field(), question.required);
    let name = name.as_str();
    let own_hint = question.hint.as_ref().map(|hint| cx.local(hint).to_owned());
    let hint = help(cx, question, own_hint);
    let tongue = (cx.tongue(&question.label), question.hint.as_ref().and_then(|hint| cx.tongue(hint)));
    let words = Words { label: cx.local(&question.label), hint: hint.as_deref(), lang: tongue };
    match &question.ask {
        Ask::Text { .. } => TextArea { name, required, max: Some(MAX_TEXT), ..TextArea::default() }.worded(lang, form, words),
        Ask::Choice { options } => {
            let choices: Vec<Choice<'_>> = options.iter().map(|option| Choice::of_town(option.key.as_str(), &option.label, lang)).collect();
            one_of(cx, form, question, &choices, words)
        }
        Ask::Choices { options, .. } => {
            let choices: Vec<Choice<'_>> = options.iter().map(|option| Choice::of_town(option.key.as_str(), &option.label, lang)).collect();
            Checkboxes { name, required, choices: &choices, ..Checkboxes::default() }.worded(lang, form, words)
        }
        Ask::Scale { .. } => {
            let steps = question.ask.deciding();
            let mut choices: Vec<Choice<'_>> = steps.iter().map(|step| Choice::of_town(step.key.as_str(), &step.label, lang)).collect();
            choices.extend(leave_out(cx, question));
            RadioGroup { name, required, choices: &choices, inline: true, ..RadioGroup::default() }.worded(lang, form, words)
        }
        Ask::Number { unit, .. } => {
            let unit = unit.as_ref().map(|unit| cx.local(unit));
            TextField { name, required, kind: InputKind::Number, unit, ..TextField::default() }.worded(lang, form, words)
        }
        Ask::Date {} => TextField { name, required, kind: InputKind::Date, ..TextField::default() }.worded(lang, form, words),
        Ask::District {} => {
            let choices: Vec<Choice<'_>> = extra.given.districts.iter().map(|it| Choice::new(it.slug.as_str(), it.name.as_str())).collect();
            one_of(cx, form, question, &choices, words)
        }
        Ask::Theme {} => {
            let choices: Vec<Choice<'_>> = extra.given.themes.iter().map(|it| Choice::of_town(it.code.as_str(), &it.name, lang)).collect();
            one_of(cx, form, question, &choices, words)
        }
        Ask::Photo {} => html! {
            div {
                p.kern-label lang=[words.lang.0] { (words.label) }
                @if let Some(hint) = words.hint { p.kern-hint lang=[words.lang.1] { (hint) } }
                (photos_part(cx, form, &extra.photos))
            }
        },
        Ask::Place {} => {
            let offered = extra.given.offered(cx).places;
            html! { @if let Some(ground) = &extra.ground { (place_fields(cx, form, offered, ground, extra.found, Some((words, required)))) } }
        }
    }
}

fn one_of(cx: &Cx, form: &Form, question: &Question, choices: &[Choice<'_>], words: Words<'_>) -> Markup {
    let name = question.field();
    if choices.len() > IN_SIGHT {
        let empty = Some(if question.required { "field-choose" } else { "survey-no-answer" });
        return Select { name: &name, required: question.required, choices, empty, ..Select::default() }.worded(cx.lang, form, words);
    }
    let mut all = choices.to_vec();
    all.extend(leave_out(cx, question));
    RadioGroup { name: &name, required: question.required, choices: &all, ..RadioGroup::default() }.worded(cx.lang, form, words)
}

/// What one may leave out, one can take back: a radio button alone cannot.
fn leave_out(cx: &Cx, question: &Question) -> Option<Choice<'static>> {
    (!question.required).then(|| Choice::new("", cx.t("survey-no-answer")))
}

/// The hint of a question with what its kind adds: the ends of a scale, how many options.
fn help(cx: &Cx, question: &Question, own: Option<String>) -> Option<String> {
    let more = match &question.ask {
        Ask::Scale { steps, low, high } => {
            let args = [("low", cx.local(low).into()), ("steps", i64::from(*steps).into()), ("high", cx.local(high).into())];
            Some(cx.text("survey-scale-hint", &args))
        }
        Ask::Choices { most: Some(most), .. } => Some(cx.text("survey-most-hint", &[("n", i64::from(*most).into())])),
        Ask::Choices { most: None, .. } => Some(cx.t("survey-several-hint")),
        Ask::Number { min, max, .. } => Some(cx.text("survey-number-hint", &[("min", (*min).into()), ("max", (*max).into())])),
        _ => None,
    };
    let parts: Vec<String> = own.into_iter().chain(more).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A closed answer as one would say it.
pub(in super::super) fn word(cx: &Cx, question: &Question, key: &str, offered: Offered<'_>) -> String {
    let found = match &question.ask {
        Ask::District {} => offered.places.districts.iter().find(|it| it.slug == key).map(|it| it.name.clone()),
        Ask::Theme {} => offered.themes.iter().find(|it| it.code == key).map(|it| cx.local(&it.name).to_owned()),
        Ask::Date {} => key.parse().ok().map(|day| cx.lang.date(day)),
        Ask::Number { unit, .. } => Some(match unit {
            Some(unit) => format!("{key} {}", cx.local(unit)),
            None => key.to_owned(),
        }),
        other => other.deciding().iter().find(|option| option.key == key).map(|option| cx.local(&option.label).to_owned()),
    };
    found.unwrap_or_else(|| key.to_owned())
}
