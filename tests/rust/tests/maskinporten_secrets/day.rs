//! What happens on two days, and all that can be seen of it but the log.

use std::error::Error as _;
use std::fmt::{Debug, Write};
use std::iter::successors;

use altinn_systemregister::Error;
use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
use altinn_systemregister::auth::{Maskinporten, MaskinportenSettings, SystemUser, TokenRequest};
use altinn_systemregister_tests::files;
use serde_json::json;

use crate::support::{REGISTER, TOKEN, fault, key, maskinporten, register, sandbox, settings};

/// What was seen.
#[derive(Default)]
struct Seen(String);

impl Seen {
    fn value(&mut self, value: &impl Debug) {
        writeln!(self.0, "{value:?} {value:#?}").unwrap();
    }

    fn error(&mut self, error: &Error) {
        self.value(error);
        writeln!(self.0, "{error} {} {} {:?}", error.help(), error.to_json(), error.token_refusal()).unwrap();
        for cause in successors(error.source(), |cause| (*cause).source()) {
            writeln!(self.0, "{cause} {cause:?}").unwrap();
        }
    }

    /// The error of what must fail.
    fn failed<T>(&mut self, outcome: Result<T, Error>) {
        match outcome {
            Ok(_) => panic!("it should have failed; so far:\n{}", self.0),
            Err(error) => self.error(&error),
        }
    }
}

/// A key in every form registers the guide's system; a 401, a wrong clock and a busy endpoint are got over.
pub(crate) async fn good() -> String {
    let mut seen = Seen::default();
    for (name, kid, password) in [
        ("client.jwk.json", None, None),
        ("client.pkcs8.pem", Some("smartcloud-1"), None),
        ("client.pkcs1.pem", Some("smartcloud-1"), None),
        ("business.p12", None, Some("correct horse")),
    ] {
        let sandbox = sandbox().await;
        sandbox.set_clock_offset(-600);
        fault(&sandbox, TOKEN, &json!({ "status": 429, "retryAfter": "0" }));
        fault(&sandbox, REGISTER, &json!({ "status": 401 }));
        let settings = MaskinportenSettings {
            key: Some(key(name)),
            kid: kid.map(str::to_owned),
            key_password: password.map(Into::into),
            exchange: Some(sandbox.url().to_owned()),
            ..settings(&sandbox)
        };
        let options =
            KeyOptions { kid: settings.kid.clone(), password: settings.key_password.clone(), algorithm: None };
        seen.value(&(&settings, &options, Key::load(&key(name), &options).unwrap()));
        let maskinporten = Maskinporten::new(settings).unwrap();
        let register = register(&sandbox, &maskinporten);
        seen.value(&register.create(&files::read("examples/smartcloud.json")).await.unwrap());
        let token = maskinporten.token_for(&maskinporten.request()).await.unwrap();
        seen.value(&(&maskinporten, &register, token, maskinporten.public_jwk(), sandbox.requests()));
    }
    seen.value(&Key::generate(2048, None).unwrap());
    seen.0
}

/// Everything that can be wrong with a key, a grant or a token.
pub(crate) async fn bad() -> String {
    let mut seen = Seen::default();
    keys(&mut seen);
    refusals(&mut seen).await;
    seen.0
}

fn keys(seen: &mut Seen) {
    let jwk = files::read("tests/vectors/keys/client.jwk.json");
    let pem = files::read("tests/vectors/keys/client.pkcs8.pem");
    let password = |text: &str| KeyOptions { password: Some(text.into()), ..KeyOptions::default() };
    let kid = |text: &str| KeyOptions { kid: Some(text.to_owned()), ..KeyOptions::default() };
    for (source, options) in [
        (KeySource::text(jwk.replace("\"d\"", "\"x\"")), KeyOptions::default()),
        (KeySource::text(jwk.replace("\"RSA\"", "\"EC\"")), KeyOptions::default()),
        (KeySource::text(&jwk[..jwk.len() / 2]), KeyOptions::default()),
        (KeySource::text(jwk.replace("\"p\": \"", "\"p\": \"AA")), KeyOptions::default()),
        (KeySource::text(&pem[..pem.len() / 2]), kid("a")),
        (KeySource::text(pem.replace('M', "?")), kid("a")),
        (KeySource::text(pem), KeyOptions::default()),
        (KeySource::bytes(b"\x30\x82correct horse".to_vec()), KeyOptions::default()),
        (KeySource::text("correct horse"), KeyOptions::default()),
        (key("client.encrypted.pem"), password("correct horse")),
        (key("client.encrypted.pkcs1.pem"), kid("a")),
        (key("business.p12"), password("correct horse battery")),
        (key("business.p12"), KeyOptions::default()),
        (key("set.jwks.json"), kid("none")),
        (key("set.jwks.json"), KeyOptions::default()),
        (key("no-such-key"), KeyOptions::default()),
    ] {
        seen.value(&(&source, &options));
        seen.failed(Key::load(&source, &options));
    }
}

async fn refusals(seen: &mut Seen) {
    let sandbox = sandbox().await;
    let with_other_key = MaskinportenSettings {
        key: Some(key("other.jwk.json")),
        kid: Some("smartcloud-1".to_owned()),
        ..settings(&sandbox)
    };
    let of_nobody = MaskinportenSettings { client_id: Some("nobody".to_owned()), ..settings(&sandbox) };
    let nowhere =
        MaskinportenSettings { token_endpoint: Some("http://127.0.0.1:1/token".to_owned()), ..settings(&sandbox) };
    for settings in [with_other_key, of_nobody, nowhere] {
        let maskinporten = Maskinporten::new(settings).unwrap();
        seen.failed(maskinporten.token_for(&maskinporten.request()).await);
    }
    let maskinporten = maskinporten(&sandbox);
    for code in [
        "MP-011", "MP-012", "MP-100", "MP-110", "MP-120", "MP-121", "MP-122", "MP-123", "MP-124", "MP-200", "MP-201",
        "MP-250", "MP-251", "MP-301", "MP-302", "MP-303",
    ] {
        fault(&sandbox, TOKEN, &json!({ "refuse": code }));
        seen.failed(register(&sandbox, &maskinporten).list().await);
    }
    fault(&sandbox, TOKEN, &json!({ "status": 200, "body": { "error": "no token", "access_token": 5 } }));
    seen.failed(maskinporten.token_for(&maskinporten.request()).await);
    let user = SystemUser { org_number: "314330897".to_owned(), external_ref: None };
    seen.failed(maskinporten.token_for(&TokenRequest { system_user: Some(user), ..maskinporten.request() }).await);
    let always = json!({ "path": REGISTER, "times": null, "effect": { "status": 401 } });
    sandbox.fault(&always.to_string()).unwrap();
    seen.failed(register(&sandbox, &maskinporten).create(&files::read("examples/smartcloud.json")).await);
    seen.value(&sandbox.requests());
}
