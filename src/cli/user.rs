//! `rotfaden user`: accounts of staff from the command line, above all the first one.

use jiff::civil::Date;
use sqlx::PgPool;

use super::with_host;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::office::accounts::{self, Grant, NewAccount, by_email};
use crate::office::{passwords, second_factor};
use crate::services::account_tokens;
use crate::services::accounts::Role;
use crate::services::act::{AccountId, Actor, TOWN, Tx};
use crate::services::scope;
use crate::web::host::Host;

/// Flags of `user`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    act: Act,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Act {
    /// Legt ein Konto an, verschickt die Einladung und zeigt ihren Link: Wer ihn hat, wählt das Passwort.
    Add {
        /// E-Mail-Adresse zum Anmelden.
        email: String,
        /// Name, wie ihn Kolleginnen und Kollegen sehen.
        #[arg(long)]
        name: String,
        /// Letzter Tag, für Konten externer Büros, zum Beispiel 2027-12-31.
        #[arg(long)]
        until: Option<Date>,
        #[command(flatten)]
        roles: RoleFlags,
        #[command(flatten)]
        config: Config,
    },
    /// Gibt einem Konto diese Rollen und keine anderen.
    Roles {
        /// E-Mail-Adresse des Kontos.
        email: String,
        #[command(flatten)]
        roles: RoleFlags,
        #[command(flatten)]
        config: Config,
    },
    /// Schaltet den zweiten Faktor eines Kontos ab, wenn Telefon und Wiederherstellungscodes verloren sind.
    ResetFactor {
        /// E-Mail-Adresse des Kontos.
        email: String,
        #[command(flatten)]
        config: Config,
    },
    /// Schaltet ein Konto ab; seine Anmeldungen enden sofort.
    Deactivate {
        /// E-Mail-Adresse des Kontos.
        email: String,
        #[command(flatten)]
        config: Config,
    },
}

#[derive(Clone, Debug, clap::Args)]
struct RoleFlags {
    /// Rolle in allen Verfahren (admin) oder in einem (moderator@isek); mehrmals möglich. Es gibt recorder, moderator,
    /// editor, planner, reader, privacy und admin.
    #[arg(long = "role", required = true)]
    roles: Vec<String>,
}

/// Changes an account; the server may be running.
///
/// # Errors
/// When the account or a role does not exist, or the address is taken.
pub async fn run(args: Args) -> Result<()> {
    let config = match &args.act {
        Act::Add { config, .. } | Act::Roles { config, .. } | Act::ResetFactor { config, .. } | Act::Deactivate { config, .. } => {
            config.clone()
        }
    };
    println!("{}", with_host(config, async |host| change(args.act, host).await).await?);
    Ok(())
}

/// Does it in one act of the system and says what was done.
async fn change(act: Act, host: &Host) -> Result<String> {
    let mut tx = Tx::begin(&host.pool, Actor::System, TOWN, host.clock.now(), host.keys.clone()).await?;
    let done = match act {
        Act::Add { email, name, until, roles, .. } => {
            let grants = roles.grants(&host.pool).await?;
            let new = NewAccount { email: email.clone(), name, external_until: until, grants };
            let id = accounts::add(&mut tx, &new).await?;
            let link = account_tokens::path(&passwords::invite(&mut tx, id).await?);
            format!("Konto {email} angelegt. Hier wird das Passwort gewählt, einmal und bis in 7 Tagen: {}{link}", host.config.public_url)
        }
        Act::Roles { email, roles, .. } => {
            let grants = roles.grants(&host.pool).await?;
            accounts::set_grants(&mut tx, find(&host.pool, &email).await?, &grants).await?;
            format!("Konto {email} hat jetzt die Rollen {}.", roles.roles.join(", "))
        }
        Act::ResetFactor { email, .. } => {
            second_factor::reset(&mut tx, find(&host.pool, &email).await?).await.map_err(|error| match error {
                Error::NotFound => Error::setup(format!("Das Konto {email} hat keinen zweiten Faktor.")),
                other => other,
            })?;
            format!("Der zweite Faktor von {email} ist abgeschaltet.")
        }
        Act::Deactivate { email, .. } => {
            accounts::set_active(&mut tx, find(&host.pool, &email).await?, false).await?;
            format!("Konto {email} ist abgeschaltet.")
        }
    };
    tx.commit().await?;
    Ok(done)
}

async fn find(pool: &PgPool, email: &str) -> Result<AccountId> {
    by_email(pool, email).await.map_err(|error| match error {
        Error::NotFound => Error::setup(format!("Es gibt kein Konto {email}.")),
        other => other,
    })
}

impl RoleFlags {
    /// Reads `role` and `role@slug`.
    async fn grants(&self, pool: &PgPool) -> Result<Vec<Grant>> {
        let processes = scope::all(pool).await?;
        let grant = |text: &String| {
            let (role, slug) = text.split_once('@').map_or((text.as_str(), None), |(role, slug)| (role, Some(slug)));
            let role: Role = role.parse().map_err(|_| Error::setup(format!("Es gibt keine Rolle {role}.")))?;
            let process = slug.map(|slug| {
                let found = processes.iter().find(|process| process.slug == slug);
                found.map(|process| process.id).ok_or_else(|| Error::setup(format!("Es gibt kein Verfahren {slug}.")))
            });
            Ok(Grant { role, process: process.transpose()? })
        };
        self.roles.iter().map(grant).collect()
    }
}
