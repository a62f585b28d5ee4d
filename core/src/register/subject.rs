//! The document that a call sends, as its author wrote it.

use crate::document::{Node, Path, Segment};

/// The document of a call, to point into.
#[derive(Debug)]
pub(super) struct Subject<'d> {
    document: Option<Node<'d>>,
    /// The member of a system that the document is; empty where it is a whole system
    whole: &'static str,
}

impl<'d> Subject<'d> {
    /// No document.
    pub(super) fn none() -> Self {
        Subject { document: None, whole: "" }
    }

    /// A document that is a whole system, or with `whole` one member of it.
    pub(super) fn new(document: Node<'d>, whole: &'static str) -> Self {
        Subject { document: Some(document), whole }
    }

    /// Where in the document a system's member is.
    pub(super) fn place(&self, members: &'static [&'static str]) -> Path {
        let within = match members {
            [first, rest @ ..] if *first == self.whole => rest,
            members => members,
        };
        within.iter().map(|name| Segment::from(*name)).collect()
    }

    /// The value at a place, names in any case.
    pub(super) fn at(&self, path: &Path) -> Option<&Node<'d>> {
        path.segments().iter().try_fold(self.document.as_ref()?, |node, segment| match (segment, node) {
            (Segment::Member(name), node) => node.member(name).map(|(_, value)| value),
            (Segment::Index(index), Node::Array(items)) => items.get(*index),
            (Segment::Index(_), _) => None,
        })
    }

    /// Whether the document has that place.
    pub(super) fn has(&self, path: &Path) -> bool {
        self.at(path).is_some()
    }

    /// The place as a JSON Pointer in the document's own spelling.
    pub(super) fn spelled(&self, path: &Path) -> String {
        self.document.as_ref().map_or_else(|| path.to_string(), |node| path.spelled_as_in(node).to_string())
    }
}
