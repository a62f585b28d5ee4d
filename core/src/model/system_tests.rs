use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::model::ResourceAttribute;

const GUIDE: &str = include_str!("../../../examples/smartcloud.json");

#[test]
fn the_guides_document_is_read_as_it_stands() {
    let system = System::from_json(GUIDE).unwrap();
    assert_eq!(system.vendor.authority.as_deref(), Some("iso6523-actorid-upis"));
    assert_eq!(system.allowed_redirect_urls, ["https://smartcloudxxxx/receipt"]);
    assert_eq!(system.is_visible, Some(true));
    assert!(system.absent.is_empty() && system.extra.is_empty());
    insta::assert_snapshot!(serde_json::to_string_pretty(&system.as_sent()).unwrap());
}

#[test]
fn names_are_known_in_any_case() {
    let system = System::from_json(
        r#"{"ID": "a", "Vendor": {"id": "0192:1"}, "CLIENTID": ["c"], "accesspackages": [{"URN": "u"}]}"#,
    );
    let system = system.unwrap();
    assert_eq!((system.id.as_str(), system.vendor.id.as_str()), ("a", "0192:1"));
    assert_eq!((system.client_ids[0].as_str(), system.access_packages[0].urn.as_str()), ("c", "u"));
}

#[test]
fn members_that_are_not_known_survive_at_every_level() {
    let document = json!({
        "id": "a", "vendor": {"ID": "b", "v": 1}, "name": {"nb": "x", "se": "y"}, "description": {},
        "rights": [{"resource": [{"id": "i", "value": "w", "a": [null]}], "r": {"deep": 1.5}}],
        "accessPackages": [{"urn": "u", "p": true}], "clientId": [], "isVisible": false,
        "allowedRedirectUrls": [], "tomorrow": {"is": "another day"},
    });
    let system = System::from_json(&document.to_string()).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&system.to_json()).unwrap(), document);
    assert_eq!(serde_json::to_value(system.as_sent()).unwrap(), document);
}

#[test]
fn a_list_left_out_stays_out_until_it_is_filled() {
    let mut system = System::from_json(r#"{"rights": [], "accessPackages": null}"#).unwrap();
    assert_eq!(
        system.absent,
        [ListMember::AccessPackages, ListMember::ClientIds, ListMember::AllowedRedirectUrls].into()
    );
    assert!(!system.to_json().contains("clientId"));
    system.client_ids.push("c".into());
    assert!(system.to_json().contains(r#""clientId":["c"]"#));
}

#[test]
fn what_is_sent_is_exact() {
    let text = r#"{"id": " a ", "vendor": {"ID": "0192:1 "}, "name": {"nb": " x "}, "clientId": [" ABC "], "isDeleted": true}"#;
    let sent = serde_json::to_value(System::from_json(text).unwrap().as_sent()).unwrap();
    let expected = json!({
        "id": "a", "vendor": {"ID": "0192:1"}, "name": {"nb": "x"}, "description": {}, "rights": [],
        "accessPackages": [], "clientId": ["abc"], "isVisible": true, "allowedRedirectUrls": [],
    });
    assert_eq!(sent, expected);
}

#[test]
fn whatever_would_be_lost_is_refused() {
    for text in [
        r#"{"id": 7}"#,
        r#"{"clientId": "abc"}"#,
        r#"{"clientId": [1]}"#,
        r#"{"id": "a", "ID": "b"}"#,
        r#"{"isVisible": ""}"#,
        r#"{"later": 1, "later": 2}"#,
        "[]",
    ] {
        assert!(matches!(System::from_json(text), Err(ReadError::Shape(_))), "{text}");
    }
    assert!(matches!(System::from_json("{,}"), Err(ReadError::Syntax(_))));
}

fn texts() -> impl Strategy<Value = Texts> {
    btree_map("[a-z]{2}", ".{0,12}", 0..4).prop_map(Texts)
}

fn rights() -> impl Strategy<Value = Vec<Right>> {
    let right = (option::of(".{0,6}"), vec((".{0,6}", ".{0,6}"), 0..3));
    vec(
        right.prop_map(|(action, attributes)| Right {
            action,
            resource: attributes
                .into_iter()
                .map(|(id, value)| ResourceAttribute { id, value, ..ResourceAttribute::default() })
                .collect(),
            ..Right::default()
        }),
        0..3,
    )
}

prop_compose! {
    fn systems()(
        id in ".{0,12}", vendor in ".{0,12}", name in texts(), description in texts(), rights in rights(),
        packages in vec(".{0,12}", 0..3), client_ids in vec(".{0,8}", 0..3), is_visible in option::of(any::<bool>()),
        urls in vec(".{0,12}", 0..3), is_deleted in any::<bool>(), extra in "[A-Z]{3}",
    ) -> System {
        System {
            id, name, description, rights, client_ids, is_visible, is_deleted,
            vendor: Vendor { id: vendor, ..Vendor::default() },
            access_packages: packages.into_iter().map(AccessPackage::new).collect(),
            allowed_redirect_urls: urls,
            absent: std::collections::BTreeSet::new(),
            extra: [(format!("x{extra}"), Value::Null)].into_iter().collect(),
        }
    }
}

proptest! {
    #[test]
    fn every_system_survives_the_round_trip(system in systems()) {
        prop_assert_eq!(System::from_json(&system.to_json()).unwrap(), system);
    }

    #[test]
    fn sending_is_idempotent(system in systems()) {
        prop_assert_eq!(system.as_sent().as_sent(), system.as_sent());
    }

    #[test]
    fn no_text_makes_it_panic(text in r#"[\[\]{}":,a-zA-Z0-9 \\u.-]{0,60}"#) {
        let _ = System::from_json(&text);
    }
}
