//! How the findings of an error cross; those of a validation: `frequent`.

use altinn_systemregister::validation::Finding;

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
