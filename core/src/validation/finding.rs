//! One thing that is wrong.

use serde::{Deserialize, Serialize};

use super::{Rule, Severity};
use crate::document::Position;

/// One thing that is wrong with a document: what, where, and what to do.
///
/// ```
/// use altinn_systemregister::{Operation, validate};
/// let report = validate("[\n  {\"urn\": \"jordbruk\"}\n]", Operation::SetAccessPackages);
/// let finding = &report.findings[0];
/// assert_eq!((finding.code.as_str(), finding.rule.as_str()), ("AUTH.VLD-00008", "access-package-urn"));
/// assert_eq!((finding.path.as_str(), finding.line, finding.column), ("/0/urn", Some(2), Some(11)));
/// assert_eq!(finding.help, "write `urn:altinn:accesspackage:jordbruk`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `rule`
    pub code: String,
    /// The rule's name in this library, for example `redirect-url-not-https`
    pub rule: String,
    /// How bad it is
    pub severity: Severity,
    /// JSON Pointer (RFC 6901) into the document, in the document's own spelling, for example `/rights/1/resource/0/id`
    pub path: String,
    /// What is wrong
    pub message: String,
    /// What to do
    pub help: String,
    /// Line in the document's text, from 1, where the document was given as text
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column in characters, from 1
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Finding {
    /// A breach of that rule; code and severity are the rule's, and so is the help where there is no better.
    pub(super) fn of(rule: &Rule, path: String, message: String, help: Option<String>, place: Position) -> Self {
        Finding {
            code: rule.code.to_owned(),
            rule: rule.slug.to_owned(),
            severity: rule.severity,
            path,
            message,
            help: help.unwrap_or_else(|| rule.cure.to_owned()),
            line: Some(place.line),
            column: Some(place.column),
        }
    }
}
