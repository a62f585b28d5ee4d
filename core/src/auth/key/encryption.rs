//! What a password opens: PKCS#5's scheme 2 of today, and PKCS#12's own of before.

use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt, InnerIvInit, KeyInit};
use des::{TdesEde2, TdesEde3};
use pkcs5::EncryptionScheme;
use pkcs5::pbes2::{Kdf, Parameters};
use rc2::Rc2;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::der::{Element, INTEGER, OBJECT_ID, OCTET_STRING, Reader, SEQUENCE};
use super::pkcs12_kdf::{Purpose, derive};
use crate::error::{Error, catalogue};

/// Whoever counts so far wants to keep others busy: what tools write is at most a million.
pub(super) const MAX_ITERATIONS: u32 = 10_000_000;
const MAX_SCRYPT_MEMORY: u64 = 1 << 30;

/// `1.2.840.113549.1.12.1`: PKCS#12's own schemes, by their last number
const PKCS12_SCHEMES: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 12, 1];

/// Opens PKCS#8's `EncryptedPrivateKeyInfo`.
pub(super) fn decrypt(der: &[u8], password: &SecretString) -> Result<Zeroizing<Vec<u8>>, Error> {
    let parts = || {
        let mut info = Reader::new(der).enter(SEQUENCE)?;
        Some((info.expect(SEQUENCE)?, info.next()?.octets()?))
    };
    let (scheme, content) = parts().ok_or_else(|| Error::of(catalogue::KEY_DER))?;
    decrypt_with(&scheme, content, password)
}

/// Opens what is encrypted in that way.
pub(super) fn decrypt_with(
    scheme: &Element<'_>,
    mut content: Zeroizing<Vec<u8>>,
    password: &SecretString,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut parts = Reader::new(scheme.contents);
    let id = parts.expect(OBJECT_ID).ok_or_else(unsupported)?.contents;
    let length = if let Some(&[number]) = id.strip_prefix(&PKCS12_SCHEMES) {
        let password = Pkcs12Password::read(parts, password).ok_or_else(unsupported)?;
        match number {
            3 => password.open::<TdesEde3>(24, &mut content),
            4 => password.open::<TdesEde2>(16, &mut content),
            5 => password.open::<Rc2>(16, &mut content),
            6 => password.open::<Rc2>(5, &mut content),
            _ => return Err(unsupported()),
        }
    } else {
        match EncryptionScheme::try_from(scheme.whole) {
            Ok(EncryptionScheme::Pbes2(scheme)) if is_bearable(&scheme) => open(&scheme, password, &mut content)?,
            _ => return Err(unsupported()),
        }
    };
    content.truncate(length.ok_or_else(|| Error::of(catalogue::KEY_PASSWORD_WRONG))?);
    Ok(content)
}

/// Decrypts in place; how long the result is, unless the password is wrong.
fn open(scheme: &Parameters, password: &SecretString, content: &mut [u8]) -> Result<Option<usize>, Error> {
    match scheme.decrypt_in_place(password.expose_secret(), content) {
        Ok(plain) => Ok(Some(plain.len())),
        Err(pkcs5::Error::DecryptFailed) => Ok(None),
        Err(_) => Err(unsupported()),
    }
}

struct Pkcs12Password<'p> {
    password: &'p SecretString,
    salt: &'p [u8],
    iterations: u32,
}

impl<'p> Pkcs12Password<'p> {
    fn read(mut parameters: Reader<'p>, password: &'p SecretString) -> Option<Self> {
        let mut parts = parameters.enter(SEQUENCE)?;
        let salt = parts.expect(OCTET_STRING)?.contents;
        Some(Pkcs12Password { password, salt, iterations: iterations(parts.expect(INTEGER)?.contents)? })
    }

    /// Decrypts in place; how long the result is, unless the password is wrong.
    fn open<C: BlockCipherDecrypt + KeyInit>(&self, key_length: usize, content: &mut [u8]) -> Option<usize> {
        let derive = |purpose, length| derive(purpose, self.password, self.salt, self.iterations, length);
        let cipher = C::new_from_slice(&derive(Purpose::Key, key_length)).ok()?;
        let decryptor = Decryptor::inner_iv_slice_init(cipher, &derive(Purpose::Iv, 8)).ok()?;
        Some(decryptor.decrypt_padded::<Pkcs7>(content).ok()?.len())
    }
}

/// How often a derivation is repeated, if that is within reason.
pub(super) fn iterations(bytes: &[u8]) -> Option<u32> {
    let count = bytes.iter().try_fold(0_u32, |count, byte| count.checked_mul(256)?.checked_add(u32::from(*byte)))?;
    (1..=MAX_ITERATIONS).contains(&count).then_some(count)
}

fn is_bearable(parameters: &Parameters) -> bool {
    match &parameters.kdf {
        Kdf::Pbkdf2(pbkdf2) => (1..=MAX_ITERATIONS).contains(&pbkdf2.iteration_count),
        Kdf::Scrypt(scrypt) => {
            let memory = scrypt.cost_parameter.checked_mul(128 * u64::from(scrypt.block_size));
            scrypt.parallelization <= 16 && memory.is_some_and(|memory| memory <= MAX_SCRYPT_MEMORY)
        }
        _ => false,
    }
}

fn unsupported() -> Error {
    Error::of(catalogue::KEY_ENCRYPTION)
}
