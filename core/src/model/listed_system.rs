//! A system as the list shows it.

use serde::Serialize;

use super::{AccessPackage, Extra, Right, Texts};
use crate::document::{Cursor, Problems};

/// What the register's list says of a system. It has neither client ids nor redirect URLs: to change a system, `get`
/// it first.
///
/// ```
/// # use altinn_systemregister::model::ListedSystem;
/// let all = [ListedSystem { system_id: "991825827_smartcloud".to_owned(), ..ListedSystem::default() }];
/// assert!(all.iter().any(|system| system.system_id == "991825827_smartcloud"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedSystem {
    /// The system's id
    pub system_id: String,
    /// The vendor's organisation number, 9 digits without a prefix
    pub system_vendor_org_number: String,
    /// Always empty in today's register
    pub system_vendor_org_name: String,
    /// The name that end users see
    pub name: Texts,
    /// The description that end users see
    pub description: Texts,
    /// The single resources that the system needs
    pub rights: Vec<Right>,
    /// The access packages that the system needs
    pub access_packages: Vec<AccessPackage>,
    /// Whether end users find the system in the Altinn portal
    pub is_visible: bool,
    /// Members that this version does not know
    #[serde(flatten)]
    pub extra: Extra,
}

impl ListedSystem {
    const MEMBERS: [&'static str; 8] = [
        "systemId",
        "systemVendorOrgNumber",
        "systemVendorOrgName",
        "name",
        "description",
        "rights",
        "accessPackages",
        "isVisible",
    ];

    /// Reads what fits and notes what does not.
    ///
    /// ```
    /// # use altinn_systemregister::{document::{Cursor, Problems, parse}, model::ListedSystem};
    /// let document = parse(r#"{"systemId": "991825827_smartcloud", "isVisible": "yes"}"#)?;
    /// let mut problems = Problems::new();
    /// let system = ListedSystem::read(Cursor::root(document.root()), &mut problems);
    /// assert_eq!(system.system_id, "991825827_smartcloud");
    /// assert_eq!(problems[0].path.to_string(), "/isVisible");
    /// # Ok::<(), altinn_systemregister::document::SyntaxError>(())
    /// ```
    pub fn read(cursor: Cursor<'_, '_>, problems: &mut Problems) -> Self {
        let mut system = ListedSystem::default();
        cursor.members(&Self::MEMBERS, problems, |name, here, problems| match name {
            "systemId" => system.system_id = here.text_as(problems),
            "systemVendorOrgNumber" => system.system_vendor_org_number = here.text_as(problems),
            "systemVendorOrgName" => system.system_vendor_org_name = here.text_as(problems),
            "name" => system.name = Texts::reading(here, problems),
            "description" => system.description = Texts::reading(here, problems),
            "rights" => system.rights = here.list(problems, Right::read),
            "accessPackages" => system.access_packages = here.list(problems, AccessPackage::read),
            "isVisible" => system.is_visible = here.bool(problems).unwrap_or_default(),
            _ => drop(system.extra.insert(name.to_owned(), here.node().to_value())),
        });
        system
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    #[test]
    fn reads_what_the_register_lists_and_lists_it_left_out() {
        let node = parse(
            r#"{"systemId": "991825827_smartcloud", "systemVendorOrgNumber": "991825827", "systemVendorOrgName": "",
                "name": {"nb": "x"}, "description": {"nb": null}, "isVisible": true, "later": 1}"#,
        )
        .unwrap();
        let mut problems = Problems::new();
        let system = ListedSystem::read(Cursor::root(node.root()), &mut problems);
        assert_eq!((system.system_id.as_str(), system.is_visible), ("991825827_smartcloud", true));
        assert!(system.rights.is_empty() && system.access_packages.is_empty());
        assert_eq!(serde_json::to_value(&system).unwrap()["later"], serde_json::json!(1));
        assert!(!problems.iter().any(crate::document::Problem::loses_data));
    }
}
