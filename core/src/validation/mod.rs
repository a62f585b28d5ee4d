//! Which rules a system must meet: pure, all findings at once.
//!
//! The way of a document: it is parsed, and read as what its operation takes (`subject`), while misfits are noted
//! (`misread`). One function per rule (`rules`) then looks at what was read and drafts findings (`draft`), which get
//! their code and severity from the one list of all rules ([`rules()`]), and their places at the very end.

mod catalogue;
mod draft;
mod finding;
mod misread;
mod nearest;
mod operation;
mod quote;
mod repeats;
mod report;
mod rules;
mod severity;
mod subject;
mod unreadable;

pub use catalogue::{Rule, rules};
pub use finding::Finding;
pub use operation::{Operation, UnknownOperation};
pub(crate) use quote::is_invisible;
pub use report::Report;
pub use severity::Severity;

use crate::document::{Document, Problems, SyntaxError, parse};
use draft::Drafts;
use misread::Misread;
use subject::Subject;

/// Checks a JSON document against every rule that can be decided from the document alone.
///
/// For [`Operation::Create`] and [`Operation::Replace`] the document is a whole system; for
/// [`Operation::SetRights`] and [`Operation::SetAccessPackages`] it is the bare array that the register takes there.
/// A text that is no such document makes findings too.
///
/// ```
/// use altinn_systemregister::{Operation, validate};
///
/// let report = validate(r#"[{"urn": "urn:altinn:accesspackage:jordbruk"}, {"urn": "jordbruk"}]"#, Operation::SetAccessPackages);
///
/// assert!(!report.is_ok());
/// assert_eq!(report.findings[0].code, "AUTH.VLD-00008");
/// assert_eq!(report.findings[0].path, "/1/urn");
/// assert_eq!(report.findings[0].help, "write `urn:altinn:accesspackage:jordbruk`");
/// ```
pub fn validate(document: &str, operation: Operation) -> Report {
    examine(document, operation).1
}

/// The document of a text, and all that is wrong with it.
pub(crate) fn examine(text: &str, operation: Operation) -> (Result<Document<'_>, SyntaxError>, Report) {
    let document = parse(text);
    let report = match &document {
        Ok(document) => check(document, Some(text), operation),
        Err(error) => unreadable::not_json(text, error),
    };
    (document, report)
}

/// Like [`validate`], for a document that is no text: its findings have no places.
///
/// ```
/// use altinn_systemregister::Operation;
/// use altinn_systemregister::document::Builder;
/// use altinn_systemregister::validation::validate_document;
///
/// let mut builder = Builder::default();
/// builder.begin_array()?;
/// builder.end();
/// let report = validate_document(&builder.finish(), Operation::SetRights);
///
/// assert_eq!((report.findings[0].rule.as_ref(), report.findings[0].line), ("list-emptied", None));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
pub fn validate_document(document: &Document<'_>, operation: Operation) -> Report {
    check(document, None, operation)
}

/// Checks a document, and tells places in the text that it was.
fn check(document: &Document<'_>, text: Option<&str>, operation: Operation) -> Report {
    let mut problems = Problems::new();
    let subject = Subject::read(document, operation, &mut problems);
    let mut drafts = Drafts::of(operation);
    rules::check(&subject, &mut drafts);
    if drafts.is_empty() && problems.is_empty() {
        return Report::default();
    }
    drafts.into_report(Misread::of(&problems, document, operation), document, text)
}

/// Like [`validate`], for the bytes of a file, which may turn out not to be a text.
///
/// ```
/// use altinn_systemregister::Operation;
/// use altinn_systemregister::validation::validate_bytes;
///
/// let report = validate_bytes(b"{\"id\": \"\xe5\"}", Operation::Create);
///
/// assert_eq!(report.findings[0].rule, "not-utf-8");
/// assert_eq!(report.findings[0].column, Some(9));
/// ```
pub fn validate_bytes(document: &[u8], operation: Operation) -> Report {
    match std::str::from_utf8(document) {
        Ok(text) => validate(text, operation),
        Err(error) => unreadable::not_utf_8(document, error.valid_up_to()),
    }
}
