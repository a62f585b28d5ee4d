//! A transport that gives prepared answers, and then none, and remembers what it was sent.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::auth::{FixedToken, TokenSource};
use crate::error::{Error, Outcome, catalogue};
use crate::register::{Part, Retry, SystemRegister, Written, document};
use crate::transport::{Answer, AnswerFuture, Bearer, Body, Request, StoppedClock, Transport};
use crate::validation::Operation;

pub(super) const ID: &str = "991825827_smartcloud";

/// The guide's example, in its own spelling.
pub(super) const SYSTEM: &str = r#"{
  "id": "991825827_smartcloud",
  "vendor": { "authority": "iso6523-actorid-upis", "ID": "0192:991825827" },
  "name": { "nb": "SmartCloud 1", "en": "SmartCloud 1", "nn": "Smart SKY" },
  "description": { "nb": "verdens beste", "en": "rocks", "nn": "vestlandets beste" },
  "rights": [
    { "resource": [ { "id": "urn:altinn:resource", "value": "ske-krav-og-betalinger" } ] },
    { "resource": [ { "id": "urn:altinn:resource", "value": "foo" } ] }
  ],
  "accesspackages": [ { "urn": "urn:altinn:accesspackage:skattegrunnlag" }, { "urn": "urn:altinn:accesspackage:bar" } ],
  "clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
  "allowedredirecturls": ["https://smartcloudxxxx/receipt"],
  "isVisible": true
}"#;

/// Replaces a system, without reading it before.
pub(super) async fn put(register: &SystemRegister, document: &str) -> Result<Written, Error> {
    let (_, system) = document::system(document, Operation::Replace)?;
    register.put_system(&system, Some(document), None).await
}

/// Replaces a system's rights, without reading it before.
pub(super) async fn put_rights(register: &SystemRegister, document: &str) -> Result<Written, Error> {
    let (rights, _) = document::rights(document)?;
    register.put_part(ID, Part::Rights(rights), document, false, None).await
}

/// Replaces a system's access packages, without reading it before.
pub(super) async fn put_access_packages(register: &SystemRegister, document: &str) -> Result<Written, Error> {
    let (packages, _) = document::access_packages(document)?;
    register.put_part(ID, Part::AccessPackages(packages), document, false, None).await
}

#[derive(Debug, Default)]
pub(super) struct Fake {
    answers: Mutex<VecDeque<Answer>>,
    requests: Mutex<Vec<String>>,
    tokens: Mutex<Vec<String>>,
}

impl Fake {
    /// What was sent: `METHOD /path body`.
    pub(super) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The tokens that came with it.
    pub(super) fn tokens(&self) -> Vec<String> {
        self.tokens.lock().unwrap().clone()
    }
}

impl Transport for Fake {
    fn send<'a>(&'a self, request: &'a Request) -> AnswerFuture<'a> {
        let token = request.token.as_ref().map(Bearer::token);
        let is_register = request.url.path().contains("/systemregister/");
        assert_eq!(token.is_some(), is_register, "the register needs a token, and nobody else may see it");
        self.tokens.lock().unwrap().extend(token);
        let body = match &request.body {
            Some(Body::Json(text)) => str::from_utf8(text).unwrap(),
            None => "",
            Some(Body::Form(_)) => panic!("the register takes no forms"),
        };
        let line = format!("{} {} {body}", request.method, request.url.path());
        self.requests.lock().unwrap().push(line.trim_end().to_owned());
        let answer = self
            .answers
            .lock()
            .unwrap()
            .pop_front()
            .ok_or_else(|| Error::of(catalogue::CONNECT).with_outcome(Outcome::NotApplied));
        Box::pin(std::future::ready(answer))
    }
}

/// An answer; `type` is `json`, `problem+json`, `plain` or `html`.
pub(super) fn answer(status: u16, content_type: &str, body: &str) -> Answer {
    let content_type = match content_type {
        "" => None,
        "json" | "problem+json" => Some(format!("application/{content_type}; charset=utf-8")),
        other => Some(format!("text/{other}")),
    };
    Answer { status, content_type, body: body.as_bytes().to_vec(), ..Answer::default() }
}

/// Altinn's envelope around validation errors, of today.
pub(super) fn violations(errors: &str) -> Answer {
    let body = format!(
        r#"{{"type":"urn:altinn:error:STD-00000","title":"One or more validation errors occurred.","status":400,
        "code":"STD-00000","traceId":"00-1234-5678-00","statusDescription":"Bad Request","validationErrors":[{errors}]}}"#
    );
    answer(400, "problem+json", &body)
}

/// The platform's answer for what it does not have.
pub(super) fn no_such() -> Answer {
    answer(404, "problem+json", r#"{"title":"Not Found","status":404}"#)
}

/// What crosses to the other languages; the request's id is another one each time.
pub(super) fn json(error: &Error) -> Value {
    let mut json: Value = serde_json::from_str(&error.to_json()).unwrap();
    let id = json["requestId"].as_str().unwrap_or_else(|| panic!("it was sent: {error:?}"));
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    json["requestId"] = "<id>".into();
    json
}

/// A token with these claims, unsigned.
pub(super) fn token(payload: &str) -> String {
    format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(payload))
}

pub(super) fn own_token() -> String {
    token(
        r#"{"scope":"altinn:authentication/systemregister.write","consumer":{"ID":"0192:991825827"},"exp":99999999999,"iss":"https://test.maskinporten.no/"}"#,
    )
}

/// A register that gives those answers in turn.
pub(super) fn register_with(token: String, answers: impl IntoIterator<Item = Answer>) -> (SystemRegister, Arc<Fake>) {
    register_of(FixedToken::new(token), answers)
}

/// The same with tokens from that source.
pub(super) fn register_of(
    auth: impl TokenSource + 'static,
    answers: impl IntoIterator<Item = Answer>,
) -> (SystemRegister, Arc<Fake>) {
    let fake = Arc::new(Fake { answers: Mutex::new(answers.into_iter().collect()), ..Fake::default() });
    let clock = Arc::new(StoppedClock::at(SystemTime::now()));
    let register = SystemRegister::over("tt02".parse().unwrap(), Arc::new(auth), fake.clone(), clock, Retry::default());
    (register, fake)
}

pub(super) fn register(answers: impl IntoIterator<Item = Answer>) -> (SystemRegister, Arc<Fake>) {
    register_with(own_token(), answers)
}
