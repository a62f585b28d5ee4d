//! Sending again, over a transport that answers as it is told.

mod log;
mod stopped_clock;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

pub(crate) use log::Log;
use reqwest::Method;
pub(crate) use stopped_clock::StoppedClock;

use super::{Answer, AnswerFuture, Clock as _, Request, Retry, Sender, TraceId, Transport};
use crate::error::{Error, ErrorCode, Outcome, catalogue};

type Step = Result<Answer, Error>;

/// What answers in turn, and then with 200.
#[derive(Debug, Default)]
struct Script(Mutex<(VecDeque<Step>, usize)>);

impl Transport for Script {
    fn send<'a>(&'a self, _: &'a Request) -> AnswerFuture<'a> {
        let mut script = self.0.lock().unwrap();
        script.1 += 1;
        let step = script.0.pop_front().unwrap_or_else(|| Ok(Answer { status: 200, ..Answer::default() }));
        Box::pin(std::future::ready(step))
    }
}

struct Scene {
    script: Arc<Script>,
    clock: Arc<StoppedClock>,
    sender: Sender,
}

impl Scene {
    fn new(retry: Retry) -> Self {
        let (script, clock) = (Arc::<Script>::default(), Arc::new(StoppedClock::at(SystemTime::UNIX_EPOCH)));
        let sender = Sender::new("the server", script.clone(), clock.clone(), retry);
        Scene { script, clock, sender }
    }

    /// What comes of a request that meets these steps, and how often it is sent.
    async fn send(&self, writes: bool, steps: impl IntoIterator<Item = Step>) -> (Step, usize) {
        *self.script.0.lock().unwrap() = (steps.into_iter().collect(), 0);
        let trace = TraceId::new().unwrap();
        let url: url::Url = "http://localhost/path".parse().unwrap();
        let result = self.sender.send(|| {
            Ok(Request {
                method: Method::GET,
                url: url.clone(),
                token: None,
                trace: Some(trace.clone()),
                writes,
                body: None,
            })
        });
        (result.await, self.script.0.lock().unwrap().1)
    }

    async fn times(&self, writes: bool, step: &Step) -> usize {
        self.send(writes, std::iter::repeat_n(step.clone(), 10)).await.1
    }
}

impl From<u16> for Answer {
    fn from(status: u16) -> Self {
        Answer { status, ..Answer::default() }
    }
}

/// An answer with that status, and what `Retry-After` says.
fn asking_to_wait(status: u16, text: &str) -> Answer {
    Answer { retry_after: Some(text.to_owned()), ..status.into() }
}

fn failure(entry: ErrorCode, outcome: Outcome) -> Error {
    Error::of(entry).with_outcome(outcome)
}

fn unconnected() -> Error {
    failure(catalogue::CONNECT, Outcome::NotApplied)
}

fn each(failures: impl IntoIterator<Item = Error>, statuses: impl IntoIterator<Item = u16>) -> Vec<Step> {
    let answers = statuses.into_iter().map(|status| Ok(status.into()));
    failures.into_iter().map(Err).chain(answers).collect()
}

#[tokio::test]
async fn what_reads_is_sent_again_after_a_failure_of_the_moment() {
    let lost = failure(catalogue::CONNECTION_LOST, Outcome::Unknown);
    let cut = failure(catalogue::ANSWER_CUT_OFF, Outcome::Applied);
    for step in each([unconnected(), lost, cut], [429, 502, 503, 504]) {
        let scene = Scene::new(Retry::default());
        assert_eq!(scene.times(false, &step).await, 3, "{step:?}");
        assert_eq!(scene.send(false, [step]).await.0.unwrap().status, 200);
    }
    let timeout = failure(catalogue::TIMEOUT, Outcome::Unknown);
    let large = failure(catalogue::ANSWER_TOO_LARGE, Outcome::Unknown);
    let tls = failure(catalogue::TLS, Outcome::NotApplied);
    for step in each([timeout, large, tls], [400, 401, 404, 500, 501]) {
        assert_eq!(Scene::new(Retry::default()).times(false, &step).await, 1, "{step:?}");
    }
}

