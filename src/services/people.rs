//! A resident, as far as the town can know one: by an e-mail address, or by the number of a contribution. There are no accounts.

use super::keys::{Keys, Purpose};

/// By what a person is looked for.
#[derive(Clone, PartialEq, Eq)]
pub enum Person {
    /// By an address: everything that was given with it.
    Address {
        /// The address as it was typed, without spaces around it.
        email: String,
        /// What stands for it in the database.
        index: [u8; 32],
    },
    /// By the number of one contribution: who wrote that one.
    Number(String),
}

/// Never an address or a number in a log.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Address { .. } => "Person::Address",
            Self::Number(_) => "Person::Number",
        })
    }
}

impl Person {
    /// Somebody by what was typed: an address has an `@`, everything else is a number.
    pub fn typed(keys: &Keys, text: &str) -> Self {
        let text = text.trim();
        match text.contains('@') {
            true => Self::Address { email: text.to_owned(), index: address_index(keys, text) },
            false => Self::Number(text.to_uppercase()),
        }
    }

    /// Whether an address is this person's.
    pub fn has_address(&self, other: &str) -> bool {
        matches!(self, Self::Address { email, .. } if email.to_lowercase() == other.trim().to_lowercase())
    }
}

/// What stands for an address in the database and in the flood limits: never the address itself.
pub fn address_index(keys: &Keys, email: &str) -> [u8; 32] {
    keys.mac(Purpose::ContactIndex, &[email.trim().to_lowercase().as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_however_it_is_written() {
        let keys = Keys::from_secret([7; 32]);
        assert!(
            Person::typed(&keys, " Frau@Example.org ")
                == Person::Address { email: "Frau@Example.org".into(), index: address_index(&keys, "frau@example.org") }
        );
        assert!(Person::typed(&keys, "pi-2026-00042") == Person::Number("PI-2026-00042".into()));
        assert!(Person::typed(&keys, "Frau@Example.org").has_address("frau@example.ORG"));
        assert_eq!(format!("{:?}", Person::typed(&keys, "frau@example.org")), "Person::Address");
    }
}
