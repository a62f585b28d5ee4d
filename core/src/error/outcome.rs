//! What became of a write.

use std::fmt;

/// Whether a write took effect.
///
/// ```
/// use altinn_systemregister::Outcome;
/// assert_eq!(Outcome::NotApplied.to_string(), "not_applied");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It did
    Applied,
    /// It did not
    NotApplied,
    /// It may have: read the system to find out
    Unknown,
}

impl Outcome {
    /// `applied`, `not_applied` or `unknown`.
    ///
    /// ```
    /// use altinn_systemregister::Outcome;
    /// assert_eq!(Outcome::Unknown.as_str(), "unknown");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Applied => "applied",
            Outcome::NotApplied => "not_applied",
            Outcome::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
