//! Answers larger than what is read.

use altinn_systemregister::register::Options;
use altinn_systemregister::{ErrorKind, Outcome};

use super::listener::{Listener, Then, answer};
use super::{SYSTEM, client};

fn limited(bytes: usize) -> Options {
    Options { max_answer_bytes: bytes, ..Options::default() }
}

#[tokio::test]
async fn an_answer_beyond_the_limit_is_cut() {
    let json = "content-type: application/json\r\n";
    let listener = Listener::start(Then::Answer(answer("200 OK", json, &"[".repeat(1_000_000)))).await;
    let error = client(&listener.url(), limited(1_000)).list().await.unwrap_err();
    assert_eq!((error.kind(), error.code(), error.status()), (ErrorKind::Transport, "answer-too-large", Some(200)));
    assert_eq!(error.to_string(), "the answer of `127.0.0.1` is larger than 1000 bytes");
    let error = client(&listener.url(), limited(1_000)).create(SYSTEM).await.unwrap_err();
    assert_eq!(error.outcome(), Some(Outcome::Applied));
}

#[tokio::test]
async fn an_answer_without_an_end_is_cut_too() {
    let chunk =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}", "10\r\n0123456789abcdef\r\n".repeat(100));
    let listener = Listener::start(Then::AnswerAndStall(chunk)).await;
    let error = client(&listener.url(), limited(1_000)).list().await.unwrap_err();
    assert_eq!(error.code(), "answer-too-large");
}

#[tokio::test]
async fn an_answer_of_just_the_limit_is_read() {
    let listener = Listener::start(Then::Answer(answer("200 OK", "", "[]"))).await;
    assert!(client(&listener.url(), limited(2)).list().await.unwrap().is_empty());
    assert_eq!(client(&listener.url(), limited(1)).list().await.unwrap_err().code(), "answer-too-large");
}
