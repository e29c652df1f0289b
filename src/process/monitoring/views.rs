//! Pages of indicators.

use jiff::civil::Date;
use maud::{Markup, html};

use super::model::{Course, Direction, Interval, Purpose, Value, to_input};
use super::store::{HistoryRow, Indicator, Named};
use crate::services::accounts::Role;
use crate::services::scope::StepKey;
use crate::services::time;
use crate::web::components::{
    Alert, Button, ButtonLook, Choice, Column, Crumb, Figure, InputKind, LineChart, Pair, Reading, Select, Table, TextArea, TextField,
    Tone, breadcrumbs, empty_state, error_summary, figures, link_button, pairs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// A value with its unit: "16,2 %".
fn with_unit(cx: &Cx, indicator: &Indicator, value: i64) -> String {
    format!("{} {}", cx.lang.decimal(value, indicator.about.decimals), indicator.about.unit)
}

/// Whether it goes where it should, and whether its last reading is too old to say so.
fn standing(cx: &Cx, indicator: &Indicator) -> Markup {
    html! {
        (tag(&cx.t(indicator.course().label()), None))
        @if is_stale(cx, indicator) { " " (tag(&cx.t("indicator-stale"), None)) }
    }
}

fn is_stale(cx: &Cx, indicator: &Indicator) -> bool {
    indicator.is_stale(time::day(cx.now))
}

/// What an indicator is for, as a link below `base` where it may be named.
fn purpose(cx: &Cx, indicator: &Indicator, address: impl Fn(&str) -> String) -> Markup {
    let (word, path, named) = match &indicator.about.purpose {
        Purpose::Goal(named) => ("indicator-for-goal", "/ziele", named),
        Purpose::Measure(named) => ("indicator-for-measure", "/massnahmen", named),
    };
    html! {
        @if let Some(Named { code, title }) = named {
            (cx.t(word)) " " a href=(address(&format!("{path}/{code}"))) { (cx.german(title)) } " " span.rf-code { (code) }
        }
    }
}

/// The values over time, with the target.
fn chart(cx: &Cx, indicator: &Indicator) -> Markup {
    let point = |on: Date, value: i64| Reading { on, value, text: with_unit(cx, indicator, value) };
    let about = &indicator.about;
    let baseline = about.baseline.filter(|baseline| indicator.readings.first().is_none_or(|first| baseline.on < first.on));
    let readings = baseline.into_iter().map(|baseline| point(baseline.on, baseline.value));
    LineChart {
        title: cx.t("indicator-chart"),
        unit: about.unit.clone(),
        readings: readings.chain(indicator.readings.iter().map(|reading| point(reading.on, reading.value))).collect(),
        target: Some(point(about.target.on, about.target.value)),
    }
    .render(cx.lang)
}

fn target_sentence(cx: &Cx, indicator: &Indicator) -> String {
    let target = indicator.about.target;
    let value = with_unit(cx, indicator, target.value);
    cx.text(target_key(indicator.about.direction), &[("value", value.into()), ("day", cx.lang.date(target.on).into())])
}

const fn target_key(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "indicator-target-up",
        Direction::Down => "indicator-target-down",
        Direction::Hold => "indicator-target-hold",
    }
}

fn last_sentence(cx: &Cx, indicator: &Indicator) -> String {
    match indicator.last() {
        Some(Value { on, value }) => {
            let value = with_unit(cx, indicator, value);
            cx.text("indicator-last", &[("value", value.into()), ("day", cx.lang.date(on).into())])
        }
        None => cx.t("indicator-no-reading"),
    }
}

// For everybody.

pub(super) fn list_public(cx: &Cx, indicators: &[Indicator]) -> Markup {
    let when = cx.begins(StepKey::Monitoring);
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("monitoring-public-title")) }
            p.rf-lead { (cx.t("monitoring-public-lead")) }
            @if indicators.is_empty() {
                (empty_state(&cx.t("monitoring-public-empty-title"), &html! { p { (cx.t("monitoring-public-empty")) @if let Some(when) = &when { " " (when) } } }))
            } @else {
                (summary(cx, indicators))
                p.rf-muted { (cx.t("monitoring-course-explained")) }
                div.rf-section { div.rf-cards { @for indicator in indicators { (public_card(cx, indicator)) } } }
            }
            p { a href=(cx.url("/massnahmen")) { (cx.t("monitoring-to-measures")) } " · " a href=(cx.url("/umsetzung")) { (cx.t("monitoring-to-strategy")) } }
        }
    }
}

