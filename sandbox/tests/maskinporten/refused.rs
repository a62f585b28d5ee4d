//! What is refused, and how it is told.

use altinn_systemregister_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::grant::{Grant, SCOPE, ask, form, now, sandbox, sandbox_with};
use crate::wire::{Answer, send};

/// Status, code of OAuth 2.0, and description up to its trace id, which must be there.
pub(crate) fn refusal(sandbox: &Sandbox, answer: &Answer) -> (u16, String, String) {
    let body = answer.json();
    let description = body["error_description"].as_str().unwrap();
    let (text, trace_id) = description.strip_suffix(')').unwrap().split_once(" (trace_id: ").unwrap();
    assert!(trace_id.len() == 32 && trace_id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{description}");
    let code = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, code)| code);
    let uri = code.map(|code| json!(format!("{}/errors/{code}", sandbox.url())));
    assert_eq!(body.get("error_uri"), uri.as_ref());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    (answer.status, body["error"].as_str().unwrap().to_owned(), text.to_owned())
}

pub(crate) fn assert_refused(sandbox: &Sandbox, grant: &Grant, status: u16, error: &str, text: &str) {
    let answer = ask(sandbox, &grant.assertion());
    assert_eq!(refusal(sandbox, &answer), (status, error.to_owned(), text.to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_request_must_be_a_form_with_the_grant() {
    let sandbox = sandbox().await;
    let said = |body: &str| {
        let (status, error, text) = refusal(&sandbox, &form(&sandbox, body));
        format!("{status} {error}: {text}")
    };
    let missing = "400 invalid_request: A parameter of the token request is missing or there twice";
    let jwt_bearer = "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer";
    assert_eq!(said(""), format!("{missing}: grant_type"));
    assert_eq!(said("grant_type=client_credentials"), "400 unsupported_grant_type: The grant type is not supported");
    assert_eq!(said(jwt_bearer), format!("{missing}: assertion"));
    assert_eq!(said(&format!("{jwt_bearer}&assertion=a&assertion=b")), format!("{missing}: assertion"));

    let json = send(&sandbox, "POST /token", &["content-type: application/json"], "{}");
    let text = "The content type must be application/x-www-form-urlencoded";
    assert_eq!(refusal(&sandbox, &json), (415, "invalid_request".to_owned(), text.to_owned()));
    assert_eq!(send(&sandbox, "GET /token", &[], "").status, 405);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assertion_that_is_no_jwt_is_invalid() {
    let sandbox = sandbox().await;
    let good = Grant::to(&sandbox).assertion();
    let parts: Vec<_> = good.split('.').collect();
    for (assertion, detail) in [
        ("", "a JWT has three parts"),
        ("a.b", "a JWT has three parts"),
        (&format!("{good}.x"), "a JWT has three parts"),
        (&format!("{}%0A.{}.{}", parts[0], parts[1], parts[2]), "the header is not in base64url"),
        (&format!("bnVsbA.{}.{}", parts[1], parts[2]), "the header is no JSON object"),
        (&format!("{}.W10.{}", parts[0], parts[2]), "the payload is no JSON object"),
        (&format!("{}.{}.=", parts[0], parts[1]), "the signature is not in base64url"),
    ] {
        let text = format!("Invalid assertion. Invalid parameter value: {detail}. (MP-011)");
        let answer = refusal(&sandbox, &ask(&sandbox, assertion));
        assert_eq!(answer, (400, "invalid_request".to_owned(), text), "{assertion}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_header_names_a_known_algorithm_and_one_key() {
    let sandbox = sandbox().await;
    let grant = || Grant::to(&sandbox);
    let failed = "Invalid assertion. Client authentication failed.";
    for algorithm in [json!("none"), json!("ES256"), json!("PS256"), json!("HS256"), json!(256), Value::Null] {
        let text = format!("{failed} Invalid JWT header alg");
        assert_refused(&sandbox, &grant().header("alg", algorithm), 400, "invalid_grant", &text);
    }
    let text = format!("{failed} The JWT header must have either kid or x5c");
    for grant in [grant().header("kid", Value::Null), grant().header("x5c", json!([])), grant().header("kid", json!(1))]
    {
        assert_refused(&sandbox, &grant, 400, "invalid_grant", &text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn client_and_key_must_be_registered() {
    let sandbox = sandbox().await;
    let grant = || Grant::to(&sandbox);
    let failed = "Invalid assertion. Client authentication failed.";
    let stranger = grant().claim("iss", json!("12345678-6e62-498d-880f-76c85c2052ae"));
    let not_found = "Authentication of client by JWT failed. Client not found. (MP-100)";
    assert_refused(&sandbox, &stranger, 401, "invalid_client", not_found);
    let unknown = format!("{failed} The key is not registered. (MP-100)");
    assert_refused(&sandbox, &grant().header("kid", json!("smartcloud-9")), 401, "invalid_client", &unknown);
    let expired = grant().header("kid", json!("smartcloud-2"));
    assert_refused(&sandbox, &expired, 400, "invalid_grant", &format!("{failed} Expired key. (MP-121)"));
    let forged = format!("{failed} Invalid JWT signature. (MP-124)");
    assert_refused(&sandbox, &grant().key("business.pem"), 400, "invalid_grant", &forged);
    let signed_otherwise = grant().assertion().replacen("eyJhbGciOiJSUzI1NiI", "eyJhbGciOiJSUzM4NCI", 1);
    assert_eq!(refusal(&sandbox, &ask(&sandbox, &signed_otherwise)).2, forged);
}

#[tokio::test(flavor = "multi_thread")]
async fn claims_must_be_known_and_of_their_types() {
    let sandbox = sandbox().await;
    for name in ["sub", "nbf", "iss_onbehalfof", "client_id"] {
        let text = format!("Invalid assertion. Unknown claim: {name}");
        assert_refused(&sandbox, &Grant::to(&sandbox).claim(name, json!(1)), 400, "invalid_grant", &text);
    }
    for (name, value) in [
        ("scope", Value::Null),
        ("scope", json!(" ")),
        ("scope", json!([SCOPE])),
        ("iat", Value::Null),
        ("iat", json!("now")),
        ("exp", Value::Null),
        ("jti", json!("")),
        ("resource", json!("https://x")),
        ("consumer_org", json!("0192:310547891")),
        ("pid", json!(1)),
    ] {
        let text = format!("Invalid assertion. Invalid parameter value: {name}. (MP-011)");
        assert_refused(&sandbox, &Grant::to(&sandbox).claim(name, value), 400, "invalid_request", &text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audience_is_the_issuer_with_its_slash_and_nobody_else() {
    let sandbox = sandbox().await;
    let url = sandbox.url();
    let text = "Invalid assertion. Client authentication failed. Invalid JWT claim aud. (MP-110)";
    for audience in [
        json!(url),
        json!(format!("{url}/token")),
        json!([format!("{url}/")]),
        json!([format!("{url}/"), "other"]),
        json!("https://test.maskinporten.no/"),
        Value::Null,
    ] {
        assert_refused(&sandbox, &Grant::to(&sandbox).claim("aud", audience), 400, "invalid_grant", text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assertion_is_of_now_and_short() {
    let sandbox = sandbox().await;
    let now = now();
    let of = |issued: i64, expires: i64| Grant::to(&sandbox).claim("iat", json!(issued)).claim("exp", json!(expires));
    let future = "Validation of JWT failed. Issue time is after now";
    assert_refused(&sandbox, &of(now + 20, now + 60), 400, "invalid_grant", future);
    let expired = "Authentication of client by JWT failed. JWT is expired. (MP-130)";
    assert_refused(&sandbox, &of(now - 60, now - 1), 400, "invalid_grant", expired);
    let old = refusal(&sandbox, &ask(&sandbox, &of(now - 60, now + 60).assertion())).2;
    assert!(old.starts_with("Authentication of client by JWT failed. JWT is expired: it was issued 6"), "{old}");
    let long = "Invalid assertion. The JWT is valid for more than 120 seconds";
    assert_refused(&sandbox, &of(now, now + 121), 400, "invalid_grant", long);
    assert_eq!(ask(&sandbox, &of(now + 5, now + 125).assertion()).status, 200);
    assert_eq!(ask(&sandbox, &of(now - 5, now + 115).assertion()).status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_is_good_for_one_token() {
    let sandbox = sandbox().await;
    let used = "Validation of JWT Bearer grant failed. Grant is used before. (MP-012)";
    for grant in [Grant::to(&sandbox), Grant::to(&sandbox).claim("jti", Value::Null)] {
        assert_eq!(ask(&sandbox, &grant.assertion()).status, 200);
        assert_refused(&sandbox, &grant, 400, "invalid_grant", used);
    }
    let same_id = Grant::to(&sandbox).claim("jti", json!("mine"));
    assert_eq!(ask(&sandbox, &same_id.assertion()).status, 200);
    assert_refused(&sandbox, &same_id.claim("exp", json!(now() + 50)), 400, "invalid_grant", used);
}

#[tokio::test(flavor = "multi_thread")]
async fn scopes_must_be_the_clients_to_have() {
    let sandbox = sandbox_with(json!({
        "scopes": [SCOPE, "a:b"], "integrationScopes": ["web:x"], "deniedScopes": ["closed:x"],
        "delegations": {"310547891": ["a:b"]},
    }))
    .await;
    let of = |scope: &str| Grant::to(&sandbox).claim("scope", json!(scope));
    let invalid = "Token request contains invalid scopes for client: not:mine. (MP-200)";
    assert_refused(&sandbox, &of(&format!("{SCOPE} not:mine")), 400, "invalid_scope", invalid);
    let integration = "Token request contains scopes not allowed for maskinporten: web:x. (MP-201)";
    assert_refused(&sandbox, &of("web:x"), 400, "invalid_scope", integration);
    let denied = "Consumer has not been granted access to the scope: closed:x, consumer 991825827. (MP-250)";
    assert_refused(&sandbox, &of("closed:x"), 403, "invalid_scope", denied);

    let of = |consumer: &str, scope: &str| of(scope).claim("consumer_org", json!(consumer));
    assert_eq!(ask(&sandbox, &of("310547891", "a:b").assertion()).status, 200);
    let text = "Consumer has not delegated access to the scope to the supplier";
    let other_scope = format!("{text}: {SCOPE}, consumer 310547891, supplier 991825827. (MP-251)");
    assert_refused(&sandbox, &of("310547891", SCOPE), 403, "invalid_scope", &other_scope);
    let other_consumer = format!("{text}: a:b, consumer 313175650, supplier 991825827. (MP-251)");
    assert_refused(&sandbox, &of("313175650", "a:b"), 403, "invalid_scope", &other_consumer);
    let own = "Validation of JWT claim failed: consumer_org is the client's own organisation";
    assert_refused(&sandbox, &of("991825827", "a:b"), 400, "invalid_request", own);
}
