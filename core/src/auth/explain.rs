//! Why the register refused a token: its 401 and 403 have no body, but the token in hand tells.

use std::time::SystemTime;

use url::Url;

use super::Claims;
use crate::error::{Error, catalogue};
use crate::model::Environment;

/// The scopes of which the register's operations need one.
const SCOPES: [&str; 2] = ["altinn:authentication/systemregister.write", "altinn:authentication/systemregister.admin"];

/// Why a 401.
pub(crate) fn unauthorized(claims: Option<&Claims>, environment: &Environment, now: SystemTime) -> Error {
    let Some(claims) = claims else { return Error::of(catalogue::TOKEN_NO_JWT) };
    let now = now.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed());
    match (claims.expires, &claims.issuer) {
        (Some(expires), _) if expires <= now => {
            Error::of(catalogue::TOKEN_EXPIRED).saying(format!("the token expired {} s ago", now - expires))
        }
        (_, Some(issuer)) if is_of_another_environment(issuer, environment) => {
            Error::of(catalogue::TOKEN_OTHER_ENVIRONMENT)
                .saying(format!("the token was issued by `{issuer}`, which `{environment}` does not trust"))
        }
        _ => Error::of(catalogue::UNAUTHORIZED),
    }
}

/// Why a 403; `owner` is the organisation number with which the system's id begins.
pub(crate) fn forbidden(claims: Option<&Claims>, owner: Option<&str>) -> Error {
    let Some(claims) = claims else { return Error::of(catalogue::FORBIDDEN) };
    if !claims.scopes.iter().any(|scope| SCOPES.contains(&scope.as_str())) {
        let has = if claims.scopes.is_empty() { "none".to_owned() } else { format!("`{}`", claims.scopes.join(" ")) };
        return Error::of(catalogue::MISSING_SCOPE)
            .saying(format!("{}; it has {has}", catalogue::MISSING_SCOPE.meaning));
    }
    match (&claims.organisation, owner) {
        (None, _) => Error::of(catalogue::NO_ORGANISATION),
        (Some(organisation), Some(owner)) if organisation != owner => Error::of(catalogue::OTHER_ORGANISATION)
            .saying(format!("the token is `{organisation}`'s, but the system `{owner}`'s")),
        (Some(organisation), _) => {
            Error::of(catalogue::FORBIDDEN).saying(format!("the register does not let `{organisation}` do that"))
        }
    }
}

/// Whether a known issuer of tokens serves other environments than this, as far as this is one of Altinn's.
pub(crate) fn is_of_another_environment(issuer: &str, environment: &Environment) -> bool {
    let Some(issuer) = Url::parse(issuer).ok().and_then(|url| url.host_str().map(str::to_owned)) else { return false };
    let hosts = || Environment::KNOWN.iter().filter_map(|(_, address)| Url::parse(address).ok());
    let is_platform = |host: &str| hosts().any(|url| url.host_str() == Some(host));
    let here = environment.platform_url().host_str().unwrap_or_default();
    is_platform(here)
        && match issuer.as_str() {
            "maskinporten.no" => environment.name() != "prod",
            "test.maskinporten.no" => environment.name() == "prod",
            host => is_platform(host) && host != here,
        }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn claims(scope: &str, organisation: Option<&str>) -> Claims {
        Claims {
            scopes: scope.split_whitespace().map(str::to_owned).collect(),
            organisation: organisation.map(str::to_owned),
            expires: Some(1_000),
            issued: None,
            issuer: Some("https://test.maskinporten.no/".to_owned()),
        }
    }

    fn unauthorized_in(environment: &str, at: u64) -> String {
        let environment: Environment = environment.parse().unwrap();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(at);
        unauthorized(Some(&claims("", None)), &environment, now).code().to_owned()
    }

    #[test]
    fn a_401_is_told_by_expiry_and_issuer() {
        assert_eq!(unauthorized_in("tt02", 1_000), "token-expired");
        assert_eq!(unauthorized_in("tt02", 999), "unauthorized");
        assert_eq!(unauthorized_in("prod", 999), "token-other-environment");
        assert_eq!(unauthorized_in("http://localhost:1", 999), "unauthorized");
        assert_eq!(unauthorized(None, &"tt02".parse().unwrap(), SystemTime::now()).code(), "token-no-jwt");
    }

    #[test]
    fn tokens_of_another_platform_are_of_another_environment() {
        let of = |issuer: &str, environment: &str| is_of_another_environment(issuer, &environment.parse().unwrap());
        assert!(of("https://platform.tt02.altinn.no/authentication/api/v1/openid/", "prod"));
        assert!(!of("https://platform.tt02.altinn.no/authentication/api/v1/openid/", "tt02"));
        assert!(of("https://maskinporten.no/", "at22"));
        assert!(!of("https://example.com/", "prod"));
        assert!(!of("nonsense", "prod"));
    }

    #[test]
    fn a_403_is_told_by_scope_and_organisation() {
        let code = |claims: Option<&Claims>, owner| forbidden(claims, owner).code().to_owned();
        let write = "openid altinn:authentication/systemregister.write";
        assert_eq!(code(None, None), "forbidden");
        assert_eq!(code(Some(&claims("altinn:authentication/systemregister.writer", None)), None), "missing-scope");
        assert_eq!(code(Some(&claims(write, None)), Some("991825827")), "no-organisation");
        assert_eq!(code(Some(&claims(write, Some("310547891"))), Some("991825827")), "other-organisation");
        assert_eq!(code(Some(&claims(write, Some("991825827"))), Some("991825827")), "forbidden");
        let told = forbidden(Some(&claims("a b", None)), None).to_string();
        assert_eq!(told, "the token lacks the scope `altinn:authentication/systemregister.write`; it has `a b`");
    }
}
