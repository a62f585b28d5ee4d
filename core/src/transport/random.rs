//! Randomness of the operating system's.

use ring::rand::{SecureRandom, SystemRandom};

use crate::error::{Error, catalogue};

/// That many random bytes.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| Error::of(catalogue::INTERNAL).saying("the operating system gives no random bytes"))?;
    Ok(bytes)
}

/// A random part of a whole: from 0 to 1.
pub(crate) fn fraction() -> f64 {
    // Where there is no randomness there is no jitter: nothing secret rests on it.
    bytes().map_or(1.0, |bytes| f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_draws_are_alike() {
        assert_ne!(bytes::<16>().unwrap(), bytes::<16>().unwrap());
        let drawn: Vec<_> = (0..100).map(|_| fraction()).collect();
        assert!(drawn.iter().all(|part| (0.0..=1.0).contains(part)));
        assert!(drawn.iter().any(|part| *part < 0.5) && drawn.iter().any(|part| *part > 0.5));
    }
}
