//! Writes whose answers are lost: what became of them is found out, and nothing is written twice.

use std::time::Duration;

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::model::{AccessPackage, Right};
use altinn_systemregister::{Error, Outcome, SystemRegister};
use serde_json::json;

use super::{DOCUMENT, ID, PATH, client, empty_scene, scene};

const FAULTS: [(&str, bool); 8] = [
    (r#"{"reset": "before"}"#, false),
    (r#"{"reset": "after"}"#, true),
    (r#"{"status": 500, "when": "before"}"#, false),
    (r#"{"status": 500, "when": "after"}"#, true),
    (r#"{"status": 503, "text": "<html>", "contentType": "text/html", "when": "after"}"#, true),
    (r#"{"status": 502, "when": "before"}"#, false),
    (r#"{"truncate": 3}"#, true),
    (r#"{"status": 200, "text": "{\"succ", "contentType": "application/json", "when": "after"}"#, true),
];

async fn write(register: &SystemRegister, operation: &str) -> Result<(), Error> {
    match operation {
        "create" => register.create(DOCUMENT).await.map(|created| assert!(created.internal_id.len() == 36)),
        "replace" => register
            .replace(&DOCUMENT.replace("SmartCloud 1", "SmartCloud 2"), &ApplyOptions::default())
            .await
            .map(drop),
        "set_rights" => {
            register.set_rights(ID, &json!([Right::for_resource("app_ttd_smartcloud")]).to_string()).await.map(drop)
        }
        "set_access_packages" => {
            register.set_access_packages(ID, &json!([AccessPackage::named("jordbruk")]).to_string()).await.map(drop)
        }
        _ => register.delete(ID).await.map(drop),
    }
}

#[tokio::test]
async fn what_became_of_a_write_is_found_out() {
    for operation in ["create", "replace", "set_rights", "set_access_packages", "delete"] {
        for (effect, acts) in FAULTS {
            let (sandbox, register) = if operation == "create" { empty_scene().await } else { scene().await };
            let method = match operation {
                "create" => "POST",
                "delete" => "DELETE",
                _ => "PUT",
            };
            sandbox.fault(&format!(r#"{{"method": "{method}", "path": "{PATH}", "effect": {effect}}}"#)).unwrap();
            let result = write(&register, operation).await;
            let case = format!("{operation} with {effect}: {result:?}");
            match result {
                Ok(()) => assert!(acts, "{case}"),
                Err(error) if acts => assert_eq!(error.outcome(), Some(Outcome::Applied), "{case}"),
                Err(error) => assert_eq!(error.outcome(), Some(Outcome::NotApplied), "{case}"),
            }
            let writes = sandbox.requests().iter().filter(|request| request.method == method).count();
            assert_eq!(writes, if operation == "create" || method != "POST" { 1 } else { 2 }, "{case}");
        }
    }
}

#[tokio::test]
async fn a_timeout_of_what_may_still_land_stays_unknown() {
    let (sandbox, register) = scene().await;
    sandbox.fault(&format!(r#"{{"method": "PUT", "path": "{PATH}", "effect": {{"delayMs": 4000}}}}"#)).unwrap();
    let error = write(&client(&sandbox, Duration::from_millis(800)), "replace").await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("timeout", Some(Outcome::Unknown)));
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(register.get(ID).await.unwrap().name.get("en"), Some("SmartCloud 2"), "it landed after all");
}
