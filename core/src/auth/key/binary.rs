//! Keys in DER: PKCS#8, also encrypted, PKCS#1, and PKCS#12, known by their first elements.

use super::der::{BIT_STRING, INTEGER, OBJECT_ID, OCTET_STRING, Reader, SEQUENCE};
use super::found::Found;
use super::rsa::Numbers;
use super::{KeyOptions, encryption, pkcs12};
use crate::error::{Error, catalogue};

/// What stands in DER.
enum Shape {
    Pkcs12,
    Pkcs8,
    EncryptedPkcs8,
    Pkcs1,
    Ec,
    Public,
    Certificate,
    Unknown,
}

/// Whether bytes begin like an element of the length of a key, and not like a text.
pub(super) fn is(bytes: &[u8]) -> bool {
    matches!(bytes, [SEQUENCE, 0x80..=0xff, ..])
}

/// Reads a private key, or a PKCS#12 file.
pub(super) fn read(der: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    match shape(der) {
        Some(Shape::Pkcs12) => pkcs12::read(der, options),
        _ => private(der, options),
    }
}

/// Reads a private key.
pub(super) fn private(der: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    let damaged = || Error::of(catalogue::KEY_DER);
    let numbers = match shape(der).ok_or_else(damaged)? {
        Shape::Pkcs1 => Numbers::of_pkcs1(der).ok_or_else(damaged)?,
        Shape::Pkcs8 => Numbers::of_pkcs1(unwrap(der)?).ok_or_else(damaged)?,
        Shape::EncryptedPkcs8 => {
            let Some(password) = &options.password else { return Err(Error::of(catalogue::KEY_PASSWORD_MISSING)) };
            let key = encryption::decrypt(der, password)?;
            // What a wrong password makes of it can, once in a while, be decrypted, but never is a key.
            return match shape(&key) {
                Some(Shape::Pkcs8) => private(&key, options),
                _ => Err(Error::of(catalogue::KEY_PASSWORD_WRONG)),
            };
        }
        Shape::Ec => return Err(Error::of(catalogue::KEY_NOT_RSA).saying("the key is an EC key")),
        Shape::Public => return Err(Error::of(catalogue::KEY_PUBLIC_ONLY)),
        Shape::Certificate => return Err(Error::of(catalogue::KEY_CERTIFICATE_ONLY)),
        Shape::Pkcs12 | Shape::Unknown => return Err(Error::of(catalogue::KEY_FORM)),
    };
    Ok(Found { pair: numbers.to_pair()?, kid: None, algorithm: None, certificates: Vec::new() })
}

/// `None` where not even the outermost element is whole.
fn shape(der: &[u8]) -> Option<Shape> {
    let mut inner = Reader::new(der).enter(SEQUENCE)?;
    let first = inner.next()?;
    Some(match (first.tag, inner.tag()) {
        (INTEGER, Some(SEQUENCE)) if first.contents == [3] => Shape::Pkcs12,
        (INTEGER, Some(SEQUENCE)) => Shape::Pkcs8,
        (INTEGER, Some(OCTET_STRING)) => Shape::Ec,
        (INTEGER, Some(INTEGER)) if inner.next().is_some() && inner.tag().is_some() => Shape::Pkcs1,
        (INTEGER, Some(INTEGER)) => Shape::Public,
        (SEQUENCE, second) => match (Reader::new(first.contents).tag(), second) {
            (Some(OBJECT_ID), Some(OCTET_STRING)) => Shape::EncryptedPkcs8,
            (Some(OBJECT_ID), Some(BIT_STRING)) => Shape::Public,
            (_, Some(SEQUENCE)) => Shape::Certificate,
            _ => Shape::Unknown,
        },
        (OBJECT_ID, _) => Shape::Certificate, // PKCS#7, in which authorities hand out chains
        _ => Shape::Unknown,
    })
}

/// The RSA key within PKCS#8.
fn unwrap(der: &[u8]) -> Result<&[u8], Error> {
    let damaged = || Error::of(catalogue::KEY_DER);
    let parts = || {
        let mut info = Reader::new(der).enter(SEQUENCE)?;
        info.expect(INTEGER)?;
        let algorithm = info.enter(SEQUENCE)?.expect(OBJECT_ID)?;
        Some((algorithm.contents, info.expect(OCTET_STRING)?.contents))
    };
    let (algorithm, key) = parts().ok_or_else(damaged)?;
    let kind = match algorithm {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1] => return Ok(key),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 10] => "an RSA key for RSASSA-PSS alone",
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1] => "an EC key",
        [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1] => "a DSA key",
        [0x2b, 0x65, 0x70] => "an Ed25519 key",
        _ => "no RSA key",
    };
    Err(Error::of(catalogue::KEY_NOT_RSA).saying(format!("the key is {kind}")))
}
