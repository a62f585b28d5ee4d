//! The example of the safe change leaves everything else untouched, to the byte as the register gives it.

#[expect(dead_code, reason = "it is a program of its own too")]
#[path = "../../../examples/rust/safe_change.rs"]
mod example;
#[path = "conversations/wire.rs"]
mod wire;

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::FixedToken;
use altinn_systemregister_sandbox::{Options, Sandbox};

const ID: &str = "991825827_smartcloud";
const DOCUMENT: &str = include_str!("../../../examples/smartcloud.json");

/// The system as the register answers it, byte for byte.
fn raw(sandbox: &Sandbox) -> String {
    let path = format!("/authentication/api/v1/systemregister/vendor/{ID}");
    let authorization = ("authorization".to_owned(), format!("Bearer {}", sandbox.token("991825827", &[])));
    let answer = wire::send(sandbox.url(), "GET", &path, &[authorization].into(), "");
    assert_eq!((answer.status, answer.headers["content-type"].split(';').next()), (200, Some("application/json")));
    answer.body
}

#[tokio::test(flavor = "multi_thread")]
async fn one_access_package_comes_and_every_other_byte_stays() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    let auth = FixedToken::new(sandbox.token("991825827", &[]));
    let register = SystemRegister::new(sandbox.url().parse().unwrap(), auth).unwrap();
    // With several of everything, and what only a careful hand keeps: blanks, capitals, no order.
    let document = DOCUMENT
        .replace("\"Smart SKY\"", "\" Smart  SKY \"")
        .replace("[\"https://smartcloudxxxx/receipt\"]", "[\"https://z.no/b?x=1\", \"HTTPS://A.no:443/../å%20b\"]")
        .replace("[\"32ef65ac", "[\"7f4b2c1d-5a0e-4e35-9d53-2d7c5e0f8a11\", \"32ef65ac");
    sandbox.seed(&document).unwrap();
    let before = raw(&sandbox);

    let applied = example::add_package(&register, ID).await.unwrap();
    assert_eq!(applied.changes.len(), 1);
    let known = r#"{"urn":"urn:altinn:accesspackage:skattegrunnlag"}"#;
    let added = format!(r#"{known},{{"urn":"urn:altinn:accesspackage:jordbruk"}}"#);
    assert_eq!(before.matches(known).count(), 1, "{before}");
    assert_eq!(raw(&sandbox), before.replace(known, &added));
}
