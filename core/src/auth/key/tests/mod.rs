//! Keys, end to end.

mod any_input;
mod faults;
mod forms;
mod generated;

use std::path::PathBuf;

use ring::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, UnparsedPublicKey,
};
use secrecy::SecretString;

use super::{Algorithm, Key, KeyOptions, KeySource};
use crate::error::Error;

/// A file of the test vectors.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/keys").join(name)
}

fn text(name: &str) -> String {
    std::fs::read_to_string(file(name)).unwrap()
}

fn options(kid: Option<&str>, password: Option<&str>) -> KeyOptions {
    KeyOptions { kid: kid.map(str::to_owned), password: password.map(SecretString::from), algorithm: None }
}

fn load_text(text: &str) -> Result<Key, Error> {
    Key::load(&KeySource::text(text), &options(Some("k"), None))
}

/// Whether what the key signs is verified by its public half.
fn signs(key: &Key) -> bool {
    let verifier = match key.algorithm() {
        Algorithm::Rs256 => &RSA_PKCS1_2048_8192_SHA256,
        Algorithm::Rs384 => &RSA_PKCS1_2048_8192_SHA384,
        Algorithm::Rs512 => &RSA_PKCS1_2048_8192_SHA512,
    };
    let signature = key.sign(b"content").unwrap();
    UnparsedPublicKey::new(verifier, key.0.pair.public()).verify(b"content", &signature).is_ok()
}
