//! A JSON value with its members in the order in which they were written, repeated ones included.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// How deep values may be nested.
const MAX_DEPTH: usize = 32;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool(bool),
    Number,
    Text(String),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Reads strict JSON: no comments, no trailing commas, nothing after the value, no bottomless nesting. A byte
    /// order mark is skipped.
    pub(crate) fn parse(text: &[u8]) -> Result<Node, String> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let node: Node = serde_json::from_slice(text).map_err(|error| error.to_string())?;
        if node.depth() > MAX_DEPTH {
            return Err(format!("The maximum configured depth of {MAX_DEPTH} has been exceeded."));
        }
        Ok(node)
    }

    fn depth(&self) -> usize {
        match self {
            Node::Array(items) => 1 + items.iter().map(Node::depth).max().unwrap_or(0),
            Node::Object(members) => 1 + members.iter().map(|(_, node)| node.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = items.next_element()? {
            nodes.push(node);
        }
        Ok(Node::Array(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(member) = members.next_entry()? {
            nodes.push(member);
        }
        Ok(Node::Object(nodes))
    }
}

#[cfg(test)]
mod tests {
    use super::Node;

    #[test]
    fn json_is_read_strictly() {
        for text in ["", "{", r#"{"a":1,}"#, "[1] 2", "// a\n{}", "{'a':1}"] {
            assert!(Node::parse(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn members_keep_their_order_and_repetitions() {
        let node = Node::parse(br#"{"b":true,"a":null,"B":1.5}"#).unwrap();
        let member = |name: &str, node| (name.to_owned(), node);
        assert_eq!(
            node,
            Node::Object(vec![member("b", Node::Bool(true)), member("a", Node::Null), member("B", Node::Number)])
        );
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        assert_eq!(Node::parse("\u{feff}true".as_bytes()), Ok(Node::Bool(true)));
    }

    #[test]
    fn nesting_has_an_end() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Node::parse(nested(32).as_bytes()).is_ok());
        assert!(Node::parse(nested(33).as_bytes()).is_err());
        assert!(Node::parse(nested(10_000).as_bytes()).is_err());
    }
}
