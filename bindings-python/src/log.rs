//! The core's events, on their way to the user's log.

use std::fmt::{Debug, Write};
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{Interest, set_global_default};
use tracing::{Event, Level, Metadata, Subscriber};

use crate::message::{Message, Post};

tokio::task_local! {
    /// Who listens to the running operation.
    static LISTENER: Listener;
}

struct Listener {
    post: Post,
    /// As Python's `logging` numbers it
    level: u8,
}

/// The operation, of whose events those of that level and above are sent there, as messages of the call.
pub(crate) fn heard<F: Future>(post: Post, level: u8, operation: F) -> impl Future<Output = F::Output> {
    static SUBSCRIBED: Once = Once::new();
    // Global only within this library, which has a `tracing` of its own, linked in.
    SUBSCRIBED.call_once(|| drop(set_global_default(Events)));
    LISTENER.scope(Listener { post, level }, operation)
}

/// Hears the core's events, wherever an operation runs to whose events somebody listens.
struct Events;

impl Subscriber for Events {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        let is_ours = metadata.is_event() && metadata.target().starts_with("altinn_systemregister");
        if is_ours { Interest::sometimes() } else { Interest::never() }
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::DEBUG)
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        LISTENER.try_with(|listener| in_python(*metadata.level()).0 >= listener.level).unwrap_or(false)
    }

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        let message = Message::Log(in_python(*event.metadata().level()).1, text.message + &text.fields);
        let _ = LISTENER.try_with(|listener| listener.post.send(message)); // `enabled` has seen to it that there is one
    }

    fn new_span(&self, _span: &Attributes<'_>) -> Id {
        Id::from_u64(1) // no interest in spans
    }

    fn record(&self, _span: &Id, _values: &Record<'_>) {}

    fn record_follows_from(&self, _span: &Id, _follows: &Id) {}

    fn enter(&self, _span: &Id) {}

    fn exit(&self, _span: &Id) {}
}

/// The level as Python's `logging` numbers and names it.
fn in_python(level: Level) -> (u8, &'static str) {
    match level {
        Level::ERROR => (40, "error"),
        Level::WARN => (30, "warning"),
        Level::INFO => (20, "info"),
        _ => (10, "debug"),
    }
}

/// An event as one line: what happened, and its facts as ` key=value`.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        if value.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"') {
            self.record_debug(field, &value);
        } else {
            self.record_debug(field, &format_args!("{value}"));
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Cannot fail: they are Strings.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}
