//! What must never be seen: not in the log, not in an error, not in what `Debug` prints.

use std::fmt::Write;
use std::time::{Duration, SystemTime};

use super::fake::{EPOCH, bare, granted, json, key, refused, scene_of, settings};
use crate::auth::maskinporten::MaskinportenSettings;
use crate::auth::{TokenNeed, TokenSource};
use crate::transport::Log;

const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzZWNyZXQiOiJ0b2tlbiJ9.c3VwZXJzZWNyZXQ";

#[tokio::test]
async fn neither_log_nor_errors_nor_debug_show_a_secret() {
    let log = Log::default();
    let logging = tracing::subscriber::set_default(log.clone());
    let mut shown = String::new();
    let with = MaskinportenSettings {
        key: Some(key("client.p12")),
        kid: Some("a-key".to_owned()),
        key_password: Some("correct horse".into()),
        exchange: Some("tt02".to_owned()),
        ..settings()
    };
    let mut late = refused("invalid_grant", "MP-130 expired");
    late.date = Some(httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + Duration::from_secs(EPOCH + 600)));
    let echo = refused("invalid_grant", &format!("Invalid assertion {TOKEN} (MP-124)"));
    let scene = scene_of(&with, [bare(503), late, granted(TOKEN, 120), echo, granted(TOKEN, 120), json(200, TOKEN)]);
    scene.altinn.answers([bare(503), json(200, &format!("\"{TOKEN}\"")), json(500, TOKEN)]);

    let token = scene.maskinporten.token(TokenNeed::default()).await.unwrap();
    for _ in 0..3 {
        let error = scene.maskinporten.token(TokenNeed::default().instead_of(&token)).await.unwrap_err();
        write!(shown, "{error}{error:?}{error:#?}{}{}", error.help(), error.to_json()).unwrap();
    }
    write!(shown, "{:?}{:?}{:?}{with:?}", scene.maskinporten, scene.maskinporten.0.issuing, token).unwrap();
    drop(logging);
    let log = log.text();
    assert!(log.contains("trying again") && log.contains("signed again"), "{log}");
    assert!(shown.contains("Invalid assertion …"), "{shown}");

    let mut secrets: Vec<String> = TOKEN.split('.').map(str::to_owned).collect();
    secrets.push("correct horse".to_owned());
    for sent in scene.endpoint.sent() {
        let assertion = sent.body.split_once("&assertion=").unwrap().1;
        secrets.extend(assertion.split('.').map(str::to_owned));
    }
    for secret in secrets {
        assert!(!log.contains(&secret) && !shown.contains(&secret), "{secret}");
    }
}
