//! What Ctrl-C does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use altinn_systemregister::change::Stop;
use tokio::signal::ctrl_c;

/// Ctrl-C ends a command, unless it has begun to write: then what has begun is finished, so that it is known what became
/// of it, and nothing more is begun. The next Ctrl-C ends it all the same.
#[derive(Debug, Clone, Default)]
pub(crate) struct Interruption {
    writing: Arc<AtomicBool>,
    stop: Stop,
}

impl Interruption {
    /// From here on something is written; the work sees from what this gives whether it is to end.
    pub(crate) fn writing(&self) -> &Stop {
        self.writing.store(true, Ordering::Release);
        &self.stop
    }

    /// Whether it came while something was written.
    pub(crate) fn has_come(&self) -> bool {
        self.stop.is_asked_for()
    }

    /// Until the command is to end; `tell` is called where Ctrl-C is heard and the command goes on.
    pub(crate) async fn end(&self, tell: impl Fn()) {
        while ctrl_c().await.is_ok() && self.writing.load(Ordering::Acquire) && !self.stop.is_asked_for() {
            self.stop.stop();
            tell();
        }
    }
}
