//! The signed part of a grant (platform's API 5.3).

use std::collections::BTreeSet;
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::SecretString;
use serde::Serialize;

use super::authorization_details::AuthorizationDetails;
use super::wanted::Wanted;
use crate::auth::key::{Key, KeyIdentity};
use crate::error::{Error, catalogue};
use crate::transport::{clock, random};

/// How long an assertion is good for, in seconds. Maskinporten allows 120.
const LIFETIME: i64 = 60;

#[derive(Serialize)]
struct Header<'h> {
    alg: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    x5c: Option<&'h [String]>,
}

/// No claim more than these: Maskinporten refuses what it does not know.
#[derive(Serialize)]
struct Claims<'w> {
    aud: &'w str,
    iss: &'w str,
    scope: String,
    iat: i64,
    exp: i64,
    jti: String,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    resource: &'w BTreeSet<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consumer_org: Option<&'w str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_details: Option<AuthorizationDetails<'w>>,
}

/// An assertion for that token, issued at that time by Maskinporten's clock. No two are alike: none may be used twice.
pub(super) fn assertion(wanted: &Wanted, client_id: &str, key: &Key, now: SystemTime) -> Result<SecretString, Error> {
    let iat = clock::seconds(now);
    let claims = Claims {
        aud: &wanted.issuer,
        iss: client_id,
        scope: wanted.scope(),
        iat,
        exp: iat + LIFETIME,
        jti: URL_SAFE_NO_PAD.encode(random::bytes::<16>()?),
        resource: &wanted.resource,
        consumer_org: wanted.consumer_org.as_deref(),
        authorization_details: wanted.system_user.as_ref().map(AuthorizationDetails::of),
    };
    let (kid, x5c) = match key.identity() {
        KeyIdentity::Kid(kid) => (Some(kid.as_str()), None),
        KeyIdentity::X5c(chain) => (None, Some(chain.as_slice())),
    };
    let header = Header { alg: key.algorithm().as_str(), kid, x5c };
    let mut text = format!("{}.{}", part(&header)?, part(&claims)?);
    let signature = key.sign(text.as_bytes())?;
    text.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut text);
    Ok(SecretString::from(text))
}

fn part(value: &impl Serialize) -> Result<String, Error> {
    let json = serde_json::to_vec(value).map_err(|error| Error::of(catalogue::INTERNAL).with_source(error))?;
    Ok(URL_SAFE_NO_PAD.encode(json))
}
