//! Where in a document paths lead.

use std::collections::HashMap;

use super::{Node, Path, Segment};

/// Where a path leads in a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'d> {
    /// The value there; where the document does not have it, the last one on the way
    pub(crate) node: Node<'d>,
    /// Whether the document has it
    pub(crate) is_there: bool,
}

/// Finds places in a document.
#[derive(Debug)]
pub(crate) struct Finder<'d> {
    root: Node<'d>,
    /// The elements of long arrays that something was found in
    long: HashMap<usize, Vec<Node<'d>>>,
}

impl<'d> Finder<'d> {
    /// Up to which element counting is quicker than keeping.
    const SHORT: usize = 16;

    pub(crate) fn new(root: Node<'d>) -> Self {
        Finder { root, long: HashMap::new() }
    }

    /// The place of a path with its names exactly as spelled; of members that stand there twice the last.
    pub(crate) fn exact(&mut self, path: &Path) -> Place<'d> {
        let exact = |node: Node<'d>, name: &str| node.members()?.filter(|(key, _)| *key == name).last();
        self.walk(path, exact, |_, _| {})
    }

    /// The place of a path with its names in any case.
    pub(crate) fn place(&mut self, path: &Path) -> Place<'d> {
        self.walk(path, Node::member, |_, _| {})
    }

    /// The place of a path with its names in any case, and the pointer to it in the document's own spelling.
    pub(crate) fn pointed(&mut self, path: &Path) -> (Place<'d>, String) {
        let mut pointer = String::with_capacity(path.segments().len() * 16);
        let place = self.walk(path, Node::member, |segment, name| segment.point(name, &mut pointer));
        (place, pointer)
    }

    /// Follows a path; tells of each step, and how the document spells it.
    fn walk(
        &mut self,
        path: &Path,
        member: impl Fn(Node<'d>, &str) -> Option<(&'d str, Node<'d>)>,
        mut tell: impl FnMut(&Segment, Option<&'d str>),
    ) -> Place<'d> {
        let mut place = Place { node: self.root, is_there: true };
        for segment in path.segments() {
            let found = match segment {
                _ if !place.is_there => None,
                Segment::Member(name) => member(place.node, name).map(|(name, node)| (Some(name), node)),
                Segment::Index(index) => self.element(place.node, *index).map(|node| (None, node)),
            };
            tell(segment, found.and_then(|(name, _)| name));
            place = match found {
                Some((_, node)) => Place { node, is_there: true },
                None => Place { is_there: false, ..place },
            };
        }
        place
    }

    fn element(&mut self, array: Node<'d>, index: usize) -> Option<Node<'d>> {
        let mut items = array.items()?;
        if index < Self::SHORT {
            return items.nth(index);
        }
        self.long.entry(array.index()).or_insert_with(|| items.collect()).get(index).copied()
    }
}
