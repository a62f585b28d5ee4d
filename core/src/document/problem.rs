//! What does not fit, noted while a document is read.

use super::{Kind, Path};

/// Something in a document that does not fit what is read from it.
///
/// ```
/// use altinn_systemregister::document::{Cursor, Kind, ProblemKind, Problems, parse};
/// let (document, mut problems) = (parse("5")?, Problems::new());
/// assert_eq!(Cursor::root(document.root()).text(&mut problems), None);
/// assert_eq!(problems[0].kind, ProblemKind::Mismatch { expected: Kind::String, found: Kind::Number });
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Where
    pub path: Path,
    /// Which of the document's values
    pub(crate) value: usize,
    /// What
    pub kind: ProblemKind,
}

/// What kind of misfit a [`Problem`] is.
///
/// ```
/// use altinn_systemregister::document::{Cursor, ProblemKind, Problems, parse};
/// let (document, mut problems) = (parse(r#"{"id": 1, "ID": 2}"#)?, Problems::new());
/// Cursor::root(document.root()).members(&["id"], &mut problems, |_, _, _| {});
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
    /// Cursor::root(document.root()).list(&mut problems, |item, problems| item.text(problems));
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
/// assert_eq!(Cursor::root(document.root()).bool(&mut problems), Some(true));
/// assert!(problems.is_empty());
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
pub type Problems = Vec<Problem>;
