//! What a token may not do, and why.

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::{Error, ErrorKind, Outcome};
use altinn_systemregister_sandbox::TokenClaims;

use super::{ID, ORG, SYSTEM, client, sandbox, with_token};

fn told(error: &Error) -> (ErrorKind, &str, Option<u16>) {
    (error.kind(), error.code(), error.status())
}

#[tokio::test]
async fn an_expired_token_is_told_as_such() {
    let sandbox = sandbox().await;
    let claims = TokenClaims { lifetime: -600, ..TokenClaims::of(ORG) };
    let register = with_token(&sandbox, sandbox.token_with(claims));
    assert_eq!(told(&register.list().await.unwrap_err()), (ErrorKind::Unauthorized, "token-expired", Some(401)));
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Auth, "token-expired", None), "a write is not even sent");
    assert_eq!(error.outcome(), Some(Outcome::NotApplied));
}

#[tokio::test]
async fn tokens_of_another_make_are_told_as_such() {
    let sandbox = sandbox().await;
    let error = with_token(&sandbox, "an-api-key".to_owned()).list().await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Unauthorized, "token-no-jwt", Some(401)));
    let forged = format!("{}x", sandbox.token(ORG, &[]));
    let error = with_token(&sandbox, forged).list().await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Unauthorized, "unauthorized", Some(401)));
}

#[tokio::test]
async fn a_missing_scope_is_named() {
    let sandbox = sandbox().await;
    let token = sandbox.token(ORG, &["altinn:authentication/systemuser.request.read"]);
    let error = with_token(&sandbox, token).get(ID).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Forbidden, "missing-scope", Some(403)));
    let expected = "the token lacks the scope `altinn:authentication/systemregister.write`; \
                    it has `altinn:authentication/systemuser.request.read`";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn another_organisations_system_is_told_as_such() {
    let sandbox = sandbox().await;
    client(&sandbox).create(SYSTEM).await.unwrap();
    let other = with_token(&sandbox, sandbox.token("310547891", &[]));
    let sent = sandbox.requests().len();
    let message = "the token is `310547891`'s, but the system `991825827`'s";
    let error = other.get(ID).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Forbidden, "other-organisation", Some(403)));
    assert_eq!(error.to_string(), message);
    for error in [
        other.create(&SYSTEM.replace("smartcloud\"", "other\"").replace("32ef65ac", "42ef65ac")).await.unwrap_err(),
        other.set_rights(ID, "[]").await.unwrap_err(),
        other.replace(SYSTEM, &ApplyOptions::default()).await.unwrap_err(),
        other.edit(ID, &ApplyOptions::default(), |_| Ok::<(), Error>(())).await.unwrap_err(),
        other.delete(ID).await.unwrap_err(),
    ] {
        assert_eq!(told(&error), (ErrorKind::Auth, "other-organisation", None), "a write is not even sent");
        assert_eq!((error.to_string().as_str(), error.outcome()), (message, Some(Outcome::NotApplied)));
    }
    assert_eq!(sandbox.requests().len(), sent + 1, "neither is what goes before it");
    assert!(!client(&sandbox).get(ID).await.unwrap().is_deleted);
}
