//! A token endpoint that gives prepared answers, and a clock that waits for nobody.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::ExposeSecret;
use serde_json::Value;

use crate::auth::Token;
use crate::auth::key::KeySource;
use crate::auth::maskinporten::client::Client;
use crate::auth::maskinporten::issue::Issuing;
use crate::auth::maskinporten::origin::Origins;
use crate::auth::maskinporten::{Maskinporten, MaskinportenSettings};
use crate::error::Error;
use crate::transport::{Answer, AnswerFuture, Bearer, Body, Clock, Request, Retry, StoppedClock, Transport};

pub(super) const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";
pub(super) const SCOPE: &str = "altinn:authentication/systemregister.write";

/// A moment: 2026-01-01T00:00:00Z.
pub(super) const EPOCH: u64 = 1_767_225_600;

/// What the endpoint does with a request.
pub(super) enum Step {
    Answer(Answer),
    Fail(Error),
    Panic,
}

/// An endpoint, and what it was sent.
#[derive(Default)]
pub(super) struct Endpoint {
    steps: Mutex<VecDeque<Step>>,
    sent: Mutex<Vec<Sent>>,
    is_held: AtomicBool,
}

/// A request as it was sent.
#[derive(Clone)]
pub(super) struct Sent {
    pub(super) address: String,
    pub(super) body: String,
    pub(super) token: Option<String>,
}

impl Endpoint {
    pub(super) fn then(&self, step: Step) -> &Self {
        self.steps.lock().unwrap().push_back(step);
        self
    }

    pub(super) fn answers(&self, answers: impl IntoIterator<Item = Answer>) {
        self.steps.lock().unwrap().extend(answers.into_iter().map(Step::Answer));
    }

    /// Answers nothing until some turns of the runtime have passed, in which everybody else can ask.
    pub(super) async fn held(&self) {
        self.hold(true);
        for _ in 0..1000 {
            tokio::task::yield_now().await;
        }
        self.hold(false);
    }

    pub(super) fn hold(&self, is_held: bool) {
        self.is_held.store(is_held, Ordering::SeqCst);
    }

    pub(super) fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }
}

impl Sent {
    /// Header and claims of the assertion in it.
    pub(super) fn assertion(&self) -> (Value, Value) {
        let jwt = self.body.split_once("&assertion=").expect("an assertion").1;
        let mut parts = jwt.split('.');
        let mut part = || serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts.next().unwrap()).unwrap()).unwrap();
        (part(), part())
    }
}

impl std::fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Endpoint")
    }
}

impl Transport for Endpoint {
    fn send<'a>(&'a self, request: &'a Request) -> AnswerFuture<'a> {
        let body = match &request.body {
            Some(Body::Form(text)) => text.expose_secret().to_owned(),
            Some(Body::Json(text)) => String::from_utf8(text.to_vec()).unwrap(),
            None => String::new(),
        };
        let token = request.token.as_ref().map(Bearer::token);
        let address = format!("{} {}", request.method, request.url);
        self.sent.lock().unwrap().push(Sent { address, body, token });
        let step = self.steps.lock().unwrap().pop_front().expect("another answer");
        Box::pin(async {
            tokio::task::yield_now().await;
            while self.is_held.load(Ordering::SeqCst) {
                tokio::task::yield_now().await;
            }
            match step {
                Step::Answer(answer) => Ok(answer),
                Step::Fail(error) => Err(error),
                Step::Panic => panic!("a fault of the transport's"),
            }
        })
    }
}

/// A client, its token endpoint, where it exchanges, and its clock.
pub(super) struct Scene {
    pub(super) maskinporten: Maskinporten,
    pub(super) endpoint: Arc<Endpoint>,
    pub(super) altinn: Arc<Endpoint>,
    pub(super) clock: Arc<StoppedClock>,
}

/// A client of the settings, whose endpoints give these answers in turn.
pub(super) fn scene_of(settings: &MaskinportenSettings, answers: impl IntoIterator<Item = Answer>) -> Scene {
    over(Client::new(settings, Origins::default()).unwrap(), answers)
}

pub(super) fn scene(answers: impl IntoIterator<Item = Answer>) -> Scene {
    scene_of(&settings(), answers)
}

/// The same for a client that was made in another way.
pub(super) fn over(client: Client, answers: impl IntoIterator<Item = Answer>) -> Scene {
    let (endpoint, altinn) = (Arc::<Endpoint>::default(), Arc::<Endpoint>::default());
    endpoint.answers(answers);
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(EPOCH);
    let clock = Arc::new(StoppedClock::at(now));
    let time: Arc<dyn Clock> = clock.clone();
    let issuing = Issuing::over(client, endpoint.clone(), altinn.clone(), &time, Retry::default());
    Scene { maskinporten: Maskinporten::with(issuing), endpoint, altinn, clock }
}

pub(super) fn settings() -> MaskinportenSettings {
    MaskinportenSettings {
        environment: Some("test".to_owned()),
        client_id: Some(CLIENT.to_owned()),
        key: Some(key("client.jwk.json")),
        ..MaskinportenSettings::default()
    }
}

/// A key of the shared ones.
pub(super) fn key(file: &str) -> KeySource {
    KeySource::file(format!("{}/../tests/vectors/keys/{file}", env!("CARGO_MANIFEST_DIR")))
}

pub(super) fn json(status: u16, body: &str) -> Answer {
    let content_type = Some("application/json".to_owned());
    Answer { status, content_type, body: body.as_bytes().to_vec(), ..Answer::default() }
}

/// A token of that name, good for so long.
pub(super) fn granted(name: &str, seconds: u64) -> Answer {
    json(200, &format!(r#"{{"access_token":"{name}","token_type":"Bearer","expires_in":{seconds},"scope":"{SCOPE}"}}"#))
}

/// A refusal, in OAuth's form.
pub(super) fn refused(error: &str, description: &str) -> Answer {
    json(400, &format!(r#"{{"error":"{error}","error_description":"{description}"}}"#))
}

/// An answer without a body.
pub(super) fn bare(status: u16) -> Answer {
    Answer { status, ..Answer::default() }
}

pub(super) fn shown(token: &Token) -> &str {
    token.expose_secret()
}
