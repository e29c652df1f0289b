//! The private cluster: what it survives, and what it refuses.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use clap::Parser;
use rotfaden::config::Config;
use rotfaden::database::{Database, Durability, Installation};
use rotfaden::error::Error;
use sqlx::PgPool;

use crate::support::db::{TestDb, scratch_folder};

const PATIENCE: Duration = Duration::from_secs(30);

/// A data folder that is removed after the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        Self(scratch_folder("rotfaden-cluster-"))
    }

    async fn open(&self) -> Result<Database, Error> {
        Database::private(self.0.clone(), Durability::Scratch).await
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            eprintln!("{}: {error}", self.0.display());
        }
    }
}

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

fn config(data: &Path) -> Config {
    let mut config = Flags::parse_from(["test"]).config;
    config.database_url = None;
    config.data = Some(data.to_owned());
    config
}

async fn remember(database: &Database, word: &str) {
    let mut owner = database.owner().await.expect("the owner connects");
    let create = "create table if not exists memory (word text); grant select on memory to rotfaden_app";
    sqlx::raw_sql(create).execute(&mut owner).await.expect("the owner makes tables");
    sqlx::query("insert into memory values ($1)").bind(word).execute(&mut owner).await.expect("insert");
}

async fn remembered(pool: &PgPool) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar("select word from memory order by word").fetch_all(pool).await?)
}

fn kill(process: u32) {
    let status = Command::new("sh").args(["-c", "kill -9 \"$1\"", "sh"]).arg(process.to_string()).status();
    assert!(status.expect("sh starts").success());
}

#[tokio::test]
async fn the_server_role_cannot_change_the_shape_of_the_database() {
    let db = TestDb::new().await;
    let refused = sqlx::query("create table sneaky ()").execute(&db.pool).await.expect_err("no right to do so");
    assert_eq!(refused.as_database_error().and_then(|error| error.code()).as_deref(), Some("42501"));
}

#[tokio::test]
async fn a_restart_keeps_the_data() {
    let folder = Folder::new();
    let database = folder.open().await.expect("starts");
    remember(&database, "Fahlt").await;
    database.close().await.expect("stops");

    let database = folder.open().await.expect("starts again");
    assert_eq!(remembered(&database.pool).await.expect("answers"), ["Fahlt"]);
    database.close().await.expect("stops");
}

#[tokio::test]
async fn kill_9_of_postgresql_costs_some_503_and_no_data() {
    let folder = Folder::new();
    let database = Database::private(folder.0.clone(), Durability::Full).await.expect("starts");
    remember(&database, "Pinnau").await;
    let first = database.cluster().and_then(|cluster| cluster.process()).expect("it runs");
    kill(first);

    let start = Instant::now();
    let words = loop {
        match remembered(&database.pool).await {
            Ok(words) if database.cluster().and_then(|cluster| cluster.process()) != Some(first) => break words,
            Ok(_) | Err(Error::Unavailable(_)) => {}
            Err(other) => panic!("neither an answer nor 503: {other}"),
        }
        assert!(start.elapsed() < PATIENCE, "PostgreSQL did not come back");
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert_eq!(words, ["Pinnau"]);
    database.close().await.expect("stops");
}

#[tokio::test]
async fn an_orphan_of_a_dead_owner_is_taken_over() {
    let folder = Folder::new();
    let database = folder.open().await.expect("starts");
    remember(&database, "Rübekamp").await;
    database.close().await.expect("stops");
    let mut orphan = Installation::for_cluster(None).expect("installed").as_cluster_user("pg_ctl");
    orphan.args(["start", "--wait", "--silent", "-o", "-c listen_addresses=''", "-o"]);
    orphan.arg(format!("-k {}", folder.0.join("socket").display())).arg("-l").arg(folder.0.join("postgres/orphan.log"));
    orphan.arg("--pgdata").arg(folder.0.join("postgres")).current_dir("/");
    assert!(orphan.status().expect("pg_ctl starts").success());

    let database = folder.open().await.expect("ends the orphan and starts its own");
    assert_eq!(remembered(&database.pool).await.expect("answers"), ["Rübekamp"]);
    database.close().await.expect("stops");
}

#[tokio::test]
async fn a_folder_in_use_is_refused_to_a_server_and_shared_with_a_command() {
    let folder = Folder::new();
    let database = folder.open().await.expect("starts");
    remember(&database, "Quellental").await;

    let refusal = folder.open().await.expect_err("there is one already").to_string();
    let expected = format!("{} wird schon benutzt (Prozess {}).", folder.0.display(), std::process::id());
    assert!(refusal.contains(&expected), "{refusal}");

    let beside = Database::join(&config(&folder.0)).await.expect("a command connects to the running one");
    assert_eq!(remembered(&beside.pool).await.expect("answers"), ["Quellental"]);
    beside.close().await.expect("closes its connections only");
    assert_eq!(remembered(&database.pool).await.expect("still runs"), ["Quellental"]);
    database.close().await.expect("stops");
}

#[tokio::test]
async fn a_cluster_of_another_version_is_refused_and_left_alone() {
    let folder = Folder::new();
    let cluster = folder.0.join("postgres");
    std::fs::create_dir(&cluster).expect("folder");
    std::fs::write(cluster.join("PG_VERSION"), "9\n").expect("file");

    let refusal = folder.open().await.expect_err("version 9 is not installed").to_string();
    assert!(refusal.contains("von PostgreSQL 9") && refusal.contains("rotfaden backup"), "{refusal}");
    assert_eq!(std::fs::read_dir(&cluster).expect("still there").count(), 1);
}

#[tokio::test]
async fn a_data_folder_may_have_a_long_name() {
    let folder = Folder::new();
    let long = folder.0.join("Beteiligung-".repeat(12));
    let database = Database::private(long, Durability::Scratch).await.expect("starts with a socket elsewhere");
    let sockets = database.cluster().expect("private").sockets().to_owned();
    assert!(!sockets.starts_with(&folder.0));
    database.close().await.expect("stops");
    std::fs::remove_dir_all(sockets).expect("the socket's folder is ours");
}
