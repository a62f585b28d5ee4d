//! Creations: what is taken, what is burnt, what is raced for, and refusals that hide others.

use altinn_systemregister::{ErrorKind, Outcome, System, SystemRegister};
use altinn_systemregister_sandbox::Sandbox;
use serde_json::{Value, json};

use super::{ID, PATH, SYSTEM, client, empty, exchanges, rules, scene, told, writes};

/// The guide's system, with this member set so.
fn with(member: &str, value: Value) -> String {
    let mut document: Value = serde_json::from_str(SYSTEM).unwrap();
    document[member] = value;
    document.to_string()
}

/// Somebody else does this right before the next creation.
fn before_the_creation(sandbox: &Sandbox, body: &str) {
    let body: Value = serde_json::from_str(body).unwrap();
    let rival = json!({"method": "POST", "path": PATH, "body": body});
    sandbox.fault(&json!({"method": "POST", "path": PATH, "effect": {"rival": rival}}).to_string()).unwrap();
}

/// The register answers as where a key of its database is there twice: it takes each for the system's id.
fn answers_409(sandbox: &Sandbox) {
    let text = format!("\"The System already exist: {ID}\"");
    let effect = json!({"status": 409, "text": text, "contentType": "application/json"});
    sandbox.fault(&json!({"method": "POST", "path": PATH, "effect": effect}).to_string()).unwrap();
}

#[tokio::test]
async fn of_two_at_once_exactly_one_is_created() {
    let (sandbox, register) = empty().await;
    let other = with("clientId", json!(["42ef65ac-6e62-498d-880f-76c85c2052ae"]));
    for _ in 0..5 {
        let (first, second) = tokio::join!(register.create(SYSTEM), register.create(&other));
        let (created, refused) = if first.is_ok() { (first, second) } else { (second, first) };
        created.unwrap();
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::AlreadyExists);
        sandbox.reset();
    }
}

#[tokio::test]
async fn a_taken_id_is_one_kind_of_error_whether_the_register_says_400_or_409() {
    let (sandbox, register) = scene().await;
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((told(&error), error.status()), (("AlreadyExistsError", "AUTH.VLD-00002"), Some(400)));
    answers_409(&sandbox);
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((told(&error), error.status()), (("AlreadyExistsError", "already-exists"), Some(409)));
    assert_eq!(error.to_string(), format!("the register has, or had, a system `{ID}`"));
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
}

#[tokio::test]
async fn a_409_for_a_client_id_is_not_told_as_a_system_that_exists() {
    let (sandbox, register) = empty().await;
    answers_409(&sandbox);
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((told(&error), error.status()), (("RejectedError", "client-id-raced"), Some(409)));
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    assert_eq!(exchanges(&sandbox), ["POST 409", "GET 404"]);
    register.create(SYSTEM).await.unwrap();
}

#[tokio::test]
async fn a_409_that_cannot_be_looked_at_leaves_both_open() {
    let (sandbox, register) = empty().await;
    answers_409(&sandbox);
    sandbox
        .fault(&json!({"method": "GET", "path": PATH, "times": null, "effect": {"status": 500}}).to_string())
        .unwrap();
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), ("AlreadyExistsError", "already-exists"));
    assert!(error.to_string().contains("or one of its client ids was registered at the same moment"));
}

#[tokio::test]
async fn duplicate_client_ids_are_not_sent() {
    let (sandbox, register) = empty().await;
    let id = "32ef65ac-6e62-498d-880f-76c85c2052ae";
    for second in [id.to_owned(), id.to_uppercase(), format!(" {id}")] {
        let error = register.create(&with("clientId", json!([id, second]))).await.unwrap_err();
        assert_eq!(told(&error), ("ValidationError", "invalid-document"));
        assert!(rules(&error).contains(&"client-id-duplicate"), "{error:?}");
    }
    assert_eq!(writes(&sandbox), 0);
}

#[tokio::test]
async fn client_ids_are_sent_as_maskinporten_has_them() {
    let (_sandbox, register) = empty().await;
    register.create(&with("clientId", json!([" 32EF65AC-6e62-498d-880f-76c85c2052ae \t"]))).await.unwrap();
    assert_eq!(register.get(ID).await.unwrap().client_ids, ["32ef65ac-6e62-498d-880f-76c85c2052ae"]);
}

#[tokio::test]
async fn an_empty_client_id_is_not_sent() {
    let (sandbox, register) = empty().await;
    for ids in [json!([""]), json!(["  "]), json!([null])] {
        let error = register.create(&with("clientId", ids)).await.unwrap_err();
        assert_eq!(told(&error), ("ValidationError", "invalid-document"));
        assert!(error.findings()[0].path.starts_with("/clientId"), "{error:?}");
    }
    assert_eq!(writes(&sandbox), 0);
}

#[tokio::test]
async fn a_missing_language_is_told_before_the_register_fails() {
    let (sandbox, register) = empty().await;
    for member in ["name", "description"] {
        let error = register.create(&with(member, json!({"nb": "a", "en": "a"}))).await.unwrap_err();
        assert_eq!(told(&error), ("ValidationError", "invalid-document"));
        assert_eq!(error.findings()[0].path, format!("/{member}/nn"));
    }
    assert_eq!(writes(&sandbox), 0);
}

