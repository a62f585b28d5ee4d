//! All that is wrong.

use serde::Serialize;

use super::{Finding, Severity};

/// What [`validate`](super::validate) found, worst first, then in the document's order.
///
/// ```
/// use altinn_systemregister::{Operation, validate};
/// let report = validate("{", Operation::Create);
/// assert!(!report.is_ok());
/// assert_eq!(report.findings[0].rule, "not-json");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Every finding
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether no finding is an error: the document may be sent.
    ///
    /// ```
    /// use altinn_systemregister::{Operation, validate};
    /// assert!(validate("[]", Operation::SetRights).is_ok()); // with a warning: it takes every right away
    /// ```
    pub fn is_ok(&self) -> bool {
        !self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The same findings without lines and columns, for a document that was never a text of its author's.
    ///
    /// ```
    /// use altinn_systemregister::{Operation, validate};
    /// let report = validate("[]", Operation::SetRights).without_places();
    /// assert_eq!(report.findings[0].line, None);
    /// ```
    #[must_use]
    pub fn without_places(mut self) -> Self {
        for finding in &mut self.findings {
            (finding.line, finding.column) = (None, None);
        }
        self
    }

    /// The report as JSON, `{"ok": …, "findings": […]}`, as every language and the command show it.
    ///
    /// ```
    /// use altinn_systemregister::Report;
    /// assert_eq!(Report::default().to_json(), r#"{"ok":true,"findings":[]}"#);
    /// ```
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Shown<'r> {
            ok: bool,
            findings: &'r [Finding],
        }
        let shown = Shown { ok: self.is_ok(), findings: &self.findings };
        serde_json::to_string(&shown).unwrap_or_default() // INVARIANT: texts, numbers and truth values, cannot fail
    }
}
