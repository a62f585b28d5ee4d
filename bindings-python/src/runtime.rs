//! The threads on which requests are made.

use std::process;
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, mem};

use altinn_systemregister::Error;
use altinn_systemregister::error::catalogue;
use pyo3::Python;
use tokio::runtime::{Builder, Runtime};

use crate::error::of;

// INVARIANT: locked only by a thread that holds the GIL and keeps it meanwhile. `os.fork` needs the GIL too, so no child
// process ever finds it locked.
static CURRENT: Mutex<Option<(u32, Arc<Runtime>)>> = Mutex::new(None);

/// This process's runtime, made at first need; a forked child gets one of its own.
pub(crate) fn current(_gil: Python<'_>) -> Result<Arc<Runtime>, Error> {
    let mut current = CURRENT.lock().unwrap_or_else(PoisonError::into_inner);
    match &*current {
        Some((process, runtime)) if *process == process::id() => Ok(Arc::clone(runtime)),
        _ => {
            let runtime = Arc::new(start().map_err(|error| {
                of(catalogue::NO_RUNTIME, format!("the threads for requests could not be started: {error}"))
            })?);
            // The parent's runtime has no threads here: dropping it would wait for them for ever.
            mem::forget(current.replace((process::id(), Arc::clone(&runtime))));
            Ok(runtime)
        }
    }
}

fn start() -> io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(2).thread_name("systemregister").enable_all().build()
}