#[tokio::test]
async fn null_lists_are_not_sent() {
    let (sandbox, register) = empty().await;
    for member in ["rights", "clientId"] {
        let error = register.create(&with(member, Value::Null)).await.unwrap_err();
        assert_eq!(told(&error), ("ValidationError", "invalid-document"), "{member}");
    }
    assert_eq!(writes(&sandbox), 0);
    register.create(&with("accessPackages", Value::Null)).await.unwrap(); // the register takes it, and stores no list
    let sent: Value = serde_json::from_str(&sandbox.requests()[0].body).unwrap();
    assert_eq!(sent["accessPackages"], json!([]));
}

/// The register looks whose system it is last of all, and then says nothing of what else is wrong.
#[tokio::test]
async fn what_is_wrong_is_told_although_it_is_somebody_elses_system() {
    let (sandbox, _register) = empty().await;
    let other = client(&sandbox, sandbox.token("310547891", &[]));
    let error = other.create(&with("allowedredirecturls", json!(["http://smartcloud/receipt"]))).await.unwrap_err();
    assert_eq!((error.kind(), rules(&error)), (ErrorKind::Validation, vec!["redirect-url-not-https"]));
    let error = other.create(SYSTEM).await.unwrap_err();
    assert_eq!((told(&error), error.outcome()), (("AuthError", "other-organisation"), Some(Outcome::NotApplied)));
    assert!(sandbox.requests().is_empty(), "the register would answer with an empty 403");
}

/// The register tells a vendor's wrong prefix alone.
#[tokio::test]
async fn a_vendors_wrong_prefix_does_not_hide_the_rest() {
    let (sandbox, register) = empty().await;
    let document = with("vendor", json!({"ID": "0193:991825827"})).replace("https://", "http://");
    let error = register.create(&document).await.unwrap_err();
    assert!(rules(&error).contains(&"vendor-id-prefix") && rules(&error).contains(&"redirect-url-not-https"));
    assert_eq!(writes(&sandbox), 0);
}

#[tokio::test]
async fn white_space_in_ids_is_not_left_to_the_register() {
    let (sandbox, register) = empty().await;
    for id in ["991825827_smart cloud", "991825827_smart\tcloud", "991825827_smart\u{a0}cloud", "991825827_a/b"] {
        let error = register.create(&with("id", json!(id))).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Validation, "{id}");
    }
    assert_eq!(writes(&sandbox), 0);
    assert_eq!(register.create(&with("id", json!(format!(" {ID} ")))).await.unwrap().id, ID);
    assert_eq!(register.get(ID).await.unwrap().id, ID);
}

#[tokio::test]
async fn what_a_creation_gives_is_the_internal_id_and_no_system() {
    let (_sandbox, register) = empty().await;
    let created = register.create(SYSTEM).await.unwrap();
    let entries = register.changelog(ID).await.unwrap();
    assert_eq!((created.id.as_str(), &created.internal_id), (ID, &entries[0].system_internal_id));
}

#[tokio::test]
async fn visibility_is_always_sent() {
    let (sandbox, register) = empty().await;
    let mut document: Value = serde_json::from_str(SYSTEM).unwrap();
    document.as_object_mut().unwrap().remove("isVisible");
    register.create(&document.to_string()).await.unwrap();
    let sent: Value = serde_json::from_str(&sandbox.requests()[0].body).unwrap();
    assert_eq!(sent["isVisible"], true);
}

mod lost_answers {
    //! The answer is lost, and somebody else's system is there.

    use super::*;

    async fn lost(sandbox: &Sandbox, register: &SystemRegister) -> altinn_systemregister::Error {
        let reset = json!({"method": "POST", "path": PATH, "effect": {"reset": "before"}});
        sandbox.fault(&reset.to_string()).unwrap();
        register.create(SYSTEM).await.unwrap_err()
    }

    #[tokio::test]
    async fn another_system_of_that_id_is_no_success() {
        let (sandbox, register) = empty().await;
        before_the_creation(&sandbox, &SYSTEM.replace("SmartCloud 1", "Theirs"));
        let error = lost(&sandbox, &register).await;
        assert_eq!(error.outcome(), Some(Outcome::NotApplied));
        assert_eq!(register.get(ID).await.unwrap().name.get("en"), Some("Theirs"));
    }

    #[tokio::test]
    async fn another_vendors_system_of_that_id_is_no_success() {
        let (sandbox, register) = empty().await;
        sandbox.seed(&SYSTEM.replace("0192:991825827", "0192:310547891")).unwrap();
        let error = lost(&sandbox, &register).await;
        assert_ne!(error.outcome(), Some(Outcome::Applied));
    }

    #[tokio::test]
    async fn a_deleted_system_of_that_id_is_no_success() {
        let (sandbox, register) = empty().await;
        let mut deleted: Value = serde_json::from_str(&System::from_json(SYSTEM).unwrap().to_json()).unwrap();
        deleted["isDeleted"] = true.into();
        sandbox.seed(&deleted.to_string()).unwrap();
        let error = lost(&sandbox, &register).await;
        assert_eq!(error.outcome(), Some(Outcome::NotApplied));
    }
}
