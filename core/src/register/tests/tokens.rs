//! Tokens that the register refuses, and tokens that never get there.

use super::fake::{ID, SYSTEM, answer, own_token, register_with, token};
use crate::auth::{TokenFuture, TokenNeed, TokenSource};
use crate::error::{Error, ErrorKind, Outcome};
use crate::register::SystemRegister;

async fn refused(token: String, status: u16) -> (String, String) {
    let error = register_with(token, [answer(status, "", "")]).0.create(SYSTEM).await.unwrap_err();
    assert_eq!((error.status(), error.outcome()), (Some(status), Some(Outcome::NotApplied)));
    (error.code().to_owned(), error.to_string())
}

#[tokio::test]
async fn a_401_is_explained_by_the_token() {
    assert_eq!(refused("opaque".to_owned(), 401).await.0, "token-no-jwt");
    assert_eq!(refused(token(r#"{"exp":1}"#), 401).await.0, "token-expired");
    let (code, message) = refused(token(r#"{"exp":99999999999,"iss":"https://maskinporten.no/"}"#), 401).await;
    assert_eq!(code, "token-other-environment");
    assert_eq!(message, "the token was issued by `https://maskinporten.no/`, which `tt02` does not trust");
    assert_eq!(refused(own_token(), 401).await.0, "unauthorized");
}

#[tokio::test]
async fn a_403_is_explained_by_the_token() {
    let with = |consumer: &str| {
        token(&format!(r#"{{"scope":"altinn:authentication/systemregister.write"{consumer},"exp":99999999999}}"#))
    };
    assert_eq!(refused(token(r#"{"scope":"other"}"#), 403).await.0, "missing-scope");
    assert_eq!(refused(with(""), 403).await.0, "no-organisation");
    let (code, message) = refused(with(r#","consumer":{"ID":"0192:310547891"}"#), 403).await;
    assert_eq!(code, "other-organisation");
    assert_eq!(message, "the token is `310547891`'s, but the system `991825827`'s");
    assert_eq!(refused(own_token(), 403).await.0, "forbidden");
}

#[derive(Debug)]
struct Broken;

impl TokenSource for Broken {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(async { Err(Error::custom(ErrorKind::Auth, "vault", "the vault is closed", "open it")) })
    }
}

#[tokio::test]
async fn nothing_is_sent_without_a_token() {
    let register = SystemRegister::new("tt02".parse().unwrap(), Broken).unwrap();
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("vault", Some(Outcome::NotApplied)));
    assert_eq!(register.get(ID).await.unwrap_err().outcome(), None);

    let (register, fake) = register_with("two\nlines".to_owned(), []);
    assert_eq!(register.list().await.unwrap_err().code(), "token-malformed");
    assert!(fake.requests().is_empty());
}
