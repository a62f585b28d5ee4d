//! The system itself.

use std::collections::BTreeSet;
use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::lower_case::lower_case;
use super::trim::trimmed;
use super::{AccessPackage, Extra, ListMember, Right, Texts, Vendor};
use crate::document::{Cursor, Kind, Node, Problem, Problems, SyntaxError, parse};

/// An end-user system as the register holds it.
///
/// ```
/// use altinn_systemregister::model::{AccessPackage, System};
/// let mut system = System::from_json(r#"{"id": "991825827_smartcloud", "vendor": {"id": "0192:991825827"}}"#)?;
/// system.access_packages.push(AccessPackage::named("skattegrunnlag"));
/// assert!(system.to_json().contains("skattegrunnlag"));
/// # Ok::<(), altinn_systemregister::model::ReadError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct System<T: Ord = String> {
    /// The vendor's organisation number, `_` and a name of the vendor's choice, for example `991825827_smartcloud`
    pub id: T,
    /// Who supplies the system
    pub vendor: Vendor<T>,
    /// The name that end users see
    pub name: Texts<T>,
    /// The description that end users see
    pub description: Texts<T>,
    /// The single resources that the system needs
    pub rights: Vec<Right<T>>,
    /// The access packages that the system needs
    pub access_packages: Vec<AccessPackage<T>>,
    /// The Maskinporten clients that act for the system (UUIDs); on the wire `clientId`
    pub client_ids: Vec<T>,
    /// Whether end users find the system in the Altinn portal; `None` where a document does not say
    pub is_visible: Option<bool>,
    /// The URLs that a system-user request may lead back to
    pub allowed_redirect_urls: Vec<T>,
    /// Whether the register holds it as deleted; never sent
    pub is_deleted: bool,
    /// The lists that the document this was read from left out. While such a list is still empty, `replace` refuses
    /// to write it, for the register would empty it.
    pub absent: BTreeSet<ListMember>,
    /// Members that this version does not know
    pub extra: Extra,
}

/// Why a text could not be read as a system.
///
/// ```
/// # use altinn_systemregister::model::{ReadError, System};
/// let error = System::from_json(r#"{"id": 1}"#).unwrap_err();
/// assert!(matches!(&error, ReadError::Shape(problems) if problems.len() == 1));
/// assert_eq!(error.to_string(), "not shaped as a system at `/id`");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum ReadError {
    /// It is not JSON
    Syntax(SyntaxError),
    /// Something in it would be lost
    Shape(Vec<Problem>),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Syntax(error) => write!(f, "not JSON: {error}"),
            ReadError::Shape(problems) => {
                let places: Vec<_> = problems.iter().map(|problem| format!("`{}`", problem.path)).collect();
                write!(f, "not shaped as a system at {}", places.join(", "))
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl System {
    pub(crate) const MEMBERS: [&'static str; 10] = [
        "id",
        "vendor",
        "name",
        "description",
        "rights",
        "accessPackages",
        "clientId",
        "isVisible",
        "allowedRedirectUrls",
        "isDeleted",
    ];

    /// Reads a system, names in any case, absent members allowed, members that are not known kept.
    ///
    /// ```
    /// # use altinn_systemregister::model::System;
    /// assert_eq!(System::from_json(r#"{"ID": "991825827_smartcloud"}"#)?.id, "991825827_smartcloud");
    /// assert!(System::from_json(r#"{"rights": "all"}"#).is_err());
    /// # Ok::<(), altinn_systemregister::model::ReadError>(())
    /// ```
    ///
    /// # Errors
    /// [`ReadError`] where the text is not JSON, where a member has the wrong kind of value, or stands there twice:
    /// whatever would be lost. Use `validate` to have all that explained.
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        let document = parse(text).map_err(ReadError::Syntax)?;
        let mut problems = Problems::new();
        let system = Self::read(document.root(), &mut problems);
        problems.retain(Problem::loses_data);
        if problems.is_empty() { Ok(system) } else { Err(ReadError::Shape(problems)) }
    }

    /// This system as a JSON document: what was read, in the wire's spelling. Lists that were left out stay out while
    /// they are empty.
    ///
    /// ```
    /// # use altinn_systemregister::model::System;
    /// let system = System::from_json(r#"{"ID": "991825827_smartcloud", "rights": []}"#)?;
    /// let json = system.to_json();
    /// assert!(json.contains(r#""id":"991825827_smartcloud""#) && json.contains(r#""rights":[]"#));
    /// assert!(!json.contains("accessPackages"));
    /// # Ok::<(), altinn_systemregister::model::ReadError>(())
    /// ```
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // INVARIANT: string keys and finite numbers only, cannot fail
    }

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Problems, parse}, model::{ListMember, System}};
    /// let document = parse(r#"{"id": "991825827_smartcloud", "rights": [], "isVisible": 1}"#)?;
    /// let mut problems = Problems::new();
    /// let system = System::read(document.root(), &mut problems);
    /// assert!(!system.absent.contains(&ListMember::Rights) && system.absent.contains(&ListMember::ClientIds));
    /// assert_eq!(problems[0].path.to_string(), "/isVisible");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(node: Node<'_>, problems: &mut Problems) -> Self {
        Self::reading(node, problems)
    }

    /// The system as it is sent: every member there, no list `null`, client ids in lower case, white space around
    /// texts gone, `isDeleted` left out.
    ///
    /// ```
    /// # use altinn_systemregister::model::System;
    /// let sent = System { id: " 991825827_smartcloud ".to_owned(), ..System::default() }.as_sent();
    /// assert_eq!((sent.id.as_str(), sent.is_visible), ("991825827_smartcloud", Some(true)));
    /// ```
    #[must_use]
    pub fn as_sent(&self) -> System {
        self.clone().into_sent()
    }

    /// The same, of a system that nobody needs as it was.
    pub(crate) fn into_sent(self) -> System {
        System {
            id: trimmed(self.id),
            vendor: self.vendor.trimmed(),
            name: self.name.trimmed(),
            description: self.description.trimmed(),
            rights: self.rights.into_iter().map(Right::trimmed).collect(),
            access_packages: self.access_packages.into_iter().map(AccessPackage::trimmed).collect(),
            client_ids: self.client_ids.into_iter().map(|id| lower_case(id.trim()).into_owned()).collect(),
            is_visible: Some(self.is_visible.unwrap_or(true)), // the register's own default
            allowed_redirect_urls: self.allowed_redirect_urls.into_iter().map(trimmed).collect(),
            is_deleted: false,
            absent: BTreeSet::new(),
            extra: self.extra,
        }
    }

    fn states(&self, list: ListMember, is_empty: bool) -> bool {
        !is_empty || !self.absent.contains(&list)
    }
}

