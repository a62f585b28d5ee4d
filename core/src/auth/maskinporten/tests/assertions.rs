//! What a grant holds, and what it does not.

use serde_json::{Value, json};

use super::fake::{CLIENT, EPOCH, SCOPE, granted, key, scene, scene_of, settings};
use crate::auth::maskinporten::{MaskinportenSettings, SystemUser, TokenRequest};
use crate::auth::{Scope, TokenNeed, TokenSource};

#[tokio::test]
async fn a_grant_holds_what_it_must_and_nothing_else() {
    let scene = scene([granted("t", 120)]);
    scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    let sent = scene.endpoint.sent().remove(0);
    assert_eq!(sent.address, "POST https://test.maskinporten.no/token");
    assert!(sent.body.starts_with("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=eyJ"));
    assert_eq!(sent.token, None);
    let (header, mut claims) = sent.assertion();
    assert_eq!(header.as_object().unwrap().keys().collect::<Vec<_>>(), ["alg", "kid"]);
    let jti = claims.as_object_mut().unwrap().remove("jti").unwrap();
    assert_eq!(jti.as_str().unwrap().len(), 22);
    let expected = json!({
        "aud": "https://test.maskinporten.no/", "iss": CLIENT, "scope": SCOPE, "iat": EPOCH, "exp": EPOCH + 60,
    });
    assert_eq!(claims, expected);
}

#[tokio::test]
async fn what_is_asked_for_is_in_it() {
    let scene = scene([granted("t", 120)]);
    let user = SystemUser { org_number: "310547891".to_owned(), external_ref: Some("branch-7".to_owned()) };
    let request = TokenRequest {
        scopes: vec!["b:two a:one".to_owned(), "a:one".to_owned()],
        resource: vec!["https://api.example.com".to_owned()],
        consumer_org: Some("991825827".to_owned()),
        system_user: Some(user),
    };
    scene.maskinporten.token_for(&request).await.unwrap();
    let claims = scene.endpoint.sent().remove(0).assertion().1;
    assert_eq!(claims["scope"], "a:one b:two");
    assert_eq!(claims["resource"], json!(["https://api.example.com"]));
    assert_eq!(claims["consumer_org"], "991825827");
    let details = json!([{
        "type": "urn:altinn:systemuser",
        "systemuser_org": {"authority": "iso6523-actorid-upis", "ID": "0192:310547891"},
        "externalRef": "branch-7",
    }]);
    assert_eq!(claims["authorization_details"], details);
}

#[tokio::test]
async fn an_empty_external_reference_is_none() {
    let scene = scene([granted("t", 120)]);
    let user = SystemUser { org_number: "310547891".to_owned(), external_ref: Some(String::new()) };
    let request = TokenRequest { system_user: Some(user), ..TokenRequest::default() };
    scene.maskinporten.token_for(&request).await.unwrap();
    let claims = scene.endpoint.sent().remove(0).assertion().1;
    assert_eq!(claims["authorization_details"][0].get("externalRef"), None);
}

#[tokio::test]
async fn a_business_certificate_stands_in_the_place_of_a_key_id() {
    let with = MaskinportenSettings {
        key: Some(key("business.p12")),
        key_password: Some("correct horse".into()),
        ..settings()
    };
    let scene = scene_of(&with, [granted("t", 120)]);
    scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    let header = scene.endpoint.sent().remove(0).assertion().0;
    assert_eq!(header.as_object().unwrap().keys().collect::<Vec<_>>(), ["alg", "x5c"]);
    assert!(header["x5c"].as_array().unwrap().iter().all(Value::is_string));
}

#[tokio::test]
async fn each_operation_asks_for_its_own_scope_unless_the_settings_say() {
    let scene = scene([granted("a", 120), granted("b", 120)]);
    scene.maskinporten.token(TokenNeed::new(Scope::SystemUserRequestRead)).await.unwrap();
    assert_eq!(scene.endpoint.sent()[0].assertion().1["scope"], "altinn:authentication/systemuser.request.read");
    let with = MaskinportenSettings { scopes: vec!["x:y".to_owned()], ..settings() };
    let scene = scene_of(&with, [granted("a", 120)]);
    scene.maskinporten.token(TokenNeed::new(Scope::SystemUserRequestRead)).await.unwrap();
    assert_eq!(scene.endpoint.sent()[0].assertion().1["scope"], "x:y");
    assert_eq!(scene.maskinporten.request().scopes, ["x:y"]);
}

#[tokio::test]
async fn what_is_no_organisation_is_not_sent() {
    let scene = scene([]);
    let consumer = TokenRequest { consumer_org: Some("991825828".to_owned()), ..TokenRequest::default() };
    let user = SystemUser { org_number: "0192:991825827".to_owned(), external_ref: None };
    let user = TokenRequest { system_user: Some(user), ..TokenRequest::default() };
    for (request, message) in [
        (consumer, "the consumer organisation: the check digit of `991825828` is wrong: it should be 7"),
        (user, "the system user: `0192:991825827` is not an organisation number: expected nine digits"),
    ] {
        let error = scene.maskinporten.token_for(&request).await.unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), ("org-number", message));
    }
    let scopes = TokenRequest { scopes: vec!["a,b".to_owned()], ..TokenRequest::default() };
    assert_eq!(scene.maskinporten.token_for(&scopes).await.unwrap_err().code(), "setting");
}
