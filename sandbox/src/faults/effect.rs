//! What a fault does to a request.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::canned::{Canned, Words};
use super::rival::Rival;
use crate::maskinporten::Ground;

/// What a fault does.
#[derive(Debug, Clone)]
pub(super) enum Effect {
    /// The request waits, and goes on
    Delay(Duration),
    /// Somebody else's request comes first, and this one goes on
    Forestall(Rival),
    /// The register does not find these while it does the request
    Outage(Outage),
    /// It is answered so, and goes no further
    Answer(Canned),
    /// It is refused as Maskinporten refuses on that ground
    Refuse(&'static Ground),
    /// The connection is cut off before anything is done
    Reset,
    /// It is done, and then something else goes out than its answer
    Afterwards(Afterwards),
}

/// What happens once a request is done.
#[derive(Debug, Clone)]
pub(super) enum Afterwards {
    /// Another answer goes out
    Answer(Canned),
    /// The connection is cut off
    Reset,
    /// Only so many bytes of the answer's body go out, then the connection is cut off
    Truncate(usize),
    /// Somebody else's request comes next, before the answer goes out
    Follow(Rival),
}

impl Effect {
    /// Whether no further effect matters.
    pub(super) fn is_end(&self) -> bool {
        !matches!(self, Effect::Delay(_) | Effect::Forestall(_) | Effect::Outage(_))
    }
}

/// The resources and access packages for which the register's own look-up fails.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Outage(pub(crate) Vec<String>);

/// Before or after the request is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum When {
    Before,
    After,
}

/// An effect as JSON has it: one of `delayMs`, `status`, `refuse`, `reset`, `truncate`, `rival` and `outage`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Form {
    delay_ms: Option<u64>,
    status: Option<u16>,
    retry_after: Option<String>,
    body: Option<Value>,
    text: Option<String>,
    content_type: Option<String>,
    refuse: Option<String>,
    reset: Option<When>,
    truncate: Option<usize>,
    rival: Option<Rival>,
    outage: Option<Outage>,
    when: Option<When>,
}

impl TryFrom<Form> for Effect {
    type Error = String;

    fn try_from(form: Form) -> Result<Self, String> {
        let Form {
            delay_ms,
            status,
            retry_after,
            body,
            text,
            content_type,
            refuse,
            reset,
            truncate,
            rival,
            outage,
            when,
        } = form;
        let words = Words { retry_after, body, text, content_type };
        if !words.is_empty() && status.is_none() {
            return Err("`retryAfter`, `body`, `text` and `contentType` go with `status` alone".to_owned());
        }
        if when.is_some() && status.is_none() && rival.is_none() {
            return Err("`when` goes with `status` and `rival` alone".to_owned());
        }
        let after = when == Some(When::After);
        match (delay_ms, status, refuse, reset, truncate, rival, outage) {
            (Some(delay), None, None, None, None, None, None) => Ok(Effect::Delay(Duration::from_millis(delay))),
            (None, Some(status), None, None, None, None, None) => {
                let canned = Canned::of(status, words)?;
                Ok(if after { Effect::Afterwards(Afterwards::Answer(canned)) } else { Effect::Answer(canned) })
            }
            (None, None, Some(code), None, None, None, None) => Ground::of(&code).map(Effect::Refuse).ok_or_else(|| {
                let (code, known) = (code.escape_debug(), Ground::codes().join(", "));
                format!("`{code}` is no code of Maskinporten's; known are {known}")
            }),
            (None, None, None, Some(When::Before), None, None, None) => Ok(Effect::Reset),
            (None, None, None, Some(When::After), None, None, None) => Ok(Effect::Afterwards(Afterwards::Reset)),
            (None, None, None, None, Some(bytes), None, None) => Ok(Effect::Afterwards(Afterwards::Truncate(bytes))),
            (None, None, None, None, None, Some(rival), None) => {
                Ok(if after { Effect::Afterwards(Afterwards::Follow(rival)) } else { Effect::Forestall(rival) })
            }
            (None, None, None, None, None, None, Some(outage)) => Ok(Effect::Outage(outage)),
            _ => Err(
                "`effect` needs one of `delayMs`, `status`, `refuse`, `reset`, `truncate`, `rival` and `outage`, and only one"
                    .to_owned(),
            ),
        }
    }
}
