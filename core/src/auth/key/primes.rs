//! The numbers of a new RSA key.

use std::convert::Infallible;

use crypto_bigint::rand_core::{TryCryptoRng, TryRng};
use crypto_bigint::{BoxedUint, ConcatenatingMul, Lcm, NonZero, Odd, Resize};
use crypto_primes::hazmat::{SetBits, SmallFactorsSieveFactory};
use crypto_primes::{Flavor, is_prime, sieve_and_find};
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use super::rsa::Numbers;
use crate::error::{Error, catalogue};

const EXPONENT: u32 = 65_537;
/// So often two primes are looked for until they make a key: the first two nearly always do.
const TRIES: usize = 20;

type Number = Zeroizing<BoxedUint>;

/// The numbers of a new key, the modulus of that many bits.
pub(super) fn numbers(bits: usize) -> Result<Numbers, Error> {
    let failed = || Error::of(catalogue::INTERNAL).saying("no key could be made");
    let prime_bits = u32::try_from(bits / 2).map_err(|_| failed())?;
    let mut random = Randomness::default();
    let numbers = (0..TRIES).find_map(|_| numbers_of(prime(&mut random, prime_bits)?, prime(&mut random, prime_bits)?));
    numbers.filter(|_| !random.failed).ok_or_else(failed)
}

/// The numbers of two primes, if these make a key.
fn numbers_of(mut p: Number, mut q: Number) -> Option<Numbers> {
    if *p < *q {
        std::mem::swap(&mut p, &mut q);
    }
    let less_one = |prime: &BoxedUint| Number::new(prime.wrapping_sub(BoxedUint::one()));
    let (p1, q1) = (less_one(&p), less_one(&q));
    let modulo_p = Zeroizing::new(Odd::new((*p).clone()).into_option()?);
    Some(Numbers([
        bytes(&p.concatenating_mul(&*q)),
        Zeroizing::new(EXPONENT.to_be_bytes().to_vec()),
        inverse(&Number::new(p1.lcm(&q1)))?,
        bytes(&p),
        bytes(&q),
        inverse(&p1)?,
        inverse(&q1)?,
        bytes(&Number::new(q.invert_odd_mod(&modulo_p).into_option()?)),
    ]))
}

/// A prime of which the two highest bits are set, so that the product of two has twice as many bits.
fn prime(random: &mut Randomness, bits: u32) -> Option<Number> {
    let sieve = SmallFactorsSieveFactory::<BoxedUint>::new(Flavor::Any, bits, SetBits::TwoMsb).ok()?;
    let found = sieve_and_find(random, sieve, |_, candidate| is_prime(Flavor::Any, candidate));
    found.ok()?.map(Number::new)
}

/// The public exponent's inverse, in constant time.
fn inverse(modulus: &BoxedUint) -> Option<Zeroizing<Vec<u8>>> {
    let modulus = Zeroizing::new(NonZero::new(modulus.clone()).into_option()?);
    let exponent = BoxedUint::from(EXPONENT).resize(modulus.bits_precision());
    Some(bytes(&Number::new(exponent.invert_mod(&modulus).into_option()?)))
}

fn bytes(number: &BoxedUint) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(number.to_be_bytes().into_vec())
}

/// The operating system's randomness. Should it ever fail, which the trait has no word for, that is remembered.
#[derive(Default)]
struct Randomness {
    failed: bool,
}

impl TryCryptoRng for Randomness {}

impl TryRng for Randomness {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_ne_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_ne_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.failed |= SystemRandom::new().fill(bytes).is_err();
        Ok(())
    }
}
