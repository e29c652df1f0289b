//! The sheets as they are printed: no colour carries anything, everything has room for a pen. No IO.

use maud::{Markup, html};

use super::routes::Printed;
use crate::process::participation::forms::model::{Ask, Question, Section, SurveyForm};
use crate::process::participation::forms::sheet::Sheet;
use crate::process::participation::forms::views::said;
use crate::process::preparation::districts::District;
use crate::process::preparation::themes::Theme;
use crate::web::components::{Alert, Button, InputKind, TextField, Tone, error_summary, qr_code};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// How many sheets are wanted.
pub(super) fn ask(cx: &Cx, survey: &SurveyForm, form: &Form) -> Markup {
    let back = cx.staff_url(&format!("/formulare/{}", survey.slug));
    let sheets = TextField {
        name: "sheets",
        label: "survey-sheets",
        hint: Some("survey-sheets-hint"),
        required: true,
        kind: InputKind::Number,
        ..TextField::default()
    };
    html! {
        h1 { (cx.t("survey-print")) ": " (cx.local(&survey.head.title)) }
        p.rf-lead { (cx.t("survey-print-lead")) }
        (error_summary(cx.lang, form))
        form.rf-form method="post" action={ (back) "/papier" } {
            (token_fields(cx))
            (sheets.render(cx.lang, form))
            div.rf-actions { (Button { label: "survey-sheets-make", ..Button::default() }.render(cx.lang)) a href=(back) { (cx.t("survey-back-to-builder")) } }
        }
    }
}

/// Sheets, each beginning on a page of its own.
pub(super) fn sheets(cx: &Cx, printed: &Printed, query: &str) -> Markup {
    let Printed { sheet, districts, themes, numbered } = printed;
    let here = cx.staff_url(&format!("/formulare/{}", sheet.form.slug));
    let address = format!("{}{}", cx.host.config.public_url, cx.url(&format!("/formulare/{}", sheet.form.slug)));
    let mine = format!("{}{}", cx.host.config.public_url, cx.url("/mein"));
    html! {
        div.rf-noprint.rf-wrap.rf-page {
            (Alert::new(Tone::Info, cx.t("survey-print-how")).with(html! {
                p { a href={ (here) "/papier/boegen.pdf?" (query) } { (cx.t("survey-print-pdf")) } }
                p { a href=(here) { (cx.t("survey-back-to-builder")) } }
            }).render(cx.lang))
        }
        @for (number, code) in numbered {
            article.rf-sheet {
                header.rf-sheet__head {
                    div {
                        p { (cx.text("town-name", &[("name", cx.process.town.name.as_str().into())])) " · " (cx.local(&cx.process.title)) }
                        h1 { (cx.local(&sheet.form.head.title)) }
                        p { (cx.t("survey-sheet-number")) ": " b { (number) } }
                    }
                    div.rf-sheet__code { (qr_code(&address, &cx.t("survey-sheet-online"))) p { (cx.t("survey-sheet-online")) br; (address) } }
                }
                @if let Some(intro) = &sheet.definition.intro { (said(cx, intro)) }
                @for section in &sheet.definition.sections { (part(cx, sheet, section, districts, themes)) }
                p { (sheet.t(cx, "survey-privacy")) }
                footer.rf-sheet__slip {
                    p { b { (sheet.t(cx, "survey-slip-keep")) } }
                    p { (cx.t("survey-sheet-number")) ": " b { (number) } " · " (cx.t("survey-return-code")) ": " b { (code) } }
                    p { (sheet.t(cx, "survey-slip-how")) " " (mine) }
                    p { (cx.process.town.contact_name) ", " (cx.process.town.contact_phone) }
                }
            }
        }
    }
}

fn part(cx: &Cx, sheet: &Sheet, section: &Section, districts: &[District], themes: &[Theme]) -> Markup {
    html! {
        section.rf-sheet__part {
            h2 { (cx.local(&section.title)) }
            @if let Some(condition) = &section.condition { p { i { (sheet.only_if(cx, condition)) } } }
            @if let Some(text) = &section.text { (said(cx, text)) }
            @for question in &section.questions { (asked(cx, question, districts, themes)) }
        }
    }
}

fn asked(cx: &Cx, question: &Question, districts: &[District], themes: &[Theme]) -> Markup {
    html! {
        div.rf-sheet__question {
            h3 { (cx.local(&question.label)) @if !question.required { " " small { "(" (cx.t("field-optional")) ")" } } }
            @if let Some(hint) = &question.hint { p { (cx.local(hint)) } }
            (room(cx, question, districts, themes))
        }
    }
}

/// Where the pen goes.
fn room(cx: &Cx, question: &Question, districts: &[District], themes: &[Theme]) -> Markup {
    let boxes = |labels: Vec<&str>| html! { ul.rf-sheet__boxes { @for label in labels { li { span.rf-sheet__box {} " " (label) } } } };
    let lines = |n: usize| html! { @for _ in 0..n { div.rf-sheet__line {} } };
    match &question.ask {
        Ask::Text { .. } => lines(5),
        Ask::Choice { options } => boxes(options.iter().map(|option| cx.local(&option.label)).collect()),
        Ask::Choices { options, most } => html! {
            p { @match most { Some(most) => (cx.text("survey-most-hint", &[("n", i64::from(*most).into())])), None => (cx.t("survey-several-hint")) } }
            (boxes(options.iter().map(|option| cx.local(&option.label)).collect()))
        },
        Ask::Scale { steps, low, high } => html! {
            p.rf-sheet__scale { (cx.local(low)) @for step in 1..=*steps { " " span.rf-sheet__step { span.rf-sheet__box {} (step) } } " " (cx.local(high)) }
        },
        Ask::Number { unit, .. } => html! { p { span.rf-sheet__short {} @if let Some(unit) = unit { " " (cx.local(unit)) } } },
        Ask::Date {} => html! { p { span.rf-sheet__short {} } },
        Ask::Photo {} => html! { p { (cx.t("survey-sheet-photo")) } },
        Ask::District {} => boxes(districts.iter().map(|district| district.name.as_str()).collect()),
        Ask::Theme {} => boxes(themes.iter().map(|theme| cx.local(&theme.name)).collect()),
        Ask::Place {} => html! { p { (cx.t("survey-sheet-place")) } (lines(1)) },
    }
}
