//! From text to tree.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::token::{Scalar, Token};
use super::{Document, without_byte_order_mark};

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

impl SyntaxError {
    /// Of a document that is no text, and nested too deep.
    pub(super) fn too_deep() -> Self {
        SyntaxError { message: "recursion limit exceeded".to_owned(), line: 1, column: 1, too_deep: true }
    }
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
pub fn parse(text: &str) -> Result<Document<'_>, SyntaxError> {
    let text = without_byte_order_mark(text);
    let mut tokens = Vec::with_capacity(text.len() / USUAL_LENGTH + 1);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Value { tokens: &mut tokens, name: None }.deserialize(&mut reader).and_then(|()| reader.end());
    match read {
        Ok(()) => Ok(Document::of(tokens)),
        Err(error) => Err(explained(text, &error)),
    }
}

/// How many bytes of a text a value usually takes, with its name and what stands around it.
const USUAL_LENGTH: usize = 16;

#[cold]
fn explained(text: &str, error: &serde_json::Error) -> SyntaxError {
    let full = error.to_string();
    let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
    SyntaxError {
        too_deep: message.starts_with("recursion limit"),
        message,
        line: error.line(),
        column: characters(text, error.line(), error.column()),
    }
}

/// A value that is yet to be read, and put behind those that were.
struct Value<'t, 'a> {
    tokens: &'t mut Vec<Token<'a>>,
    name: Option<Cow<'a, str>>,
}

impl<'a> Value<'_, 'a> {
    fn is(self, scalar: Scalar<'a>) {
        self.tokens.push(Token { name: self.name, scalar, within: 0 });
    }
}

impl<'a> DeserializeSeed<'a> for Value<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Value<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.is(Scalar::Null);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.is(Scalar::Bool(value));
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.is(Scalar::Number(value.into()));
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.is(Scalar::Number(value.into()));
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.is(Number::from_f64(value).map_or(Scalar::Null, Scalar::Number));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'a str) -> Result<(), E> {
        self.is(Scalar::Text(Cow::Borrowed(value)));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.is(Scalar::Text(Cow::Owned(value.to_owned())));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut access: A) -> Result<(), A::Error> {
        let Value { tokens, name } = self;
        let begun = tokens.len();
        tokens.push(Token { name, scalar: Scalar::Array, within: 0 });
        while access.next_element_seed(Value { tokens, name: None })?.is_some() {}
        end(tokens, begun);
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut access: A) -> Result<(), A::Error> {
        let Value { tokens, name } = self;
        let begun = tokens.len();
        tokens.push(Token { name, scalar: Scalar::Object, within: 0 });
        while let Some(name) = access.next_key_seed(Name)? {
            access.next_value_seed(Value { tokens, name: Some(name) })?;
        }
        end(tokens, begun);
        Ok(())
    }
}

/// What was read since belongs to the value that was begun there.
fn end(tokens: &mut [Token<'_>], begun: usize) {
    let within = tokens.len().saturating_sub(begun + 1);
    if let Some(token) = tokens.get_mut(begun) {
        token.within = within;
    }
}

/// A member's name, borrowed where it can be.
struct Name;

impl<'a> DeserializeSeed<'a> for Name {
    type Value = Cow<'a, str>;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<Cow<'a, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for Name {
    type Value = Cow<'a, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    fn visit_borrowed_str<E>(self, value: &'a str) -> Result<Cow<'a, str>, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cow<'a, str>, E> {
        Ok(Cow::Owned(value.to_owned()))
    }
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
