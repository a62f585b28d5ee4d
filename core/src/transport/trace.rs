//! The id under which requests are sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::random;
use crate::error::Error;

/// What the requests of one operation have in common, as W3C's trace context has it: 32 hexadecimal digits. Clones are the
/// same.
#[derive(Debug, Clone)]
pub(crate) struct TraceId(Arc<Trace>);

#[derive(Debug)]
struct Trace {
    id: String,
    /// The spans of its requests are numbers in a row, the first one by chance: the system is asked for randomness once
    next_span: AtomicU64,
}

impl TraceId {
    /// An id that nobody else has.
    pub(crate) fn new() -> Result<Self, Error> {
        let bytes = random::bytes::<24>()?;
        let (id, span) = bytes.split_at(16);
        let next_span = span.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)).into();
        Ok(TraceId(Arc::new(Trace { id: hex(id), next_span })))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0.id
    }

    /// The header `traceparent` of one more request: it has a span of its own.
    pub(super) fn traceparent(&self) -> String {
        let span = self.0.next_span.fetch_add(1, Ordering::Relaxed);
        ["00-", &self.0.id, "-", &hex(&span.to_be_bytes()), "-01"].concat()
    }
}

impl PartialEq for TraceId {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default(); // INVARIANT: half a byte is below 16
    let mut text = String::with_capacity(2 * bytes.len());
    text.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_of_one_operation_share_an_id_and_have_spans_of_their_own() {
        let (one, other) = (TraceId::new().unwrap(), TraceId::new().unwrap());
        assert_ne!(one, other);
        let (first, second) = (one.traceparent(), one.traceparent());
        assert_ne!(first, second);
        for traceparent in [first, second] {
            assert!(traceparent.starts_with(&format!("00-{}-", one.as_str())) && traceparent.ends_with("-01"));
            assert_eq!(traceparent.split('-').map(str::len).collect::<Vec<_>>(), [2, 32, 16, 2]);
            assert!(traceparent.bytes().all(|byte| b"0123456789abcdef-".contains(&byte)), "{traceparent}");
        }
    }
}
