//! Base64 of key material: what is made here is zeroed at its end.

use ::base64::Engine;
use ::base64::engine::DecodePaddingMode;
use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD, URL_SAFE_NO_PAD};
use ::base64::{alphabet, encoded_len};
use zeroize::Zeroizing;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const URL_ANY_PADDING: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);

/// The bytes of base64 or base64url, padded or not, with or without blanks and line breaks in it.
pub(super) fn decode(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut packed = Zeroizing::new(Vec::with_capacity(text.len()));
    packed.extend(text.iter().filter(|byte| !byte.is_ascii_whitespace()));
    let url = packed.iter().any(|byte| matches!(byte, b'-' | b'_'));
    into_zeroed(if url { &URL_ANY_PADDING } else { &ANY_PADDING }, &packed)
}

/// The bytes of base64url, as JWKs have it.
pub(super) fn decode_url(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    into_zeroed(&URL_ANY_PADDING, text)
}

/// In base64url without padding.
pub(super) fn encode_url(bytes: &[u8]) -> Zeroizing<String> {
    encode(&URL_SAFE_NO_PAD, bytes)
}

/// In base64 with padding.
pub(super) fn encode_standard(bytes: &[u8]) -> Zeroizing<String> {
    encode(&STANDARD, bytes)
}

fn encode(engine: &GeneralPurpose, bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(vec![0; encoded_len(bytes.len(), true).unwrap_or_default()]);
    let length = engine.encode_slice(bytes, &mut text).unwrap_or_default();
    text.truncate(length);
    Zeroizing::new(String::from_utf8(std::mem::take(&mut *text)).unwrap_or_default())
}

fn into_zeroed(engine: &GeneralPurpose, text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(vec![0; ::base64::decoded_len_estimate(text.len())]);
    let length = engine.decode_slice(text, &mut bytes).ok()?;
    bytes.truncate(length);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn takes_every_way_to_write_it() {
        for text in ["-_-_AA==", "-_-_AA", "+/+/AA==", "+/+/AA", " +/+\n/A A"] {
            assert_eq!(**decode(text.as_bytes()).unwrap(), [0xfb, 0xff, 0xbf, 0], "{text}");
        }
        assert!(decode(b"+_AA").is_none());
        assert!(decode_url(b"+/AA").is_none());
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(bytes in prop::collection::vec(any::<u8>(), 0..4_000)) {
            prop_assert_eq!(&**decode(encode_standard(&bytes).as_bytes()).unwrap(), &bytes);
            prop_assert_eq!(&**decode_url(encode_url(&bytes).as_bytes()).unwrap(), &bytes);
        }
    }
}
