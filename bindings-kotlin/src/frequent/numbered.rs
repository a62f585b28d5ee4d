//! What Kotlin knows by number: a wrong number finds nothing, where a wrong pointer would crash.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Things by number. No number is given twice.
pub(crate) struct Numbered<T>(Mutex<Things<T>>);

struct Things<T> {
    last: i64,
    by_number: BTreeMap<i64, T>,
}

impl<T: Clone> Numbered<T> {
    /// None yet.
    pub(crate) const fn new() -> Self {
        Numbered(Mutex::new(Things { last: 0, by_number: BTreeMap::new() }))
    }

    /// Keeps a thing, and tells its number.
    pub(crate) fn insert(&self, thing: T) -> i64 {
        self.insert_with(|_| thing)
    }

    /// Keeps a thing that knows its number.
    pub(crate) fn insert_with(&self, thing: impl FnOnce(i64) -> T) -> i64 {
        let mut things = self.lock();
        things.last += 1;
        let number = things.last;
        things.by_number.insert(number, thing(number));
        number
    }

    /// The thing of that number.
    pub(crate) fn get(&self, number: i64) -> Option<T> {
        self.lock().by_number.get(&number).cloned()
    }

    /// Keeps it no longer.
    pub(crate) fn remove(&self, number: i64) {
        let removed = self.lock().by_number.remove(&number);
        drop(removed); // out of the lock: it may be the last of it
    }

    fn lock(&self) -> MutexGuard<'_, Things<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
