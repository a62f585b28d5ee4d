//! The network between the client and Maskinporten.

use altinn_systemregister::auth::key::KeySource;
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, TokenNeed, TokenSource};
use altinn_systemregister::register::Options;
use altinn_systemregister::{Error, ErrorKind, Outcome, SystemRegister};
use altinn_systemregister_tests::files;

use super::listener::{Listener, Then, answer};
use super::{SYSTEM, impatient};

fn maskinporten(token_endpoint: String, options: Options) -> Maskinporten {
    Maskinporten::new(MaskinportenSettings {
        environment: Some("test".to_owned()),
        token_endpoint: Some(token_endpoint),
        client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
        key: Some(KeySource::file(files::root().join("tests/vectors/keys/client.jwk.json"))),
        options,
        ..MaskinportenSettings::default()
    })
    .unwrap()
}

async fn told(maskinporten: &Maskinporten) -> (ErrorKind, String, String) {
    let error: Error = maskinporten.token(TokenNeed::default()).await.unwrap_err();
    assert_eq!(error.outcome(), None);
    (error.kind(), error.code().to_owned(), error.to_string())
}

#[tokio::test]
async fn an_endpoint_that_is_not_there_is_named_and_nothing_is_written() {
    let source = maskinporten("http://localhost:1/token".to_owned(), Options::default());
    let expected = (ErrorKind::Transport, "connect".to_owned(), "no connection to `localhost`".to_owned());
    assert_eq!(told(&source).await, expected);
    let register = SystemRegister::new("tt02".parse().unwrap(), source).unwrap();
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("connect", Some(Outcome::NotApplied)));
}

#[tokio::test]
async fn an_endpoint_that_never_answers_is_asked_once() {
    let listener = Listener::start(Then::Stall).await;
    let (kind, code, message) = told(&maskinporten(listener.url(), impatient())).await;
    assert_eq!((kind, code.as_str()), (ErrorKind::Transport, "timeout"));
    assert_eq!(message, "`127.0.0.1` did not answer within the timeout");
    assert_eq!(listener.seen(), 1);
}

#[tokio::test]
async fn a_broken_connection_is_tried_three_times() {
    let listener = Listener::start(Then::Close).await;
    let (_, code, message) = told(&maskinporten(listener.url(), Options::default())).await;
    assert_eq!(code, "connection-lost");
    assert_eq!(message, "the connection to `127.0.0.1` broke before it answered");
    assert_eq!(listener.seen(), 3);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Listener::start(Then::Close).await;
    let headers = format!("location: {}/token\r\n", other.url());
    let listener = Listener::start(Then::Answer(answer("307 Temporary Redirect", &headers, ""))).await;
    let (kind, code, _) = told(&maskinporten(listener.url(), Options::default())).await;
    assert_eq!((kind, code.as_str(), other.seen()), (ErrorKind::Auth, "not-maskinporten", 0));
}
