//! What the server holds for every request: pool, clock, keys, limits, configuration.

use std::sync::Arc;

use sqlx::PgPool;

use super::step::Step;
use crate::config::Config;
use crate::services::keys::Keys;
use crate::services::limits::Limits;
use crate::services::time::Clock;

/// The server's own things; cheap to clone. `app.rs` makes it, handlers reach it through [`super::cx::Cx`].
#[derive(Clone)]
pub struct Host(Arc<Inner>);

/// The content of a [`Host`].
pub struct Inner {
    /// Connections to the database.
    pub pool: PgPool,
    /// The present.
    pub clock: Clock,
    /// The keys.
    pub keys: Keys,
    /// Flood protection.
    pub limits: Limits,
    /// The operator's decisions.
    pub config: Config,
    /// All steps, for the staff navigation and for acts that concern every step.
    pub steps: Vec<Step>,
    /// Answers that are dear to make, by the revision they were made for.
    pub cache: moka::future::Cache<CacheKey, Cached>,
}

/// What a cached answer is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CacheKey {
    /// Key of the process.
    pub process: i64,
    /// Revision of what was public then.
    pub rev: i64,
    /// What it is: a tile's address, the name of a set of counts.
    pub what: String,
}

/// A cached answer: bytes as they are sent, with their ETag.
#[derive(Clone, Debug)]
pub struct Cached {
    /// The body.
    pub body: Arc<Vec<u8>>,
    /// Strong ETag, with its quotes.
    pub etag: Arc<str>,
}

impl Host {
    /// A host from its parts.
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// An empty cache of a size (bytes) that fits beside everything else below 200 MB.
    pub fn cache() -> moka::future::Cache<CacheKey, Cached> {
        moka::future::Cache::builder()
            .max_capacity(32 << 20)
            .weigher(|key: &CacheKey, value: &Cached| u32::try_from(key.what.len() + value.body.len() + 200).unwrap_or(u32::MAX))
            .build()
    }
}

impl std::ops::Deref for Host {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
