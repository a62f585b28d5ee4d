//! Whatever is given as a key, nothing breaks, and no error shows a part of it.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::error::catalogue;

const NAMES: [&str; 12] = [
    "client.jwk.json",
    "set.jwks.json",
    "client.pkcs1.pem",
    "client.pkcs8.pem",
    "client.encrypted.pem",
    "client.encrypted.pkcs1.pem",
    "client.pkcs8.der",
    "client.encrypted.der",
    "business.pem",
    "business.p12",
    "business.ber.p12",
    "business.legacy.p12",
];

/// All that an error says, to whomever.
fn said(error: &Error) -> String {
    format!("{error} {error:?} {}", error.to_json())
}

/// So much of a secret in a row is no accident.
const RUN: usize = 12;

fn runs(text: &str) -> impl Iterator<Item = &[u8]> {
    text.as_bytes().windows(RUN)
}

/// Loads it as bytes, as text, and as base64; what errors say of it.
fn errors_of(bytes: &[u8]) -> Vec<String> {
    let options = KeyOptions { algorithm: None, ..options(None, Some("correct horse")) };
    let mut sources = vec![KeySource::bytes(bytes.to_vec())];
    match str::from_utf8(bytes) {
        Ok(text) => sources.push(KeySource::text(text)),
        Err(_) => sources.push(KeySource::text(&**crate::auth::key::base64::encode_standard(bytes))),
    }
    sources.iter().filter_map(|source| Key::load(source, &options).err()).map(|error| said(&error)).collect()
}

/// What is secret in the texts of the fixtures, in runs: of members of JWKs, and of lines of PEM.
fn secrets() -> HashSet<Vec<u8>> {
    let jwks = ["client.jwk.json", "set.jwks.json"].map(text).join("\n");
    let members = jwks.lines().filter_map(|line| line.trim().split_once(": \""));
    let private = members.filter(|(name, _)| ["\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\""].contains(name));
    let pems = ["client.pkcs1.pem", "client.pkcs8.pem", "business.pem"].map(text).join("\n");
    let lines = pems.lines().filter(|line| !line.starts_with('-'));
    private.map(|(_, value)| value).chain(lines).flat_map(runs).map(<[u8]>::to_vec).collect()
}

#[test]
fn a_damaged_key_breaks_nothing_and_is_not_shown() {
    let secrets = secrets();
    assert!(secrets.len() > 5_000);
    for name in NAMES {
        let whole = std::fs::read(file(name)).unwrap();
        for at in (0..whole.len()).step_by(whole.len() / 15) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            let mut doubled = whole.clone();
            doubled.splice(at..at, whole[at..(at + 40).min(whole.len())].iter().copied());
            for damaged in [&whole[..at], &flipped, &doubled] {
                for said in errors_of(damaged) {
                    let shown = runs(&said).any(|run| secrets.contains(run));
                    assert!(!shown && !said.contains("correct horse"), "{name} at {at}: {said}");
                }
            }
        }
    }
}

#[test]
fn that_search_finds_what_is_shown() {
    let (secrets, pem) = (secrets(), text("client.pkcs8.pem"));
    let finds = |said: &str| runs(said).any(|run| secrets.contains(run));
    assert!(finds(&format!("at `{}`", &pem[300..312])));
    assert!(!finds(catalogue::KEY_PEM.meaning));
}

proptest! {
    #[test]
    fn any_bytes_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        errors_of(&bytes);
    }

    #[test]
    fn any_text_is_taken(text in "\\PC*") {
        errors_of(text.as_bytes());
    }

    #[test]
    fn any_jwk_is_taken(
        members in prop::collection::vec(
            ("kty|kid|alg|use|crv|x5c|n|e|d|p|q|dp|dq|qi|keys", "\"RSA\"|\"[A-Za-z0-9_-]{0,90}\"|null|5|\\[\\]|\\{\\}|\\[\\{\\}\\]"),
            0..14,
        ),
    ) {
        let members: Vec<_> = members.iter().map(|(name, value)| format!("\"{name}\": {value}")).collect();
        errors_of(format!("{{{}}}", members.join(", ")).as_bytes());
    }

    #[test]
    fn any_pem_is_taken(
        label in "RSA PRIVATE KEY|PRIVATE KEY|ENCRYPTED PRIVATE KEY|CERTIFICATE|PUBLIC KEY|[A-Z -]{0,9}",
        bytes in prop::collection::vec(any::<u8>(), 0..120),
    ) {
        let mut der = vec![0x30, u8::try_from(bytes.len()).unwrap()];
        der.extend(bytes);
        let body = crate::auth::key::base64::encode_standard(&der);
        errors_of(format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", *body).as_bytes());
    }
}
