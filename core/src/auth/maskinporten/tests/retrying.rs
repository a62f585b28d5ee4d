//! What is tried again, when, and how often.

use std::time::Duration;

use super::fake::{Scene, Step, bare, granted, json, scene, shown};
use crate::auth::{Token, TokenNeed, TokenSource};
use crate::error::{Error, ErrorCode, catalogue};

async fn token(scene: &Scene) -> Result<Token, Error> {
    scene.maskinporten.token(TokenNeed::default()).await
}

#[tokio::test]
async fn failures_of_the_moment_are_tried_three_times() {
    for status in [429, 502, 503, 504] {
        let scene = scene([bare(status), bare(status), granted("t", 120)]);
        assert_eq!(shown(&token(&scene).await.unwrap()), "t");
        let pauses = scene.clock.pauses();
        assert!(pauses[0] <= Duration::from_millis(250) && pauses[1] <= Duration::from_millis(500), "{pauses:?}");
        let scene = super::fake::scene([bare(status), bare(status), bare(status), granted("never", 120)]);
        assert_eq!(token(&scene).await.unwrap_err().status(), Some(status));
        assert_eq!(scene.endpoint.sent().len(), 3);
    }
}

#[tokio::test]
async fn broken_connections_are_tried_again() {
    let fails = |entry: ErrorCode| Step::Fail(Error::of(entry));
    for entry in [catalogue::CONNECT, catalogue::CONNECTION_LOST, catalogue::ANSWER_CUT_OFF] {
        let scene = scene([]);
        scene.endpoint.then(fails(entry)).then(fails(entry)).answers([granted("t", 120)]);
        assert_eq!(shown(&token(&scene).await.unwrap()), "t");
    }
    for entry in [catalogue::TIMEOUT, catalogue::TLS, catalogue::ANSWER_TOO_LARGE] {
        let scene = scene([]);
        scene.endpoint.then(fails(entry));
        let error = token(&scene).await.unwrap_err();
        assert_eq!((error.code(), error.outcome()), (entry.code, None));
    }
}

#[tokio::test]
async fn refusals_are_not_tried_again() {
    for status in [400, 401, 403, 404, 500, 501] {
        let scene = scene([bare(status)]);
        assert_eq!(token(&scene).await.unwrap_err().status(), Some(status));
    }
}

/// Trap 53: what was signed once is never sent again.
#[tokio::test]
async fn every_attempt_has_an_identity_of_its_own() {
    let scene = scene([bare(503), bare(503), granted("t", 120)]);
    token(&scene).await.unwrap();
    let ids: std::collections::BTreeSet<_> =
        scene.endpoint.sent().iter().map(|sent| sent.assertion().1["jti"].to_string()).collect();
    assert_eq!(ids.len(), 3);
}

#[tokio::test]
async fn who_is_asked_to_wait_waits_unless_it_is_long() {
    let wait = |text: &str| {
        let mut answer = json(429, r#"{"error":"slow_down"}"#);
        answer.retry_after = Some(text.to_owned());
        answer
    };
    let scene = scene([wait("2"), granted("t", 120)]);
    token(&scene).await.unwrap();
    let pause = scene.clock.pauses()[0];
    assert!((2000..=2250).contains(&pause.as_millis()), "{pause:?}");

    let scene = super::fake::scene([wait("3600")]);
    let error = token(&scene).await.unwrap_err();
    assert_eq!((error.code(), error.retry_after()), ("token-rate-limited", Some(Duration::from_hours(1))));
    assert!(scene.clock.pauses().is_empty());
}
