//! VLD-9, 3, 17 and 6: rights.

use std::collections::HashSet;

use super::Findings;
use crate::Catalogue;
use crate::answer::{Exception, Rule};
use crate::catalogue::Kind;
use crate::register::reading::List;
use crate::register::system::{Attribute, Right};

/// Looks up each resource, one after the other, and then for rights that are there twice.
pub(crate) fn rights(
    rights: Option<&List<Right>>,
    catalogue: &Catalogue,
    findings: &mut Findings,
) -> Result<(), Exception> {
    let rights = rights.ok_or_else(Exception::null_reference)?.whole()?;
    let (mut malformed, mut unknown, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for Attribute { id, value } in rights.iter().flat_map(|right| &right.resource) {
        match kind(value, catalogue) {
            _ if !is_resource_attribute(id) => malformed.push(value.as_str()),
            None => unknown.push(value.as_str()),
            Some(kind) => {
                if !kind?.is_for_systems() {
                    refused.push(value.as_str());
                }
            }
        }
    }
    let groups = [
        (Rule::ResourceAttribute, "Invalid Resource Id Details : ", malformed),
        (Rule::ResourceUnknown, "ResourceIds Not Found : ", unknown),
        (Rule::ResourceTypeRefused, "ResourceIds Not Delegable : ", refused),
    ];
    for (rule, key, values) in groups {
        if !values.is_empty() {
            findings.push(rule.with(key, values.join(" | ")));
        }
    }
    let mut seen = HashSet::new();
    if !rights.iter().all(|right| seen.insert(key(right))) {
        findings.push(Rule::RightTwice.into());
    }
    Ok(())
}

/// The pattern `^urn:altinn:resource$`, whose end also stands before a last line feed.
fn is_resource_attribute(id: &str) -> bool {
    id.strip_suffix('\n').unwrap_or(id) == "urn:altinn:resource"
}

/// A resource's type, if there is such a resource. A type that the server does not know is an exception.
fn kind(identifier: &str, catalogue: &Catalogue) -> Option<Result<Kind, Exception>> {
    let resource = catalogue.resource(identifier)?;
    Some(resource.kind().ok_or_else(|| {
        Exception("The JSON value could not be converted to ResourceType. Path: $.resourceType.".to_owned())
    }))
}

/// What makes two rights the same: action and attributes, in their order.
fn key(right: &Right) -> String {
    let attributes: Vec<_> = right.resource.iter().map(|Attribute { id, value }| format!("{id}:{value}")).collect();
    format!("{}:{}", right.action.as_deref().unwrap_or_default(), attributes.join(","))
}
