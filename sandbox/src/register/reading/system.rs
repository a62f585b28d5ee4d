//! A whole system, as POST and PUT take it.

use super::member::{boolean, object, text};
use super::rights::{Complaints, access_packages, rights};
use super::{List, Mismatch, Node, required};
use crate::answer::Answer;
use crate::register::redirect_url::RedirectUrl;
use crate::register::system::{AccessPackage, Right, Texts};

/// What stands in a document, before it is known whether all that is required is there.
///
/// Of a member, `None` says that it is absent, `Some(None)` that it is null.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) id: Option<Option<String>>,
    /// The vendor's `ID`
    pub(crate) vendor: Option<Option<Option<String>>>,
    pub(crate) name: Option<Option<Texts>>,
    pub(crate) description: Option<Option<Texts>>,
    pub(crate) rights: Option<Option<List<Right>>>,
    pub(crate) access_packages: Option<Option<List<AccessPackage>>>,
    pub(crate) client_ids: Option<Option<List<String>>>,
    pub(crate) is_visible: Option<bool>,
    pub(crate) redirect_urls: Option<Option<List<RedirectUrl>>>,
    complaints: Complaints,
}

impl Draft {
    /// Reads a document. Members are known in any case, of repeated ones the last counts, unknown ones are dropped.
    pub(crate) fn read(node: Node) -> Result<Self, Mismatch> {
        let mut draft = Draft::default();
        for (name, node) in object(node, "$", "RegisterSystemRequest")? {
            draft.take(&name, node)?;
        }
        Ok(draft)
    }

    fn take(&mut self, name: &str, node: Node) -> Result<(), Mismatch> {
        match name.to_ascii_lowercase().as_str() {
            "id" => self.id = Some(text(node, "$.id")?),
            "vendor" => self.vendor = Some(nullable(node, vendor)?),
            "name" => self.name = Some(nullable(node, |node| texts(node, "$.name"))?),
            "description" => self.description = Some(nullable(node, |node| texts(node, "$.description"))?),
            "rights" => {
                let read = nullable(node, |node| rights(node, "$.rights", "Rights"))?;
                let (rights, complaints) = read.map_or((None, Complaints::new()), |(list, found)| (Some(list), found));
                self.rights = Some(rights);
                self.complaints = complaints;
            }
            "accesspackages" => {
                self.access_packages = Some(nullable(node, |node| access_packages(node, "$.accessPackages"))?);
            }
            "clientid" => self.client_ids = Some(nullable(node, client_ids)?),
            "isvisible" => self.is_visible = Some(boolean(&node, "$.isVisible")?),
            "allowedredirecturls" => self.redirect_urls = Some(nullable(node, redirect_urls)?),
            _ => {}
        }
        Ok(())
    }

    /// The first failure of the two kinds: a required member that is absent, which ends the reading; and members that
    /// are null and may not be, which are told together.
    fn complete(self, parameter: &str) -> Result<SystemRequest, Answer> {
        let absent: Vec<_> = [
            ("id", self.id.is_none()),
            ("vendor", self.vendor.is_none()),
            ("name", self.name.is_none()),
            ("description", self.description.is_none()),
        ]
        .into_iter()
        .filter_map(|(name, absent)| absent.then(|| format!("'{name}'")))
        .collect();
        if !absent.is_empty() {
            let text = format!(
                "JSON deserialization for type 'RegisterSystemRequest' was missing required properties including: {}.",
                absent.join(", ")
            );
            return Err(Mismatch::new("$", text).answer(parameter));
        }
        let vendor = self.vendor.flatten();
        let nulls = [
            ("Id", self.id.as_ref().is_none_or(Option::is_none)),
            ("Vendor", vendor.is_none()),
            ("Vendor.ID", vendor.as_ref().is_some_and(Option::is_none)),
            ("Name", self.name.as_ref().is_none_or(Option::is_none)),
            ("Description", self.description.as_ref().is_none_or(Option::is_none)),
            ("ClientId", self.client_ids.as_ref().is_some_and(Option::is_none)),
            ("AllowedRedirectUrls", self.redirect_urls.as_ref().is_some_and(Option::is_none)),
        ];
        let mut complaints: Complaints =
            nulls.into_iter().filter(|(_, is_null)| *is_null).map(|(field, _)| required(field)).collect();
        complaints.extend(self.complaints);
        if !complaints.is_empty() {
            return Err(Answer::ModelState(complaints));
        }
        Ok(SystemRequest {
            id: self.id.flatten().unwrap_or_default(),
            vendor: vendor.flatten().unwrap_or_default(),
            name: self.name.flatten().unwrap_or_default(),
            description: self.description.flatten().unwrap_or_default(),
            rights: self.rights.unwrap_or_else(|| Some(List::default())),
            access_packages: self.access_packages.unwrap_or_else(|| Some(List::default())),
            client_ids: self.client_ids.flatten().unwrap_or_default(),
            is_visible: self.is_visible.unwrap_or(true),
            redirect_urls: self.redirect_urls.flatten().unwrap_or_default(),
        })
    }
}

/// A system that fits the model. Lists may still hold nulls.
#[derive(Debug)]
pub(crate) struct SystemRequest {
    pub(crate) id: String,
    pub(crate) vendor: String,
    pub(crate) name: Texts,
    pub(crate) description: Texts,
    pub(crate) rights: Option<List<Right>>,
    pub(crate) access_packages: Option<List<AccessPackage>>,
    pub(crate) client_ids: List<String>,
    pub(crate) is_visible: bool,
    pub(crate) redirect_urls: List<RedirectUrl>,
}

impl SystemRequest {
    /// Reads a body and trims what the server trims: the id and the vendor's id, nothing else.
    pub(crate) fn read(node: Node, parameter: &str) -> Result<Self, Answer> {
        let draft = Draft::read(node).map_err(|mismatch| mismatch.answer(parameter))?;
        let mut request = draft.complete(parameter)?;
        request.id = request.id.trim().to_owned();
        request.vendor = request.vendor.trim().to_owned();
        Ok(request)
    }
}

fn nullable<T>(node: Node, read: impl FnOnce(Node) -> Result<T, Mismatch>) -> Result<Option<T>, Mismatch> {
    match node {
        Node::Null => Ok(None),
        node => read(node).map(Some),
    }
}

fn vendor(node: Node) -> Result<Option<String>, Mismatch> {
    let mut id = None;
    for (name, node) in object(node, "$.vendor", "VendorInfo")? {
        if name.eq_ignore_ascii_case("id") {
            id = text(node, "$.vendor.ID")?;
        }
    }
    Ok(id)
}

fn texts(node: Node, path: &str) -> Result<Texts, Mismatch> {
    let members = object(node, path, "System.Collections.Generic.IDictionary`2[System.String,System.String]")?;
    members
        .into_iter()
        .map(|(language, node)| {
            let path = format!("{path}.{language}");
            Ok((language, text(node, &path)?))
        })
        .collect()
}

fn client_ids(node: Node) -> Result<List<String>, Mismatch> {
    List::read(node, "$.clientId", "System.Collections.Generic.List`1[System.String]", |node, path| {
        text(node, path).map(Option::unwrap_or_default)
    })
}

fn redirect_urls(node: Node) -> Result<List<RedirectUrl>, Mismatch> {
    List::read(node, "$.allowedRedirectUrls", "System.Collections.Generic.List`1[System.Uri]", |node, path| {
        let not_a_uri = || Mismatch::not(path, "System.Uri");
        let sent = text(node, path).map_err(|_| not_a_uri())?.unwrap_or_default();
        RedirectUrl::read(&sent).ok_or_else(not_a_uri)
    })
}