#[tokio::test]
async fn what_writes_is_sent_again_only_where_it_cannot_have_landed() {
    for step in each([unconnected()], [429]) {
        assert_eq!(Scene::new(Retry::default()).times(true, &step).await, 3, "{step:?}");
    }
    let lost = failure(catalogue::CONNECTION_LOST, Outcome::Unknown);
    let cut = failure(catalogue::ANSWER_CUT_OFF, Outcome::Unknown);
    for step in each([lost, cut], [500, 502, 503, 504]) {
        assert_eq!(Scene::new(Retry::default()).times(true, &step).await, 1, "{step:?}");
    }
}

#[tokio::test]
async fn who_wants_one_attempt_gets_one() {
    let scene = Scene::new(Retry { attempts: 1, ..Retry::default() });
    assert_eq!(scene.times(false, &Ok(503.into())).await, 1);
    assert!(scene.clock.pauses().is_empty());
}

#[tokio::test]
async fn a_wait_that_is_asked_for_is_waited_for_up_to_the_patience() {
    let scene = Scene::new(Retry::default());
    assert_eq!(scene.send(true, [Ok(asking_to_wait(429, "10"))]).await.0.unwrap().status, 200);
    let date = httpdate::fmt_http_date(scene.clock.now() + Duration::from_secs(4));
    assert_eq!(scene.send(false, [Ok(asking_to_wait(503, &date))]).await.0.unwrap().status, 200);
    let pauses = scene.clock.pauses();
    assert!((10_000..=10_250).contains(&pauses[0].as_millis()), "{pauses:?}");
    assert!((3_000..=5_250).contains(&pauses[1].as_millis()), "{pauses:?}");

    assert_eq!(scene.send(false, [Ok(asking_to_wait(429, "11"))]).await.0.unwrap().status, 429);
    assert_eq!(scene.clock.pauses().len(), 2);
}

#[tokio::test]
async fn a_server_in_trouble_is_not_asked_ever_more() {
    let scene = Scene::new(Retry { attempts: 2, budget: 5, ..Retry::default() });
    let mut sent = 0;
    for _ in 0..20 {
        sent += scene.times(false, &Ok(503.into())).await;
    }
    assert_eq!(sent, 20 + 5, "as many retries as there are in hand");
    for _ in 0..10 {
        scene.send(false, [Ok(404.into())]).await.0.unwrap();
    }
    assert_eq!(scene.times(false, &Ok(503.into())).await, 2, "ten successes earn another");
    assert_eq!(scene.times(false, &Ok(503.into())).await, 1);
}

#[tokio::test]
async fn the_id_is_told_of_what_has_left() {
    let scene = Scene::new(Retry::default());
    let id =
        |step: Step| step.map_or_else(|error| error.request_id().map(str::len), |it| it.request_id.map(|id| id.len()));
    assert_eq!(id(scene.send(false, []).await.0), Some(32));
    assert_eq!(id(scene.send(true, [Err(failure(catalogue::TIMEOUT, Outcome::Unknown))]).await.0), Some(32));
    assert_eq!(id(scene.send(false, each([unconnected(), unconnected(), unconnected()], [])).await.0), None);
    let lost = failure(catalogue::CONNECTION_LOST, Outcome::Unknown);
    assert_eq!(
        id(scene.send(false, each([lost, unconnected(), unconnected()], [])).await.0),
        Some(32),
        "the first one has left"
    );
}

#[tokio::test]
async fn every_attempt_is_an_event() {
    let log = Log::default();
    let logging = tracing::subscriber::set_default(log.clone());
    let scene = Scene::new(Retry { budget: 1, ..Retry::default() });
    let lost = Err(failure(catalogue::CONNECTION_LOST, Outcome::Unknown));
    assert_eq!(scene.send(false, [lost, Ok(503.into())]).await.0.unwrap().status, 503);
    drop(logging);
    let log = log.text();
    let (first, rest) = log.split_once('\n').unwrap();
    let id = first.split_once("request_id=").unwrap().1.trim_matches('"');
    let pause = rest.split_once("pause_ms=").unwrap().1.split_whitespace().next().unwrap();
    let path = r#"path="/path""#;
    let expected = [
        format!(
            r#"DEBUG the server gave no answer method=GET {path} code="connection-lost" attempt=1 request_id="{id}""#
        ),
        format!(r#"INFO trying again after a pause method=GET {path} attempt=1 request_id="{id}" pause_ms={pause}"#),
        format!(r#"DEBUG the server answered method=GET {path} status=503 attempt=2 request_id="{id}""#),
        "WARN the server: no retry is left for now budget=1".to_owned(),
    ];
    assert_eq!(log.lines().collect::<Vec<_>>(), expected);
}
