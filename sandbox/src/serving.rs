//! Connections, from the first to the stop.

use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

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
    let service = TowerToHyperService::new(app);
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
