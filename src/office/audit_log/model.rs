//! Types of the log's page. No IO.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use crate::error::{Error, FieldError, Result, Say};
use crate::services::time;
use crate::web::form::Form;
use crate::web::reader::Reader;

crate::text_enum! {
    /// Who acted.
    pub enum ActorKind: "actor" { Visitor = "visitor", Staff = "staff", System = "system" }
}

/// Who is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The account with this key.
    Account(i64),
    /// Visitors, or the program.
    Kind(ActorKind),
}

/// What is looked for in the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Beginning of the action's key: `contribution.` or `contribution.publish`.
    pub action: Option<String>,
    /// The thing acted on: `contribution:17`.
    pub object: Option<String>,
    /// Who acted.
    pub who: Option<Who>,
    /// First day, in Berlin.
    pub from: Option<Date>,
    /// Last day, in Berlin.
    pub until: Option<Date>,
    /// Only lines older than this one.
    pub before: Option<i64>,
}

/// Names of the fields of the search, as they stand in addresses.
pub(super) const FIELDS: [&str; 5] = ["konto", "was", "woran", "von", "bis"];

impl Filter {
    /// Reads the search; what cannot be a key of ours finds nothing and is nothing.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `von` or `bis` when it is no day, or the days stand the wrong way round.
    pub fn read(form: &Form, before: Option<i64>) -> Result<Self> {
        let word = |name: &str| {
            let text = form.value(name).map(|text| text.trim().to_ascii_lowercase());
            text.filter(|text| !text.is_empty() && text.len() <= 80)
                .filter(|text| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':')))
        };
        let who = form.value("konto").and_then(|text| match text.parse() {
            Ok(id) => Some(Who::Account(id)),
            Err(_) => text.parse().ok().map(Who::Kind),
        });
        let mut reader = Reader::new(form);
        let (from, until) = (reader.optional_date("von"), reader.optional_date("bis"));
        reader.finish(|| Some(()))?;
        if from.is_some_and(|from| until.is_some_and(|until| until < from)) {
            return Err(Error::Invalid(vec![FieldError { field: "bis".into(), say: Say::new("audit-days-turned") }]));
        }
        Ok(Self { action: word("was"), object: word("woran"), who, from, until, before })
    }

    /// The instants between which something was done.
    pub fn between(&self) -> (Option<Timestamp>, Option<Timestamp>) {
        let midnight = |day: Date| day.to_zoned(time::berlin()).ok().map(|start| start.timestamp());
        (self.from.and_then(midnight), self.until.map(|day| day.saturating_add(1.day())).and_then(midnight))
    }

    /// The address's query of the same filter below another line.
    pub fn query(&self, before: Option<i64>) -> String {
        let who = self.who.map(|who| match who {
            Who::Account(id) => id.to_string(),
            Who::Kind(kind) => kind.to_string(),
        });
        let pairs = [
            ("konto", who),
            ("was", self.action.clone()),
            ("woran", self.object.clone()),
            ("von", self.from.map(|day| day.to_string())),
            ("bis", self.until.map(|day| day.to_string())),
            ("vor", before.map(|id| id.to_string())),
        ];
        let given: Vec<String> = pairs.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}"))).collect();
        if given.is_empty() { String::new() } else { format!("?{}", given.join("&")) }
    }
}

/// A line of the log.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Key of the line.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// Who acted.
    pub actor: ActorKind,
    /// Key of the account, for staff.
    pub account_id: Option<i64>,
    /// Name of the account, for staff.
    pub account: Option<String>,
    /// Slug of the process, if it was in one.
    pub process: Option<String>,
    /// What was done.
    pub action: String,
    /// To what.
    pub object: String,
    /// Names of the fields that changed.
    pub fields: Vec<String>,
    /// Keys of other things involved.
    pub related: Vec<i64>,
    /// Number in the chain, once sealed.
    pub sealed: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&'static str, &str)]) -> Form {
        Form::with(values.iter().map(|(name, value)| (*name, (*value).to_owned())))
    }

    #[test]
    fn the_address_holds_the_filter_and_nothing_else() {
        let typed = [("was", "Contribution."), ("woran", "contribution:17"), ("konto", "3"), ("von", "1.12.2026"), ("bis", "2026-12-02")];
        let filter = Filter::read(&form(&typed), None).expect("readable");
        assert_eq!(filter.query(Some(9)), "?konto=3&was=contribution.&woran=contribution:17&von=2026-12-01&bis=2026-12-02&vor=9");
        let hostile = form(&[("was", "<script>"), ("woran", ""), ("konto", "x' or 1=1")]);
        assert_eq!(Filter::read(&hostile, None).expect("nothing"), Filter::default());
        assert_eq!(Filter::default().query(None), "");
        assert_eq!(Filter::read(&form(&[("konto", "system")]), None).expect("readable").who, Some(Who::Kind(ActorKind::System)));
    }

    #[test]
    fn days_are_whole_days_in_berlin() {
        let filter = Filter::read(&form(&[("von", "2026-12-01"), ("bis", "2026-12-01")]), None).expect("readable");
        let (from, until) = filter.between();
        assert_eq!(from.map(|at| at.to_string()).as_deref(), Some("2026-11-30T23:00:00Z"));
        assert_eq!(until.map(|at| at.to_string()).as_deref(), Some("2026-12-01T23:00:00Z"));
        assert!(Filter::read(&form(&[("von", "2026-12-02"), ("bis", "2026-12-01")]), None).is_err());
        assert!(Filter::read(&form(&[("von", "bald")]), None).is_err());
    }
}
