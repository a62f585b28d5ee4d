//! The client with tokens from Maskinporten, through the real grant.

use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, TokenNeed, TokenSource};
use altinn_systemregister::{Error, ErrorKind, Outcome, SystemRegister};
use altinn_systemregister_sandbox::Sandbox;
use altinn_systemregister_tests::files;

use super::{ID, ORG, SYSTEM, sandbox};

const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";

fn settings(sandbox: &Sandbox, key: &str) -> MaskinportenSettings {
    MaskinportenSettings {
        environment: Some(sandbox.url().to_owned()),
        client_id: Some(CLIENT.to_owned()),
        key: Some(KeySource::file(files::root().join(format!("tests/vectors/keys/{key}")))),
        kid: Some("smartcloud-1".to_owned()),
        key_password: Some("correct horse".into()),
        ..MaskinportenSettings::default()
    }
}

/// A sandbox that knows the client, and the client's source of tokens.
async fn scene(change: impl FnOnce(&mut MaskinportenSettings)) -> (Sandbox, Maskinporten, SystemRegister) {
    let sandbox = sandbox().await;
    let key = files::read("tests/vectors/keys/client.public.jwk.json");
    sandbox.add_client(&format!(r#"{{"clientId": "{CLIENT}", "orgNumber": "{ORG}", "keys": [{key}]}}"#)).unwrap();
    let mut settings = settings(&sandbox, "client.jwk.json");
    change(&mut settings);
    let maskinporten = Maskinporten::new(settings).unwrap();
    let register = SystemRegister::new(sandbox.url().parse().unwrap(), maskinporten.clone()).unwrap();
    (sandbox, maskinporten, register)
}

/// How many requests of that beginning the sandbox has seen, as `METHOD /path`.
fn seen(sandbox: &Sandbox, start: &str) -> usize {
    let lines = sandbox.requests().into_iter().map(|request| format!("{} {}", request.method, request.path));
    lines.filter(|line| line.starts_with(start)).count()
}

#[tokio::test]
async fn the_guides_system_is_registered_with_a_key_of_any_form() {
    for key in ["client.jwk.json", "client.pkcs8.pem", "client.pkcs1.pem", "client.p12"] {
        let (sandbox, _, register) =
            scene(|settings| settings.key = Some(KeySource::file(files::root().join("tests/vectors/keys").join(key))))
                .await;
        register.create(SYSTEM).await.unwrap_or_else(|error| panic!("{key}: {error}"));
        register.delete(ID).await.unwrap();
        assert_eq!(seen(&sandbox, "POST /token"), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_and_fifty_six_first_calls_are_one_request_for_a_token() {
    let (sandbox, _, register) = scene(|_| {}).await;
    let calls: Vec<_> = (0..256)
        .map(|_| {
            let register = register.clone();
            tokio::spawn(async move { register.list().await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(seen(&sandbox, "POST /token"), 1);
    assert_eq!(seen(&sandbox, "GET /authentication/api/v1/systemregister/vendor"), 256);
}

#[tokio::test]
async fn a_401_leads_to_one_fresh_token_and_one_more_request() {
    let (sandbox, _, register) = scene(|_| {}).await;
    register.list().await.unwrap();
    sandbox.fault(r#"{"method": "POST", "path": "/authentication", "effect": {"status": 401}}"#).unwrap();
    register.create(SYSTEM).await.unwrap();
    assert_eq!(seen(&sandbox, "POST /token"), 2);
    assert_eq!(seen(&sandbox, "POST /authentication"), 2);

    sandbox.fault(r#"{"path": "/authentication", "times": null, "effect": {"status": 401}}"#).unwrap();
    let error = register.replace(SYSTEM).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Unauthorized, Some(Outcome::NotApplied)));
    assert_eq!(seen(&sandbox, "POST /token"), 3);
    assert_eq!(seen(&sandbox, "PUT /authentication"), 2);
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_set_right() {
    for offset in [-3600, 3600] {
        let (sandbox, maskinporten, register) = scene(|_| {}).await;
        sandbox.set_clock_offset(offset);
        register.create(SYSTEM).await.unwrap_or_else(|error| panic!("{offset}: {error}"));
        assert!((maskinporten.clock_offset() - offset).abs() <= 2, "{}", maskinporten.clock_offset());
        assert_eq!(seen(&sandbox, "POST /token"), 2);
    }
}

#[tokio::test]
async fn altinns_own_token_serves_as_well() {
    let (sandbox, _, register) = scene(|settings| settings.exchange = settings.environment.clone()).await;
    register.create(SYSTEM).await.unwrap();
    register.get(ID).await.unwrap();
    assert_eq!(seen(&sandbox, "GET /authentication/api/v1/exchange/maskinporten"), 1);
    assert_eq!(seen(&sandbox, "POST /token"), 1);
}

#[tokio::test]
async fn a_busy_endpoint_is_asked_again() {
    let (sandbox, _, register) = scene(|_| {}).await;
    for effect in [r#"{"status": 503}"#, r#"{"status": 429, "retryAfter": "0"}"#] {
        sandbox.fault(&format!(r#"{{"path": "/token", "effect": {effect}}}"#)).unwrap();
    }
    register.create(SYSTEM).await.unwrap();
    assert_eq!(seen(&sandbox, "POST /token"), 3);
}

#[tokio::test]
async fn an_endpoint_that_is_not_there_is_named() {
    let (_sandbox, maskinporten, register) =
        scene(|settings| settings.token_endpoint = Some("http://localhost:1/token".to_owned())).await;
    let told = |error: &Error| (error.kind(), error.code().to_owned(), error.to_string());
    let expected = (ErrorKind::Transport, "connect".to_owned(), "no connection to `localhost`".to_owned());
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((told(&error), error.outcome()), (expected.clone(), Some(Outcome::NotApplied)));
    let error = maskinporten.token(TokenNeed::default()).await.unwrap_err();
    assert_eq!((told(&error), error.outcome()), (expected, None));
}
