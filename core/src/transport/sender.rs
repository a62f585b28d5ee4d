//! Sending, and sending again.

use std::sync::Arc;
use std::time::SystemTime;

use reqwest::Method;

use super::budget::Budget;
use super::{Answer, Clock, Request, Retry, TraceId, Transport};
use crate::error::{Error, Outcome};

/// What a client sends its requests to a server with.
#[derive(Debug)]
pub(crate) struct Sender {
    /// Who answers, as the log says it
    server: &'static str,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    retry: Retry,
    budget: Budget,
}

impl Sender {
    pub(crate) fn new(
        server: &'static str,
        transport: Arc<dyn Transport>,
        clock: Arc<dyn Clock>,
        retry: Retry,
    ) -> Self {
        Sender { server, transport, clock, retry, budget: Budget::of(retry.budget) }
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    /// Sends until there is an answer that is no failure of the moment, as far as the policy and the budget go.
    /// `request` is asked anew each time, so that nothing which must be new is old.
    pub(crate) async fn send(
        &self,
        mut request: impl FnMut() -> Result<Request, Error> + Send,
    ) -> Result<Answer, Error> {
        let mut attempts = 0;
        let mut request_id = None;
        loop {
            let request = request()?;
            attempts += 1;
            let line = Line::of(&request, attempts);
            let result = self.transport.send(&request).await;
            if !is_unsent(&result) {
                request_id = line.request_id.map(str::to_owned);
            }
            line.tell(self.server, &result);
            if is_success(&result) {
                self.budget.earn();
            }
            let pause = self.retry.pause_after(attempts, request.writes, &result, self.clock.now());
            let Some(pause) = pause.filter(|_| self.may_try_again()) else {
                return match result {
                    Ok(answer) => Ok(Answer { request_id, ..answer }),
                    Err(error) => Err(error.with_request_id(request_id)),
                };
            };
            line.tell_pause(pause.as_millis());
            self.clock.sleep(pause).await;
        }
    }

    /// Takes a retry from the budget.
    fn may_try_again(&self) -> bool {
        let is_left = self.budget.take();
        if !is_left {
            tracing::warn!(budget = self.retry.budget, "{}: no retry is left for now", self.server);
        }
        is_left
    }
}

/// Whether the server is well: what it refuses, it refuses for good.
fn is_success(result: &Result<Answer, Error>) -> bool {
    result.as_ref().is_ok_and(|answer| answer.status < 500 && answer.status != 429)
}

/// Whether the request did not even leave.
fn is_unsent(result: &Result<Answer, Error>) -> bool {
    result.as_ref().is_err_and(|error| error.status().is_none() && error.outcome() == Some(Outcome::NotApplied))
}

/// An attempt, as the log tells it.
struct Line<'r> {
    method: &'r Method,
    path: &'r str,
    attempt: u32,
    request_id: Option<&'r str>,
}

impl<'r> Line<'r> {
    fn of(request: &'r Request, attempt: u32) -> Self {
        let request_id = request.trace.as_ref().map(TraceId::as_str);
        Line { method: &request.method, path: request.url.path(), attempt, request_id }
    }

    fn tell(&self, server: &str, result: &Result<Answer, Error>) {
        let Line { method, path, attempt, request_id, .. } = self;
        match result {
            Ok(Answer { status, trace_id, .. }) => {
                tracing::debug!(%method, path, status, attempt, request_id, trace_id, "{server} answered");
            }
            Err(error) => {
                let (code, status) = (error.code(), error.status());
                tracing::debug!(%method, path, code, status, attempt, request_id, "{server} gave no answer");
            }
        }
    }

    fn tell_pause(&self, pause_ms: u128) {
        let Line { method, path, attempt, request_id, .. } = self;
        tracing::info!(%method, path, attempt, request_id, pause_ms, "trying again after a pause");
    }
}