/// How many are on course, how many not, and of how many nothing can be said yet.
fn summary(cx: &Cx, indicators: &[Indicator]) -> Markup {
    let counted = Course::ALL.iter().map(|course| {
        let n = indicators.iter().filter(|indicator| indicator.course() == *course).count();
        Figure::new(cx.lang.number(i64::try_from(n).unwrap_or(i64::MAX)), cx.t(course.label()))
    });
    figures(&counted.collect::<Vec<_>>())
}

fn public_card(cx: &Cx, indicator: &Indicator) -> Markup {
    html! {
        article.rf-card {
            h2 { a href=(cx.url(&format!("/monitoring/{}", indicator.code))) { (cx.german(&indicator.about.title)) } }
            p.rf-card__meta { (standing(cx, indicator)) " " (purpose(cx, indicator, |path| cx.url(path))) }
            p { (last_sentence(cx, indicator)) " " (target_sentence(cx, indicator)) }
            (chart(cx, indicator))
            @if is_stale(cx, indicator) { p.rf-muted { (cx.t("indicator-stale-public")) } }
        }
    }
}

pub(super) fn show_public(cx: &Cx, indicator: &Indicator) -> Markup {
    html! {
        div.rf-wrap.rf-page {
            (breadcrumbs(cx.lang, &[Crumb::to(cx.t("monitoring-public-title"), cx.url("/monitoring")), Crumb::here(indicator.code.clone())]))
            h1 { (cx.german(&indicator.about.title)) }
            p { (standing(cx, indicator)) " " (purpose(cx, indicator, |path| cx.url(path))) }
            p.rf-lead { (last_sentence(cx, indicator)) " " (target_sentence(cx, indicator)) }
            @if is_stale(cx, indicator) { p { (cx.t("indicator-stale-public")) } }
            div.rf-two {
                (chart(cx, indicator))
                div { (facts(cx, indicator)) p.rf-muted { (cx.t("monitoring-course-explained")) } }
            }
            section.rf-section {
                h2 { (cx.t("indicator-readings")) }
                @if indicator.readings.is_empty() { p { (cx.t("indicator-no-reading")) } } @else { (public_readings(cx, indicator)) }
            }
        }
    }
}

fn facts(cx: &Cx, indicator: &Indicator) -> Markup {
    let about = &indicator.about;
    let mut list = vec![
        Pair::new(cx.t("indicator-source"), html! { (cx.german(&about.source)) }),
        Pair::new(cx.t("indicator-interval"), html! { (cx.t(about.interval.label())) }),
        Pair::new(cx.t("indicator-target"), html! { (with_unit(cx, indicator, about.target.value)) ", " (cx.lang.date(about.target.on)) }),
    ];
    if let Some(baseline) = about.baseline {
        let value = html! { (with_unit(cx, indicator, baseline.value)) ", " (cx.lang.date(baseline.on)) };
        list.insert(2, Pair::new(cx.t("indicator-baseline"), value));
    }
    pairs(&list)
}

