//! What the library does where Maskinporten says no.

use std::time::{Duration, Instant};

use altinn_systemregister::{ErrorKind, Outcome};
use altinn_systemregister_tests::files;
use serde_json::json;

use super::requests::grants;
use super::support::{TOKEN, fault, maskinporten, register, sandbox};

#[tokio::test]
async fn a_429_of_the_token_endpoint_is_waited_for() {
    let sandbox = sandbox().await;
    fault(&sandbox, TOKEN, &json!({ "status": 429, "retryAfter": "1" }));
    let begun = Instant::now();
    register(&sandbox, &maskinporten(&sandbox)).list().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(1), "after {:?}", begun.elapsed());
    assert_eq!(grants(&sandbox), [429, 200]);
}

#[tokio::test]
async fn failures_of_the_token_endpoint_are_tried_again() {
    for status in [502, 503, 504] {
        let sandbox = sandbox().await;
        fault(&sandbox, TOKEN, &json!({ "status": status }));
        register(&sandbox, &maskinporten(&sandbox)).list().await.unwrap();
        assert_eq!(grants(&sandbox), [status, 200]);
    }
}

#[tokio::test]
async fn a_refusal_is_told_once_and_not_kept() {
    let sandbox = sandbox().await;
    fault(&sandbox, TOKEN, &json!({ "refuse": "MP-121" }));
    let register = register(&sandbox, &maskinporten(&sandbox));
    let error = register.create(&files::read("examples/smartcloud.json")).await.unwrap_err();
    assert_eq!((error.kind(), error.code(), error.outcome()), (ErrorKind::Auth, "MP-121", Some(Outcome::NotApplied)));
    let refusal = error.token_refusal().unwrap();
    assert_eq!(refusal.mp_code.as_deref(), Some("MP-121"));
    assert!(refusal.description.is_some() && error.trace_id().is_some(), "{error:?}");
    register.list().await.unwrap();
    assert_eq!(grants(&sandbox).len(), 2, "the next call asks anew");
}
