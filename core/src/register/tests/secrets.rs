//! What must never be seen.

use std::fmt::Write;

use super::fake::{SYSTEM, answer, register_with};
use crate::auth::{FixedToken, Token};
use crate::register::SystemRegister;
use crate::transport::{Bearer, Body, Request};

const SECRET: &str = "e30.c2VjcmV0.c3VwZXJzZWNyZXQ";

#[tokio::test]
async fn no_debug_and_no_error_shows_the_token() {
    let client = SystemRegister::new("tt02".parse().unwrap(), FixedToken::new(SECRET)).unwrap();
    let request = Request {
        method: reqwest::Method::GET,
        url: "https://example.com/".parse().unwrap(),
        token: Some(Bearer::new(&Token::from(SECRET.to_owned())).unwrap()),
        trace: None,
        writes: false,
        body: Some(Body::Form(SECRET.to_owned().into())),
    };
    let mut texts = format!("{client:?}{client:#?}{request:?}{:?}", client.auth());
    for status in [302, 400, 401, 403, 404, 409, 418, 429, 500] {
        let error = register_with(SECRET.to_owned(), [answer(status, "", "")]).0.create(SYSTEM).await.unwrap_err();
        writeln!(texts, "{error:?}{error}{}{}", error.help(), error.to_json()).unwrap();
    }
    for part in SECRET.split('.').skip(1) {
        assert!(!texts.contains(part));
    }
}
