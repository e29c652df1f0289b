//! Figures and log as pages, and the rows of their files.

use maud::{Markup, html};

use super::store::{DecisionRow, Figures, LogRow, Year};
use crate::services::i18n::Lang;
use crate::web::components::{Column, Figure, Tab, Table, empty_state, figures as figure_list, pagination, tabs};
use crate::web::cx::Cx;

/// What kind of thing was decided about.
fn kind(lang: Lang, word: &str) -> String {
    lang.t(match word {
        "comment" => "moderation-comment",
        "photo" => "moderation-photo",
        _ => "moderation-contribution",
    })
}

/// Reason by the key of its text; what is shown needs none.
fn reason(lang: Lang, key: Option<&str>) -> String {
    key.map_or_else(|| "–".to_owned(), |key| lang.t(key))
}

/// Seconds as people say them: hours below two days, days above.
fn lasting(lang: Lang, seconds: Option<f64>) -> String {
    const HOUR: f64 = 3_600.0;
    let Some(hours) = seconds.map(|seconds| (seconds.max(0.0) / HOUR).round() as i64) else { return lang.t("moderation-none-yet") };
    if hours < 48 {
        lang.text("moderation-hours", &[("n", hours.into())])
    } else {
        lang.text("moderation-days", &[("n", ((hours + 12) / 24).into())])
    }
}

fn year_tabs(cx: &Cx, path: &str, year: Year, years: &[Year]) -> Markup {
    let tab =
        |it: &Year| Tab { label: it.number().to_string(), href: cx.url(&format!("{path}?jahr={}", it.number())), current: *it == year };
    html! { @if years.len() > 1 { (tabs(&cx.t("moderation-year"), &years.iter().map(tab).collect::<Vec<_>>())) } }
}

/// The figures of a year.
pub(super) fn figures(cx: &Cx, year: Year, years: &[Year], figures: &Figures) -> Markup {
    let (lang, number) = (cx.lang, year.number());
    let total: i64 = figures.decisions.iter().map(|row| row.n).sum();
    let received: i64 = figures.reports.received.iter().map(|(_, n)| n).sum();
    let complaints = &figures.complaints;
    let count = |n: i64| lang.number(n);
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.text("moderation-title-year", &[("year", number.to_string().into())])) }
            p.rf-lead { (cx.t("moderation-lead")) }
            (year_tabs(cx, "/moderation", year, years))
            (figure_list(&[
                Figure::new(count(total), cx.text("moderation-decisions", &[("n", total.into())])),
                Figure::new(lasting(lang, figures.median), cx.t("moderation-median")),
                Figure::new(count(received), cx.text("moderation-reports", &[("n", received.into())])),
                Figure::new(count(complaints.received), cx.text("moderation-complaints", &[("n", complaints.received.into())])),
            ]))
            p { b { (cx.t("grounds-automated")) ": " } (cx.t("moderation-automated")) }
            section.rf-section {
                h2 { (cx.t("moderation-by-reason")) }
                @if figures.decisions.is_empty() { (empty_state(&cx.t("moderation-empty"), &html! { p { (cx.t("moderation-empty-text")) } })) }
                @else { (decisions(cx, &figures.decisions)) (causes(cx, figures)) }
            }
            section.rf-section {
                h2 { (cx.t("moderation-reports-title")) }
                @if received == 0 && figures.reports.outcomes.is_empty() { p { (cx.t("moderation-no-reports")) } } @else { (reports(cx, figures)) }
            }
            section.rf-section {
                h2 { (cx.t("moderation-complaints-title")) }
                @if complaints.received == 0 { p { (cx.t("moderation-no-complaints")) } } @else {
                    ul {
                        li { (cx.text("moderation-upheld", &[("n", complaints.upheld.into())])) }
                        li { (cx.text("moderation-dismissed", &[("n", complaints.dismissed.into())])) }
                        li { (cx.text("moderation-waiting", &[("n", complaints.open.into())])) }
                        li { (cx.t("moderation-median-complaints")) ": " (lasting(lang, complaints.median)) }
                    }
                }
            }
            ul {
                li { a href=(cx.url(&format!("/moderation.csv?jahr={number}"))) download { (cx.t("moderation-file")) } }
                li { a href=(cx.url(&format!("/moderation/protokoll?jahr={number}"))) { (cx.t("moderation-log-title")) } }
                li { a href=(cx.url("/melden")) { (cx.t("layout-report-content")) } }
                li { a href="/netiquette" { (cx.t("layout-netiquette")) } }
            }
        }
    }
}

