//! What a database must be like before the server can work with it, checked one by one for `rotfaden doctor`.

use sqlx::{PgConnection, PgPool};

use super::inventory::applied_version;
use super::{Database, MIGRATIONS, OLDEST_MAJOR, PREPARE_SQL, ROLES_SQL};
use crate::error::Result;

/// One finding: what was looked at, and what is wrong with it, if anything is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at and what was found.
    pub what: String,
    /// What to do, when it is not in order.
    pub remedy: Option<String>,
}

impl Finding {
    /// A finding that is in order, or needs `remedy`.
    pub fn new(what: impl Into<String>, in_order: bool, remedy: &str) -> Self {
        Self { what: what.into(), remedy: (!in_order).then(|| remedy.to_owned()) }
    }
}

/// What an administrator runs with `psql` as superuser before the first start with an external database.
pub fn administrator_sql() -> String {
    format!(
        "{ROLES_SQL}\
         \\password rotfaden_owner\n\
         \\password rotfaden_app\n\
         create database rotfaden owner rotfaden_owner encoding 'UTF8' locale 'C.UTF-8' template template0;\n\
         \\connect rotfaden\n\
         {PREPARE_SQL}"
    )
}

/// Looks at everything.
///
/// # Errors
/// When the database is away.
pub async fn examine(database: &Database) -> Result<Vec<Finding>> {
    let mut findings = vec![server_version(&database.pool).await?, encoding(&database.pool).await?];
    findings.extend(extensions(&database.pool).await?);
    findings.extend(app_role(&database.pool).await?);
    findings.push(migrated(&mut database.owner().await?).await?);
    Ok(findings)
}

async fn server_version(pool: &PgPool) -> Result<Finding> {
    let (number, name): (i32, String) =
        sqlx::query_as("select current_setting('server_version_num')::int, current_setting('server_version')").fetch_one(pool).await?;
    let in_order = number >= i32::try_from(OLDEST_MAJOR).unwrap_or(i32::MAX).saturating_mul(10_000);
    Ok(Finding::new(format!("PostgreSQL {name}"), in_order, "Nötig ist PostgreSQL ab Version 15."))
}

async fn encoding(pool: &PgPool) -> Result<Finding> {
    let encoding: String = sqlx::query_scalar("select current_setting('server_encoding')").fetch_one(pool).await?;
    let in_order = encoding == "UTF8";
    Ok(Finding::new(format!("Zeichensatz {encoding}"), in_order, "Legen Sie die Datenbank mit encoding 'UTF8' neu an."))
}

async fn extensions(pool: &PgPool) -> Result<Vec<Finding>> {
    let (postgis, trigrams): (Option<String>, Option<String>) = sqlx::query_as(
        "select (select extversion from pg_extension where extname = 'postgis'),
                (select extversion from pg_extension where extname = 'pg_trgm')",
    )
    .fetch_one(pool)
    .await?;
    let finding = |name: &str, version: Option<String>, in_order: bool, remedy| {
        let version = version.unwrap_or_else(|| "fehlt".to_owned());
        Finding::new(format!("Erweiterung {name} {version}"), in_order, remedy)
    };
    let (recent, there) = (postgis.as_deref().is_some_and(is_recent_postgis), trigrams.is_some());
    Ok(vec![
        finding("postgis", postgis, recent, "Nötig ist PostGIS ab Version 3.3 (create extension postgis)."),
        finding("pg_trgm", trigrams, there, "Als Superuser in dieser Datenbank: create extension pg_trgm;"),
    ])
}

/// From 3.3 on.
fn is_recent_postgis(version: &str) -> bool {
    let mut parts = version.split('.').map_while(|part| part.parse::<u32>().ok());
    (parts.next(), parts.next()) >= (Some(3), Some(3))
}

/// The server's role must be able to do less than the owner: what it may not do, a mistake in the program cannot do.
async fn app_role(pool: &PgPool) -> Result<Vec<Finding>> {
    let (role, powerful, makes_tables, rewrites_audit): (String, bool, bool, bool) = sqlx::query_as(
        "select current_user::text,
                (select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user),
                has_schema_privilege('public', 'create'),
                to_regclass('public.audit_event') is not null
                  and has_table_privilege('public.audit_event', 'update, delete, truncate')",
    )
    .fetch_one(pool)
    .await?;
    Ok(vec![
        Finding::new(
            format!("Rolle {role}"),
            !powerful && !makes_tables,
            "Der Server arbeitet als rotfaden_app, ohne Rechte zum Anlegen von Rollen, Datenbanken und Tabellen.",
        ),
        Finding::new(
            format!("Rolle {role} {} Einträge des Prüfprotokolls ändern", if rewrites_audit { "kann" } else { "kann nicht" }),
            !rewrites_audit,
            "Als rotfaden_owner: revoke update, delete, truncate on audit_event from rotfaden_app;",
        ),
    ])
}

async fn migrated(owner: &mut PgConnection) -> Result<Finding> {
    let applied = applied_version(owner).await?;
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max();
    let what = applied.map_or_else(|| "Tabellen fehlen".to_owned(), |version| format!("Tabellen auf Stand {version}"));
    Ok(Finding::new(what, applied == newest, "Starten Sie den Server einmal: er bringt die Tabellen auf Stand."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postgis_is_recent_from_3_3_on() {
        assert!(is_recent_postgis("3.3.2") && is_recent_postgis("3.10.0") && is_recent_postgis("4.0"));
        assert!(!is_recent_postgis("3.2.9") && !is_recent_postgis("2.5.5") && !is_recent_postgis("unknown"));
    }

    #[test]
    fn the_administrator_makes_roles_before_the_database() {
        let sql = administrator_sql();
        let at = |text: &str| sql.find(text).expect(text);
        assert!(at("create role rotfaden_owner") < at("create database rotfaden"));
        assert!(at("\\connect rotfaden") < at("create extension if not exists postgis"));
    }
}
