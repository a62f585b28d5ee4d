//! A listener that answers every request with the same bytes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

/// What a listener does after it has read a request.
#[derive(Clone)]
pub(crate) enum Then {
    /// Writes that, and closes
    Answer(String),
    /// Writes that, and keeps the connection open without another byte
    AnswerAndStall(String),
    /// Writes nothing, and keeps the connection open
    Stall,
    /// Closes
    Close,
}

/// The requests that were read.
pub(crate) type Seen = Arc<Mutex<Vec<String>>>;

/// A listener on loopback, stopped with its runtime.
pub(crate) struct Listener {
    pub(crate) address: String,
    seen: Seen,
}

impl Listener {
    /// Listens, and does `then` for every request.
    pub(crate) async fn start(then: Then) -> Listener {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let seen = Seen::default();
        let counter = seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, then.clone(), counter.clone()));
            }
        });
        Listener { address, seen }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many requests it has read.
    pub(crate) fn seen(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    /// How many of them write.
    pub(crate) fn writes(&self) -> usize {
        self.seen.lock().unwrap().iter().filter(|request| !request.starts_with("get ")).count()
    }
}

/// Reads one request and does what is to be done.
pub(crate) async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin, then: Then, seen: Seen) {
    let Some(request) = read_request(&mut stream).await else { return };
    seen.lock().unwrap().push(request);
    match then {
        Then::Answer(text) => drop(stream.write_all(text.as_bytes()).await),
        Then::AnswerAndStall(text) => {
            drop(stream.write_all(text.as_bytes()).await);
            tokio::time::sleep(Duration::from_mins(1)).await;
        }
        Then::Stall => tokio::time::sleep(Duration::from_mins(1)).await,
        Then::Close => {}
    }
    drop(stream.shutdown().await);
}

/// Reads to the end of a request, and gives it in lower case; `None` where there was none.
async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.trim().parse().unwrap()) {
                return Some(text);
            }
        }
        match stream.read_buf(&mut bytes).await {
            Ok(0) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

/// An answer with that status line, those headers and that body.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}
