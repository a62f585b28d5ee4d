//! All rules, in one place: what each is called, how bad it is, when it applies, what it says and what helps.

mod access_packages;
mod clients;
mod documents;
mod identity;
mod redirect_urls;
mod rights;
mod rule;
mod texts;
mod visibility;

use std::sync::LazyLock;

pub(super) use access_packages::*;
pub(super) use clients::*;
pub(super) use documents::*;
pub(super) use identity::*;
pub(super) use redirect_urls::*;
pub(super) use rights::*;
pub use rule::Rule;
pub(super) use texts::*;
pub(super) use visibility::*;

use super::Operation;

/// The operations that take a whole system.
const SYSTEM: &[Operation] = &[Operation::Create, Operation::Replace];
/// The operations that write rights.
const RIGHTS: &[Operation] = &[Operation::Create, Operation::Replace, Operation::SetRights];
/// The operations that write access packages.
const ACCESS_PACKAGES: &[Operation] = &[Operation::Create, Operation::Replace, Operation::SetAccessPackages];

static ALL: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    [
        documents::RULES,
        identity::RULES,
        texts::RULES,
        rights::RULES,
        access_packages::RULES,
        clients::RULES,
        visibility::RULES,
        redirect_urls::RULES,
    ]
    .concat()
});

/// Every rule that [`validate`](super::validate) knows.
///
/// ```
/// use altinn_systemregister::validation::rules;
/// let https = rules().iter().find(|rule| rule.slug == "redirect-url-not-https").unwrap();
/// assert_eq!(https.code, "AUTH.VLD-00005");
/// ```
pub fn rules() -> &'static [Rule] {
    &ALL
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::rules;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_says_everything() {
        let slugs: BTreeSet<_> = rules().iter().map(|rule| rule.slug).collect();
        assert_eq!(slugs.len(), rules().len());
        for rule in rules() {
            assert!(rule.slug.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8'), "{}", rule.slug);
            assert!(rule.code == rule.slug || rule.code.starts_with("AUTH.VLD-000"), "{}", rule.slug);
            assert!(!rule.operations.is_empty(), "{}", rule.slug);
            for text in [rule.meaning, rule.cure, rule.source] {
                assert!(!text.is_empty() && !text.ends_with('.') && text.trim() == text, "{}: {text}", rule.slug);
            }
            assert!(rule.source.contains("guide: ") || rule.source.contains("API "), "{}", rule.slug);
        }
    }
}
