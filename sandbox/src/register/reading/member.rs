//! Members of simple types.

use super::{Mismatch, Node};

/// An object's members, in their order.
pub(super) fn object(node: Node, path: &str, r#type: &str) -> Result<Vec<(String, Node)>, Mismatch> {
    match node {
        Node::Object(members) => Ok(members),
        _ => Err(Mismatch::not(path, r#type)),
    }
}

/// A string or null. Nothing else is made into a string.
pub(super) fn text(node: Node, path: &str) -> Result<Option<String>, Mismatch> {
    match node {
        Node::Null => Ok(None),
        Node::Text(text) => Ok(Some(text)),
        _ => Err(Mismatch::not(path, "System.String")),
    }
}

/// `true` or `false`; neither null nor `""` nor `"true"`.
pub(super) fn boolean(node: &Node, path: &str) -> Result<bool, Mismatch> {
    match node {
        Node::Bool(value) => Ok(*value),
        _ => Err(Mismatch::not(path, "System.Boolean")),
    }
}
