//! What a document is made of.

use std::borrow::Cow;

use serde_json::Number;

use super::Kind;

/// One value of a document. The values within it follow it, so that a document is one flat list, in the order of its
/// text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token<'a> {
    /// Its name, where it is a member of an object
    pub(super) name: Option<Cow<'a, str>>,
    pub(super) scalar: Scalar<'a>,
    /// How many of the tokens behind it lie within it
    pub(super) within: usize,
}

/// What a value says by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Scalar<'a> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'a, str>),
    Array,
    Object,
}

impl Scalar<'_> {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Scalar::Null => Kind::Null,
            Scalar::Bool(_) => Kind::Bool,
            Scalar::Number(_) => Kind::Number,
            Scalar::Text(_) => Kind::String,
            Scalar::Array => Kind::Array,
            Scalar::Object => Kind::Object,
        }
    }
}
