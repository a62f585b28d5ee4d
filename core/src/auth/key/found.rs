//! A private key as it was found.

use ring::signature::RsaKeyPair;

use super::Algorithm;

/// A private key as it was found, with what came along.
pub(super) struct Found {
    pub(super) pair: RsaKeyPair,
    /// The id that a JWK has
    pub(super) kid: Option<String>,
    /// The algorithm that a JWK is for
    pub(super) algorithm: Option<Algorithm>,
    /// The certificates, each in DER, in the order of the file
    pub(super) certificates: Vec<Vec<u8>>,
}
