//! Somebody else writes at the same time.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::AccessPackage;
use altinn_systemregister::{Error, ErrorKind, Outcome, System};
use altinn_systemregister_sandbox::Sandbox;
use serde_json::{Value, json};

use super::{DOCUMENT, ID, PATH, empty_scene, scene};

/// Right before the request, somebody else gives the system that English name.
fn rival(sandbox: &Sandbox, method: &str, skip: u32, name: &str) {
    let mut body: Value = serde_json::from_str(DOCUMENT).unwrap();
    body["name"]["en"] = name.into();
    let rival = json!({"method": "PUT", "path": format!("{PATH}/{ID}"), "body": body});
    let fault = json!({"method": method, "path": format!("{PATH}/{ID}"), "skip": skip, "effect": {"rival": rival}});
    sandbox.fault(&fault.to_string()).unwrap();
}

fn with_package(system: &mut System) -> Result<(), Error> {
    system.access_packages.push(AccessPackage::named("jordbruk"));
    Ok(())
}

#[tokio::test]
async fn a_change_after_the_first_reading_is_a_conflict() {
    let (sandbox, register) = scene().await;
    rival(&sandbox, "GET", 1, "Theirs");
    let error = register.edit(ID, &ApplyOptions::default(), with_package).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "changed-meanwhile"));
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    let conflict = error.conflict().unwrap();
    assert_eq!(conflict.changes[0].path.to_string(), "/name/en");
    assert_eq!(conflict.theirs.name.get("en"), Some("Theirs"));
    assert_eq!(register.get(ID).await.unwrap().access_packages.len(), 1);
}

#[tokio::test]
async fn changes_that_do_not_touch_each_other_are_merged_where_that_is_asked_for() {
    let (sandbox, register) = scene().await;
    rival(&sandbox, "GET", 1, "Theirs");
    let options = ApplyOptions { merge: true, ..ApplyOptions::default() };
    register.edit(ID, &options, with_package).await.unwrap();
    let system = register.get(ID).await.unwrap();
    assert_eq!((system.name.get("en"), system.access_packages.len()), (Some("Theirs"), 2));
}

#[tokio::test]
async fn a_change_between_reading_and_writing_is_found_and_can_be_restored() {
    let (sandbox, register) = scene().await;
    rival(&sandbox, "PUT", 0, "Theirs");
    let error = register.edit(ID, &ApplyOptions::default(), with_package).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("overwrote-a-change", Some(Outcome::Applied)));
    let conflict = error.conflict().unwrap();
    assert_eq!((conflict.changes.len(), conflict.changes[0].path.to_string()), (1, "/name/en".to_owned()));
    let merged = conflict.merged.as_ref().unwrap();
    assert_eq!((merged.name.get("en"), merged.access_packages.len()), (Some("Theirs"), 2));
}

#[tokio::test]
async fn it_is_found_too_where_the_changelog_does_not_begin_with_the_system() {
    let (sandbox, register) = empty_scene().await;
    sandbox.seed(DOCUMENT).unwrap();
    let body = json!([{"resource": [{"id": "urn:altinn:resource", "value": "app_ttd_smartcloud"}]}]);
    let rival = json!({"method": "PUT", "path": format!("{PATH}/{ID}/rights"), "body": body});
    let fault = json!({"method": "PUT", "path": format!("{PATH}/{ID}"), "effect": {"rival": rival}});
    sandbox.fault(&fault.to_string()).unwrap();
    let error = register.edit(ID, &ApplyOptions::default(), with_package).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("overwrote-a-change", Some(Outcome::Applied)));
    let changes: Vec<_> = error.conflict().unwrap().changes.iter().map(|change| change.effect.as_str()).collect();
    assert_eq!(changes, ["right-removed", "right-added"]);
}
