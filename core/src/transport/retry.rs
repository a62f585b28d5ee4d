//! Sending again what failed for a moment.

use std::time::Duration;

use super::{Answer, Clock, Request, Transport, random};
use crate::error::{Error, catalogue};

/// How often and how soon something is sent again. Only for what may safely be sent twice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Retry {
    /// All attempts, the first one too
    pub(crate) attempts: u32,
    /// The longest pause before the second attempt; each further one is twice as long at most
    pub(crate) pause: Duration,
    /// The longest `Retry-After` that is waited for; above it, the caller is told
    pub(crate) patience: Duration,
}

impl Retry {
    /// For what somebody waits for.
    pub(crate) const DEFAULT: Retry =
        Retry { attempts: 3, pause: Duration::from_millis(250), patience: Duration::from_secs(10) };

    /// Sends until there is an answer that is no failure of the moment. `request` is asked anew each time, so that
    /// nothing which must be new is old.
    pub(crate) async fn send(
        self,
        transport: &dyn Transport,
        clock: &dyn Clock,
        mut request: impl FnMut() -> Result<Request, Error> + Send,
    ) -> Result<Answer, Error> {
        let mut attempt = 1;
        loop {
            let request = request()?;
            let host = request.url.host_str().unwrap_or_default().to_owned();
            let result = transport.send(request).await;
            let wait = match &result {
                Ok(answer) => {
                    tracing::debug!(host, attempt, status = answer.status, trace_id = answer.trace_id, "answered");
                    answer.wait(clock.now())
                }
                Err(error) => {
                    tracing::debug!(host, attempt, code = error.code(), "no answer");
                    None
                }
            };
            if attempt >= self.attempts || !is_momentary(&result) || wait.is_some_and(|wait| wait > self.patience) {
                return result;
            }
            let pause = wait.unwrap_or_default() + self.jitter(attempt);
            tracing::info!(host, attempt, pause_ms = pause.as_millis(), "trying again");
            clock.sleep(pause).await;
            attempt += 1;
        }
    }

    /// Full jitter: anything from nothing to the longest pause.
    fn jitter(self, attempt: u32) -> Duration {
        (self.pause * 2_u32.saturating_pow(attempt - 1)).mul_f64(random::fraction())
    }
}

/// Whether it may work a moment later. Not a timeout: who has waited that long has waited enough.
fn is_momentary(result: &Result<Answer, Error>) -> bool {
    const BROKEN: [&str; 3] =
        [catalogue::CONNECT.code, catalogue::CONNECTION_LOST.code, catalogue::ANSWER_CUT_OFF.code];
    match result {
        Ok(answer) => matches!(answer.status, 429 | 502 | 503 | 504),
        Err(error) => BROKEN.contains(&error.code()),
    }
}
