//! The runtime: it is made when it is first needed, and ends with the last JavaScript environment that uses it.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::{Builder, Handle, Runtime};

/// How long the end of an environment waits for work that cannot be broken off.
const PATIENCE: Duration = Duration::from_millis(100);

static SHARED: Mutex<Shared> = Mutex::new(Shared { runtime: None, users: 0 });

struct Shared {
    runtime: Option<Runtime>,
    users: usize,
}

/// The runtime, for an environment more.
///
/// It has one thread: JavaScript, which makes the calls and takes their answers, has no more either, and every further
/// one would have to be woken for each.
pub(crate) fn enter() -> io::Result<Handle> {
    let mut shared = shared();
    let handle = if let Some(runtime) = &shared.runtime {
        runtime.handle().clone()
    } else {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        shared.runtime.insert(runtime).handle().clone()
    };
    shared.users += 1;
    Ok(handle)
}

/// An environment that used it has ended.
pub(crate) fn leave() {
    let mut shared = shared();
    shared.users -= 1;
    let unused = if shared.users == 0 { shared.runtime.take() } else { None };
    drop(shared);
    if let Some(runtime) = unused {
        runtime.shutdown_timeout(PATIENCE);
    }
}

fn shared() -> MutexGuard<'static, Shared> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}
