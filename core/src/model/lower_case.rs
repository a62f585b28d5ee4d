//! Texts in lower case.

use std::borrow::Cow;

/// The text in lower case, borrowed where it plainly is.
pub(crate) fn lower_case(text: &str) -> Cow<'_, str> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_plain { text.into() } else { text.to_lowercase().into() }
}
