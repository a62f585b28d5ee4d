//! Grants that are good, and the tokens that they get.

use serde_json::{Value, json};

use crate::grant::{CLIENT, Grant, SCOPE, ask, sandbox};
use crate::wire::send;

/// The claims of a token.
fn claims(token: &str) -> Value {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let payload = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_grant_gets_a_token_that_the_register_takes() {
    let sandbox = sandbox().await;
    let answer = ask(&sandbox, &Grant::to(&sandbox).assertion());
    let token = answer.json();
    assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-store")));
    assert_eq!(
        (&token["token_type"], &token["expires_in"], &token["scope"]),
        (&json!("Bearer"), &json!(599), &json!(SCOPE))
    );

    let token = token["access_token"].as_str().unwrap();
    let said = claims(token);
    assert_eq!(said["iss"], format!("{}/", sandbox.url()));
    assert_eq!(said["consumer"], json!({"authority": "iso6523-actorid-upis", "ID": "0192:991825827"}));
    assert_eq!((&said["client_id"], &said["client_amr"]), (&json!(CLIENT), &json!("private_key_jwt")));
    assert_eq!(said["exp"].as_i64().unwrap() - said["iat"].as_i64().unwrap(), 599);
    assert_eq!(said.get("supplier"), None);

    let authorization = format!("authorization: Bearer {token}");
    let listed = send(&sandbox, "GET /authentication/api/v1/systemregister/vendor", &[&authorization], "");
    assert_eq!((listed.status, listed.body.as_str()), (200, "[]"));
}
