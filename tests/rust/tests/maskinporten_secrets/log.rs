//! Everything that any crate of this process logs, of every level.

use std::fmt::{Debug, Write};
use std::sync::{Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

static LOG: Mutex<String> = Mutex::new(String::new());

/// From now on, everything is kept.
pub(crate) fn begin() {
    tracing::subscriber::set_global_default(Everything).unwrap();
}

/// What was logged.
pub(crate) fn all() -> String {
    LOG.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

struct Everything;

struct Line;

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let mut log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
        write!(log, " {field}={value:?}").unwrap();
    }
}

fn begin_line(metadata: &Metadata<'_>) {
    let mut log = LOG.lock().unwrap_or_else(PoisonError::into_inner);
    write!(log, "\n{} {}", metadata.level(), metadata.target()).unwrap();
}

impl Subscriber for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        begin_line(span.metadata());
        span.record(&mut Line);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Line);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        begin_line(event.metadata());
        event.record(&mut Line);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
