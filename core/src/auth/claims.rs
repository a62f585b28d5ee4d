//! What a token says of itself.

use serde_json::Value;

use super::{Token, inspect};

/// The claims of a token that explain why the register refused it. Nothing is verified: that is the register's task.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Claims {
    /// Every scope of it
    pub(crate) scopes: Vec<String>,
    /// Organisation number of the claim `consumer`, without `0192:`
    pub(crate) organisation: Option<String>,
    /// When it expires, in seconds since 1970
    pub(crate) expires: Option<i64>,
    /// When it was issued, in the same
    pub(crate) issued: Option<i64>,
    /// Who issued it
    pub(crate) issuer: Option<String>,
    /// The client of Maskinporten that it was issued to
    pub(crate) client_id: Option<String>,
}

impl Claims {
    /// The claims of a JWT; `None` where the token is none.
    pub(crate) fn read(token: &Token) -> Option<Self> {
        let payload = inspect(token)?.claims;
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let scopes = match payload.get("scope") {
            Some(Value::String(scopes)) => scopes.split_whitespace().map(str::to_owned).collect(),
            Some(Value::Array(scopes)) => scopes.iter().filter_map(text).collect(),
            _ => Vec::new(),
        };
        let consumer = payload.get("consumer").and_then(|consumer| consumer.get("ID")).and_then(Value::as_str);
        Some(Claims {
            scopes,
            organisation: consumer.map(|id| id.strip_prefix("0192:").unwrap_or(id).to_owned()),
            expires: payload.get("exp").and_then(Value::as_f64).map(whole_seconds),
            issued: payload.get("iat").and_then(Value::as_f64).map(whole_seconds),
            issuer: payload.get("iss").and_then(text),
            client_id: payload.get("client_id").and_then(text),
        })
    }
}

#[allow(clippy::cast_possible_truncation)] // saturates, and a date that far off is as good as any other
fn whole_seconds(seconds: f64) -> i64 {
    seconds as i64
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    fn token(payload: &str) -> Token {
        Token::from(format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload)))
    }

    #[test]
    fn reads_what_maskinporten_writes() {
        let claims = Claims::read(&token(
            r#"{"scope":"a:b c:d","consumer":{"authority":"iso6523-actorid-upis","ID":"0192:991825827"},"exp":1700000000,"iat":1699999881,"iss":"https://test.maskinporten.no/","client_id":"32ef65ac-6e62-498d-880f-76c85c2052ae"}"#,
        ));
        let expected = Claims {
            scopes: vec!["a:b".to_owned(), "c:d".to_owned()],
            organisation: Some("991825827".to_owned()),
            expires: Some(1_700_000_000),
            issued: Some(1_699_999_881),
            issuer: Some("https://test.maskinporten.no/".to_owned()),
            client_id: Some("32ef65ac-6e62-498d-880f-76c85c2052ae".to_owned()),
        };
        assert_eq!(claims, Some(expected));
    }

    #[test]
    fn takes_claims_of_any_shape() {
        assert_eq!(Claims::read(&token("{}")), Some(Claims::default()));
        let odd = Claims::read(&token(r#"{"scope":["a",1],"consumer":"x","exp":"soon","iss":5}"#));
        assert_eq!(odd, Some(Claims { scopes: vec!["a".to_owned()], ..Claims::default() }));
    }
}
