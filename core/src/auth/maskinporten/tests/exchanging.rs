//! Maskinporten's token for Altinn's own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::fake::{Scene, bare, granted, json, scene_of, settings, shown};
use crate::auth::maskinporten::{Maskinporten, MaskinportenSettings};
use crate::auth::{TokenNeed, TokenSource};
use crate::error::Error;
use crate::transport::Answer;

fn jwt(claims: &str) -> String {
    format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims))
}

fn scene(exchanges: impl IntoIterator<Item = Answer>) -> Scene {
    let with = MaskinportenSettings { exchange: Some("tt02".to_owned()), ..settings() };
    let scene = scene_of(&with, []);
    scene.altinn.answers(exchanges);
    scene
}

async fn refused(raw: &str, answer: Answer) -> Error {
    let scene = scene([answer]);
    scene.endpoint.answers([granted(raw, 120)]);
    scene.maskinporten.token(TokenNeed::default()).await.unwrap_err()
}

#[tokio::test]
async fn altinns_token_comes_bare_or_in_quotation_marks() {
    let altinns = jwt(r#"{"iat":1000,"exp":2800}"#);
    for body in [altinns.clone(), format!("\"{altinns}\""), format!(" \"{altinns}\"\r\n")] {
        let scene = scene([json(200, &body)]);
        scene.endpoint.answers([granted("raw", 120)]);
        assert_eq!(shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()), altinns);
        let sent = scene.altinn.sent().remove(0);
        assert_eq!(sent.address, "GET https://platform.tt02.altinn.no/authentication/api/v1/exchange/maskinporten");
        assert_eq!(sent.token.as_deref(), Some("raw"));
        // It lives half an hour, by its own claims, and not two minutes.
        scene.clock.forward(1400);
        assert_eq!(shown(&scene.maskinporten.token(TokenNeed::default()).await.unwrap()), altinns);
        assert_eq!(scene.endpoint.sent().len(), 1);
    }
}

#[tokio::test]
async fn a_refused_exchange_is_told() {
    let error = refused("raw", bare(401)).await;
    assert_eq!((error.kind().class_name(), error.code()), ("AuthError", "token-exchange-refused"));
    assert_eq!(error.to_string(), "the exchange at `tt02` answered with status 401");
    let error = refused(&jwt(r#"{"iss":"https://maskinporten.no/"}"#), bare(401)).await;
    assert_eq!(error.to_string(), "`tt02` does not exchange tokens of `https://maskinporten.no/`");
    assert_eq!(refused("raw", json(400, "\"unknown provider\"")).await.status(), Some(400));
    assert_eq!(refused("raw", bare(500)).await.code(), "token-endpoint-failed");
    assert_eq!(refused("raw", bare(410)).await.code(), "token-exchange-refused");
    for body in ["", "\"\"", "<html>sign in</html>", "{\"token\": 1}"] {
        assert_eq!(refused("raw", json(200, body)).await.code(), "token-answer-not-understood", "{body}");
    }
}

#[test]
fn maskinporten_and_altinn_must_fit() {
    for (environment, exchange) in [("test", "prod"), ("prod", "tt02")] {
        let with = MaskinportenSettings {
            environment: Some(environment.to_owned()),
            exchange: Some(exchange.to_owned()),
            ..settings()
        };
        let error = Maskinporten::new(with).unwrap_err();
        assert_eq!((error.kind().class_name(), error.code()), ("ConfigError", "setting"), "{environment}");
        assert!(error.to_string().contains(&format!("is `{exchange}`, which does not take tokens of")));
    }
}
