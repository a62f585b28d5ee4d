//! Whether a token can do what it is wanted for, before it is sent. Its claims are believed no more than that: the
//! register looks for itself.

use super::{Claims, Token, explain};
use crate::error::{Error, ErrorKind, Outcome};
use crate::model::Environment;

/// How many seconds a token may have expired ago: clocks differ, and the register allows some.
const LEEWAY: i64 = 30;

/// A token for a write to a system of that vendor; `now` in seconds since 1970, as far as is known by the register's
/// clock. What says nothing that can be read is not judged: it is of another make, perhaps for a gateway that makes
/// another token of it.
///
/// ```
/// use altinn_systemregister::Environment;
/// use altinn_systemregister::auth::{Token, judge};
/// let of_test = Token::from(String::from("e30.eyJpc3MiOiJodHRwczovL3Rlc3QubWFza2lucG9ydGVuLm5vLyJ9.c2ln"));
/// let error = judge(&of_test, &"prod".parse::<Environment>()?, Some("991825827"), 1_795_363_827).unwrap_err();
/// assert_eq!(error.code(), "token-other-environment");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn judge(token: &Token, environment: &Environment, vendor: Option<&str>, now: i64) -> Result<(), Error> {
    judge_claims(Claims::read(token).as_ref(), environment, vendor, now)
}

/// The same of the claims that a token has, if they can be read.
pub(crate) fn judge_claims(
    claims: Option<&Claims>,
    environment: &Environment,
    vendor: Option<&str>,
    now: i64,
) -> Result<(), Error> {
    let Some(claims) = claims.filter(|claims| **claims != Claims::default()) else { return Ok(()) };
    let reason = explain::expired(claims, now - LEEWAY)
        .or_else(|| explain::of_another_environment(claims, environment))
        .or_else(|| explain::without_scope(claims))
        .or_else(|| explain::of_another_organisation(claims, vendor));
    match reason {
        Some(error) => Err(error.of_kind(ErrorKind::Auth).with_outcome(Outcome::NotApplied)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    const WRITE: &str = "altinn:authentication/systemregister.write";
    const OWN: &str = r#""consumer":{"ID":"0192:991825827"}"#;

    fn judged(claims: &str, environment: &str) -> Result<(), (String, String)> {
        let token = Token::from(format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims)));
        judge(&token, &environment.parse().unwrap(), Some("991825827"), 1_000).map_err(|error| {
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Auth, Some(Outcome::NotApplied)));
            (error.code().to_owned(), error.to_string())
        })
    }

    fn refused(claims: &str, environment: &str) -> (String, String) {
        judged(claims, environment).unwrap_err()
    }

    #[test]
    fn a_token_that_serves_passes() {
        let claims = format!(r#"{{"scope":"a {WRITE}",{OWN},"exp":1500,"iss":"https://test.maskinporten.no/"}}"#);
        assert!(judged(&claims, "tt02").is_ok());
        assert!(judged(&claims, "http://127.0.0.1:1").is_ok());
        assert!(judged("{}", "prod").is_ok());
        let opaque = Token::from("an-opaque-token".to_owned());
        assert!(judge(&opaque, &"prod".parse().unwrap(), None, 0).is_ok());
    }

    #[test]
    fn a_token_that_has_expired_is_refused_but_not_for_some_seconds() {
        let with = |expires: i64| format!(r#"{{"scope":"{WRITE}",{OWN},"exp":{expires}}}"#);
        assert!(judged(&with(971), "tt02").is_ok());
        assert_eq!(refused(&with(900), "tt02").0, "token-expired");
    }

    #[test]
    fn a_token_of_test_is_not_for_production_nor_the_reverse() {
        let with = |issuer: &str| format!(r#"{{"scope":"{WRITE}",{OWN},"exp":1500,"iss":"{issuer}"}}"#);
        let expected =
            "the token was issued by `https://test.maskinporten.no/`, which `prod` does not trust".to_owned();
        let told = refused(&with("https://test.maskinporten.no/"), "prod");
        assert_eq!(told, ("token-other-environment".to_owned(), expected));
        assert_eq!(refused(&with("https://maskinporten.no/"), "tt02").0, "token-other-environment");
    }

    #[test]
    fn the_scope_must_be_there_whole() {
        let with = |scope: &str| format!(r#"{{"scope":"{scope}",{OWN},"exp":1500}}"#);
        assert!(judged(&with("altinn:authentication/systemregister.admin"), "tt02").is_ok());
        assert_eq!(refused(&with("altinn:authentication/systemregister.writer"), "tt02").0, "missing-scope");
        assert_eq!(refused(&with(""), "tt02").0, "missing-scope");
    }

    /// The register looks for the administrators' scope anywhere, in any case; and at `consumer` alone, however the token
    /// came to be.
    #[test]
    fn the_organisation_must_be_the_vendor_unless_an_administrator_asks() {
        let with = |scope: &str, claims: &str| format!(r#"{{"scope":"{scope}",{claims}"exp":1500}}"#);
        let other = r#""consumer":{"ID":"0192:310547891"},"supplier":{"ID":"0192:991825827"},"#;
        let (code, message) = refused(&with(WRITE, other), "tt02");
        assert_eq!(code, "other-organisation");
        assert_eq!(message, "the token is `310547891`'s, but the system `991825827`'s");
        assert_eq!(refused(&with(WRITE, ""), "tt02").0, "no-organisation");
        assert!(judged(&with("altinn:authentication/systemregister.admin", other), "tt02").is_ok());
        let within = format!("{WRITE} x:ALTINN:authentication/systemregister.ADMIN.y");
        assert!(judged(&with(&within, other), "tt02").is_ok());
    }
}
