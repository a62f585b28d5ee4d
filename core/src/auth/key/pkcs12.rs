//! PKCS#12 files (RFC 7292), in which authorities hand out business certificates.

use ring::digest::{self, SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA384, SHA512};
use ring::hmac;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::der::{CONTEXT_0, INTEGER, OBJECT_ID, Reader, SEQUENCE};
use super::found::Found;
use super::pkcs12_kdf::{Purpose, as_utf16, derive_with};
use super::{KeyOptions, binary, encryption};
use crate::error::{Error, catalogue};

/// `1.2.840.113549.1.7`: PKCS#7's contents, by their last number
const CONTENT: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 7];
const DATA: u8 = 1;
const ENCRYPTED_DATA: u8 = 6;
/// `1.2.840.113549.1.12.10.1`: PKCS#12's bags, by their last number
const BAG: [u8; 10] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 12, 10, 1];
const KEY_BAG: u8 = 1;
const ENCRYPTED_KEY_BAG: u8 = 2;
const CERTIFICATE_BAG: u8 = 3;

/// What the file holds: DER each.
#[derive(Default)]
struct Bags {
    keys: Vec<Zeroizing<Vec<u8>>>,
    certificates: Vec<Vec<u8>>,
}

/// Reads the one private key of a PKCS#12 file, and the certificates beside it.
pub(super) fn read(file: &[u8], options: &KeyOptions) -> Result<Found, Error> {
    let none = SecretString::default();
    let password = options.password.as_ref().unwrap_or(&none);
    let bags = Bags::of_file(file, password).map_err(|error| {
        let is_missing = options.password.is_none() && error.code() == catalogue::KEY_PASSWORD_WRONG.code;
        if is_missing { Error::of(catalogue::KEY_PASSWORD_MISSING) } else { error }
    })?;
    match &bags.keys[..] {
        [key] => Ok(Found { certificates: bags.certificates, ..binary::private(key, options)? }),
        [] if bags.certificates.is_empty() => {
            Err(Error::of(catalogue::KEY_NONE).saying("the PKCS#12 file has no private key"))
        }
        [] => Err(Error::of(catalogue::KEY_CERTIFICATE_ONLY)),
        _ => Err(Error::of(catalogue::KEY_SEVERAL).saying("the PKCS#12 file has several private keys")),
    }
}

impl Bags {
    fn of_file(file: &[u8], password: &SecretString) -> Result<Self, Error> {
        let mut parts = Reader::new(file).enter(SEQUENCE).ok_or_else(damaged)?;
        parts.expect(INTEGER).ok_or_else(damaged)?;
        let (kind, content) = content(&mut parts).ok_or_else(damaged)?;
        if kind != DATA {
            return Err(Error::of(catalogue::KEY_ENCRYPTION)); // signed instead of with a password: nobody does
        }
        let safe = Reader::new(content).next().and_then(|content| content.octets()).ok_or_else(damaged)?;
        if let Some(mac) = parts.enter(SEQUENCE) {
            check(mac, &safe, password)?;
        }
        let mut bags = Bags::default();
        let mut safes = Reader::new(&safe).enter(SEQUENCE).ok_or_else(damaged)?;
        while safes.tag().is_some() {
            bags.add(&open(&mut safes, password)?, password)?;
        }
        Ok(bags)
    }

    /// Adds the bags that a list of them has.
    fn add(&mut self, list: &[u8], password: &SecretString) -> Result<(), Error> {
        let mut list = Reader::new(list).enter(SEQUENCE).ok_or_else(damaged)?;
        while list.tag().is_some() {
            let mut bag = list.enter(SEQUENCE).ok_or_else(damaged)?;
            let id = bag.expect(OBJECT_ID).ok_or_else(damaged)?.contents;
            let mut value = bag.enter(CONTEXT_0).ok_or_else(damaged)?;
            let element = value.next().ok_or_else(damaged)?;
            match id.strip_prefix(&BAG) {
                Some(&[KEY_BAG]) => self.keys.push(Zeroizing::new(element.whole.to_vec())),
                Some(&[ENCRYPTED_KEY_BAG]) => self.keys.push(encryption::decrypt(element.whole, password)?),
                Some(&[CERTIFICATE_BAG]) => {
                    let mut parts = Reader::new(element.contents);
                    parts.expect(OBJECT_ID).ok_or_else(damaged)?;
                    let der = parts.enter(CONTEXT_0).and_then(|mut der| der.next()?.octets()).ok_or_else(damaged)?;
                    self.certificates.push(der.to_vec());
                }
                _ => {} // names of revoked certificates and the like
            }
        }
        Ok(())
    }
}

/// The kind of PKCS#7 content that comes next, and what is in it.
fn content<'d>(parts: &mut Reader<'d>) -> Option<(u8, &'d [u8])> {
    let mut info = parts.enter(SEQUENCE)?;
    let &[kind] = info.expect(OBJECT_ID)?.contents.strip_prefix(&CONTENT)? else { return None };
    Some((kind, info.expect(CONTEXT_0)?.contents))
}

/// The next list of bags, decrypted if need be.
fn open(safes: &mut Reader<'_>, password: &SecretString) -> Result<Zeroizing<Vec<u8>>, Error> {
    match content(safes).ok_or_else(damaged)? {
        (DATA, content) => Reader::new(content).next().and_then(|content| content.octets()).ok_or_else(damaged),
        (ENCRYPTED_DATA, content) => {
            let parts = || {
                let mut data = Reader::new(content).enter(SEQUENCE)?;
                data.expect(INTEGER)?;
                let mut info = data.enter(SEQUENCE)?;
                info.expect(OBJECT_ID)?;
                Some((info.expect(SEQUENCE)?, info.next()?.octets()?))
            };
            let (scheme, content) = parts().ok_or_else(damaged)?;
            encryption::decrypt_with(&scheme, content, password)
        }
        _ => Err(Error::of(catalogue::KEY_ENCRYPTION)),
    }
}

/// Checks the code with which the password authenticates the file. One of a kind that is not known is passed over:
/// a wrong password then shows when the key does not decrypt.
fn check(mut mac: Reader<'_>, content: &[u8], password: &SecretString) -> Result<(), Error> {
    let mut parts = || {
        let mut sum = mac.enter(SEQUENCE)?;
        let algorithm = sum.enter(SEQUENCE)?.expect(OBJECT_ID)?.contents;
        let (sum, salt) = (sum.next()?.octets()?, mac.next()?.octets()?);
        let iterations = mac.expect(INTEGER).map_or(Some(1), |n| encryption::iterations(n.contents))?;
        Some((algorithm, sum, salt, iterations))
    };
    let (algorithm, sum, salt, iterations) = parts().ok_or_else(damaged)?;
    let (digest, hmac): (&'static digest::Algorithm, _) = match algorithm {
        [0x2b, 14, 3, 2, 26] => (&SHA1_FOR_LEGACY_USE_ONLY, hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
        [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1] => (&SHA256, hmac::HMAC_SHA256),
        [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2] => (&SHA384, hmac::HMAC_SHA384),
        [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3] => (&SHA512, hmac::HMAC_SHA512),
        _ => return Ok(()),
    };
    let key = derive_with(digest, Purpose::Mac, &as_utf16(password), &salt, iterations, digest.output_len());
    hmac::verify(&hmac::Key::new(hmac, &key), content, &sum).map_err(|_| Error::of(catalogue::KEY_PASSWORD_WRONG))
}

fn damaged() -> Error {
    Error::of(catalogue::KEY_DER)
}
