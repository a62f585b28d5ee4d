//! The core's events, for the log that the JVM has.
//!
//! An event crosses at once and on the thread that polls, which is one of the JVM's own: the context of the caller's
//! log is in place there, and no thread of the native runtime ever waits for a log.

use std::fmt::{Debug, Write};
use std::sync::{Arc, PoisonError, RwLock};

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Where events go.
#[uniffi::export(with_foreign)]
pub(crate) trait EventSink: Send + Sync {
    /// Takes one event, of the level of that name; it must not throw.
    fn take(&self, level: String, text: String);
}

/// From which level on events cross. It is asked for when it changes, not at every event.
static WANTED: RwLock<LevelFilter> = RwLock::new(LevelFilter::OFF);

/// Sends the core's events to that sink, for good: the library is loaded for one JVM alone.
#[uniffi::export]
pub(crate) fn send_events_to(sink: Arc<dyn EventSink>) {
    // Fails only where it was called before, and then the first sink is as good.
    let _ = tracing::subscriber::set_global_default(Events(sink));
}

/// Which events cross from now on: those of that level and above, or none (`off`).
#[uniffi::export]
pub(crate) fn want_events(level: &str) {
    *WANTED.write().unwrap_or_else(PoisonError::into_inner) = level.parse().unwrap_or(LevelFilter::OFF);
    tracing::callsite::rebuild_interest_cache();
}

fn wanted() -> LevelFilter {
    *WANTED.read().unwrap_or_else(PoisonError::into_inner)
}

/// Hands events to the sink. Spans, of which the core has none, are not followed.
struct Events(Arc<dyn EventSink>);

impl Subscriber for Events {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target().starts_with("altinn_systemregister::") && *metadata.level() <= wanted()
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(wanted())
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        self.0.take(event.metadata().level().to_string(), line.0);
    }

    fn new_span(&self, _span: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

/// An event's message and then its fields.
#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            self.0.insert_str(0, &format!("{value:?}"));
        } else {
            let _ = write!(self.0, " {}={value:?}", field.name()); // cannot fail: it is a String
        }
    }
}
