//! Connections, from the first to the stop.

use std::pin::pin;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use axum::serve::Listener;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

/// No answer at all: the connection is cut off. As a response, it only says so to what stands before the connection.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("a fault that was asked for cuts the connection off")]
pub(crate) struct CutOff;

impl IntoResponse for CutOff {
    fn into_response(self) -> Response {
        Extension(self).into_response()
    }
}

/// How long a stop waits for calls that are under way.
const PATIENCE: Duration = Duration::from_secs(2);

/// Answers whoever connects until it is told to stop, or nobody is left who could tell. Then the port is free at once,
/// idle connections end, and calls under way have a little time; what still hangs is cut off.
pub(crate) async fn serve(mut listener: TcpListener, app: Router, stop: oneshot::Receiver<()>) {
    let mut connections = JoinSet::new();
    let (stopping, stopped) = watch::channel(());
    let accept = async {
        loop {
            let (stream, _) = Listener::accept(&mut listener).await;
            connections.spawn(connection(stream, app.clone(), stopped.clone()));
            while connections.try_join_next().is_some() {}
        }
    };
    tokio::select! {
        () = accept => {}
        _ = stop => {}
    }
    drop((listener, stopping));
    // Whoever is left when the time is over goes with the set.
    let _ = timeout(PATIENCE, async { while connections.join_next().await.is_some() {} }).await;
}

/// Answers the requests of one connection; if it fails, it fails alone.
async fn connection(stream: TcpStream, app: Router, mut stopped: watch::Receiver<()>) {
    let app = TowerToHyperService::new(app);
    let service = service_fn(|request| {
        let answer = app.call(request);
        async {
            match answer.await {
                Ok(response) if response.extensions().get::<CutOff>().is_none() => Ok(response),
                _ => Err(CutOff),
            }
        }
    });
    let mut connection = pin!(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = connection.as_mut() => {}
        // Nothing is ever sent: the sender goes.
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
