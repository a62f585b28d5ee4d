//! Settings, and where they come from.

use std::ffi::OsString;

use super::fake::{CLIENT, key, settings};
use crate::auth::Scope;
use crate::auth::key::KeySource;
use crate::auth::maskinporten::client::{Client, Grantor};
use crate::auth::maskinporten::origin::Origins;
use crate::auth::maskinporten::{Maskinporten, MaskinportenSettings, TokenRequest, from_env};
use crate::error::Error;

/// The client of these settings and variables.
pub(super) fn client_of(given: MaskinportenSettings, variables: &[(&str, &str)]) -> Result<Client, Error> {
    let find = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(*value));
    from_env::client(given, &find)
}

fn path(file: &str) -> String {
    format!("{}/../tests/vectors/keys/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn jwk() -> String {
    std::fs::read_to_string(path("client.jwk.json")).unwrap()
}

fn issuer(environment: &str) -> (String, String) {
    let with = MaskinportenSettings { environment: Some(environment.to_owned()), ..settings() };
    let issuer = Client::new(&with, Origins::default()).unwrap().issuer;
    (issuer.name, issuer.token_endpoint.to_string())
}

#[test]
fn each_environment_has_its_maskinporten() {
    let test = ("https://test.maskinporten.no/".to_owned(), "https://test.maskinporten.no/token".to_owned());
    let prod = ("https://maskinporten.no/".to_owned(), "https://maskinporten.no/token".to_owned());
    for name in
        ["test", "TEST", " tt02", "at22", "yt01", "https://test.maskinporten.no", "https://platform.tt02.altinn.no"]
    {
        assert_eq!(issuer(name), test, "{name}");
    }
    for name in ["prod", "https://maskinporten.no/", "https://maskinporten.no/token", "https://platform.altinn.no"] {
        assert_eq!(issuer(name), prod, "{name}");
    }
    let own = ("http://127.0.0.1:8080/".to_owned(), "http://127.0.0.1:8080/token".to_owned());
    assert_eq!(issuer("http://127.0.0.1:8080"), own);
}

#[test]
fn issuer_and_endpoint_may_be_given_each() {
    let of = |issuer: Option<&str>, endpoint: Option<&str>| {
        let with = MaskinportenSettings {
            environment: None,
            issuer: issuer.map(str::to_owned),
            token_endpoint: endpoint.map(str::to_owned),
            ..settings()
        };
        Client::new(&with, Origins::default())
            .map(|client| (client.issuer.name, client.issuer.token_endpoint.to_string()))
    };
    let both = |name: &str, endpoint: &str| (name.to_owned(), endpoint.to_owned());
    // Trap 53: Maskinporten's own have a slash at the end, whether it was written or not.
    let test = both("https://test.maskinporten.no/", "https://test.maskinporten.no/token");
    assert_eq!(of(Some("https://test.maskinporten.no"), None).unwrap(), test);
    assert_eq!(of(None, Some("https://test.maskinporten.no/token")).unwrap(), test);
    // Another's is as it was given.
    let own = both("https://mock.example.com/mp", "https://mock.example.com/mp/token");
    assert_eq!(of(Some("https://mock.example.com/mp"), None).unwrap(), own);
    let proxied = both("https://test.maskinporten.no/", "https://proxy.example.com/mp");
    assert_eq!(of(Some("https://test.maskinporten.no/"), Some("https://proxy.example.com/mp")).unwrap(), proxied);
    assert_eq!(of(None, Some("https://proxy.example.com/mp")).unwrap_err().code(), "missing-setting");
    assert_eq!(of(None, None).unwrap_err().to_string(), "the environment is missing");
}

#[test]
fn what_cannot_be_used_is_told_by_its_name() {
    type Change = fn(&mut MaskinportenSettings);
    let cases: [(Change, &str, &str); 9] = [
        (|s| s.environment = Some("tt20".to_owned()), "environment", "the environment is unknown: expected `test`"),
        (
            |s| s.environment = Some("http://example.com".to_owned()),
            "environment",
            "the environment cannot be used: plain http",
        ),
        (
            |s| s.issuer = Some("maskinporten.no".to_owned()),
            "setting",
            "the issuer cannot be used: expected an https address",
        ),
        (
            |s| s.token_endpoint = Some("http://example.com/token".to_owned()),
            "setting",
            "the token endpoint cannot be used: expected https",
        ),
        (
            |s| s.client_id = Some("my-client".to_owned()),
            "client-id",
            "the client id is no client id of Maskinporten's",
        ),
        (|s| s.client_id = None, "missing-setting", "the client id is missing"),
        (|s| s.key = None, "missing-setting", "the key is missing"),
        (
            |s| s.consumer_org = Some("1".to_owned()),
            "org-number",
            "the consumer organisation: `1` is not an organisation",
        ),
        (
            |s| s.exchange = Some("moon".to_owned()),
            "environment",
            "the environment to exchange tokens at: `moon` is no",
        ),
    ];
    for (change, code, message) in cases {
        let mut settings = settings();
        change(&mut settings);
        let error = Maskinporten::new(settings).unwrap_err();
        assert_eq!((error.kind().class_name(), error.code()), ("ConfigError", code));
        assert!(error.to_string().starts_with(message), "{error}");
    }
}

#[test]
fn what_is_not_given_comes_from_the_environment() {
    let jwk = jwk();
    let variables = [
        ("MASKINPORTEN_ISSUER", "https://test.maskinporten.no/"),
        ("MASKINPORTEN_TOKEN_ENDPOINT", "https://test.maskinporten.no/token"),
        ("MASKINPORTEN_CLIENT_ID", CLIENT),
        ("MASKINPORTEN_CLIENT_JWK", &jwk),
        ("MASKINPORTEN_SCOPES", "a:b c:d"),
        ("NAIS_TOKEN_ENDPOINT", "http://127.0.0.1:1/token"),
    ];
    let client = client_of(MaskinportenSettings::default(), &variables).unwrap();
    assert_eq!(client.issuer.name, "https://test.maskinporten.no/");
    assert!(matches!(&client.grantor, Grantor::Client { client_id, .. } if client_id == CLIENT));
    assert_eq!(client.wanted(&TokenRequest::default(), Scope::default()).unwrap().scope(), "a:b c:d");
    // What is given comes first; and who names a Maskinporten means that one.
    let given = MaskinportenSettings {
        environment: Some("prod".to_owned()),
        scopes: vec!["x:y".to_owned()],
        ..MaskinportenSettings::default()
    };
    let client = client_of(given, &variables).unwrap();
    assert_eq!(client.issuer.token_endpoint.as_str(), "https://maskinporten.no/token");
    assert_eq!(client.wanted(&TokenRequest::default(), Scope::default()).unwrap().scope(), "x:y");
}

#[test]
fn files_are_named_by_variables_and_come_after_them() {
    let (jwk, password) = (path("business.p12"), std::env::temp_dir().join(format!("password-{}", std::process::id())));
    std::fs::write(&password, "correct horse\n").unwrap();
    let mut variables = vec![
        ("MASKINPORTEN_ENVIRONMENT", "test"),
        ("MASKINPORTEN_CLIENT_ID", CLIENT),
        ("MASKINPORTEN_CLIENT_JWK", " \n"),
        ("MASKINPORTEN_CLIENT_JWK_FILE", jwk.as_str()),
        ("MASKINPORTEN_KEY_PASSWORD_FILE", password.to_str().unwrap()),
    ];
    let client = client_of(MaskinportenSettings::default(), &variables);
    assert!(client.is_ok(), "{client:?}");
    std::fs::remove_file(&password).unwrap();
    let error = client_of(MaskinportenSettings::default(), &variables).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the file that `MASKINPORTEN_KEY_PASSWORD_FILE` names cannot be read: entity not found"
    );
    variables[3].1 = "SECRET that is no path";
    let error = client_of(MaskinportenSettings::default(), &variables).unwrap_err();
    assert!(!format!("{error:?}{}", error.to_json()).contains("SECRET"));
    assert!(error.to_string().contains("`MASKINPORTEN_CLIENT_JWK_FILE`"), "{error}");
}

