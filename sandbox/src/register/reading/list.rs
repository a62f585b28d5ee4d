//! Lists, whose elements the framework does not check for null.

use super::{Mismatch, Node};
use crate::answer::Exception;

/// A list as it was sent. A null among its elements is noticed only by who touches it.
#[derive(Debug, Clone)]
pub(crate) struct List<T> {
    /// The elements that are not null
    pub(crate) items: Vec<T>,
    pub(crate) has_null: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List { items: Vec::new(), has_null: false }
    }
}

impl<T> List<T> {
    /// Reads the elements of an array.
    pub(super) fn read(
        node: Node,
        path: &str,
        r#type: &str,
        mut element: impl FnMut(Node, &str) -> Result<T, Mismatch>,
    ) -> Result<Self, Mismatch> {
        let Node::Array(nodes) = node else { return Err(Mismatch::not(path, r#type)) };
        let mut list = List::default();
        for (index, node) in nodes.into_iter().enumerate() {
            match node {
                Node::Null => list.has_null = true,
                node => list.items.push(element(node, &format!("{path}[{index}]"))?),
            }
        }
        Ok(list)
    }

    /// The elements, for who cannot bear a null.
    pub(crate) fn whole(&self) -> Result<&[T], Exception> {
        if self.has_null { Err(Exception::null_reference()) } else { Ok(&self.items) }
    }
}
