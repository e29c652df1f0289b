//! What the server holds for every request: pool, clock, keys, limits, configuration.

use std::any::Any;
use std::sync::{Arc, Mutex};

use sqlx::PgPool;

use super::layout::Contact;
use super::step::Step;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::services::basemap::Basemap;
use crate::services::files::Files;
use crate::services::images::Darkroom;
use crate::services::keys::Keys;
use crate::services::limits::Limits;
use crate::services::scope::Town;
use crate::services::time::Clock;

/// The server's own things; cheap to clone. `app.rs` makes it, handlers reach it through [`super::cx::Cx`].
#[derive(Clone)]
pub struct Host(Arc<Inner>);

/// The content of a [`Host`].
pub struct Inner {
    /// Connections to the database.
    pub pool: PgPool,
    /// Connections that keep their plans: see [`crate::database::Database::steady`].
    pub steady: PgPool,
    /// The present.
    pub clock: Clock,
    /// The keys.
    pub keys: Keys,
    /// Uploaded files.
    pub files: Files,
    /// Where photos are worked on.
    pub darkroom: Darkroom,
    /// The base map, if the operator chose one.
    pub basemap: Option<Basemap>,
    /// Flood protection.
    pub limits: Limits,
    /// The operator's decisions.
    pub config: Config,
    /// All steps, for the staff navigation and for acts that concern every step.
    pub steps: Vec<Step>,
    /// Whom the last page named: for pages that are shown while the database is away.
    pub contact: Mutex<Option<Contact>>,
    /// What is dear to make, by the revision it was made for; see [`Host::kept`].
    pub cache: Cache,
}

/// Things that are dear to make.
pub type Cache = moka::future::Cache<CacheKey, Kept>;

/// A thing in the cache, of whatever type its key stands for.
#[derive(Clone)]
pub struct Kept {
    thing: Arc<dyn Any + Send + Sync>,
    bytes: usize,
}

/// What a thing in the cache is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CacheKey {
    /// Key of the process.
    pub process: i64,
    /// Revision of what was public then, or of the whole planning record.
    pub rev: i64,
    /// What it is: a tile's address, the name of a set of counts.
    pub what: String,
}

/// An answer: bytes as they are sent, with their ETag.
#[derive(Clone, Debug)]
pub struct Cached {
    /// The body.
    pub body: Arc<Vec<u8>>,
    /// Strong ETag, with its quotes.
    pub etag: Arc<str>,
}

impl Cached {
    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        self.body.len() + self.etag.len()
    }
}

impl Host {
    /// A host from its parts.
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Remembers whom pages name.
    pub fn know_contact(&self, town: &Town) {
        let mut known = self.contact.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.as_ref().is_none_or(|known| known.name != town.contact_name || known.phone != town.contact_phone) {
            *known = Some(Contact::of(town));
        }
    }

    /// Whom the last page named.
    pub fn known_contact(&self) -> Option<Contact> {
        self.contact.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// An empty cache of a size (bytes) that fits beside everything else below 200 MB.
    pub fn cache() -> Cache {
        moka::future::Cache::builder()
            .max_capacity(32 << 20)
            .weigher(|key: &CacheKey, kept: &Kept| u32::try_from(key.what.len() + kept.bytes + 200).unwrap_or(u32::MAX))
            .build()
    }

    /// What was kept under a key, or is made now: by one request, while others that ask for it wait. `bytes` says how much
    /// memory the thing takes.
    ///
    /// # Errors
    /// When it cannot be made; then nothing is kept.
    pub async fn kept<T: Send + Sync + 'static>(
        &self,
        key: CacheKey,
        bytes: impl FnOnce(&T) -> usize,
        make: impl Future<Output = Result<T>>,
    ) -> Result<Arc<T>> {
        let made = self.cache.try_get_with(key, async {
            let thing = make.await?;
            Ok::<_, Error>(Kept { bytes: bytes(&thing), thing: Arc::new(thing) })
        });
        let kept = made.await.map_err(Error::from_shared)?;
        kept.thing.downcast().map_err(|_| Error::internal("one key for two types of things"))
    }
}

impl std::ops::Deref for Host {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
