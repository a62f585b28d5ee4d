//! What it means that a token endpoint gives no token.

use std::time::SystemTime;

use super::facts::{Facts, is_about_time};
use super::said::Said;
use crate::error::{Error, ErrorCode, TokenRefusal, catalogue};
use crate::transport::Answer;

/// A refusal, and what is to be known of it before it becomes an error.
#[derive(Debug)]
pub(super) struct Refusal<'a> {
    answer: &'a Answer,
    said: Said,
    entry: ErrorCode,
}

impl<'a> Refusal<'a> {
    /// Reads an answer that is no success.
    pub(super) fn read(answer: &'a Answer) -> Self {
        let said = Said::read(&answer.body);
        let entry = entry(answer, said.as_ref());
        Refusal { answer, said: said.unwrap_or_default(), entry }
    }

    /// Whether Maskinporten's clock and ours disagree.
    pub(super) fn is_about_time(&self) -> bool {
        is_about_time(self.entry)
    }

    /// The error, told with the facts at hand; `offset` is what was measured of the clock.
    pub(super) fn into_error(self, facts: &Facts<'_>, offset: Option<i64>, now: SystemTime) -> Error {
        let Refusal { answer, said, entry } = self;
        let Said { refusal, trace_id } = said;
        let code = refusal.mp_code.clone().unwrap_or_else(|| entry.code.to_owned());
        let error = Error::of(entry)
            .coded(code)
            .saying(facts.message(entry, answer, &refusal, offset))
            .advising(facts.help(entry))
            .with_status(answer.status)
            .with_trace_id(trace_id.or_else(|| answer.trace_id.clone()))
            .with_retry_after(answer.wait(now));
        if refusal == TokenRefusal::default() { error } else { error.with_refusal(refusal) }
    }
}

fn entry(answer: &Answer, said: Option<&Said>) -> ErrorCode {
    let known = |code: &String| catalogue::all().find(|entry| entry.code == code).copied();
    match (answer.status, said) {
        (300..=399, _) => catalogue::NOT_MASKINPORTEN,
        (_, Some(said)) if said.refusal.mp_code.is_some() => {
            said.refusal.mp_code.as_ref().and_then(known).unwrap_or(catalogue::TOKEN_REFUSED)
        }
        (429, _) => catalogue::TOKEN_RATE_LIMITED,
        (500..=599, _) => catalogue::TOKEN_ENDPOINT_FAILED,
        (_, Some(said)) => without_code(said),
        (_, None) if answer.body.iter().all(u8::is_ascii_whitespace) => catalogue::TOKEN_REFUSED,
        (_, None) => catalogue::NOT_MASKINPORTEN,
    }
}

/// What Maskinporten says in words alone (platform's API 5.3, 5.4).
fn without_code(said: &Said) -> ErrorCode {
    if said.mentions(&["invalid_altinn_customer_configuration"]) {
        catalogue::MP_303
    } else if said.mentions(&["issue time is after now", "issued in the future"]) {
        catalogue::CLOCK_SKEW
    } else if said.mentions(&["consumer_org"]) && said.mentions(&[" own", "equal", "same"]) {
        catalogue::CONSUMER_ORG_OWN
    } else if said.mentions(&["invalid assertion", "unknown claim"]) {
        catalogue::ASSERTION_REFUSED
    } else {
        catalogue::TOKEN_REFUSED
    }
}
