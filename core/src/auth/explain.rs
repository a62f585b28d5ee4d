//! Why the register refuses a token: its 401 and 403 have no body, but the token in hand tells.

use url::Url;

use super::{Claims, Scope};
use crate::error::{Error, catalogue};
use crate::model::Environment;

/// The scopes of which the register's operations need one, the second that of its administrators.
const SCOPES: [&str; 2] = [Scope::SystemRegisterWrite.as_str(), ADMIN];
const ADMIN: &str = "altinn:authentication/systemregister.admin";

/// Why a 401; `now` in seconds since 1970.
pub(crate) fn unauthorized(claims: Option<&Claims>, environment: &Environment, now: i64) -> Error {
    let Some(claims) = claims else { return Error::of(catalogue::TOKEN_NO_JWT) };
    let reason = expired(claims, now).or_else(|| of_another_environment(claims, environment));
    reason.unwrap_or_else(|| Error::of(catalogue::UNAUTHORIZED))
}

/// Why a 403; `owner` is the organisation number with which the system's id begins.
pub(crate) fn forbidden(claims: Option<&Claims>, owner: Option<&str>) -> Error {
    let Some(claims) = claims else { return Error::of(catalogue::FORBIDDEN) };
    let reason = without_scope(claims).or_else(|| of_another_organisation(claims, owner));
    reason.unwrap_or_else(|| match &claims.organisation {
        Some(organisation) => {
            Error::of(catalogue::FORBIDDEN).saying(format!("the register does not let `{organisation}` do that"))
        }
        None => Error::of(catalogue::FORBIDDEN),
    })
}

/// Its time is over.
pub(super) fn expired(claims: &Claims, now: i64) -> Option<Error> {
    let ago = claims.expires.filter(|expires| *expires <= now).map(|expires| now - expires)?;
    Some(Error::of(catalogue::TOKEN_EXPIRED).saying(format!("the token expired {ago} s ago")))
}

/// Another Maskinporten, or another Altinn, has issued it.
pub(super) fn of_another_environment(claims: &Claims, environment: &Environment) -> Option<Error> {
    let issuer = claims.issuer.as_deref().filter(|issuer| is_of_another_environment(issuer, environment))?;
    let message = format!("the token was issued by `{issuer}`, which `{environment}` does not trust");
    Some(Error::of(catalogue::TOKEN_OTHER_ENVIRONMENT).saying(message))
}

/// It opens nothing at the register.
pub(super) fn without_scope(claims: &Claims) -> Option<Error> {
    if claims.scopes.iter().any(|scope| SCOPES.contains(&scope.as_str())) {
        return None;
    }
    let has = if claims.scopes.is_empty() { "none".to_owned() } else { format!("`{}`", claims.scopes.join(" ")) };
    Some(Error::of(catalogue::MISSING_SCOPE).saying(format!("{}; it has {has}", catalogue::MISSING_SCOPE.meaning)))
}

/// It belongs to somebody else than the system, or to nobody. The register lets administrators change what is not
/// theirs; whether somebody is one it sees from the scopes' text, wherever the word is in it (register's API 1.1).
pub(super) fn of_another_organisation(claims: &Claims, owner: Option<&str>) -> Option<Error> {
    let is_admin = || claims.scopes.join(" ").to_ascii_lowercase().contains(ADMIN);
    match (&claims.organisation, owner) {
        (None, _) => Some(Error::of(catalogue::NO_ORGANISATION)),
        (Some(organisation), Some(owner)) if organisation != owner && !is_admin() => {
            let message = format!("the token is `{organisation}`'s, but the system `{owner}`'s");
            Some(Error::of(catalogue::OTHER_ORGANISATION).saying(message))
        }
        _ => None,
    }
}

/// Whether a known issuer of tokens serves other environments than this, as far as this is one of Altinn's.
pub(crate) fn is_of_another_environment(issuer: &str, environment: &Environment) -> bool {
    let Some(here) = environment.platform_url().host_str().and_then(name_of_platform) else { return false };
    let issuer = Url::parse(issuer).ok();
    issuer.as_ref().and_then(Url::host_str).is_some_and(|host| match host {
        "maskinporten.no" => here != "prod",
        "test.maskinporten.no" => here == "prod",
        host => name_of_platform(host).is_some_and(|there| there != here),
    })
}

/// The name of Altinn's environment whose platform that host is.
fn name_of_platform(host: &str) -> Option<&'static str> {
    let is_there =
        |address: &str| address.strip_prefix("https://").is_some_and(|rest| rest.trim_end_matches('/') == host);
    Environment::KNOWN.iter().find(|(_, address)| is_there(address)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(scope: &str, organisation: Option<&str>) -> Claims {
        Claims {
            scopes: scope.split_whitespace().map(str::to_owned).collect(),
            organisation: organisation.map(str::to_owned),
            expires: Some(1_000),
            issued: None,
            issuer: Some("https://test.maskinporten.no/".to_owned()),
            client_id: None,
        }
    }

    fn unauthorized_in(environment: &str, now: i64) -> String {
        let environment: Environment = environment.parse().unwrap();
        unauthorized(Some(&claims("", None)), &environment, now).code().to_owned()
    }

    #[test]
    fn a_401_is_told_by_expiry_and_issuer() {
        assert_eq!(unauthorized_in("tt02", 1_000), "token-expired");
        assert_eq!(unauthorized_in("tt02", 999), "unauthorized");
        assert_eq!(unauthorized_in("prod", 999), "token-other-environment");
        assert_eq!(unauthorized_in("http://localhost:1", 999), "unauthorized");
        assert_eq!(unauthorized(None, &"tt02".parse().unwrap(), 0).code(), "token-no-jwt");
    }

    #[test]
    fn tokens_of_another_platform_are_of_another_environment() {
        let of = |issuer: &str, environment: &str| is_of_another_environment(issuer, &environment.parse().unwrap());
        assert!(of("https://platform.tt02.altinn.no/authentication/api/v1/openid/", "prod"));
        assert!(!of("https://platform.tt02.altinn.no/authentication/api/v1/openid/", "tt02"));
        assert!(of("https://maskinporten.no/", "at22"));
        assert!(!of("https://maskinporten.no/", "https://platform.altinn.no"), "an address is as good as the name");
        assert!(of("https://test.maskinporten.no/", "https://platform.altinn.no"));
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
