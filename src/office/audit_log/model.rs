//! Types of the log's page. No IO.

use jiff::Timestamp;

crate::text_enum! {
    /// Who acted.
    pub enum ActorKind: "actor" { Visitor = "visitor", Staff = "staff", System = "system" }
}

/// What is looked for in the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Beginning of the action's key: `contribution.` or `contribution.publish`.
    pub action: Option<String>,
    /// The thing acted on: `contribution:17`.
    pub object: Option<String>,
    /// Key of the acting account.
    pub account: Option<i64>,
    /// Only lines older than this one.
    pub before: Option<i64>,
}

impl Filter {
    /// Reads the address; what cannot be a key of ours is nothing.
    pub fn new(action: Option<String>, object: Option<String>, account: Option<&str>, before: Option<&str>) -> Self {
        let word = |text: Option<String>| {
            text.map(|text| text.trim().to_ascii_lowercase())
                .filter(|text| !text.is_empty() && text.len() <= 80)
                .filter(|text| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':')))
        };
        let key = |text: Option<&str>| text.and_then(|text| text.parse().ok());
        Self { action: word(action), object: word(object), account: key(account), before: key(before) }
    }

    /// The address's query of the same filter below another line.
    pub fn query(&self, before: Option<i64>) -> String {
        let pairs = [
            ("was", self.action.clone()),
            ("woran", self.object.clone()),
            ("konto", self.account.map(|id| id.to_string())),
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
    /// Number in the chain, once sealed.
    pub sealed: Option<i64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_the_filter_and_nothing_else() {
        let filter = Filter::new(Some("Contribution.".into()), Some("contribution:17".into()), Some("3"), Some("x"));
        assert_eq!(filter.query(Some(9)), "?was=contribution.&woran=contribution:17&konto=3&vor=9");
        assert_eq!(Filter::new(Some("<script>".into()), Some(String::new()), None, None), Filter::default());
        assert_eq!(Filter::default().query(None), "");
    }
}
