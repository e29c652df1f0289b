//! `/berichte` as people see it: the line that adds up, the files, what their columns mean.

use maud::{Markup, html};

use super::{Report, surveys};
use crate::outputs::exports::tables;
use crate::process::participation::contributions::Tally;
use crate::process::participation::forms::results::{Row, Tally as Answers};
use crate::web::components::{
    Alert, Button, ButtonLook, Column, Figure, InputKind, Pair, Table, TextField, Tone, figures, link_button, pairs,
};
use crate::web::cx::Cx;
use crate::web::form::Form;

/// A file that can be taken away.
struct File {
    /// Name below `/berichte/`.
    name: &'static str,
    /// Key of what it holds.
    what: &'static str,
    /// How many rows it has, where it is a table.
    rows: Option<i64>,
    /// About how many bytes it has, where that can be guessed.
    bytes: Option<i64>,
}

/// The page.
pub(super) fn page(cx: &Cx, report: &Report, printable: bool) -> Markup {
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("report-page-title")) }
            p.rf-lead { (cx.t("report-lead")) }
            (adding_up(cx, report))
            (surveys_part(cx, report))
            section.rf-section {
                h2 { (cx.t("report-files")) }
                @if !printable { (waiting(cx)) }
                (files(cx, report, printable))
            }
            section.rf-section { (stand(cx, report)) (choose(cx, report)) }
            section { (columns(cx)) }
        }
    }
}

fn waiting(cx: &Cx) -> Markup {
    Alert::new(Tone::Info, cx.t("report-pdf-preparing")).with(html! { p { (cx.t("report-pdf-preparing-text")) } }).render(cx.lang)
}

/// What a reader gets instead of the PDF while the program for it is still being built.
pub(in crate::outputs) fn in_preparation(cx: &Cx) -> Markup {
    html! {
        div.rf-wrap.rf-narrow {
            h1 { (cx.t("report-pdf-preparing")) }
            p { (cx.t("report-pdf-preparing-text")) }
            (link_button(cx.lang, ButtonLook::Secondary, &cx.url("/berichte"), "report-back"))
        }
    }
}

/// Invariant 1 in one sentence and three figures.
fn adding_up(cx: &Cx, report: &Report) -> Markup {
    let counts = &report.facts.counts;
    let terms: Vec<String> =
        Tally::ALL.iter().map(|&tally| format!("{} {}", cx.lang.number(counts.tally(tally)), cx.t(tally.label()))).collect();
    let counted = counts.counted();
    let clusters = report.facts.planning.clusters.len() as i64;
    let not_public = (counted.not_public > 0).then(|| cx.text("report-of-them-not-public", &[("n", counted.not_public.into())]));
    html! {
        section.rf-section {
            h2 { (cx.t("report-adding-up")) }
            p { strong { (cx.text("report-received-n", &[("n", counts.received().into())])) } " = " (terms.join(" + ")) }
            (figures(&[
                Figure { note: not_public, ..Figure::new(cx.lang.number(counted.n), cx.t("report-counted")) },
                Figure::new(cx.lang.number(clusters), cx.text("figure-clusters", &[("n", clusters.into())])),
                Figure::new(cx.lang.number(report.facts.planning.measures.len() as i64), cx.t("report-measures")),
                Figure::new(cx.lang.number(report.facts.planning.weighings.len() as i64), cx.t("report-answers")),
            ]))
        }
    }
}

/// Closed answers of forms, a table for each question.
fn surveys_part(cx: &Cx, report: &Report) -> Markup {
    let surveys = &report.facts.surveys;
    let suppressed = surveys.iter().flat_map(|survey| &survey.tallies).any(Answers::is_suppressed);
    html! {
        @if !surveys.is_empty() {
            section.rf-section {
                h2 { (cx.t("report-surveys")) }
                p { (cx.t("report-surveys-text")) }
                @if suppressed { p.rf-muted { (cx.t("survey-suppressed-text")) } }
                @for survey in surveys {
                    details {
                        summary { (cx.local(&survey.title)) " (n = " (cx.lang.number(survey.answers)) ")" }
                        @for tally in &survey.tallies { (answers(cx, tally)) }
                    }
                }
            }
        }
    }
}

fn answers(cx: &Cx, tally: &Answers) -> Markup {
    let n = if tally.question.demographic { tally.asked } else { tally.n };
    let caption = format!("{} (n = {})", cx.local(&tally.question.label), cx.lang.number(n));
    let row = |row: &Row| {
        let share = tally.share(row).map(|share| format!("{} %", cx.lang.decimal(share, 1)));
        vec![
            html! { (surveys::row_label(cx.lang, tally, row)) },
            html! { @match row.n { Some(n) => (cx.lang.number(n)), None => (cx.t("survey-hidden-count")) } },
            html! { (share.unwrap_or_default()) },
        ]
    };
    let columns = vec![Column::text(cx.t("survey-answer")), Column::number(cx.t("survey-how-many")), Column::number(cx.t("survey-share"))];
    let middle = tally.middle.map(|(mean, median)| {
        cx.text("survey-middle", &[("mean", cx.lang.decimal(mean, 2).into()), ("median", cx.lang.decimal(median, 2).into())])
    });
    html! {
        @if tally.rows.is_empty() { p { b { (caption) } } }
        @else { (Table { caption, columns, rows: tally.rows.iter().map(row).collect(), ..Table::default() }.render(cx.lang)) }
        @if let Some(middle) = middle { p { (middle) } }
    }
}

