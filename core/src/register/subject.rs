//! The document that a call sends, as its author wrote it.

use crate::document::{Document, Node, Path, Position, Segment, locate};

/// The document of a call, to point into.
#[derive(Debug)]
pub(super) struct Subject<'d> {
    document: Option<(&'d str, Document<'d>)>,
    /// The member of a system that the document is; empty where it is a whole system
    whole: &'static str,
    /// Whether more is sent than the document has: what is stored goes along
    among_others: bool,
}

impl<'d> Subject<'d> {
    /// No document.
    pub(super) fn none() -> Self {
        Subject { document: None, whole: "", among_others: false }
    }

    /// A document that is a whole system, or with `whole` one member of it; as text, and as it was read.
    pub(super) fn new(text: &'d str, document: Document<'d>, whole: &'static str) -> Self {
        Subject { document: Some((text, document)), whole, among_others: false }
    }

    /// The same of a list whose elements are sent together with those that are stored.
    pub(super) fn among_others(self) -> Self {
        Subject { among_others: true, ..self }
    }

    /// What is to be said of an element that is sent but not in the document.
    pub(super) fn elsewhere(&self) -> &'static str {
        if self.among_others { ", which the system has already" } else { "" }
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
    pub(super) fn at(&self, path: &Path) -> Option<Node<'_>> {
        let (_, document) = self.document.as_ref()?;
        path.segments().iter().try_fold(document.root(), |node, segment| match segment {
            Segment::Member(name) => node.member(name).map(|(_, value)| value),
            Segment::Index(index) => node.items()?.nth(*index),
        })
    }

    /// The text at a place, given as a JSON Pointer; without blanks around it, as the register reads it.
    pub(super) fn text(&self, pointer: &str) -> Option<&str> {
        let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        let path: Path = steps.map(|step| step.parse().map_or_else(|_| step.into(), Segment::Index)).collect();
        self.at(&path).and_then(Node::as_text).map(str::trim)
    }

    /// The place in the document's own spelling.
    pub(super) fn spelled(&self, path: &Path) -> Path {
        self.document.as_ref().map_or_else(|| path.clone(), |(_, document)| path.spelled_as_in(document.root()))
    }

    /// Line and column of those places, given in the document's own spelling; nothing where there is no document.
    pub(super) fn locate(&self, paths: &[Path]) -> Vec<Position> {
        self.document.as_ref().map_or_else(Vec::new, |(text, _)| locate(text, paths))
    }
}
