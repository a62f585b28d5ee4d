//! All that is wrong.

use serde::Serialize;

use super::{Finding, Severity};

/// What [`validate`](super::validate) found, worst first, then in the document's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Every finding
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether no finding is an error: the document may be sent.
    pub fn is_ok(&self) -> bool {
        !self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The report as JSON, `{"ok": …, "findings": […]}`, as every language and the command show it.
    pub fn to_json(&self) -> String {
        serde_json::json!({ "ok": self.is_ok(), "findings": self.findings }).to_string()
    }
}
