//! The resources and access packages that exist in the sandbox's world, and the look-ups by which the register, and a
//! vendor, finds them.

mod package;
mod resource;
mod routes;

use std::borrow::Cow;

use serde::Deserialize;

use crate::SandboxError;
pub(crate) use package::Package;
pub(crate) use resource::{Kind, Resource};
pub(crate) use routes::{PACKAGE_PATHS, RESOURCE_PATHS, routes};

/// The resources and access packages that exist.
///
/// The default holds the resource and the package of the platform's guide, one resource of each type, the six packages
/// for client relations, and some packages that are for administration only or cannot be delegated at all.
///
/// ```
/// use altinn_systemregister_sandbox::{Catalogue, Options};
///
/// let catalogue = Catalogue::from_json(
///     r#"{
///         "resources": [{"identifier": "my-api", "resourceType": "GenericAccessResource"}],
///         "accessPackages": [{"urn": "urn:altinn:accesspackage:jordbruk", "isDelegable": true, "isAssignable": true}]
///     }"#,
/// )?;
/// let options = Options { catalogue, ..Options::default() };
/// # Ok::<(), altinn_systemregister_sandbox::SandboxError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Catalogue {
    #[serde(default)]
    resources: Vec<Resource>,
    #[serde(default)]
    access_packages: Vec<Package>,
}

impl Catalogue {
    /// Reads `{"resources": […], "accessPackages": […]}`, either of which may be left out. A resource needs its
    /// `identifier` and `resourceType`; a package its `urn`, and is delegable and assignable unless it says otherwise.
    /// Their other members are served as they are.
    ///
    /// Fails if the text is not such a document.
    ///
    /// ```
    /// use altinn_systemregister_sandbox::Catalogue;
    ///
    /// assert!(Catalogue::from_json(r#"{"resources": []}"#).is_ok());
    /// assert!(Catalogue::from_json(r#"{"packages": []}"#).is_err()); // no such member
    /// ```
    pub fn from_json(text: &str) -> Result<Catalogue, SandboxError> {
        if !text.trim_start().starts_with('{') {
            return Err(SandboxError::Catalogue("expected a JSON object".to_owned()));
        }
        serde_json::from_str(text).map_err(|error| SandboxError::Catalogue(error.to_string()))
    }

    /// The resource of that identifier.
    pub(crate) fn resource(&self, identifier: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.identifier == identifier)
    }

    /// The catalogue without those resources and packages, as one sees it whose look-ups of them fail.
    pub(crate) fn without(&self, names: &[String]) -> Cow<'_, Catalogue> {
        if names.is_empty() {
            return Cow::Borrowed(self);
        }
        let is_seen = |name: &str| !names.iter().any(|unseen| unseen == name);
        let resources = self.resources.iter().filter(|resource| is_seen(&resource.identifier));
        let packages = self.access_packages.iter().filter(|package| is_seen(&package.urn));
        Cow::Owned(Catalogue { resources: resources.cloned().collect(), access_packages: packages.cloned().collect() })
    }

    /// The one package whose URN ends with that value, in any case. A value that begins neither with `urn:` nor with a
    /// colon must be a whole last part. Two hits are none.
    pub(crate) fn package(&self, value: &str) -> Option<&Package> {
        let mut ending = value.to_lowercase();
        if !value.starts_with("urn:") && !value.starts_with(':') {
            ending.insert(0, ':');
        }
        let mut hits = self.access_packages.iter().filter(|package| package.urn.to_lowercase().ends_with(&ending));
        match (hits.next(), hits.next()) {
            (Some(package), None) if !value.is_empty() => Some(package),
            _ => None,
        }
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        // INVARIANT: a test holds that the file beside this one is a catalogue.
        Catalogue::from_json(include_str!("default.json"))
            .unwrap_or(Catalogue { resources: Vec::new(), access_packages: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_has_every_type_of_resource_and_every_kind_of_package() {
        let catalogue = Catalogue::default();
        for kind in Kind::ALL {
            assert!(catalogue.resources.iter().any(|resource| resource.kind() == Some(kind)), "{kind:?}");
        }
        assert!(catalogue.resource("ske-krav-og-betalinger").is_some());
        let count = |delegable, assignable| {
            let packages = catalogue.access_packages.iter();
            packages.filter(|p| p.is_delegable == delegable && p.is_assignable == assignable).count()
        };
        assert_eq!([count(true, true), count(true, false), count(false, true), count(false, false)], [3, 6, 4, 2]);
    }

    #[test]
    fn packages_are_found_by_the_end_of_their_urn() {
        let catalogue = Catalogue::default();
        let found = |value| catalogue.package(value).map(|package| package.urn.as_str());
        let jordbruk = Some("urn:altinn:accesspackage:jordbruk");
        assert_eq!(found("jordbruk"), jordbruk);
        assert_eq!(found("JORDBRUK"), jordbruk);
        assert_eq!(found(":altinn:accesspackage:jordbruk"), jordbruk);
        assert_eq!(found("urn:altinn:accesspackage:jordbruk"), jordbruk);
        assert_eq!(found("bruk"), None);
        assert_eq!(found(""), None);
    }

    #[test]
    fn two_hits_are_none() {
        let text = r#"{"accessPackages": [{"urn": "urn:a:b:x"}, {"urn": "urn:c:d:x"}]}"#;
        assert_eq!(Catalogue::from_json(text).unwrap().package("x"), None);
    }

    #[test]
    fn what_is_no_catalogue_is_refused() {
        for text in ["", "[]", "{", r#"{"packages": []}"#, r#"{"resources": [{}]}"#] {
            assert!(Catalogue::from_json(text).is_err(), "{text}");
        }
    }
}
