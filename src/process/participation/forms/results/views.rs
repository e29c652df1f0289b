//! The page of results. No IO.

use maud::{Markup, html};

use super::model::{CrossTable, Row, Tally};
use super::routes::Crossed;
use crate::process::participation::forms::model::{AskKind, SurveyForm};
use crate::process::participation::forms::store::counts::Counts;
use crate::services::i18n::Localised;
use crate::web::components::{
    Alert, Bar, BarChart, Button, ButtonLook, Choice, Column, Figure, Select, Table, Tone, Words, empty_state, figures, link_button,
};
use crate::web::cx::Cx;
use crate::web::form::Form;

/// Every question with its answers.
pub(super) fn results(cx: &Cx, form: &SurveyForm, counts: &Counts, tallies: &[Tally], crossed: Option<&Crossed>) -> Markup {
    let here = cx.staff_url(&format!("/formulare/{}", form.slug));
    let voices: i64 = counts.voices.values().sum();
    html! {
        p { a href=(here) { (cx.t("survey-back-to-builder")) } }
        div.rf-work__head {
            h1 { (cx.t("survey-results")) ": " (cx.local(&form.head.title)) }
            div.rf-row { (link_button(cx.lang, ButtonLook::Secondary, &format!("{here}/antworten.csv"), "survey-csv")) }
        }
        @if counts.total() == 0 && voices == 0 { (empty_state(&cx.t("survey-no-answers"), &html! { p { (cx.t("survey-no-answers-text")) } })) }
        @else {
            (figures(&[
                Figure::new(cx.lang.number(counts.total()), cx.t("survey-answers")),
                Figure::new(cx.lang.number(voices), cx.t("survey-voices")),
                Figure::new(cx.lang.number(counts.answers.len() as i64), cx.t("survey-versions")),
            ]))
            @if tallies.iter().any(Tally::is_suppressed) { (Alert::new(Tone::Info, cx.t("survey-suppressed")).with(html! { p { (cx.t("survey-suppressed-text")) } }).render(cx.lang)) }
            @for tally in tallies { (question(cx, form, tally)) }
            (crossing(cx, &here, tallies, crossed))
        }
    }
}

fn question(cx: &Cx, form: &SurveyForm, tally: &Tally) -> Markup {
    let label = cx.local(&tally.question.label);
    html! {
        section.rf-section {
            h2 { (label) }
            p.rf-muted {
                (cx.t(tally.question.ask.kind().label()))
                @if tally.question.demographic { " · " (cx.t("survey-is-demographic")) }
                @if !tally.current { " · " (cx.t("survey-earlier")) }
            }
            @if tally.question.ask.kind().is_closed() { (counted(cx, tally)) } @else { (voices(cx, form, tally)) }
        }
    }
}

fn counted(cx: &Cx, tally: &Tally) -> Markup {
    let n = cx.text("survey-n", &[("n", tally.n.into()), ("asked", tally.asked.into())]);
    let middle = tally.middle.map(|(mean, median)| {
        cx.text("survey-middle", &[("mean", cx.lang.decimal(mean, 2).into()), ("median", cx.lang.decimal(median, 2).into())])
    });
    html! {
        // How many said who they are is a sum of the groups: it stands among them.
        @if tally.question.demographic { p { (cx.text("survey-n-all", &[("asked", tally.asked.into())])) } } @else { p { (n) } }
        @if let Some(middle) = middle { p { b { (middle) } } }
        @if !tally.rows.is_empty() { (chart(cx, tally)) } @else if tally.n > 0 { p.rf-muted { (cx.t("survey-many-values")) } }
    }
}

/// Most characters of a label above a bar: the picture does not break lines. The table beside it has all of them.
const MOST_ABOVE_A_BAR: usize = 46;

/// Bars, and a table with the same numbers.
fn chart(cx: &Cx, tally: &Tally) -> Markup {
    let bar = |row: &Row| Bar { label: cut(&row_label(cx, tally, row)), value: row.n.unwrap_or_default(), text: number(cx, tally, row) };
    let title = cx.local(&tally.question.label).to_owned();
    let chart = BarChart { title: title.clone(), what: String::new(), unit: String::new(), bars: tally.rows.iter().map(bar).collect() };
    let columns = vec![Column::text(cx.t("survey-answer")), Column::number(cx.t("survey-how-many"))];
    let rows = tally.rows.iter().map(|row| vec![html! { (row_label(cx, tally, row)) }, html! { (number(cx, tally, row)) }]).collect();
    html! {
        figure.rf-chart {
            (chart.svg())
            details { summary { (cx.t("chart-table")) } (Table { caption: title, caption_hidden: true, columns, rows, ..Table::default() }.render(cx.lang)) }
        }
    }
}

