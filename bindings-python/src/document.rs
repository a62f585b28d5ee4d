//! Documents on their way to the core.

use altinn_systemregister::Error;

/// A document as JSON text, and whether its author wrote that text: only then do lines and columns mean something.
pub(crate) type Document = (String, bool);

/// The outcome of an operation on that document, told without places where there are none.
pub(crate) fn told<T>(document: &Document, outcome: Result<T, Error>) -> Result<T, Error> {
    outcome.map_err(|error| if document.1 { error } else { error.without_places() })
}
