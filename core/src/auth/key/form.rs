//! Which form a key has, seen from its bytes.

use super::found::Found;
use super::{KeyOptions, base64, binary, jwk, pem};
use crate::error::{Error, catalogue};

/// Reads a key in whatever form it comes.
pub(super) fn read(bytes: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    if trim(bytes).is_empty() {
        return Err(Error::of(catalogue::KEY_EMPTY));
    }
    if let Some(found) = plain(bytes, options) {
        return found;
    }
    let decoded = base64::decode(trim(bytes)).and_then(|decoded| plain(&decoded, options));
    decoded.unwrap_or_else(|| Err(unknown(bytes)))
}

/// Reads a key that is not wrapped in base64; `None` if it has no form that is known.
fn plain(bytes: &[u8], options: &KeyOptions) -> Option<Result<Found, Error>> {
    let text = trim(bytes);
    if text.starts_with(b"{") || text.starts_with(b"[") {
        Some(jwk::read(text, options))
    } else if pem::is_in(text) {
        Some(pem::read(text, options))
    } else if binary::is(bytes) {
        Some(binary::read(bytes, options))
    } else {
        None
    }
}

/// Without the blanks around it, and without a byte order mark.
fn trim(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii()
}

fn unknown(bytes: &[u8]) -> Error {
    let error = Error::of(catalogue::KEY_FORM);
    match bytes {
        [0xfe, 0xed, 0xfe, 0xed, ..] => error.saying("the key is a Java keystore (JKS)").advising(
            "convert it: `keytool -importkeystore -srckeystore FILE -destkeystore key.p12 -deststoretype PKCS12`",
        ),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            error.saying("the key is a text in UTF-16").advising("save the file in UTF-8")
        }
        _ => error,
    }
}
