//! The register's own rules: what each of its codes means for a document.

use crate::validation::rules;

/// A rule by which the register refuses documents.
#[derive(Debug, Clone, Copy)]
pub(super) struct ServerRule {
    code: &'static str,
    /// The rule's name in this library
    pub(super) slug: &'static str,
    /// The members of a system that it concerns
    pub(super) member: &'static [&'static str],
    pub(super) message: &'static str,
    /// `None` where the rule is one of [`rules()`] too, which tells it
    cure: Option<&'static str>,
}

impl ServerRule {
    /// The rule of that code.
    pub(super) fn of(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code == code)
    }

    /// What to do.
    pub(super) fn cure(&self) -> &'static str {
        let shared = || rules().iter().find(|rule| rule.slug == self.slug).map(|rule| rule.cure);
        self.cure.or_else(shared).unwrap_or_default()
    }
}

/// Where the register speaks of a place in its own words, the members of a system that it means.
pub(super) const PLACES: [(&str, &[&str]); 6] = [
    ("/registersystemrequest/vendor/id", &["vendor", "ID"]),
    ("/registersystemrequest/systemid", &["id"]),
    ("/registersystemrequest/allowedredirecturls", &["allowedRedirectUrls"]),
    ("/registersystemrequest/clientid", &["clientId"]),
    ("/registersystemrequest/accesspackages", &["accessPackages"]),
    ("/registersystemrequest/rights/resource", &["rights"]),
];

macro_rules! server_rules {
    ($($code:literal $slug:literal in $($member:literal)/+: $message:literal $(, $cure:literal)?;)+) => {
        &[$(ServerRule {
            code: $code,
            slug: $slug,
            member: &[$($member),+],
            message: $message,
            cure: [$(Some($cure),)? None][0],
        }),+]
    };
}

const RULES: &[ServerRule] = server_rules! {
    "AUTH.VLD-00000" "vendor-id-prefix" in "vendor" / "ID":
        "the vendor's id is no organisation number in ISO 6523";
    "AUTH.VLD-00001" "system-id-prefix" in "id":
        "the id does not begin with the vendor's organisation number";
    "AUTH.VLD-00002" "system-id-taken" in "id":
        "the register has, or had, a system of that id",
        "get the system to see; the id of a deleted system can never be used again: choose another";
    "AUTH.VLD-00003" "resource-not-found" in "rights":
        "the Resource Registry does not have a resource",
        "check the resource's id and the environment; an outage of the Resource Registry looks just the same, so look the resource up before you remove it";
    "AUTH.VLD-00004" "client-id-taken" in "clientId":
        "one of the client ids belongs to another system already",
        "a client id serves one system only, of all vendors: make a new client in Maskinporten for this system, or take the client id out of the other system first";
    "AUTH.VLD-00005" "redirect-url-not-https" in "allowedRedirectUrls":
        "one of the redirect URLs is not an absolute https URL";
    "AUTH.VLD-00006" "right-duplicate" in "rights":
        "the same right stands there twice";
    "AUTH.VLD-00007" "access-package-duplicate" in "accessPackages":
        "the same access package stands there twice";
    "AUTH.VLD-00008" "access-package-not-found" in "accessPackages":
        "an access package is not there or cannot be delegated",
        "check the URN; an outage of the look-up behind the register looks just the same, so look the access package up before you remove it";
    "AUTH.VLD-00009" "right-attribute-id" in "rights":
        "a right names its resource in another way than by `urn:altinn:resource`";
    "AUTH.VLD-00011" "client-id-duplicate" in "clientId":
        "the same client id stands there twice";
    "AUTH.VLD-00012" "system-id-mismatch" in "id":
        "the document's id is not that of the address",
        "replace the system under its own id";
    "AUTH.VLD-00013" "system-id-spaces" in "id":
        "the id has a blank in it";
    "AUTH.VLD-00017" "resource-type-not-delegable" in "rights":
        "a resource is of a type that systems cannot have",
        "leave the resource out: Maskinporten scopes, Altinn 2 services and consents cannot be rights of a system";
    "AUTH.VLD-00018" "client-package-visible" in "accessPackages":
        "an access package for client relations cannot be combined with `isVisible: true`",
        "replace the system with `isVisible` set to `false` first, or leave the access package out";
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_says_what_to_do() {
        for rule in RULES {
            assert_eq!(ServerRule::of(rule.code).map(|found| found.slug), Some(rule.slug));
            assert!(!rule.cure().is_empty() && !rule.cure().ends_with('.'), "{}", rule.code);
            assert!(!rule.message.ends_with('.'), "{}", rule.code);
        }
    }

    #[test]
    fn a_rule_that_is_checked_here_too_has_the_same_name_and_code() {
        for shared in rules() {
            if let Some(rule) = RULES.iter().find(|rule| rule.slug == shared.slug) {
                assert_eq!(rule.code, shared.code);
            }
        }
    }
}
