//! Putting a system into the register from outside, past all rules.

use serde::Deserialize;

use super::Register;
use super::reading::{Draft, Node};
use super::system::{Contents, StoredSystem};
use crate::SandboxError;
use crate::ids::Ids;

#[derive(Deserialize)]
struct Fate {
    #[serde(rename = "isDeleted", default)]
    is_deleted: bool,
}

/// Reads a system, as leniently as it can be read, and stores it. Only an id is needed.
pub(crate) fn seed(register: &mut Register, ids: &Ids, document: &str) -> Result<(), SandboxError> {
    let node = Node::parse(document.as_bytes()).map_err(SandboxError::Seed)?;
    let draft = Draft::read(node).map_err(|mismatch| SandboxError::Seed(mismatch.to_string()))?;
    let id = draft.id.given().ok_or_else(|| SandboxError::Seed("no `id`".to_owned()))?;
    let fate: Fate = serde_json::from_str(document).map_err(|error| SandboxError::Seed(error.to_string()))?;
    let vendor = match draft.vendor.given().and_then(|vendor| vendor.id) {
        Some(vendor) => vendor.rsplit(':').next().unwrap_or_default().to_owned(),
        None => id.split('_').next().unwrap_or_default().to_owned(),
    };
    let urls = draft.redirect_urls.given().unwrap_or_default().items;
    let contents = Contents {
        name: draft.name.given().unwrap_or_default(),
        description: draft.description.given().unwrap_or_default(),
        rights: draft.rights.or_default().map(|list| list.items),
        access_packages: draft.access_packages.or_default().map(|list| list.items),
        client_ids: draft.client_ids.given().unwrap_or_default().items,
        is_visible: draft.is_visible.unwrap_or(true),
        redirect_urls: urls.into_iter().map(|url| url.stored).collect(),
    };
    register.seed(StoredSystem { internal_id: ids.guid(), id, vendor, contents, is_deleted: fate.is_deleted });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seeded(document: &str) -> Result<Register, SandboxError> {
        let mut register = Register::default();
        seed(&mut register, &Ids::new().unwrap(), document)?;
        Ok(register)
    }

    #[test]
    fn an_id_is_enough() {
        let register = seeded(r#"{"id": "991825827_smartcloud"}"#).unwrap();
        let system = register.system("991825827_smartcloud").unwrap();
        assert_eq!(system.vendor, "991825827");
        assert!(system.contents.is_visible);
    }

    #[test]
    fn a_deleted_system_has_no_hold_on_its_client_ids() {
        let register = seeded(r#"{"id": "1_a", "clientId": ["x"], "isDeleted": true}"#).unwrap();
        assert!(register.system("1_a").unwrap().is_deleted);
        assert_eq!(register.owner_of_client("x"), None);
    }

    #[test]
    fn seeding_again_replaces() {
        let mut register = seeded(r#"{"id": "1_a", "clientId": ["x"]}"#).unwrap();
        seed(&mut register, &Ids::new().unwrap(), r#"{"id": "1_a", "clientId": ["y"]}"#).unwrap();
        assert_eq!(register.owner_of_client("x"), None);
        assert!(register.owner_of_client("y").is_some());
        assert_eq!(register.active().count(), 1);
    }

    #[test]
    fn what_is_no_system_is_refused() {
        for document in ["", "[]", "{}", r#"{"id": 1}"#] {
            assert!(matches!(seeded(document), Err(SandboxError::Seed(_))), "{document}");
        }
    }
}
