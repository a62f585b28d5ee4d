//! Whether a text can be a bearer token at all.

use secrecy::ExposeSecret;

use super::Token;
use crate::error::{Error, catalogue};

/// Refuses what cannot be a token, and says why without showing it.
pub(crate) fn check(token: &Token) -> Result<(), Error> {
    let text = token.expose_secret();
    if text.trim().is_empty() {
        return Err(Error::of(catalogue::TOKEN_EMPTY));
    }
    let fault = if text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("bearer ")) {
        "the token begins with `Bearer`, which is put before it when it is sent"
    } else if text.starts_with('"') || text.ends_with('"') {
        "the token stands in quotation marks"
    } else if text.contains(['\n', '\r']) {
        "the token has a line break in it or behind it"
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        "the token has a blank in it, or a character that is not ASCII"
    } else {
        return Ok(());
    };
    Err(Error::of(catalogue::TOKEN_MALFORMED).saying(fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_be_a_token_without_showing_it() {
        let cases = [
            ("", "token-empty"),
            (" \n", "token-empty"),
            ("Bearer s3cret", "token-malformed"),
            ("bearer s3cret", "token-malformed"),
            ("\"s3cret\"", "token-malformed"),
            ("s3cret\n", "token-malformed"),
            ("s3\r\nX-Evil: cret", "token-malformed"),
            ("s3 cret", "token-malformed"),
            ("s3cretæ", "token-malformed"),
        ];
        for (text, code) in cases {
            let error = check(&Token::from(text.to_owned())).unwrap_err();
            assert_eq!((error.kind().class_name(), error.code()), ("AuthError", code), "{text:?}");
            assert!(!format!("{error:?}{error}{}", error.to_json()).contains("s3"), "{text:?}");
        }
        assert!(check(&Token::from("a.b-_~+/=.c".to_owned())).is_ok());
    }
}
