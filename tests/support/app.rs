//! The program on a database of its own, with the demo's town (districts, themes, occasions, staff) and nothing in it. Tests
//! act by person: `app.visitor()`, `app.moderator().await`; the clock stands still until a test moves it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use clap::Parser as _;
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use rotfaden::app::App;
use rotfaden::cli::demo::Demo;
use rotfaden::config::Config;
use rotfaden::services::accounts;
use rotfaden::services::act::{Actor, ProcessId, TOWN, Tx};
use rotfaden::services::keys::Keys;
use rotfaden::services::time::Clock;
use rotfaden::web::enter::SESSION_COOKIE;
use rotfaden::web::form;
use rotfaden::web::host::Host;
use tower::ServiceExt as _;

use super::db::TestDb;
use super::page::Page;

/// The present of every test, until it moves the clock: inside of the demo's participation window.
pub const NOW: &str = "2026-11-23T12:00:00+01:00";

/// The program under test.
pub struct TestApp {
    pub app: App,
    /// Key of the main process, `isek`; the whole town as long as there is none.
    pub process: ProcessId,
    router: Router,
    mails: tempfile::TempDir,
    // Last: the pool ends before the database is dropped.
    pub db: TestDb,
}

#[derive(clap::Parser)]
struct Flags {
    #[command(flatten)]
    config: Config,
}

impl TestApp {
    /// A town with its processes, districts, themes, occasions and staff, and no contributions.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The program before anybody set up a town.
    pub async fn empty() -> Self {
        Self::assemble(|_| {}).await
    }

    /// The same town, run differently.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::assemble(change).await.filled(false).await
    }

    /// The demo as people see it: the town with everything that happened in it.
    pub async fn demo() -> Self {
        Self::assemble(|_| {}).await.filled(true).await
    }

    async fn assemble(change: impl FnOnce(&mut Config)) -> Self {
        let db = TestDb::new().await;
        let mails = tempfile::tempdir().expect("a folder for mails");
        let mut config = Flags::parse_from(["test"]).config;
        config.data = Some(mails.path().join("data"));
        change(&mut config);
        let clock = Clock::fixed(NOW.parse().expect("a timestamp"));
        let keys = Keys::from_secret([7; 32]);
        let app = App::assemble(config, &db.database, keys, clock, mails.path().to_owned()).expect("the program starts");
        Self { router: app.router(), app, process: TOWN, mails, db }
    }

    /// With the demo's town, and what happened in it.
    async fn filled(mut self, lived_in: bool) -> Self {
        let mut demo = Demo::begin(&self.app).await.expect("a transaction");
        demo.town().await.expect("the demo's town fits");
        if lived_in {
            demo.life().await.expect("the demo's life fits");
        }
        demo.commit().await.expect("committed");
        let process = sqlx::query_scalar::<_, i64>("select id from process where slug = 'isek'");
        self.process = ProcessId(process.fetch_one(&self.db.pool).await.expect("the main process"));
        self
    }

    /// The present.
    pub fn now(&self) -> Timestamp {
        self.app.host.clock.now()
    }

    /// Moves the clock to an instant like `2026-12-01T10:00:00Z`.
    pub fn set_clock(&self, at: &str) {
        self.app.host.clock.set(at.parse().expect("a timestamp"));
    }

    /// A transaction in the main process, for calling actions directly.
    pub async fn tx(&self, actor: Actor) -> Tx {
        self.tx_in(actor, self.process).await
    }

    /// A transaction in any process.
    pub async fn tx_in(&self, actor: Actor, process: ProcessId) -> Tx {
        Tx::begin(&self.db.pool, actor, process, self.now(), self.app.host.keys.clone()).await.expect("a transaction")
    }

    /// The actor of a demo account.
    pub async fn actor(&self, email: &str) -> Actor {
        Actor::Staff(office_id(self, email).await)
    }

    /// Somebody with a browser and no account.
    pub fn visitor(&self) -> Client {
        Client { router: self.router.clone(), host: self.app.host.clone(), peer: None, cookies: Mutex::default(), token: self.token() }
    }

    /// Somebody whose connection has this address.
    pub fn visitor_from(&self, address: &str) -> Client {
        Client { peer: Some(SocketAddr::new(address.parse().expect("an address"), 4711)), ..self.visitor() }
    }

    /// Somebody who has signed in.
    pub async fn as_staff(&self, email: &str) -> Client {
        let id = office_id(self, email).await;
        let session = accounts::open_session(&self.db.pool, id, self.now()).await.expect("a session");
        let client = self.visitor();
        client.cookies.lock().expect("no panic").insert(SESSION_COOKIE.to_owned(), session);
        client
    }

    /// `moderation@demo.example`
    pub async fn moderator(&self) -> Client {
        self.as_staff("moderation@demo.example").await
    }

    /// `planung@demo.example`
    pub async fn planner(&self) -> Client {
        self.as_staff("planung@demo.example").await
    }

    /// `leitung@demo.example`: planner and admin, the second person.
    pub async fn lead(&self) -> Client {
        self.as_staff("leitung@demo.example").await
    }

    /// A fresh form token.
    pub fn token(&self) -> String {
        form::new_token(&self.app.host.keys, self.now())
    }

    /// Sends what is due and gives every mail written so far, as text with its headers, oldest first.
    pub async fn mails(&self) -> Vec<String> {
        self.app.deliver_mails().await.expect("the outbox works");
        let mut files: Vec<_> = std::fs::read_dir(self.mails.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
            .collect();
        files.sort_by_key(|path| path.metadata().and_then(|meta| meta.modified()).expect("a time"));
        files.iter().map(|path| decoded(&std::fs::read_to_string(path).expect("a mail"))).collect()
    }

    /// A number from the database, for counting: `app.count("select count(*) from contribution")`.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.db.pool).await.expect(sql)
    }
}

