//! Rights and access packages, alike in a whole system and as the bare arrays of their own endpoints.

use super::member::{object, text};
use super::{List, Mismatch, Node, required};
use crate::answer::Answer;
use crate::register::system::{AccessPackage, Attribute, Right};

/// What is wrong with the model, per field.
pub(super) type Complaints = Vec<(String, String)>;

/// A list of rights; the required members that they lack are added to the complaints. `field` is how the framework
/// calls the list.
pub(super) fn rights(
    node: Node,
    path: &str,
    field: &str,
    complaints: &mut Complaints,
) -> Result<List<Right>, Mismatch> {
    let mut null_within = false;
    let mut rights = List::read(node, path, "System.Collections.Generic.List`1[Right]", |node, path| {
        let field = format!("{field}{}", index_of(path));
        let (right, has_null) = right(node, path, &field, complaints)?;
        null_within |= has_null;
        Ok(right)
    })?;
    rights.has_null |= null_within;
    Ok(rights)
}

fn right(node: Node, path: &str, field: &str, complaints: &mut Complaints) -> Result<(Right, bool), Mismatch> {
    let mut right = Right { action: None, resource: Vec::new() };
    let mut has_null = false;
    for (name, node) in object(node, path, "Right")? {
        match name.to_ascii_lowercase().as_str() {
            "action" => right.action = text(node, &format!("{path}.action"))?,
            "resource" if node == Node::Null => complaints.push(required(&format!("{field}.Resource"))),
            "resource" => {
                let path = format!("{path}.resource");
                let attributes =
                    List::read(node, &path, "System.Collections.Generic.List`1[AttributePair]", |node, path| {
                        attribute(node, path, &format!("{field}.Resource{}", index_of(path)), complaints)
                    })?;
                has_null = attributes.has_null;
                right.resource = attributes.items;
            }
            _ => {}
        }
    }
    Ok((right, has_null))
}

fn attribute(node: Node, path: &str, field: &str, complaints: &mut Complaints) -> Result<Attribute, Mismatch> {
    let (mut id, mut value) = (None, None);
    for (name, node) in object(node, path, "AttributePair")? {
        match name.to_ascii_lowercase().as_str() {
            "id" => id = text(node, &format!("{path}.id"))?,
            "value" => value = text(node, &format!("{path}.value"))?,
            _ => {}
        }
    }
    let mut given = |text: Option<String>, member: &str| {
        let text = text.unwrap_or_default();
        if text.trim().is_empty() {
            complaints.push(required(&format!("{field}.{member}")));
        }
        text
    };
    Ok(Attribute { id: given(id, "Id"), value: given(value, "Value") })
}

/// A list of access packages.
pub(super) fn access_packages(node: Node, path: &str) -> Result<List<AccessPackage>, Mismatch> {
    List::read(node, path, "System.Collections.Generic.List`1[AccessPackage]", |node, path| {
        let mut urn = None;
        for (name, node) in object(node, path, "AccessPackage")? {
            if name.eq_ignore_ascii_case("urn") {
                urn = text(node, &format!("{path}.urn"))?;
            }
        }
        Ok(AccessPackage { urn })
    })
}

/// The last index of a path: `[1]` of `$.rights[1]`.
fn index_of(path: &str) -> &str {
    path.rfind('[').and_then(|start| path.get(start..)).unwrap_or_default()
}

/// The body of the rights' own endpoint.
pub(crate) fn bare_rights(node: Node, parameter: &str) -> Result<List<Right>, Answer> {
    let mut complaints = Complaints::new();
    let rights = rights(node, "$", "", &mut complaints).map_err(|mismatch| mismatch.answer(parameter))?;
    if complaints.is_empty() { Ok(rights) } else { Err(Answer::ModelState(complaints)) }
}

/// The body of the access packages' own endpoint.
pub(crate) fn bare_access_packages(node: Node, parameter: &str) -> Result<List<AccessPackage>, Answer> {
    access_packages(node, "$").map_err(|mismatch| mismatch.answer(parameter))
}
