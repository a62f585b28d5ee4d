//! Identifiers that nobody else has: internal ids, trace ids, token ids.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use ring::digest;
use ring::rand::{SystemRandom, generate};

use crate::SandboxError;

/// Makes identifiers from a random seed and a counter, so that only the start can fail.
#[derive(Debug)]
pub(crate) struct Ids {
    seed: [u8; 32],
    next: AtomicU64,
}

impl Ids {
    pub(crate) fn new() -> Result<Self, SandboxError> {
        let seed = generate(&SystemRandom::new()).map_err(|_| SandboxError::Randomness)?.expose();
        Ok(Ids { seed, next: AtomicU64::new(0) })
    }

    /// A UUID of version 4, as the register's internal ids are.
    pub(crate) fn guid(&self) -> String {
        guid_of(&self.fresh())
    }

    /// A trace id in the W3C's `traceparent` form.
    pub(crate) fn trace_id(&self) -> String {
        let text = self.fresh();
        format!("00-{}-{}-00", text.get(..32).unwrap_or_default(), text.get(32..48).unwrap_or_default())
    }

    /// A trace id as Maskinporten writes it: 32 hexadecimal digits.
    pub(crate) fn short_trace_id(&self) -> String {
        self.fresh().get(..32).unwrap_or_default().to_owned()
    }

    /// 64 hexadecimal digits that were not given before.
    fn fresh(&self) -> String {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        hex_digest(&[&self.seed, &number.to_be_bytes()])
    }
}

/// A UUID that is always the same for the same name, for what has no id of its own.
pub(crate) fn guid_for(name: &str) -> String {
    guid_of(&hex_digest(&[name.as_bytes()]))
}

fn guid_of(digits: &str) -> String {
    let part = |range| digits.get(range).unwrap_or_default();
    format!("{}-{}-4{}-8{}-{}", part(0..8), part(8..12), part(12..15), part(15..18), part(18..30))
}

fn hex_digest(parts: &[&[u8]]) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(part);
    }
    context.finish().as_ref().iter().fold(String::new(), |mut text, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_their_forms_and_differ() {
        let ids = Ids::new().unwrap();
        let (one, other) = (ids.guid(), ids.guid());
        assert_ne!(one, other);
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_eq!(ids.trace_id().split('-').map(str::len).collect::<Vec<_>>(), [2, 32, 16, 2]);
        assert_eq!(guid_for("a"), guid_for("a"));
    }
}
