//! The order of the checks: a grant in which everything is wrong, and each fault in turn put right.

use serde_json::{Value, json};

use crate::grant::{CLIENT, Grant, SCOPE, ask, now, sandbox};
use crate::refused::refusal;

type Repair = Box<dyn Fn(Grant) -> Grant>;

#[tokio::test(flavor = "multi_thread")]
async fn each_check_comes_before_the_next() {
    let sandbox = sandbox().await;
    let used = Grant::to(&sandbox).claim("jti", json!("used"));
    assert_eq!(ask(&sandbox, &used.assertion()).status, 200);

    let details = json!([{"type": "other"}]);
    let grant = Grant::to(&sandbox)
        .header("alg", json!("none"))
        .header("kid", json!("unknown"))
        .header("x5c", json!([]))
        .key("business.pem")
        .claim("iss", json!("unknown"))
        .claim("aud", json!("wrong"))
        .claim("sub", json!("unknown"))
        .claim("iat", json!(now() + 100))
        .claim("exp", json!(now() - 1))
        .claim("jti", json!("used"))
        .claim("consumer_org", json!("991825827"))
        .claim("scope", json!("not:mine"))
        .claim("authorization_details", details);

    let claim =
        |name: &'static str, value: Value| -> Repair { Box::new(move |grant| grant.claim(name, value.clone())) };
    let header =
        |name: &'static str, value: Value| -> Repair { Box::new(move |grant| grant.header(name, value.clone())) };
    let steps: Vec<(&str, Repair)> = vec![
        ("Invalid JWT header alg", header("alg", json!("RS256"))),
        ("either kid or x5c", header("x5c", Value::Null)),
        ("Client not found", claim("iss", json!(CLIENT))),
        ("The key is not registered", header("kid", json!("smartcloud-2"))),
        ("Expired key", header("kid", json!("smartcloud-1"))),
        ("Invalid JWT signature", Box::new(|grant| grant.key("client.pkcs8.pem"))),
        ("Unknown claim: sub", claim("sub", Value::Null)),
        ("Invalid JWT claim aud", claim("aud", json!(format!("{}/", sandbox.url())))),
        ("Issue time is after now", claim("iat", json!(now()))),
        ("JWT is expired", claim("exp", json!(now() + 200))),
        ("valid for more than 120 seconds", claim("exp", json!(now() + 60))),
        ("Grant is used before", claim("jti", Value::Null)),
        ("the client's own organisation", claim("consumer_org", Value::Null)),
        ("invalid scopes for client", claim("scope", json!(SCOPE))),
        ("Unknown authorization details type", claim("authorization_details", Value::Null)),
    ];
    let mut grant = grant;
    for (expected, repair) in steps {
        let (_, _, text) = refusal(&sandbox, &ask(&sandbox, &grant.assertion()));
        assert!(text.contains(expected), "`{text}` instead of `{expected}`");
        grant = repair(grant);
    }
    assert_eq!(ask(&sandbox, &grant.assertion()).status, 200);
}
