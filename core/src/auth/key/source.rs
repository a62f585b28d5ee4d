//! Where a key comes from.

use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretSlice, SecretString};
use zeroize::{Zeroize, Zeroizing};

use super::found::Found;
use super::{KeyOptions, form};
use crate::error::{Error, catalogue};

/// No file of keys comes near it.
const MAX_LENGTH: usize = 1 << 20;

/// Where a key comes from. It does not print what it holds, and zeroes it at its end.
///
/// What the bytes are is seen from themselves: a JWK or a set of them (JSON), PEM (PKCS#1, PKCS#8, with or without
/// certificates), PKCS#12, DER of a private key, or base64 of any of these.
///
/// ```
/// use altinn_systemregister::auth::key::KeySource;
/// let source = KeySource::text(r#"{"kty": "RSA", "d": "secret"}"#);
/// assert!(!format!("{source:?}").contains("secret"));
/// ```
#[derive(Clone)]
pub enum KeySource {
    /// A text: JSON, PEM, or base64
    Text(SecretString),
    /// The bytes of a file
    Bytes(SecretSlice<u8>),
    /// A file
    File(PathBuf),
}

impl KeySource {
    /// A text: JSON, PEM, or base64. A `String` that is given is zeroed.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// let error = Key::load(&KeySource::text("my secret"), &KeyOptions::default()).unwrap_err();
    /// assert_eq!(error.code(), "key-form");
    /// ```
    pub fn text(text: impl Into<String>) -> Self {
        let mut text = text.into();
        let source = KeySource::Text(SecretString::from(text.as_str()));
        text.zeroize();
        source
    }

    /// The bytes of a file. They are zeroed.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// let error = Key::load(&KeySource::bytes(Vec::new()), &KeyOptions::default()).unwrap_err();
    /// assert_eq!(error.code(), "key-empty");
    /// ```
    pub fn bytes(mut bytes: Vec<u8>) -> Self {
        let source = KeySource::Bytes(SecretSlice::from(bytes.as_slice().to_vec()));
        bytes.zeroize();
        source
    }

    /// A file, which is read when the key is loaded.
    ///
    /// ```
    /// use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
    /// let error = Key::load(&KeySource::file("no-such-file.pem"), &KeyOptions::default()).unwrap_err();
    /// assert_eq!(error.to_string(), "`no-such-file.pem`: there is no such file");
    /// ```
    pub fn file(path: impl Into<PathBuf>) -> Self {
        KeySource::File(path.into())
    }

    /// The key that is there.
    pub(super) fn read(&self, options: &KeyOptions) -> Result<Found, Error> {
        match self {
            KeySource::Bytes(bytes) => form::read(bytes.expose_secret(), options),
            KeySource::Text(text) => form::read(text.expose_secret().as_bytes(), options).map_err(|error| {
                let is_path = error.code() == catalogue::KEY_FORM.code && is_path(text.expose_secret());
                if is_path { Error::of(catalogue::KEY_IS_A_PATH) } else { error }
            }),
            KeySource::File(path) => {
                let found = read_file(path).and_then(|bytes| form::read(&bytes, options));
                found.map_err(|error| {
                    let message = format!("`{}`: {error}", shown(path));
                    error.saying(message)
                })
            }
        }
    }
}

/// A file's name as errors show it: not where it is rather a key that was put in the wrong place.
fn shown(path: &Path) -> String {
    let name = path.display().to_string();
    if name.len() > 255 || name.contains(['{', '\n']) { "…".to_owned() } else { name }
}

/// What a file holds, in one buffer from the start: where a buffer had to grow, its beginning would stay behind.
fn read_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, Error> {
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Error::of(catalogue::KEY_FILE_MISSING),
        _ => Error::of(catalogue::KEY_FILE_UNREADABLE).with_source(error),
    };
    let mut bytes = Zeroizing::new(vec![0; MAX_LENGTH]);
    let mut file = File::open(path).map_err(unreadable)?;
    let mut length = 0;
    while let Some(room) = bytes.get_mut(length..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(count) => length += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    if length == MAX_LENGTH {
        return Err(Error::of(catalogue::KEY_FORM).saying("the file is far larger than any key"));
    }
    bytes.truncate(length);
    Ok(bytes)
}

/// Whether a text that holds no key is rather meant as the name of a file.
fn is_path(text: &str) -> bool {
    let text = text.trim();
    let is_one_line = text.len() < 4_096 && !text.contains(['\n', '\0']);
    let begins = ["/", "./", "../", "~/", "\\\\"].iter().any(|start| text.starts_with(start))
        || matches!(text.as_bytes(), [letter, b':', b'\\' | b'/', ..] if letter.is_ascii_alphabetic());
    let endings = ["json", "jwk", "jwks", "pem", "key", "p12", "pfx", "der", "txt", "crt", "cer"];
    let ends =
        Path::new(text).extension().is_some_and(|end| endings.iter().any(|known| end.eq_ignore_ascii_case(known)));
    is_one_line && (begins || ends || Path::new(text).is_file())
}

impl fmt::Debug for KeySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeySource::Text(_) => f.write_str("Text(…)"),
            KeySource::Bytes(_) => f.write_str("Bytes(…)"),
            KeySource::File(path) => f.debug_tuple("File").field(&shown(path)).finish(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_the_place_of_a_files_name_is_not_shown() {
        let keys = [r#"{"d": "secret"}"#.to_owned(), "secret".repeat(50), "-----BEGIN\nsecret".to_owned()];
        for source in keys.map(KeySource::file) {
            let Err(error) = source.read(&KeyOptions::default()) else { panic!("it was read") };
            assert!(error.to_string().starts_with("`…`: "), "{error}");
            assert!(!format!("{source:?}{error:?}").contains("secret"));
        }
    }
}
