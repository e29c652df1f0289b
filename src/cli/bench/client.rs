//! One kept connection. Answers are read to their end and thrown away: whatever was done with them would take time from the
//! server, which shares the machine with the clients.

use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, COOKIE, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::error::{Error, Result};
use crate::web::enter::SESSION_COOKIE;

/// A kept connection.
pub struct Client {
    connection: SendRequest<Empty<Bytes>>,
    host: SocketAddr,
    session: Option<Arc<str>>,
}

impl Client {
    /// Connects. The session, the value of its cookie, goes along to staff pages only: visitors have none.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn connect(host: SocketAddr, session: Option<Arc<str>>) -> Result<Self> {
        let stream = TcpStream::connect(host).await.map_err(Error::internal)?;
        stream.set_nodelay(true).map_err(Error::internal)?;
        let (connection, work) = handshake(TokioIo::new(stream)).await.map_err(Error::internal)?;
        // What ends the connection is told to whoever asks next.
        tokio::spawn(work);
        Ok(Self { connection, host, session })
    }

    /// Asks for a page or a tile as a browser would. Returns the bytes of its body as they travelled: compressed.
    ///
    /// # Errors
    /// When the answer is neither 200 nor 204, or none comes.
    pub async fn get(&mut self, path: &str) -> Result<usize> {
        let request =
            Request::get(path).header(HOST, self.host.to_string()).header(ACCEPT_ENCODING, "gzip, br").header(ACCEPT_LANGUAGE, "de");
        let session = self.session.as_ref().filter(|_| path.starts_with("/verwaltung/"));
        let request = match session {
            Some(session) => request.header(COOKIE, format!("{SESSION_COOKIE}={session}")),
            None => request,
        };
        let request = request.body(Empty::new()).map_err(Error::internal)?;
        self.connection.ready().await.map_err(Error::internal)?;
        let mut answer = self.connection.send_request(request).await.map_err(Error::internal)?;
        let mut bytes = 0;
        while let Some(frame) = answer.frame().await {
            bytes += frame.map_err(Error::internal)?.data_ref().map_or(0, Bytes::len);
        }
        match answer.status() {
            StatusCode::OK | StatusCode::NO_CONTENT => Ok(bytes),
            status => Err(Error::setup(format!("{path} was answered with {status}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::routing::get;
    use tokio::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn one_connection_carries_many_answers_and_refuses_the_wrong_ones() {
        let router = Router::new().route("/page", get(async || "abc")).route("/empty", get(async || StatusCode::NO_CONTENT));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(axum::serve(listener, router).into_future());
        let mut client = Client::connect(address, None).await.expect("connected");
        let mut answers = Vec::new();
        for path in ["/page", "/empty", "/nowhere", "/page"] {
            answers.push(client.get(path).await.ok());
        }
        assert_eq!(answers, [Some(3), Some(0), None, Some(3)]);
    }
}
