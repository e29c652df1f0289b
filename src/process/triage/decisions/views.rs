//! What every form that decides shows of reasons, and how milder means come first.

use maud::{Markup, html};

use super::model::Reason;
use super::statement::Statement;
use crate::web::components::{Choice, Pair, pairs};
use crate::web::cx::Cx;

/// The reasons to choose from, each with the law or rule behind it.
pub fn reasons(cx: &Cx, only: impl Fn(Reason) -> bool) -> Vec<Choice<'static>> {
    let label = |reason: Reason| {
        cx.text("reason-with-ground", &[("reason", cx.t(reason.label()).into()), ("ground", cx.t(reason.ground()).into())])
    };
    Reason::ALL.iter().filter(|reason| only(**reason)).map(|&reason| Choice::new(reason.as_str(), label(reason))).collect()
}

/// The acts from the mildest to the last means, each with the sentence that says what it does.
const MEANS: [(&str, &str); 6] = [
    ("means-ask", "means-ask-text"),
    ("act-unkenntlich", "act-hint-redact"),
    ("act-intern", "act-hint-internal"),
    ("act-weiterleiten", "act-hint-refer"),
    ("act-verbergen", "act-hint-hide"),
    ("means-erase", "means-erase-text"),
];

/// Milder means first.
pub fn milder_means(cx: &Cx) -> Markup {
    html! {
        details.rf-section {
            summary { (cx.t("means-title")) }
            p { (cx.t("means-lead")) }
            ol { @for (act, sentence) in MEANS { li { b { (cx.t(act)) } ": " (cx.t(sentence)) } } }
        }
    }
}

/// The statement of reasons on a page.
pub fn statement(cx: &Cx, statement: &Statement) -> Markup {
    let rows: Vec<Pair> =
        statement.rows(cx.lang).into_iter().map(|(term, said)| Pair::new(term, html! { span.rf-prewrap { (said) } })).collect();
    pairs(&rows)
}
