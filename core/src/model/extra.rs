//! Members that this version does not know.

use serde_json::{Map, Value};

/// Members that this version of the library does not know, kept so that writing loses nothing of what was read.
///
/// ```
/// # use altinn_systemregister::model::System;
/// let system = System::from_json(r#"{"id": "991825827_smartcloud", "later": 1}"#)?;
/// assert_eq!(system.extra["later"], 1);
/// assert!(system.to_json().contains(r#""later":1"#));
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
pub type Extra = Map<String, Value>;
