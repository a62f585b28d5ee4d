//! The register's record of what was done to a system.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::{AccessPackage, Extra, Right, System};
use crate::document::{Cursor, Kind, Node, Problem, Problems};

/// One entry of a system's changelog.
///
/// ```
/// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::ChangelogEntry};
/// let document = parse(r#"{"changeType": "delete", "changedByOrgNumber": "991825827"}"#)?;
/// let mut problems = Problems::new();
/// let entry = ChangelogEntry::read(Cursor::root(document.root()), &mut problems);
/// assert_eq!(format!("{} by {}", entry.change_type, entry.changed_by_org_number), "delete by 991825827");
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangelogEntry {
    /// The register's internal id of the system (a GUID)
    pub system_internal_id: String,
    /// Who did it: 9 digits
    pub changed_by_org_number: String,
    /// What was done
    pub change_type: ChangeType,
    /// What the caller sent; absent for a deletion
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_data: Option<ChangedData>,
    /// The Maskinporten client that did it, from its token
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// When, in ISO 8601
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

/// What kind of change a [`ChangelogEntry`] records.
///
/// ```
/// # use altinn_systemregister::model::ChangeType;
/// assert_eq!(ChangeType::RightsUpdate.to_string(), "rightsupdate");
/// assert_eq!(ChangeType::Other("archive".to_owned()).to_string(), "archive"); // a word of a later register
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeType {
    /// Registered
    Create,
    /// Replaced as a whole
    Update,
    /// Its rights replaced
    RightsUpdate,
    /// Its access packages replaced
    AccessPackageUpdate,
    /// Deleted
    Delete,
    /// Any other word of the register
    #[serde(untagged)]
    Other(String),
}

/// What a change sent to the register, in the shape of what it changed.
///
/// ```
/// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::{ChangedData, ChangelogEntry, Right}};
/// let document = parse(r#"{"changeType": "rightsupdate", "changedData": [{"Resource": []}]}"#)?;
/// let entry = ChangelogEntry::read(Cursor::root(document.root()), &mut Problems::new());
/// assert_eq!(entry.changed_data, Some(ChangedData::Rights(vec![Right::default()])));
/// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ChangedData {
    /// A whole system (create, update)
    System(Box<System>),
    /// A list of rights
    Rights(Vec<Right>),
    /// A list of access packages
    AccessPackages(Vec<AccessPackage>),
    /// Anything else, as it stands
    Other(Value),
}

impl ChangelogEntry {
    const MEMBERS: [&'static str; 6] =
        ["systemInternalId", "changedByOrgNumber", "changeType", "changedData", "clientId", "created"];

    /// Reads what fits and notes what does not. The register writes `changedData` with names in `PascalCase`.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::{ChangedData, ChangelogEntry}};
    /// let document = parse(r#"{"changeType": "update", "changedData": {"Id": "991825827_smartcloud"}, "clientId": 1}"#)?;
    /// let mut problems = Problems::new();
    /// let entry = ChangelogEntry::read(Cursor::root(document.root()), &mut problems);
    /// assert!(matches!(entry.changed_data, Some(ChangedData::System(system)) if system.id == "991825827_smartcloud"));
    /// assert_eq!(problems[0].path.to_string(), "/clientId");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        let mut entry = ChangelogEntry {
            system_internal_id: String::new(),
            changed_by_org_number: String::new(),
            change_type: ChangeType::Other(String::new()),
            changed_data: None,
            client_id: None,
            created: None,
            extra: Extra::new(),
        };
        let change_type = cursor.node().member("changeType");
        if let Some(word) = change_type.and_then(|(_, node)| node.as_text()) {
            entry.change_type = ChangeType::named(word);
        }
        cursor.members(&Self::MEMBERS, problems, |name, here, problems| match name {
            "systemInternalId" => entry.system_internal_id = here.text_as(problems),
            "changedByOrgNumber" => entry.changed_by_org_number = here.text_as(problems),
            "changeType" => {}
            "changedData" => entry.changed_data = ChangedData::read(&entry.change_type, here.node()),
            "clientId" => entry.client_id = here.text(problems).map(str::to_owned),
            "created" => entry.created = here.text(problems).map(str::to_owned),
            _ => drop(entry.extra.insert(name.to_owned(), here.node().to_value())),
        });
        entry
    }
}

impl ChangeType {
    fn named(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "create" => ChangeType::Create,
            "update" => ChangeType::Update,
            "rightsupdate" => ChangeType::RightsUpdate,
            "accesspackageupdate" => ChangeType::AccessPackageUpdate,
            "delete" => ChangeType::Delete,
            _ => ChangeType::Other(word.to_owned()),
        }
    }

    /// The register's word: `create`, `update`, `rightsupdate`, `accesspackageupdate`, `delete`, or what it wrote.
    ///
    /// ```
    /// # use altinn_systemregister::model::ChangeType;
    /// assert_eq!(ChangeType::AccessPackageUpdate.as_str(), "accesspackageupdate");
    /// ```
    pub fn as_str(&self) -> &str {
        match self {
            ChangeType::Create => "create",
            ChangeType::Update => "update",
            ChangeType::RightsUpdate => "rightsupdate",
            ChangeType::AccessPackageUpdate => "accesspackageupdate",
            ChangeType::Delete => "delete",
            ChangeType::Other(word) => word,
        }
    }
}

impl fmt::Display for ChangeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ChangedData {
    fn read(change: &ChangeType, node: Node<'_>) -> Option<Self> {
        let mut problems = Problems::new();
        let cursor = Cursor::root(node);
        let data = match (change, node.kind()) {
            (_, Kind::Null) => return None,
            (ChangeType::Create | ChangeType::Update, Kind::Object) => {
                ChangedData::System(Box::new(System::read(node, &mut problems)))
            }
            (ChangeType::RightsUpdate, Kind::Array) => ChangedData::Rights(cursor.list(&mut problems, Right::read)),
            (ChangeType::AccessPackageUpdate, Kind::Array) => {
                ChangedData::AccessPackages(cursor.list(&mut problems, AccessPackage::read))
            }
            _ => ChangedData::Other(node.to_value()),
        };
        let intact = !problems.iter().any(Problem::loses_data);
        Some(if intact { data } else { ChangedData::Other(node.to_value()) })
    }
}

#[cfg(test)]
#[path = "changelog_tests.rs"]
mod tests;
