//! Tolerant reading: take what is there, note what does not fit.

use std::borrow::Cow;

use super::{Kind, Node, Path, Segment};

/// Something in a document that does not fit what is read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where
    pub path: Path,
    /// What
    pub kind: ProblemKind,
}

/// What kind of misfit a [`Problem`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Another kind of value was expected. A `null` is read as if the member were absent.
    Mismatch {
        /// What belongs there
        expected: Kind,
        /// What is there
        found: Kind,
    },
    /// The same member stands there twice (names compare without case); the last one wins.
    Duplicate {
        /// The spelling of the earlier one
        earlier: String,
    },
}

impl Problem {
    /// Whether something of the document is lost in reading it. A `null` loses nothing.
    pub fn loses_data(&self) -> bool {
        !matches!(self.kind, ProblemKind::Mismatch { found: Kind::Null, .. })
    }
}

/// The problems met so far.
pub type Problems = Vec<Problem>;

/// A place in a document while it is read.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'n> {
    node: &'n Node<'n>,
    parent: Option<(&'n Cursor<'n>, Step<'n>)>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'n> {
    Member(&'n str),
    Index(usize),
}

impl<'n> Cursor<'n> {
    /// At the root.
    pub fn root(node: &'n Node<'n>) -> Self {
        Cursor { node, parent: None }
    }

    /// The value here.
    pub fn node(&self) -> &'n Node<'n> {
        self.node
    }

    /// The way here, in the document's own spelling.
    pub fn path(&self) -> Path {
        let mut segments = Vec::new();
        let mut here = self;
        while let Some((parent, step)) = &here.parent {
            segments.push(match step {
                Step::Member(name) => Segment::Member(Cow::Owned((*name).to_owned())),
                Step::Index(index) => Segment::Index(*index),
            });
            here = parent;
        }
        segments.into_iter().rev().collect()
    }

    /// Calls `each` with every member, its name in the spelling of `known` where it is one of them in any case.
    ///
    /// A member that comes twice is noted, and `each` sees both in their order.
    pub fn members(
        &self,
        known: &[&'static str],
        problems: &mut Problems,
        mut each: impl FnMut(&str, Cursor<'_>, &mut Problems),
    ) {
        let Node::Object(members) = self.node else { return self.note(Kind::Object, problems) };
        for (index, (key, value)) in members.iter().enumerate() {
            let name = known.iter().find(|name| key.eq_ignore_ascii_case(name)).copied();
            let here = Cursor { node: value, parent: Some((self, Step::Member(key))) };
            let earlier = members.iter().take(index).find(|(other, _)| match name {
                Some(name) => other.eq_ignore_ascii_case(name),
                None => other == key,
            });
            if let Some((earlier, _)) = earlier {
                problems
                    .push(Problem { path: here.path(), kind: ProblemKind::Duplicate { earlier: earlier.to_string() } });
            }
            each(name.unwrap_or(key), here, problems);
        }
    }

    /// The elements read by `each`; empty, and noted, where this is no array.
    pub fn list<T>(&self, problems: &mut Problems, mut each: impl FnMut(Cursor<'_>, &mut Problems) -> T) -> Vec<T> {
        let Node::Array(items) = self.node else {
            self.note(Kind::Array, problems);
            return Vec::new();
        };
        let here = |(index, node)| Cursor { node, parent: Some((self, Step::Index(index))) };
        items.iter().enumerate().map(|item| each(here(item), problems)).collect()
    }

    /// The text here; `None`, and noted, where it is none.
    pub fn text(&self, problems: &mut Problems) -> Option<String> {
        match self.node {
            Node::String(text) => Some(text.clone().into_owned()),
            _ => {
                self.note(Kind::String, problems);
                None
            }
        }
    }

    /// The truth value here; `None`, and noted, where it is none.
    pub fn bool(&self, problems: &mut Problems) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            _ => {
                self.note(Kind::Bool, problems);
                None
            }
        }
    }

    fn note(&self, expected: Kind, problems: &mut Problems) {
        problems.push(Problem { path: self.path(), kind: ProblemKind::Mismatch { expected, found: self.node.kind() } });
    }
}
