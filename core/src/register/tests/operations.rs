//! What is sent, and what a success gives.

use super::fake::{ID, SYSTEM, answer, register};
use super::fake::{put, put_access_packages, put_rights};
use crate::error::Outcome;
use crate::transport::Answer;

const VENDOR: &str = "/authentication/api/v1/systemregister/vendor";
const GUID: &str = "2f0a1b7c-6e62-498d-880f-76c85c2052ae";

fn done() -> Answer {
    answer(200, "json", r#"{"succeeded":true}"#)
}

#[tokio::test]
async fn create_sends_the_whole_system_and_reads_the_guid_quoted_or_raw() {
    for (kind, body) in [("json", format!("\"{GUID}\"")), ("plain", GUID.to_owned())] {
        let (register, fake) = register([answer(200, kind, &body)]);
        let created = register.create(SYSTEM).await.unwrap();
        assert_eq!((created.id.as_str(), created.internal_id.as_str()), (ID, GUID));
        insta::assert_snapshot!("create", fake.requests().join("\n"));
    }
}

#[tokio::test]
async fn replace_puts_the_same_document_under_its_id() {
    let (register, fake) = register([done()]);
    put(&register, &SYSTEM.replace("\"991825827_smartcloud\"", "\" 991825827_smartcloud \"")).await.unwrap();
    let requests = fake.requests();
    let (head, body) = requests[0].split_once('{').unwrap();
    assert_eq!(head, format!("PUT {VENDOR}/{ID} "));
    assert!(body.contains(r#""allowedRedirectUrls":["https://smartcloudxxxx/receipt"]"#), "{body}");
}

#[tokio::test]
async fn lists_are_sent_bare_and_trimmed() {
    let (register, fake) = register([done(), done(), done()]);
    put_rights(&register, r#"[{"Resource":[{"id":"urn:altinn:resource","value":" foo "}]}]"#).await.unwrap();
    put_access_packages(&register, r#"[{"urn":"urn:altinn:accesspackage:jordbruk"}]"#).await.unwrap();
    put_rights(&register, "[]").await.unwrap();
    let expected = [
        format!(r#"PUT {VENDOR}/{ID}/rights [{{"resource":[{{"id":"urn:altinn:resource","value":"foo"}}]}}]"#),
        format!(r#"PUT {VENDOR}/{ID}/accesspackages [{{"urn":"urn:altinn:accesspackage:jordbruk"}}]"#),
        format!("PUT {VENDOR}/{ID}/rights []"),
    ];
    assert_eq!(fake.requests(), expected);
}

#[tokio::test]
async fn get_reads_the_system_and_takes_left_out_lists_as_empty() {
    let body = r#"{"id":"991825827_smartcloud","vendor":{"ID":"0192:991825827"},"name":{"nb":null,"en":"a"},
        "description":{},"isDeleted":true,"clientId":["a"],"isVisible":false,"allowedRedirectUrls":null,"new":1}"#;
    let (register, fake) = register([answer(200, "json", body)]);
    let system = register.get(ID).await.unwrap();
    assert!(system.is_deleted && system.absent.is_empty() && system.is_visible == Some(false));
    assert_eq!(system.extra.get("new"), Some(&1.into()));
    assert_eq!(fake.requests(), [format!("GET {VENDOR}/{ID}")]);
}

#[tokio::test]
async fn lists_of_the_register_are_read_tolerantly() {
    let body = r#"[null,{"systemId":"a","rights":null,"name":{"nb":"x"}},{"SystemId":"b"}]"#;
    let log = r#"[{"changeType":"create","changedData":{"Id":"a"}},{"changeType":"novelty"}]"#;
    let (register, fake) = register([answer(200, "json", body), answer(200, "json", log)]);
    let ids: Vec<_> = register.list().await.unwrap().into_iter().map(|system| system.system_id).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(register.changelog(ID).await.unwrap().len(), 2);
    assert_eq!(fake.requests(), [format!("GET {VENDOR}"), format!("GET {VENDOR}/{ID}/changelog")]);
}

#[tokio::test]
async fn a_deletion_that_answers_400_is_looked_at() {
    let refused = || answer(400, "problem+json", r#"{"type":"x","title":"Bad Request","status":400,"traceId":"00-a"}"#);
    let system = |deleted: bool| answer(200, "json", &format!(r#"{{"id":"{ID}","isDeleted":{deleted}}}"#));

    let (client, fake) = register([refused(), system(true)]);
    client.remove(ID).await.unwrap();
    assert_eq!(fake.requests(), [format!("DELETE {VENDOR}/{ID}"), format!("GET {VENDOR}/{ID}")]);

    let error = register([refused(), system(false)]).0.remove(ID).await.unwrap_err();
    assert_eq!((error.kind().class_name(), error.outcome()), ("RejectedError", Some(Outcome::NotApplied)));

    let error = register([refused(), answer(503, "html", "<html>")]).0.remove(ID).await.unwrap_err();
    assert_eq!(error.outcome(), Some(Outcome::Unknown));

    let unknown =
        r#"{"title":"One or more validation errors occurred.","status":400,"errors":{"return":["System not found"]}}"#;
    let error = register([answer(400, "problem+json", unknown)]).0.remove(ID).await.unwrap_err();
    assert_eq!((error.kind().class_name(), error.code()), ("NotFoundError", "not-found"));
}

#[test]
fn a_client_and_its_calls_move_between_threads() {
    fn moves<T: Send + 'static>(_: T) {}
    let register = register([]).0;
    moves(register.clone());
    moves(async move {
        drop(register.create(SYSTEM).await);
        drop(put_rights(&register, "[]").await);
        drop(register.remove(ID).await);
        drop(register.list().await);
    });
}
