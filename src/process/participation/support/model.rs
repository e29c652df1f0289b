//! What a reader sees of support. No IO.

/// Support of one thing, as one device sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supported {
    /// How many devices support it.
    pub count: i64,
    /// Whether this device is one of them.
    pub mine: bool,
}
