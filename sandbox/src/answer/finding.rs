//! The register's own rules, `AUTH.VLD-…`, as far as its vendor endpoints raise them.

/// A rule of the register. Codes, texts and paths are the server's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    VendorPrefix,
    SystemIdPrefix,
    SystemIdTaken,
    ResourceUnknown,
    ClientIdTaken,
    RedirectUrlFormat,
    RightTwice,
    PackageTwice,
    PackageUnusable,
    ResourceAttribute,
    ClientIdTwice,
    SystemIdMismatch,
    SystemIdSpaces,
    ResourceTypeRefused,
    PackageOnVisibleSystem,
}

/// A broken rule, with what the server adds to it: a key that ends in ` : ` and its text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) rule: Rule,
    pub(crate) detail: Option<(&'static str, String)>,
}

impl From<Rule> for Finding {
    fn from(rule: Rule) -> Self {
        Finding { rule, detail: None }
    }
}

impl Rule {
    /// The rule, broken, with what the server adds.
    pub(crate) fn with(self, key: &'static str, text: String) -> Finding {
        Finding { rule: self, detail: Some((key, text)) }
    }

    pub(crate) fn code(self) -> String {
        format!("AUTH.VLD-{:05}", self.number())
    }

    fn number(self) -> u8 {
        match self {
            Rule::VendorPrefix => 0,
            Rule::SystemIdPrefix => 1,
            Rule::SystemIdTaken => 2,
            Rule::ResourceUnknown => 3,
            Rule::ClientIdTaken => 4,
            Rule::RedirectUrlFormat => 5,
            Rule::RightTwice => 6,
            Rule::PackageTwice => 7,
            Rule::PackageUnusable => 8,
            Rule::ResourceAttribute => 9,
            Rule::ClientIdTwice => 11,
            Rule::SystemIdMismatch => 12,
            Rule::SystemIdSpaces => 13,
            Rule::ResourceTypeRefused => 17,
            Rule::PackageOnVisibleSystem => 18,
        }
    }

    pub(crate) fn text(self) -> &'static str {
        match self {
            Rule::VendorPrefix => "the org number identifier is not valid ISO6523 identifier",
            Rule::SystemIdPrefix => "The system id does not match the format orgnumber_xxxx...",
            Rule::SystemIdTaken => "The system id already exists",
            Rule::ResourceUnknown => {
                "One or more resources specified in rights were not found in Altinn's resource register."
            }
            Rule::ClientIdTaken => "One of the client id is already tagged with an existing system",
            Rule::RedirectUrlFormat => {
                "One or more of the redirect urls format is not valid. The valid format is https://xxx.xx"
            }
            Rule::RightTwice => "One or more duplicate rights found",
            Rule::PackageTwice => "One or more duplicate access package(s) found",
            Rule::PackageUnusable => {
                "One or all the accesspackage(s) is not found in altinn's access packages or is not delegable"
            }
            Rule::ResourceAttribute => {
                "One or more resource id is in wrong format. The valid format is urn:altinn:resource"
            }
            Rule::ClientIdTwice => "Request contains duplicate client ids",
            Rule::SystemIdMismatch => "The system ID in the request body does not match the system ID in the URL",
            Rule::SystemIdSpaces => "System ID cannot have spaces in id (leading, trailing or in between the id)",
            Rule::ResourceTypeRefused => {
                "One or more resources specified in rights is of resource type which is not delegable."
            }
            Rule::PackageOnVisibleSystem => {
                "Access packages meant for system user for client relations can't be used in combination with the flag isVisible: true"
            }
        }
    }

    /// The server's own name for the place; not a pointer into the document.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Rule::VendorPrefix => "/registersystemrequest/vendor/id",
            Rule::SystemIdPrefix | Rule::SystemIdTaken | Rule::SystemIdMismatch | Rule::SystemIdSpaces => {
                "/registersystemrequest/systemid"
            }
            Rule::ClientIdTaken | Rule::ClientIdTwice => "/registersystemrequest/clientid",
            Rule::RedirectUrlFormat => "/registersystemrequest/allowedredirecturls",
            Rule::ResourceUnknown | Rule::RightTwice | Rule::ResourceAttribute | Rule::ResourceTypeRefused => {
                "/registersystemrequest/rights/resource"
            }
            Rule::PackageTwice | Rule::PackageUnusable | Rule::PackageOnVisibleSystem => {
                "/registersystemrequest/accesspackages"
            }
        }
    }
}
