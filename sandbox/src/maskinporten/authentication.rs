//! Whether an assertion is from the client that it names.

use super::Client;
use super::assertion::{Assertion, Identity};
use super::certificate::Chain;
use super::refusal::{CERTIFICATE, CHAIN, KEY, KEY_EXPIRED, ORGANISATION, Refusal, SIGNATURE};

/// Checks key and signature; says how the client proved who it is, in the words of the token's `client_amr`.
pub(super) fn authenticate(client: &Client, assertion: &Assertion<'_>, now: i64) -> Result<&'static str, Refusal> {
    match &assertion.identity {
        Identity::Kid(kid) => by_registered_key(client, kid, assertion, now).map(|()| "private_key_jwt"),
        Identity::X5c(chain) => {
            let chain = Chain::read(chain).ok_or(CHAIN)?;
            by_certificate(client, &chain, assertion, now).map(|()| "virksomhetssertifikat")
        }
    }
}

fn by_registered_key(client: &Client, kid: &str, assertion: &Assertion<'_>, now: i64) -> Result<(), Refusal> {
    let key = client.key(kid).ok_or(KEY)?;
    if key.expires.is_some_and(|expires| expires <= now) {
        return Err(KEY_EXPIRED.into());
    }
    signed(key.verifies(assertion.algorithm, assertion.content.as_bytes(), &assertion.signature))
}

fn by_certificate(client: &Client, chain: &Chain, assertion: &Assertion<'_>, now: i64) -> Result<(), Refusal> {
    if !chain.is_for_tests {
        return Err(CERTIFICATE.saying("it is no test certificate"));
    }
    if !chain.is_valid_at(now) {
        return Err(CERTIFICATE.saying("it is not valid now"));
    }
    signed(chain.verifies(assertion.algorithm, assertion.content.as_bytes(), &assertion.signature))?;
    match &chain.organisation {
        Some(organisation) if *organisation == client.org_number => Ok(()),
        _ => Err(ORGANISATION.saying("it does not match the certificate's")),
    }
}

fn signed(is_signed: bool) -> Result<(), Refusal> {
    if is_signed { Ok(()) } else { Err(SIGNATURE.into()) }
}
