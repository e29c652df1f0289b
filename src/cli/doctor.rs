//! `rotfaden doctor`: looks at everything the server needs, and says what to do.

use crate::config::Config;
use crate::database::Database;
use crate::database::checkup::{Finding, administrator_sql, examine};
use crate::error::{Error, Result};
use crate::services::keys::Keys;

/// Flags of `doctor`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    config: Config,

    /// Zeigt nur, was eine Administratorin für eine externe Datenbank mit psql ausführt.
    #[arg(long)]
    sql: bool,
}

/// Prints the findings.
///
/// # Errors
/// When something is not in order, or the database is away.
pub async fn run(args: Args) -> Result<()> {
    if args.sql {
        print!("{}", administrator_sql());
        return Ok(());
    }
    let mut findings = vec![secret(&args.config)?];
    let database = Database::join(&args.config).await?;
    let examined = examine(&database).await;
    database.close().await?;
    findings.extend(examined.map_err(with_way_on)?);
    report(&findings)
}

fn secret(config: &Config) -> Result<Finding> {
    let path = config.secret_file()?;
    let what = format!("Geheimnis {}", path.display());
    if !path.exists() {
        return Ok(Finding::new(format!("{what} fehlt"), false, "Der erste Start des Servers legt es an."));
    }
    let fingerprint = Keys::load(&path, false)?.fingerprint();
    Ok(Finding::new(format!("{what}, Fingerabdruck {fingerprint}"), true, ""))
}

fn report(findings: &[Finding]) -> Result<()> {
    for finding in findings {
        let mark = if finding.remedy.is_none() { "in Ordnung" } else { "FEHLER    " };
        println!("{mark}  {}", finding.what);
        if let Some(remedy) = &finding.remedy {
            println!("            → {remedy}");
        }
    }
    match findings.iter().filter(|finding| finding.remedy.is_some()).count() {
        0 => Ok(()),
        wrong => Err(Error::setup(format!("{wrong} von {} Prüfungen nicht bestanden.", findings.len()))),
    }
}

fn with_way_on(error: Error) -> Error {
    Error::setup(format!(
        "Die Datenbank antwortet nicht wie erwartet: {error}\n\
         Für eine externe Datenbank zeigt `rotfaden doctor --sql`, was eine Administratorin anlegen muss."
    ))
}
