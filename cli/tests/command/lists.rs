//! `systemregister rights`, `systemregister packages` and `systemregister delete`

use crate::planning::{ID, register, writes};

#[test]
fn rights_are_added_and_taken_away_alone() {
    let register = register("rights.json");
    let before = register.ask(&["get", ID, "--json"]).out;
    let ran = register.ask(&["rights", "add", ID, "app_ttd_smartcloud", "ske-krav-og-betalinger"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("  + /rights/1  app_ttd_smartcloud\n    notable: "), "{}", ran.out);
    assert!(ran.out.contains("\n\n991825827_smartcloud is changed, as its changelog says at 20"), "{}", ran.out);
    assert_eq!(register.ask(&["rights", "add", ID, "app_ttd_smartcloud"]).out, "991825827_smartcloud was as desired\n");
    assert_eq!(register.ask(&["rights", "remove", ID, "app_ttd_smartcloud"]).code, Some(0));
    assert_eq!(register.ask(&["get", ID, "--json"]).out, before);
    assert_eq!(writes(&register, ID), 2);
}

#[test]
fn packages_are_named_by_name_or_urn() {
    let register = register("packages.json");
    let urn = "urn:altinn:accesspackage:jordbruk";
    let applied = register.ask(&["packages", "set", ID, urn, "skattegrunnlag", "--json"]).json();
    assert_eq!((&applied["done"], &applied["changes"][0]["after"]["urn"]), (&"updated".into(), &urn.into()));
    assert_eq!(register.ask(&["packages", "remove", ID, "jordbruk", "--json"]).json()["done"], "updated");
    let packages = &register.ask(&["get", ID, "--json"]).json()["accessPackages"];
    assert_eq!(packages, &serde_json::json!([{ "urn": "urn:altinn:accesspackage:skattegrunnlag" }]));
}

#[test]
fn what_is_no_package_is_found_before_anything_is_sent() {
    let register = register("no-package.json");
    let ran = register.ask(&["packages", "add", ID, "urn:altinn:role:dagl"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("AUTH.VLD-00008"), "{}", ran.err);
    assert_eq!(writes(&register, ID), 0);
}

#[test]
fn a_deletion_is_confirmed_or_nothing_is_deleted() {
    let register = register("delete.json");
    let ran = register.ask(&["delete", ID]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("error[not-confirmed]"), "{}", ran.err);
    assert_eq!(writes(&register, ID), 0);
    let ran = register.ask(&["delete", ID, "--yes"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "991825827_smartcloud is deleted\n"));
    assert!(register.ask(&["get", ID]).out.starts_with("991825827_smartcloud (deleted)\n"));
}
