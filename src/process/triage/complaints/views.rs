//! Pages about decisions and complaints. No IO.

use maud::{Markup, html};

use super::model::{About, Filed, MAX_WORDS};
use super::store::{Case, CaseAbout, Told, Waiting};
use crate::process::participation::contributions::Contribution;
use crate::process::triage::decisions::views::statement;
use crate::process::triage::decisions::{Statement, complain_until};
use crate::services::accounts::Role;
use crate::services::time;
use crate::web::components::{
    Alert, Button, Choice, Column, Pair, RadioGroup, Tab, Table, TextArea, Tone, empty_state, error_summary, pagination, pairs, tabs, tag,
};
use crate::web::cx::Cx;
use crate::web::form::{Form, token_fields};

/// The page of one decision, for its author: the statement of reasons, the town's words, the complaint.
pub(super) fn decision(
    cx: &Cx,
    contribution: &Contribution,
    told: &Told,
    filed: Option<&Filed>,
    (token, position): (&str, i64),
    form: &Form,
) -> Markup {
    let back = cx.url(&format!("/mein/{token}"));
    let here = cx.url(&format!("/mein/{token}/entscheidungen/{position}"));
    let explained = told.reason.map(|reason| Statement {
        decision: told.decision,
        reason,
        facts: told.facts.clone(),
        cause: told.cause,
        decided_at: told.at,
    });
    html! {
        p { a href=(back) { (cx.t("mine-back")) } }
        h1 { (cx.t("decision-title")) " " span.rf-nowrap { (contribution.number) } }
        (error_summary(cx.lang, form))
        @match &explained {
            Some(explained) => (statement(cx, explained)),
            None => (plain(cx, told)),
        }
        @if !told.text.is_empty() {
            h2 { (cx.t("decision-words")) }
            p.rf-prewrap { (cx.german(&told.text)) }
        }
        @if explained.is_some() {
            p.rf-muted { (cx.t("decision-print")) }
            (section(cx, &About { until: complain_until(told.at), filed }, &here, form))
        }
    }
}

/// A decision that withholds nothing.
fn plain(cx: &Cx, told: &Told) -> Markup {
    pairs(&[
        Pair::new(cx.t("grounds-what"), html! { (cx.t(&format!("mine-decision-{}", told.decision))) }),
        Pair::new(cx.t("grounds-on"), html! { (cx.lang.day(told.at)) }),
    ])
}

/// The form for a complaint, or what became of it.
pub fn section(cx: &Cx, about: &About<'_>, action: &str, form: &Form) -> Markup {
    let late = time::day(cx.now) > about.until;
    let until = [("until", cx.lang.date(about.until).into())];
    html! {
        section.rf-section id="beschwerde" {
            h2 { (cx.t("complaint-title")) }
            @match about.filed {
                Some(filed) => (outcome(cx, filed)),
                None if late => p { (cx.text("complaint-was-until", &until)) },
                None => {
                    p { (cx.text("complaint-lead", &until)) }
                    form.rf-form method="post" action=(action) novalidate {
                        (token_fields(cx))
                        (TextArea { name: "complaint", label: "complaint-text", hint: Some("complaint-text-hint"), required: true, max: Some(MAX_WORDS) }.render(cx.lang, form))
                        div.rf-actions { (Button { label: "complaint-send", ..Button::default() }.render(cx.lang)) }
                    }
                }
            }
        }
    }
}

/// A complaint that was filed, with the answer.
fn outcome(cx: &Cx, filed: &Filed) -> Markup {
    let number = [("number", filed.number.as_str().into()), ("day", cx.lang.day(filed.received_at).into())];
    html! {
        p { (cx.text("complaint-filed", &number)) }
        blockquote.rf-prewrap { (filed.text) }
        @match (filed.upheld, filed.decided_at) {
            (Some(upheld), Some(at)) => {
                p { b { (cx.t(if upheld { "complaint-upheld" } else { "complaint-dismissed" })) } " " (cx.lang.day(at)) }
                p.rf-prewrap { (cx.german(&filed.answer)) }
                @if !upheld { p { (cx.t("complaint-court")) } }
            },
            _ => p { (cx.t("complaint-waits")) },
        }
    }
}

/// Complaints that wait, or are decided.
pub(super) fn list(cx: &Cx, entries: &[Waiting], closed: bool, (open, done): (i64, i64), (page, last): (u32, u32)) -> Markup {
    let href = |closed: bool| cx.staff_url(if closed { "/beschwerden?stand=entschieden" } else { "/beschwerden" });
    let tab = |key, n: i64, of: bool| Tab { label: cx.text(key, &[("n", n.into())]), href: href(of), current: closed == of };
    html! {
        div.rf-work__head { h1 { (cx.t("complaints-title")) } }
        p.rf-lead { (cx.t("complaints-lead")) }
        (tabs(&cx.t("complaints-title"), &[tab("complaints-open", open, false), tab("complaints-decided", done, true)]))
        @if entries.is_empty() { (empty_state(&cx.t("complaints-empty"), &html! { p { (cx.t("complaints-empty-text")) } })) }
        @else { (table(cx, entries)) }
        (pagination(cx.lang, page, Some(last), false, |page| {
            format!("{}{}seite={page}", href(closed), if closed { "&" } else { "?" })
        }))
    }
}

