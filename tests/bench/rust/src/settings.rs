//! What the harness sets.

use std::env;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::Outcome;

/// How long to measure.
pub(crate) fn time() -> Outcome<Duration> {
    Ok(Duration::try_from_secs_f64(text("BENCH_SECONDS")?.parse()?)?)
}

/// Where the server is.
pub(crate) fn server() -> Outcome<String> {
    text("BENCH_SERVER")
}

/// A setting that must be there.
pub(crate) fn text(name: &str) -> Outcome<String> {
    env::var(name).map_err(|_| format!("`{name}` is not set").into())
}

/// The document of a work or of that name: `good` of `validate-good`.
pub(crate) fn document(work: &str) -> Outcome<String> {
    let name = work.rsplit('-').next().unwrap_or(work);
    Ok(fs::read_to_string(Path::new("documents").join(name).with_extension("json"))?)
}
