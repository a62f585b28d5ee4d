//! Every form that a key has.

use super::*;
use crate::auth::key::{KeyIdentity, base64};

const PASSWORD: Option<&str> = Some("correct horse");

#[test]
fn one_key_is_the_same_in_every_form() {
    let jwk = Key::load(&KeySource::file(file("client.jwk.json")), &KeyOptions::default()).unwrap();
    assert_eq!(jwk.identity(), &KeyIdentity::Kid("smartcloud-1".to_owned()));
    for name in ["client.pkcs1.pem", "client.pkcs8.pem", "client.encrypted.pem", "client.p12", "set.jwks.json"] {
        let key = Key::load(&KeySource::file(file(name)), &options(Some("smartcloud-1"), PASSWORD)).unwrap();
        assert_eq!(key.thumbprint(), jwk.thumbprint(), "{name}");
        assert_eq!(key.public_jwk(), jwk.public_jwk(), "{name}");
        assert!(signs(&key), "{name}");
    }
}

#[test]
fn business_certificates_come_leaf_first() {
    let mut chains = Vec::new();
    for name in ["business.pem", "business.p12", "business.legacy.p12"] {
        let key = Key::load(&KeySource::file(file(name)), &options(None, PASSWORD)).unwrap();
        let KeyIdentity::X5c(chain) = key.identity() else { panic!("{name}") };
        assert!(signs(&key), "{name}");
        assert!(!key.public_jwk().contains("kid"));
        chains.push(chain.clone());
    }
    assert_eq!(chains[0].len(), 2);
    assert!(chains.iter().all(|chain| *chain == chains[0]));
    let subject = |der: &str| base64::decode(der.as_bytes()).unwrap().windows(9).any(|bytes| bytes == b"991825827");
    assert!(subject(&chains[0][0]) && !subject(&chains[0][1]));
}

#[test]
fn every_algorithm_signs() {
    for algorithm in [Algorithm::Rs256, Algorithm::Rs384, Algorithm::Rs512] {
        let options = KeyOptions { algorithm: Some(algorithm), ..KeyOptions::default() };
        let key = Key::load(&KeySource::file(file("client.jwk.json")), &options).unwrap();
        assert!(signs(&key) && key.public_jwk().contains(algorithm.as_str()), "{algorithm}");
    }
}

#[test]
fn a_jwk_is_for_the_algorithm_that_it_names() {
    let jwk = text("client.jwk.json");
    let with = |algorithm: &str| load_text(&jwk.replace("RS256", algorithm));
    assert_eq!(with("RS384").unwrap().algorithm(), Algorithm::Rs384);
    assert_eq!(with("PS256").unwrap_err().code(), "key-algorithm");
    assert_eq!(load_text(&jwk.replace("\"alg\": \"RS256\",", "")).unwrap().algorithm(), Algorithm::Rs256);
}
