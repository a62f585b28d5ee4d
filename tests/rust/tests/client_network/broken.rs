//! Connections that do not come, break, or lead nowhere.

use std::time::{Duration, Instant};

use altinn_systemregister::change::ApplyOptions;
use altinn_systemregister::register::Options;
use altinn_systemregister::{Error, ErrorKind, Outcome};
use tokio::net::TcpListener;

use super::listener::{Listener, Then, answer};
use super::{ID, SYSTEM, client, impatient};

fn told(error: &Error) -> (ErrorKind, &str, Option<Outcome>) {
    (error.kind(), error.code(), error.outcome())
}

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let register = client(&url, Options::default());
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "connect", Some(Outcome::NotApplied)));
    assert!(error.to_json().contains("Connection refused"), "{}", error.to_json());
    assert_eq!(told(&register.get(ID).await.unwrap_err()), (ErrorKind::Transport, "connect", None));
}

#[tokio::test]
async fn a_listener_that_never_answers_runs_into_the_timeout() {
    let listener = Listener::start(Then::Stall).await;
    let begin = Instant::now();
    let error = client(&listener.url(), impatient()).create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "timeout", Some(Outcome::Unknown)));
    assert!(begin.elapsed() < Duration::from_secs(10));
    assert_eq!(listener.writes(), 1);
}

#[tokio::test]
async fn a_write_whose_connection_breaks_before_the_answer_is_not_tried_again() {
    let listener = Listener::start(Then::Close).await;
    let register = client(&listener.url(), Options::default());
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "connection-lost", Some(Outcome::Unknown)));
    assert_eq!(listener.writes(), 1);
    assert_eq!(register.list().await.unwrap_err().outcome(), None);
}

#[tokio::test]
async fn a_write_whose_reading_before_fails_is_not_begun() {
    for then in [Then::Close, Then::Stall, Then::Answer(answer("500 Internal Server Error", "", ""))] {
        let listener = Listener::start(then).await;
        let register = client(&listener.url(), impatient());
        let options = ApplyOptions::default();
        for result in [
            register.replace(SYSTEM, &options).await,
            register.edit(ID, &options, |_| Ok::<(), Error>(())).await,
            register.set_rights(ID, "[]").await,
            register.remove_access_packages(ID, "[]").await,
        ] {
            assert_eq!(result.unwrap_err().outcome(), Some(Outcome::NotApplied));
        }
        assert_eq!(listener.writes(), 0);
    }
}

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{\"succ";

#[tokio::test]
async fn an_answer_that_is_cut_off_tells_what_its_status_said() {
    let listener = Listener::start(Then::Answer(HEAD.to_owned())).await;
    let register = client(&listener.url(), Options::default());
    let error = register.create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "answer-cut-off", Some(Outcome::Applied)));
    assert_eq!(error.status(), Some(200));

    let page = Listener::start(Then::Answer(HEAD.replace("application/json", "text/html"))).await;
    let error = client(&page.url(), Options::default()).create(SYSTEM).await.unwrap_err();
    assert_eq!(error.outcome(), Some(Outcome::Unknown));
}

#[tokio::test]
async fn an_answer_that_stalls_runs_into_the_timeout() {
    let listener = Listener::start(Then::AnswerAndStall(HEAD.to_owned())).await;
    let error = client(&listener.url(), impatient()).create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "timeout", Some(Outcome::Applied)));
}

#[tokio::test]
async fn what_is_no_http_is_told() {
    let listener = Listener::start(Then::Answer("SSH-2.0-OpenSSH_9\r\n".to_owned())).await;
    let error = client(&listener.url(), Options::default()).create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Transport, "connection-lost", Some(Outcome::Unknown)));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let other = Listener::start(Then::Close).await;
    let headers = format!("location: {}/elsewhere?code=s3cret\r\nset-cookie: a=b\r\n", other.url());
    let listener = Listener::start(Then::Answer(answer("307 Temporary Redirect", &headers, ""))).await;
    let error = client(&listener.url(), Options::default()).create(SYSTEM).await.unwrap_err();
    assert_eq!(told(&error), (ErrorKind::Api, "redirect", Some(Outcome::NotApplied)));
    assert_eq!(error.to_string(), "the answer is a redirect to `127.0.0.1`, which is not followed");
    assert!(!error.to_json().contains("s3cret"));
    assert_eq!(other.seen(), 0);
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    let register = client("http://127.0.0.1:1", Options::default());
    let mut call = std::pin::pin!(register.list());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(result) = call.as_mut().poll(&mut context) else { panic!("it waits") };
    assert_eq!(told(&result.unwrap_err()), (ErrorKind::Config, "no-runtime", None));
}
