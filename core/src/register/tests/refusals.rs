//! Every refusal that the register is known to give, as the error that it becomes.

use super::fake::{ID, SYSTEM, answer, json, no_such, put, put_access_packages, put_rights, register, violations};
use crate::error::Error;
use crate::transport::Answer;

macro_rules! snapshot {
    ($name:literal, $error:expr) => {
        insta::assert_json_snapshot!($name, json(&$error));
    };
}

async fn create(answer: Answer) -> Error {
    register([answer]).0.create(SYSTEM).await.unwrap_err()
}

/// The refused resource is not in the Resource Registry either.
async fn create_of_what_is_not_there(answer: Answer) -> Error {
    register([answer, no_such()]).0.create(SYSTEM).await.unwrap_err()
}

async fn replace(answer: Answer) -> Error {
    put(&register([answer]).0, SYSTEM).await.unwrap_err()
}

async fn get(answer: Answer) -> Error {
    register([answer]).0.get(ID).await.unwrap_err()
}

const RIGHTS: &str = r#""paths":["/registersystemrequest/rights/resource"]"#;
const PACKAGES: &str = r#""paths":["/registersystemrequest/accesspackages"]"#;

#[tokio::test]
async fn resources_are_found_in_the_users_own_document() {
    let error = r#"{"code":"AUTH.VLD-00003","title":"One or more resources specified in rights were not found.","#;
    let body = format!(r#"{error}{RIGHTS},"ResourceIds Not Found : ":"foo | elsewhere"}}"#);
    snapshot!("resource_not_found", create_of_what_is_not_there(violations(&body)).await);
}

#[tokio::test]
async fn the_form_of_before_july_2026_says_the_same() {
    let body = format!(
        r#"{{"type":"https://tools.ietf.org/html/rfc7231#section-6.5.1","detail":"One or more validation errors occurred.",
        "status":400,"code":"STD-00000","traceId":"00-1234-5678-00","validationErrors":[{{"code":"AUTH.VLD-00003",
        "detail":"One or more resources specified in rights were not found.",{RIGHTS},
        "ResourceIds Not Found : ":"foo | elsewhere"}}]}}"#
    );
    let error = create_of_what_is_not_there(answer(400, "problem+json", &body)).await;
    insta::assert_json_snapshot!("resource_not_found", json(&error));
}

