//! Who is signed in: accounts with their roles, passwords, sessions. The staff pages about accounts are in `office`.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Argon2, PasswordHash};
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx as _;
use sqlx::PgPool;

use super::act::{AccountId, ProcessId, Tx};
use super::keys;
use crate::error::{Error, Result};

crate::text_enum! {
    /// What a member of staff may do, in one process or in all.
    pub enum Role: "role" {
        Recorder = "recorder", Moderator = "moderator", Editor = "editor", Planner = "planner", Reader = "reader",
        Privacy = "privacy", Admin = "admin",
    }
}

/// How long a session lasts without use.
pub const SESSION_TIME: SignedDuration = SignedDuration::from_hours(12);

/// A signed-in member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Key.
    pub id: AccountId,
    /// Name, as colleagues see it.
    pub name: String,
    /// An outside office: sees no contacts, originals or complaints, cannot release or resolve.
    pub external: bool,
    /// Roles; without a process they hold in all.
    pub roles: Vec<(Role, Option<ProcessId>)>,
    /// Whether a role asks for a second factor that is not set up yet: nothing else can be done before.
    pub needs_factor: bool,
}

impl Account {
    /// Whether the account has the role in this process.
    pub fn has(&self, role: Role, process: ProcessId) -> bool {
        self.roles.iter().any(|(has, at)| *has == role && at.is_none_or(|at| at == process))
    }

    /// Whether the account has any role in this process.
    pub fn works_in(&self, process: ProcessId) -> bool {
        self.roles.iter().any(|(_, at)| at.is_none_or(|at| at == process))
    }
}

/// The acting account, if it may release and resolve: staff, and not an outside office.
///
/// # Errors
/// [`Error::Forbidden`] for everybody else.
pub async fn releaser(tx: &mut Tx) -> Result<AccountId> {
    let account = tx.account()?;
    let may = sqlx::query_scalar!("select not external as \"may!\" from account where id = $1", account.0).fetch_one(tx.db()).await?;
    if may { Ok(account) } else { Err(Error::Forbidden) }
}

/// Hashes a password with Argon2id (the library's current recommendation), as a PHC string.
///
/// # Errors
/// When the library refuses the password (empty or far too long).
pub fn hash_password(password: &str) -> Result<String> {
    Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(Error::internal)
}

/// Checks a password against a stored hash; takes the same time for an account that is not there (`None`).
pub fn password_fits(password: &str, stored: Option<&str>) -> bool {
    // Hash of a random password nobody knows, so that unknown addresses cost the same as known ones.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$8kzT0SlKzq0VmWw0cQ1S0L6tKuZ3C4sU0hTn9m1dM3c";
    // An account without a usable password is nobody too.
    let stored = stored.filter(|stored| PasswordHash::new(stored).is_ok());
    let fits =
        PasswordHash::new(stored.unwrap_or(NOBODY)).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
    fits && stored.is_some()
}

/// The account with this address, if its owner may choose a new password: it has had one (whoever never accepted the invitation needs a
/// new invitation), is switched on and has not ended.
///
/// # Errors
/// When the database is away.
pub async fn find_for_reset(pool: &PgPool, email: &str, now: Timestamp) -> Result<Option<AccountId>> {
    let today = super::time::day(now).to_sqlx();
    let id = sqlx::query_scalar!(
        "select id from account
         where email = lower($1) and password_hash is not null and deactivated_at is null and (ends_on is null or ends_on >= $2)",
        email,
        today as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(id.map(AccountId))
}

/// Key and password hash of an account that may sign in on this day; without a hash nobody can yet.
///
/// # Errors
/// When the database is away.
pub async fn find_for_sign_in(pool: &PgPool, email: &str, now: Timestamp) -> Result<Option<(AccountId, Option<String>)>> {
    let today = super::time::day(now).to_sqlx();
    let row = sqlx::query!(
        "select id, password_hash from account
         where email = lower($1) and deactivated_at is null and (ends_on is null or ends_on >= $2)",
        email,
        today as _,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| (AccountId(row.id), row.password_hash)))
}

/// Opens a session and returns its token for the cookie.
///
/// # Errors
/// When the database is away.
pub async fn open_session(pool: &PgPool, account: AccountId, now: Timestamp) -> Result<String> {
    let token = keys::random_token();
    let (at, until) = (now.to_sqlx(), (now + SESSION_TIME).to_sqlx());
    sqlx::query!(
        "insert into account_session (token_sha256, account_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)",
        &keys::sha256(token.as_bytes())[..],
        account.0,
        at as _,
        until as _,
    )
    .execute(pool)
    .await?;
    Ok(token)
}

