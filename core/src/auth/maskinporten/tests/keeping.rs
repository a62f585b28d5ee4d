//! How long a token is kept.

use super::fake::{Scene, Step, bare, granted, json, scene, shown};
use crate::auth::maskinporten::TokenRequest;
use crate::auth::{TokenNeed, TokenSource};
use crate::error::{Error, catalogue};

async fn token(scene: &Scene) -> String {
    shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()).to_owned()
}

#[tokio::test]
async fn a_token_is_renewed_when_a_tenth_to_a_fifth_of_its_life_is_left() {
    let scene = scene([granted("first", 1000), granted("second", 1000)]);
    assert_eq!(token(&scene).await, "first");
    scene.clock.forward(799);
    assert_eq!(token(&scene).await, "first");
    scene.clock.forward(102); // 99 left
    assert_eq!(token(&scene).await, "second");
    assert_eq!(scene.endpoint.sent().len(), 2);
}

#[tokio::test]
async fn not_all_renew_at_the_same_moment() {
    let mut renewed = 0;
    for _ in 0..60 {
        let scene = scene([granted("first", 1000), granted("second", 1000)]);
        token(&scene).await;
        scene.clock.forward(850);
        renewed += usize::from(token(&scene).await == "second");
    }
    assert!((1..60).contains(&renewed), "{renewed}");
}

#[tokio::test]
async fn where_no_new_one_can_be_got_the_old_one_is_used_while_it_is_good() {
    let failing = || [bare(503), bare(503), bare(503)];
    let scene = scene([granted("first", 1000)]);
    token(&scene).await;
    scene.clock.forward(950);
    scene.endpoint.answers(failing());
    assert_eq!(token(&scene).await, "first");
    let asked = scene.endpoint.sent().len();
    assert_eq!(token(&scene).await, "first");
    assert_eq!(scene.endpoint.sent().len(), asked, "the next attempt waits a little");
    scene.clock.forward(45); // less than ten seconds left
    scene.endpoint.answers(failing());
    let error = scene.maskinporten.token(TokenNeed::default()).await.unwrap_err();
    assert_eq!((error.code(), error.status()), ("token-endpoint-failed", Some(503)));
}

#[tokio::test]
async fn a_refusal_is_told_though_the_old_token_is_still_good() {
    let scene = scene([granted("first", 1000), json(400, r#"{"error":"invalid_grant","error_description":"MP-121"}"#)]);
    token(&scene).await;
    scene.clock.forward(950);
    assert_eq!(scene.maskinporten.token(TokenNeed::default()).await.unwrap_err().code(), "MP-121");
}

#[tokio::test]
async fn a_broken_network_leaves_the_old_one_in_use() {
    let scene = scene([granted("first", 1000)]);
    token(&scene).await;
    scene.clock.forward(950);
    scene.endpoint.then(Step::Fail(Error::of(catalogue::TIMEOUT)));
    assert_eq!(token(&scene).await, "first");
}

#[tokio::test]
async fn what_lives_no_time_is_used_once() {
    for lifetime in ["0", "-5", "\"soon\"", "null", "1e300"] {
        let body = format!(r#"{{"access_token":"t","expires_in":{lifetime}}}"#);
        let scene = scene([json(200, &body), json(200, &body)]);
        assert_eq!(token(&scene).await, "t");
        let asked = scene.endpoint.sent().len();
        assert_eq!(token(&scene).await, "t", "{lifetime}");
        assert_eq!(scene.endpoint.sent().len(), asked + 1, "{lifetime}");
    }
}

#[tokio::test]
async fn no_more_are_kept_than_there_is_room_for() {
    let scene = scene((0..1100).map(|number| granted(&format!("t{number}"), 1000 + number)));
    for number in 0..1100 {
        let scopes = vec![format!("x:{number}")];
        scene.maskinporten.token_for(&TokenRequest { scopes, ..TokenRequest::default() }).await.unwrap();
    }
    assert_eq!(scene.maskinporten.0.state().cache.len(), 1000);
    scene.clock.forward(3000);
    scene.endpoint.answers([granted("last", 100)]);
    token(&scene).await;
    assert_eq!(scene.maskinporten.0.state().cache.len(), 1, "what has expired is dropped");
}
