//! Where in a document something is.

use std::borrow::Cow;
use std::fmt;

use super::Node;

/// One step of a [`Path`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Into the member of that name
    Member(Cow<'static, str>),
    /// Into the element of that index, from 0
    Index(usize),
}

impl From<&'static str> for Segment {
    fn from(name: &'static str) -> Self {
        Segment::Member(Cow::Borrowed(name))
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Segment::Index(index)
    }
}

/// The way from a document's root to a value; shown as a JSON Pointer (RFC 6901).
///
/// ```
/// use altinn_systemregister::document::Path;
/// let path = Path::from_iter([Path::step("rights"), Path::step(1)]);
/// assert_eq!(path.to_string(), "/rights/1");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<Segment>);

impl Path {
    /// One segment, from a member's name or an index.
    pub fn step(step: impl Into<Segment>) -> Segment {
        step.into()
    }

    /// The steps, from the root on.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether `other` is this place or a place within it.
    pub fn contains(&self, other: &Path) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The same path with each name spelled as `document` spells it, for example `/allowedredirecturls/0`.
    ///
    /// Names that the document does not have stay as they are.
    #[must_use]
    pub fn spelled_as_in(&self, document: &Node<'_>) -> Path {
        let mut here = Some(document);
        let spelled = self.0.iter().map(|segment| match (here, segment) {
            (Some(node), Segment::Member(name)) => {
                let found = node.member(name);
                here = found.map(|(_, value)| value);
                found.map_or_else(|| segment.clone(), |(key, _)| Segment::Member(Cow::Owned(key.to_owned())))
            }
            (Some(Node::Array(items)), Segment::Index(index)) => {
                here = items.get(*index);
                segment.clone()
            }
            _ => {
                here = None;
                segment.clone()
            }
        });
        Path(spelled.collect())
    }
}

impl FromIterator<Segment> for Path {
    fn from_iter<I: IntoIterator<Item = Segment>>(segments: I) -> Self {
        Path(segments.into_iter().collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.0 {
            match segment {
                Segment::Member(name) => write!(f, "/{}", name.replace('~', "~0").replace('/', "~1"))?,
                Segment::Index(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
    }
}