async fn office_id(app: &TestApp, email: &str) -> rotfaden::services::act::AccountId {
    rotfaden::office::accounts::by_email(&app.db.pool, email).await.expect("a demo account")
}

/// The parts of a mail that are written in base64, as those in other scripts are, in plain text.
fn without_base64(mail: &str) -> String {
    let mut plain = String::new();
    let mut rest = mail;
    while let Some((before, after)) = rest.split_once("Content-Transfer-Encoding: base64") {
        let (head, after) = after.split_once("\r\n\r\n").expect("a body");
        let (body, after) = after.split_once("\r\n--").unwrap_or((after, ""));
        let packed: String = body.split_whitespace().collect();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, packed).expect("base64");
        plain.extend([before, head, "\r\n\r\n", &String::from_utf8(bytes).expect("text"), "\r\n--"]);
        rest = after;
    }
    plain + rest
}

/// Quoted-printable and base64, as far as tests read them.
fn decoded(mail: &str) -> String {
    let mail = without_base64(mail);
    let joined = mail.replace("=\r\n", "").replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = (byte == b'=').then(|| tail.get(..2)).flatten();
        match code.and_then(|hex| std::str::from_utf8(hex).ok()).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &tail[2..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A browser: keeps cookies, sends what browsers send.
pub struct Client {
    router: Router,
    host: Host,
    peer: Option<SocketAddr>,
    cookies: Mutex<BTreeMap<String, String>>,
    token: String,
}

impl Client {
    /// Opens a page.
    pub async fn get(&self, path: &str) -> Page {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Opens a page with one more header.
    pub async fn get_with(&self, path: &str, name: &str, value: &str) -> Page {
        self.send(Method::GET, path, None, &[(name, value)]).await
    }

    /// Sends a form from one of our pages, with a valid token of its own if `fields` has none.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let fresh = self.fresh_token(fields);
        let fields = [fields, &fresh.as_ref().map(|token| (form::TOKEN, token.as_str())).into_iter().collect::<Vec<_>>()].concat();
        self.send(Method::POST, path, Some(body(&fields)), &[("sec-fetch-site", "same-origin")]).await
    }

    /// Sends a form that no page of ours made: without a token.
    pub async fn post_without_token(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Method::POST, path, Some(body(fields)), &[("sec-fetch-site", "same-origin")]).await
    }

    /// A token as a page made now would carry, unless the fields bring one.
    fn fresh_token(&self, fields: &[(&str, &str)]) -> Option<String> {
        let brought = fields.iter().any(|(name, _)| *name == form::TOKEN);
        (!brought).then(|| form::new_token(&self.host.keys, self.host.clock.now()))
    }

    /// Sends a form with files, each under the name of its field.
    pub async fn post_files(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
        let fresh = self.fresh_token(fields);
        let fields = [fields, &fresh.as_ref().map(|token| (form::TOKEN, token.as_str())).into_iter().collect::<Vec<_>>()].concat();
        let (kind, body) = multipart(&fields, files);
        self.send(Method::POST, path, Some((kind, body)), &[("sec-fetch-site", "same-origin")]).await
    }

    /// Sends a form as another site would.
    pub async fn post_from_elsewhere(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Method::POST, path, Some(body(fields)), &[("sec-fetch-site", "cross-site")]).await
    }

    /// Sends a form as an old browser would: without `Sec-Fetch-Site`, with this `Origin`.
    pub async fn post_with_origin(&self, origin: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Method::POST, path, Some(body(fields)), &[("origin", origin)]).await
    }

    /// Sends a form that came through a proxy.
    pub async fn post_through(&self, forwarded: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(Method::POST, path, Some(body(fields)), &[("sec-fetch-site", "same-origin"), ("x-forwarded-for", forwarded)]).await
    }

    /// Unsubscribes as a mail program does (RFC 8058): no origin, no form of ours.
    pub async fn post_by_mail_program(&self, path: &str) -> Page {
        self.send(Method::POST, path, Some(body(&[("List-Unsubscribe", "One-Click")])), &[]).await
    }

    /// The token that this browser's forms carry when a test needs one: sending it twice is a double click.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("no panic").get(name).cloned()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().expect("no panic").insert(name.to_owned(), value.to_owned());
    }

    async fn send(&self, method: Method, path: &str, body: Option<(&str, Vec<u8>)>, headers: &[(&str, &str)]) -> Page {
        let cookies = self.cookies.lock().expect("no panic").iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some((kind, _)) = &body {
            request = request.header(header::CONTENT_TYPE, *kind);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(peer) = self.peer {
            request = request.extension(ConnectInfo(peer));
        }
        let request = request.body(body.map_or_else(Body::empty, |(_, body)| Body::from(body))).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, rest) = cookie.split_once('=').expect("a name");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.lock().expect("no panic").insert(name.to_owned(), value.to_owned());
        }
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes().to_vec();
        Page::new(parts.status, parts.headers, body)
    }
}

fn body(fields: &[(&str, &str)]) -> (&'static str, Vec<u8>) {
    ("application/x-www-form-urlencoded", serde_html_form::to_string(fields).expect("fields encode").into_bytes())
}

/// RFC 7578, as browsers write it. Every file has a hostile name.
fn multipart(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> (&'static str, Vec<u8>) {
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    for (name, content) in files {
        part(format!("name=\"{name}\"; filename=\"<svg onload=alert(1)>.png\"\r\nContent-Type: image/png"), content);
    }
    body.extend(b"--edge--\r\n");
    ("multipart/form-data; boundary=edge", body)
}
