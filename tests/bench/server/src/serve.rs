//! Connections, one after the other on one thread.

use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;

use hyper::Request;
use hyper::body::{Body, Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task;

use crate::answers::Answers;

/// Answers everybody; ends where no connection can be accepted any more.
pub(crate) async fn serve(listener: &TcpListener, answers: &'static Answers) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        task::spawn(connection(stream, answers));
    }
}

/// Answers the requests of one connection. Who hangs up is gone, and that is all.
async fn connection(stream: TcpStream, answers: &'static Answers) {
    let service = service_fn(async |request: Request<Incoming>| {
        let (head, body) = request.into_parts();
        let bytes = length(body).await;
        Ok::<_, Infallible>(answers.to(&head, bytes))
    });
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

/// Reads a body to its end, for then the connection can be used again.
async fn length(mut body: Incoming) -> usize {
    let mut length = 0;
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        length += frame.data_ref().map_or(0, Bytes::len);
    }
    length
}
