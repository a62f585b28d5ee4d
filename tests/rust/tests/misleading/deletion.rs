//! Deletions, to which the register answers 400 for four reasons.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::{Outcome, System};
use serde_json::json;

use super::{ID, ORG, PATH, SYSTEM, client, empty, exchanges, scene, told};

fn without_clients() -> String {
    let mut system = System::from_json(SYSTEM).unwrap();
    system.client_ids.clear();
    system.to_json()
}

#[tokio::test]
async fn one_that_answers_400_although_it_is_done_is_done() {
    let (sandbox, register) = empty().await;
    register.create(&without_clients()).await.unwrap();
    let applied = register.delete(ID).await.unwrap();
    assert_eq!(applied.done.as_str(), "deleted");
    assert!(exchanges(&sandbox).contains(&"DELETE 400".to_owned()), "the trap is there");
    assert!(register.get(ID).await.unwrap().is_deleted);
}

#[tokio::test]
async fn a_second_one_finds_its_work_done() {
    let (sandbox, register) = scene().await;
    register.delete(ID).await.unwrap();
    register.delete(ID).await.unwrap();
    let deletions: Vec<_> = exchanges(&sandbox).into_iter().filter(|exchange| exchange.starts_with("DELETE")).collect();
    assert_eq!(deletions, ["DELETE 200", "DELETE 400"]);
}

#[tokio::test]
async fn one_of_a_system_that_never_was_is_not_found() {
    let (sandbox, register) = empty().await;
    let error = register.delete(ID).await.unwrap_err();
    assert_eq!((told(&error), error.outcome()), (("NotFoundError", "not-found"), Some(Outcome::NotApplied)));
    assert!(exchanges(&sandbox).contains(&"DELETE 400".to_owned()), "the register does not say 404");
}

#[tokio::test]
async fn one_that_is_refused_is_no_success() {
    let (sandbox, register) = scene().await;
    let fault = json!({"method": "DELETE", "path": PATH, "effect": {"status": 400, "body": {"title": "Bad Request"}}});
    sandbox.fault(&fault.to_string()).unwrap();
    let error = register.delete(ID).await.unwrap_err();
    assert_eq!((error.kind().class_name(), error.outcome()), ("RejectedError", Some(Outcome::NotApplied)));
    assert!(!register.get(ID).await.unwrap().is_deleted);
}

#[tokio::test]
async fn an_id_is_burnt_whether_there_were_client_ids_or_not() {
    for document in [SYSTEM.to_owned(), without_clients()] {
        let (_sandbox, register) = empty().await;
        register.create(&document).await.unwrap();
        register.delete(ID).await.unwrap();
        let error = register.create(&document).await.unwrap_err();
        assert_eq!(told(&error), ("AlreadyExistsError", "AUTH.VLD-00002"));
        assert!(error.findings()[0].help.contains("can never be used again"));
    }
}

#[tokio::test]
async fn client_ids_are_free_again() {
    let (_sandbox, register) = scene().await;
    register.delete(ID).await.unwrap();
    register.create(&SYSTEM.replace(ID, "991825827_next")).await.unwrap();
}

#[tokio::test]
async fn a_deleted_system_is_given_as_deleted_and_stays_so() {
    let (sandbox, register) = scene().await;
    register.delete(ID).await.unwrap();
    assert!(register.get(ID).await.unwrap().is_deleted, "the register answers 200");
    let plan = register.plan(SYSTEM).await.unwrap();
    assert_eq!(plan.action.as_str(), "refused");
    for error in [
        register.change(&register.get(ID).await.unwrap(), SYSTEM, &ApplyOptions::default()).await.unwrap_err(),
        register.set_rights(ID, "[]").await.unwrap_err(),
        register.set_access_packages(ID, "[]").await.unwrap_err(),
    ] {
        assert_eq!((told(&error), error.outcome()), (("RejectedError", "system-deleted"), Some(Outcome::NotApplied)));
    }
    assert!(sandbox.requests().iter().all(|request| request.method != "PUT"));
}

#[tokio::test]
async fn somebody_elses_system_is_not_deleted_and_not_told_as_such() {
    let (sandbox, _register) = scene().await;
    let admin = client(&sandbox, sandbox.token("310547891", &[]));
    let error = admin.delete(ID).await.unwrap_err();
    assert_eq!(told(&error), ("AuthError", "other-organisation"));
    assert!(!client(&sandbox, sandbox.token(ORG, &[])).get(ID).await.unwrap().is_deleted);
}
