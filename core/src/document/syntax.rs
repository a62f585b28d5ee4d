//! From text to tree.

use std::fmt;

use super::Node;

/// Why a text is not JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong
    pub message: String,
    /// Line, from 1
    pub line: usize,
    /// Column in bytes, from 1
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
    serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).map_err(|error| {
        let full = error.to_string();
        let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
        SyntaxError {
            too_deep: message.starts_with("recursion limit"),
            message,
            line: error.line(),
            column: error.column(),
        }
    })
}
