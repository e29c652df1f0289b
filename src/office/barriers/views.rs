//! Pages about reported barriers. No IO.

use jiff::civil::Date;
use maud::{Markup, html};

use super::model::{MAX_ANSWER, MAX_WHAT, Report, State};
use crate::services::time;
use crate::web::components::{
    Alert, Button, ButtonLook, Column, Pair, Tab, Table, TextArea, TextField, Tone, empty_state, error_summary, pagination, pairs, tabs,
    tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The form for everybody.
pub(super) fn ask(cx: &Cx, form: &Form) -> Markup {
    let lang = cx.lang;
    let town = &cx.process.town;
    let contact = town.contact(lang);
    let what = TextArea { name: "what", label: "barrier-what", hint: Some("barrier-what-hint"), required: true, max: Some(MAX_WHAT) };
    let page = TextField { name: "page", label: "barrier-page", hint: Some("barrier-page-hint"), ..TextField::default() };
    let email = TextField { hint: Some("barrier-email-hint"), ..TextField::email("barrier-email") };
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("barrier-title")) }
            p.rf-lead { (cx.t("barrier-lead")) }
            p { (cx.text("barrier-phone", &contact)) }
            (error_summary(lang, form))
            form.rf-form method="post" action=(cx.url("/barrierefreiheit/melden")) novalidate {
                (token_fields(cx))
                (what.render(lang, form))
                (page.render(lang, form))
                (email.render(lang, form))
                div.rf-actions { (Button { label: "barrier-send", ..Button::default() }.render(lang)) }
            }
            p { a href=(cx.url("/barrierefreiheit")) { (cx.t("barrier-statement")) } }
        }
    }
}

/// What the reporter reads.
pub(super) fn own(cx: &Cx, report: &Report, token: &str) -> Markup {
    html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (cx.text("barrier-own-title", &[("number", report.number.as_str().into())])) }
            p.rf-lead { (standing(cx, report)) }
            p { (cx.t("barrier-own-keep")) }
            (facts(cx, report))
            (answers(cx, report))
            @if report.has_email {
                section.rf-section {
                    h2 { (cx.t("barrier-contact")) }
                    p { (cx.t("barrier-contact-text")) }
                    form method="post" action=(cx.url(&format!("/barrierefreiheit/meldung/{token}/adresse-loeschen"))) {
                        (token_fields(cx))
                        (Button { label: "barrier-contact-end", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                    }
                }
            }
            p { (cx.t("barrier-complaint")) " " a href=(cx.url("/barrierefreiheit")) { (cx.t("barrier-statement")) } }
        }
    }
}

/// One sentence: what happens next, or what happened.
fn standing(cx: &Cx, report: &Report) -> String {
    match report.state() {
        State::Open => cx.text("barrier-own-open", &[("day", cx.lang.date(report.due_on).into())]),
        State::Answered => cx.t("barrier-own-answered"),
        State::Closed => cx.t("barrier-own-closed"),
    }
}

fn facts(cx: &Cx, report: &Report) -> Markup {
    let mut facts = vec![
        Pair::new(cx.t("barrier-received"), html! { (cx.lang.moment(report.received_at)) }),
        Pair::new(cx.t("barrier-due"), html! { (cx.lang.date(report.due_on)) }),
    ];
    if !report.page.is_empty() {
        facts.push(Pair::new(cx.t("barrier-where"), html! { (report.page) }));
    }
    if report.erased {
        facts.push(Pair::new(cx.t("barrier-said"), html! { (cx.t("barrier-erased")) }));
    } else {
        facts.push(Pair::new(cx.t("barrier-said"), html! { span.rf-prewrap { (report.what) } }));
    }
    pairs(&facts)
}

fn answers(cx: &Cx, report: &Report) -> Markup {
    html! {
        @if !report.answers.is_empty() {
            h2 { (cx.t("barrier-answers")) }
            @for answer in &report.answers {
                article.rf-card { p.rf-meta { (cx.lang.moment(answer.at)) } p.rf-prewrap { (answer.text) } }
            }
        }
    }
}

