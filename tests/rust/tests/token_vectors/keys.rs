//! Keys in every form, and with every fault.

use std::collections::BTreeSet;
use std::path::PathBuf;

use altinn_systemregister::Error;
use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings};
use altinn_systemregister::error::catalogue;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../vectors/keys")
}

fn cases() -> Vec<Value> {
    serde_json::from_str(&std::fs::read_to_string(folder().join("cases.json")).unwrap()).unwrap()
}

/// Runs all cases; how many.
pub(crate) fn run() -> usize {
    let cases = cases();
    let mut wrong = Vec::new();
    for case in &cases {
        let found = public_jwk(case);
        let found = found.unwrap_or_else(|error| json!({ "class": error.kind().class_name(), "code": error.code() }));
        let expected = case.get("publicJwk").or(case.get("error")).unwrap();
        if found != *expected {
            wrong.push(format!("{}: expected {expected}, found {found}", case["id"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    cases.len()
}

fn public_jwk(case: &Value) -> Result<Value, Error> {
    let member = |name: &str| case[name].as_str().map(str::to_owned);
    let settings = MaskinportenSettings {
        environment: Some("test".to_owned()),
        client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
        key: Some(source(case)),
        kid: member("kid"),
        key_password: member("password").map(Into::into),
        algorithm: member("algorithm").map(|name| name.parse()).transpose()?,
        ..MaskinportenSettings::default()
    };
    let public = Maskinporten::new(settings)?.public_jwk().unwrap();
    Ok(serde_json::from_str(&public).unwrap())
}

fn source(case: &Value) -> KeySource {
    let Some(name) = case["file"].as_str() else { return KeySource::text(case["text"].as_str().unwrap()) };
    let path = folder().join(name);
    match case["as"].as_str() {
        Some("bytes") => KeySource::bytes(std::fs::read(path).unwrap()),
        Some("text") => KeySource::text(std::fs::read_to_string(path).unwrap()),
        _ => KeySource::file(path),
    }
}

#[test]
fn every_fault_of_a_key_is_reached() {
    let cases = cases();
    let reached: BTreeSet<_> = cases.iter().filter_map(|case| case["error"]["code"].as_str()).collect();
    let all = catalogue::all().map(|entry| entry.code).filter(|code| code.starts_with("key-"));
    let of_a_machine = "key-file-unreadable"; // no file in a repository is; the core's own tests reach it
    let missed: Vec<_> = all.filter(|code| !reached.contains(code) && *code != of_a_machine).collect();
    assert!(missed.is_empty(), "no case reaches {missed:?}");
}

#[test]
fn each_case_says_what_it_is() {
    let cases = cases();
    let ids: BTreeSet<_> = cases.iter().map(|case| case["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), cases.len());
    for case in &cases {
        assert!(!case["why"].as_str().unwrap().is_empty(), "{}", case["id"]);
        assert_ne!(case.get("file").is_some(), case.get("text").is_some(), "{}", case["id"]);
        assert_ne!(case.get("publicJwk").is_some(), case.get("error").is_some(), "{}", case["id"]);
    }
}