impl<'d, T: From<&'d str> + Default + Ord> System<T> {
    pub(crate) fn reading(node: Node<'d>, problems: &mut Problems) -> Self {
        let mut system = System::default();
        let mut stated = 0;
        Cursor::root(node).members(&System::MEMBERS, problems, |name, here, problems| match name {
            "id" => system.id = here.text_as(problems),
            "vendor" => system.vendor = Vendor::reading(here, problems),
            "name" => system.name = Texts::reading(here, problems),
            "description" => system.description = Texts::reading(here, problems),
            "isVisible" => system.is_visible = here.bool(problems),
            "isDeleted" => system.is_deleted = here.bool(problems).unwrap_or_default(),
            _ => match ListMember::ALL.into_iter().find(|list| list.name() == name) {
                Some(list) => {
                    stated |= u8::from(here.node().kind() == Kind::Array) << list as u8;
                    system.list(list, here, problems);
                }
                None => drop(system.extra.insert(name.to_owned(), here.node().to_value())),
            },
        });
        system.absent.extend(ListMember::ALL.into_iter().filter(|list| stated & (1 << *list as u8) == 0));
        system
    }

    fn list(&mut self, list: ListMember, here: Cursor<'_, 'd>, problems: &mut Problems) {
        match list {
            ListMember::Rights => self.rights = here.list(problems, Right::reading),
            ListMember::AccessPackages => self.access_packages = here.list(problems, AccessPackage::reading),
            ListMember::ClientIds => self.client_ids = here.list(problems, |item, problems| item.text_as(problems)),
            ListMember::AllowedRedirectUrls => {
                self.allowed_redirect_urls = here.list(problems, |item, problems| item.text_as(problems));
            }
        }
    }
}

impl Serialize for System {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("vendor", &self.vendor)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("description", &self.description)?;
        if self.states(ListMember::Rights, self.rights.is_empty()) {
            map.serialize_entry("rights", &self.rights)?;
        }
        if self.states(ListMember::AccessPackages, self.access_packages.is_empty()) {
            map.serialize_entry("accessPackages", &self.access_packages)?;
        }
        if self.states(ListMember::ClientIds, self.client_ids.is_empty()) {
            map.serialize_entry("clientId", &self.client_ids)?;
        }
        if let Some(is_visible) = self.is_visible {
            map.serialize_entry("isVisible", &is_visible)?;
        }
        if self.states(ListMember::AllowedRedirectUrls, self.allowed_redirect_urls.is_empty()) {
            map.serialize_entry("allowedRedirectUrls", &self.allowed_redirect_urls)?;
        }
        if self.is_deleted {
            map.serialize_entry("isDeleted", &true)?;
        }
        for (name, value) in &self.extra {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
#[path = "system_tests.rs"]
mod tests;
