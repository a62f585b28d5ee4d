//! A document on its way out: checked first, so that what is wrong is told before anything is sent.

use crate::document::{Cursor, Document, Problems, SyntaxError};
use crate::error::{Error, Outcome, catalogue};
use crate::model::{AccessPackage, ReadError, Right, System};
use crate::validation::{Finding, Operation, Report, Severity, examine};

/// Rules whose breach makes a document unreadable.
const READING: [&str; 4] = ["not-json", "nested-too-deep", "wrong-type", "duplicate-member"];

/// The document, where no finding is an error.
fn checked(document: &str, operation: Operation) -> Result<Document<'_>, Error> {
    let (parsed, report) = examine(document, operation);
    admit(&report.findings, operation)?;
    parsed.map_err(unreadable)
}

fn unreadable(error: SyntaxError) -> Error {
    Error::from(ReadError::Syntax(error)).with_outcome(Outcome::NotApplied)
}

/// Refuses a document that has errors among these findings of it. Warnings go to the log.
pub(crate) fn admit(findings: &[Finding], operation: Operation) -> Result<(), Error> {
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(Error::of(catalogue::INVALID_DOCUMENT)
            .saying(summary(findings))
            .with_findings(findings.to_vec())
            .with_outcome(Outcome::NotApplied));
    }
    for Finding { code, path, message, .. } in findings {
        tracing::warn!(%operation, code = code.as_ref(), path, "{message}");
    }
    Ok(())
}

/// A checked system, and the same as it is sent.
pub(super) fn system(document: &str, operation: Operation) -> Result<(Document<'_>, System), Error> {
    let parsed = checked(document, operation)?;
    let system = System::read(parsed.root(), &mut Problems::new()).into_sent();
    Ok((parsed, system))
}

/// Rights that can be read, as they travel, and all that is to be said of them.
pub(crate) fn rights(document: &str) -> Result<(Vec<Right>, Vec<Finding>), Error> {
    readable(document, Operation::SetRights, |item, problems| Right::read(item, problems).trimmed())
}

/// Access packages that can be read, as they travel, and all that is to be said of them.
pub(crate) fn access_packages(document: &str) -> Result<(Vec<AccessPackage>, Vec<Finding>), Error> {
    readable(document, Operation::SetAccessPackages, |item, problems| AccessPackage::read(item, problems).trimmed())
}

/// An array that can be read, each element as `read` gives it, with what validation finds in it.
fn readable<T>(
    document: &str,
    operation: Operation,
    read: impl FnMut(Cursor<'_, '_>, &mut Problems) -> T,
) -> Result<(Vec<T>, Vec<Finding>), Error> {
    let (parsed, Report { findings }) = examine(document, operation);
    if findings.iter().any(|finding| READING.contains(&finding.rule.as_ref())) {
        admit(&findings, operation)?;
    }
    let parsed = parsed.map_err(unreadable)?;
    Ok((Cursor::root(parsed.root()).list(&mut Problems::new(), read), findings))
}

fn summary(findings: &[Finding]) -> String {
    let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let first = errors.next().map(|finding| finding.message.as_str()).unwrap_or_default();
    match errors.count() {
        0 => format!("the document breaks a rule: {first}"),
        more => format!("the document breaks {} rules, the first: {first}", more + 1),
    }
}
