//! The statement of reasons (Art. 17 DSA): what was decided and how far it goes, the facts, what made somebody look, that no automated
//! means were used, the law or rule, and the ways of redress with their day. One text for the mail and for the private page.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::model::{Cause, Decision, Reason, Ruling};
use crate::services::i18n::Lang;
use crate::services::time;

/// Months in which a decision can be complained about (Art. 20(1) DSA).
const MONTHS: i64 = 6;

/// The last day on which a decision of this instant can be complained about.
pub fn complain_until(decided_at: Timestamp) -> Date {
    time::day(decided_at).saturating_add(MONTHS.months())
}

/// What a decision that withholds something tells its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What was decided.
    pub decision: Decision,
    /// Why.
    pub reason: Reason,
    /// What was found; may be empty.
    pub facts: String,
    /// What made somebody look.
    pub cause: Cause,
    /// When.
    pub decided_at: Timestamp,
}

impl Statement {
    /// The statement of a ruling; none when nothing is withheld.
    pub fn of(ruling: &Ruling, decided_at: Timestamp) -> Option<Self> {
        let reason = ruling.verdict.reason()?;
        Some(Self { decision: ruling.verdict.decision(), reason, facts: ruling.facts.clone(), cause: ruling.cause, decided_at })
    }

    /// Terms with what is said about them, in a reader's language.
    pub fn rows(&self, lang: Lang) -> Vec<(String, String)> {
        let until = lang.date(complain_until(self.decided_at));
        let mut rows = vec![
            (lang.t("grounds-what"), lang.t(scope(self.decision))),
            (lang.t("grounds-on"), lang.day(self.decided_at)),
            (lang.t("grounds-reason"), lang.t(self.reason.label())),
            (lang.t("grounds-ground"), lang.t(self.reason.ground())),
        ];
        if !self.facts.trim().is_empty() {
            rows.push((lang.t("grounds-facts"), self.facts.trim().to_owned()));
        }
        rows.extend([
            (lang.t("grounds-cause"), lang.t(self.cause.label())),
            (lang.t("grounds-automated"), lang.t("grounds-automated-no")),
            (lang.t("grounds-redress"), lang.text("grounds-redress-text", &[("until", until.into())])),
        ]);
        rows
    }

    /// The same as one paragraph of a mail.
    pub fn text(&self, lang: Lang) -> String {
        // A line between two of them would end the paragraph.
        let line = |(term, said): (String, String)| format!("{term}: {}", said.split_whitespace().collect::<Vec<_>>().join(" "));
        self.rows(lang).into_iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// What a decision does, and how far it goes.
const fn scope(decision: Decision) -> &'static str {
    match decision {
        Decision::Publish | Decision::Unhide => "grounds-what-shown",
        Decision::Redact => "grounds-what-redact",
        Decision::Internal => "grounds-what-internal",
        Decision::Reject => "grounds-what-reject",
        Decision::Hide => "grounds-what-hide",
        Decision::Reopen => "grounds-what-reopen",
        Decision::Exclude => "grounds-what-exclude",
        Decision::Withdraw | Decision::Erase => "grounds-what-erase",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::triage::decisions::Verdict;

    #[test]
    fn a_complaint_has_six_months_and_the_day_is_the_towns() {
        let late: Timestamp = "2026-08-30T22:30:00Z".parse().expect("a timestamp");
        assert_eq!(complain_until(late), jiff::civil::date(2027, 2, 28), "31 August in Berlin, and February ends earlier");
    }

    #[test]
    fn whatever_withholds_something_is_explained_with_ground_and_redress() {
        let at: Timestamp = "2026-11-23T11:00:00Z".parse().expect("a timestamp");
        for &reason in Reason::ALL {
            for verdict in [Verdict::Internal { reason }, Verdict::Reject { reason }, Verdict::Hide { reason }] {
                let ruling = Ruling { facts: "Ein Name\n\nsteht im Text.".into(), ..Ruling::plain(verdict) };
                let text = Statement::of(&ruling, at).expect("a reason").text(Lang::De);
                assert!(!text.contains("\n\n") && !text.contains("ground-") && !text.contains("grounds-"), "{text}");
                assert!(text.contains("23. Mai 2027") && text.contains("Ein Name steht im Text."), "{text}");
            }
        }
        assert_eq!(Statement::of(&Ruling::plain(Verdict::Publish), at), None);
    }
}
