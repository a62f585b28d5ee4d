//! What can be looked up.

use url::Url;

use crate::model::Environment;
use crate::transport::segment;

/// Where resources are, below the platform's address.
const RESOURCES: &str = "resourceregistry/api/v1/resource";
/// Where access packages are by their URNs.
const PACKAGES: &str = "accessmanagement/api/v1/meta/info/accesspackages/package/urn";

/// What can be looked up, by the name that a document gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    /// A resource's identifier
    Resource(String),
    /// An access package's URN
    AccessPackage(String),
}

impl Entry {
    /// Where it is looked up; `None` for a name that cannot be part of an address.
    pub(super) fn address(&self, environment: &Environment) -> Option<Url> {
        let (base, name) = match self {
            Entry::Resource(identifier) => (RESOURCES, identifier),
            Entry::AccessPackage(urn) => (PACKAGES, urn),
        };
        if matches!(name.as_str(), "" | "." | "..") {
            return None; // it would lead to another place
        }
        let mut url = environment.platform_url().clone();
        let path = format!("{}{base}/{}", url.path(), segment(name));
        url.set_path(&path);
        Some(url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_always_one_segment() {
        let environment = "https://example.com/base".parse().unwrap();
        let address = |entry: Entry| entry.address(&environment).map(String::from);
        let resource = |name: &str| address(Entry::Resource(name.to_owned()));
        let at = |rest: &str| Some(format!("https://example.com/base/{rest}"));
        assert_eq!(resource("app_ttd_x"), at("resourceregistry/api/v1/resource/app_ttd_x"));
        assert_eq!(resource("../a?b#c%2e"), at("resourceregistry/api/v1/resource/..%2Fa%3Fb%23c%252e"));
        let urn = "urn:altinn:accesspackage:jordbruk";
        assert_eq!(
            address(Entry::AccessPackage(urn.to_owned())),
            at("accessmanagement/api/v1/meta/info/accesspackages/package/urn/urn%3Aaltinn%3Aaccesspackage%3Ajordbruk")
        );
        for name in ["", ".", ".."] {
            assert_eq!(resource(name), None);
        }
    }
}