/// A table of complaints; those that the reader decided first are marked.
pub fn table(cx: &Cx, entries: &[Waiting]) -> Markup {
    let own = cx.account().map(|account| account.id);
    let row = |entry: &Waiting| {
        vec![
            html! { a href=(cx.staff_url(&format!("/beschwerden/{}", entry.number))) { (entry.number) } },
            html! { (entry.excerpt) },
            html! { (cx.t(if entry.by_reporter { "complaint-by-reporter" } else { "complaint-by-author" })) ", " (entry.contribution) },
            html! { (cx.lang.day(entry.received_at)) },
            html! {
                (entry.first_name)
                @if own == Some(entry.first_decider) && entry.upheld.is_none() { " " (tag(&cx.t("complaint-not-you"), None)) }
                @if let Some(upheld) = entry.upheld { " " (tag(&cx.t(if upheld { "complaint-state-upheld" } else { "complaint-state-dismissed" }), None)) }
            },
        ]
    };
    Table {
        caption: cx.text("complaints-count", &[("n", i64::try_from(entries.len()).unwrap_or(i64::MAX).into())]),
        columns: ["complaint-number", "complaint-said", "complaint-who", "complaint-received", "complaint-first"]
            .map(|key| Column::text(cx.t(key)))
            .into(),
        rows: entries.iter().map(row).collect(),
        stacked: true,
        ..Table::default()
    }
    .render(cx.lang)
}

/// One complaint, for staff.
pub(super) fn case(cx: &Cx, case: &Case, form: &Form) -> Markup {
    let (number, title) = &case.contribution;
    let is_own = cx.account().is_some_and(|account| account.id == case.first_decider);
    html! {
        p { a href=(cx.staff_url("/beschwerden")) { (cx.t("complaints-back")) } }
        div.rf-work__head { h1 { (case.number) } }
        (error_summary(cx.lang, form))
        p { (cx.t("complaint-about")) " " a href=(cx.staff_url(&format!("/eingang/{number}"))) { (number) } ": " (title) }
        h2 { (cx.t("complaint-said")) }
        p.rf-meta { (cx.lang.moment(case.received_at)) }
        blockquote.rf-prewrap { (case.text) }
        h2 { (cx.t("complaint-decision")) }
        (about(cx, case))
        h2 { (cx.t("complaint-thing")) }
        blockquote.rf-prewrap { (case.words) }
        @match (case.upheld, case.decided_at) {
            (Some(upheld), Some(at)) => (decided(cx, case, upheld, at)),
            _ if is_own => (Alert::new(Tone::Warning, cx.t("complaint-same-person")).render(cx.lang)),
            _ => (judge(cx, case, form)),
        }
    }
}

/// What was decided first, by whom.
fn about(cx: &Cx, case: &Case) -> Markup {
    let by = Pair::new(cx.t("complaint-first"), html! { (case.first_name) });
    match &case.about {
        CaseAbout::Decision { decision, reason, facts, cause, text, at, .. } => {
            let explained = Statement { decision: *decision, reason: *reason, facts: facts.clone(), cause: *cause, decided_at: *at };
            html! {
                (pairs(&[by]))
                (statement(cx, &explained))
                @if !text.is_empty() { p { b { (cx.t("queue-to-author")) ": " } (text) } }
            }
        }
        CaseAbout::Report { number, explanation, outcome, reason, answer, at, .. } => {
            let mut rows = vec![
                by,
                Pair::new(
                    cx.t("complaint-report"),
                    html! { @if cx.can(Role::Moderator) { a href=(cx.staff_url(&format!("/meldungen/{number}"))) { (number) } } @else { (number) } },
                ),
                Pair::new(cx.t("report-said"), html! { span.rf-prewrap { (explanation) } }),
                Pair::new(cx.t("grounds-what"), html! { (cx.t(outcome.label())) }),
                Pair::new(cx.t("grounds-on"), html! { (cx.lang.moment(*at)) }),
            ];
            if let Some(reason) = reason {
                rows.push(Pair::new(cx.t("grounds-reason"), html! { (cx.t(reason.label())) " (" (cx.t(reason.ground())) ")" }));
            }
            if !answer.is_empty() {
                rows.push(Pair::new(cx.t("report-answer"), html! { span.rf-prewrap { (answer) } }));
            }
            pairs(&rows)
        }
    }
}

fn decided(cx: &Cx, case: &Case, upheld: bool, at: jiff::Timestamp) -> Markup {
    html! {
        h2 { (cx.t(if upheld { "complaint-state-upheld" } else { "complaint-state-dismissed" })) }
        p.rf-meta { @if let Some(name) = &case.decided_by { (name) ", " } (cx.lang.moment(at)) }
        p.rf-prewrap { (case.answer) }
    }
}

fn judge(cx: &Cx, case: &Case, form: &Form) -> Markup {
    let consequence = match case.about {
        CaseAbout::Decision { .. } => "complaint-uphold-decision",
        CaseAbout::Report { .. } => "complaint-uphold-report",
    };
    let choices = [
        Choice::new("yes", cx.t("complaint-uphold")).explained(cx.t(consequence)),
        Choice::new("no", cx.t("complaint-dismiss")).explained(cx.t("complaint-dismiss-hint")),
    ];
    let upheld = RadioGroup { name: "upheld", label: "complaint-decide", required: true, choices: &choices, ..RadioGroup::default() };
    let text =
        TextArea { name: "answer", label: "complaint-answer", hint: Some("complaint-answer-hint"), required: true, max: Some(MAX_WORDS) };
    html! {
        h2 { (cx.t("complaint-decide")) }
        form.rf-form method="post" action=(cx.staff_url(&format!("/beschwerden/{}", case.number))) novalidate {
            (token_fields(cx))
            (upheld.render(cx.lang, form))
            (text.render(cx.lang, form))
            div.rf-actions { (Button { label: "complaint-decide-send", ..Button::default() }.render(cx.lang)) }
        }
    }
}
