//! Rules of dependencies. No IO.

use std::collections::{BTreeMap, VecDeque};

use serde::Deserialize;

crate::text_enum! {
    /// How two measures hang together.
    pub enum DependencyKind: "dependency" { Requires = "requires", Complements = "complements", Competes = "competes" }
}

/// One measure and another, by their codes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Dependency {
    /// The measure that depends.
    pub measure: String,
    /// On which one.
    pub on: String,
    /// How.
    pub kind: DependencyKind,
}

/// The circle that "`measure` requires `on`" would close, from `measure` back to `measure`; none when there is none.
/// `requires` are the pairs (measure, on) that are there already.
pub fn circle(requires: &[(String, String)], measure: &str, on: &str) -> Option<Vec<String>> {
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::from([(on, measure)]);
    let mut open = VecDeque::from([on]);
    while let Some(at) = open.pop_front() {
        if at == measure {
            return Some(way(&came_from, measure, on));
        }
        for (_, next) in requires.iter().filter(|(from, _)| from == at) {
            if !came_from.contains_key(next.as_str()) {
                came_from.insert(next, at);
                open.push_back(next);
            }
        }
    }
    None
}

/// Reads the way back from `measure` to `on`, and puts `measure` in front.
fn way(came_from: &BTreeMap<&str, &str>, measure: &str, on: &str) -> Vec<String> {
    let mut codes = vec![measure.to_owned()];
    let mut at = measure;
    while at != on {
        at = came_from[at];
        codes.push(at.to_owned());
    }
    codes.push(measure.to_owned());
    codes.reverse();
    codes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(from, on)| ((*from).to_owned(), (*on).to_owned())).collect()
    }

    #[test]
    fn invariant_10_a_circle_is_named_in_the_order_of_need() {
        let requires = pairs(&[("B", "C"), ("C", "A"), ("C", "D")]);
        assert_eq!(circle(&requires, "A", "B"), Some(["A", "B", "C", "A"].map(str::to_owned).to_vec()));
        assert_eq!(circle(&requires, "D", "B"), Some(["D", "B", "C", "D"].map(str::to_owned).to_vec()));
        assert_eq!(circle(&requires, "A", "D"), None);
        assert_eq!(circle(&[], "A", "A"), Some(["A", "A"].map(str::to_owned).to_vec()));
    }

    proptest! {
        /// Adding only what closes no circle never leads to a circle: there is always an order in which all can be done.
        #[test]
        fn invariant_10_requires_stays_without_a_circle(wishes in prop::collection::vec((0..8_u8, 0..8_u8), 0..60)) {
            let mut requires: Vec<(String, String)> = Vec::new();
            for (measure, on) in wishes {
                let (measure, on) = (measure.to_string(), on.to_string());
                if circle(&requires, &measure, &on).is_none() {
                    requires.push((measure, on));
                }
            }
            let mut left: Vec<String> = (0..8_u8).map(|code| code.to_string()).collect();
            while !left.is_empty() {
                let ready = left.iter().position(|code| !requires.iter().any(|(from, on)| from == code && left.contains(on)));
                prop_assert!(ready.is_some(), "a circle among {left:?}");
                left.remove(ready.unwrap_or_default());
            }
        }
    }
}
