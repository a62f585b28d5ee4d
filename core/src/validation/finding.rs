//! One thing that is wrong.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Rule, Severity};
use crate::document::Position;

/// One thing that is wrong with a document: what, where, and what to do.
///
/// ```
/// use altinn_systemregister::{Operation, validate};
/// let report = validate("[\n  {\"urn\": \"jordbruk\"}\n]", Operation::SetAccessPackages);
/// let finding = &report.findings[0];
/// assert_eq!((finding.code.as_ref(), finding.rule.as_ref()), ("AUTH.VLD-00008", "access-package-urn"));
/// assert_eq!((finding.path.as_str(), finding.line, finding.column), ("/0/urn", Some(2), Some(11)));
/// assert_eq!(finding.help, "write `urn:altinn:accesspackage:jordbruk`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `rule`
    pub code: Cow<'static, str>,
    /// The rule's name in this library, for example `redirect-url-not-https`
    pub rule: Cow<'static, str>,
    /// How bad it is
    pub severity: Severity,
    /// JSON Pointer (RFC 6901) into the document, in the document's own spelling, for example `/rights/1/resource/0/id`
    pub path: String,
    /// What is wrong
    pub message: String,
    /// What to do
    pub help: Cow<'static, str>,
    /// Line in the document's text, from 1, where the document was given as text
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column in characters, from 1
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Finding {
    /// A breach of that rule; code and severity are the rule's, and so is the help where there is no better.
    pub(super) fn of(
        rule: &Rule,
        path: String,
        message: String,
        help: Option<Cow<'static, str>>,
        place: Option<Position>,
    ) -> Self {
        Finding {
            code: rule.code.into(),
            rule: rule.slug.into(),
            severity: rule.severity,
            path,
            message,
            help: help.unwrap_or(rule.cure.into()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        }
    }
}
