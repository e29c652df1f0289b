//! Pages about reports. No IO.

use maud::{Markup, html};

use super::model::{Decided, MAX_TEXT, MAX_WORDS, Outcome, Report, ReportReason, State, Thing, ThingKind};
use super::store::{Case, Entry, Own};
use crate::process::triage::complaints::views as complaints;
use crate::process::triage::complaints::{About, Filed};
use crate::process::triage::decisions::complain_until;
use crate::process::triage::decisions::views::reasons;
use crate::services::time;
use crate::web::components::{
    Button, ButtonLook, Checkbox, Choice, Column, Pair, RadioGroup, Select, Tab, Table, TextArea, TextField, empty_state, error_summary,
    hidden, pagination, pairs, tabs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The form for everybody.
pub(super) fn ask(cx: &Cx, thing: Option<&Thing>, form: &Form) -> Markup {
    let lang = cx.lang;
    let choices: Vec<Choice<'_>> = ReportReason::ALL.iter().map(|reason| Choice::new(reason.as_str(), cx.t(reason.label()))).collect();
    let reason = RadioGroup { name: "reason", label: "report-why", required: true, choices: &choices, ..RadioGroup::default() };
    let explanation =
        TextArea { name: "explanation", label: "report-explain", hint: Some("report-explain-hint"), required: true, max: Some(MAX_WORDS) };
    let name = TextField {
        name: "name",
        label: "report-name",
        hint: Some("report-name-hint"),
        autocomplete: Some("name"),
        ..TextField::default()
    };
    let email = TextField { hint: Some("report-email-hint"), ..TextField::email("report-email") };
    let faith = Checkbox { name: "good_faith", label: "report-faith", hint: Some("report-faith-hint") };
    html! {
        div.rf-wrap.rf-page {
            h1 { (cx.t("report-content-title")) }
            p.rf-lead { (cx.t("report-lead-text")) }
            (error_summary(lang, form))
            form.rf-form method="post" action=(cx.url("/melden")) novalidate {
                (token_fields(cx))
                @match thing {
                    Some(thing) => (reported(cx, thing)),
                    None => (which(cx, form)),
                }
                (reason.render(lang, form))
                (explanation.render(lang, form))
                (name.render(lang, form))
                (email.render(lang, form))
                (faith.render(lang, form))
                div.rf-actions { (Button { label: "report-send", ..Button::default() }.render(lang)) }
            }
            p.rf-muted { (cx.t("report-danger")) }
            p { a href=(cx.url("/moderation")) { (cx.t("report-how-we-decide")) } " · " a href="/netiquette" { (cx.t("layout-netiquette")) } }
        }
    }
}

/// The field for those who come without a thing.
fn which(cx: &Cx, form: &Form) -> Markup {
    TextField { name: "beitrag", label: "report-which", hint: Some("report-which-hint"), required: true, ..TextField::default() }
        .render(cx.lang, form)
}

/// What is reported, with the fields that name it.
fn reported(cx: &Cx, thing: &Thing) -> Markup {
    let name = match (thing.kind, thing.picture) {
        (ThingKind::Photo, Some(picture)) => hidden("foto", &picture.to_string()),
        _ => html! {},
    };
    html! {
        section.rf-card {
            p.rf-muted { (cx.t(thing.kind.label())) " · " (thing.number) }
            h2 lang=[cx.foreign_hand(&thing.language)] { (thing.title) }
            @if let Some(picture) = thing.picture {
                img.rf-thumb src=(cx.url(&format!("/fotos/{picture}"))) width="96" height="72" alt=(thing.words);
            } @else {
                p.rf-prewrap lang=[cx.foreign_hand(&thing.language)] { (excerpt(&thing.words)) }
            }
        }
        (name)
        @if thing.kind == ThingKind::Contribution { (hidden("beitrag", &thing.number)) }
        @if let Some(comment) = thing.comment { (hidden("kommentar", &comment.to_string())) }
    }
}

fn excerpt(text: &str) -> String {
    const MOST: usize = 240;
    if text.chars().count() <= MOST { text.to_owned() } else { format!("{} …", text.chars().take(MOST).collect::<String>().trim_end()) }
}

/// What the reporter reads.
pub(super) fn own(cx: &Cx, own: &Own, complaint: Option<&Filed>, token: &str, form: &Form) -> Markup {
    let report = &own.report;
    let here = |path: &str| cx.url(&format!("/meldung/{token}{path}"));
    html! {
        div.rf-wrap.rf-page.rf-narrow {
            h1 { (cx.text("report-own-title", &[("number", report.number.as_str().into())])) }
            (error_summary(cx.lang, form))
            p.rf-lead { (cx.t(match report.state() { State::Open => "report-own-open", State::Decided => "report-own-decided" })) }
            p { (cx.t("report-own-keep")) }
            (pairs(&facts(cx, own)))
            @if !report.decisions.is_empty() {
                h2 { (cx.t("report-own-decision")) }
                @for decided in &report.decisions { (decision(cx, decided)) }
            }
            @if let Some(decided) = report.decisions.last() {
                @let about = About { until: complain_until(decided.at), filed: complaint };
                (complaints::section(cx, &about, &here("/beschwerde"), form))
            }
            @if report.has_email {
                section.rf-section {
                    h2 { (cx.t("report-contact")) }
                    p { (cx.t("report-contact-text")) }
                    form method="post" action=(here("/adresse-loeschen")) {
                        (token_fields(cx))
                        (Button { label: "report-contact-end", look: ButtonLook::Secondary, ..Button::default() }.render(cx.lang))
                    }
                }
            }
        }
    }
}

fn facts(cx: &Cx, own: &Own) -> Vec<Pair> {
    let report = &own.report;
    let said = if report.erased { cx.t("report-erased") } else { report.explanation.clone() };
    let about = html! {
        (cx.t(own.kind.label())) " "
        @if own.is_public { a href=(cx.url(&format!("/beitraege/{}", own.about))) { (own.about) } } @else { (own.about) }
    };
    vec![
        Pair::new(cx.t("report-of"), about),
        Pair::new(cx.t("report-came"), html! { (cx.lang.moment(report.received_at)) }),
        Pair::new(cx.t("report-why"), html! { (cx.t(report.reason.label())) }),
        Pair::new(cx.t("report-said"), html! { span.rf-prewrap { (said) } }),
    ]
}

/// A decision with reason and ground; that no program decided is said with each.
fn decision(cx: &Cx, decided: &Decided) -> Markup {
    html! {
        article.rf-card {
            p.rf-meta { (cx.lang.moment(decided.at)) }
            p { b { (cx.t(decided.outcome.label())) } }
            @if let Some(reason) = decided.reason { p { (cx.t("grounds-reason")) ": " (cx.t(reason.label())) " (" (cx.t(reason.ground())) ")" } }
            @if !decided.answer.is_empty() { p.rf-prewrap { (cx.german(&decided.answer)) } }
            p.rf-muted { (cx.t("grounds-automated")) ": " (cx.t("grounds-automated-no")) }
        }
    }
}

/// Things with reports that wait, or are decided.
pub(super) fn list(cx: &Cx, entries: &[Entry], closed: bool, (open, done): (i64, i64), (page, last): (u32, u32)) -> Markup {
    let href = |closed: bool| cx.staff_url(if closed { "/meldungen?stand=entschieden" } else { "/meldungen" });
    let tab = |key, n: i64, of: bool| Tab { label: cx.text(key, &[("n", n.into())]), href: href(of), current: closed == of };
    html! {
        div.rf-work__head { h1 { (cx.t("reports-title")) } }
        p.rf-lead { (cx.t("reports-lead")) }
        (tabs(&cx.t("reports-title"), &[tab("reports-open", open, false), tab("reports-decided", done, true)]))
        @if entries.is_empty() { (empty_state(&cx.t("reports-empty"), &html! { p { (cx.t("reports-empty-text")) } })) }
        @else { (table(cx, entries)) }
        (pagination(cx.lang, page, Some(last), false, |page| {
            format!("{}{}seite={page}", href(closed), if closed { "&" } else { "?" })
        }))
    }
}

fn table(cx: &Cx, entries: &[Entry]) -> Markup {
    let today = time::day(cx.now);
    let row = |entry: &Entry| {
        let reasons: Vec<String> = entry.reasons.iter().map(|reason| cx.t(reason.label())).collect();
        let days = today.duration_since(time::day(entry.first_at)).as_hours() / 24;
        let when = entry.closed_at.map_or_else(|| cx.text("queue-since", &[("n", days.into())]), |at| cx.lang.day(at));
        vec![
            html! { a href=(cx.staff_url(&format!("/meldungen/{}", entry.report))) { (entry.title) } },
            html! { (cx.t(entry.kind.label())) " " (entry.number) },
            html! { (cx.text("reports-count", &[("n", entry.reports.into())])) },
            html! { (reasons.join(", ")) },
            html! { (when) },
        ]
    };
    Table {
        caption: cx.text("reports-things", &[("n", i64::try_from(entries.len()).unwrap_or(i64::MAX).into())]),
        columns: ["reports-title-of", "reports-what", "reports-how-many", "report-why", "reports-when"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: entries.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// A thing with all of its reports, for staff.
pub(super) fn case(cx: &Cx, number: &str, case: &Case, form: &Form) -> Markup {
    let desk = cx.staff_url(&format!("/eingang/{}", case.number));
    html! {
        p { a href=(cx.staff_url("/meldungen")) { (cx.t("reports-back")) } }
        div.rf-work__head { h1 { (case.title) } (tag(&cx.t(if case.is_open() { "report-state-open" } else { "report-state-decided" }), None)) }
        (error_summary(cx.lang, form))
        section.rf-card {
            p.rf-muted { (cx.t(case.kind.label())) " · " a href=(desk) { (case.number) } " · " (shown(cx, case)) }
            @if let Some(picture) = case.picture {
                img src=(cx.staff_url(&format!("/meldungen/{number}/foto/{picture}"))) alt=(case.words) loading="lazy";
            } @else { p.rf-prewrap { (case.words) } }
        }
        h2 { (cx.text("reports-of-it", &[("n", i64::try_from(case.reports.len()).unwrap_or(i64::MAX).into())])) }
        @for report in &case.reports { (one(cx, report)) }
        @if case.is_open() { (judge(cx, number, case, form)) }
    }
}

/// How the thing stands now.
fn shown(cx: &Cx, case: &Case) -> String {
    let list = match case.kind {
        ThingKind::Contribution => "visibility",
        ThingKind::Comment => "report-comment",
        ThingKind::Photo => "report-photo",
    };
    cx.t(&format!("{list}-{}", case.shown))
}

fn one(cx: &Cx, report: &Report) -> Markup {
    let said = if report.erased { cx.t("report-erased") } else { report.explanation.clone() };
    html! {
        article.rf-card {
            h3 { (report.number) ": " (cx.t(report.reason.label())) }
            p.rf-meta {
                (cx.lang.moment(report.received_at)) " · "
                (cx.t(if report.has_email { "report-by-mail" } else { "report-by-link" }))
            }
            p.rf-prewrap { (said) }
            @for decided in &report.decisions {
                p {
                    b { (cx.t(decided.outcome.label())) }
                    @if let Some(reason) = decided.reason { ": " (cx.t(reason.label())) }
                    " · " (decided.by_name) ", " (cx.lang.moment(decided.at))
                }
                @if !decided.answer.is_empty() { p.rf-prewrap { (decided.answer) } }
            }
        }
    }
}

/// The form of the decision; with the public wording to be shortened, for contributions.
fn judge(cx: &Cx, number: &str, case: &Case, form: &Form) -> Markup {
    let lang = cx.lang;
    let fresh = form.typed().next().is_none();
    let prefilled = if fresh { Form::with([("title", case.title.clone()), ("text", case.words.clone())]) } else { form.clone() };
    let outcomes: Vec<Choice<'_>> = Outcome::offered(case.kind)
        .iter()
        .filter(|&&outcome| outcome != Outcome::Redacted || case.shown == "published")
        .map(|outcome| Choice::new(outcome.as_str(), cx.t(means(*outcome))).explained(cx.t(means_hint(*outcome))))
        .collect();
    let outcome = RadioGroup { name: "outcome", label: "report-decide", required: true, choices: &outcomes, ..RadioGroup::default() };
    let reasons = reasons(cx, |_| true);
    let reason = Select {
        name: "reason",
        label: "queue-reason",
        hint: Some("report-reason-hint"),
        choices: &reasons,
        empty: Some("field-choose"),
        ..Select::default()
    };
    let redactable = case.kind == ThingKind::Contribution && case.shown == "published";
    html! {
        section id="entscheiden" {
            h2 { (cx.t("report-decide")) }
            form.rf-form method="post" action=(cx.staff_url(&format!("/meldungen/{number}"))) novalidate {
                (token_fields(cx))
                (hidden("newest", &case.newest().to_string()))
                (outcome.render(lang, &prefilled))
                (reason.render(lang, &prefilled))
                @if redactable {
                    details open[form.error("title").is_some() || form.value("outcome") == Some("redacted")] {
                        summary { (cx.t("report-wording")) }
                        (TextField { name: "title", label: "queue-wording-title", ..TextField::default() }.render(lang, &prefilled))
                        (TextArea { name: "text", label: "queue-wording-text", max: Some(MAX_TEXT), ..TextArea::default() }.render(lang, &prefilled))
                    }
                }
                @if case.kind == ThingKind::Contribution {
                    (TextArea { name: "facts", label: "queue-facts", hint: Some("queue-facts-hint"), max: Some(MAX_WORDS), ..TextArea::default() }.render(lang, &prefilled))
                }
                (TextArea { name: "answer", label: "report-answer", hint: Some("report-answer-hint"), max: Some(MAX_WORDS), ..TextArea::default() }.render(lang, &prefilled))
                div.rf-actions { (Button { label: "report-decide-send", ..Button::default() }.render(lang)) }
            }
        }
    }
}

/// What an outcome is called where it is chosen.
const fn means(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "report-means-kept",
        Outcome::Redacted => "report-means-redacted",
        Outcome::Hidden => "report-means-hidden",
        Outcome::Erasure => "report-means-erasure",
    }
}

/// What follows from it.
const fn means_hint(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "report-means-kept-hint",
        Outcome::Redacted => "report-means-redacted-hint",
        Outcome::Hidden => "report-means-hidden-hint",
        Outcome::Erasure => "report-means-erasure-hint",
    }
}
