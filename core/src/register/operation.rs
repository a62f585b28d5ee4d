//! One operation of this library's, which may take several requests: all have one id.

use std::cell::Cell;

use crate::error::Error;
use crate::transport::TraceId;

tokio::task_local! {
    /// The running operation.
    static RUNNING: Running;
}

struct Running {
    trace: TraceId,
    /// Whether any of its requests has left
    is_sent: Cell<bool>,
}

/// Runs an operation, or a part of the one that runs: its requests share an id, and once one of them has left its error
/// tells that id.
pub(crate) fn operation<T>(work: impl Future<Output = Result<T, Error>>) -> impl Future<Output = Result<T, Error>> {
    let work = Box::pin(work); // it is large, and others are made of it
    async {
        let named = async { work.await.map_err(named) };
        if trace().is_some() {
            return named.await;
        }
        let running = Running { trace: TraceId::new()?, is_sent: Cell::new(false) };
        RUNNING.scope(running, named).await
    }
}

/// The id for a request of the running operation.
pub(super) fn trace() -> Option<TraceId> {
    RUNNING.try_with(|running| running.trace.clone()).ok()
}

/// A request of the running operation has left.
pub(super) fn note_sent() {
    let _ = RUNNING.try_with(|running| running.is_sent.set(true)); // fails where none runs, and nobody asks
}

fn named(error: Error) -> Error {
    let sent = RUNNING.try_with(|running| running.is_sent.get().then(|| running.trace.as_str().to_owned()));
    match sent {
        Ok(Some(id)) => error.with_request_id(Some(id)),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::catalogue;

    /// A part that fails, after a request of it has left or before.
    async fn failing(leaves: bool) -> Result<(), Error> {
        tokio::task::yield_now().await;
        if leaves {
            note_sent();
        }
        Err(Error::of(catalogue::INTERNAL))
    }

    #[tokio::test]
    async fn parts_of_an_operation_share_its_id() {
        let ids = operation(async {
            let whole = trace();
            let parts = [operation(async { Ok(trace()) }).await?, operation(async { Ok(trace()) }).await?];
            assert!(parts.iter().all(|part| *part == whole) && whole.is_some());
            Ok(whole)
        });
        assert_ne!(ids.await.unwrap(), operation(async { Ok(trace()) }).await.unwrap());
        assert_eq!(trace(), None);
    }

    #[tokio::test]
    async fn an_error_tells_the_id_once_a_request_has_left() {
        assert_eq!(operation(failing(false)).await.unwrap_err().request_id(), None);
        let error = operation(failing(true)).await.unwrap_err();
        assert_eq!(error.request_id().map(str::len), Some(32));
        let later = operation(async {
            let _ = operation(failing(true)).await;
            failing(false).await
        });
        assert!(later.await.unwrap_err().request_id().is_some());
    }
}
