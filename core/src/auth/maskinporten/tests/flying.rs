//! One request, many who wait.

use super::fake::{Scene, Step, bare, granted, refused, scene, shown};
use crate::auth::maskinporten::TokenRequest;
use crate::auth::{Token, TokenNeed, TokenSource};
use crate::error::{Error, catalogue};

/// As many callers at once, each a task of its own.
async fn crowd(scene: &Scene, size: usize) -> Vec<Result<Token, Error>> {
    let callers: Vec<_> = (0..size)
        .map(|_| {
            let maskinporten = scene.maskinporten.clone();
            tokio::spawn(async move { maskinporten.token(TokenNeed::default()).await })
        })
        .collect();
    let mut results = Vec::new();
    for caller in callers {
        results.push(caller.await.unwrap());
    }
    results
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_and_fifty_six_first_calls_are_one_request() {
    let scene = scene([granted("only", 120)]);
    for token in crowd(&scene, 256).await {
        assert_eq!(shown(&token.unwrap()), "only");
    }
    assert_eq!(scene.endpoint.sent().len(), 1);
}

/// What becomes of as many who ask before the endpoint has answered any of them.
async fn together(scene: &Scene, size: usize, need: TokenNeed<'_>) -> Vec<Result<Token, Error>> {
    let waiting = futures_util::future::join_all((0..size).map(|_| scene.maskinporten.token(need)));
    futures_util::future::join(scene.endpoint.held(), waiting).await.1
}

#[tokio::test]
async fn a_failure_is_told_to_all_who_waited_and_not_remembered() {
    let scene = scene([refused("invalid_grant", "Invalid signature (MP-124), trace_id: abc")]);
    for result in together(&scene, 256, TokenNeed::default()).await {
        let error = result.unwrap_err();
        assert_eq!((error.code(), error.trace_id(), error.status()), ("MP-124", Some("abc"), Some(400)));
        assert_eq!(error.token_refusal().unwrap().mp_code.as_deref(), Some("MP-124"));
    }
    assert_eq!(scene.endpoint.sent().len(), 1);
    scene.endpoint.answers([granted("after", 120)]);
    assert_eq!(shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()), "after");
}

#[tokio::test]
async fn a_fault_within_strands_nobody() {
    let scene = scene([]);
    scene.endpoint.then(Step::Panic);
    for result in together(&scene, 8, TokenNeed::default()).await {
        assert_eq!(result.unwrap_err().code(), "internal");
    }
    scene.endpoint.answers([granted("after", 120)]);
    assert_eq!(shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()), "after");
}

#[tokio::test]
async fn many_refused_with_one_token_cause_one_request() {
    let scene = scene([granted("first", 120), granted("second", 120)]);
    let first = scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    for result in together(&scene, 32, TokenNeed::default().instead_of(&first)).await {
        assert_eq!(shown(&result.unwrap()), "second");
    }
    // Who comes late with the old token gets the new one, and drops nothing.
    let late = scene.maskinporten.token(TokenNeed::default().instead_of(&first)).await.unwrap();
    assert_eq!(shown(&late), "second");
    assert_eq!(scene.endpoint.sent().len(), 2);
}

#[tokio::test]
async fn a_refusal_during_a_renewal_is_heard() {
    // The renewal fails, and what was refused meanwhile is not used on.
    let scene = scene([granted("first", 1000)]);
    let first = scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    scene.clock.forward(950);
    scene.endpoint.answers([bare(503), bare(503), bare(503)]);
    let renewing = scene.maskinporten.token(TokenNeed::default());
    let refused = scene.maskinporten.token(TokenNeed::default().instead_of(&first));
    let all = futures_util::future::join(renewing, refused);
    let ((), (renewed, other)) = futures_util::future::join(scene.endpoint.held(), all).await;
    assert_eq!(renewed.unwrap_err().code(), "token-endpoint-failed");
    assert_eq!(other.unwrap_err().code(), "token-endpoint-failed");
    assert_eq!(scene.endpoint.sent().len(), 4);
}

#[tokio::test]
async fn a_refused_token_is_not_used_on_where_no_other_can_be_got() {
    let scene = scene([granted("first", 120), bare(503), bare(503), bare(503)]);
    let first = scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    let error = scene.maskinporten.token(TokenNeed::default().instead_of(&first)).await.unwrap_err();
    assert_eq!(error.code(), catalogue::TOKEN_ENDPOINT_FAILED.code);
}

#[tokio::test]
async fn different_requests_fly_side_by_side() {
    let scene = scene([granted("a", 120), granted("b", 120)]);
    let asked = |scope: &str| TokenRequest { scopes: vec![scope.to_owned()], ..TokenRequest::default() };
    let (one, two) = (asked("x:a"), asked("x:b"));
    let (one, two) = tokio::join!(scene.maskinporten.token_for(&one), scene.maskinporten.token_for(&two));
    assert_ne!(shown(&one.unwrap()), shown(&two.unwrap()));
}
