//! From values to a document.

use std::borrow::Cow;
use std::mem;

use serde_json::Number;

use super::token::{Scalar, Token};
use super::{Document, SyntaxError};

/// Makes a [`Document`] of values that are no text, one after the other, in the document's order.
///
/// ```
/// use altinn_systemregister::document::{Builder, parse};
/// let mut builder = Builder::default();
/// builder.begin_object()?;
/// builder.member("urn");
/// builder.text("urn:altinn:accesspackage:jordbruk");
/// builder.end();
/// assert_eq!(builder.finish(), parse(r#"{"urn": "urn:altinn:accesspackage:jordbruk"}"#)?);
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Default)]
pub struct Builder<'a> {
    tokens: Vec<Token<'a>>,
    /// Where the arrays and objects begin that have not ended
    open: Vec<usize>,
    name: Option<Cow<'a, str>>,
}

impl<'a> Builder<'a> {
    /// How deep a document may be nested, whatever it is made of.
    const DEEPEST: usize = 127;

    /// `null`.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, Kind};
    /// let mut builder = Builder::default();
    /// builder.null();
    /// assert_eq!(builder.finish().root().kind(), Kind::Null);
    /// ```
    pub fn null(&mut self) {
        self.push(Scalar::Null);
    }

    /// `true` or `false`.
    ///
    /// ```
    /// use altinn_systemregister::document::Builder;
    /// let mut builder = Builder::default();
    /// builder.bool(true);
    /// assert_eq!(builder.finish().root().as_bool(), Some(true));
    /// ```
    pub fn bool(&mut self, value: bool) {
        self.push(Scalar::Bool(value));
    }

    /// A number.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, Kind};
    /// let mut builder = Builder::default();
    /// builder.number(5);
    /// assert_eq!(builder.finish().root().kind(), Kind::Number);
    /// ```
    pub fn number(&mut self, value: impl Into<Number>) {
        self.push(Scalar::Number(value.into()));
    }

    /// A text.
    ///
    /// ```
    /// use altinn_systemregister::document::Builder;
    /// let mut builder = Builder::default();
    /// builder.text("Smart");
    /// assert_eq!(builder.finish().root().as_text(), Some("Smart"));
    /// ```
    pub fn text(&mut self, value: impl Into<Cow<'a, str>>) {
        self.push(Scalar::Text(value.into()));
    }

    /// Begins an array; what comes before its [`Builder::end`] are its elements.
    ///
    /// # Errors
    /// Where it would be nested deeper than 127 levels.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, parse};
    /// let mut builder = Builder::default();
    /// builder.begin_array()?;
    /// builder.null();
    /// builder.end();
    /// assert_eq!(builder.finish(), parse("[null]")?);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn begin_array(&mut self) -> Result<(), SyntaxError> {
        self.begin(Scalar::Array)
    }

    /// Begins an object; what comes before its [`Builder::end`] are its members, each after its [`Builder::member`].
    ///
    /// # Errors
    /// Where it would be nested deeper than 127 levels.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, parse};
    /// let mut builder = Builder::default();
    /// builder.begin_object()?;
    /// builder.end();
    /// assert_eq!(builder.finish(), parse("{}")?);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn begin_object(&mut self) -> Result<(), SyntaxError> {
        self.begin(Scalar::Object)
    }

    /// The name of the member that comes next.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, parse};
    /// let mut builder = Builder::default();
    /// builder.begin_object()?;
    /// builder.member("id");
    /// builder.text("991825827_smartcloud");
    /// builder.end();
    /// assert_eq!(builder.finish(), parse(r#"{"id": "991825827_smartcloud"}"#)?);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn member(&mut self, name: impl Into<Cow<'a, str>>) {
        self.name = Some(name.into());
    }

    /// Ends the array or object that was begun last.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, parse};
    /// let mut builder = Builder::default();
    /// builder.begin_array()?;
    /// builder.begin_array()?;
    /// builder.end();
    /// builder.bool(true);
    /// builder.end();
    /// assert_eq!(builder.finish(), parse("[[], true]")?);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn end(&mut self) {
        let Some(begun) = self.open.pop() else { return };
        let within = self.tokens.len().saturating_sub(begun + 1);
        if let Some(token) = self.tokens.get_mut(begun) {
            token.within = within;
        }
    }

    /// The document: the first value that was given, `null` if there was none. What was not ended, ends here.
    ///
    /// ```
    /// use altinn_systemregister::document::{Builder, parse};
    /// let mut builder = Builder::default();
    /// builder.begin_array()?;
    /// assert_eq!(builder.finish(), parse("[]")?);
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn finish(mut self) -> Document<'a> {
        while !self.open.is_empty() {
            self.end();
        }
        Document::of(self.tokens)
    }

    fn begin(&mut self, scalar: Scalar<'a>) -> Result<(), SyntaxError> {
        if self.open.len() >= Self::DEEPEST {
            return Err(SyntaxError::too_deep());
        }
        self.open.push(self.tokens.len());
        self.push(scalar);
        Ok(())
    }

    fn push(&mut self, scalar: Scalar<'a>) {
        self.tokens.push(Token { name: mem::take(&mut self.name), scalar, within: 0 });
    }
}
