//! One change of a system.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::Effect;
use crate::document::Path;

/// One change of a system.
///
/// As JSON: `{"path", "kind", "before"?, "after"?, "effect", "weight", "meaning", "help"}`.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::{Effect, difference};
/// let before = System::from_json(r#"{"clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae"]}"#)?;
/// let after = System::from_json(r#"{"clientId": []}"#)?;
/// let changes = difference(&before, &after);
/// assert_eq!((changes[0].path.to_string(), changes[0].effect), ("/clientId/0".to_owned(), Effect::ClientIdRemoved));
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where, as a JSON Pointer: in the system as it will be, or, where something goes, as it was
    pub path: Path,
    /// What was there
    pub before: Option<Value>,
    /// What will be there
    pub after: Option<Value>,
    /// What it means
    pub effect: Effect,
}

/// What is done to a member.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::{ChangeKind, difference};
/// let [before, after] = ["a", "b"].map(|text| System::from_json(&format!(r#"{{"name": {{"nb": "{text}"}}}}"#)).unwrap());
/// assert_eq!(difference(&before, &after)[0].kind(), ChangeKind::Changed);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It is new
    Added,
    /// It goes
    Removed,
    /// It has another value
    Changed,
}

impl Change {
    /// What is done.
    ///
    /// ```
    /// use altinn_systemregister::System;
    /// use altinn_systemregister::difference::{ChangeKind, difference};
    /// let after = System::from_json(r#"{"clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae"]}"#)?;
    /// assert_eq!(difference(&System::default(), &after)[0].kind(), ChangeKind::Added);
    /// # Ok::<(), altinn_systemregister::model::ReadError>(())
    /// ```
    pub fn kind(&self) -> ChangeKind {
        match (&self.before, &self.after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        }
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut change = serializer.serialize_struct("Change", 8)?;
        change.serialize_field("path", &self.path.to_string())?;
        change.serialize_field("kind", &self.kind())?;
        if let Some(before) = &self.before {
            change.serialize_field("before", before)?;
        }
        if let Some(after) = &self.after {
            change.serialize_field("after", after)?;
        }
        change.serialize_field("effect", &self.effect)?;
        change.serialize_field("weight", &self.effect.weight())?;
        change.serialize_field("meaning", self.effect.meaning())?;
        change.serialize_field("help", self.effect.cure())?;
        change.end()
    }
}
