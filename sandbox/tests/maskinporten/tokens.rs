//! Grants that are good, and the tokens that they get.

use altinn_systemregister_sandbox::Sandbox;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use serde_json::{Value, json};

use crate::grant::{CLIENT, Grant, SCOPE, ask, sandbox, sandbox_with};
use crate::wire::{Answer, send};

const EXCHANGE: &str = "GET /authentication/api/v1/exchange/maskinporten";

fn part(token: &str, number: usize) -> Value {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(number).unwrap()).unwrap()).unwrap()
}

/// What a token says.
pub(crate) fn claims(token: &str) -> Value {
    part(token, 1)
}

/// The token that a grant gets.
fn token(sandbox: &Sandbox, grant: &Grant) -> String {
    let answer = ask(sandbox, &grant.assertion());
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

fn bearing(token: &str) -> String {
    format!("authorization: Bearer {token}")
}

fn list(sandbox: &Sandbox, token: &str) -> Answer {
    send(sandbox, "GET /authentication/api/v1/systemregister/vendor", &[&bearing(token)], "")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_grant_gets_a_token_that_the_register_takes() {
    let sandbox = sandbox().await;
    let answer = ask(&sandbox, &Grant::to(&sandbox).assertion());
    let body = answer.json();
    assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-store")));
    assert_eq!(body["token_type"], "Bearer");
    assert_eq!((&body["expires_in"], &body["scope"]), (&json!(599), &json!(SCOPE)));

    let token = body["access_token"].as_str().unwrap();
    let said = claims(token);
    assert_eq!(said["iss"], format!("{}/", sandbox.url()));
    assert_eq!(said["consumer"], json!({"authority": "iso6523-actorid-upis", "ID": "0192:991825827"}));
    assert_eq!((&said["client_id"], &said["client_amr"]), (&json!(CLIENT), &json!("private_key_jwt")));
    assert_eq!(said["exp"].as_i64().unwrap() - said["iat"].as_i64().unwrap(), 599);
    assert_eq!((said.get("supplier"), said.get("aud")), (None, None));
    let listed = list(&sandbox, token);
    assert_eq!((listed.status, listed.body.as_str()), (200, "[]"));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_three_algorithms_are_taken() {
    let sandbox = sandbox().await;
    for algorithm in ["RS256", "RS384", "RS512"] {
        token(&sandbox, &Grant::to(&sandbox).header("alg", json!(algorithm)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_says_what_was_asked_for() {
    let sandbox = sandbox_with(json!({"scopes": ["a:b"], "delegations": {"310547891": ["a:b"]}})).await;
    let grant = Grant::to(&sandbox).claim("scope", json!("a:b")).claim("resource", json!(["https://one"]));
    let said = claims(&token(&sandbox, &grant.claim("pid", json!("12345678901"))));
    assert_eq!(
        (&said["scope"], &said["aud"], &said["pid"]),
        (&json!("a:b"), &json!("https://one"), &json!("12345678901"))
    );

    let grant =
        Grant::to(&sandbox).claim("scope", json!("a:b")).claim("resource", json!(["https://one", "https://two"]));
    let said = claims(&token(&sandbox, &grant.claim("consumer_org", json!("310547891"))));
    assert_eq!(said["aud"], json!(["https://one", "https://two"]));
    assert_eq!(
        (&said["consumer"]["ID"], &said["supplier"]["ID"]),
        (&json!("0192:310547891"), &json!("0192:991825827"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn metadata_and_key_let_anybody_verify_a_token() {
    let sandbox = sandbox().await;
    let url = sandbox.url();
    let metadata = send(&sandbox, "GET /.well-known/oauth-authorization-server", &[], "").json();
    assert_eq!(
        (&metadata["issuer"], &metadata["token_endpoint"]),
        (&json!(format!("{url}/")), &json!(format!("{url}/token")))
    );
    let path = metadata["jwks_uri"].as_str().unwrap().strip_prefix(url).unwrap();

    let key = send(&sandbox, &format!("GET {path}"), &[], "").json()["keys"][0].take();
    let token = token(&sandbox, &Grant::to(&sandbox));
    assert_eq!(part(&token, 0), json!({"alg": key["alg"], "kid": key["kid"], "typ": "JWT"}));
    let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str().unwrap()).unwrap();
    let point = [vec![4], coordinate("x"), coordinate("y")].concat();
    let (content, signature) = token.rsplit_once('.').unwrap();
    let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(content.as_bytes(), &signature).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exchanged_token_says_the_same_and_more() {
    let sandbox = sandbox().await;
    let raw = token(&sandbox, &Grant::to(&sandbox).claim("resource", json!(["https://one"])));
    let answer = send(&sandbox, EXCHANGE, &[&bearing(&raw)], "");
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/plain; charset=utf-8")));
    let (before, after) = (claims(&raw), claims(&answer.body));
    for name in ["consumer", "scope", "client_id", "token_type", "jti"] {
        assert_eq!(after[name], before[name], "{name}");
    }
    assert_eq!((after.get("aud"), after.get("client_amr"), after.get("urn:altinn:org")), (None, None, None));
    assert_eq!(after["iss"], format!("{}/authentication/api/v1/openid/", sandbox.url()));
    assert_eq!((&after["urn:altinn:orgNumber"], &after["urn:altinn:authlevel"]), (&json!("991825827"), &json!(3)));
    assert_eq!(after["urn:altinn:authenticatemethod"], "maskinporten");
    assert_eq!(after["exp"].as_i64().unwrap() - after["iat"].as_i64().unwrap(), 1800);
    assert!(after["sid"].is_string());
    assert_eq!(list(&sandbox, &answer.body).status, 200);

    let quoted = send(&sandbox, EXCHANGE, &[&bearing(&raw), "accept: application/json"], "");
    assert!(quoted.body.starts_with("\"ey") && quoted.body.ends_with('"'), "{}", quoted.body);
    assert_eq!(send(&sandbox, EXCHANGE, &[&bearing(&answer.body)], "").status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_owner_is_told_by_its_scope() {
    let sandbox = sandbox().await;
    let owner = |query: &str| {
        let raw = sandbox.token("991825827", &["altinn:serviceowner/instances.read"]);
        let answer = send(&sandbox, &format!("{EXCHANGE}{query}"), &[&bearing(&raw)], "");
        claims(&answer.body)["urn:altinn:org"].take()
    };
    assert_eq!(owner(""), "digdir");
    assert_eq!(owner("?test=true"), "ttd");
}
