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

    /// A trace id in the W3C's `traceparent` form: of the trace that the request belongs to, else of one of its own.
    pub(crate) fn trace_id(&self, traceparent: Option<&str>) -> String {
        let text = self.fresh();
        let (trace, flags) = traceparent.and_then(trace_of).unwrap_or((text.get(..32).unwrap_or_default(), "00"));
        format!("00-{trace}-{}-{flags}", text.get(32..48).unwrap_or_default())
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

/// Trace id and flags of a `traceparent`, where it is one of the W3C's first version.
fn trace_of(traceparent: &str) -> Option<(&str, &str)> {
    let mut parts = traceparent.split('-');
    let mut part = |length| parts.next().filter(|part| part.len() == length && part.bytes().all(is_digit));
    let (version, trace, span, flags) = (part(2)?, part(32)?, part(16)?, part(2)?);
    let is_none = |id: &str| id.bytes().all(|digit| digit == b'0');
    (parts.next().is_none() && version == "00" && !is_none(trace) && !is_none(span)).then_some((trace, flags))
}

/// Whether it is a hexadecimal digit, in lower case as the W3C demands.
fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)
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
        assert_eq!(ids.trace_id(None).split('-').map(str::len).collect::<Vec<_>>(), [2, 32, 16, 2]);
        assert_eq!(guid_for("a"), guid_for("a"));
    }

    #[test]
    fn a_trace_goes_on_in_a_span_of_its_own() {
        let ids = Ids::new().unwrap();
        let (trace, span) = ("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331");
        for flags in ["00", "01"] {
            let id = ids.trace_id(Some(&format!("00-{trace}-{span}-{flags}")));
            assert!(id.starts_with(&format!("00-{trace}-")) && id.ends_with(&format!("-{flags}")), "{id}");
            assert!(!id.contains(span), "{id}");
        }
        for other in [
            format!("01-{trace}-{span}-01"),
            format!("00-{}-{span}-01", trace.to_uppercase()),
            format!("00-{}-{span}-01", "0".repeat(32)),
            format!("00-{trace}-{}-01", "0".repeat(16)),
            format!("00-{trace}-{span}-01-x"),
            format!("00-{trace}"),
            String::new(),
        ] {
            let id = ids.trace_id(Some(&other));
            assert!(!id.contains(&trace[1..]) && id.ends_with("-00"), "{other}: {id}");
            assert_eq!(id.split('-').map(str::len).collect::<Vec<_>>(), [2, 32, 16, 2]);
        }
    }
}
