//! What the server's log says: never who somebody is.

use std::io::Write;
use std::sync::{Arc, Mutex};

use rotfaden::cli::demo::PASSWORD;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use crate::support::app::TestApp;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A mail server that takes nothing and repeats every address while it says so, as many do.
async fn grumpy_mail_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (reader, mut writer) = stream.split();
            let mut lines = BufReader::new(reader).lines();
            writer.write_all(b"220 grumpy\r\n").await.expect("sent");
            while let Ok(Some(line)) = lines.next_line().await {
                let answer = match line.split(' ').next().unwrap_or_default() {
                    "EHLO" | "HELO" => "250 grumpy\r\n".to_owned(),
                    "RCPT" => format!("550 5.1.1 {}: Recipient address rejected\r\n", line.trim_start_matches("RCPT TO:")),
                    _ => "250 ok\r\n".to_owned(),
                };
                if writer.write_all(answer.as_bytes()).await.is_err() {
                    break;
                }
            }
        }
    });
    format!("smtp://{address}")
}

#[tokio::test]
async fn a_whole_journey_leaves_nobody_in_the_log() {
    let smtp = grumpy_mail_server().await;
    let app = TestApp::with(|config| config.smtp = Some(smtp)).await;
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("info,sqlx=warn,rotfaden=trace"))
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let quiet = tracing::subscriber::set_default(subscriber);

    let visitor = app.visitor();
    let fields = [
        ("go", "send"),
        ("kind", "idea"),
        ("title", "Bänke an der Pinnau"),
        ("text", "Meine Nachbarin Wanda Wald wünscht sie sich auch."),
        ("place", "town"),
        ("name", "Sven Beispiel"),
        ("email", "sven@b.example"),
        ("consent", "1"),
    ];
    let mine = visitor.post("/beitraege/neu", &fields).await.location();
    let mine = mine.split('?').next().expect("a path").to_owned();
    let token = mine.strip_prefix("/mein/").expect("a token").to_owned();
    visitor.get(&mine).await.ok();
    visitor.post("/abonnieren", &[("topic", "process"), ("rhythm", "daily"), ("email", "sven@b.example"), ("consent", "1")]).await;
    visitor
        .post("/barrierefreiheit/melden", &[("what", "Zu klein, sagt Sven."), ("page", mine.as_str()), ("email", "sven@b.example")])
        .await;
    app.app.deliver_mails().await.expect("the outbox works");
    for password in ["geheimes-falsches-passwort", PASSWORD] {
        app.visitor().post("/verwaltung/anmelden", &[("email", "moderation@demo.example"), ("password", password)]).await;
    }
    app.visitor().post("/verwaltung/anmelden/vergessen", &[("email", "moderation@demo.example")]).await;
    let lead = app.lead().await;
    lead.post("/verwaltung/datenschutz/person", &[("person", "sven@b.example")]).await.ok();
    app.app.sweep().await.expect("swept");
    // Faults of the server are logged with their cause, also on a page with a secret in its address.
    let mut owner = app.db.database.owner().await.expect("the owner");
    for sql in [
        "alter table moderation_decision rename to nothing",
        "alter table contact add constraint nobody check (email_index = '') not valid",
    ] {
        sqlx::query(sql).execute(&mut owner).await.expect(sql);
    }
    assert_eq!(visitor.get(&mine).await.status, 500);
    assert_eq!(visitor.post("/beitraege/neu", &fields).await.status, 500);
    app.app.deliver_mails().await.expect("the outbox works");
    drop(quiet);

    let written = String::from_utf8(log.0.lock().expect("no panic").clone()).expect("text");
    assert!(written.contains("mail not sent") && written.contains("request failed"), "it says what failed: {written}");
    for secret in ["sven", "Sven", "b.example", "Wanda", "moderation@", &token, "geheimes-falsches", PASSWORD, "Pinnau"] {
        assert!(!written.contains(secret), "{secret} stands in the log:\n{written}");
    }
    assert_eq!(
        app.count("select count(*) from outbox_message where last_error like '%@%'").await,
        0,
        "nor with the mail that was not sent"
    );
    assert!(app.count("select count(*) from outbox_message where last_error like '%rejected%'").await > 0);
}
