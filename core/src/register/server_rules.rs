//! The register's own rules: what each of its codes means for a document.

/// A rule by which the register refuses documents.
#[derive(Debug, Clone, Copy)]
pub(super) struct ServerRule {
    pub(super) code: &'static str,
    /// The rule's name in this library
    pub(super) rule: &'static str,
    /// The members of a system that it concerns
    pub(super) member: &'static [&'static str],
    pub(super) message: &'static str,
    pub(super) help: &'static str,
}

impl ServerRule {
    /// The rule of that code.
    pub(super) fn of(code: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.code == code)
    }
}

const fn rule(
    code: &'static str,
    rule: &'static str,
    member: &'static [&'static str],
    message: &'static str,
    help: &'static str,
) -> ServerRule {
    ServerRule { code, rule, member, message, help }
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

const RULES: [ServerRule; 15] = [
    rule(
        "AUTH.VLD-00000",
        "vendor-id-not-0192",
        &["vendor", "ID"],
        "the vendor's id is no organisation number in ISO 6523",
        "write `0192:` and the vendor's organisation number",
    ),
    rule(
        "AUTH.VLD-00001",
        "id-not-of-vendor",
        &["id"],
        "the id does not begin with the vendor's organisation number",
        "begin the id with the organisation number of `vendor.ID` and `_`",
    ),
    rule(
        "AUTH.VLD-00002",
        "id-already-exists",
        &["id"],
        "the register has, or had, a system of that id",
        "get the system to see; the id of a deleted system can never be used again: choose another",
    ),
    rule(
        "AUTH.VLD-00003",
        "resource-not-found",
        &["rights"],
        "the Resource Registry does not have a resource",
        "check the resource's id and the environment; an outage of the Resource Registry looks just the same, so look \
         the resource up before you remove it",
    ),
    rule(
        "AUTH.VLD-00004",
        "client-id-taken",
        &["clientId"],
        "one of the client ids belongs to another system already",
        "a client id can serve one system only, of all vendors: make a new client in Maskinporten for this system, or \
         take the client id out of the other system first",
    ),
    rule(
        "AUTH.VLD-00005",
        "redirect-url-not-https",
        &["allowedRedirectUrls"],
        "one of the redirect URLs is not an absolute https URL",
        "give absolute https URLs",
    ),
    rule(
        "AUTH.VLD-00006",
        "right-duplicate",
        &["rights"],
        "the same right stands there twice",
        "leave one of them out",
    ),
    rule(
        "AUTH.VLD-00007",
        "access-package-duplicate",
        &["accessPackages"],
        "the same access package stands there twice",
        "leave one of them out",
    ),
    rule(
        "AUTH.VLD-00008",
        "access-package-not-found",
        &["accessPackages"],
        "an access package is not there or cannot be delegated",
        "check the URN; an outage of the look-up behind the register looks just the same, so look the access package \
         up before you remove it",
    ),
    rule(
        "AUTH.VLD-00009",
        "attribute-id-unknown",
        &["rights"],
        "a right names its resource in another way than by `urn:altinn:resource`",
        "give each right as `urn:altinn:resource` and the resource's id; an app's is `app_{org}_{app}`",
    ),
    rule(
        "AUTH.VLD-00011",
        "client-id-duplicate",
        &["clientId"],
        "the same client id stands there twice",
        "leave one of them out; case does not count",
    ),
    rule(
        "AUTH.VLD-00012",
        "id-mismatch",
        &["id"],
        "the document's id is not that of the address",
        "replace the system under its own id",
    ),
    rule(
        "AUTH.VLD-00013",
        "id-has-space",
        &["id"],
        "the id has a blank in it",
        "use letters, digits, `.`, `-`, `_` and `~`",
    ),
    rule(
        "AUTH.VLD-00017",
        "resource-type-not-delegable",
        &["rights"],
        "a resource is of a type that systems cannot have",
        "systems cannot have Maskinporten scopes, Altinn 2 services or consents as rights: leave the resource out",
    ),
    rule(
        "AUTH.VLD-00018",
        "access-package-not-for-visible",
        &["accessPackages"],
        "an access package for client relations cannot be combined with `isVisible: true`",
        "replace the system with `isVisible: false` first, or leave the access package out",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_found_by_its_code() {
        for rule in &RULES {
            assert_eq!(ServerRule::of(rule.code).map(|found| found.rule), Some(rule.rule));
            assert!(!rule.message.ends_with('.') && !rule.help.ends_with('.'), "{}", rule.code);
        }
    }
}