fn decisions(cx: &Cx, rows: &[DecisionRow]) -> Markup {
    let cells = |row: &DecisionRow| {
        vec![
            html! { (kind(cx.lang, &row.kind)) },
            html! { (cx.t(&format!("mine-decision-{}", row.decision))) },
            html! { (reason(cx.lang, row.reason.as_deref())) },
            html! { (cx.lang.number(row.n)) },
        ]
    };
    Table {
        caption: cx.t("moderation-by-reason"),
        columns: vec![
            Column::text(cx.t("moderation-kind")),
            Column::text(cx.t("grounds-what")),
            Column::text(cx.t("grounds-reason")),
            Column::number(cx.t("moderation-count")),
        ],
        rows: rows.iter().map(cells).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// How many decisions a report or a complaint led to.
fn causes(cx: &Cx, figures: &Figures) -> Markup {
    html! {
        h3 { (cx.t("moderation-causes")) }
        ul { @for (cause, n) in &figures.causes { li { (cx.t(&format!("moderation-cause-{cause}"))) ": " (cx.lang.number(*n)) } } }
    }
}

fn reports(cx: &Cx, figures: &Figures) -> Markup {
    let reports = &figures.reports;
    html! {
        h3 { (cx.t("moderation-reported-for")) }
        ul { @for (reason, n) in &reports.received { li { (cx.t(reason.label())) ": " (cx.lang.number(*n)) } } }
        h3 { (cx.t("moderation-decided-so")) }
        ul {
            @for (outcome, n) in &reports.outcomes { li { (cx.t(&format!("moderation-outcome-{outcome}"))) ": " (cx.lang.number(*n)) } }
            li { (cx.text("moderation-waiting", &[("n", reports.open.into())])) }
            li { (cx.t("moderation-median-reports")) ": " (lasting(cx.lang, reports.median)) }
        }
    }
}

/// The log of a year.
pub(super) fn log(cx: &Cx, year: Year, years: &[Year], rows: &[LogRow], (page, more): (u32, bool)) -> Markup {
    let number = year.number();
    html! {
        div.rf-wrap.rf-page {
            p { a href=(cx.url(&format!("/moderation?jahr={number}"))) { (cx.t("moderation-title")) } }
            h1 { (cx.text("moderation-log-title-year", &[("year", number.to_string().into())])) }
            p.rf-lead { (cx.t("moderation-log-lead")) }
            (year_tabs(cx, "/moderation/protokoll", year, years))
            @if rows.is_empty() { (empty_state(&cx.t("moderation-empty"), &html! { p { (cx.t("moderation-empty-text")) } })) }
            @else { (log_table(cx, rows)) }
            (pagination(cx.lang, page, None, more, |page| cx.url(&format!("/moderation/protokoll?jahr={number}&seite={page}"))))
            p { a href=(cx.url(&format!("/moderation/protokoll.csv?jahr={number}"))) download { (cx.t("moderation-log-file")) } }
        }
    }
}

fn log_table(cx: &Cx, rows: &[LogRow]) -> Markup {
    let cells = |row: &LogRow| {
        vec![
            html! { (cx.lang.day(row.at)) },
            html! {
                (kind(cx.lang, &row.kind))
                @if let Some(number) = &row.number { " " a href=(cx.url(&format!("/beitraege/{number}"))) { (number) } }
            },
            html! { (cx.t(&format!("mine-decision-{}", row.decision))) },
            html! { (reason(cx.lang, row.reason.as_deref())) },
        ]
    };
    Table {
        caption: cx.t("moderation-log-title"),
        columns: ["moderation-day", "moderation-kind", "grounds-what", "grounds-reason"].map(|key| Column::text(cx.t(key))).into(),
        rows: rows.iter().map(cells).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// A line of the log in the file.
pub(super) fn log_row(lang: Lang, row: &LogRow) -> [String; 6] {
    [
        crate::services::time::day(row.at).to_string(),
        kind(lang, &row.kind),
        lang.t(&format!("mine-decision-{}", row.decision)),
        reason(lang, row.reason.as_deref()),
        lang.t(&format!("moderation-cause-{}", row.cause)),
        row.number.clone().unwrap_or_default(),
    ]
}

/// The lines of the figures in the file.
pub(super) fn figure_rows(lang: Lang, figures: &Figures) -> Vec<Vec<String>> {
    let hours = |seconds: Option<f64>| seconds.map_or_else(String::new, |seconds| format!("{:.1}", seconds / 3_600.0).replace('.', ","));
    let line = |area: &str, what: String, reason: String, n: String| vec![area.to_owned(), what, reason, n];
    let mut rows: Vec<Vec<String>> = figures
        .decisions
        .iter()
        .map(|row| {
            line(
                &kind(lang, &row.kind),
                lang.t(&format!("mine-decision-{}", row.decision)),
                reason(lang, row.reason.as_deref()),
                row.n.to_string(),
            )
        })
        .collect();
    let none = String::new;
    let (reports, complaints) = (&figures.reports, &figures.complaints);
    let cause = |(cause, n): &(_, i64)| line("Anlass", lang.t(&format!("moderation-cause-{cause}")), none(), n.to_string());
    rows.extend(figures.causes.iter().map(cause));
    rows.extend(reports.received.iter().map(|(why, n)| line("Meldungen", "eingegangen".into(), lang.t(why.label()), n.to_string())));
    rows.extend(
        reports
            .outcomes
            .iter()
            .map(|(outcome, n)| line("Meldungen", lang.t(&format!("moderation-outcome-{outcome}")), none(), n.to_string())),
    );
    rows.push(line("Meldungen", "offen".into(), none(), reports.open.to_string()));
    for (what, n) in [
        ("eingegangen", complaints.received),
        ("stattgegeben", complaints.upheld),
        ("zurückgewiesen", complaints.dismissed),
        ("offen", complaints.open),
    ] {
        rows.push(line("Beschwerden", what.into(), none(), n.to_string()));
    }
    for (what, seconds) in [("Beiträge", figures.median), ("Meldungen", reports.median), ("Beschwerden", complaints.median)] {
        rows.push(line("Stunden bis zur Entscheidung (Median)", what.into(), none(), hours(seconds)));
    }
    rows.push(line("Automatische Mittel", "keine".into(), none(), "0".into()));
    rows
}
