//! VLD-8, 7 and 18: access packages.

use std::collections::HashSet;

use super::Findings;
use crate::Catalogue;
use crate::answer::{Exception, Rule};
use crate::register::reading::List;
use crate::register::system::AccessPackage;

/// What is wrong with packages, in the words of the server's answer.
#[derive(Default)]
struct Unusable<'a> {
    malformed: Vec<&'a str>,
    unknown: Vec<&'a str>,
    undelegable: Vec<&'a str>,
}

/// Looks up each package, one after the other, then for repetitions, then for packages that a visible system may not
/// have. The database's NULL has no packages.
pub(crate) fn access_packages(
    packages: Option<&List<AccessPackage>>,
    is_visible: bool,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Result<(), Exception> {
    let Some(packages) = packages else { return Ok(()) };
    let packages = packages.whole()?;
    let mut unusable = Unusable::default();
    let mut all_assignable = true;
    for urn in packages.iter().map(|package| package.urn.as_deref().unwrap_or_default()) {
        // Four parts at least; the fourth is the one that is looked up.
        let Some(value) = urn.split(':').nth(3) else {
            unusable.malformed.push(urn);
            continue;
        };
        match catalogue.package(value) {
            None => unusable.unknown.push(urn),
            Some(package) => {
                if !package.is_delegable && !package.is_assignable {
                    unusable.undelegable.push(urn);
                }
                all_assignable &= package.is_assignable;
            }
        }
    }
    if let Some(details) = unusable.details() {
        findings.push(Rule::PackageUnusable.with("Invalid Urn Details : ", details));
    }
    let mut seen = HashSet::new();
    if !packages.iter().all(|package| seen.insert(&package.urn)) {
        findings.push(Rule::PackageTwice.into());
    }
    if is_visible && !all_assignable {
        findings.push(Rule::PackageOnVisibleSystem.into());
    }
    Ok(())
}

impl Unusable<'_> {
    fn details(&self) -> Option<String> {
        let groups = [
            ("Invalid format", &self.malformed),
            ("Not found", &self.unknown),
            ("Not possible to delegate", &self.undelegable),
        ];
        let groups: Vec<_> = groups
            .into_iter()
            .filter(|(_, urns)| !urns.is_empty())
            .map(|(name, urns)| format!("{name}: {}", urns.join(", ")))
            .collect();
        (!groups.is_empty()).then(|| groups.join(" | "))
    }
}
