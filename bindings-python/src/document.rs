//! Documents on their way to the core.

use altinn_systemregister::Error;

/// A document as JSON text, and whether its author wrote that text: only then do lines and columns mean something.
pub(crate) type Document = (String, bool);

/// The outcome of an operation on a document, told without places where its author wrote no text.
pub(crate) fn told<T>(authored: bool, outcome: Result<T, Error>) -> Result<T, Error> {
    outcome.map_err(|error| if authored { error } else { error.without_places() })
}
