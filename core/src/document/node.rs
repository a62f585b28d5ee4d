//! The tree of a document.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// A JSON value that keeps what [`serde_json::Value`] drops: the order of members, and duplicates among them.
///
/// Texts are borrowed from the document wherever it has no escapes.
///
/// ```
/// use altinn_systemregister::document::{Kind, parse};
/// let document = parse(r#"{"ID": 1, "id": 2}"#)?;
/// assert_eq!(document.member("Id").map(|(name, _)| name), Some("id"));
/// assert_eq!(document.kind(), Kind::Object);
/// assert_eq!(document.to_value(), serde_json::json!({ "ID": 1, "id": 2 }));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number
    Number(Number),
    /// A text
    String(Cow<'a, str>),
    /// An array
    Array(Vec<Node<'a>>),
    /// An object, each member as written
    Object(Vec<(Cow<'a, str>, Node<'a>)>),
}

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

impl Node<'_> {
    /// Which kind of value this is.
    ///
    /// ```
    /// use altinn_systemregister::document::{Kind, parse};
    /// assert_eq!(parse("[1, 2]")?.kind(), Kind::Array);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn kind(&self) -> Kind {
        match self {
            Node::Null => Kind::Null,
            Node::Bool(_) => Kind::Bool,
            Node::Number(_) => Kind::Number,
            Node::String(_) => Kind::String,
            Node::Array(_) => Kind::Array,
            Node::Object(_) => Kind::Object,
        }
    }

    /// The member of that name, in any case, as written; the last one where there are several.
    ///
    /// ```
    /// use altinn_systemregister::document::{Node, parse};
    /// let document = parse(r#"{"isVisible": true}"#)?;
    /// assert_eq!(document.member("isvisible"), Some(("isVisible", &Node::Bool(true))));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn member(&self, name: &str) -> Option<(&str, &Self)> {
        let Node::Object(members) = self else { return None };
        let found = (members.iter().rev().find(|(key, _)| key == name))
            .or_else(|| members.iter().rev().find(|(key, _)| key.eq_ignore_ascii_case(name)));
        found.map(|(key, value)| (key.as_ref(), value))
    }

    /// The same value without order and duplicates (the last of them wins, as at the server).
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// assert_eq!(parse(r#"{"a": 1, "a": 2}"#)?.to_value(), serde_json::json!({ "a": 2 }));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn to_value(&self) -> Value {
        match self {
            Node::Null => Value::Null,
            Node::Bool(value) => Value::Bool(*value),
            Node::Number(value) => Value::Number(value.clone()),
            Node::String(value) => Value::String(value.clone().into_owned()),
            Node::Array(items) => Value::Array(items.iter().map(Node::to_value).collect()),
            Node::Object(members) => Value::Object(
                members.iter().map(|(key, value)| (key.clone().into_owned(), value.to_value())).collect::<Map<_, _>>(),
            ),
        }
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Number::from_f64(value).map_or(Node::Null, Node::Number))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::String(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'de>, E> {
        Ok(Node::String(Cow::Owned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Node<'de>, E> {
        Ok(Node::String(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Node::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some((Key(key), value)) = access.next_entry()? {
            members.push((key, value));
        }
        Ok(Node::Object(members))
    }
}

/// A member's name, borrowed where it can be.
pub(super) struct Key<'a>(pub(super) Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member name")
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(value.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}
