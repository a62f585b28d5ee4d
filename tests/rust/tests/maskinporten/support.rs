//! A sandbox that knows a client, and what the client needs.

use altinn_systemregister::SystemRegister;
use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
use altinn_systemregister_sandbox::{Options, Sandbox};
use altinn_systemregister_tests::files;
use serde_json::{Value, json};

pub(crate) const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";
pub(crate) const WRITE: &str = "altinn:authentication/systemregister.write";
pub(crate) const READ: &str = "altinn:authentication/systemuser.request.read";
/// The path at which tokens are given, and the one below which the register is.
pub(crate) const TOKEN: &str = "/token";
pub(crate) const REGISTER: &str = "/authentication/api/v1/systemregister";

/// One of the keys for tests.
pub(crate) fn key(name: &str) -> KeySource {
    KeySource::file(files::root().join("tests/vectors/keys").join(name))
}

fn public_key() -> Value {
    serde_json::from_str(&files::read("tests/vectors/keys/client.public.jwk.json")).unwrap()
}

/// A client with the keys `client.*`, which has what the tests ask for.
fn client() -> Value {
    json!({
        "clientId": CLIENT,
        "orgNumber": "991825827",
        "scopes": [WRITE, READ],
        "keys": [public_key()],
        "delegations": { "310547891": [WRITE] },
        "systemUsers": [{ "orgNumber": "310547891" }, { "orgNumber": "313175650", "externalRef": "branch-7" }],
    })
}

/// A sandbox that knows the client.
pub(crate) async fn sandbox() -> Sandbox {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    sandbox.add_client(&client().to_string()).unwrap();
    sandbox
}

/// The client's settings at that sandbox.
pub(crate) fn settings(sandbox: &Sandbox) -> MaskinportenSettings {
    MaskinportenSettings {
        environment: Some(sandbox.url().to_owned()),
        client_id: Some(CLIENT.to_owned()),
        key: Some(key("client.jwk.json")),
        ..MaskinportenSettings::default()
    }
}

pub(crate) fn maskinporten(sandbox: &Sandbox) -> Maskinporten {
    Maskinporten::new(settings(sandbox)).unwrap()
}

/// A client of the sandbox's register with tokens from there.
pub(crate) fn register(sandbox: &Sandbox, maskinporten: &Maskinporten) -> SystemRegister {
    SystemRegister::new(sandbox.url().parse().unwrap(), maskinporten.clone()).unwrap()
}

/// Asks the sandbox for a fault.
pub(crate) fn fault(sandbox: &Sandbox, path: &str, effect: &Value) {
    sandbox.fault(&json!({ "path": path, "effect": effect }).to_string()).unwrap();
}
