//! Tolerant reading: take what is there, note what does not fit.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Kind, Node, Path, Segment};

/// Something in a document that does not fit what is read from it.
///
/// ```
/// use altinn_systemregister::document::{Cursor, Kind, ProblemKind, Problems, parse};
/// let (document, mut problems) = (parse("5")?, Problems::new());
/// assert_eq!(Cursor::root(&document).text(&mut problems), None);
/// assert_eq!(problems[0].kind, ProblemKind::Mismatch { expected: Kind::String, found: Kind::Number });
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where
    pub path: Path,
    /// What
    pub kind: ProblemKind,
}

/// What kind of misfit a [`Problem`] is.
///
/// ```
/// use altinn_systemregister::document::{Cursor, ProblemKind, Problems, parse};
/// let (document, mut problems) = (parse(r#"{"id": 1, "ID": 2}"#)?, Problems::new());
/// Cursor::root(&document).members(&["id"], &mut problems, |_, _, _| {});
/// assert_eq!(problems[0].kind, ProblemKind::Duplicate { earlier: "id".to_owned() });
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
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
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let (document, mut problems) = (parse("[null, 5]")?, Problems::new());
    /// Cursor::root(&document).list(&mut problems, |item, problems| item.text(problems));
    /// assert!(!problems[0].loses_data() && problems[1].loses_data());
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn loses_data(&self) -> bool {
        !matches!(self.kind, ProblemKind::Mismatch { found: Kind::Null, .. })
    }
}

/// The problems met so far.
///
/// ```
/// use altinn_systemregister::document::{Cursor, Problems, parse};
/// let (document, mut problems) = (parse("true")?, Problems::new());
/// assert_eq!(Cursor::root(&document).bool(&mut problems), Some(true));
/// assert!(problems.is_empty());
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
pub type Problems = Vec<Problem>;

/// A place in a document while it is read.
///
/// ```
/// use altinn_systemregister::document::{Cursor, Problems, parse};
/// let document = parse(r#"["a", 1]"#)?;
/// let mut problems = Problems::new();
/// let texts = Cursor::root(&document).list(&mut problems, |item, problems| item.text(problems));
/// assert_eq!(texts, [Some("a".to_owned()), None]);
/// assert_eq!(problems[0].path.to_string(), "/1");
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
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
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Path, parse};
    /// let document = parse("{}")?;
    /// assert_eq!(Cursor::root(&document).path(), Path::root());
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn root(node: &'n Node<'n>) -> Self {
        Cursor { node, parent: None }
    }

    /// The value here.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Node, parse};
    /// let document = parse("true")?;
    /// assert_eq!(Cursor::root(&document).node(), &Node::Bool(true));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn node(&self) -> &'n Node<'n> {
        self.node
    }

    /// The way here, in the document's own spelling.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let document = parse(r#"["a", "b"]"#)?;
    /// let paths = Cursor::root(&document).list(&mut Problems::new(), |item, _| item.path().to_string());
    /// assert_eq!(paths, ["/0", "/1"]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
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
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let document = parse(r#"{"ID": 1, "Other": 2}"#)?;
    /// let mut names = Vec::new();
    /// Cursor::root(&document).members(&["id"], &mut Problems::new(), |name, _, _| names.push(name.to_owned()));
    /// assert_eq!(names, ["id", "Other"]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn members(
        &self,
        known: &[&'static str],
        problems: &mut Problems,
        mut each: impl FnMut(&str, Cursor<'_>, &mut Problems),
    ) {
        let Node::Object(members) = self.node else { return self.note(Kind::Object, problems) };
        let mut seen = Seen::of(members.len());
        for (key, value) in members {
            let name = known.iter().find(|name| key.eq_ignore_ascii_case(name)).copied().unwrap_or(key);
            let here = Cursor { node: value, parent: Some((self, Step::Member(key))) };
            if let Some(earlier) = seen.add(name, key) {
                problems.push(Problem { path: here.path(), kind: ProblemKind::Duplicate { earlier } });
            }
            each(name, here, problems);
        }
    }

    /// The elements read by `each`; empty, and noted, where this is no array.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let document = parse("[true, false]")?;
    /// let values = Cursor::root(&document).list(&mut Problems::new(), |item, problems| item.bool(problems));
    /// assert_eq!(values, [Some(true), Some(false)]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn list<T>(&self, problems: &mut Problems, mut each: impl FnMut(Cursor<'_>, &mut Problems) -> T) -> Vec<T> {
        let Node::Array(items) = self.node else {
            self.note(Kind::Array, problems);
            return Vec::new();
        };
        let here = |(index, node)| Cursor { node, parent: Some((self, Step::Index(index))) };
        items.iter().enumerate().map(|item| each(here(item), problems)).collect()
    }

    /// The text here; `None`, and noted, where it is none.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let (document, mut problems) = (parse(r#""Smart""#)?, Problems::new());
    /// assert_eq!(Cursor::root(&document).text(&mut problems).as_deref(), Some("Smart"));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn text(&self, problems: &mut Problems) -> Option<String> {
        if let Node::String(text) = self.node {
            return Some(text.clone().into_owned());
        }
        self.note(Kind::String, problems);
        None
    }

    /// The truth value here; `None`, and noted, where it is none.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let (document, mut problems) = (parse(r#""true""#)?, Problems::new());
    /// assert_eq!(Cursor::root(&document).bool(&mut problems), None); // a text
    /// assert_eq!(problems.len(), 1);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn bool(&self, problems: &mut Problems) -> Option<bool> {
        if let Node::Bool(value) = self.node {
            return Some(*value);
        }
        self.note(Kind::Bool, problems);
        None
    }

    fn note(&self, expected: Kind, problems: &mut Problems) {
        problems.push(Problem { path: self.path(), kind: ProblemKind::Mismatch { expected, found: self.node.kind() } });
    }
}

