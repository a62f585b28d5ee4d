//! Whose register takes the tokens.

use super::fake::settings;
use crate::auth::{Maskinporten, MaskinportenSettings, TokenSource};
use crate::error::{Error, ErrorKind};

/// Whether the tokens of Maskinporten's environment, exchanged at one of Altinn's, are for the register of another.
fn fits(maskinporten: &str, exchange: Option<&str>, register: &str) -> Result<(), Error> {
    let settings = MaskinportenSettings {
        environment: Some(maskinporten.to_owned()),
        exchange: exchange.map(str::to_owned),
        ..settings()
    };
    Maskinporten::new(settings).unwrap().fits(&register.parse().unwrap())
}

#[test]
fn tokens_of_test_are_not_for_production_nor_the_reverse() {
    for (maskinporten, register, is_fit) in [
        ("test", "tt02", true),
        ("test", "at22", true),
        ("tt02", "yt01", true),
        ("prod", "prod", true),
        ("prod", "https://platform.altinn.no", true),
        ("test", "prod", false),
        ("tt02", "https://platform.altinn.no/", false),
        ("prod", "tt02", false),
        ("test", "http://127.0.0.1:8080", true),
        ("prod", "https://register.example.com", true),
        ("http://127.0.0.1:8080", "prod", true),
    ] {
        assert_eq!(fits(maskinporten, None, register).is_ok(), is_fit, "{maskinporten} and {register}");
    }
    let error = fits("test", None, "prod").unwrap_err();
    assert_eq!((error.kind(), error.code(), error.status()), (ErrorKind::Config, "token-other-environment", None));
    assert_eq!(error.to_string(), "the tokens are of `https://test.maskinporten.no/`, which `prod` does not trust");
}

#[test]
fn exchanged_tokens_are_for_the_environment_that_gives_them() {
    assert!(fits("test", Some("tt02"), "tt02").is_ok());
    let error = fits("test", Some("tt02"), "at22").unwrap_err();
    assert_eq!(error.to_string(), "the tokens are of `https://platform.tt02.altinn.no/`, which `at22` does not trust");
}
