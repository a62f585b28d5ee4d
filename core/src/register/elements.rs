//! The elements of a document that the register names in the details of a validation error.

use super::subject::Subject;
use crate::document::{Node, Path};

/// An element that the register names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'v> {
    /// What is wrong with it, to be followed by its value
    pub(super) fault: &'static str,
    pub(super) value: &'v str,
    member: Member,
}

/// The member at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    AttributeId,
    AttributeValue,
    PackageUrn,
}

/// The elements that a detail names: values joined by ` | `, for packages after a word of what is wrong with them.
pub(super) fn elements<'v>(name: &str, value: &'v str) -> Vec<Element<'v>> {
    let split = |fault: &'static str, member: Member, text: &'v str, by: char| -> Vec<Element<'v>> {
        let values = text.split(by).map(str::trim).filter(|value| !value.is_empty());
        values.map(|value| Element { fault, value, member }).collect()
    };
    match name {
        "Invalid Resource Id Details" => {
            split("the resource is not named by `urn:altinn:resource`:", Member::AttributeId, value, '|')
        }
        "ResourceIds Not Found" => split("the Resource Registry has no resource", Member::AttributeValue, value, '|'),
        "ResourceIds Not Delegable" => {
            split("the resource is of a type that systems cannot have:", Member::AttributeValue, value, '|')
        }
        "Invalid Urn Details" => (value.split('|'))
            .filter_map(|segment| segment.split_once(": "))
            .flat_map(|(word, urns)| {
                let fault = match word.trim() {
                    "Invalid format" => "no URN of an access package:",
                    "Not found" => "there is no access package",
                    _ => "systems cannot have the access package",
                };
                split(fault, Member::PackageUrn, urns, ',')
            })
            .collect(),
        _ => Vec::new(),
    }
}

impl Element<'_> {
    /// Every place where the document has the element.
    pub(super) fn paths(&self, subject: &Subject<'_>) -> Vec<Path> {
        match self.member {
            Member::PackageUrn => self.packages(subject),
            Member::AttributeId => self.attributes(subject, "id"),
            Member::AttributeValue => self.attributes(subject, "value"),
        }
    }

    fn packages(&self, subject: &Subject<'_>) -> Vec<Path> {
        let base = subject.place(&["accessPackages"]);
        let here = items(subject.at(&base)).filter(|(_, package)| text(*package, "urn") == Some(self.value));
        here.map(|(index, _)| base.clone().then(index).then("urn")).collect()
    }

    fn attributes(&self, subject: &Subject<'_>, member: &'static str) -> Vec<Path> {
        let base = subject.place(&["rights"]);
        let mut paths = Vec::new();
        for (index, right) in items(subject.at(&base)) {
            for (at, attribute) in items(right.member("resource").map(|(_, node)| node)) {
                if ["value", "id"].into_iter().any(|name| text(attribute, name) == Some(self.value)) {
                    paths.push(base.clone().then(index).then("resource").then(at).then(member));
                }
            }
        }
        paths
    }
}

fn items(node: Option<Node<'_>>) -> impl Iterator<Item = (usize, Node<'_>)> {
    node.and_then(Node::items).into_iter().flatten().enumerate()
}

fn text<'d>(node: Node<'d>, name: &str) -> Option<&'d str> {
    node.member(name).and_then(|(_, value)| value.as_text()).map(str::trim)
}
