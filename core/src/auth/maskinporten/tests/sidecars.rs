//! A sidecar of NAIS's.

use serde_json::{Value, json};

use super::environment::client_of;
use super::fake::{Scene, granted, json as answer, over, shown};
use crate::auth::maskinporten::{MaskinportenSettings, SystemUser, TokenRequest};
use crate::auth::{TokenNeed, TokenSource};
use crate::transport::Answer;

const ENDPOINT: &str = "http://127.0.0.1:7164/api/v1/token";

fn scene(answers: impl IntoIterator<Item = Answer>) -> Scene {
    over(client_of(MaskinportenSettings::default(), &[("NAIS_TOKEN_ENDPOINT", ENDPOINT)]).unwrap(), answers)
}

fn asked(scene: &Scene, index: usize) -> Value {
    let sent = scene.endpoint.sent().remove(index);
    assert_eq!(sent.address, format!("POST {ENDPOINT}"));
    serde_json::from_str(&sent.body).unwrap()
}

#[tokio::test]
async fn a_sidecar_is_asked_where_no_client_is_configured() {
    let scene = scene([granted("t", 120), granted("t", 120), granted("t2", 120)]);
    let token = scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    assert_eq!(shown(&token), "t");
    let scope = "altinn:authentication/systemregister.write";
    assert_eq!(asked(&scene, 0), json!({"identity_provider": "maskinporten", "target": scope}));
    assert_eq!((scene.maskinporten.issuer(), scene.maskinporten.public_jwk()), (ENDPOINT, None));

    // It keeps tokens too, so where one was refused it is told to get another; and asked again if it did not.
    let other = scene.maskinporten.token(TokenNeed::default().instead_of(&token)).await.unwrap();
    assert_eq!(shown(&other), "t2");
    assert_eq!(asked(&scene, 1)["skip_cache"], true);
}

#[tokio::test]
async fn it_is_asked_for_a_system_user_and_a_resource() {
    let scene = scene([granted("t", 120)]);
    let user = SystemUser { org_number: "310547891".to_owned(), external_ref: None };
    let resource = vec!["https://api.example.com".to_owned()];
    let request = TokenRequest { resource, system_user: Some(user), ..TokenRequest::default() };
    scene.maskinporten.token_for(&request).await.unwrap();
    let body = asked(&scene, 0);
    assert_eq!(body["resource"], "https://api.example.com");
    assert_eq!(body["authorization_details"][0]["systemuser_org"]["ID"], "0192:310547891");
}

#[tokio::test]
async fn what_it_cannot_be_asked_for_is_told() {
    let scene = scene([]);
    let consumer = TokenRequest { consumer_org: Some("991825827".to_owned()), ..TokenRequest::default() };
    let two = vec!["https://a.example.com".to_owned(), "https://b.example.com".to_owned()];
    for request in [consumer, TokenRequest { resource: two, ..TokenRequest::default() }] {
        let error = scene.maskinporten.token_for(&request).await.unwrap_err();
        assert_eq!(error.code(), "setting");
        assert!(error.to_string().contains("a NAIS sidecar cannot"), "{error}");
    }
}

#[tokio::test]
async fn what_maskinporten_refused_it_is_told_through_it() {
    let body = r#"{"error":"invalid_grant","error_description":"Invalid assertion (MP-121) trace_id=7"}"#;
    let error = scene([answer(400, body)]).maskinporten.token(TokenNeed::default()).await.unwrap_err();
    assert_eq!((error.code(), error.trace_id()), ("MP-121", Some("7")));
}
