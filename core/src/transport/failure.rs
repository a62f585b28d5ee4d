//! Why no answer came, and whether the request may have landed.

use std::error::Error as StdError;
use std::io;

use crate::error::{Error, Outcome, catalogue};

/// What reqwest's error means where not even the head of an answer has come.
pub(super) fn without_answer(error: reqwest::Error, host: &str) -> Error {
    let (entry, outcome, message) = if error.is_builder() {
        (catalogue::INTERNAL, Outcome::NotApplied, format!("the request to `{host}` could not be built"))
    } else if error.is_connect() && has_tls_cause(&error) {
        (catalogue::TLS, Outcome::NotApplied, format!("no secure connection to `{host}`"))
    } else if error.is_connect() && error.is_timeout() {
        (catalogue::CONNECT, Outcome::NotApplied, format!("no connection to `{host}` within the connect timeout"))
    } else if error.is_connect() {
        (catalogue::CONNECT, Outcome::NotApplied, format!("no connection to `{host}`"))
    } else if error.is_timeout() {
        (catalogue::TIMEOUT, Outcome::Unknown, format!("`{host}` did not answer within the timeout"))
    } else {
        (catalogue::CONNECTION_LOST, Outcome::Unknown, format!("the connection to `{host}` broke before it answered"))
    };
    Error::of(entry).saying(message).with_outcome(outcome).with_source(error.without_url())
}

/// What reqwest's error means within the body of an answer.
pub(super) fn within_answer(error: reqwest::Error, host: &str) -> Error {
    let (entry, message) = if error.is_timeout() {
        (catalogue::TIMEOUT, format!("`{host}` did not answer in whole within the timeout"))
    } else {
        (catalogue::ANSWER_CUT_OFF, format!("the connection to `{host}` broke within its answer"))
    };
    Error::of(entry).saying(message).with_source(error.without_url())
}

fn has_tls_cause(error: &reqwest::Error) -> bool {
    let first: Option<&(dyn StdError + 'static)> = error.source();
    std::iter::successors(first, |error| (*error).source()).any(is_of_tls)
}

/// Whether it is an error of TLS, or wraps one: an [`io::Error`] leaves what it wraps out of its sources.
fn is_of_tls(error: &(dyn StdError + 'static)) -> bool {
    let wrapped = || error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    error.is::<rustls::Error>() || wrapped().is_some_and(|error| is_of_tls(error))
}
