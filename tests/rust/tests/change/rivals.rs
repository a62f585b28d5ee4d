//! Somebody else writes at the same time.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::{AccessPackage, Right};
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

#[expect(clippy::unnecessary_wraps, reason = "an edit can fail")]
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
async fn who_made_the_very_same_change_is_no_conflict() {
    for (method, skip) in [("GET", 1), ("PUT", 0)] {
        let (sandbox, register) = scene().await;
        rival(&sandbox, method, skip, "Both");
        let change = |system: &mut System| {
            system.name.0.insert("en".to_owned(), "Both".to_owned());
            with_package(system)
        };
        let applied = register.edit(ID, &ApplyOptions::default(), change).await.unwrap();
        assert!(!applied.changes.is_empty() && applied.since.is_empty());
        let system = register.get(ID).await.unwrap();
        assert_eq!((system.name.get("en"), system.access_packages.len()), (Some("Both"), 2));
    }
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

    // The help names the moment of their change, from which what they wrote can be restored ...
    let theirs = register.changelog(ID).await.unwrap()[1].created.clone().unwrap();
    assert!(error.help().contains("apply `merged`"), "{}", error.help());
    assert!(error.help().contains(&format!("restore `{ID}` to `{theirs}`")), "{}", error.help());
    let plan = register.restore(ID, &theirs).await.unwrap();
    assert_eq!((plan.desired.name.get("en"), plan.desired.access_packages.len()), (Some("Theirs"), 1));
    // ... and what both wrote can be applied.
    register.apply_document(&merged.to_json(), &ApplyOptions::default()).await.unwrap();
    assert_eq!(&register.get(ID).await.unwrap(), merged);
}

#[tokio::test]
async fn two_changes_of_the_same_member_are_told_with_all_three_values() {
    let (sandbox, register) = scene().await;
    rival(&sandbox, "GET", 1, "Theirs");
    let options = ApplyOptions { merge: true, ..ApplyOptions::default() };
    let rename = |system: &mut System| {
        system.name.0.insert("en".to_owned(), "Ours".to_owned());
        system.name.0.insert("se".to_owned(), "Ours".to_owned());
        Ok::<(), Error>(())
    };
    let error = register.edit(ID, &options, rename).await.unwrap_err();
    let told: Value = serde_json::from_str(&error.to_json()).unwrap();
    let overlap = json!({"path": "/name/en", "base": "SmartCloud 1", "theirs": "Theirs", "ours": "Ours"});
    assert_eq!(told["conflict"]["overlaps"], json!([overlap]));
    let mut members: Vec<_> = told["conflict"].as_object().unwrap().keys().cloned().collect();
    members.sort();
    assert_eq!(members, ["base", "changes", "ours", "overlaps", "theirs"], "and nothing merged");

    rival(&sandbox, "PUT", 0, "Theirs again");
    let error = register.edit(ID, &options, rename).await.unwrap_err();
    assert_eq!(error.code(), "overwrote-a-change");
    assert!(error.help().contains("`overlaps`") && error.help().contains("restore"), "{}", error.help());
}

/// Right before our write, somebody else writes that to the system.
fn rival_writes(sandbox: &Sandbox, suffix: &str, body: &Value) {
    let rival = json!({"method": "PUT", "path": format!("{PATH}/{ID}{suffix}"), "body": body});
    let fault = json!({"method": "PUT", "path": format!("{PATH}/{ID}"), "effect": {"rival": rival}});
    sandbox.fault(&fault.to_string()).unwrap();
}

#[tokio::test]
async fn a_list_overwrites_nothing_but_that_list() {
    let (sandbox, register) = scene().await;
    rival_writes(&sandbox, "/rights", &json!([Right::for_resource("app_ttd_smartcloud")]));
    let packages = json!([AccessPackage::named("jordbruk")]).to_string();
    let applied = register.add_access_packages(ID, &packages).await.unwrap();
    assert_eq!((applied.changes.len(), applied.since.len()), (1, 0), "theirs is no matter of ours");
    let system = register.get(ID).await.unwrap();
    assert_eq!((system.rights, system.access_packages.len()), (vec![Right::for_resource("app_ttd_smartcloud")], 2));
}

#[tokio::test]
async fn a_change_of_the_same_list_right_before_ours_is_found() {
    for seeded in [false, true] {
        let (sandbox, register) = if seeded { empty_scene().await } else { scene().await };
        if seeded {
            sandbox.seed(DOCUMENT).unwrap(); // its changelog does not tell what it was
        }
        let theirs = [AccessPackage::named("skattegrunnlag"), AccessPackage::named("merverdiavgift")];
        rival_writes(&sandbox, "/accesspackages", &json!(theirs));
        let ours = json!([AccessPackage::named("jordbruk")]).to_string();
        let error = register.add_access_packages(ID, &ours).await.unwrap_err();
        assert_eq!((error.code(), error.outcome()), ("overwrote-a-change", Some(Outcome::Applied)));
        let conflict = error.conflict().unwrap();
        let names = |system: &System| -> Vec<String> {
            let name = |package: &AccessPackage| package.urn.rsplit(':').next().unwrap().to_owned();
            system.access_packages.iter().map(name).collect()
        };
        assert_eq!(names(&conflict.base), ["skattegrunnlag"]);
        assert_eq!(names(&conflict.theirs), ["skattegrunnlag", "merverdiavgift"]);
        assert_eq!(names(&conflict.ours), ["skattegrunnlag", "jordbruk"]);
        assert_eq!(names(conflict.merged.as_ref().unwrap()), ["skattegrunnlag", "merverdiavgift", "jordbruk"]);
        assert_eq!(conflict.changes.len(), 1);
        assert_eq!(conflict.ours, register.get(ID).await.unwrap());
    }
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
