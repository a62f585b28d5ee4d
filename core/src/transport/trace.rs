//! The id under which requests are sent.

use std::sync::Arc;

use super::random;
use crate::error::Error;

/// What the requests of one operation have in common, as W3C's trace context has it: 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TraceId(Arc<str>);

impl TraceId {
    /// An id that nobody else has.
    pub(crate) fn new() -> Result<Self, Error> {
        Ok(TraceId(hex(&random::bytes::<16>()?).into()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The header `traceparent` of one more request: it has a span of its own.
    pub(super) fn traceparent(&self) -> Result<String, Error> {
        Ok(["00-", &self.0, "-", &hex(&random::bytes::<8>()?), "-01"].concat())
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
        let (first, second) = (one.traceparent().unwrap(), one.traceparent().unwrap());
        assert_ne!(first, second);
        for traceparent in [first, second] {
            assert!(traceparent.starts_with(&format!("00-{}-", one.as_str())) && traceparent.ends_with("-01"));
            assert_eq!(traceparent.split('-').map(str::len).collect::<Vec<_>>(), [2, 32, 16, 2]);
            assert!(traceparent.bytes().all(|byte| b"0123456789abcdef-".contains(&byte)), "{traceparent}");
        }
    }
}
