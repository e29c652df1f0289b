//! `rotfaden retention`: runs the retention rules now, or says what they would do. The server runs them by itself every day.

use std::time::SystemTime;

use super::with_host;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::services::files;
use crate::services::i18n::Lang;
use crate::services::retention::{self, Outcome};
use crate::services::time;
use crate::web::host::Host;
use crate::web::step::rules;

/// Flags of `retention`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Zeigt nur, was fällig ist, und löscht nichts.
    #[arg(long)]
    dry_run: bool,

    #[command(flatten)]
    config: Config,
}

/// Runs the rules and prints a table of them; the server may be running.
///
/// # Errors
/// When a rule failed, another run is at work, or the database is away.
pub async fn run(args: Args) -> Result<()> {
    let dry = args.dry_run;
    let outcomes = with_host(args.config, async |host| keep(host, dry).await).await?;
    print!("{}", table(&outcomes, dry));
    match outcomes.iter().filter(|outcome| matches!(outcome.gone, Some(Err(_)))).count() {
        0 => Ok(()),
        failed => Err(Error::setup(format!("{failed} Regeln sind gescheitert; der Grund steht im Protokoll des Servers."))),
    }
}

async fn keep(host: &Host, dry: bool) -> Result<Vec<Outcome>> {
    let now = host.clock.now();
    let outcomes = retention::run(&host.pool, &host.keys, now, rules(&host.steps).collect(), dry).await?;
    if !dry {
        files::sweep(&host.pool, &host.files, SystemTime::from(now)).await?;
    }
    outcomes.ok_or_else(|| Error::setup("Gerade läuft schon eine Löschung. Bitte in einer Minute noch einmal."))
}

/// What, how many, how long, until when.
pub fn table(outcomes: &[Outcome], dry: bool) -> String {
    let head = ["Was".to_owned(), if dry { "fällig" } else { "gelöscht" }.to_owned(), "Frist".to_owned(), "älter als".to_owned()];
    let rows = std::iter::once(head).chain(outcomes.iter().map(row)).collect::<Vec<_>>();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    let line = |row: &[String; 4]| {
        let pad = |column: usize| " ".repeat(widths[column] - row[column].chars().count());
        format!("{}{}  {}{}  {}{}  {}\n", row[0], pad(0), pad(1), row[1], row[2], pad(2), row[3])
    };
    rows.iter().map(line).collect()
}

fn row(outcome: &Outcome) -> [String; 4] {
    let (term, n) = outcome.rule.term.words();
    let gone = match &outcome.gone {
        Some(Ok(gone)) => gone.to_string(),
        Some(Err(_)) => "FEHLER".to_owned(),
        None => "–".to_owned(),
    };
    let before = outcome.before.map_or_else(|| "–".to_owned(), |at| time::local(at).strftime("%d.%m.%Y %H:%M").to_string());
    [Lang::De.t(&format!("retention-{}", outcome.rule.key)), gone, Lang::De.text(term, &[("n", n.into())]), before]
}
