//! Validation.

use altinn_systemregister::Error;
use altinn_systemregister::validation::{Finding, Operation, validate};

use crate::error::Failure;

/// One thing that is wrong with a document.
#[derive(Debug, uniffi::Record)]
pub(crate) struct FindingData {
    code: String,
    rule: String,
    severity: String,
    path: String,
    message: String,
    help: String,
    line: Option<u64>,
    column: Option<u64>,
}

impl From<Finding> for FindingData {
    fn from(finding: Finding) -> Self {
        let Finding { code, rule, severity, path, message, help, line, column } = finding;
        let number = |count: Option<usize>| count.and_then(|count| count.try_into().ok());
        FindingData {
            code: code.into_owned(),
            rule: rule.into_owned(),
            severity: severity.as_str().to_owned(),
            path,
            message,
            help: help.into_owned(),
            line: number(line),
            column: number(column),
        }
    }
}

/// Checks a document for an operation, given by its name.
#[uniffi::export]
pub(crate) fn validate_document(document: &str, operation: &str) -> Result<Vec<FindingData>, Failure> {
    let operation: Operation = operation.parse().map_err(Error::from)?;
    Ok(validate(document, operation).findings.into_iter().map(FindingData::from).collect())
}
