//! Keys as JSON: a JWK, or a set of them (RFC 7517, 7518).

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use super::found::Found;
use super::rsa::{NAMES, Numbers};
use super::{Algorithm, KeyOptions, base64};
use crate::error::{Error, ErrorCode, catalogue};

/// A JWK as it is written. What is secret is left as it stands in the text, so that nothing makes a copy of it.
#[derive(Deserialize)]
struct Jwk<'t> {
    kty: Option<String>,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    crv: Option<String>,
    #[serde(default)]
    x5c: Vec<String>,
    #[serde(borrow)]
    n: Option<&'t RawValue>,
    #[serde(borrow)]
    e: Option<&'t RawValue>,
    #[serde(borrow)]
    d: Option<&'t RawValue>,
    #[serde(borrow)]
    p: Option<&'t RawValue>,
    #[serde(borrow)]
    q: Option<&'t RawValue>,
    #[serde(borrow)]
    dp: Option<&'t RawValue>,
    #[serde(borrow)]
    dq: Option<&'t RawValue>,
    #[serde(borrow)]
    qi: Option<&'t RawValue>,
}

/// What may be a set.
#[derive(Deserialize)]
struct Set<'t> {
    #[serde(borrow)]
    keys: Option<Vec<&'t RawValue>>,
}

/// A key of a set, as far as it takes to choose it.
#[derive(Deserialize)]
struct Named {
    kid: Option<String>,
    #[serde(default, rename = "d")]
    is_private: Option<IgnoredAny>,
}

/// Reads a JWK, or of a set the one with the chosen `kid`.
pub(super) fn read(text: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    if text.starts_with(b"[") {
        return Err(Error::of(catalogue::KEY_JSON).saying("the key is a JSON list, where a JWK is an object"));
    }
    let set: Set<'_> = serde_json::from_slice(text).map_err(|error| not_json(&error))?;
    match set.keys {
        Some(keys) => one(choose(&keys, options.kid())?.as_bytes(), options),
        None => one(text, options),
    }
}

fn choose<'t>(keys: &[&'t RawValue], kid: Option<&str>) -> Result<&'t str, Error> {
    let named = |key: &&'t RawValue| Ok((serde_json::from_str::<Named>(key.get())?, key.get()));
    let keys: Vec<_> = keys.iter().map(named).collect::<Result<_, _>>().map_err(|error| not_json(&error))?;
    let kids: Vec<_> = keys.iter().filter_map(|(key, _)| key.kid.as_deref()).map(quoted).collect();
    let has = if kids.is_empty() { "none that has a `kid`".to_owned() } else { kids.join(", ") };
    let Some(kid) = kid else {
        return match &keys[..] {
            [] => Err(Error::of(catalogue::KEY_NONE).saying("the set of JWKs is empty")),
            [(_, only)] => Ok(only),
            _ => Err(Error::of(catalogue::KEY_KID_NEEDED)
                .saying(format!("the set of JWKs has several keys, and none is chosen: {has}"))),
        };
    };
    let mut chosen = keys.iter().filter(|(key, _)| key.kid.as_deref() == Some(kid));
    let private = chosen.clone().find(|(key, _)| key.is_private.is_some());
    private.or_else(|| chosen.next()).map(|(_, key)| *key).ok_or_else(|| {
        let message = format!("the set of JWKs has no key with the `kid` {}; it has {has}", quoted(kid));
        Error::of(catalogue::KEY_KID_UNKNOWN).saying(message)
    })
}

fn one(text: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    let jwk: Jwk<'_> = serde_json::from_slice(text).map_err(|error| not_json(&error))?;
    jwk.check_kind()?;
    let members = [jwk.n, jwk.e, jwk.d, jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi];
    let lacks: Vec<_> = NAMES.into_iter().zip(members).filter(|(_, member)| member.is_none()).map(|it| it.0).collect();
    match &lacks[..] {
        [] => {}
        ["n" | "e", ..] => return Err(missing(&lacks, catalogue::KEY_MEMBER_MISSING)),
        ["d", ..] => {
            return Err(Error::of(catalogue::KEY_PUBLIC_ONLY).saying("the JWK has no `d`: it is a public key"));
        }
        _ => return Err(missing(&lacks, catalogue::KEY_CRT_MISSING)),
    }
    let numbers = NAMES.into_iter().zip(members.into_iter().flatten()).map(|(name, member)| number(name, member));
    let numbers = Numbers::new(numbers.collect::<Result<_, _>>()?).ok_or_else(|| Error::of(catalogue::INTERNAL))?;
    let pair = numbers.to_pair()?;
    let algorithm = match (options.algorithm, jwk.alg) {
        (None, Some(name)) => Some(name.parse::<Algorithm>()?),
        (given, _) => given,
    };
    let certificates: Option<Vec<_>> =
        jwk.x5c.iter().map(|text| base64::decode(text.as_bytes()).map(|der| der.to_vec())).collect();
    let certificates = certificates.ok_or_else(|| {
        Error::of(catalogue::KEY_CERTIFICATE_MALFORMED).saying("the JWK's `x5c` is not a list of base64 texts")
    })?;
    Ok(Found { pair, kid: jwk.kid, algorithm, certificates })
}

impl Jwk<'_> {
    /// Refuses what is no RSA key for signatures.
    fn check_kind(&self) -> Result<(), Error> {
        let is = |kind: &str| Err(Error::of(catalogue::KEY_NOT_RSA).saying(format!("the JWK is {kind}")));
        match self.kty.as_deref() {
            Some("RSA") => {}
            Some("EC") => return is("an EC key"),
            Some("oct") => return is("a symmetric key (`oct`)"),
            Some("OKP") if self.crv.as_deref() == Some("Ed25519") => return is("an Ed25519 key"),
            Some("OKP") => return is("an `OKP` key"),
            Some(_) => return is("of a type that is not `RSA`"),
            None => return Err(missing(&["kty"], catalogue::KEY_MEMBER_MISSING)),
        }
        if self.purpose.as_deref().is_some_and(|purpose| purpose != "sig") {
            return Err(Error::of(catalogue::KEY_USE));
        }
        Ok(())
    }
}

fn missing(names: &[&str], code: ErrorCode) -> Error {
    let names: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    Error::of(code).saying(format!("the JWK lacks {}", names.join(", ")))
}

/// The number that a member holds, big-endian.
fn number(name: &str, member: &RawValue) -> Result<Zeroizing<Vec<u8>>, Error> {
    let text = member.get().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let number = text.filter(|text| !text.is_empty()).and_then(|text| base64::decode_url(text.as_bytes()));
    number.ok_or_else(|| {
        Error::of(catalogue::KEY_MEMBER_MALFORMED).saying(format!("{} of the JWK is not base64url", quoted(name)))
    })
}

fn quoted(text: &str) -> String {
    format!("`{}`", text.escape_debug())
}

/// What serde says of it may quote the text, so it is not told.
fn not_json(error: &serde_json::Error) -> Error {
    let (line, column) = (error.line(), error.column());
    let message = if error.is_data() {
        format!("the key is JSON, but not as a JWK has it, at line {line}, column {column}")
    } else {
        format!("the key is no valid JSON, from line {line}, column {column}")
    };
    Error::of(catalogue::KEY_JSON).saying(message)
}
