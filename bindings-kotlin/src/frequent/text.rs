//! How a document's text crosses.

use jni::errors::{Error, Result};

/// A text from its bytes: UTF-8, or Latin-1, which is how the JVM holds most texts, so that it only copies them.
pub(super) fn text(bytes: Vec<u8>, latin: bool) -> Result<String> {
    let bytes = if latin && !bytes.is_ascii() { utf8(&bytes) } else { bytes };
    String::from_utf8(bytes).map_err(|_| Error::WrongObjectType)
}

/// Latin-1 as UTF-8; what is ASCII, as most is, is copied in pieces.
fn utf8(latin: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(latin.len() + latin.len() / 8);
    for piece in latin.chunks(32) {
        if piece.is_ascii() {
            text.extend_from_slice(piece);
        } else {
            let mut buffer = [0; 2];
            for byte in piece {
                text.extend_from_slice(char::from(*byte).encode_utf8(&mut buffer).as_bytes());
            }
        }
    }
    text
}
