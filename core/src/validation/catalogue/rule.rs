//! One rule.

use serde::Serialize;

use crate::validation::{Operation, Severity};

/// A rule that documents are checked against.
///
/// ```
/// use altinn_systemregister::validation::{Severity, rules};
/// let rule = rules().iter().find(|rule| rule.code == "AUTH.VLD-00005").unwrap();
/// assert_eq!((rule.slug, rule.severity), ("redirect-url-not-https", Severity::Error));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `slug`
    pub code: &'static str,
    /// The rule's name in this library; findings carry it as `rule`
    pub slug: &'static str,
    /// How bad it is to break it
    pub severity: Severity,
    /// The operations that it is checked for
    pub operations: &'static [Operation],
    /// What the rule says, and what happens where it is broken
    pub meaning: &'static str,
    /// What to do
    pub cure: &'static str,
    /// Where the rule comes from: a section of the platform's guide, or of the register API's description
    pub source: &'static str,
}

impl Rule {
    /// Whether documents meant for that operation are checked against this rule.
    ///
    /// ```
    /// use altinn_systemregister::Operation;
    /// use altinn_systemregister::validation::rules;
    /// let left_out = rules().iter().find(|rule| rule.slug == "member-left-out").unwrap();
    /// assert!(left_out.applies_to(Operation::Replace) && !left_out.applies_to(Operation::Create));
    /// ```
    pub fn applies_to(&self, operation: Operation) -> bool {
        self.operations.contains(&operation)
    }
}

/// Names rules, and lists them in their order as `RULES`.
macro_rules! rules {
    ($($name:ident = {
        $(code: $code:literal,)?
        slug: $slug:literal,
        severity: $severity:ident,
        operations: $operations:expr,
        meaning: $meaning:literal,
        cure: $cure:literal,
        source: $source:literal,
    })+) => {
        $(pub(crate) const $name: $crate::validation::catalogue::Rule = $crate::validation::catalogue::Rule {
            code: [$($code,)? $slug][0],
            slug: $slug,
            severity: $crate::validation::Severity::$severity,
            operations: $operations,
            meaning: $meaning,
            cure: $cure,
            source: $source,
        };)+

        pub(super) const RULES: &[$crate::validation::catalogue::Rule] = &[$($name),+];
    };
}
pub(super) use rules;
