//! What is told of a refusal.

use super::fake::{CLIENT, SCOPE, bare, json, refused, scene, scene_of, settings};
use crate::auth::maskinporten::{MaskinportenSettings, SystemUser, TokenRequest};
use crate::error::{Error, catalogue};
use crate::transport::Answer;

async fn told(answer: Answer) -> Error {
    scene([answer]).maskinporten.token_for(&TokenRequest::default()).await.unwrap_err()
}

#[tokio::test]
async fn every_code_of_maskinportens_has_its_cause_and_its_cure() {
    let codes: Vec<_> = catalogue::all().filter(|entry| entry.code.starts_with("MP-")).collect();
    assert_eq!(codes.len(), 17);
    for entry in codes {
        let error = told(refused("invalid_grant", &format!("Something ({}). trace_id: f00-ba7", entry.code))).await;
        assert_eq!((error.kind().class_name(), error.code()), ("AuthError", entry.code));
        assert!(error.to_string().starts_with(entry.meaning), "{error}");
        assert!(error.help().starts_with(entry.cure), "{}", error.help());
        let refusal = error.token_refusal().unwrap();
        assert_eq!(refusal.mp_code.as_deref(), Some(entry.code));
        assert_eq!(refusal.error.as_deref(), Some("invalid_grant"));
        assert!(refusal.description.as_deref().unwrap().starts_with("Something"));
        assert_eq!((error.trace_id(), error.status()), (Some("f00-ba7"), Some(400)));
        assert!(!error.to_string().contains("Something"));
    }
}

#[tokio::test]
async fn messages_name_the_facts_at_hand() {
    for (description, message) in [
        ("MP-100", format!("client `{CLIENT}`, key `smartcloud-1`, at `test.maskinporten.no`")),
        ("MP-121", format!("key `smartcloud-1`, client `{CLIENT}`")),
        ("MP-200", format!("scope `{SCOPE}`, client `{CLIENT}`")),
        ("MP-110", "at `test.maskinporten.no`".to_owned()),
    ] {
        let error = told(refused("invalid_grant", description)).await;
        assert!(error.to_string().ends_with(&message), "{error}");
    }
    let error = told(refused("invalid_client", "MP100")).await;
    assert!(error.help().ends_with("if the client is one of production, ask `prod`"), "{}", error.help());
    let prod = MaskinportenSettings { environment: Some("prod".to_owned()), ..settings() };
    let scene = scene_of(&prod, [refused("invalid_client", "mp 100")]);
    let error = scene.maskinporten.token_for(&TokenRequest::default()).await.unwrap_err();
    assert!(error.help().ends_with("if the client is one of test, ask `test`"), "{}", error.help());
}

#[tokio::test]
async fn a_system_user_that_is_not_found_is_named() {
    let scene = scene([refused("invalid_altinn_customer_configuration", "System user not found")]);
    let user = SystemUser { org_number: "310547891".to_owned(), external_ref: None };
    let request = TokenRequest { system_user: Some(user), ..TokenRequest::default() };
    let error = scene.maskinporten.token_for(&request).await.unwrap_err();
    assert_eq!(error.code(), "MP-303");
    assert_eq!(
        error.to_string(),
        format!(
            "Altinn does not find the system user, or it is not this client's: \
             system user of `310547891` without an external reference, client `{CLIENT}`"
        )
    );
}

#[tokio::test]
async fn what_has_no_code_is_told_by_its_words_and_its_status() {
    for (answer, code) in [
        (refused("invalid_grant", "Invalid assertion. Issue time is after now"), "clock-skew"),
        (refused("invalid_grant", "consumer_org is equal to the client's own"), "consumer-org-own"),
        (refused("invalid_grant", "consumer_org is no organisation"), "token-refused"),
        (refused("invalid_grant", "Invalid assertion: unknown claim sub"), "assertion-refused"),
        (refused("invalid_request", "no"), "token-refused"),
        (refused("invalid_grant", "MP-999: new"), "MP-999"),
        (bare(401), "token-refused"),
        (bare(403), "token-refused"),
        (bare(500), "token-endpoint-failed"),
        (json(500, r#"{"error":"server_error"}"#), "token-endpoint-failed"),
        (json(403, "<html>sign in</html>"), "not-maskinporten"),
        (json(404, r#"{"statusCode":404,"message":"Resource not found"}"#), "not-maskinporten"),
    ] {
        let error = told(answer.clone()).await;
        assert_eq!((error.kind().class_name(), error.code()), ("AuthError", code), "{answer:?}");
    }
    let mut redirect = bare(302);
    redirect.location = Some("https://login.example.com/?secret=SECRET".to_owned());
    let error = told(redirect).await;
    let message = "`test.maskinporten.no` answers with a redirect to `login.example.com`, which is not followed";
    assert_eq!((error.code(), error.to_string().as_str()), ("not-maskinporten", message));
}

#[tokio::test]
async fn an_answer_without_a_token_shows_nothing_of_itself() {
    for body in ["", "SECRET", "{}", r#"{"access_token":"two SECRETs"}"#, r#"{"access_token":5,"x":"SECRET"}"#, "[]"] {
        let error = told(json(200, body)).await;
        assert_eq!((error.code(), error.status()), ("token-answer-not-understood", Some(200)), "{body}");
        assert!(!format!("{error:?}{}", error.to_json()).contains("SECRET"));
    }
    let mut page = json(200, "<html>SECRET</html>");
    page.content_type = Some("text/html".to_owned());
    assert_eq!(told(page).await.code(), "not-maskinporten");
}