/// Closes the session of a token.
///
/// # Errors
/// When the database is away.
pub async fn close_session(pool: &PgPool, token: &str) -> Result<()> {
    sqlx::query!("delete from account_session where token_sha256 = $1", &keys::sha256(token.as_bytes())[..]).execute(pool).await?;
    Ok(())
}

/// The account behind a session's token; a session in use is prolonged, at most once in ten minutes.
///
/// # Errors
/// When the database is away.
pub async fn signed_in(pool: &PgPool, token: &str, now: Timestamp) -> Result<Option<Account>> {
    let hash = keys::sha256(token.as_bytes());
    let (at, today) = (now.to_sqlx(), super::time::day(now).to_sqlx());
    let row = sqlx::query!(
        r#"select account.id, account.name, account.external, session.seen_at,
                  coalesce((select array_agg(role order by role) from account_role where account_id = account.id), '{}') as "roles!: Vec<String>",
                  coalesce((select array_agg(coalesce(process_id, 0) order by role) from account_role where account_id = account.id), '{}') as "processes!: Vec<i64>",
                  (exists (select from town join account_role on role = any(second_factor_roles) where account_id = account.id)
                   and not exists (select from account_totp where account_id = account.id and confirmed_at is not null)) as "needs_factor!"
           from account_session as session
           join account on account.id = session.account_id
           where session.token_sha256 = $1 and session.expires_at > $2
             and account.deactivated_at is null and (account.ends_on is null or account.ends_on >= $3)"#,
        &hash[..],
        at as _,
        today as _,
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if now.duration_since(row.seen_at.to_jiff()) > SignedDuration::from_mins(10) {
        let until = (now + SESSION_TIME).to_sqlx();
        sqlx::query!("update account_session set seen_at = $2, expires_at = $3 where token_sha256 = $1", &hash[..], at as _, until as _)
            .execute(pool)
            .await?;
    }
    let roles = row
        .roles
        .iter()
        .zip(row.processes)
        .map(|(role, process)| Ok((role.parse().map_err(Error::internal)?, (process != 0).then_some(ProcessId(process)))))
        .collect::<Result<_>>()?;
    Ok(Some(Account { id: AccountId(row.id), name: row.name, external: row.external, roles, needs_factor: row.needs_factor }))
}

/// Who of the town can act: what needs two people (complaints, final erasure, releases) needs two accounts, and whoever rules the accounts
/// goes on leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staffing {
    /// Accounts of the town in use that moderate or rule.
    pub people: i64,
    /// Those of them that rule all accounts.
    pub admins: i64,
}

impl Staffing {
    /// Whether two people can do what one must not do alone.
    pub const fn has_second(self) -> bool {
        self.people >= 2
    }

    /// Whether somebody stands in for the administration.
    pub const fn has_deputy(self) -> bool {
        self.admins >= 2
    }
}

/// Who of the town can act on this day: switched on, with a password, not of an outside office.
///
/// # Errors
/// When the database is away.
pub async fn staffing(pool: &PgPool, now: Timestamp) -> Result<Staffing> {
    let today = super::time::day(now).to_sqlx();
    Ok(sqlx::query_as!(
        Staffing,
        r#"select count(distinct account.id) as "people!",
                  count(distinct account.id) filter (where role = 'admin' and process_id is null) as "admins!"
           from account join account_role on account_id = account.id
           where role in ('moderator', 'admin') and not external and password_hash is not null and deactivated_at is null
             and (ends_on is null or ends_on >= $1)"#,
        today as _,
    )
    .fetch_one(pool)
    .await?)
}

/// Removes sessions that were last used before an instant.
///
/// # Errors
/// When the database is away.
pub async fn forget_sessions(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = sqlx::query!("delete from account_session where seen_at < $1", before.to_sqlx() as _).execute(tx.db()).await?;
    Ok(gone.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let hash = hash_password("rotfaden-demo").expect("hashed");
        assert!(hash.starts_with("$argon2id$"));
        assert!(password_fits("rotfaden-demo", Some(&hash)));
        assert!(!password_fits("rotfaden", Some(&hash)));
        assert!(!password_fits("rotfaden-demo", None));
        assert!(!password_fits("rotfaden-demo", Some("-")), "an account without a password");
    }

    #[test]
    fn a_role_holds_in_its_process_or_in_all() {
        let account = Account {
            id: AccountId(1),
            name: "P".into(),
            external: false,
            roles: vec![(Role::Planner, Some(ProcessId(1))), (Role::Reader, None)],
            needs_factor: false,
        };
        assert!(account.has(Role::Planner, ProcessId(1)));
        assert!(!account.has(Role::Planner, ProcessId(2)));
        assert!(account.has(Role::Reader, ProcessId(2)));
    }
}
