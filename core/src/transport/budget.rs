//! How many retries a client has in hand.

use std::sync::atomic::{AtomicU64, Ordering};

/// So many parts has one retry: as many successes earn it.
const PARTS: u64 = 10;

/// What is left of the retries that a client may make; its clones and threads share it.
#[derive(Debug)]
pub(super) struct Budget {
    left: AtomicU64,
    full: u64,
}

impl Budget {
    /// All of them.
    pub(super) fn of(retries: u32) -> Self {
        let full = u64::from(retries) * PARTS;
        Budget { left: AtomicU64::new(full), full }
    }

    /// Takes one retry, if one is left.
    pub(super) fn take(&self) -> bool {
        let less = |left: u64| left.checked_sub(PARTS);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }

    /// Gives a tenth of one back, for a success.
    pub(super) fn earn(&self) {
        let more = |left: u64| (left < self.full).then_some(left + 1);
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more); // an error is a full budget
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;
    use std::thread;

    use super::*;

    #[test]
    fn ten_successes_earn_a_retry_and_none_is_earned_beyond_what_there_was() {
        let budget = Budget::of(2);
        (0..100).for_each(|_| budget.earn());
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.take());
        budget.earn();
        assert_eq!([budget.take(), budget.take()], [true, false]);
        assert!(!Budget::of(0).take());
        assert!(Budget::of(u32::MAX).take());
    }

    #[test]
    fn threads_share_it() {
        let (budget, taken) = (Budget::of(100), AtomicU32::new(0));
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in (0..100).filter(|_| budget.take()) {
                        taken.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(taken.into_inner(), 100);
    }
}
