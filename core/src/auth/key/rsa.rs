//! The numbers of an RSA key, and the key pair that they make.

use ring::rand::SystemRandom;
use ring::rsa::{KeyPairComponents, PublicKeyComponents};
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use zeroize::Zeroizing;

use super::der::{self, INTEGER, OCTET_STRING, Reader, SEQUENCE};
use crate::error::{Error, catalogue};

/// `rsaEncryption` without parameters of use: object id and null
const RSA: [u8; 15] = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];

/// What the numbers of a private key are called in a JWK, in the order that they have everywhere.
pub(super) const NAMES: [&str; 8] = ["n", "e", "d", "p", "q", "dp", "dq", "qi"];

/// The numbers of a private key, each big-endian.
pub(super) struct Numbers(pub(super) [Zeroizing<Vec<u8>>; NAMES.len()]);

impl Numbers {
    /// The numbers of PKCS#1's `RSAPrivateKey`.
    pub(super) fn of_pkcs1(der: &[u8]) -> Option<Self> {
        let mut parts = Reader::new(der).enter(SEQUENCE)?;
        parts.expect(INTEGER)?; // the version
        let number = |_| Some(Zeroizing::new(parts.expect(INTEGER)?.contents.to_vec()));
        Self::new(NAMES.map(number).into_iter().collect::<Option<_>>()?)
    }

    /// As many as there are names.
    pub(super) fn new(numbers: Vec<Zeroizing<Vec<u8>>>) -> Option<Self> {
        numbers.try_into().ok().map(Numbers)
    }

    /// PKCS#8's `PrivateKeyInfo`.
    pub(super) fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        let version = der::integer(&[]);
        let numbers = self.0.each_ref().map(|number| der::integer(number));
        let parts: Vec<&[u8]> = std::iter::once(&version).chain(&numbers).map(|part| part.as_slice()).collect();
        let pkcs1 = der::element(SEQUENCE, &parts);
        der::element(SEQUENCE, &[&version, &RSA, &der::element(OCTET_STRING, &[&pkcs1])])
    }

    /// The key pair, which signs: that it does so rightly has been tried.
    pub(super) fn to_pair(&self) -> Result<RsaKeyPair, Error> {
        let [modulus, exponent, d, p, q, dp, dq, qi] = self.0.each_ref().map(|number| der::unsigned(number));
        let bits = modulus.len() * 8 - modulus.first().map_or(0, |first| first.leading_zeros() as usize);
        let of_size = |code| Error::of(code).saying(format!("the key has {bits} bits"));
        match bits {
            2048 | 3072 | 4096 => {}
            ..2048 => return Err(of_size(catalogue::KEY_TOO_SMALL)),
            4097.. => return Err(of_size(catalogue::KEY_TOO_LARGE)),
            _ => return Err(of_size(catalogue::KEY_SIZE)),
        }
        if !(3..=4).contains(&exponent.len()) {
            return Err(Error::of(catalogue::KEY_EXPONENT));
        }
        let public_key = PublicKeyComponents { n: modulus, e: exponent };
        let components = KeyPairComponents { public_key, d, p, q, dP: dp, dQ: dq, qInv: qi };
        let inconsistent = || Error::of(catalogue::KEY_INCONSISTENT);
        let pair = RsaKeyPair::from_components(&components).map_err(|_| inconsistent())?;
        let mut signature = vec![0; pair.public().modulus_len()];
        // ring looks at what it has signed, and so finds numbers that do not fit together.
        pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), b"a trial", &mut signature).map_err(|_| inconsistent())?;
        Ok(pair)
    }
}
