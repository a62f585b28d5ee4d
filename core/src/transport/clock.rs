//! Time, as a seam: tests have a clock of their own and never wait.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

/// The future of a pause.
pub(crate) type Pause<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// What tells the time, and lets it pass.
pub(crate) trait Clock: Debug + Send + Sync {
    /// The time now.
    fn now(&self) -> SystemTime;

    /// Waits that long.
    fn sleep(&self, pause: Duration) -> Pause<'_>;
}

/// This machine's clock.
#[derive(Debug)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, pause: Duration) -> Pause<'_> {
        Box::pin(tokio::time::sleep(pause))
    }
}

/// Seconds since 1970.
pub(crate) fn seconds(time: SystemTime) -> i64 {
    let whole = |since: Duration| i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}

/// That many seconds later; earlier where they are negative.
pub(crate) fn shifted(time: SystemTime, seconds: i64) -> SystemTime {
    let by = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 { time.checked_sub(by) } else { time.checked_add(by) }.unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_counted_from_1970_in_both_directions() {
        for at in [-86_400, 0, 1_767_225_600] {
            assert_eq!(seconds(shifted(SystemTime::UNIX_EPOCH, at)), at);
        }
        assert!(seconds(shifted(SystemTime::now(), i64::MIN)) < 0, "whatever is asked, there is no panic");
    }
}
