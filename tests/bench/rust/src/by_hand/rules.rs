//! The rules, and what breaks them.

use super::formats::{is_access_package, is_org_number, is_redirect_url, is_system_id, is_uuid};
use super::given::Given;
use super::repeated::repeated;
use super::system::{AccessPackage, Right, System, Text, Texts};

/// Where something is wrong, and what it is.
pub(super) struct Fault {
    pub(super) pointer: String,
    pub(super) what: &'static str,
}

/// All faults of a system.
pub(super) fn faults(system: &System<'_>) -> Vec<Fault> {
    let mut found = Found(Vec::new());
    identity(system, &mut found);
    texts("/name", &system.name, &mut found);
    texts("/description", &system.description, &mut found);
    rights(&system.rights, &mut found);
    access_packages(&system.access_packages, &mut found);
    listed("/clientId", &system.client_id, is_uuid, "not a UUID", &mut found);
    let url = "not `https://` and a host";
    listed("/allowedRedirectUrls", &system.allowed_redirect_urls, is_redirect_url, url, &mut found);
    found.optional(&system.is_visible, || "/isVisible".to_owned());
    found.0
}

struct Found(Vec<Fault>);

impl Found {
    fn add(&mut self, pointer: String, what: &'static str) {
        self.0.push(Fault { pointer, what });
    }

    /// What a member holds that must be there.
    fn needed<'g, T>(&mut self, given: &'g Given<T>, pointer: impl FnOnce() -> String) -> Option<&'g T> {
        if let Given::Missing = given {
            self.add(pointer(), "missing");
            return None;
        }
        self.optional(given, pointer)
    }

    /// What a member holds that may be left out.
    fn optional<'g, T>(&mut self, given: &'g Given<T>, pointer: impl FnOnce() -> String) -> Option<&'g T> {
        match given {
            Given::Right(value) => Some(value),
            Given::Missing => None,
            Given::Wrong => {
                self.add(pointer(), "not of the right type");
                None
            }
        }
    }

    fn text<'g>(&mut self, given: &'g Given<Text<'_>>, pointer: impl Fn() -> String) -> Option<&'g str> {
        let text = self.needed(given, &pointer)?;
        if text.0.is_empty() {
            self.add(pointer(), "empty");
            return None;
        }
        Some(&text.0)
    }
}

fn identity(system: &System<'_>, found: &mut Found) {
    let id = found.text(&system.id, || "/id".to_owned());
    if id.is_some_and(|id| !is_system_id(id)) {
        found.add("/id".to_owned(), "not an organisation number, `_` and a name without spaces");
    }
    let vendor = || "/vendor/ID".to_owned();
    let given = found.needed(&system.vendor, || "/vendor".to_owned());
    let Some(own) = given.and_then(|given| found.text(&given.id, vendor)) else { return };
    match own.strip_prefix("0192:").filter(|number| is_org_number(number)) {
        None => found.add(vendor(), "not `0192:` and an organisation number"),
        Some(number) if id.is_some_and(|id| is_system_id(id) && !id.starts_with(number)) => {
            found.add("/id".to_owned(), "does not begin with the vendor's organisation number");
        }
        Some(_) => {}
    }
}

fn texts(pointer: &str, given: &Given<Texts<'_>>, found: &mut Found) {
    let Some(texts) = found.needed(given, || pointer.to_owned()) else { return };
    for (language, text) in [("nb", &texts.nb), ("nn", &texts.nn), ("en", &texts.en)] {
        found.text(text, || format!("{pointer}/{language}"));
    }
}

fn rights(given: &Given<Vec<Given<Right<'_>>>>, found: &mut Found) {
    let Some(rights) = found.optional(given, || "/rights".to_owned()) else { return };
    for (place, right) in rights.iter().enumerate() {
        let Some(right) = found.optional(right, || format!("/rights/{place}")) else { continue };
        let resource = || format!("/rights/{place}/resource");
        let Some(attributes) = found.needed(&right.resource, resource) else { continue };
        if attributes.is_empty() {
            found.add(resource(), "empty");
        }
        for (number, attribute) in attributes.iter().enumerate() {
            let pointer = || format!("/rights/{place}/resource/{number}");
            let Some(attribute) = found.optional(attribute, pointer) else { continue };
            found.text(&attribute.id, || format!("{}/id", pointer()));
            found.text(&attribute.value, || format!("{}/value", pointer()));
        }
    }
    for place in repeated(rights) {
        found.add(format!("/rights/{place}"), "repeated");
    }
}

fn access_packages(given: &Given<Vec<Given<AccessPackage<'_>>>>, found: &mut Found) {
    let Some(packages) = found.optional(given, || "/accessPackages".to_owned()) else { return };
    for (place, package) in packages.iter().enumerate() {
        let Some(package) = found.optional(package, || format!("/accessPackages/{place}")) else { continue };
        let urn = || format!("/accessPackages/{place}/urn");
        if found.text(&package.urn, urn).is_some_and(|text| !is_access_package(text)) {
            found.add(urn(), "not `urn:altinn:accesspackage:` and a name");
        }
    }
    for place in repeated(packages) {
        found.add(format!("/accessPackages/{place}"), "repeated");
    }
}

fn listed(
    list: &str,
    given: &Given<Vec<Given<Text<'_>>>>,
    is_right: fn(&str) -> bool,
    what: &'static str,
    found: &mut Found,
) {
    let Some(texts) = found.optional(given, || list.to_owned()) else { return };
    let again = repeated(texts);
    for (place, text) in texts.iter().enumerate() {
        let pointer = || format!("{list}/{place}");
        if again.contains(&place) {
            found.add(pointer(), "repeated");
        } else if found.text(text, pointer).is_some_and(|text| !is_right(text)) {
            found.add(pointer(), what);
        }
    }
}
