//! What stands in a system's document, before it is known whether all that is required is there.

use super::member::{Member, boolean, object, text};
use super::rights::{Complaints, access_packages, rights};
use super::{List, Mismatch, Node};
use crate::register::redirect_url::RedirectUrl;
use crate::register::system::{AccessPackage, Right, Texts};

/// A document's members, of their types or null or absent.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) id: Member<String>,
    pub(crate) vendor: Member<Vendor>,
    pub(crate) name: Member<Texts>,
    pub(crate) description: Member<Texts>,
    pub(crate) rights: Member<List<Right>>,
    pub(crate) access_packages: Member<List<AccessPackage>>,
    pub(crate) client_ids: Member<List<String>>,
    pub(crate) is_visible: Option<bool>,
    pub(crate) redirect_urls: Member<List<RedirectUrl>>,
    /// What is missing within the rights
    pub(super) complaints: Complaints,
}

/// The vendor; `authority` is read by nobody.
#[derive(Debug)]
pub(crate) struct Vendor {
    pub(crate) id: Option<String>,
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
            "id" => self.id = text(node, "$.id")?.map_or(Member::Null, Member::Given),
            "vendor" => self.vendor = Member::read(node, vendor)?,
            "name" => self.name = Member::read(node, |node| texts(node, "$.name"))?,
            "description" => self.description = Member::read(node, |node| texts(node, "$.description"))?,
            "rights" => {
                self.complaints.clear();
                let complaints = &mut self.complaints;
                self.rights = Member::read(node, |node| rights(node, "$.rights", "Rights", complaints))?;
            }
            "accesspackages" => {
                self.access_packages = Member::read(node, |node| access_packages(node, "$.accessPackages"))?;
            }
            "clientid" => self.client_ids = Member::read(node, client_ids)?,
            "isvisible" => self.is_visible = Some(boolean(&node, "$.isVisible")?),
            "allowedredirecturls" => self.redirect_urls = Member::read(node, redirect_urls)?,
            _ => {}
        }
        Ok(())
    }
}

fn vendor(node: Node) -> Result<Vendor, Mismatch> {
    let mut vendor = Vendor { id: None };
    for (name, node) in object(node, "$.vendor", "VendorInfo")? {
        if name.eq_ignore_ascii_case("id") {
            vendor.id = text(node, "$.vendor.ID")?;
        }
    }
    Ok(vendor)
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