#[tokio::test]
async fn packages_are_found_in_the_users_own_spelling() {
    let details = "Not found: urn:altinn:accesspackage:bar, urn:altinn:accesspackage:gone | \
                   Not possible to delegate: urn:altinn:accesspackage:skattegrunnlag | Invalid format: x";
    let body = format!(r#"{{"code":"AUTH.VLD-00008","title":"T",{PACKAGES},"Invalid Urn Details : ":"{details}"}}"#);
    let barred = answer(200, "json", r#"{"isDelegable": false, "isAssignable": false}"#);
    let error = put(&register([violations(&body), no_such(), barred]).0, SYSTEM).await.unwrap_err();
    snapshot!("packages", error);
}

#[tokio::test]
async fn bare_lists_have_paths_of_their_own() {
    let body = format!(r#"{{"code":"AUTH.VLD-00017","title":"T",{RIGHTS},"ResourceIds Not Delegable : ":"foo"}}"#);
    let rights = r#"[{"resource":[{"id":"urn:altinn:resource","value":"foo"}]}]"#;
    let error = put_rights(&register([violations(&body)]).0, rights).await.unwrap_err();
    snapshot!("bare_rights", error);
    let body = format!(r#"{{"code":"AUTH.VLD-00018","title":"T",{PACKAGES}}}"#);
    let packages = r#"[{"urn":"urn:altinn:accesspackage:skattegrunnlag"}]"#;
    let error = put_access_packages(&register([violations(&body)]).0, packages).await.unwrap_err();
    snapshot!("bare_packages", error);
}

#[tokio::test]
async fn several_violations_come_at_once() {
    let client_id = r#"{"code":"AUTH.VLD-00004","title":"T","paths":["/registersystemrequest/clientid"]}"#;
    let body = format!(
        r#"{client_id},{client_id},{{"code":"AUTH.VLD-00099","title":"A new rule.","paths":["/registersystemrequest/allowedredirecturls"],"Why : ":"so"}},{{"code":"AUTH.VLD-00009","title":"T",{RIGHTS},"Invalid Resource Id Details : ":"ske-krav-og-betalinger"}}"#
    );
    snapshot!("several", replace(violations(&body)).await);
}

#[tokio::test]
async fn an_id_that_is_taken_or_burnt_exists() {
    let body = r#"{"code":"AUTH.VLD-00002","title":"The system id already exists","paths":["/registersystemrequest/systemid"]}"#;
    snapshot!("exists", create(violations(body)).await);
    snapshot!("exists_409", create(answer(409, "json", "\"The system already exist: 991825827_smartcloud\"")).await);
}

#[tokio::test]
async fn model_state_is_found_in_the_users_own_document() {
    let body = r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.",
        "status":400,"errors":{"$.allowedRedirectUrls[0]":["The JSON value could not be converted to System.Uri."],
        "Vendor.ID":["The ID field is required."],"request":["The request field is required."]},"traceId":"00-9-9-00"}"#;
    snapshot!("model_state", create(answer(400, "problem+json", body)).await);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let problem = r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"traceId":"00-1-2-00"}"#;
    snapshot!("get_not_found", get(answer(404, "problem+json", problem)).await);
    let text = "\"System with ID '991825827_smartcloud' not found.\"";
    snapshot!("replace_not_found", replace(answer(404, "json", text)).await);
    let text = answer(404, "plain", "System with ID 991825827_smartcloud not found.");
    let error = register([text]).0.changelog(ID).await.unwrap_err();
    assert_eq!(error.code(), "not-found");
    let error = put_rights(&register([answer(500, "problem+json", r#"{"title":"x","status":500}"#)]).0, "[]").await;
    snapshot!("rights_of_unknown_system", error.unwrap_err());
}

#[tokio::test]
async fn deleted_systems_cannot_be_changed() {
    for (kind, body) in [
        ("json", "\"Cannot update a system marked as deleted.\""),
        ("plain", "Cannot update a system marked as deleted."),
    ] {
        snapshot!("deleted", replace(answer(400, kind, body)).await);
    }
    let error = replace(answer(400, "plain", "Unable to update system")).await;
    assert_eq!(error.to_string(), "the register says `Unable to update system`");
}

#[tokio::test]
async fn failures_tell_what_is_known_and_never_the_servers_exception() {
    let text = "23514: new row for relation \"system_register\" violates check constraint \"translated_text_contains_nn\" SECRET";
    snapshot!("language", create(answer(500, "plain", text)).await);
    for (text, code) in [
        ("23514: value violates check constraint \"uri_scheme_check\" SECRET", "redirect-url-refused"),
        ("22001: value too long for type character varying(255) SECRET", "value-too-long"),
        ("Index was outside the bounds of the array. SECRET", "server-error"),
    ] {
        let error = create(answer(500, "plain", text)).await;
        assert_eq!(error.code(), code);
        assert!(!format!("{error:?} {}", error.to_json()).contains("SECRET"));
    }
    snapshot!("unavailable", replace(answer(503, "html", "<html>SECRET</html>")).await);
}

#[tokio::test]
async fn who_asks_too_often_is_told_how_long_to_wait() {
    let mut limited = answer(429, "json", r#"{"statusCode":429,"message":"Rate limit is exceeded."}"#);
    limited.retry_after = Some("7".to_owned());
    limited.trace_id = Some("from-a-header".to_owned());
    let register = register([limited.clone(), limited.clone(), limited]).0; // it is waited for, twice
    snapshot!("rate_limited", register.create(SYSTEM).await.unwrap_err());
}

#[tokio::test]
async fn what_is_not_the_register_is_told_so() {
    let gateway = r#"{"statusCode":404,"message":"Resource not found"}"#;
    snapshot!("gateway", get(answer(404, "json", gateway)).await);
    let mut redirect = answer(302, "html", "");
    redirect.location = Some("https://login.example.com/?secret=SECRET".to_owned());
    snapshot!("redirect", create(redirect).await);
    assert_eq!(get(answer(404, "html", "<html>")).await.code(), "not-the-register");
    assert_eq!(create(answer(404, "", "")).await.code(), "not-the-register");
    assert_eq!(create(answer(405, "", "")).await.code(), "unexpected-status");
    assert_eq!(create(answer(415, "problem+json", r#"{"title":"Unsupported Media Type"}"#)).await.status(), Some(415));
}

#[tokio::test]
async fn successes_that_cannot_be_read_tell_the_outcome() {
    snapshot!("guid_cut_off", create(answer(200, "json", "\"2f0a1b7c-6e62")).await);
    snapshot!("sign_in_page", create(answer(200, "html", "<html>sign in</html>")).await);
    let outcome = |error: Error| error.outcome().unwrap().as_str();
    assert_eq!(outcome(replace(answer(200, "json", "{\"succ")).await), "applied");
    assert_eq!(outcome(replace(answer(200, "json", "{\"succeeded\":false}")).await), "unknown");
    for body in ["[]", "5", "{\"id\":", "null", "", "{}"] {
        let error = get(answer(200, "json", body)).await;
        assert_eq!((error.code(), error.outcome()), ("answer-not-understood", None), "{body}");
    }
    let error = register([answer(200, "json", "{}")]).0.list().await.unwrap_err();
    assert_eq!(error.to_string(), "the register's answer cannot be read: expected an array, found an object");
}