fn list(report: &Report) -> [File; 8] {
    let (counts, planning) = (&report.facts.counts, &report.facts.planning);
    let (public, texts) = (counts.public(), report.facts.frame.text_bytes);
    // Bytes of a row besides its texts, and of a report, as seen in real files.
    let (in_csv, in_geojson, packed) = (texts + public * 290, texts + public * 680, 60_000 + (texts + public * 300) / 3);
    let document = report.canonical().len() as i64;
    let answers =
        report.facts.surveys.iter().flat_map(|survey| &survey.tallies).map(|it| it.rows.len() as i64 + i64::from(it.middle.is_some()));
    let answers: i64 = answers.sum();
    [
        File { name: "beteiligung.pdf", what: "report-file-pdf", rows: None, bytes: Some(200_000 + document * 4) },
        File { name: "beteiligung.xlsx", what: "report-file-xlsx", rows: None, bytes: Some(packed) },
        File { name: "beitraege.csv", what: "report-file-contributions", rows: Some(public), bytes: Some(in_csv) },
        File { name: "beitraege.geojson", what: "report-file-geojson", rows: Some(public), bytes: Some(in_geojson) },
        File { name: "anliegen.csv", what: "report-file-clusters", rows: Some(planning.clusters.len() as i64), bytes: None },
        File { name: "massnahmen.csv", what: "report-file-measures", rows: Some(planning.measures.len() as i64), bytes: None },
        File { name: "umfragen.csv", what: "report-file-surveys", rows: Some(answers), bytes: None },
        File { name: "beteiligung.json", what: "report-file-json", rows: None, bytes: Some(document) },
    ]
}

fn files(cx: &Cx, report: &Report, printable: bool) -> Markup {
    let address = |name: &str| cx.url(&format!("/berichte/{name}{}", report.facts.cut_off.query()));
    let link = |file: &File| {
        let waits = file.name.ends_with(".pdf") && !printable;
        html! { @if waits { (file.name) } @else { a href=(address(file.name)) download { (file.name) } } }
    };
    let rows = list(report).iter().map(|file| vec![link(file), html! { (cx.t(file.what)) }, html! { (extent(cx, file)) }]).collect();
    let columns = vec![Column::text(cx.t("report-file")), Column::text(cx.t("report-content")), Column::text(cx.t("report-size"))];
    Table { caption: cx.t("report-files"), caption_hidden: true, columns, rows, footer: None, stacked: true }.render(cx.lang)
}

/// "277 Zeilen, etwa 120 kB".
fn extent(cx: &Cx, file: &File) -> String {
    let rows = file.rows.map(|rows| cx.text("report-rows", &[("n", rows.into())]));
    let size = file.bytes.map(|bytes| size(cx, bytes));
    [rows, size].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "etwa 120 kB", in round numbers.
fn size(cx: &Cx, bytes: i64) -> String {
    let kilobytes = (bytes + 999) / 1_000;
    let (key, number) = if kilobytes < 1_000 {
        ("report-kilobytes", cx.lang.number(kilobytes))
    } else {
        ("report-megabytes", cx.lang.decimal(kilobytes / 100, 1))
    };
    cx.text(key, &[("n", number.into())])
}

fn stand(cx: &Cx, report: &Report) -> Markup {
    let moment = cx.text("report-moment", &[("moment", cx.lang.moment(report.facts.cut_off.at()).into())]);
    html! {
        h2 { (cx.t("report-cut-off-and-hash")) }
        p { (cx.t("report-cut-off-text")) }
        (pairs(&[
            Pair::new(cx.t("report-cut-off"), html! { (moment) }),
            Pair::new(cx.t("report-hash"), html! { code { (report.hash) } }),
        ]))
        p { (cx.t("report-hash-text")) }
        @if report.facts.frame.is_approximate() { p.rf-muted { (cx.t("list-approximate")) } }
    }
}

/// An older cut-off.
fn choose(cx: &Cx, report: &Report) -> Markup {
    let form = Form::with([("stand", report.facts.cut_off.day().to_string())]);
    let field = TextField {
        name: "stand",
        label: "report-cut-off-day",
        hint: Some("report-cut-off-day-hint"),
        required: true,
        kind: InputKind::Date,
        ..TextField::default()
    };
    let path = cx.address.split('?').next().unwrap_or_default();
    html! {
        form.rf-stack method="get" action=(path) {
            (field.render(cx.lang, &form))
            (Button { label: "report-cut-off-go", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
        }
    }
}

/// What the columns mean.
fn columns(cx: &Cx) -> Markup {
    html! {
        h2 { (cx.t("report-columns")) }
        p { (cx.t("report-columns-text")) }
        @for table in tables::EXPLAINED {
            details {
                summary { (table.name) }
                (pairs(&table.columns.iter().map(|column| Pair::new(*column, html! { (cx.t(&format!("column-{column}"))) })).collect::<Vec<_>>()))
            }
        }
        details {
            summary { (cx.t("report-columns-provenance")) }
            (pairs(&tables::PROVENANCE.map(|column| Pair::new(column, html! { (cx.t(&format!("column-{column}"))) }))))
        }
    }
}
