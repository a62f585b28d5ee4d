//! The keys of `tests/vectors/keys`, and signatures by them.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RsaEncoding, RsaKeyPair};
use serde_json::Value;

pub(crate) fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/keys").join(name)).unwrap()
}

/// The public JWK of a file.
pub(crate) fn public_jwk(name: &str) -> Value {
    serde_json::from_str(&file(name)).unwrap()
}

/// What stands between the lines of a PEM file's blocks of that name, in base64.
pub(crate) fn blocks(name: &str, label: &str) -> Vec<String> {
    let text = file(name);
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    let blocks = text.split(&begin).skip(1);
    blocks.map(|block| block.split(&end).next().unwrap().split_whitespace().collect()).collect()
}

/// A JWT, signed with the private key of a PEM file (PKCS#8).
pub(crate) fn signed(key_file: &str, header: &Value, claims: &Value) -> String {
    let der = STANDARD.decode(&blocks(key_file, "PRIVATE KEY")[0]).unwrap();
    let key = RsaKeyPair::from_pkcs8(&der).unwrap();
    let padding: &dyn RsaEncoding = match header["alg"].as_str() {
        Some("RS384") => &RSA_PKCS1_SHA384,
        Some("RS512") => &RSA_PKCS1_SHA512,
        _ => &RSA_PKCS1_SHA256,
    };
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let content = format!("{}.{}", part(header), part(claims));
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(padding, &SystemRandom::new(), content.as_bytes(), &mut signature).unwrap();
    format!("{content}.{}", URL_SAFE_NO_PAD.encode(signature))
}
