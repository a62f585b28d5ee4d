//! The access packages that the system needs.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::document::{Kind, Path};
use crate::model::AccessPackage;
use crate::validation::catalogue::{
    ACCESS_PACKAGE_ADMINISTRATION, ACCESS_PACKAGE_DUPLICATE, ACCESS_PACKAGE_NEAR_DUPLICATE,
    ACCESS_PACKAGE_NOT_DELEGABLE, ACCESS_PACKAGE_SPELLING, ACCESS_PACKAGE_URN, ACCESS_PACKAGES_NULL,
    CLIENT_PACKAGE_STORED_VISIBILITY, CLIENT_PACKAGE_VISIBLE,
};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::repeats::repeats;
use crate::validation::subject::Subject;

/// Packages for client relations: delegable but not assignable (register API 4.2).
const CLIENT_RELATIONS: [&str; 6] = [
    "regnskapsforer-med-signeringsrettighet",
    "regnskapsforer-uten-signeringsrettighet",
    "regnskapsforer-lonn",
    "ansvarlig-revisor",
    "revisormedarbeider",
    "forretningsforer-eiendom",
];

/// Packages for the administration of accesses: assignable but not delegable (register API 4.2).
const ADMINISTRATION: [&str; 4] =
    ["tilgangsstyrer", "klientadministrator", "hovedadministrator", "maskinporten-scopes"];

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    null(subject, drafts);
    let packages = &subject.system.access_packages;
    for (index, package) in packages.iter().enumerate() {
        let path = || subject.access_packages().then(index).then("urn");
        let urn = super::trimmed(package.urn, path, drafts);
        match name(urn) {
            None => not_a_urn(urn, path, drafts),
            Some(name) => {
                spelling(urn, &name, path, drafts);
                not_delegable(&name, path, drafts);
                administration(&name, path, drafts);
                client_relations(&name, subject, path, drafts);
            }
        }
    }
    duplicates(packages, |index| subject.access_packages().then(index), drafts);
}

fn null(subject: &Subject<'_>, drafts: &mut Drafts) {
    let is_null = || subject.root.member("accessPackages").is_some_and(|(_, list)| list.kind() == Kind::Null);
    if subject.system.access_packages.is_empty() && is_null() {
        drafts.add(&ACCESS_PACKAGES_NULL, Path::root().then("accessPackages"), "the list of access packages is `null`");
    }
}

/// The package's name in lower case, where the register would find the package under this URN: it compares ends, and
/// not the case.
fn name(urn: &str) -> Option<Cow<'_, str>> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_plain = |name: &&str| !name.is_empty() && name.bytes().all(plain);
    if let Some(name) = urn.strip_prefix(AccessPackage::PREFIX).filter(is_plain) {
        return Some(Cow::Borrowed(name));
    }
    let mut parts = urn.splitn(4, ':');
    let (first, altinn, kind, name) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let is_prefix = "urn".ends_with(&first.to_ascii_lowercase())
        && altinn.eq_ignore_ascii_case("altinn")
        && kind.eq_ignore_ascii_case("accesspackage");
    (is_prefix && !name.is_empty() && !name.contains(char::is_whitespace)).then(|| name.to_ascii_lowercase().into())
}

fn not_a_urn(urn: &str, path: impl Fn() -> Path, drafts: &mut Drafts) {
    let message = match urn {
        "" => "the access package has no URN".to_owned(),
        _ => quote(urn) + " is not the URN of an access package",
    };
    let draft = drafts.add(&ACCESS_PACKAGE_URN, path(), message);
    let is_name =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if let Some(name) = urn.rsplit([':', '/']).next().filter(|name| is_name(name)) {
        draft.help(format!("write `{}{}`", AccessPackage::PREFIX, name.to_ascii_lowercase()));
    }
}

fn spelling(urn: &str, name: &str, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if urn.strip_prefix(AccessPackage::PREFIX) != Some(name) {
        drafts
            .add(&ACCESS_PACKAGE_SPELLING, path(), quote(urn) + " is an odd spelling")
            .help(format!("write {}", quote(&AccessPackage::named(name).urn)));
    }
}

fn not_delegable(name: &str, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if name == "eksplisitt" || name.starts_with("vergemal-") || name.starts_with("namsmannen-") {
        drafts.add(
            &ACCESS_PACKAGE_NOT_DELEGABLE,
            path(),
            format!("the access package {} is not delegable", quote(name)),
        );
    }
}

fn administration(name: &str, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if ADMINISTRATION.contains(&name) {
        drafts.add(
            &ACCESS_PACKAGE_ADMINISTRATION,
            path(),
            format!("`{name}` is a package for the administration of accesses"),
        );
    }
}

fn client_relations(name: &str, subject: &Subject<'_>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if !CLIENT_RELATIONS.contains(&name) {
        return;
    }
    drafts.add(&CLIENT_PACKAGE_STORED_VISIBILITY, path(), format!("`{name}` is for systems that are hidden"));
    if subject.system.is_visible.unwrap_or(true) {
        let message = format!("`{name}` is for systems that are hidden, and this one is visible");
        drafts.add(&CLIENT_PACKAGE_VISIBLE, path(), message).relies_on(Path::root().then("isVisible"));
    }
}

/// URNs that are the same as they stand, and URNs that the register takes for the same package.
fn duplicates(packages: &[AccessPackage<&str>], path: impl Fn(usize) -> Path, drafts: &mut Drafts) {
    let urns = || packages.iter().map(|package| super::trim(package.urn)).enumerate();
    let named = repeats(urns().filter_map(|(index, urn)| Some((index, name(urn)?))));
    let exact = repeats(urns().filter(|(_, urn)| !urn.is_empty()));
    for &(index, urn, _) in &exact {
        drafts.add(&ACCESS_PACKAGE_DUPLICATE, path(index), quote(urn) + " stands in the list twice");
    }
    let exact: HashSet<_> = exact.into_iter().map(|(index, ..)| index).collect();
    for (index, _, first) in named.into_iter().filter(|(index, ..)| !exact.contains(index)) {
        let urn = packages.get(index).map(|package| package.urn.trim()).unwrap_or_default();
        let message = format!("{} is the same package as the one at {first}, counted from 0", quote(urn));
        drafts.add(&ACCESS_PACKAGE_NEAR_DUPLICATE, path(index), message);
    }
}
