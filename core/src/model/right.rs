//! A right of a system.

use serde::Serialize;

use super::Extra;
use super::trim::trimmed;
use crate::document::{Cursor, Problems};

/// Access to one resource.
///
/// ```
/// use altinn_systemregister::model::Right;
/// let right = Right::for_resource("ske-krav-og-betalinger");
/// assert_eq!(right.resource[0].id, "urn:altinn:resource");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Right<T = String> {
    /// Stored and returned by the register, normally left out
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<T>,
    /// Which resource, as attributes; in practice exactly one
    pub resource: Vec<ResourceAttribute<T>>,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

/// One attribute that names a resource.
///
/// ```
/// # use altinn_systemregister::model::{ResourceAttribute, Right};
/// let right = Right::for_resource("app_skd_mva");
/// let ResourceAttribute { id, value, .. } = &right.resource[0];
/// assert_eq!((id.as_str(), value.as_str()), ("urn:altinn:resource", "app_skd_mva"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ResourceAttribute<T = String> {
    /// `urn:altinn:resource`
    pub id: T,
    /// The resource's id in the Resource Registry, for example `ske-krav-og-betalinger` or `app_skd_mva`
    pub value: T,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl ResourceAttribute {
    /// The only attribute id that the register accepts.
    ///
    /// ```
    /// # use altinn_systemregister::model::{ResourceAttribute, Right};
    /// assert_eq!(Right::for_resource("app_skd_mva").resource[0].id, ResourceAttribute::ID);
    /// ```
    pub const ID: &'static str = "urn:altinn:resource";

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::ResourceAttribute};
    /// let document = parse(r#"{"id": "urn:altinn:resource", "value": 1}"#)?;
    /// let mut problems = Problems::new();
    /// let attribute = ResourceAttribute::read(Cursor::root(document.root()), &mut problems);
    /// assert_eq!((attribute.id.as_str(), attribute.value.as_str()), ("urn:altinn:resource", ""));
    /// assert_eq!(problems[0].path.to_string(), "/value");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        Self::reading(cursor, problems)
    }
}

impl<'d, T: From<&'d str> + Default> ResourceAttribute<T> {
    fn reading(cursor: Cursor<'_, 'd>, problems: &mut Problems) -> Self {
        let mut attribute = ResourceAttribute::default();
        cursor.members(&["id", "value"], problems, |name, here, problems| match name {
            "id" => attribute.id = here.text_as(problems),
            "value" => attribute.value = here.text_as(problems),
            _ => drop(attribute.extra.insert(name.to_owned(), here.node().to_value())),
        });
        attribute
    }
}

impl Right {
    /// The right to the resource with that id.
    ///
    /// ```
    /// # use altinn_systemregister::model::Right;
    /// assert_eq!(Right::for_resource("app_skd_mva").resource[0].value, "app_skd_mva");
    /// ```
    pub fn for_resource(value: impl Into<String>) -> Self {
        let attribute =
            ResourceAttribute { id: ResourceAttribute::ID.to_owned(), value: value.into(), extra: Extra::new() };
        Right { action: None, resource: vec![attribute], extra: Extra::new() }
    }

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::Right};
    /// let document = parse(r#"{"resource": [{"id": "urn:altinn:resource", "value": "app_skd_mva"}]}"#)?;
    /// let mut problems = Problems::new();
    /// let right = Right::read(Cursor::root(document.root()), &mut problems);
    /// assert_eq!(right, Right::for_resource("app_skd_mva"));
    /// assert!(problems.is_empty());
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        Self::reading(cursor, problems)
    }

    /// The same without white space around its texts, as it is sent.
    pub(crate) fn trimmed(self) -> Self {
        let attribute = |attribute: ResourceAttribute| ResourceAttribute {
            id: trimmed(attribute.id),
            value: trimmed(attribute.value),
            extra: attribute.extra,
        };
        Right {
            action: self.action.map(trimmed),
            resource: self.resource.into_iter().map(attribute).collect(),
            extra: self.extra,
        }
    }
}

impl<'d, T: From<&'d str> + Default> Right<T> {
    pub(crate) fn reading(cursor: Cursor<'_, 'd>, problems: &mut Problems) -> Self {
        let mut right = Right::default();
        cursor.members(&["action", "resource"], problems, |name, here, problems| match name {
            "action" => right.action = here.text(problems).map(T::from),
            "resource" => right.resource = here.list(problems, ResourceAttribute::reading),
            _ => drop(right.extra.insert(name.to_owned(), here.node().to_value())),
        });
        right
    }
}