/// Reports that wait, or are closed.
pub(super) fn list(cx: &Cx, reports: &[Report], closed: bool, (open, done): (i64, i64), (page, last): (u32, u32)) -> Markup {
    let href = |closed: bool| cx.staff_url(if closed { "/barrieren?stand=abgeschlossen" } else { "/barrieren" });
    let tab = |key, n: i64, of: bool| Tab { label: cx.text(key, &[("n", n.into())]), href: href(of), current: closed == of };
    html! {
        div.rf-work__head { h1 { (cx.t("barriers-title")) } }
        p.rf-lead { (cx.t("barriers-lead")) }
        (tabs(&cx.t("barriers-title"), &[tab("barriers-open", open, false), tab("barriers-closed", done, true)]))
        @if reports.is_empty() { (empty_state(&cx.t("barriers-empty"), &html! { p { (cx.t("barriers-empty-text")) } })) }
        @else { (table(cx, reports)) }
        (pagination(cx.lang, page, Some(last), false, |page| {
            format!("{}{}seite={page}", href(closed), if closed { "&" } else { "?" })
        }))
    }
}

fn table(cx: &Cx, reports: &[Report]) -> Markup {
    let today = time::day(cx.now);
    let row = |report: &Report| {
        vec![
            html! { a href=(cx.staff_url(&format!("/barrieren/{}", report.number))) { (report.number) } },
            html! { (excerpt(&report.what)) },
            html! { (report.page) },
            html! { (cx.lang.day(report.received_at)) },
            due(cx, report, today),
            html! { (cx.t(report.state().label())) },
        ]
    };
    Table {
        caption: cx.text("barriers-count", &[("n", (reports.len() as i64).into())]),
        columns: ["barrier-number", "barrier-said", "barrier-where", "barrier-received", "barrier-due", "barrier-state"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: reports.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

fn excerpt(text: &str) -> String {
    const MOST: usize = 120;
    if text.chars().count() <= MOST { text.to_owned() } else { format!("{} …", text.chars().take(MOST).collect::<String>().trim_end()) }
}

/// The day, and whether it has passed.
fn due(cx: &Cx, report: &Report, today: Date) -> Markup {
    html! {
        (cx.lang.date(report.due_on))
        @if report.is_overdue(today) { " " (tag(&cx.t("barrier-overdue"), None)) }
    }
}

/// One report, for staff.
pub(super) fn show(cx: &Cx, report: &Report, form: &Form) -> Markup {
    let lang = cx.lang;
    let at = |act: &str| cx.staff_url(&format!("/barrieren/{}/{act}", report.number));
    let answer =
        TextArea { name: "answer", label: "barrier-answer", hint: Some("barrier-answer-hint"), required: true, max: Some(MAX_ANSWER) };
    let press = |act: &str, label| {
        html! {
            form method="post" action=(at(act)) {
                (token_fields(cx))
                (Button { label, look: ButtonLook::Secondary, ..Button::default() }.render(lang))
            }
        }
    };
    html! {
        p { a href=(cx.staff_url("/barrieren")) { (cx.t("barriers-back")) } }
        div.rf-work__head { h1 { (report.number) } (tag(&cx.t(report.state().label()), None)) }
        @if report.is_overdue(time::day(cx.now)) { (Alert::new(Tone::Warning, cx.t("barrier-is-overdue")).render(lang)) }
        (error_summary(lang, form))
        (facts(cx, report))
        p.rf-muted { (cx.t(if report.has_email { "barrier-by-mail" } else { "barrier-by-link" })) }
        (answers(cx, report))
        @if report.state() == State::Closed { (press("wieder-aufnehmen", "barrier-reopen")) }
        @else {
            form.rf-form method="post" action=(at("antworten")) novalidate {
                (token_fields(cx))
                (answer.render(lang, form))
                div.rf-actions { (Button { label: "barrier-answer-send", ..Button::default() }.render(lang)) }
            }
            @if report.state() == State::Answered { (press("abschliessen", "barrier-close")) }
        }
    }
}