/// The members of an object met so far: their names, and how each was spelled first.
enum Seen<'n> {
    Few(Vec<(&'n str, &'n str)>),
    Many(HashMap<&'n str, &'n str>),
}

impl<'n> Seen<'n> {
    /// Up to how many members looking through them is quicker than hashing.
    const FEW: usize = 16;

    fn of(count: usize) -> Self {
        if count <= Self::FEW {
            Seen::Few(Vec::with_capacity(count))
        } else {
            Seen::Many(HashMap::with_capacity(count))
        }
    }

    /// Adds a member; the first spelling of one of the same name, if there was one.
    fn add(&mut self, name: &'n str, key: &'n str) -> Option<String> {
        let earlier = match self {
            Seen::Few(seen) => seen.iter().find(|(other, _)| *other == name).map(|(_, key)| *key),
            Seen::Many(seen) => seen.get(name).copied(),
        };
        match self {
            _ if earlier.is_some() => {}
            Seen::Few(seen) => seen.push((name, key)),
            Seen::Many(seen) => drop(seen.insert(name, key)),
        }
        earlier.map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn read(text: &str, known: &[&'static str]) -> (Vec<String>, Problems) {
        let (node, mut names, mut problems) = (parse(text).unwrap(), Vec::new(), Problems::new());
        Cursor::root(&node)
            .members(known, &mut problems, |name, here, _| names.push(format!("{name}={}", here.path())));
        (names, problems)
    }

    #[test]
    fn gives_known_members_their_name_and_all_their_place() {
        let (names, problems) = read(r#"{"ID": 1, "Other": 2, "a/b": 3}"#, &["id", "other"]);
        assert_eq!(names, ["id=/ID", "other=/Other", "a/b=/a~1b"]);
        assert!(problems.is_empty());
    }

    #[test]
    fn notes_duplicates_and_reads_both() {
        let many: Vec<_> = (0..40).map(|number| format!(r#", "m{number}": 0"#)).collect();
        for rest in [String::new(), many.concat()] {
            let text = format!(r#"{{"id": 1, "Id": 2, "x": 1, "X": 2, "x": 3{rest}}}"#);
            let (names, problems) = read(&text, &["id"]);
            assert_eq!(names[..5], ["id=/id", "id=/Id", "x=/x", "X=/X", "x=/x"]);
            let duplicates: Vec<_> = problems.iter().map(|problem| (problem.path.to_string(), &problem.kind)).collect();
            assert_eq!(duplicates.len(), 2);
            assert_eq!(duplicates[0], ("/Id".into(), &ProblemKind::Duplicate { earlier: "id".into() }));
            assert_eq!(duplicates[1], ("/x".into(), &ProblemKind::Duplicate { earlier: "x".into() }));
        }
    }

    #[test]
    fn notes_what_does_not_fit_with_its_place() {
        let node = parse(r#"[1, "a", null]"#).unwrap();
        let mut problems = Problems::new();
        let texts = Cursor::root(&node).list(&mut problems, |item, problems| item.text(problems));
        assert_eq!(texts, [None, Some("a".to_owned()), None]);
        assert_eq!(problems.iter().map(|problem| problem.path.to_string()).collect::<Vec<_>>(), ["/0", "/2"]);
        assert_eq!(problems.iter().map(Problem::loses_data).collect::<Vec<_>>(), [true, false]);
        assert!(Cursor::root(&node).bool(&mut problems).is_none());
        assert_eq!(problems.last().unwrap().path.to_string(), "");
    }
}
