//! An outage of the look-ups behind the register, which it tells as resources and packages that do not exist.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Error, Outcome};
use altinn_systemregister_sandbox::Sandbox;
use serde_json::{Value, json};

use super::{ID, PATH, SYSTEM, empty, exchanges, rules, scene, told};

const RESOURCE: &str = "ske-krav-og-betalinger";
const PACKAGE: &str = "urn:altinn:accesspackage:skattegrunnlag";

/// The register's look-ups of these fail with the next write.
fn outage(sandbox: &Sandbox, method: &str, names: &[&str]) {
    let fault = json!({"method": method, "path": PATH, "effect": {"outage": names}});
    sandbox.fault(&fault.to_string()).unwrap();
}

/// A request to the catalogue is answered so, as often as it comes.
fn catalogue_answers(sandbox: &Sandbox, path: &str, status: u16) {
    let fault = json!({"method": "GET", "path": path, "times": null, "effect": {"status": status}});
    sandbox.fault(&fault.to_string()).unwrap();
}

fn is_outage(error: &Error) {
    assert_eq!(told(error), ("ServerError", "lookup-outage"), "{error:?}");
    assert_eq!((error.status(), error.outcome()), (Some(400), Some(Outcome::NotApplied)));
    assert!(error.help().starts_with("try again in a while") && error.trace_id().is_some());
    assert!(rules(error).iter().all(|rule| *rule == "lookup-outage"));
}

#[tokio::test]
async fn what_is_there_is_not_told_as_missing() {
    let (sandbox, register) = empty().await;
    outage(&sandbox, "POST", &[RESOURCE, PACKAGE]);
    let error = register.create(SYSTEM).await.unwrap_err();
    is_outage(&error);
    let paths: Vec<_> = error.findings().iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(paths, ["/rights/0/resource/0/value", "/accessPackages/0/urn"]);
    assert_eq!(exchanges(&sandbox), ["POST 400", "GET 200", "GET 200"]);
    for request in &sandbox.requests()[1..] {
        assert!(!request.headers.contains_key("authorization"), "the catalogue is open: the token is not for it");
    }
    register.create(SYSTEM).await.unwrap(); // the outage is over
}

#[tokio::test]
async fn every_write_that_names_them_is_looked_at() {
    let (sandbox, register) = scene().await;
    outage(&sandbox, "PUT", &[RESOURCE]);
    let desired = SYSTEM.replace("SmartCloud 1", "SmartCloud 2");
    is_outage(&register.replace(&desired, &ApplyOptions::default()).await.unwrap_err());
    outage(&sandbox, "PUT", &["app_ttd_smartcloud"]);
    let rights = json!([Right::for_resource("app_ttd_smartcloud")]).to_string();
    is_outage(&register.set_rights(ID, &rights).await.unwrap_err());
    outage(&sandbox, "PUT", &["urn:altinn:accesspackage:jordbruk"]);
    let packages = json!([AccessPackage::named("jordbruk")]).to_string();
    is_outage(&register.add_access_packages(ID, &packages).await.unwrap_err());
}

#[tokio::test]
async fn what_is_not_there_is_told_beside_what_is() {
    let (sandbox, register) = empty().await;
    outage(&sandbox, "POST", &[RESOURCE]);
    let mut document: Value = serde_json::from_str(SYSTEM).unwrap();
    document["rights"].as_array_mut().unwrap().push(json!(Right::for_resource("no-such-resource")));
    let error = register.create(&document.to_string()).await.unwrap_err();
    assert_eq!(told(&error), ("RejectedError", "AUTH.VLD-00003"));
    assert_eq!(rules(&error), ["lookup-outage", "resource-not-found"]);
    assert!(error.findings()[1].help.contains("was asked once more, and does not have it"));
}

#[tokio::test]
async fn where_the_catalogue_cannot_be_read_nothing_is_claimed() {
    let (sandbox, register) = empty().await;
    outage(&sandbox, "POST", &[RESOURCE, PACKAGE]);
    catalogue_answers(&sandbox, "/resourceregistry", 500);
    catalogue_answers(&sandbox, "/accessmanagement", 401);
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), ("RejectedError", "STD-00000"));
    assert_eq!(rules(&error), ["resource-not-found", "access-package-not-found"]);
    assert!(error.findings().iter().all(|finding| finding.help.contains("could not be confirmed")));
}
