//! A small HTTP/1.1 client over one kept connection. It reads answers to their end and throws them away: whatever it did
//! with them would take time from the server, which shares the machine with it.

use std::net::SocketAddr;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

use crate::error::{Error, Result};

/// A kept connection.
pub struct Client {
    connection: BufReader<TcpStream>,
    host: SocketAddr,
    line: String,
    body: Vec<u8>,
}

impl Client {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens there.
    pub async fn connect(host: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(host).await.map_err(Error::internal)?;
        stream.set_nodelay(true).map_err(Error::internal)?;
        Ok(Self { connection: BufReader::with_capacity(64 << 10, stream), host, line: String::new(), body: Vec::new() })
    }

    /// Asks for a page or a tile as a browser would. Returns the bytes of its body as they travelled: compressed.
    ///
    /// # Errors
    /// When the answer is neither 200 nor 204, or no HTTP.
    pub async fn get(&mut self, path: &str) -> Result<usize> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: gzip, br\r\nAccept-Language: de\r\n\r\n", self.host);
        self.connection.write_all(request.as_bytes()).await.map_err(Error::internal)?;
        let status = self.next_line().await?.split(' ').nth(1).unwrap_or_default().to_owned();
        let body = self.head().await?;
        let bytes = match body {
            Body::Length(length) => self.skip(length).await?,
            Body::Chunks => self.chunks().await?,
        };
        if status == "200" || status == "204" { Ok(bytes) } else { Err(Error::setup(format!("{path} was answered with {status}"))) }
    }

    /// Reads the head to its end; says what follows.
    async fn head(&mut self) -> Result<Body> {
        let mut body = Body::Length(0);
        loop {
            let line = self.next_line().await?;
            if line.is_empty() {
                return Ok(body);
            }
            body = body_after(line)?.unwrap_or(body);
        }
    }

    async fn chunks(&mut self) -> Result<usize> {
        let mut bytes = 0;
        loop {
            let length = usize::from_str_radix(self.next_line().await?, 16).map_err(Error::internal)?;
            bytes += self.skip(length).await?;
            // The end of a chunk, or after the last one the end of the trailers: we asked for none.
            self.next_line().await?;
            if length == 0 {
                return Ok(bytes);
            }
        }
    }

    async fn skip(&mut self, length: usize) -> Result<usize> {
        self.body.resize(length, 0);
        self.connection.read_exact(&mut self.body).await.map_err(Error::internal)
    }

    async fn next_line(&mut self) -> Result<&str> {
        self.line.clear();
        match self.connection.read_line(&mut self.line).await {
            Ok(0) => Err(Error::internal("the server hung up")),
            Ok(_) => Ok(self.line.trim_end()),
            Err(error) => Err(Error::internal(error)),
        }
    }
}

/// How the end of a body is known (RFC 9112 §6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
    /// After so many bytes.
    Length(usize),
    /// After the chunk of length 0.
    Chunks,
}

/// What a line of the head says about the body, if it does.
fn body_after(line: &str) -> Result<Option<Body>> {
    let (name, value) = line.split_once(':').ok_or_else(|| Error::internal(format!("no header: {line}")))?;
    Ok(match name.to_ascii_lowercase().as_str() {
        "content-length" => Some(Body::Length(value.trim().parse().map_err(Error::internal)?)),
        "transfer-encoding" => Some(Body::Chunks),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    #[test]
    fn the_head_says_where_the_body_ends() {
        assert_eq!(body_after("Content-Length: 12").expect("a header"), Some(Body::Length(12)));
        assert_eq!(body_after("transfer-encoding: chunked").expect("a header"), Some(Body::Chunks));
        assert_eq!(body_after("etag: \"a:b\"").expect("a header"), None);
        assert!(body_after("nonsense").is_err());
    }

    #[tokio::test]
    async fn one_connection_carries_answers_of_every_form() {
        const ANSWERS: [&str; 4] = [
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n1\r\ne\r\n0\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n",
        ];
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move {
            let mut connection = BufReader::new(listener.accept().await.expect("a client").0);
            for answer in ANSWERS {
                let mut line = String::new();
                while line != "\r\n" {
                    line.clear();
                    connection.read_line(&mut line).await.expect("a line");
                }
                connection.write_all(answer.as_bytes()).await.expect("written");
            }
        });
        let mut client = Client::connect(address).await.expect("connected");
        let mut answers = Vec::new();
        for _ in ANSWERS {
            answers.push(client.get("/").await.ok());
        }
        assert_eq!(answers, [Some(3), Some(5), Some(0), None]);
    }
}
