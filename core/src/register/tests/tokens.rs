//! Tokens that the register refuses, and tokens that never get there.

use std::sync::{Arc, Mutex};

use super::fake::{ID, SYSTEM, answer, own_token, register, register_of, register_with, token};
use super::fake::{put, put_access_packages, put_rights};
use crate::auth::{Auth, Token, TokenFuture, TokenNeed, TokenSource};
use crate::error::{Error, ErrorKind, Outcome};
use crate::model::Environment;
use crate::register::SystemRegister;

async fn refused(token: String, status: u16) -> (String, String) {
    let error = register_with(token, [answer(status, "", "")]).0.get(ID).await.unwrap_err();
    assert_eq!((error.status(), error.outcome()), (Some(status), None));
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

/// A source whose tokens are for `tt02` alone.
#[derive(Debug)]
struct OfTest;

impl TokenSource for OfTest {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        Broken.token(need)
    }

    fn fits(&self, environment: &Environment) -> Result<(), Error> {
        let error = || Error::custom(ErrorKind::Config, "vault", "the vault is of test", "open another");
        if environment.name() == "tt02" { Ok(()) } else { Err(error()) }
    }
}

#[test]
fn a_client_whose_tokens_its_register_does_not_take_is_not_made() {
    let client = |environment: &str, auth: Auth| SystemRegister::new(environment.parse().unwrap(), auth);
    assert!(client("tt02", Arc::new(OfTest)).is_ok());
    assert_eq!(client("prod", Arc::new(OfTest)).unwrap_err().code(), "vault");
}

/// Gives those tokens in turn, each time that one was refused, and then fails.
#[derive(Debug)]
struct InTurn(Mutex<Vec<String>>);

impl InTurn {
    fn new(tokens: [String; 2]) -> Self {
        InTurn(Mutex::new(tokens.into_iter().rev().collect()))
    }
}

impl TokenSource for InTurn {
    fn token<'a>(&'a self, need: TokenNeed<'a>) -> TokenFuture<'a> {
        let mut tokens = self.0.lock().unwrap();
        if need.refused().is_some() {
            tokens.pop();
        }
        let token = tokens.last().cloned().map(Token::from);
        Box::pin(async {
            token.ok_or_else(|| Error::custom(ErrorKind::Auth, "vault", "the vault is empty", "fill it"))
        })
    }
}

/// A token of the vendor's, which differs from the others of other numbers.
fn numbered(number: u32) -> String {
    token(&format!(
        r#"{{"scope":"altinn:authentication/systemregister.write","consumer":{{"ID":"0192:991825827"}},"exp":9999999999,"jti":{number}}}"#
    ))
}

#[tokio::test]
async fn a_401_leads_to_one_other_token_and_one_more_request() {
    let refused = || answer(401, "", "");
    let source = InTurn::new([numbered(1), numbered(2)]);
    let (register, fake) = register_of(source, [refused(), answer(200, "json", "{\"succeeded\":true}")]);
    put(&register, SYSTEM).await.unwrap();
    assert_eq!(fake.tokens(), [numbered(1), numbered(2)]);
    let sent = fake.requests();
    assert_eq!(sent[0], sent[1]);
    assert!(sent[0].contains("smartcloud"));

    let (register, fake) = register_of(InTurn::new([numbered(1), numbered(2)]), [refused(), refused()]);
    let error = put(&register, SYSTEM).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), ("unauthorized", Some(Outcome::NotApplied)));
    assert_eq!(fake.tokens().len(), 2, "it is tried again once");
}

#[tokio::test]
async fn without_another_token_nothing_is_sent_again() {
    let (client, fake) = register([answer(401, "", "")]);
    assert_eq!(client.list().await.unwrap_err().code(), "unauthorized");
    assert_eq!(fake.requests().len(), 1);

    let empty = InTurn::new([numbered(1), numbered(2)]);
    empty.0.lock().unwrap().remove(0);
    let (client, fake) = register_of(empty, [answer(401, "", "")]);
    let error = client.list().await.unwrap_err();
    assert_eq!(error.code(), "unauthorized");
    assert!(error.to_json().contains(r#""cause":"the vault is empty""#), "{}", error.to_json());
    assert_eq!(fake.requests().len(), 1);
}

#[tokio::test]
async fn a_token_that_cannot_serve_writes_nothing() {
    let with = |organisation: &str, scope: &str| {
        token(&format!(r#"{{"scope":"altinn:{scope}","consumer":{{"ID":"0192:{organisation}"}},"exp":9999999999}}"#))
    };
    let other = with("310547891", "authentication/systemregister.write");
    for (token, code) in [
        (token(r#"{"exp":1}"#), "token-expired"),
        (token(r#"{"exp":9999999999,"iss":"https://maskinporten.no/"}"#), "token-other-environment"),
        (with("991825827", "authentication/systemuser.request.write"), "missing-scope"),
        (token(r#"{"scope":"altinn:authentication/systemregister.write"}"#), "no-organisation"),
        (other.clone(), "other-organisation"),
    ] {
        let (register, fake) = register_with(token, []);
        for error in [
            register.create(SYSTEM).await.map(drop).unwrap_err(),
            put(&register, SYSTEM).await.unwrap_err(),
            put_rights(&register, "[]").await.unwrap_err(),
            put_access_packages(&register, "[]").await.unwrap_err(),
            register.remove(ID).await.unwrap_err(),
        ] {
            assert_eq!((error.kind(), error.code()), (ErrorKind::Auth, code));
            assert_eq!((error.outcome(), error.status()), (Some(Outcome::NotApplied), None));
        }
        assert!(fake.requests().is_empty());
    }
    // Of an id that does not tell its vendor nothing is known, and a token that cannot be read is not judged.
    let done = || answer(200, "json", "{\"succeeded\":true}");
    assert!(register_with(other, [done()]).0.remove("a_system").await.is_ok());
    assert!(register_with("opaque".to_owned(), [done()]).0.remove(ID).await.is_ok());
}

/// A source that knows this machine's clock to be a hundred years ahead.
#[derive(Debug)]
struct Slow(String);

impl TokenSource for Slow {
    fn token<'a>(&'a self, _need: TokenNeed<'a>) -> TokenFuture<'a> {
        Box::pin(std::future::ready(Ok(Token::from(self.0.clone()))))
    }

    fn clock_offset(&self) -> i64 {
        -100 * 365 * 86_400
    }
}

#[tokio::test]
async fn what_the_source_knows_of_the_clock_counts() {
    let expired = token(
        r#"{"scope":"altinn:authentication/systemregister.write","consumer":{"ID":"0192:991825827"},"exp":1000000000}"#,
    );
    let done = answer(200, "json", "{\"succeeded\":true}");
    assert!(register_of(Slow(expired.clone()), [done]).0.remove(ID).await.is_ok());
    assert_eq!(register_with(expired, []).0.remove(ID).await.unwrap_err().code(), "token-expired");
}
