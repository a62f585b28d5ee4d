//! Members of an object.

use super::{Mismatch, Node};

/// What a member is, which makes three differences to the framework.
#[derive(Debug, Default)]
pub(crate) enum Member<T> {
    #[default]
    Absent,
    Null,
    Given(T),
}

impl<T> Member<T> {
    /// Reads a value that may be null.
    pub(super) fn read(node: Node, read: impl FnOnce(Node) -> Result<T, Mismatch>) -> Result<Self, Mismatch> {
        match node {
            Node::Null => Ok(Member::Null),
            node => read(node).map(Member::Given),
        }
    }

    pub(super) fn is_absent(&self) -> bool {
        matches!(self, Member::Absent)
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self, Member::Null)
    }

    pub(super) fn as_ref(&self) -> Option<&T> {
        match self {
            Member::Given(value) => Some(value),
            Member::Absent | Member::Null => None,
        }
    }

    /// The value, if there is one.
    pub(crate) fn given(self) -> Option<T> {
        match self {
            Member::Given(value) => Some(value),
            Member::Absent | Member::Null => None,
        }
    }

    /// The value; the type's default where it is absent, `None` where it is null.
    pub(crate) fn or_default(self) -> Option<T>
    where
        T: Default,
    {
        match self {
            Member::Absent => Some(T::default()),
            Member::Null => None,
            Member::Given(value) => Some(value),
        }
    }
}

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
