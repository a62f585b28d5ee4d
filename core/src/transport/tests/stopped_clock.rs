//! A clock that waits for nobody.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use crate::transport::Clock;
use crate::transport::clock::Pause;

/// A clock that stands still until it is moved, or somebody sleeps.
#[derive(Debug)]
pub(crate) struct StoppedClock {
    now: Mutex<SystemTime>,
    pauses: Mutex<Vec<Duration>>,
}

impl StoppedClock {
    pub(crate) fn at(now: SystemTime) -> Self {
        StoppedClock { now: Mutex::new(now), pauses: Mutex::default() }
    }

    pub(crate) fn forward(&self, seconds: u64) {
        *self.now.lock().unwrap() += Duration::from_secs(seconds);
    }

    pub(crate) fn pauses(&self) -> Vec<Duration> {
        self.pauses.lock().unwrap().clone()
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> SystemTime {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, pause: Duration) -> Pause<'_> {
        *self.now.lock().unwrap() += pause;
        self.pauses.lock().unwrap().push(pause);
        Box::pin(tokio::task::yield_now())
    }
}
