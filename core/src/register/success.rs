//! What the answer of a success says.

use crate::document::{Cursor, Kind, Node, Problems, parse};
use crate::error::{Error, Outcome, Said, catalogue};
use crate::transport::Answer;

/// The text that an answer holds, quoted or raw, and nothing but letters, digits and `-`: a GUID.
pub(super) fn guid(answer: &Answer) -> Result<String, Error> {
    match Said::read(&answer.body) {
        Said::Text(text) if text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => Ok(text),
        _ => Err(write_not_understood(answer, "expected the new system's internal id")),
    }
}

/// That the register says it is done: `{"succeeded": true}`, or nothing at all.
pub(super) fn done(answer: &Answer) -> Result<(), Error> {
    let text = String::from_utf8_lossy(&answer.body);
    let wrong = r#"expected `{"succeeded": true}`"#;
    let succeeded = parse(&text).ok().and_then(|document| document.root().member("succeeded")?.1.as_bool());
    match succeeded {
        Some(true) => Ok(()),
        Some(false) => Err(write_not_understood(answer, wrong).with_outcome(Outcome::Unknown)),
        _ if text.trim().is_empty() => Ok(()),
        _ => Err(write_not_understood(answer, wrong)),
    }
}

/// An object, as `read` reads it. What does not fit is passed over: the register's word is taken as it comes.
pub(super) fn object<T>(answer: &Answer, read: impl FnOnce(Node<'_>, &mut Problems) -> T) -> Result<T, Error> {
    let text = String::from_utf8_lossy(&answer.body);
    match parse(&text) {
        Ok(document) => match document.root().kind() {
            Kind::Object => Ok(read(document.root(), &mut Problems::new())),
            kind => Err(not_understood(answer, &format!("expected an object, found {kind}"))),
        },
        Err(error) => Err(not_understood(answer, "expected an object").with_source(error)),
    }
}

/// An array of objects, each as `read` reads it; `null` among them is passed over.
pub(super) fn objects<T>(answer: &Answer, read: impl Fn(Cursor<'_, '_>, &mut Problems) -> T) -> Result<Vec<T>, Error> {
    let text = String::from_utf8_lossy(&answer.body);
    match parse(&text) {
        Ok(document) => {
            let Some(items) = document.root().items() else {
                let found = document.root().kind();
                return Err(not_understood(answer, &format!("expected an array, found {found}")));
            };
            let objects = items.filter(|item| item.kind() == Kind::Object);
            Ok(objects.map(|item| read(Cursor::root(item), &mut Problems::new())).collect())
        }
        Err(error) => Err(not_understood(answer, "expected an array").with_source(error)),
    }
}

/// The success of a write whose body is not what it should be.
fn write_not_understood(answer: &Answer, expected: &str) -> Error {
    let error = not_understood(answer, expected);
    match answer.outcome() {
        Outcome::Applied => error.advising("the write took effect: do not repeat it, get the system to see"),
        Outcome::NotApplied | Outcome::Unknown => error,
    }
}

/// A success whose body is not what it should be. The outcome is what the status says.
pub(super) fn not_understood(answer: &Answer, expected: &str) -> Error {
    let entry = match Said::read(&answer.body) {
        Said::Foreign if !answer.is_json() => catalogue::NOT_THE_REGISTER,
        _ => catalogue::ANSWER_NOT_UNDERSTOOD,
    };
    Error::of(entry)
        .saying(format!("{}: {expected}", entry.meaning))
        .with_status(answer.status)
        .with_request_id(answer.request_id.clone())
        .with_trace_id(answer.trace_id.clone())
        .with_outcome(answer.outcome())
}
