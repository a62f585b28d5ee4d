//! The register answers with 401: one fresh token, and one more try.

use altinn_systemregister::auth::{TokenNeed, TokenSource};
use altinn_systemregister::{ErrorKind, Outcome};
use altinn_systemregister_tests::files;
use secrecy::ExposeSecret;
use serde_json::json;
use tokio::task::JoinSet;

use super::requests::{answers, grants};
use super::support::{REGISTER, fault, maskinporten, register, sandbox};

#[tokio::test]
async fn a_401_leads_to_one_fresh_token_and_one_retry() {
    let sandbox = sandbox().await;
    let register = register(&sandbox, &maskinporten(&sandbox));
    register.list().await.unwrap();
    fault(&sandbox, REGISTER, &json!({ "status": 401 }));
    register.list().await.unwrap();
    assert_eq!(grants(&sandbox), [200, 200]);
    assert_eq!(answers(&sandbox, "GET", REGISTER), [200, 401, 200]);
}

#[tokio::test]
async fn a_write_that_got_401_is_sent_once_more_and_lands_once() {
    let sandbox = sandbox().await;
    let register = register(&sandbox, &maskinporten(&sandbox));
    fault(&sandbox, REGISTER, &json!({ "status": 401 }));
    let created = register.create(&files::read("examples/smartcloud.json")).await.unwrap();
    assert_eq!(answers(&sandbox, "POST", REGISTER), [401, 200]);
    assert_eq!(register.changelog(&created.id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_second_401_is_an_error() {
    let sandbox = sandbox().await;
    let register = register(&sandbox, &maskinporten(&sandbox));
    let always = json!({ "path": REGISTER, "times": null, "effect": { "status": 401 } });
    sandbox.fault(&always.to_string()).unwrap();
    let error = register.create(&files::read("examples/smartcloud.json")).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Unauthorized, Some(Outcome::NotApplied)));
    assert_eq!(answers(&sandbox, "POST", REGISTER), [401, 401]);
    assert_eq!(grants(&sandbox), [200, 200]);
}

#[tokio::test]
async fn many_that_were_refused_the_same_token_share_a_fresh_one() {
    let sandbox = sandbox().await;
    let maskinporten = maskinporten(&sandbox);
    let refused = maskinporten.token_for(&maskinporten.request()).await.unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..8 {
        let (maskinporten, refused) = (maskinporten.clone(), refused.clone());
        calls.spawn(async move { maskinporten.token(TokenNeed::default().instead_of(&refused)).await.unwrap() });
    }
    for token in calls.join_all().await {
        assert_ne!(token.expose_secret(), refused.expose_secret());
    }
    assert_eq!(grants(&sandbox), [200, 200]);
}
