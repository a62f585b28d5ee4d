//! What is told of a key that cannot be used. That each fault is found, the vectors show.

use std::time::{Duration, UNIX_EPOCH};

use secrecy::ExposeSecret;

use super::*;
use crate::auth::key::KeyIdentity;
use crate::auth::key::der::{INTEGER, OCTET_STRING, element};

fn told(key: Result<Key, Error>) -> String {
    key.unwrap_err().to_string()
}

#[test]
fn faults_are_told_with_what_was_found() {
    let file = |name: &str| KeySource::file(super::file(name));
    let set = |kid| told(Key::load(&file("set.jwks.json"), &options(kid, None)));
    assert!(set(None).ends_with(
        "set.jwks.json`: the set of JWKs has several keys, and none is chosen: `smartcloud-1`, `smartcloud-2`"
    ));
    assert!(set(Some("x")).ends_with(
        "set.jwks.json`: the set of JWKs has no key with the `kid` `x`; it has `smartcloud-1`, `smartcloud-2`"
    ));
    let jwk = text("client.jwk.json");
    assert_eq!(told(load_text(&jwk.replace("\"dp\"", "\"DP\""))), "the JWK lacks `dp`");
    assert_eq!(told(load_text(&jwk.replace("\"q\": \"", "\"q\": \" "))), "`q` of the JWK is not base64url");
    assert_eq!(told(load_text(&jwk[..100])), "the key is no valid JSON, from line 6, column 23");
    let legacy = Key::load(&file("client.encrypted.pkcs1.pem"), &options(None, Some("correct horse"))).unwrap_err();
    assert!(legacy.help().contains("openssl pkcs8 -topk8"));
}

#[test]
fn certificates_are_good_from_and_until_a_moment() {
    let business = KeySource::file(file("business.pem"));
    let at = |seconds: u64| Key::load_at(&business, &KeyOptions::default(), UNIX_EPOCH + Duration::from_secs(seconds));
    // From 2026-11-22 16:01:23 until 2126-10-29 16:01:23, as `openssl x509 -dates` shows it.
    assert!(
        told(at(1_795_363_282)).ends_with("the certificate is not valid yet: it will be from 2026-11-22 16:01:23 UTC")
    );
    assert!(matches!(at(1_795_363_283).unwrap().identity(), KeyIdentity::X5c(_)));
    assert!(at(4_948_963_283).is_ok());
    assert!(
        told(at(4_948_963_284)).ends_with("the certificate has expired: it was valid until 2126-10-29 16:01:23 UTC")
    );
}

#[test]
fn a_file_that_cannot_be_read_is_told_so() {
    let error = Key::load(&KeySource::file(file("")), &KeyOptions::default()).unwrap_err();
    assert_eq!(error.code(), "key-file-unreadable");
}

#[test]
fn a_password_that_would_take_hours_is_not_tried() {
    let iterations = element(INTEGER, &[&[0x7f, 0xff, 0xff, 0xff]]);
    let salt = element(OCTET_STRING, &[b"salt"]);
    let id = |bytes: &[u8]| element(0x06, &[bytes]);
    let sequence = |parts: &[&[u8]]| element(0x30, parts);
    let pbkdf2 = sequence(&[&id(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 5, 12]), &sequence(&[&salt, &iterations])]);
    let iv = element(OCTET_STRING, &[&[0; 16]]);
    let aes = sequence(&[&id(&[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 42]), &iv]);
    let today = sequence(&[&id(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 5, 13]), &sequence(&[&pbkdf2, &aes])]);
    let before = sequence(&[&id(&[0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 12, 1, 3]), &sequence(&[&salt, &iterations])]);
    for scheme in [today, before] {
        let der = sequence(&[&scheme, &element(OCTET_STRING, &[&[7; 128]])]);
        let error = Key::load(&KeySource::bytes(der.to_vec()), &options(None, Some("x"))).unwrap_err();
        assert_eq!(error.code(), "key-encryption");
    }
}

#[test]
fn only_sizes_that_can_be_used_are_made() {
    for bits in [0, 1024, 2047, 2560, 8192, usize::MAX] {
        assert_eq!(Key::generate(bits, None).unwrap_err().code(), "key-size", "{bits}");
    }
}

#[test]
fn nothing_prints_the_private_half() {
    let new = Key::generate(2048, None).unwrap();
    let source = KeySource::text(new.private_jwk.expose_secret());
    let key = Key::load(&source, &options(None, Some("correct horse"))).unwrap();
    let printed = format!("{new:?} {new:#?} {source:?} {key:?} {:?}", options(None, Some("correct horse")));
    for secret in ["\"d\"", "\"p\"", "correct horse"] {
        assert!(!printed.contains(secret), "{secret}");
    }
}
