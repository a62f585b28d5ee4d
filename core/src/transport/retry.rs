//! Sending again what failed for a moment.

use std::time::{Duration, SystemTime};

use super::{Answer, random};
use crate::error::{Error, catalogue};

/// How often and how soon a request is sent again: one that only reads, after a failure of the moment; one that writes,
/// only where nothing can have been done.
///
/// A failure of the moment is a connection that could not be made or broke, an answer that was cut off, and the statuses
/// 429, 502, 503 and 504. Where no connection could be made, or the answer was 429, nothing can have been done. Whoever
/// has waited for the whole timeout has waited enough: nothing is sent again.
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
    /// The longest pause before the second attempt, each further one twice as long, up to `patience`; default 250 ms.
    /// The pause is anything from nothing to that, by chance
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
    /// How long to wait before the next attempt, after so many with that result; `None` where there is to be none.
    pub(super) fn pause_after(
        self,
        attempts: u32,
        writes: bool,
        result: &Result<Answer, Error>,
        now: SystemTime,
    ) -> Option<Duration> {
        let wait = result.as_ref().ok().and_then(|answer| answer.wait(now)).unwrap_or_default();
        let may_help = if writes { cannot_have_landed(result) } else { is_momentary(result) };
        let is_due = attempts < self.attempts && may_help && wait <= self.patience;
        is_due.then(|| wait.saturating_add(self.jitter(attempts)))
    }

    /// Full jitter: anything from nothing to the longest pause.
    fn jitter(self, attempts: u32) -> Duration {
        let longest = self.pause.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1))).min(self.patience);
        Duration::try_from_secs_f64(longest.as_secs_f64() * random::fraction()).unwrap_or(longest)
    }
}

/// Whether it may work a moment later.
pub(super) fn is_momentary(result: &Result<Answer, Error>) -> bool {
    match result {
        Ok(answer) => matches!(answer.status, 429 | 502 | 503 | 504),
        Err(error) => {
            let broken = [catalogue::CONNECT, catalogue::CONNECTION_LOST, catalogue::ANSWER_CUT_OFF];
            broken.iter().any(|entry| entry.code == error.code())
        }
    }
}

/// Whether a write was not even looked at.
fn cannot_have_landed(result: &Result<Answer, Error>) -> bool {
    match result {
        Ok(answer) => answer.status == 429,
        Err(error) => error.code() == catalogue::CONNECT.code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pause_is_longer_than_the_patience_however_odd_the_settings() {
        for pause in [Duration::from_millis(250), Duration::from_hours(1), Duration::MAX] {
            for patience in [Duration::ZERO, Duration::from_secs(10), Duration::MAX] {
                let retry = Retry { pause, patience, ..Retry::default() };
                assert!([0, 1, 2, 40, u32::MAX].into_iter().all(|attempts| retry.jitter(attempts) <= patience));
            }
        }
    }

    #[test]
    fn pauses_grow_and_differ() {
        let drawn = |attempts| (0..50).map(move |_| Retry::default().jitter(attempts));
        assert!(drawn(1).max() <= Some(Duration::from_millis(250)));
        assert!(drawn(3).max() > Some(Duration::from_millis(250)));
        assert_ne!(drawn(1).min(), drawn(1).max());
    }
}
