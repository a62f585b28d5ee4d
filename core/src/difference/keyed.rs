//! What makes an element of a list the same element.

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::{AccessPackage, ResourceAttribute, Right, normal_form};

/// An element of one of a system's lists, which are sets to the register: by what it is known again.
pub(crate) trait Keyed: Clone {
    /// Equal for elements that are the same to the register.
    fn key(&self) -> String;

    /// The element as JSON has it.
    fn value(&self) -> Value;

    /// Equal for elements of which the register takes only one into its list.
    fn name(&self) -> String {
        self.key()
    }
}

/// A redirect URL.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Url(pub(super) String);

impl Keyed for Url {
    fn key(&self) -> String {
        normal_form(&self.0).unwrap_or_else(|| self.0.clone())
    }

    fn value(&self) -> Value {
        Value::from(self.0.as_str())
    }
}

/// A client id: the register knows it in its exact spelling.
impl Keyed for String {
    fn key(&self) -> String {
        self.clone()
    }

    fn value(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Keyed for Right {
    fn key(&self) -> String {
        text(self)
    }

    fn value(&self) -> Value {
        json!(self)
    }

    fn name(&self) -> String {
        let attribute = |attribute: &ResourceAttribute| [attribute.id.trim(), attribute.value.trim()].join(":");
        let resource: Vec<_> = self.resource.iter().map(attribute).collect();
        [self.action.as_deref().unwrap_or_default().trim(), &resource.join(",")].join(":")
    }
}

impl Keyed for AccessPackage {
    fn key(&self) -> String {
        text(self)
    }

    fn value(&self) -> Value {
        json!(self)
    }

    fn name(&self) -> String {
        self.urn.trim().to_owned()
    }
}

fn text(element: &impl Serialize) -> String {
    serde_json::to_string(element).unwrap_or_default() // INVARIANT: string keys and finite numbers only, cannot fail
}
