//! What a token says, for whoever wants to look.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::ExposeSecret;
use serde_json::{Map, Value};

use super::Token;

/// What a token says: all of it but its signature, so it opens nothing and may be shown.
///
/// ```
/// use altinn_systemregister::auth::{Token, inspect};
/// let token = Token::from(String::from("eyJhbGciOiJSUzI1NiJ9.eyJzY29wZSI6ImEifQ.c2ln"));
/// let contents = inspect(&token).unwrap();
/// assert_eq!((&contents.header["alg"], &contents.claims["scope"]), (&"RS256".into(), &"a".into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenContents {
    /// How it is signed, and with which key
    pub header: Map<String, Value>,
    /// What it claims
    pub claims: Map<String, Value>,
}

/// What a token says; `None` where it is no JWT. Nothing is verified: that is the task of those it is meant for.
///
/// ```
/// use altinn_systemregister::auth::{Token, inspect};
/// assert!(inspect(&Token::from(String::from("an-api-key"))).is_none());
/// ```
pub fn inspect(token: &Token) -> Option<TokenContents> {
    let mut parts = token.expose_secret().split('.');
    let (Some(header), Some(claims), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    Some(TokenContents { header: object(header)?, claims: object(claims)? })
}

fn object(part: &str) -> Option<Map<String, Value>> {
    let json = URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok()?;
    serde_json::from_slice(&json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_no_jwt() {
        for text in ["opaque", "a.b", "a.b.c", "e30.W10.x", "e30.e30.c.d", "..", "e30.e30", "W10.e30.x"] {
            assert_eq!(inspect(&Token::from(text.to_owned())), None, "{text}");
        }
    }

    #[test]
    fn never_holds_the_signature() {
        let token = Token::from("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtIn0=.s3cret".to_owned());
        let shown = format!("{:?}", inspect(&token));
        assert!(shown.contains("RS256") && !shown.contains("s3cret"), "{shown}");
    }
}
