//! How bad a finding is.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How bad a [`Finding`](super::Finding) is; the worst is the least.
///
/// ```
/// use altinn_systemregister::validation::Severity;
/// assert!(Severity::Error < Severity::Warning);
/// assert_eq!(Severity::Advice.to_string(), "advice");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The register would refuse the document, or lose data
    Error,
    /// The register would accept it, and it would hurt later
    Warning,
    /// It could be better
    Advice,
}

impl Severity {
    /// `error`, `warning` or `advice`.
    ///
    /// ```
    /// use altinn_systemregister::validation::Severity;
    /// assert_eq!(Severity::Warning.as_str(), "warning");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
