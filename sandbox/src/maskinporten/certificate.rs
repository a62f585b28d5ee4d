//! Business certificates, as assertions carry them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use ring::signature::UnparsedPublicKey;
use serde_json::Value;
use x509_parser::certificate::X509Certificate;
use x509_parser::oid_registry::{OID_X509_SERIALNUMBER, Oid, asn1_rs::oid};
use x509_parser::prelude::FromDer;
use x509_parser::x509::X509Name;

use super::key::Algorithm;

/// X.520's `organizationIdentifier`.
const ORGANIZATION_IDENTIFIER: Oid<'static> = oid!(2.5.4.97);
/// What stands before the number of an organisation in Norway's trade register.
const NORWEGIAN: &str = "NTRNO-";

/// A chain of certificates: what matters of its leaf.
pub(super) struct Chain {
    /// The number of the organisation whose certificate it is
    pub(super) organisation: Option<String>,
    /// Whether an authority for tests issued it
    pub(super) is_for_tests: bool,
    not_before: i64,
    not_after: i64,
    public_key: Vec<u8>,
}

impl Chain {
    /// Reads an array of certificates, the leaf first, each in base64 of DER; `None` if it is anything else.
    pub(super) fn read(x5c: &Value) -> Option<Self> {
        let chain: Option<Vec<_>> = x5c.as_array()?.iter().map(|entry| BASE64.decode(entry.as_str()?).ok()).collect();
        let leaves: Option<Vec<_>> = chain?.iter().map(|der| leaf(der)).collect();
        leaves?.into_iter().next()
    }

    pub(super) fn is_valid_at(&self, now: i64) -> bool {
        (self.not_before..=self.not_after).contains(&now)
    }

    /// Whether that is the leaf's signature of the content.
    pub(super) fn verifies(&self, algorithm: Algorithm, content: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(algorithm.parameters(), &self.public_key).verify(content, signature).is_ok()
    }
}

fn leaf(der: &[u8]) -> Option<Chain> {
    let (rest, certificate) = X509Certificate::from_der(der).ok()?;
    if !rest.is_empty() {
        return None;
    }
    let issuer = certificate.issuer().iter_common_name().find_map(|name| name.as_str().ok()).unwrap_or_default();
    let validity = certificate.validity();
    Some(Chain {
        organisation: organisation(certificate.subject()),
        is_for_tests: issuer.to_lowercase().contains("test"),
        not_before: validity.not_before.timestamp(),
        not_after: validity.not_after.timestamp(),
        public_key: certificate.public_key().subject_public_key.data.to_vec(),
    })
}

fn organisation(subject: &X509Name<'_>) -> Option<String> {
    let identifier = attribute(subject, &ORGANIZATION_IDENTIFIER);
    let number = identifier.and_then(|identifier| Some(identifier.strip_prefix(NORWEGIAN)?.to_owned()));
    number.or_else(|| attribute(subject, &OID_X509_SERIALNUMBER))
}

fn attribute(subject: &X509Name<'_>, oid: &Oid<'static>) -> Option<String> {
    let mut attributes = subject.iter_attributes().filter(|attribute| attribute.attr_type() == oid);
    attributes.find_map(|attribute| attribute.as_str().ok().map(str::to_owned))
}
