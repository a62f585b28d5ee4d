//! For what a document is meant.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

/// The operation that a document is checked for: the register checks each of them differently.
///
/// ```
/// use altinn_systemregister::Operation;
/// assert_eq!("set_rights".parse(), Ok(Operation::SetRights));
/// assert_eq!(Operation::Create.to_string(), "create");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Register a new system (POST)
    Create,
    /// Replace a whole system (PUT)
    Replace,
    /// Replace a system's rights: a bare array (PUT …/rights)
    SetRights,
    /// Replace a system's access packages: a bare array (PUT …/accesspackages)
    SetAccessPackages,
}

impl Operation {
    /// All four.
    ///
    /// ```
    /// use altinn_systemregister::Operation;
    /// assert!(Operation::ALL.iter().all(|operation| operation.as_str().parse() == Ok(*operation)));
    /// ```
    pub const ALL: [Operation; 4] =
        [Operation::Create, Operation::Replace, Operation::SetRights, Operation::SetAccessPackages];

    /// `create`, `replace`, `set_rights` or `set_access_packages`.
    ///
    /// ```
    /// use altinn_systemregister::Operation;
    /// assert_eq!(Operation::SetAccessPackages.as_str(), "set_access_packages");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Operation::Create => "create",
            Operation::Replace => "replace",
            Operation::SetRights => "set_rights",
            Operation::SetAccessPackages => "set_access_packages",
        }
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no [`Operation`].
///
/// ```
/// use altinn_systemregister::Operation;
/// let error = "update".parse::<Operation>().unwrap_err();
/// assert!(error.to_string().starts_with("`update` is no operation: expected `create`, `replace`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOperation(String);

impl FromStr for Operation {
    type Err = UnknownOperation;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|operation| operation.as_str() == text)
            .ok_or_else(|| UnknownOperation(text.to_owned()))
    }
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<_> = Operation::ALL.iter().map(|operation| format!("`{operation}`")).collect();
        write!(f, "`{}` is no operation: expected {}", self.0, known.join(", "))
    }
}

impl std::error::Error for UnknownOperation {}
