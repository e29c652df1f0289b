//! A database per test: cloned from a template that the migrations made once, dropped when the test ends.
//!
//! One PostgreSQL per test run, in memory, that dies with the test process; or the one at `TEST_DATABASE_URL` (a
//! superuser's address). A machine without PostgreSQL fails the tests, it does not skip them.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rotfaden::database::{APP, Cluster, Database, Durability, MIGRATIONS, OWNER, PREPARE_SQL, ROLES_SQL, migrations_hash};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool};
use tokio::sync::OnceCell;
use uuid::Uuid;

/// Below this much free memory the clones go to the temp folder, in bytes.
const ENOUGH_MEMORY: u64 = 2 << 30;

static SERVER: OnceCell<Server> = OnceCell::const_new();

/// A migrated, empty database that belongs to one test.
pub struct TestDb {
    /// As the server gets it.
    pub database: Database,
    /// Connections of role `rotfaden_app`.
    pub pool: PgPool,
    name: String,
    server: &'static Server,
}

impl TestDb {
    /// Clones the template, which takes about 80 ms.
    pub async fn new() -> Self {
        let server = SERVER.get_or_init(Server::start).await;
        let name = format!("test_{}", Uuid::new_v4().simple());
        let template = &server.template;
        server.administer(format!("create database {name} template {template} strategy file_copy")).await;
        let (app, owner) = (server.url(APP, &name), server.url(OWNER, &name));
        let database = Database::external(&app, Some(&owner)).expect("our own addresses are readable");
        Self { pool: database.pool.clone(), database, name, server }
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let (server, name) = (self.server, std::mem::take(&mut self.name));
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(server.administer(format!("drop database {name} with (force)")));
        });
        if dropping.join().is_err() && !std::thread::panicking() {
            panic!("the test's database could not be dropped");
        }
    }
}

/// The PostgreSQL of this test run.
struct Server {
    place: Place,
    template: String,
}

enum Place {
    /// Lives as long as the process: the kernel stops PostgreSQL with it, and the broom removes the folder.
    Own { cluster: Cluster, _broom: Child },
    /// `TEST_DATABASE_URL`.
    Given(String),
}

impl Server {
    async fn start() -> Self {
        let place = std::env::var("TEST_DATABASE_URL").map_or_else(|_| Place::own(), Place::Given);
        let server = Self { place, template: format!("rotfaden_template_{}", &migrations_hash()[..16]) };
        server.make_template().await;
        server
    }

    /// The template gets its name when it is complete; runs beside this one wait for it.
    async fn make_template(&self) {
        let mut admin = self.connect("postgres", "postgres").await;
        sqlx::query("select pg_advisory_lock(hashtext('rotfaden_template'))").execute(&mut admin).await.expect("lock");
        sqlx::raw_sql(ROLES_SQL).execute(&mut admin).await.expect("roles");
        let found: Option<i32> = sqlx::query_scalar("select 1 from pg_database where datname = $1")
            .bind(&self.template)
            .fetch_optional(&mut admin)
            .await
            .expect("list of databases");
        if found.is_none() {
            let unfinished = format!("unfinished_{}", Uuid::new_v4().simple());
            self.administer(format!("create database {unfinished} owner rotfaden_owner template template0")).await;
            self.migrate(&unfinished).await;
            self.administer(format!("alter database {unfinished} rename to {}", self.template)).await;
        }
        admin.close().await.expect("closing frees the lock");
    }

    async fn migrate(&self, database: &str) {
        let mut superuser = self.connect("postgres", database).await;
        sqlx::raw_sql(PREPARE_SQL).execute(&mut superuser).await.expect("extensions: is PostGIS installed?");
        superuser.close().await.expect("close");
        let mut owner = self.connect(OWNER, database).await;
        MIGRATIONS.run(&mut owner).await.expect("the migrations run");
        owner.close().await.expect("close");
    }

    async fn administer(&self, statement: String) {
        let mut admin = self.connect("postgres", "postgres").await;
        sqlx::raw_sql(AssertSqlSafe(statement.clone())).execute(&mut admin).await.expect(&statement);
        admin.close().await.expect("close");
    }

    async fn connect(&self, role: &str, database: &str) -> PgConnection {
        PgConnection::connect(&self.url(role, database)).await.expect("the test database answers")
    }

    /// A given superuser takes the role after signing in, so that no passwords have to be made.
    fn url(&self, role: &str, database: &str) -> String {
        match &self.place {
            Place::Own { cluster, .. } => {
                format!("postgres://{role}@localhost/{database}?host={}", cluster.sockets().display())
            }
            Place::Given(url) => {
                let (place, query) = url.split_once('?').unwrap_or((url, ""));
                let server = place.rsplit_once('/').map_or(place, |(server, _)| server);
                let role = if role == "postgres" { String::new() } else { format!("&options=-crole%3D{role}") };
                format!("{server}/{database}?{query}{role}")
            }
        }
    }
}

impl Place {
    fn own() -> Self {
        let folder = scratch_folder("rotfaden-test-");
        let cluster = Cluster::open(&folder, Durability::Scratch).unwrap_or_else(|error| panic!("{error}"));
        Self::Own { cluster, _broom: broom(&folder) }
    }
}

/// A new folder for a private cluster, in memory where there is enough. PostgreSQL's user may pass through it.
pub fn scratch_folder(prefix: &str) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let memory = Path::new("/dev/shm");
    let parent = if free_bytes(memory) >= ENOUGH_MEMORY { memory.to_owned() } else { std::env::temp_dir() };
    let folder = tempfile::Builder::new()
        .prefix(prefix)
        .permissions(std::fs::Permissions::from_mode(0o711))
        .tempdir_in(parent)
        .expect("a temp folder");
    folder.keep()
}

fn free_bytes(folder: &Path) -> u64 {
    let output = Command::new("df").args(["--output=avail", "--block-size=1"]).arg(folder).output().expect("df runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().nth(1).and_then(|number| number.trim().parse().ok()).unwrap_or(0)
}

/// Removes the folder when this process has ended, however it ends: then its pipe closes.
fn broom(folder: &Path) -> Child {
    use std::os::unix::process::CommandExt;
    const SWEEP: &str = r#"cat
        for second in 1 2 3 4 5 6 7 8 9 10; do [ -e "$1/postgres/postmaster.pid" ] || break; sleep 1; done
        rm -rf -- "$1""#;
    let mut command = Command::new("sh");
    command.args(["-c", SWEEP, "sh"]).arg(folder).process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("sh starts")
}
