//! A fault that the register found, on its way to a finding in the user's own document.

use super::subject::Subject;
use crate::document::Path;
use crate::validation::{Finding, Severity};

/// A finding whose place in the text is not yet known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) path: Path,
    pub(super) code: String,
    pub(super) rule: String,
    pub(super) message: String,
    pub(super) help: String,
}

/// The findings that these faults are, each once.
pub(super) fn placed(faults: impl Iterator<Item = Fault>, subject: &Subject<'_>) -> Vec<Finding> {
    let mut once: Vec<Fault> = Vec::new();
    for fault in faults {
        if !once.contains(&fault) {
            once.push(fault);
        }
    }
    let paths: Vec<_> = once.iter().map(|fault| subject.spelled(&fault.path)).collect();
    let mut places = subject.locate(&paths).into_iter();
    let findings = once.into_iter().zip(paths).map(|(fault, path)| {
        let place = places.next();
        Finding {
            code: fault.code.into(),
            rule: fault.rule.into(),
            severity: Severity::Error,
            path: path.to_string(),
            message: fault.message,
            help: fault.help.into(),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        }
    });
    findings.collect()
}
