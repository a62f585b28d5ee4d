//! White space around texts, which the register keeps and nobody means.

/// Takes the white space around a text away.
pub(super) fn trim(text: &mut String) {
    let start = text.len() - text.trim_start().len();
    text.truncate(text.trim_end().len().max(start));
    text.drain(..start);
}

/// The text without white space around it.
pub(super) fn trimmed(mut text: String) -> String {
    trim(&mut text);
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::trimmed;

    proptest! {
        #[test]
        fn a_text_is_trimmed_as_the_standard_library_does(text in "[ \\u{a0}\\t]{0,2}\\PC{0,3}[ \\u{3000}\\n]{0,2}") {
            prop_assert_eq!(trimmed(text.clone()), text.trim());
        }
    }
}