#[test]
fn what_is_nowhere_is_told_with_all_places_where_it_could_be() {
    let error = client_of(MaskinportenSettings::default(), &[("MASKINPORTEN_ENVIRONMENT", "test")]).unwrap_err();
    assert_eq!((error.kind().class_name(), error.code()), ("ConfigError", "missing-setting"));
    assert_eq!(
        error.to_string(),
        "the client id is missing: it is neither given, nor in `MASKINPORTEN_CLIENT_ID`, nor in a file that \
         `MASKINPORTEN_CLIENT_ID_FILE` names, nor is there a sidecar (`NAIS_TOKEN_ENDPOINT`)"
    );
    let some = [
        ("MASKINPORTEN_ENVIRONMENT", "test"),
        ("MASKINPORTEN_CLIENT_ID", CLIENT),
        ("NAIS_TOKEN_ENDPOINT", "http://localhost/"),
    ];
    let error = client_of(MaskinportenSettings::default(), &some).unwrap_err();
    assert!(
        error.to_string().starts_with("the key is missing: it is neither given, nor in `MASKINPORTEN_CLIENT_JWK`"),
        "{error}"
    );
}

#[test]
fn what_is_wrong_names_the_variable_and_never_its_value() {
    for (variable, value) in [
        ("MASKINPORTEN_CLIENT_ID", "SECRET-id"),
        ("MASKINPORTEN_CLIENT_JWK", r#"{"kty":"RSA","d":"SECRET"}"#),
        ("MASKINPORTEN_ISSUER", "SECRET"),
        ("MASKINPORTEN_TOKEN_ENDPOINT", "http://SECRET.example.com"),
        ("MASKINPORTEN_ENVIRONMENT", "SECRET"),
        ("MASKINPORTEN_SCOPES", "SECRET\u{1}"),
    ] {
        let jwk = jwk();
        let mut variables = vec![(variable, value)];
        variables
            .extend([("MASKINPORTEN_ISSUER", "https://test.maskinporten.no/"), ("MASKINPORTEN_CLIENT_ID", CLIENT)]);
        variables.push(("MASKINPORTEN_CLIENT_JWK", &jwk));
        if variable == "MASKINPORTEN_ENVIRONMENT" {
            variables.remove(1);
        }
        let error = client_of(MaskinportenSettings::default(), &variables).unwrap_err();
        let all = format!("{error:?}{}", error.to_json());
        assert_eq!(error.kind().class_name(), "ConfigError", "{error}");
        assert!(error.to_string().contains(&format!("`{variable}`")), "{error}");
        assert!(!all.contains("SECRET"), "{all}");
    }
}

#[test]
fn keys_come_in_any_form() {
    for (source, password) in [
        (key("client.pkcs8.pem"), None),
        (key("client.pkcs1.pem"), None),
        (KeySource::text(jwk()), None),
        (key("client.p12"), Some("correct horse")),
    ] {
        let with = MaskinportenSettings {
            key: Some(source),
            kid: Some("a-key".to_owned()),
            key_password: password.map(Into::into),
            ..settings()
        };
        assert!(Maskinporten::new(with).unwrap().public_jwk().unwrap().contains("a-key"));
    }
}
