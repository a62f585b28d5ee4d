//! Rights and access packages by themselves.

use altinn_systemregister::change::{ApplyOptions, Done};
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Error, ErrorKind, Outcome};
use serde_json::json;

use super::{DOCUMENT, ID, empty_scene, puts, scene};

/// Code, place and line of each finding.
fn findings(error: &Error) -> Vec<(&str, &str, Option<usize>)> {
    error.findings().iter().map(|finding| (finding.code.as_ref(), finding.path.as_str(), finding.line)).collect()
}

fn package(name: &str) -> String {
    json!([{ "urn": format!("urn:altinn:accesspackage:{name}") }]).to_string()
}

fn right(value: &str) -> String {
    json!([{ "resource": [{ "id": "urn:altinn:resource", "value": value }] }]).to_string()
}

#[tokio::test]
async fn what_is_added_comes_to_what_is_there_and_what_is_removed_goes() {
    let (sandbox, register) = scene().await;
    let before = register.get(ID).await.unwrap();
    let applied = register.add_access_packages(ID, &package("jordbruk")).await.unwrap();
    assert_eq!((applied.done, applied.changes.len()), (Done::Updated, 1));
    assert!(applied.entry.is_some() && applied.since.is_empty());
    register.add_rights(ID, &right("app_ttd_smartcloud")).await.unwrap();
    let system = register.get(ID).await.unwrap();
    assert_eq!(system.access_packages[before.access_packages.len()..], [AccessPackage::named("jordbruk")]);
    assert_eq!(system.rights[before.rights.len()..], [Right::for_resource("app_ttd_smartcloud")]);

    register.remove_access_packages(ID, &package("jordbruk")).await.unwrap();
    register.remove_rights(ID, &right("app_ttd_smartcloud")).await.unwrap();
    assert_eq!(register.get(ID).await.unwrap(), before);
    assert_eq!(puts(&sandbox), 4);
}

#[tokio::test]
async fn what_is_so_already_is_not_written() {
    let (sandbox, register) = scene().await;
    let system = register.get(ID).await.unwrap();
    let (rights, packages) = (json!(system.rights).to_string(), json!(system.access_packages).to_string());
    for applied in [
        register.set_rights(ID, &rights).await,
        register.add_rights(ID, &rights).await,
        register.remove_rights(ID, &right("app_ttd_smartcloud")).await,
        register.set_access_packages(ID, &packages).await,
        register.add_access_packages(ID, "[]").await,
        register.remove_access_packages(ID, &package("jordbruk")).await,
    ] {
        assert_eq!(applied.unwrap().done, Done::Nothing);
    }
    assert_eq!(puts(&sandbox), 0);
}

#[tokio::test]
async fn the_registers_findings_point_into_the_list_that_was_given() {
    let (_sandbox, register) = scene().await;
    let packages =
        "[\n  {\"urn\": \"urn:altinn:accesspackage:jordbruk\"},\n  {\"URN\": \"urn:altinn:accesspackage:none\"}\n]";
    for error in [
        register.set_access_packages(ID, packages).await.unwrap_err(),
        register.add_access_packages(ID, packages).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Rejected, Some(Outcome::NotApplied)));
        assert_eq!(findings(&error), [("AUTH.VLD-00008", "/1/URN", Some(3))]);
    }
    let error = register.add_rights(ID, &right("no-such-resource")).await.unwrap_err();
    assert_eq!(findings(&error), [("AUTH.VLD-00003", "/0/resource/0/value", Some(1))]);
}

#[tokio::test]
async fn what_is_refused_of_what_is_stored_is_told_as_such() {
    let (sandbox, register) = empty_scene().await;
    sandbox.seed(&DOCUMENT.replace("accesspackage:skattegrunnlag", "accesspackage:gone")).unwrap();
    let error = register.add_access_packages(ID, &package("jordbruk")).await.unwrap_err();
    assert_eq!(findings(&error), [("AUTH.VLD-00008", "", Some(1))]);
    let message = &error.findings()[0].message;
    let expected = "there is no access package `urn:altinn:accesspackage:gone`, which the system has already";
    assert_eq!(message, expected);
    register.remove_access_packages(ID, &package("gone")).await.unwrap();
}

#[tokio::test]
async fn what_is_stored_in_an_odd_spelling_can_go_and_what_is_not_stored_is_looked_at() {
    let (sandbox, register) = empty_scene().await;
    sandbox.seed(&DOCUMENT.replace("urn:altinn:accesspackage:skattegrunnlag", "skattegrunnlag")).unwrap();
    let error = register.remove_access_packages(ID, r#"[{"urn": "jordbruk"}]"#).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Validation, Some(Outcome::NotApplied)));
    assert_eq!(findings(&error), [("AUTH.VLD-00008", "/0/urn", Some(1))]);
    let error = register.remove_access_packages(ID, r#"["skattegrunnlag"]"#).await.unwrap_err();
    assert_eq!(error.findings()[0].rule, "wrong-type");
    assert_eq!(puts(&sandbox), 0);

    register.remove_access_packages(ID, r#"[{"urn": " skattegrunnlag"}]"#).await.unwrap();
    assert!(register.get(ID).await.unwrap().access_packages.is_empty());
}

#[tokio::test]
async fn a_package_for_client_relations_needs_a_hidden_system() {
    let (sandbox, register) = scene().await;
    let lonn = package("regnskapsforer-lonn");
    let error = register.add_access_packages(ID, &lonn).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "AUTH.VLD-00018"));
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    assert!(error.help().contains("`isVisible` set to `false` first"), "{}", error.help());

    // One replacement is judged by what it says itself.
    let applied = register
        .edit(ID, &ApplyOptions::default(), |system| {
            system.is_visible = Some(false);
            system.access_packages.push(AccessPackage::named("regnskapsforer-lonn"));
            Ok::<(), Error>(())
        })
        .await
        .unwrap();
    assert_eq!((applied.done, applied.changes.len()), (Done::Updated, 2));
    register.add_access_packages(ID, &package("ansvarlig-revisor")).await.unwrap();
    assert_eq!(puts(&sandbox), 3);

    let error = register
        .edit(ID, &ApplyOptions::default(), |system| {
            system.is_visible = Some(true);
            Ok::<(), Error>(())
        })
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.findings()[0].rule.as_ref()), (ErrorKind::Validation, "client-package-visible"));
}
