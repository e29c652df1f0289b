//! The private cluster: what it survives, and what it refuses.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
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

/// The program itself, without the addresses of a developer's database.
fn rotfaden(data: &Path, command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rotfaden"));
    program.env_remove("DATABASE_URL").env_remove("MIGRATION_DATABASE_URL").args(command.split(' ')).arg("--data").arg(data);
    program
}

fn assert_success(command: &mut Command) {
    let output = command.output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn assert_refused(command: &mut Command, because: &str) {
    let output = command.output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains(because), "{said}");
}

#[tokio::test]
async fn the_server_role_cannot_change_the_shape_of_the_database() {
    let db = TestDb::new().await;
    let table = "create table more ()";
    let refused = sqlx::query(table).execute(&db.pool).await.expect_err("the server has no right to do so");
    assert_eq!(refused.as_database_error().and_then(|error| error.code()).as_deref(), Some("42501"));
    let mut owner = db.database.owner().await.expect("the owner connects");
    sqlx::query(table).execute(&mut owner).await.expect("the owner has it");
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
async fn kill_9_of_the_server_leaves_a_folder_that_opens_again() {
    let folder = Folder::new();
    let database = folder.open().await.expect("starts");
    remember(&database, "Thesdorf").await;
    database.close().await.expect("stops");
    let mut server = rotfaden(&folder.0, "serve").args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().expect("starts");
    let mut said = BufReader::new(server.stdout.take().expect("its stdout is a pipe"));
    let mut first = String::new();
    said.read_line(&mut first).expect("it says where it runs");
    assert!(first.starts_with("Rotfaden läuft: http://127.0.0.1:"), "{first}");

    server.kill().expect("kill -9");
    server.wait().expect("it is dead");
    let database = folder.open().await.expect("opens again");
    assert_eq!(remembered(&database.pool).await.expect("answers"), ["Thesdorf"]);
    database.close().await.expect("stops");
}

#[tokio::test]
async fn a_backup_comes_back_as_it_was_and_only_with_its_secret() {
    let (from, to) = (Folder::new(), Folder::new());
    let backup = from.0.join("backup.tar");
    let backup = backup.to_str().expect("an ASCII path");
    let database = from.open().await.expect("starts");
    database.migrate().await.expect("migrates");
    remember(&database, "Waldenau").await;
    std::fs::write(from.0.join("secret"), [7; 32]).expect("secret");
    std::fs::create_dir_all(from.0.join("files/ab")).expect("folder");
    std::fs::write(from.0.join("files/ab/abcd"), "Bild").expect("file");
    assert_refused(&mut rotfaden(&from.0, "doctor"), "3 von 13 Prüfungen nicht bestanden");
    let town = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/demo/town.json");
    assert_success(rotfaden(&from.0, "town set").arg(town));
    assert_success(rotfaden(&from.0, "user add").args(["ada@stadt.example", "--name", "Ada Admin", "--role", "admin"]));
    assert_success(rotfaden(&from.0, "backup").arg(backup));
    database.close().await.expect("stops");

    assert_refused(rotfaden(&to.0, "restore").arg(backup), "Das Geheimnis fehlt");
    std::fs::write(to.0.join("secret"), [8; 32]).expect("secret");
    assert_refused(rotfaden(&to.0, "restore").arg(backup), "gehört nicht zu dieser Sicherung");
    std::fs::write(to.0.join("secret"), [7; 32]).expect("secret");
    assert_success(rotfaden(&to.0, "restore").arg(backup));
    assert_eq!(std::fs::read_to_string(to.0.join("files/ab/abcd")).expect("the file is back"), "Bild");
    assert_refused(rotfaden(&to.0, "restore").arg(backup), "liegen schon Dateien");
    assert_success(&mut rotfaden(&to.0, "doctor"));

    let database = to.open().await.expect("starts");
    assert_eq!(remembered(&database.pool).await.expect("answers"), ["Waldenau"]);
    let refused = sqlx::query("delete from audit_event").execute(&database.pool).await.expect_err("rights are back too");
    assert_eq!(refused.as_database_error().and_then(|error| error.code()).as_deref(), Some("42501"));
    database.close().await.expect("stops");
}

#[tokio::test]
async fn accounts_come_from_the_command_line() {
    let folder = Folder::new();
    let user = |act: &str, email: &str, more: &[&str]| {
        let mut command = rotfaden(&folder.0, &format!("user {act}"));
        command.arg(email).args(more);
        command
    };
    let name = ["--name", "Ada Admin", "--role", "admin"];
    assert_success(&mut user("add", "ada@stadt.example", &name));
    assert_refused(&mut user("add", "ada@stadt.example", &name), "schon ein Konto");
    assert_refused(&mut user("roles", "ada@stadt.example", &["--role", "boss"]), "Es gibt keine Rolle boss");
    assert_refused(&mut user("roles", "ada@stadt.example", &["--role", "moderator@isek"]), "Es gibt kein Verfahren isek");
    assert_success(&mut user("roles", "ada@stadt.example", &["--role", "reader", "--role", "privacy"]));
    assert_success(&mut user("deactivate", "ada@stadt.example", &[]));
    assert_refused(&mut user("deactivate", "bea@stadt.example", &[]), "Es gibt kein Konto bea@stadt.example");
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
async fn a_data_folder_may_have_a_long_name_and_be_closed_to_others() {
    let folder = Folder::new();
    let long = folder.0.join("Beteiligung-".repeat(12));
    std::fs::DirBuilder::new().mode(0o700).create(&long).expect("folder");
    let database = Database::private(long, Durability::Scratch).await.expect("starts with a socket elsewhere");
    let sockets = database.cluster().expect("private").sockets().to_owned();
    assert!(!sockets.starts_with(&folder.0));
    database.close().await.expect("stops");
    std::fs::remove_dir_all(sockets).expect("the socket's folder is ours");
}
