//! What is linked. No IO.

use serde::Deserialize;

use crate::process::participation::contributions::Visibility;
use crate::services::act::SubjectId;

/// The main one of a duplicate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Main {
    /// Public number.
    pub number: String,
    /// Title.
    pub title: String,
    /// What is shown of it.
    pub visibility: Visibility,
}

/// One that is linked to a main one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Other {
    /// As something that can be commented on.
    pub subject: SubjectId,
    /// Public number.
    pub number: String,
    /// Public title.
    pub title: String,
    /// Public text.
    pub text: String,
    /// Language of both.
    pub language: String,
    /// What is shown of it.
    pub visibility: Visibility,
}

/// What a contribution is linked to, and what to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Its main one.
    pub main: Option<Main>,
    /// Those that are linked to it.
    pub others: Vec<Other>,
}

/// What everybody may read of a public contribution's links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicLinks {
    /// Number of its main one: the address of the one leads to the other.
    pub main: Option<String>,
    /// Those that are linked to it, oldest first.
    pub others: Vec<Other>,
    /// Support of it and of those.
    pub supported: Supported,
}

/// Support of a contribution and of everything linked to it, once per device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supported {
    /// Devices.
    pub count: i64,
    /// Number of the one that this device supports, the main one first.
    pub mine: Option<String>,
}
