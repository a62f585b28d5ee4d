//! What the register did not find is looked up before it is told as missing.

use super::fake::{SYSTEM, answer, json, no_such, put, put_rights, register, violations};
use crate::error::{Error, ErrorKind, Outcome};
use crate::transport::Answer;

const RESOURCE: &str = "/resourceregistry/api/v1/resource";
const PACKAGE: &str = "/accessmanagement/api/v1/meta/info/accesspackages/package/urn";

fn not_found() -> Answer {
    violations(
        r#"{"code":"AUTH.VLD-00003","title":"T","ResourceIds Not Found : ":"foo | ske-krav-og-betalinger"},
           {"code":"AUTH.VLD-00008","title":"T","Invalid Urn Details : ":"Not found: urn:altinn:accesspackage:bar"}"#,
    )
}

fn resource(kind: &str) -> Answer {
    answer(200, "json", &format!(r#"{{"identifier": "x", "resourceType": "{kind}"}}"#))
}

fn package(usable: bool) -> Answer {
    answer(200, "json", &format!(r#"{{"urn": "x", "isDelegable": false, "isAssignable": {usable}}}"#))
}

/// A replacement that is refused, where the look-ups are answered so: `foo`, the other resource, the package.
async fn replaced(look_ups: [Answer; 3]) -> Error {
    let (register, fake) = register([not_found()].into_iter().chain(look_ups));
    let error = put(&register, SYSTEM).await.unwrap_err();
    let looked_up: Vec<_> = fake.requests().split_off(1);
    let expected = [
        format!("GET {RESOURCE}/foo"),
        format!("GET {RESOURCE}/ske-krav-og-betalinger"),
        format!("GET {PACKAGE}/urn%3Aaltinn%3Aaccesspackage%3Abar"),
    ];
    assert_eq!(looked_up, expected, "each once, and nothing else");
    assert_eq!((error.status(), error.outcome()), (Some(400), Some(Outcome::NotApplied)));
    assert_eq!(error.trace_id(), Some("00-1234-5678-00"));
    error
}

/// Rule, message and help of a finding.
fn finding(error: &Error, index: usize) -> (&str, &str, &str) {
    let finding = &error.findings()[index];
    (&finding.rule, &finding.message, &finding.help)
}

#[tokio::test]
async fn where_all_is_there_the_register_has_failed_and_not_the_document() {
    let error = replaced([resource("AltinnApp"), resource("GenericAccessResource"), package(true)]).await;
    insta::assert_json_snapshot!("lookup_outage", json(&error));
}

#[tokio::test]
async fn where_some_is_there_each_finding_tells_its_own() {
    let error = replaced([no_such(), resource("AltinnApp"), package(false)]).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Rejected, "STD-00000"));
    assert_eq!(error.help(), "correct what the findings name");
    let (rule, message, help) = finding(&error, 0);
    assert_eq!((rule, message), ("resource-not-found", "the Resource Registry has no resource `foo`"));
    assert!(help.contains("was asked once more"), "{help}");
    let (rule, message, help) = finding(&error, 1);
    assert_eq!(rule, "lookup-outage");
    assert!(message.starts_with("the Resource Registry has the resource `ske-krav-og-betalinger`"), "{message}");
    assert!(help.starts_with("try again in a while"), "{help}");
    let (rule, message, _) = finding(&error, 2);
    assert_eq!(rule, "access-package-not-found");
    assert_eq!(message, "systems cannot have the access package `urn:altinn:accesspackage:bar`");
}

#[tokio::test]
async fn where_nobody_answers_it_is_said_that_it_could_not_be_confirmed() {
    let error = replaced([answer(500, "html", "<html>"), resource("Consent"), answer(500, "", "")]).await;
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert_eq!(
        error.to_string(),
        "the register refuses the document for 3 reasons, the first: the Resource Registry has no resource `foo`"
    );
    for (index, kind) in [(0, "the resource"), (2, "the access package")] {
        let (_, _, help) = finding(&error, index);
        assert!(help.contains(&format!("whether it has {kind} could not be confirmed")), "{help}");
    }
    assert!(finding(&error, 1).1.ends_with("is of a type that systems cannot have"));
}

#[tokio::test]
async fn lists_by_themselves_are_looked_up_as_they_are_sent() {
    let rights = r#"[{"resource":[{"id":"urn:altinn:resource","value":" a/../b?c "}]}]"#;
    let body = r#"{"code":"AUTH.VLD-00003","title":"T","ResourceIds Not Found : ":"a/../b?c"}"#;
    let (client, fake) = register([violations(body), resource("Default")]);
    let error = put_rights(&client, rights).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Server, "lookup-outage"));
    assert_eq!(fake.requests()[1], format!("GET {RESOURCE}/a%2F..%2Fb%3Fc"));
}

#[tokio::test]
async fn other_refusals_are_not_looked_up() {
    let body = r#"{"code":"AUTH.VLD-00017","title":"T","ResourceIds Not Delegable : ":"foo"},
                  {"code":"AUTH.VLD-00003","title":"T","ResourceIds Not Found : ":"elsewhere"}"#;
    let (client, fake) = register([violations(body)]);
    put(&client, SYSTEM).await.unwrap_err();
    assert_eq!(fake.requests().len(), 1);
}
