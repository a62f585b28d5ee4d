//! Where in a document something is.

use std::borrow::Cow;
use std::fmt;

use smallvec::SmallVec;

use super::Node;

/// One step of a [`Path`].
///
/// ```
/// use altinn_systemregister::document::{Path, Segment};
/// assert_eq!(Path::root().then(2).segments(), [Segment::Index(2)]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Into the member of that name
    Member(Cow<'static, str>),
    /// Into the element of that index, from 0
    Index(usize),
}

impl Segment {
    /// Adds this step to a JSON Pointer; a member perhaps in another spelling.
    pub(super) fn point(&self, spelled: Option<&str>, pointer: &mut String) {
        pointer.push('/');
        match self {
            Segment::Member(name) => {
                let mut rest = spelled.unwrap_or(name);
                while let Some((before, found)) = rest.find(['~', '/']).and_then(|at| rest.split_at_checked(at)) {
                    pointer.push_str(before);
                    pointer.push_str(if found.starts_with('~') { "~0" } else { "~1" });
                    rest = found.get(1..).unwrap_or_default();
                }
                pointer.push_str(rest);
            }
            Segment::Index(index) => pointer.push_str(&index.to_string()),
        }
    }
}

impl From<&'static str> for Segment {
    fn from(name: &'static str) -> Self {
        Segment::Member(Cow::Borrowed(name))
    }
}

impl From<String> for Segment {
    fn from(name: String) -> Self {
        Segment::Member(Cow::Owned(name))
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
/// assert_eq!(Path::root().then("rights").then(1).to_string(), "/rights/1");
/// assert_eq!(Path::root().to_string(), "");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(SmallVec<[Segment; 5]>); // few are deeper: `/rights/1/resource/0/id`

impl Path {
    /// The document itself.
    ///
    /// ```
    /// use altinn_systemregister::document::Path;
    /// assert!(Path::root().segments().is_empty());
    /// ```
    pub fn root() -> Self {
        Path::default()
    }

    /// One step further, into a member or an element.
    ///
    /// ```
    /// use altinn_systemregister::document::Path;
    /// assert_eq!(Path::root().then("allowedRedirectUrls").then(0).to_string(), "/allowedRedirectUrls/0");
    /// ```
    #[must_use]
    pub fn then(mut self, step: impl Into<Segment>) -> Self {
        self.0.push(step.into());
        self
    }

    /// The steps, from the root on.
    ///
    /// ```
    /// use altinn_systemregister::document::{Path, Segment};
    /// assert_eq!(Path::root().then("rights").then(1).segments(), [Segment::from("rights"), Segment::from(1)]);
    /// ```
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether `other` is this place or a place within it.
    ///
    /// ```
    /// use altinn_systemregister::document::Path;
    /// let rights = Path::root().then("rights");
    /// assert!(rights.contains(&rights.clone().then(1)));
    /// assert!(!rights.contains(&Path::root()));
    /// ```
    pub fn contains(&self, other: &Path) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The same path with each name spelled as `document` spells it, for example `/allowedredirecturls/0`.
    ///
    /// Names that the document does not have stay as they are.
    ///
    /// ```
    /// use altinn_systemregister::document::{Path, parse};
    /// let document = parse(r#"{"VENDOR": {}}"#)?;
    /// assert_eq!(Path::root().then("vendor").then("ID").spelled_as_in(document.root()).to_string(), "/VENDOR/ID");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    #[must_use]
    pub fn spelled_as_in(&self, root: Node<'_>) -> Path {
        let mut here = Some(root);
        let spelled = self.0.iter().map(|segment| {
            let found = here.and_then(|node| match segment {
                Segment::Member(name) => node.member(name),
                Segment::Index(index) => Some(("", node.items()?.nth(*index)?)),
            });
            here = found.map(|(_, node)| node);
            match (segment, found) {
                (Segment::Member(_), Some((name, _))) => Segment::Member(Cow::Owned(name.to_owned())),
                _ => segment.clone(),
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
        let mut pointer = String::new();
        self.0.iter().for_each(|segment| segment.point(None, &mut pointer));
        f.write_str(&pointer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn spelled(path: &Path, text: &str) -> String {
        path.spelled_as_in(parse(text).unwrap().root()).to_string()
    }

    #[test]
    fn escapes_as_rfc_6901_says() {
        let path = Path::root().then("a/b".to_owned()).then("~1".to_owned()).then(String::new()).then(0);
        assert_eq!(path.to_string(), "/a~1b/~01//0");
    }

    #[test]
    fn takes_the_spelling_of_the_document() {
        let urls = Path::root().then("allowedRedirectUrls").then(0);
        assert_eq!(spelled(&urls, r#"{"allowedredirecturls": ["x"]}"#), "/allowedredirecturls/0");
        assert_eq!(spelled(&urls, "{}"), "/allowedRedirectUrls/0");
        assert_eq!(spelled(&Path::root().then("vendor").then("ID"), r#"{"VENDOR": {"Id": 1}}"#), "/VENDOR/Id");
        assert_eq!(spelled(&Path::root().then("vendor").then("ID"), r#"{"VENDOR": {}}"#), "/VENDOR/ID");
        assert_eq!(spelled(&Path::root().then("name").then("nb"), r#"{"name": {"nb": "a", "NB": "b"}}"#), "/name/nb");
        assert_eq!(spelled(&Path::root().then(0).then("urn"), r#"[{"URN": ""}]"#), "/0/URN");
        assert_eq!(spelled(&Path::root().then(7).then("urn"), r#"[{"URN": ""}]"#), "/7/urn");
    }

    #[test]
    fn knows_what_lies_within_it() {
        let rights = Path::root().then("rights");
        assert!(Path::root().contains(&rights) && rights.contains(&rights));
        assert!(rights.contains(&rights.clone().then(1)));
        assert!(!rights.clone().then(1).contains(&rights));
        assert!(!rights.contains(&Path::root().then("Rights")));
    }
}
