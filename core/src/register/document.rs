//! A document on its way out: checked first, so that what is wrong is told before anything is sent.

use serde::Serialize;

use crate::document::{Cursor, Node, Problems, parse};
use crate::error::{Error, Outcome, catalogue};
use crate::model::{AccessPackage, ReadError, Right, System};
use crate::validation::{Finding, Operation, Severity, validate};

/// The document, where no finding is an error. Warnings go to the log.
fn checked(document: &str, operation: Operation) -> Result<Node<'_>, Error> {
    let report = validate(document, operation);
    if report.is_ok() {
        for Finding { code, path, message, .. } in &report.findings {
            tracing::warn!(%operation, code, path, "{message}");
        }
        return parse(document)
            .map_err(|error| Error::from(ReadError::Syntax(error)).with_outcome(Outcome::NotApplied));
    }
    Err(Error::of(catalogue::INVALID_DOCUMENT)
        .saying(summary(&report.findings))
        .with_findings(report.findings)
        .with_outcome(Outcome::NotApplied))
}

/// A system whose document breaks no rule, as its author wrote it, with the warnings.
pub(crate) fn checked_system(document: &str, operation: Operation) -> Result<(System, Vec<Finding>), Error> {
    let node = checked(document, operation)?;
    let system = System::read(&node, &mut Problems::new());
    Ok((system, validate(document, operation).findings))
}

/// A checked system, and the same as it is sent.
pub(super) fn system(document: &str, operation: Operation) -> Result<(Node<'_>, System), Error> {
    let node = checked(document, operation)?;
    let system = System::read(&node, &mut Problems::new()).as_sent();
    Ok((node, system))
}

/// Checked rights, and the same as they travel.
pub(crate) fn rights(document: &str) -> Result<(Node<'_>, Vec<Right>), Error> {
    list(document, Operation::SetRights, |item, problems| Right::read(item, problems).trimmed())
}

/// Checked access packages, and the same as they travel.
pub(crate) fn access_packages(document: &str) -> Result<(Node<'_>, Vec<AccessPackage>), Error> {
    list(document, Operation::SetAccessPackages, |item, problems| AccessPackage::read(item, problems).trimmed())
}

/// A checked array, and its elements as `read` gives them.
fn list<T>(
    document: &str,
    operation: Operation,
    read: impl FnMut(Cursor<'_>, &mut Problems) -> T,
) -> Result<(Node<'_>, Vec<T>), Error> {
    let node = checked(document, operation)?;
    let items = Cursor::root(&node).list(&mut Problems::new(), read);
    Ok((node, items))
}

/// Elements as they travel.
pub(crate) fn body<T: Serialize>(items: &[T]) -> String {
    serde_json::to_string(items).unwrap_or_default() // INVARIANT: string keys and finite numbers only
}

fn summary(findings: &[Finding]) -> String {
    let mut errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let first = errors.next().map(|finding| finding.message.as_str()).unwrap_or_default();
    match errors.count() {
        0 => format!("the document breaks a rule: {first}"),
        more => format!("the document breaks {} rules, the first: {first}", more + 1),
    }
}
