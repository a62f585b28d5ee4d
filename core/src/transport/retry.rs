//! Sending again what failed for a moment.

use std::time::Duration;

use super::{Answer, Clock, Request, Transport, random};
use crate::error::{Error, catalogue};

/// How often and how soon a request is sent again: one that only reads, after a failure of the moment; one that writes,
/// only where nothing can have been done.
///
/// ```
/// use altinn_systemregister::register::{Options, Retry};
/// let never = Options { retry: Retry { attempts: 1, ..Retry::default() }, ..Options::default() };
/// assert_eq!((never.retry.attempts, Retry::default().attempts), (1, 3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// All attempts, the first one too; default 3
    pub attempts: u32,
    /// The longest pause before the second attempt, each further one twice as long; default 250 ms. The pause is
    /// anything from nothing to that, by chance
    pub pause: Duration,
    /// The longest `Retry-After` that is waited for, above which the caller is told; default 10 s
    pub patience: Duration,
    /// How many retries a client may have in hand: each takes one, each success gives a tenth back, and where none is
    /// left none is made, so that a register in trouble is not asked ever more; default 20
    pub budget: u32,
}

impl Default for Retry {
    fn default() -> Self {
        Retry { attempts: 3, pause: Duration::from_millis(250), patience: Duration::from_secs(10), budget: 20 }
    }
}

impl Retry {
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