fn public_readings(cx: &Cx, indicator: &Indicator) -> Markup {
    let rows = indicator.readings.iter().rev().map(|reading| {
        vec![
            html! { (cx.lang.date(reading.on)) },
            html! { (with_unit(cx, indicator, reading.value)) },
            html! {
                (cx.german(&reading.note))
                @if let Some(before) = reading.before {
                    " " span.rf-muted { (cx.text("reading-corrected-from", &[("value", with_unit(cx, indicator, before).into())])) }
                }
            },
        ]
    });
    Table {
        caption: cx.t("indicator-readings"),
        caption_hidden: true,
        columns: vec![Column::text(cx.t("reading-on")), Column::number(cx.t("reading-value")), Column::text(cx.t("reading-note"))],
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

// For staff.

pub(super) fn list(cx: &Cx, indicators: &[Indicator]) -> Markup {
    let stale = indicators.iter().filter(|indicator| is_stale(cx, indicator)).count();
    html! {
        div.rf-work__head {
            h1 { (cx.t("monitoring-title")) }
            @if cx.can(Role::Planner) { (link_button(cx.lang, ButtonLook::Primary, &cx.staff_url("/monitoring/neu"), "indicator-new")) }
        }
        p.rf-lead { (cx.t("monitoring-lead")) }
        @if stale > 0 {
            (Alert::new(Tone::Warning, cx.text("monitoring-stale", &[("n", i64::try_from(stale).unwrap_or(i64::MAX).into())])).render(cx.lang))
        }
        @if indicators.is_empty() {
            (empty_state(&cx.t("monitoring-empty-title"), &html! { p { (cx.t("monitoring-empty-text")) } }))
        } @else { (table(cx, indicators)) }
        p { a href=(cx.staff_url("/massnahmen")) { (cx.t("monitoring-to-measures")) } }
    }
}

fn table(cx: &Cx, indicators: &[Indicator]) -> Markup {
    let rows = indicators.iter().map(|indicator| {
        vec![
            html! { a href=(cx.staff_url(&format!("/monitoring/{}", indicator.code))) { (cx.german(&indicator.about.title)) } " " span.rf-code { (indicator.code) } },
            purpose(cx, indicator, |path| cx.staff_url(path)),
            html! { @if let Some(last) = indicator.last() { (with_unit(cx, indicator, last.value)) br; (cx.lang.date(last.on)) } @else { "–" } },
            html! { (with_unit(cx, indicator, indicator.about.target.value)) br; (cx.lang.date(indicator.about.target.on)) },
            html! {
                (standing(cx, indicator))
                @if !indicator.public { " " (tag(&cx.t("indicator-internal"), None)) }
            },
        ]
    });
    Table {
        caption: cx.t("monitoring-title"),
        caption_hidden: true,
        columns: vec![
            Column::text(cx.t("indicator-title")),
            Column::text(cx.t("indicator-purpose")),
            Column::number(cx.t("indicator-last-column")),
            Column::number(cx.t("indicator-target")),
            Column::text(cx.t("indicator-state")),
        ],
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

pub(super) fn show(cx: &Cx, indicator: &Indicator, history: &[HistoryRow], corrected: Option<Date>, form: &Form) -> Markup {
    let may = cx.can(Role::Planner);
    html! {
        (breadcrumbs(cx.lang, &[Crumb::to(cx.t("monitoring-title"), cx.staff_url("/monitoring")), Crumb::here(indicator.code.clone())]))
        h1 { (cx.german(&indicator.about.title)) " " (standing(cx, indicator)) }
        p.rf-lead { (last_sentence(cx, indicator)) " " (target_sentence(cx, indicator)) }
        p { (purpose(cx, indicator, |path| cx.staff_url(path))) }
        (error_summary(cx.lang, form))
        @if is_stale(cx, indicator) { (Alert::new(Tone::Warning, cx.t("indicator-stale-hint")).render(cx.lang)) }
        @if may && !indicator.public { (release_form(cx, indicator, history.is_empty())) }
        div.rf-two { (chart(cx, indicator)) (facts(cx, indicator)) }
        @if let Some(on) = corrected.filter(|_| may) { (correction_form(cx, indicator, on, form)) }
        @else if may { (reading_form(cx, indicator, form)) }
        h2 { (cx.t("indicator-history")) }
        @if history.is_empty() { p { (cx.t("indicator-no-reading")) } } @else { (history_table(cx, indicator, history, may)) }
    }
}

fn act_url(cx: &Cx, indicator: &Indicator, act: &str) -> String {
    cx.staff_url(&format!("/monitoring/{}{act}", indicator.code))
}

fn release_form(cx: &Cx, indicator: &Indicator, unread: bool) -> Markup {
    let blocked = cx.account().is_some_and(|account| account.external).then_some("edition-external");
    html! {
        form method="post" action=(act_url(cx, indicator, "/freigeben")) {
            (token_fields(cx))
            div.rf-actions {
                (Button { label: "indicator-release", look: ButtonLook::Secondary, blocked, ..Button::default() }.render(cx.lang))
                @if unread { a href=(act_url(cx, indicator, "/aendern")) { (cx.t("indicator-change")) } }
            }
        }
    }
}

fn reading_form(cx: &Cx, indicator: &Indicator, form: &Form) -> Markup {
    html! {
        h2 { (cx.t("reading-add-title")) }
        form.rf-form method="post" action=(act_url(cx, indicator, "/messwerte")) {
            (token_fields(cx))
            div.rf-form__pair {
                (TextField { name: "read_on", label: "reading-on", required: true, kind: InputKind::Date, ..TextField::default() }.render(cx.lang, form))
                (value_field(cx, indicator, "value", form))
            }
            (TextField { name: "note", label: "reading-note", hint: Some("reading-note-hint"), ..TextField::default() }.render(cx.lang, form))
            div.rf-actions { (Button { label: "reading-add", ..Button::default() }.render(cx.lang)) }
        }
    }
}

fn value_field(cx: &Cx, indicator: &Indicator, name: &str, form: &Form) -> Markup {
    TextField {
        name,
        label: "reading-value",
        required: true,
        kind: InputKind::Number,
        unit: Some(&indicator.about.unit),
        ..TextField::default()
    }
    .render(cx.lang, form)
}

fn correction_form(cx: &Cx, indicator: &Indicator, on: Date, form: &Form) -> Markup {
    html! {
        h2 { (cx.text("reading-correct-title", &[("day", cx.lang.date(on).into())])) }
        p { (cx.t("reading-correct-hint")) }
        form.rf-form method="post" action=(act_url(cx, indicator, &format!("/messwerte/{on}"))) {
            (token_fields(cx))
            (value_field(cx, indicator, "corrected_value", form))
            (TextArea { name: "corrected_note", label: "reading-correct-reason", hint: Some("reading-note-hint"), required: true, max: Some(2000) }.render(cx.lang, form))
            div.rf-actions {
                (Button { label: "reading-correct", ..Button::default() }.render(cx.lang))
                a href=(act_url(cx, indicator, "")) { (cx.t("reading-correct-cancel")) }
            }
        }
    }
}

/// Everything ever written down: corrected values are struck through and say so in words.
fn history_table(cx: &Cx, indicator: &Indicator, history: &[HistoryRow], may: bool) -> Markup {
    let rows = history.iter().map(|row| {
        let value = with_unit(cx, indicator, row.value);
        vec![
            html! { (cx.lang.date(row.on)) },
            html! { @if row.corrected { s { (value) } " (" (cx.t("reading-corrected")) ")" } @else { (value) } },
            html! { (row.note) },
            html! { (row.by) ", " (cx.lang.moment(row.at)) },
            html! { @if may && !row.corrected { a href=(act_url(cx, indicator, &format!("?korrektur={}#f-corrected_value", row.on))) { (cx.t("reading-correct-link")) } } },
        ]
    });
    Table {
        caption: cx.t("indicator-history"),
        caption_hidden: true,
        columns: vec![
            Column::text(cx.t("reading-on")),
            Column::number(cx.t("reading-value")),
            Column::text(cx.t("reading-note")),
            Column::text(cx.t("reading-by")),
            Column::text(cx.t("reading-act")),
        ],
        rows: rows.collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

pub(super) fn form(cx: &Cx, code: Option<&str>, purposes: &[Purpose<Named>], form: &Form) -> Markup {
    let lang = cx.lang;
    let action = cx.staff_url(&code.map_or_else(|| "/monitoring".to_owned(), |code| format!("/monitoring/{code}")));
    let text = |name, label, hint, required| TextField { name, label, hint, required, ..TextField::default() }.render(lang, form);
    let number = |name, label, hint, required| {
        TextField { name, label, hint, required, kind: InputKind::Number, ..TextField::default() }.render(lang, form)
    };
    let date =
        |name, label, required| TextField { name, label, required, kind: InputKind::Date, ..TextField::default() }.render(lang, form);
    html! {
        (breadcrumbs(lang, &[Crumb::to(cx.t("monitoring-title"), cx.staff_url("/monitoring")), Crumb::here(code.map_or_else(|| cx.t("indicator-new"), str::to_owned))]))
        h1 { (cx.t(if code.is_some() { "indicator-change" } else { "indicator-new" })) }
        p.rf-lead { (cx.t("indicator-form-lead")) }
        (error_summary(lang, form))
        form.rf-form method="post" action=(action) {
            (token_fields(cx))
            (text("title", "indicator-title", Some("indicator-title-hint"), true))
            (purpose_select(cx, purposes, form))
            div.rf-form__pair {
                (text("unit", "indicator-unit", None, true))
                (number("decimals", "indicator-decimals", Some("indicator-decimals-hint"), true))
            }
            div.rf-form__pair { (number("baseline", "indicator-baseline", None, false)) (date("baseline_on", "indicator-baseline-on", false)) }
            div.rf-form__pair { (number("target", "indicator-target", None, true)) (date("target_on", "indicator-target-on", true)) }
            div.rf-form__pair {
                (select(cx, "direction", "indicator-direction", Direction::ALL.iter().map(|it| (it.as_str(), it.label())), form))
                (select(cx, "interval", "indicator-interval", Interval::ALL.iter().map(|it| (it.as_str(), it.label())), form))
            }
            (text("source", "indicator-source", Some("indicator-source-hint"), true))
            div.rf-actions { (Button { label: "indicator-save", ..Button::default() }.render(lang)) }
        }
    }
}

fn purpose_select(cx: &Cx, purposes: &[Purpose<Named>], form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> = purposes
        .iter()
        .map(|purpose| {
            let (kind, word, Named { code, title }) = match purpose {
                Purpose::Goal(named) => ("goal", "indicator-goal", named),
                Purpose::Measure(named) => ("measure", "indicator-measure", named),
            };
            Choice::new(format!("{kind}:{code}"), format!("{} {code} {title}", cx.t(word)))
        })
        .collect();
    Select {
        name: "purpose",
        label: "indicator-purpose",
        required: true,
        choices: &choices,
        empty: Some("field-choose"),
        ..Select::default()
    }
    .render(cx.lang, form)
}

fn select(cx: &Cx, name: &str, label: &str, words: impl Iterator<Item = (&'static str, &'static str)>, form: &Form) -> Markup {
    let choices: Vec<Choice<'_>> = words.map(|(word, label)| Choice::new(word, cx.t(label))).collect();
    Select { name, label, required: true, choices: &choices, empty: Some("field-choose"), ..Select::default() }.render(cx.lang, form)
}

/// The form as it starts for an indicator that is already there.
pub(super) fn filled(indicator: &Indicator) -> Form {
    let about = &indicator.about;
    let purpose = match &about.purpose {
        Purpose::Goal(named) => named.as_ref().map(|named| format!("goal:{}", named.code)),
        Purpose::Measure(named) => named.as_ref().map(|named| format!("measure:{}", named.code)),
    };
    let optional = [
        ("purpose", purpose),
        ("baseline", about.baseline.map(|baseline| to_input(baseline.value, about.decimals))),
        ("baseline_on", about.baseline.map(|baseline| baseline.on.to_string())),
    ];
    let required = [
        ("title", about.title.clone()),
        ("unit", about.unit.clone()),
        ("decimals", about.decimals.to_string()),
        ("target", to_input(about.target.value, about.decimals)),
        ("target_on", about.target.on.to_string()),
        ("direction", about.direction.as_str().to_owned()),
        ("interval", about.interval.as_str().to_owned()),
        ("source", about.source.clone()),
    ];
    Form::with(required.into_iter().chain(optional.into_iter().filter_map(|(name, value)| Some((name, value?)))))
}
