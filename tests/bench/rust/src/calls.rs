//! How long a call takes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Outcome, settings};

/// A batch takes at least so long, so that the clock's grain does not matter.
const BATCH: Duration = Duration::from_millis(1);

/// The best of all batches.
pub(crate) struct Best {
    pub(crate) nanoseconds: f64,
    pub(crate) batches: u32,
}

/// Measures how long it takes to find the faults of the work's document.
pub(crate) fn measured(work: &str, faults: impl Fn(&str) -> usize) -> Outcome<Value> {
    let document = settings::document(work)?;
    let Best { nanoseconds, batches } = best(settings::time()?, || faults(black_box(&document)));
    Ok(json!({ "work": work, "ns": nanoseconds, "batches": batches, "faults": faults(&document) }))
}

/// Calls it over and over for that time.
pub(crate) fn best<T>(time: Duration, call: impl Fn() -> T) -> Best {
    let batch = |calls: u32| {
        let start = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        start.elapsed()
    };
    let mut calls = 1;
    while batch(calls) < BATCH {
        calls *= 2;
    }
    let mut best = Best { nanoseconds: f64::INFINITY, batches: 0 };
    let end = Instant::now() + time;
    while Instant::now() < end || best.batches == 0 {
        best.nanoseconds = best.nanoseconds.min(batch(calls).as_secs_f64() * 1e9 / f64::from(calls));
        best.batches += 1;
    }
    best
}