fn cut(label: &str) -> String {
    if label.chars().count() <= MOST_ABOVE_A_BAR {
        return label.to_owned();
    }
    format!("{} …", label.chars().take(MOST_ABOVE_A_BAR - 2).collect::<String>().trim_end())
}

fn row_label(cx: &Cx, tally: &Tally, row: &Row) -> String {
    match (&row.label, tally.question.ask.kind()) {
        (Some(label), _) => cx.local(label).to_owned(),
        (None, AskKind::Date) => row.key.parse().map_or_else(|_| row.key.clone(), |day| cx.lang.date(day)),
        (None, _) => cx.t("survey-no-answer"),
    }
}

/// "12 (30,0 %)", or that it is not shown.
fn number(cx: &Cx, tally: &Tally, row: &Row) -> String {
    match (row.n, tally.share(row)) {
        (Some(n), Some(share)) => format!("{} ({} %)", cx.lang.number(n), cx.lang.decimal(share, 1)),
        (Some(n), None) => cx.lang.number(n),
        (None, _) => cx.t("survey-hidden-count"),
    }
}

fn voices(cx: &Cx, form: &SurveyForm, tally: &Tally) -> Markup {
    let queue = cx.staff_url(&format!("/eingang?stand=alle&format={}", form.occasion_id));
    html! {
        p { (cx.text("survey-voices-n", &[("n", tally.n.into())])) }
        @if tally.n > 0 { p { a href=(queue) { (cx.t("survey-to-voices")) } } }
    }
}

fn crossing(cx: &Cx, here: &str, tallies: &[Tally], crossed: Option<&Crossed>) -> Markup {
    let choices = |fits: fn(&Tally) -> bool| -> Vec<Choice<'_>> {
        tallies
            .iter()
            .filter(|tally| fits(tally))
            .map(|tally| Choice::new(tally.question.key.as_str(), cx.local(&tally.question.label)))
            .collect()
    };
    let who = choices(|tally| tally.question.demographic);
    let what = choices(|tally| !tally.question.demographic && tally.question.ask.kind().can_be_crossed());
    if who.is_empty() || what.is_empty() {
        return html! {};
    }
    let form = crossed.map_or_else(Form::empty, |(who, what, _)| Form::with([("wer", who.key.clone()), ("frage", what.key.clone())]));
    let select = |name, label: &str, choices: &[Choice<'_>]| {
        Select { name, required: true, choices, ..Select::default() }.worded(
            cx.lang,
            &form,
            Words { label: &cx.t(label), ..Words::default() },
        )
    };
    html! {
        section.rf-section id="kreuzen" {
            h2 { (cx.t("survey-cross")) }
            p { (cx.t("survey-cross-lead")) }
            form.rf-form method="get" action={ (here) "/ergebnisse#kreuzen" } {
                div.rf-form__pair { (select("wer", "survey-cross-who", &who)) (select("frage", "survey-cross-what", &what)) }
                div.rf-actions { (Button { label: "survey-cross-go", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang)) }
            }
            @if let Some((who, what, table)) = crossed {
                @match table {
                    Some(table) => (cross_table(cx, cx.local(&who.label), cx.local(&what.label), table)),
                    None => (Alert::new(Tone::Info, cx.t("survey-cross-few")).render(cx.lang)),
                }
            }
        }
    }
}

fn cross_table(cx: &Cx, who: &str, what: &str, table: &CrossTable) -> Markup {
    let name = |label: &Option<Localised>| label.as_ref().map_or_else(|| cx.t("survey-no-answer"), |label| cx.local(label).to_owned());
    let shown = |n: &Option<i64>| html! { @match n { Some(n) => (cx.lang.number(*n)), None => (cx.t("survey-hidden-count")) } };
    let mut columns = vec![Column::text(who)];
    columns.extend(table.answers.iter().map(|answer| Column::number(name(answer))));
    columns.push(Column::number(cx.t("table-sum")));
    let rows =
        table.groups.iter().zip(&table.counts.cells).zip(&table.counts.sums).map(|((group, cells), sum)| {
            std::iter::once(html! { (name(group)) }).chain(cells.iter().map(shown)).chain([shown(sum)]).collect()
        });
    let totals = table.counts.totals.iter().map(|n| html! { (cx.lang.number(*n)) });
    let footer = std::iter::once(html! { (cx.t("table-sum")) }).chain(totals).chain([html! { (cx.lang.number(table.counts.n)) }]);
    Table {
        caption: cx.text("survey-cross-caption", &[("who", who.into()), ("what", what.into()), ("n", table.counts.n.into())]),
        columns,
        rows: rows.collect(),
        footer: Some(footer.collect()),
        ..Table::default()
    }
    .render(cx.lang)
}
