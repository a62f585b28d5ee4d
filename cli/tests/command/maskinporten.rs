//! A client of Maskinporten, and a sandbox that knows it.

use serde_json::{Value, json};

use crate::process::{File, Register, command};

pub(crate) const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";
pub(crate) const SCOPE: &str = "altinn:authentication/systemregister.write";

/// The path of one of the keys for tests.
macro_rules! key {
    ($name:literal) => {
        concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/keys/", $name)
    };
}
pub(crate) use key;

/// A sandbox with that client, which has registered these public keys; `name` is the test's own.
pub(crate) fn register_of(name: &str, keys: &[Value], more: &[&str]) -> Register {
    let client = json!({
        "clientId": CLIENT, "orgNumber": "991825827", "scopes": [SCOPE, "skatteetaten:krav"], "keys": keys,
        "systemUsers": [{ "orgNumber": "310547891", "externalRef": "branch-7" }],
    });
    let file = File::with(name, client.to_string());
    Register::start(&[&["--client", file.path()], more].concat())
}

/// A sandbox with the client of the keys `client.*`.
pub(crate) fn register(name: &str) -> Register {
    register_with(name, &[])
}

/// The same, with further options.
pub(crate) fn register_with(name: &str, more: &[&str]) -> Register {
    let key = std::fs::read_to_string(key!("client.public.jwk.json")).expect("a key");
    register_of(name, &[serde_json::from_str(&key).expect("JSON")], more)
}

/// A command that gets its tokens from this sandbox with the client's own key.
pub(crate) fn asking(register: &Register, args: &[&str]) -> std::process::Command {
    let options = ["--environment", register.access().0, "--client-id", CLIENT, "--key-file", key!("client.jwk.json")];
    command(&[args, &options].concat())
}

/// That nothing of the keys, of their password or of a token is shown.
pub(crate) fn assert_no_secrets(shown: &str) {
    let jwk: Value = serde_json::from_str(include_str!("../../../tests/vectors/keys/client.jwk.json")).expect("JSON");
    for member in ["d", "p", "q", "dp", "dq", "qi"] {
        let secret = jwk[member].as_str().expect("a member");
        assert!(!shown.contains(&secret[..24]), "`{member}` is shown:\n{shown}");
    }
    for secret in ["correct horse", "PRIVATE KEY", "eyJ"] {
        assert!(!shown.contains(secret), "`{secret}` is shown:\n{shown}");
    }
}
