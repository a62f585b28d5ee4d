//! The tree of a document.

use std::ops::Range;

use serde_json::{Map, Value};

use super::Kind;
use super::token::{Scalar, Token};

/// A JSON document that keeps what [`serde_json::Value`] drops: the order of members, and duplicates among them.
///
/// Texts are borrowed from the text that was parsed, wherever they have no escapes; the whole document is one
/// allocation.
///
/// ```
/// use altinn_systemregister::document::{Kind, parse};
/// let document = parse(r#"{"ID": 1, "id": 2}"#)?;
/// assert_eq!(document.root().member("Id").map(|(name, _)| name), Some("id"));
/// assert_eq!(document.root().kind(), Kind::Object);
/// assert_eq!(document.root().to_value(), serde_json::json!({ "ID": 1, "id": 2 }));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Document<'a>(Vec<Token<'a>>);

/// What a document without values says.
static NOTHING: Token<'static> = Token { name: None, scalar: Scalar::Null, within: 0 };

impl<'a> Document<'a> {
    pub(super) fn of(tokens: Vec<Token<'a>>) -> Self {
        Document(tokens)
    }

    /// All values, in the order of the text.
    pub(super) fn tokens(&self) -> &[Token<'a>] {
        &self.0
    }

    /// The whole value.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// assert_eq!(parse("true")?.root().as_bool(), Some(true));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn root(&self) -> Node<'_> {
        match self.0.split_first() {
            Some((head, within)) => Node { head, within, index: 0 },
            None => Node { head: &NOTHING, within: &[], index: 0 },
        }
    }
}

/// A value in a [`Document`].
///
/// ```
/// use altinn_systemregister::document::parse;
/// let document = parse(r#"{"vendor": {"ID": "0192:991825827"}}"#)?;
/// let vendor = document.root().member("vendor").map(|(_, vendor)| vendor);
/// let id = vendor.and_then(|vendor| vendor.member("id")).and_then(|(_, id)| id.as_text());
/// assert_eq!(id, Some("0192:991825827"));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Node<'d> {
    head: &'d Token<'d>,
    within: &'d [Token<'d>],
    /// Which of the document's values it is
    index: usize,
}

impl<'d> Node<'d> {
    /// Which kind of value this is.
    ///
    /// ```
    /// use altinn_systemregister::document::{Kind, parse};
    /// assert_eq!(parse("[1, 2]")?.root().kind(), Kind::Array);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn kind(self) -> Kind {
        self.head.scalar.kind()
    }

    /// The text, where this is one.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// assert_eq!(parse(r#""Smart""#)?.root().as_text(), Some("Smart"));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn as_text(self) -> Option<&'d str> {
        if let Scalar::Text(text) = &self.head.scalar { Some(text) } else { None }
    }

    /// The truth value, where this is one.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// assert_eq!(parse("false")?.root().as_bool(), Some(false));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn as_bool(self) -> Option<bool> {
        if let Scalar::Bool(value) = self.head.scalar { Some(value) } else { None }
    }

    /// The elements, where this is an array.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// let document = parse("[true, null]")?;
    /// assert_eq!(document.root().items().map(Iterator::count), Some(2));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn items(self) -> Option<Items<'d>> {
        (self.kind() == Kind::Array).then_some(Items { rest: self.within, index: self.index + 1 })
    }

    /// The members, each as written, where this is an object.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// let document = parse(r#"{"b": 1, "a": 2, "b": 3}"#)?;
    /// let names = document.root().members().into_iter().flatten().map(|(name, _)| name);
    /// assert_eq!(names.collect::<Vec<_>>(), ["b", "a", "b"]);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn members(self) -> Option<Members<'d>> {
        let items = Items { rest: self.within, index: self.index + 1 };
        (self.kind() == Kind::Object).then_some(Members(items))
    }

    /// The member of that name, in any case, as written; the last one where there are several.
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// let document = parse(r#"{"isVisible": true}"#)?;
    /// assert_eq!(document.root().member("isvisible").map(|(name, _)| name), Some("isVisible"));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn member(self, name: &str) -> Option<(&'d str, Self)> {
        let (mut exact, mut alike) = (None, None);
        for (key, value) in self.members()?.filter(|(key, _)| key.eq_ignore_ascii_case(name)) {
            *(if key == name { &mut exact } else { &mut alike }) = Some((key, value));
        }
        exact.or(alike)
    }

    /// The same value without order and duplicates (the last of them wins, as at the server).
    ///
    /// ```
    /// use altinn_systemregister::document::parse;
    /// assert_eq!(parse(r#"{"a": 1, "a": 2}"#)?.root().to_value(), serde_json::json!({ "a": 2 }));
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn to_value(self) -> Value {
        match &self.head.scalar {
            Scalar::Null => Value::Null,
            Scalar::Bool(value) => Value::Bool(*value),
            Scalar::Number(value) => Value::Number(value.clone()),
            Scalar::Text(value) => Value::String(value.clone().into_owned()),
            Scalar::Array => Value::Array(self.items().into_iter().flatten().map(Node::to_value).collect()),
            Scalar::Object => {
                let members = self.members().into_iter().flatten();
                Value::Object(members.map(|(name, value)| (name.to_owned(), value.to_value())).collect::<Map<_, _>>())
            }
        }
    }

    /// Which of the document's values this is, from 0.
    pub(crate) fn index(self) -> usize {
        self.index
    }

    /// Which of the document's values this is and lie within it.
    pub(crate) fn span(self) -> Range<usize> {
        self.index..self.index + 1 + self.within.len()
    }
}

/// The elements of an array; see [`Node::items`].
///
/// ```
/// use altinn_systemregister::document::parse;
/// let document = parse("[[], 5]")?;
/// let kinds = document.root().items().into_iter().flatten().map(|item| item.kind().to_string());
/// assert_eq!(kinds.collect::<Vec<_>>(), ["an array", "a number"]);
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Items<'d> {
    rest: &'d [Token<'d>],
    index: usize,
}

impl<'d> Iterator for Items<'d> {
    type Item = Node<'d>;

    fn next(&mut self) -> Option<Node<'d>> {
        let (head, behind) = self.rest.split_first()?;
        let (within, rest) = behind.split_at_checked(head.within)?;
        let node = Node { head, within, index: self.index };
        self.rest = rest;
        self.index += 1 + head.within;
        Some(node)
    }
}

/// The members of an object; see [`Node::members`].
///
/// ```
/// use altinn_systemregister::document::parse;
/// let document = parse(r#"{"id": 1}"#)?;
/// assert!(document.root().members().into_iter().flatten().all(|(name, _)| name == "id"));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Members<'d>(Items<'d>);

impl<'d> Iterator for Members<'d> {
    type Item = (&'d str, Node<'d>);

    fn next(&mut self) -> Option<Self::Item> {
        let node = self.0.next()?;
        Some((node.head.name.as_deref().unwrap_or_default(), node))
    }
}
