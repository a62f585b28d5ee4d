//! Grants to act as a customer's system user.

use altinn_systemregister_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::grant::{CLIENT, Grant, ask, sandbox_with};
use crate::refused::assert_refused;
use crate::tokens::claims;

async fn sandbox_with_users() -> Sandbox {
    let users = json!([{"orgNumber": "310547891"}, {"orgNumber": "313175650", "externalRef": "branch-7"}]);
    sandbox_with(json!({"systemUsers": users})).await
}

fn seed(sandbox: &Sandbox, id: &str, members: &Value) {
    let mut system = json!({"id": id, "clientId": [CLIENT]});
    system.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    sandbox.seed(&system.to_string()).unwrap();
}

fn details(customer: &str) -> Value {
    let organisation = json!({"authority": "iso6523-actorid-upis", "ID": format!("0192:{customer}")});
    json!({"type": "urn:altinn:systemuser", "systemuser_org": organisation})
}

/// The details with one member of them, or of the organisation in them, changed.
fn with(path: &str, value: Value) -> Value {
    let mut details = details("310547891");
    let (object, name) = match path.split_once('/') {
        Some((outer, name)) => (details[outer].as_object_mut().unwrap(), name),
        None => (details.as_object_mut().unwrap(), path),
    };
    object.insert(name.to_owned(), value);
    json!([details])
}

#[tokio::test(flavor = "multi_thread")]
async fn the_token_says_whose_system_user_it_is_for() {
    let sandbox = sandbox_with_users().await;
    seed(&sandbox, "991825827_smartcloud", &json!({}));
    let mut second = details("313175650");
    second["externalRef"] = json!("branch-7");
    let mut ids = Vec::new();
    for details in [details("310547891"), second] {
        let answer = ask(&sandbox, &Grant::to(&sandbox).claim("authorization_details", json!([details])).assertion());
        assert_eq!(answer.status, 200, "{answer:?}");
        let mut said = claims(answer.json()["access_token"].as_str().unwrap());
        let said = said["authorization_details"][0].take();
        assert_eq!((&said["type"], &said["system_id"]), (&details["type"], &json!("991825827_smartcloud")));
        assert_eq!(said["systemuser_org"], details["systemuser_org"]);
        ids.push(said["systemuser_id"][0].as_str().unwrap().to_owned());
    }
    assert_ne!(ids[0], ids[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_details_must_be_of_the_known_type_and_form() {
    let sandbox = sandbox_with_users().await;
    seed(&sandbox, "991825827_smartcloud", &json!({}));
    let good = details("310547891");
    let (kind, field) = ("Unknown authorization details type", "Unknown fields in the authorization details");
    let value = "Invalid authorization details values";
    for (details, text) in [
        (json!(good), format!("{value}: exactly one is expected. (MP-303)")),
        (json!([]), format!("{value}: exactly one is expected. (MP-303)")),
        (json!([good, good]), format!("{value}: exactly one is expected. (MP-303)")),
        (json!(["x"]), format!("{value}: the array's element is no object. (MP-303)")),
        (with("type", json!("urn:altinn:other")), format!("{kind}. (MP-301)")),
        (with("externalReference", json!("x")), format!("{field}: externalReference. (MP-302)")),
        (with("systemuser_org/id", json!("x")), format!("{field}: id. (MP-302)")),
        (with("systemuser_org", json!("310547891")), format!("{value}: systemuser_org is no object. (MP-303)")),
        (with("systemuser_org/authority", json!("x")), format!("{value}: systemuser_org.authority. (MP-303)")),
        (with("systemuser_org/ID", json!("310547891")), format!("{value}: systemuser_org.ID. (MP-303)")),
        (with("systemuser_org/ID", json!("0192:3105")), format!("{value}: systemuser_org.ID. (MP-303)")),
        (with("externalRef", json!("")), format!("{value}: externalRef. (MP-303)")),
    ] {
        let grant = Grant::to(&sandbox).claim("authorization_details", details);
        assert_refused(&sandbox, &grant, 400, "invalid_authorization_details", &text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_system_user_or_a_system_there_is_no_token() {
    let sandbox = sandbox_with_users().await;
    let text = "No such system user for this client. (MP-303)";
    let refused = |details: Value| {
        let grant = Grant::to(&sandbox).claim("authorization_details", details);
        assert_refused(&sandbox, &grant, 400, "invalid_altinn_customer_configuration", text);
    };
    let good = json!([details("310547891")]);
    refused(good.clone());
    seed(&sandbox, "991825827_deleted", &json!({"isDeleted": true}));
    seed(&sandbox, "310547891_others", &json!({}));
    seed(&sandbox, "991825827_without", &json!({"clientId": []}));
    refused(good.clone());
    seed(&sandbox, "991825827_smartcloud", &json!({}));
    assert_eq!(ask(&sandbox, &Grant::to(&sandbox).claim("authorization_details", good).assertion()).status, 200);
    refused(json!([details("991825827")]));
    refused(json!([details("313175650")]));
    refused(with("externalRef", json!("branch-7")));
}
