//! Tolerant reading: take what is there, note what does not fit.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Kind, Members, Node, Path, Problem, ProblemKind, Problems, Segment};

/// A place in a document while it is read.
///
/// ```
/// use altinn_systemregister::document::{Cursor, Problems, parse};
/// let document = parse(r#"["a", 1]"#)?;
/// let mut problems = Problems::new();
/// let texts = Cursor::root(document.root()).list(&mut problems, |item, problems| item.text(problems));
/// assert_eq!(texts, [Some("a"), None]);
/// assert_eq!(problems[0].path.to_string(), "/1");
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'c, 'd> {
    node: Node<'d>,
    parent: Option<(&'c Cursor<'c, 'd>, Step<'d>)>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'d> {
    Member(&'d str),
    Index(usize),
}

impl<'d> Cursor<'_, 'd> {
    /// At the root.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Path, parse};
    /// let document = parse("{}")?;
    /// assert_eq!(Cursor::root(document.root()).path(), Path::root());
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn root(node: Node<'d>) -> Self {
        Cursor { node, parent: None }
    }

    /// The value here.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, parse};
    /// let document = parse("true")?;
    /// assert_eq!(Cursor::root(document.root()).node().as_bool(), Some(true));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn node(&self) -> Node<'d> {
        self.node
    }

    /// The way here, in the document's own spelling.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let document = parse(r#"["a", "b"]"#)?;
    /// let paths = Cursor::root(document.root()).list(&mut Problems::new(), |item, _| item.path().to_string());
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
    /// Cursor::root(document.root()).members(&["id"], &mut Problems::new(), |name, _, _| names.push(name.to_owned()));
    /// assert_eq!(names, ["id", "Other"]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn members(
        &self,
        known: &[&'static str],
        problems: &mut Problems,
        mut each: impl FnMut(&'d str, Cursor<'_, 'd>, &mut Problems),
    ) {
        let Some(members) = self.node.members() else { return self.note(Kind::Object, problems) };
        let mut seen = Seen::default();
        for (key, node) in members.clone() {
            let position = known.iter().position(|name| key.eq_ignore_ascii_case(name));
            let here = Cursor { node, parent: Some((self, Step::Member(key))) };
            if let Some(earlier) = seen.add(key, position, known, &members) {
                let kind = ProblemKind::Duplicate { earlier: earlier.to_owned() };
                problems.push(Problem { path: here.path(), value: node.index(), kind });
            }
            each(position.and_then(|position| known.get(position)).unwrap_or(&key), here, problems);
        }
    }

    /// The elements read by `each`; empty, and noted, where this is no array.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let document = parse("[true, false]")?;
    /// let values = Cursor::root(document.root()).list(&mut Problems::new(), |item, problems| item.bool(problems));
    /// assert_eq!(values, [Some(true), Some(false)]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn list<T>(&self, problems: &mut Problems, mut each: impl FnMut(Cursor<'_, 'd>, &mut Problems) -> T) -> Vec<T> {
        let Some(items) = self.node.items() else {
            self.note(Kind::Array, problems);
            return Vec::new();
        };
        let here = |(index, node)| Cursor { node, parent: Some((self, Step::Index(index))) };
        items.enumerate().map(|item| each(here(item), problems)).collect()
    }

    /// The text here; `None`, and noted, where it is none.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let (document, mut problems) = (parse(r#""Smart""#)?, Problems::new());
    /// assert_eq!(Cursor::root(document.root()).text(&mut problems), Some("Smart"));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn text(&self, problems: &mut Problems) -> Option<&'d str> {
        let text = self.node.as_text();
        if text.is_none() {
            self.note(Kind::String, problems);
        }
        text
    }

    /// The text here, kept in another way; the empty one, and noted, where it is none.
    pub(crate) fn text_as<T: From<&'d str> + Default>(&self, problems: &mut Problems) -> T {
        self.text(problems).map(T::from).unwrap_or_default()
    }

    /// The truth value here; `None`, and noted, where it is none.
    ///
    /// ```
    /// use altinn_systemregister::document::{Cursor, Problems, parse};
    /// let (document, mut problems) = (parse(r#""true""#)?, Problems::new());
    /// assert_eq!(Cursor::root(document.root()).bool(&mut problems), None); // a text
    /// assert_eq!(problems.len(), 1);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn bool(&self, problems: &mut Problems) -> Option<bool> {
        let value = self.node.as_bool();
        if value.is_none() {
            self.note(Kind::Bool, problems);
        }
        value
    }

    #[cold]
    fn note(&self, expected: Kind, problems: &mut Problems) {
        let kind = ProblemKind::Mismatch { expected, found: self.node.kind() };
        problems.push(Problem { path: self.path(), value: self.node.index(), kind });
    }
}

/// The members of an object met so far.
#[derive(Default)]
struct Seen<'d> {
    /// Those of a known name, one bit each
    known: u64,
    /// How many others
    others: usize,
    /// The others, once they are many: looking through few is quicker than hashing
    many: HashSet<&'d str>,
}

impl<'d> Seen<'d> {
    /// How many others are few.
    const FEW: usize = 16;

    /// Adds the next member; the first spelling of one of the same name, if there was one.
    fn add(
        &mut self,
        key: &'d str,
        position: Option<usize>,
        known: &[&'static str],
        members: &Members<'d>,
    ) -> Option<&'d str> {
        if let Some(position) = position {
            let bit = 1 << position;
            let is_there = self.known & bit != 0;
            self.known |= bit;
            let name = known.get(position).filter(|_| is_there)?;
            return members.clone().map(|(other, _)| other).find(|other| other.eq_ignore_ascii_case(name));
        }
        let others = || {
            let names = members.clone().map(|(other, _)| other);
            names.filter(|other| !known.iter().any(|name| other.eq_ignore_ascii_case(name)))
        };
        if self.others == Self::FEW {
            self.many.extend(others().take(Self::FEW));
        }
        self.others += 1;
        let is_there = match self.others - 1 {
            few if few < Self::FEW => others().take(few).any(|other| other == key),
            _ => !self.many.insert(key),
        };
        is_there.then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn read(text: &str, known: &[&'static str]) -> (Vec<String>, Problems) {
        let (document, mut names, mut problems) = (parse(text).unwrap(), Vec::new(), Problems::new());
        Cursor::root(document.root())
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
        let document = parse(r#"[1, "a", null]"#).unwrap();
        let mut problems = Problems::new();
        let texts = Cursor::root(document.root()).list(&mut problems, |item, problems| item.text(problems));
        assert_eq!(texts, [None, Some("a"), None]);
        assert_eq!(problems.iter().map(|problem| problem.path.to_string()).collect::<Vec<_>>(), ["/0", "/2"]);
        assert_eq!(problems.iter().map(Problem::loses_data).collect::<Vec<_>>(), [true, false]);
        assert!(Cursor::root(document.root()).bool(&mut problems).is_none());
        assert_eq!(problems.last().unwrap().path.to_string(), "");
    }
}
