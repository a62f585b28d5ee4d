//! How two people's changes of one system go together.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::compare::urls;
use super::keyed::Keyed;
use crate::document::Path;
use crate::model::System;

/// A member that both have changed, each in another way.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::merge;
/// let named = |text: &str| System::from_json(&format!(r#"{{"name": {{"nb": "{text}"}}}}"#)).unwrap();
/// let overlaps = merge(&named("old"), &named("theirs"), &named("ours")).unwrap_err();
/// assert_eq!(overlaps[0].path, "/name/nb");
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overlap {
    /// Where, as a JSON Pointer
    pub path: String,
    /// What was there before both
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Value>,
    /// What the other one has made of it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theirs: Option<Value>,
    /// What we would make of it
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ours: Option<Value>,
}

/// Our changes of `base`, made to `theirs`: lists element by element, texts language by language.
///
/// # Errors
/// Every member that both have changed, each in another way.
///
/// ```
/// use altinn_systemregister::System;
/// use altinn_systemregister::difference::merge;
/// let base = System::from_json(r#"{"name": {"nb": "a"}, "accessPackages": []}"#)?;
/// let theirs = System::from_json(r#"{"name": {"nb": "b"}, "accessPackages": []}"#)?;
/// let ours = System::from_json(r#"{"name": {"nb": "a"}, "accessPackages": [{"urn": "urn:altinn:accesspackage:jordbruk"}]}"#)?;
/// let merged = merge(&base, &theirs, &ours).unwrap();
/// assert_eq!((merged.name.get("nb"), merged.access_packages.len()), (Some("b"), 1));
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
pub fn merge(base: &System, theirs: &System, ours: &System) -> Result<System, Vec<Overlap>> {
    let mut merge = Merge::default();
    let mut merged = theirs.clone();
    for (member, [base, theirs, ours], texts) in [
        ("name", [&base.name.0, &theirs.name.0, &ours.name.0], &mut merged.name.0),
        ("description", [&base.description.0, &theirs.description.0, &ours.description.0], &mut merged.description.0),
    ] {
        let languages: BTreeSet<_> = base.keys().chain(theirs.keys()).chain(ours.keys()).collect();
        for language in languages {
            let place = Path::root().then(member).then(language.clone());
            let [base, theirs, ours] = [base, theirs, ours].map(|texts| texts.get(language).cloned());
            match merge.one(&place, base, theirs, ours) {
                Some(text) => drop(texts.insert(language.clone(), text)),
                None => drop(texts.remove(language)),
            }
        }
    }
    let visible = Path::root().then("isVisible");
    merged.is_visible = merge.one(&visible, base.is_visible, theirs.is_visible, ours.is_visible);
    merged.rights = list(&base.rights, &theirs.rights, &ours.rights);
    merged.access_packages = list(&base.access_packages, &theirs.access_packages, &ours.access_packages);
    merged.client_ids = list(&base.client_ids, &theirs.client_ids, &ours.client_ids);
    let [before, other, own] = [base, theirs, ours].map(|system| urls(&system.allowed_redirect_urls));
    merged.allowed_redirect_urls = list(&before, &other, &own).into_iter().map(|url| url.0).collect();
    let members: BTreeSet<_> = base.extra.keys().chain(theirs.extra.keys()).chain(ours.extra.keys()).collect();
    for member in members {
        let place = Path::root().then(member.clone());
        let [base, theirs, ours] = [base, theirs, ours].map(|system| system.extra.get(member).cloned());
        match merge.one(&place, base, theirs, ours) {
            Some(value) => drop(merged.extra.insert(member.clone(), value)),
            None => drop(merged.extra.remove(member)),
        }
    }
    if merge.overlaps.is_empty() { Ok(merged) } else { Err(merge.overlaps) }
}

#[derive(Default)]
struct Merge {
    overlaps: Vec<Overlap>,
}

impl Merge {
    /// A member that has one value: whoever changed it has the say.
    fn one<T>(&mut self, place: &Path, base: Option<T>, theirs: Option<T>, ours: Option<T>) -> Option<T>
    where
        T: PartialEq + Into<Value>,
    {
        if ours == base || ours == theirs {
            return theirs;
        }
        if theirs == base {
            return ours;
        }
        let [base, theirs, ours] = [base, theirs, ours].map(|value| value.map(Into::into));
        self.overlaps.push(Overlap { path: place.to_string(), base, theirs, ours });
        None
    }
}

/// Theirs without what we took away, and with what we added.
fn list<T: Keyed>(base: &[T], theirs: &[T], ours: &[T]) -> Vec<T> {
    let [before, other, own] = [base, theirs, ours].map(|list| list.iter().map(Keyed::key).collect::<BTreeSet<_>>());
    let kept = theirs.iter().filter(|item| own.contains(&item.key()) || !before.contains(&item.key()));
    let added = ours.iter().filter(|item| !before.contains(&item.key()) && !other.contains(&item.key()));
    kept.chain(added).cloned().collect()
}
