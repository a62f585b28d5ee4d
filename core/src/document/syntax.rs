//! From text to tree.

use std::fmt;

use super::{Node, without_byte_order_mark};

/// Why a text is not JSON, and where.
///
/// ```
/// use altinn_systemregister::document::parse;
/// assert_eq!(parse("[1,]").unwrap_err().to_string(), "trailing comma at line 1 column 4");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong
    pub message: String,
    /// Line, from 1
    pub line: usize,
    /// Column in characters, from 1; a byte order mark does not count
    pub column: usize,
    /// The text is JSON as far as it was read, but nested deeper than 128 levels
    pub too_deep: bool,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at line {} column {}", self.message, self.line, self.column)
    }
}

impl std::error::Error for SyntaxError {}

/// Reads a JSON text.
///
/// A byte order mark before it is passed over. Nesting beyond 128 levels is an error, never a crash.
///
/// # Errors
/// [`SyntaxError`] where the text is not JSON.
///
/// ```
/// use altinn_systemregister::document::parse;
/// assert!(parse(r#"{"id": "991825827_smartcloud"}"#).is_ok());
/// assert_eq!(parse("{\"id\":\n1,}").unwrap_err().line, 2);
/// ```
pub fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let text = without_byte_order_mark(text);
    serde_json::from_str(text).map_err(|error| {
        let full = error.to_string();
        let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
        SyntaxError {
            too_deep: message.starts_with("recursion limit"),
            message,
            line: error.line(),
            column: characters(text, error.line(), error.column()),
        }
    })
}

/// The column in characters of a column in bytes, as the parser counts it: up to and with the byte that is wrong.
fn characters(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.as_bytes().split(|byte| *byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let begins_character = |byte: &&u8| (**byte & 0b1100_0000) != 0b1000_0000;
    line.iter().take(bytes).filter(begins_character).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> (usize, usize) {
        let error = parse(text).unwrap_err();
        (error.line, error.column)
    }

    #[test]
    fn counts_columns_in_characters() {
        assert_eq!(place("{,}"), (1, 2));
        assert_eq!(place(r#"{"x": x}"#), (1, 7));
        assert_eq!(place(r#"{"æ": x}"#), (1, 7));
        assert_eq!(place("\u{feff}{,}"), (1, 2));
        assert_eq!(place("{\"æ\":\n 1,}"), (2, 4));
        assert_eq!(place(""), (1, 1));
        assert_eq!(place("{\n"), (2, 1));
    }

    #[test]
    fn nesting_without_end_is_an_error() {
        for opening in ["[", "{\"a\":"] {
            assert!(parse(&opening.repeat(100_000)).unwrap_err().too_deep);
        }
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(parse(&nested(127)).is_ok());
        assert!(parse(&nested(128)).unwrap_err().too_deep);
    }

    #[test]
    fn keeps_the_words_of_the_message_only() {
        assert_eq!(parse("{,}").unwrap_err().message, "key must be a string");
        assert_eq!(parse("{,}").unwrap_err().to_string(), "key must be a string at line 1 column 2");
    }
}
