use std::path::Path;

use super::*;

fn found(document: &str) -> Vec<(String, &'static str)> {
    let system = serde_json::from_str::<System<'_>>(document).unwrap();
    rules::faults(&system).into_iter().map(|fault| (fault.pointer, fault.what)).collect()
}

fn document(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../documents");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn nothing_is_wrong_with_the_good_ones() {
    assert_eq!(found(&document("good.json")), []);
    assert_eq!(found(&document("large.json")), []);
}

#[test]
fn every_fault_of_the_bad_one_is_found() {
    let pointers: Vec<_> = found(&document("bad.json")).into_iter().map(|(pointer, _)| pointer).collect();
    let expected = [
        "/id",
        "/vendor/ID",
        "/name/nn",
        "/description/en",
        "/rights/1/resource",
        "/accessPackages/0/urn",
        "/clientId/1",
        "/clientId/2",
        "/allowedRedirectUrls/0",
        "/isVisible",
    ];
    assert_eq!(pointers, expected);
    assert_eq!(faults(&document("bad.json")), 10);
}

/// As this library sees them: the same faults in the same places.
#[test]
fn the_library_finds_the_same() {
    use altinn_systemregister::{Operation, validate};
    for name in ["good.json", "bad.json", "large.json"] {
        let mut ours: Vec<_> =
            validate(&document(name), Operation::Create).findings.into_iter().map(|finding| finding.path).collect();
        let mut by_hand: Vec<_> = found(&document(name)).into_iter().map(|(pointer, _)| pointer).collect();
        ours.sort();
        by_hand.sort();
        assert_eq!(ours, by_hand, "{name}");
    }
}

#[test]
fn a_member_of_the_wrong_type_is_one_fault_whatever_it_is() {
    let good = document("good.json");
    for (from, to, pointer) in [
        (r#""vendor":{"ID":"0192:991825827"}"#, r#""vendor":[{"ID":1}]"#, "/vendor"),
        (r#""ID":"0192:991825827""#, r#""ID":0.5"#, "/vendor/ID"),
        (r#"["d7e31e9c-7b1f-4e3a-9d0a-1c2b3d4e5f60"]"#, r#"{"a":[1,{"b":null}]}"#, "/clientId"),
        (r#"["d7e31e9c-7b1f-4e3a-9d0a-1c2b3d4e5f60"]"#, "[-1]", "/clientId/0"),
        (r#""isVisible":true"#, r#""isVisible":null"#, "/isVisible"),
    ] {
        let changed = good.replace(from, to);
        assert_ne!(changed, good);
        assert_eq!(found(&changed), [(pointer.to_owned(), "not of the right type")], "{to}");
    }
}

#[test]
fn what_is_left_out_is_told_where_it_is_needed() {
    let pointers: Vec<_> = found("{}").into_iter().map(|(pointer, what)| format!("{pointer}: {what}")).collect();
    assert_eq!(pointers, ["/id: missing", "/vendor: missing", "/name: missing", "/description: missing"]);
}

#[test]
fn many_are_compared_as_few_are() {
    let mut urls: Vec<_> = (0..40).map(|number| format!("https://smartcloud.no/{number}")).collect();
    urls[39] = urls[3].clone();
    let urls = serde_json::to_string(&urls).unwrap();
    let changed = document("good.json")
        .replace(r#"["https://smartcloud.no/receipt","https://smartcloud.no/return-here"]"#, &urls);
    assert_eq!(found(&changed), [("/allowedRedirectUrls/39".to_owned(), "repeated")]);
}

#[test]
fn escapes_are_undone() {
    let escaped =
        document("good.json").replace("SmartCloud", r"Sm\u0061rt\nCloud").replace("_smartcloud", r"_sm\u0020art");
    assert_eq!(found(&escaped).len(), 1);
}
