//! The kinds of values.

use std::fmt;

/// Which of JSON's six kinds a value is.
///
/// ```
/// use altinn_systemregister::document::Kind;
/// assert_eq!(Kind::Bool.to_string(), "true or false");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number
    Number,
    /// A text
    String,
    /// An array
    Array,
    /// An object
    Object,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Number => "a number",
            Kind::String => "a text",
            Kind::Array => "an array",
            Kind::Object => "an object",
        })
    }
}
