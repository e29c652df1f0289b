//! `rotfaden doctor`: looks at everything the server needs, and says what to do.

use jiff::Timestamp;
use sqlx::PgPool;

use crate::config::{Config, Mode};
use crate::database::Database;
use crate::database::checkup::{Finding, administrator_sql, examine};
use crate::error::{Error, Result};
use crate::office::texts as pages_of_the_town;
use crate::services::keys::Keys;
use crate::services::{accounts, audit, i18n, installation};

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
    let database = Database::join(&args.config).await?;
    let findings = look(&args.config, &database).await;
    database.close().await?;
    report(&findings.map_err(with_way_on)?)
}

async fn look(config: &Config, database: &Database) -> Result<Vec<Finding>> {
    let mut findings = vec![texts()];
    findings.extend(examine(database).await?);
    if findings.iter().all(|finding| finding.remedy.is_none()) {
        findings.push(secret(config, &database.pool).await?);
        findings.push(audit_log(&database.pool).await?);
        findings.extend(set_up(&database.pool).await?);
        if config.mode == Mode::Production {
            findings.extend(staffing(&database.pool).await?);
        }
        findings.extend(pages(&database.pool).await?);
    }
    Ok(findings)
}

fn texts() -> Finding {
    let broken = i18n::check().err().map(|error| error.to_string());
    Finding::new("Texte des Programms", broken.is_none(), &broken.unwrap_or_default())
}

async fn secret(config: &Config, pool: &PgPool) -> Result<Finding> {
    let path = config.secret_file()?;
    let known = installation::fingerprint(pool).await?;
    let own = if path.exists() { Some(Keys::load(&path, false)?.fingerprint()) } else { None };
    let what = format!("Geheimnis {}: Fingerabdruck {}", path.display(), own.as_deref().unwrap_or("fehlt"));
    let remedy = match &known {
        Some(known) => format!("Legen Sie das Geheimnis mit dem Fingerabdruck {known} dorthin (Rechte 0600)."),
        None => String::new(),
    };
    Ok(Finding::new(what, known.is_none() || known == own, &remedy))
}

async fn audit_log(pool: &PgPool) -> Result<Finding> {
    Ok(match audit::verify(pool).await? {
        audit::Chain::Whole { sealed } => Finding::new(format!("Prüfprotokoll unverändert, {sealed} Einträge"), true, ""),
        audit::Chain::Broken { seq } => Finding::new(
            format!("Prüfprotokoll ab Eintrag {seq} verändert"),
            false,
            "Vergleichen Sie mit einer Sicherung und melden Sie es der Datenschutzbeauftragten.",
        ),
    })
}

/// What a town needs before anybody can take part.
async fn set_up(pool: &PgPool) -> Result<Vec<Finding>> {
    let progress = installation::progress(pool, Timestamp::now()).await?;
    let finding = |what: &str, found: Option<&str>, remedy: &str| {
        Finding::new(format!("{what} {}", found.unwrap_or("fehlt")), found.is_some(), remedy)
    };
    let admins = format!("{} mit Verwaltung der Konten", progress.admins);
    Ok(vec![
        finding("Stadt", progress.town.as_deref(), "rotfaden town set stadt.json"),
        finding("Hauptverfahren", progress.main_process.as_deref(), "rotfaden process create verfahren.json, mit \"main\": true"),
        finding("Konten:", (progress.admins > 0).then_some(&admins), "rotfaden user add name@stadt.example --name „…“ --role admin"),
    ])
}

/// Whether there are two people for what nobody may do alone, and a deputy for the administration.
async fn staffing(pool: &PgPool) -> Result<[Finding; 2]> {
    let staffing = accounts::staffing(pool, Timestamp::now()).await?;
    Ok([
        Finding::new(
            format!("Zwei Personen für Beschwerden, Löschungen und Freigaben: {} Konten", staffing.people),
            staffing.has_second(),
            "rotfaden user add name@stadt.example --name „…“ --role moderator; das Konto zählt, sobald ein Passwort gewählt ist.",
        ),
        Finding::new(
            format!("Vertretung für die Administration: {} Konten", staffing.admins),
            staffing.has_deputy(),
            "rotfaden user add name@stadt.example --name „…“ --role admin",
        ),
    ])
}

/// The pages that the law asks for, once there is a town to write them.
async fn pages(pool: &PgPool) -> Result<Vec<Finding>> {
    if pages_of_the_town::town(pool).await?.is_none() {
        return Ok(Vec::new());
    }
    let unfilled = pages_of_the_town::unfilled(pool, Timestamp::now()).await?;
    let findings = pages_of_the_town::PAGES.iter().map(|slug| {
        let missing: Vec<&str> =
            unfilled.iter().filter(|page| page.slug == *slug).flat_map(|page| &page.placeholders).map(String::as_str).collect();
        let what = if missing.is_empty() { format!("Seite /{slug}") } else { format!("Seite /{slug}: es fehlt {}", missing.join(", ")) };
        Finding::new(what, missing.is_empty(), "`rotfaden town texts` schreibt die Vorlagen; ausgefüllt liest `rotfaden town set` sie ein.")
    });
    Ok(findings.collect())
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
