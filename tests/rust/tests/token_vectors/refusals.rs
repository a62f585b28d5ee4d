//! What Maskinporten refuses, as our client tells it: every case of `tests/vectors/maskinporten/refusals.json`.

use std::collections::BTreeSet;

use altinn_systemregister::Error;
use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest};
use altinn_systemregister_sandbox::{Options, Sandbox};
use altinn_systemregister_tests::files;
use serde::Deserialize;
use serde_json::{Map, Value, json};

const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Case {
    id: String,
    why: String,
    source: String,
    client: Option<Value>,
    settings: Settings,
    #[serde(default)]
    request: Request,
    #[serde(default)]
    seed: Vec<Value>,
    #[serde(default)]
    faults: Vec<Value>,
    #[serde(default)]
    clock_offset: i64,
    error: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Settings {
    key: String,
    password: Option<String>,
    kid: Option<String>,
    client_id: Option<String>,
    #[serde(default)]
    scopes: Vec<String>,
    consumer_org: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Request {
    scopes: Vec<String>,
    consumer_org: Option<String>,
    system_user: Option<User>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct User {
    org_number: String,
    external_ref: Option<String>,
}

fn key_file(name: &str) -> String {
    format!("tests/vectors/keys/{name}")
}

fn cases() -> Vec<Case> {
    serde_json::from_str(&files::read("tests/vectors/maskinporten/refusals.json")).unwrap()
}

/// Runs all cases; how many.
pub(crate) async fn run() -> usize {
    let cases = cases();
    let mut wrong = Vec::new();
    for case in &cases {
        let error = refused(case).await;
        wrong.extend(differences(&case.error, &error).into_iter().map(|said| format!("{}: {said}", case.id)));
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
    cases.len()
}

#[test]
fn every_code_of_maskinportens_is_among_them() {
    let cases = cases();
    let ids: BTreeSet<_> = cases.iter().map(|case| &case.id).collect();
    assert_eq!(ids.len(), cases.len());
    assert!(cases.iter().all(|case| case.source.starts_with("API ") && !case.why.is_empty()));
    let reached: BTreeSet<_> = cases.iter().filter_map(|case| case.error.get("mpCode")?.as_str()).collect();
    let documented = files::read("docs/register-api.md");
    let rows = documented.lines().filter_map(|line| line.strip_prefix("| MP-")?.split(' ').next());
    let codes = rows.map(|code| format!("MP-{}", code.trim_end_matches(',')));
    let missed: Vec<_> = codes.filter(|code| !reached.contains(code.as_str())).collect();
    assert!(missed.is_empty(), "no vector reaches {missed:?}");
    assert!(reached.contains("MP-302") && reached.contains("MP-303"));
}

/// The error that the case leads to.
async fn refused(case: &Case) -> Error {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    for system in &case.seed {
        sandbox.seed(&system.to_string()).unwrap();
    }
    if let Some(client) = &case.client {
        sandbox.add_client(&registered(client).to_string()).unwrap();
    }
    for fault in &case.faults {
        sandbox.fault(&fault.to_string()).unwrap();
    }
    sandbox.set_clock_offset(case.clock_offset);
    let Settings { key, password, kid, client_id, scopes, consumer_org } = &case.settings;
    let maskinporten = Maskinporten::new(MaskinportenSettings {
        environment: Some(sandbox.url().to_owned()),
        client_id: Some(client_id.clone().unwrap_or_else(|| CLIENT.to_owned())),
        key: Some(KeySource::file(files::root().join(key_file(key)))),
        key_password: password.clone().map(Into::into),
        kid: kid.clone(),
        scopes: scopes.clone(),
        consumer_org: consumer_org.clone(),
        ..MaskinportenSettings::default()
    });
    let maskinporten = maskinporten.unwrap();
    let user = case.request.system_user.as_ref();
    let request = TokenRequest {
        scopes: case.request.scopes.clone(),
        consumer_org: case.request.consumer_org.clone(),
        system_user: user
            .map(|user| SystemUser { org_number: user.org_number.clone(), external_ref: user.external_ref.clone() }),
        ..TokenRequest::default()
    };
    maskinporten.token_for(&request).await.expect_err(&case.id)
}

/// The sandbox's client: with its id, and with keys in the place of their files' names.
fn registered(client: &Value) -> Value {
    let mut client = client.clone();
    client["clientId"] = json!(CLIENT);
    for key in client["keys"].as_array_mut().into_iter().flatten() {
        let expires = key.get("expires").cloned();
        let file = key.get("file").unwrap_or(key).as_str().unwrap();
        *key = serde_json::from_str(&files::read(key_file(file))).unwrap();
        if let Some(expires) = expires {
            key["expires"] = expires;
        }
    }
    client
}

/// What is expected and not found, and the other way round.
fn differences(expected: &Map<String, Value>, error: &Error) -> Vec<String> {
    let refusal = error.token_refusal();
    let mp_code = refusal.and_then(|refusal| refusal.mp_code.as_deref());
    let described =
        mp_code.is_none() || refusal.is_some_and(|refusal| refusal.description.is_some()) && error.trace_id().is_some();
    let found = [
        ("class", json!(error.kind().class_name())),
        ("code", json!(error.code())),
        ("mpCode", json!(mp_code)),
        ("error", json!(refusal.and_then(|refusal| refusal.error.as_deref()))),
        ("message", json!(error.to_string())),
        ("help", json!(error.help())),
        ("status", json!(error.status())),
    ];
    let wrong = found.into_iter().filter_map(|(name, found)| {
        let expected = expected.get(name).cloned().unwrap_or_default();
        let is_same = expected == found || name == "status" && expected.is_null();
        (!is_same).then(|| format!("{name} is {found} instead of {expected}"))
    });
    wrong.chain((!described).then(|| "no description or no trace id".to_owned())).collect()
}
