//! Assignment (Zuordnen): the moderator's desk for statements. What is open goes into a cluster, several at once; what fits
//! nowhere is marked unassignable with a reason; a contribution that makes several points is split first.
//!
//! It holds no state of its own: it calls the actions of statements and clusters.

mod model;
pub(super) mod routes;
mod store;
mod views;

use crate::error::Result;
use crate::web::cx::Cx;
use crate::web::host::CacheKey;

/// How many statements of counted contributions are open in the request's process, counted once for each state of the record.
///
/// # Errors
/// When the database is away.
pub async fn open_now(cx: &Cx) -> Result<i64> {
    let key = CacheKey { process: cx.process.id.0, rev: cx.process.record_rev, what: "open statements".into() };
    let count = cx.host.kept(key, size_of_val::<i64>, store::count_open(cx.db(), cx.process.id)).await?;
    Ok(*count)
}
