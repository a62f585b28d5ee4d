//! Business certificates: what of X.509 it takes to put a chain into an assertion's header.

use std::time::{SystemTime, UNIX_EPOCH};

use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;

use super::base64;
use crate::error::{Error, catalogue};

/// The chain of the certificate that belongs to a key (PKCS#1's `RSAPublicKey`), each in base64 of DER, the key's first.
pub(super) fn chain(certificates: &[Vec<u8>], key: &[u8], now: SystemTime) -> Result<Vec<String>, Error> {
    let certificates: Vec<_> = certificates.iter().map(|der| read(der)).collect::<Result<_, _>>()?;
    let own = certificates.iter().filter(|certificate| certificate.public_key().subject_public_key.data == key);
    let leaf = own
        .max_by_key(|certificate| certificate.validity().not_after)
        .ok_or_else(|| Error::of(catalogue::KEY_CERTIFICATE_OTHER))?;
    check_dates(leaf, now)?;
    let mut chain = vec![leaf];
    let mut last = leaf;
    let is_issuer = |next: &X509Certificate<'_>, last: &X509Certificate<'_>| next.subject() == last.issuer();
    while let Some(next) = certificates.iter().find(|next| is_issuer(next, last) && !chain.contains(next)) {
        chain.push(next);
        last = next;
    }
    Ok(chain.iter().map(|certificate| base64::encode_standard(certificate.as_raw()).to_string()).collect())
}

fn read(der: &[u8]) -> Result<X509Certificate<'_>, Error> {
    let (_, certificate) =
        X509Certificate::from_der(der).map_err(|_| Error::of(catalogue::KEY_CERTIFICATE_MALFORMED))?;
    Ok(certificate)
}

fn check_dates(certificate: &X509Certificate<'_>, now: SystemTime) -> Result<(), Error> {
    let validity = certificate.validity();
    let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed());
    if now > validity.not_after.timestamp() {
        let message = format!("the certificate has expired: it was valid until {}", told(validity.not_after));
        return Err(Error::of(catalogue::KEY_CERTIFICATE_EXPIRED).saying(message));
    }
    if now < validity.not_before.timestamp() {
        let message = format!("the certificate is not valid yet: it will be from {}", told(validity.not_before));
        return Err(Error::of(catalogue::KEY_CERTIFICATE_NOT_YET).saying(message));
    }
    Ok(())
}

fn told(moment: ASN1Time) -> String {
    let (date, (hour, minute, second)) = (moment.to_datetime().date(), moment.to_datetime().to_hms());
    format!("{date} {hour:02}:{minute:02}:{second:02} UTC")
}
