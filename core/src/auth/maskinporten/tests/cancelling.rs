//! Those who wait may leave.

use std::future::Future;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::join;

use super::fake::{granted, scene, shown};
use crate::auth::{TokenNeed, TokenSource};

/// Lets a future make so many steps, and no more.
async fn steps<F: Future + Unpin>(future: &mut F, steps: usize) {
    for _ in 0..steps {
        let poll = std::future::poll_fn(|cx| Poll::Ready(std::pin::Pin::new(&mut *future).poll(cx).is_ready())).await;
        assert!(!poll, "it has ended too early");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn who_leaves_takes_nothing_from_the_others() {
    let scene = scene([granted("only", 120)]);
    scene.endpoint.hold(true);
    let mut first = scene.maskinporten.token(TokenNeed::default());
    steps(&mut first, 1).await;
    let mut second = scene.maskinporten.token(TokenNeed::default());
    steps(&mut second, 1).await;
    drop(first);
    scene.endpoint.hold(false);
    assert_eq!(shown(&second.await.unwrap()), "only");
    assert_eq!(scene.endpoint.sent().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_half_may_leave_at_any_moment() {
    let scene = scene([granted("only", 120)]);
    let stays = scene.maskinporten.token(TokenNeed::default());
    let held = scene.endpoint.held();
    let leaving: Vec<_> = (0..128)
        .map(|_| {
            let maskinporten = scene.maskinporten.clone();
            tokio::spawn(async move { maskinporten.token(TokenNeed::default()).await.is_ok() })
        })
        .collect();
    for (index, caller) in leaving.iter().enumerate() {
        if index.is_multiple_of(2) {
            caller.abort();
        }
    }
    let token = tokio::time::timeout(Duration::from_secs(30), join(held, stays)).await.expect("nobody is stranded");
    assert_eq!(shown(&token.1.unwrap()), "only");
    for (index, caller) in leaving.into_iter().enumerate() {
        let left = caller.await;
        assert!(index.is_multiple_of(2) || left.unwrap());
    }
    assert_eq!(scene.endpoint.sent().len(), 1);
}

#[tokio::test]
async fn where_all_have_left_the_next_begins_anew() {
    let scene = scene([granted("unseen", 120), granted("seen", 120)]);
    scene.endpoint.hold(true);
    let mut first = scene.maskinporten.token(TokenNeed::default());
    steps(&mut first, 2).await;
    drop(first);
    scene.endpoint.hold(false);
    assert_eq!(shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()), "seen");
    assert_eq!(scene.endpoint.sent().len(), 2);
}

#[test]
fn each_runtime_has_its_own_flight() {
    let scene = scene([granted("unseen", 120), granted("seen", 120)]);
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stuck = runtime();
    let mut waiting = scene.maskinporten.token(TokenNeed::default());
    stuck.block_on(steps(&mut waiting, 1)); // and is driven no further
    let token = runtime().block_on(scene.maskinporten.token(TokenNeed::default())).unwrap();
    assert_eq!(shown(&token), "seen");
}
