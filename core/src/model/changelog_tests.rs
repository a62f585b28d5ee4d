use serde_json::json;

use super::*;
use crate::document::parse;

fn read(text: &str) -> (ChangelogEntry, Problems) {
    let mut problems = Problems::new();
    let node = parse(text).unwrap();
    (ChangelogEntry::read(Cursor::root(node.root()), &mut problems), problems)
}

#[test]
fn a_whole_system_comes_back_from_pascal_case() {
    let (entry, problems) = read(
        r#"{"systemInternalId": "2f0a0c0e-0000-4000-8000-000000000000", "changedByOrgNumber": "991825827",
            "changeType": "create", "clientId": "c", "created": "2026-07-17T10:00:00Z",
            "changedData": {"Id": "991825827_smartcloud", "Vendor": {"ID": "0192:991825827"}, "Name": {"nb": "x"},
              "Description": {}, "Rights": [{"Action": null, "Resource": [{"id": "urn:altinn:resource", "value": "v"}]}],
              "AccessPackages": [{"Urn": "u"}], "ClientId": ["c1"], "IsVisible": false, "AllowedRedirectUrls": ["https://vg.no"]}}"#,
    );
    assert!(!problems.iter().any(Problem::loses_data));
    assert_eq!(entry.change_type, ChangeType::Create);
    let Some(ChangedData::System(system)) = &entry.changed_data else { panic!("{entry:?}") };
    assert_eq!(system.rights[0].resource[0].value, "v");
    assert_eq!(system.client_ids, ["c1"]);
    assert_eq!(system.is_visible, Some(false));
    assert_eq!(serde_json::to_value(&entry).unwrap()["changedData"]["accessPackages"], json!([{"urn": "u"}]));
}

#[test]
fn lists_come_back_as_lists_wherever_the_change_type_stands() {
    let (entry, _) = read(r#"{"changedData": [{"Action": null, "Resource": []}], "changeType": "rightsupdate"}"#);
    assert_eq!(entry.changed_data, Some(ChangedData::Rights(vec![Right::default()])));
    let (entry, _) = read(r#"{"changeType": "accesspackageupdate", "changedData": [{"Urn": "u"}]}"#);
    assert_eq!(entry.changed_data, Some(ChangedData::AccessPackages(vec![AccessPackage::new("u")])));
    let (entry, _) = read(r#"{"changeType": "delete"}"#);
    assert_eq!((entry.change_type, entry.changed_data), (ChangeType::Delete, None));
}

#[test]
fn what_is_not_known_is_kept_as_it_stands() {
    let (entry, _) = read(r#"{"changeType": "moved", "changedData": {"To": 7}, "why": "new"}"#);
    assert_eq!(entry.change_type, ChangeType::Other("moved".into()));
    assert_eq!(entry.changed_data, Some(ChangedData::Other(json!({"To": 7}))));
    assert_eq!(entry.extra["why"], json!("new"));
    let (entry, _) = read(r#"{"changeType": "update", "changedData": {"Id": 7}}"#);
    assert_eq!(entry.changed_data, Some(ChangedData::Other(json!({"Id": 7}))), "a misread system is no system");
    assert_eq!(serde_json::to_value(&entry).unwrap()["changeType"], json!("update"));
}
