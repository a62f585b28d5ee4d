//! How PKCS#12 makes keys of a password (RFC 7292, appendix B).

use ring::digest::{self, Algorithm, SHA1_FOR_LEGACY_USE_ONLY};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

/// What the bytes are for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

/// Bytes for a cipher, with SHA-1, as all of PKCS#12's own schemes have it.
pub(super) fn derive(
    purpose: Purpose,
    password: &SecretString,
    salt: &[u8],
    iterations: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    derive_with(&SHA1_FOR_LEGACY_USE_ONLY, purpose, &as_utf16(password), salt, iterations, length)
}

/// Bytes of a password that is in UTF-16 already.
pub(super) fn derive_with(
    algorithm: &'static Algorithm,
    purpose: Purpose,
    password: &[u8],
    salt: &[u8],
    iterations: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let block = algorithm.block_len();
    let mut input = repeated(salt, block);
    input.extend_from_slice(&repeated(password, block));
    let mut derived = Zeroizing::new(Vec::with_capacity(length + algorithm.output_len()));
    loop {
        let mut first = digest::Context::new(algorithm);
        first.update(&vec![purpose as u8; block]);
        first.update(&input);
        let mut sum = first.finish();
        for _ in 1..iterations {
            sum = digest::digest(algorithm, sum.as_ref());
        }
        derived.extend_from_slice(sum.as_ref());
        if derived.len() >= length {
            derived.truncate(length);
            return derived;
        }
        // Each block of the input, as a number, is raised by that of the repeated sum, and by one.
        for block in input.chunks_mut(block) {
            let mut carry = 1;
            let sum = sum.as_ref().iter().cycle().take(block.len()).copied().collect::<Vec<_>>();
            for (byte, add) in block.iter_mut().rev().zip(sum.into_iter().rev()) {
                carry += u16::from(*byte) + u16::from(add);
                *byte = carry.to_le_bytes()[0];
                carry >>= 8;
            }
        }
    }
}

/// A password as PKCS#12 has it: in UTF-16, big-endian, with a zero at its end.
pub(super) fn as_utf16(password: &SecretString) -> Zeroizing<Vec<u8>> {
    let password = password.expose_secret();
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 * password.len() + 2));
    for unit in password.encode_utf16().chain([0]) {
        bytes.extend_from_slice(&unit.to_be_bytes());
    }
    bytes
}

/// Bytes repeated to whole blocks; none stay none.
fn repeated(bytes: &[u8], block: usize) -> Zeroizing<Vec<u8>> {
    let length = bytes.len().div_ceil(block) * block;
    let mut repeated = Zeroizing::new(Vec::with_capacity(length * 2 + block));
    repeated.extend(bytes.iter().cycle().take(length));
    repeated
}
