//! The audit log: who did what, when. Ids, action keys and field names only; never a text, a name, an address.
//!
//! Rows are inserted in the act's own transaction. One sealer at a time (advisory lock) then numbers and chains them:
//! `hash = SHA-256(previous hash ‖ canonical row)`, so that a changed or missing row shows. Nobody reads the log to act.
//!
//! Decision 2026-11-23: the seal stands in a table of its own, because the runtime role may not update audit rows.

use sha2::{Digest as _, Sha256};
use sqlx::{PgConnection, PgPool};

use super::act::{Actor, Tx};
use super::keys::Purpose;
use crate::error::Result;

/// One line of the log.
pub struct Entry<'a> {
    /// What was done: `contribution.publish`.
    pub action: &'static str,
    /// The kind of thing it was done to, for instance `contribution`.
    pub kind: &'static str,
    /// The key of that thing.
    pub id: i64,
    /// Names of the fields that changed.
    pub fields: &'a [&'a str],
    /// Keys of other things involved.
    pub related: &'a [i64],
    /// Free text that went with it; only its salted digest is kept.
    pub note: Option<&'a str>,
}

impl<'a> Entry<'a> {
    /// A line without fields, relations or note.
    pub const fn new(action: &'static str, kind: &'static str, id: i64) -> Self {
        Self { action, kind, id, fields: &[], related: &[], note: None }
    }

    /// The same with the names of changed fields.
    pub const fn fields(mut self, fields: &'a [&'a str]) -> Self {
        self.fields = fields;
        self
    }

    /// The same with keys of other things involved.
    pub const fn related(mut self, related: &'a [i64]) -> Self {
        self.related = related;
        self
    }

    /// The same with the digest of a note.
    pub const fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }
}

/// Writes a line in the act's transaction.
///
/// # Errors
/// When the database is away.
pub async fn record(tx: &mut Tx, entry: Entry<'_>) -> Result<()> {
    let (kind, account) = match &tx.actor {
        Actor::Visitor => ("visitor", None),
        Actor::Staff(id) => ("staff", Some(id.0)),
        Actor::System => ("system", None),
    };
    let fields: Vec<String> = entry.fields.iter().map(|&field| field.to_owned()).collect();
    let digest = entry
        .note
        .map(|note| tx.keys.mac(Purpose::AuditNote, &[entry.action.as_bytes(), &entry.id.to_be_bytes(), note.as_bytes()]).to_vec());
    let (at, process, object) = (tx.at(), tx.process.0, format!("{}:{}", entry.kind, entry.id));
    sqlx::query!(
        "insert into audit_event (at, actor_kind, account_id, process_id, action, object, fields, related, note_digest)
         values ($1, $2, $3, nullif($4::bigint, 0), $5, $6, $7, $8, $9)",
        at as _,
        kind,
        account,
        process,
        entry.action,
        object,
        &fields,
        entry.related,
        digest,
    )
    .execute(tx.db())
    .await?;
    Ok(())
}

/// Key of the advisory lock that makes the sealer single.
const SEALER_LOCK: i64 = 0x5eed_0001;

/// Numbers and chains what is not yet sealed, oldest first. Returns how many rows it sealed; 0 also when another sealer is
/// at work.
///
/// # Errors
/// When the database is away.
pub async fn seal(pool: &PgPool) -> Result<usize> {
    let mut tx = pool.begin().await?;
    let alone = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock($1) as "alone!""#, SEALER_LOCK).fetch_one(&mut *tx).await?;
    if !alone {
        return Ok(0);
    }
    let last = sqlx::query!("select seq, hash from audit_seal order by seq desc limit 1").fetch_optional(&mut *tx).await?;
    let (mut seq, mut hash): (i64, Vec<u8>) = last.map_or_else(|| (0, vec![0; 32]), |row| (row.seq, row.hash));
    let rows = unsealed(&mut tx).await?;
    for row in &rows {
        seq += 1;
        hash = chain(&hash, &row.canonical).to_vec();
        sqlx::query!("insert into audit_seal (seq, audit_id, hash) values ($1, $2, $3)", seq, row.id, hash).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(rows.len())
}

struct Row {
    id: i64,
    canonical: String,
}

async fn unsealed(db: &mut PgConnection) -> Result<Vec<Row>> {
    Ok(sqlx::query_as!(
        Row,
        r#"select id, to_jsonb(event)::text as "canonical!"
           from audit_event as event
           where not exists (select from audit_seal where audit_id = event.id)
           order by id
           limit 1000"#,
    )
    .fetch_all(db)
    .await?)
}

fn chain(previous: &[u8], canonical: &str) -> [u8; 32] {
    Sha256::new_with_prefix(previous).chain_update(canonical.as_bytes()).finalize().into()
}

/// What a check of the chain found.
#[derive(Debug, PartialEq, Eq)]
pub enum Chain {
    /// Every sealed row is as it was.
    Whole {
        /// How many rows are sealed.
        sealed: i64,
    },
    /// The chain breaks at this number.
    Broken {
        /// Number of the first row that is not as it was.
        seq: i64,
    },
}

/// Checks the whole chain.
///
/// # Errors
/// When the database is away.
pub async fn verify(pool: &PgPool) -> Result<Chain> {
    let (mut sealed, mut hash) = (0, [0; 32]);
    loop {
        let rows = sqlx::query!(
            r#"select seal.seq, seal.hash, to_jsonb(event)::text as "canonical?"
               from audit_seal as seal left join audit_event as event on event.id = seal.audit_id
               where seal.seq > $1
               order by seal.seq
               limit 5000"#,
            sealed,
        )
        .fetch_all(pool)
        .await?;
        if rows.is_empty() {
            return Ok(Chain::Whole { sealed });
        }
        for row in rows {
            sealed += 1;
            hash = chain(&hash, row.canonical.as_deref().unwrap_or("missing"));
            if row.seq != sealed || row.hash != hash {
                return Ok(Chain::Broken { seq: sealed });
            }
        }
    }
}
