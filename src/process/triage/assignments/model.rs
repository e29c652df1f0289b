//! Who works on what. No IO.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::services::act::AccountId;

/// How long something counts as open after it was last looked at.
pub const PRESENCE: SignedDuration = SignedDuration::from_mins(15);

/// Somebody who has a contribution open.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Presence {
    /// Who.
    pub name: String,
    /// Since when.
    pub since: Timestamp,
}

/// Somebody to whom contributions can be given.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Colleague {
    /// Key.
    pub id: AccountId,
    /// Name.
    pub name: String,
}

/// The initials of a name: "Mo Beispiel" is "MB", "Anna-Lena von der Heide" is "AH".
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_last_word() {
        for (name, expected) in [("Mo Beispiel", "MB"), ("Anna-Lena von der Heide", "AH"), ("üzgür", "Ü"), ("  ", ""), ("<b> (X)", "BX")]
        {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
