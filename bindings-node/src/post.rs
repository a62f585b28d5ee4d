//! What is told to JavaScript of a call.

use napi::bindgen_prelude::Either4;

use crate::key::GeneratedKey;
use crate::sandbox::Sandbox;
use crate::text::Text;

/// Something that happened to a call.
pub(crate) struct Post {
    /// The number of the call
    pub(crate) call: u32,
    pub(crate) event: Event,
}

/// What happened; the face knows each by its number.
pub(crate) enum Event {
    /// It is done
    Done(Outcome),
    /// It has failed: the error, as JSON
    Failed(String),
    /// The log has a new line: JSON
    Logged(String),
    /// It has got on: JSON
    Progress(String),
    /// It needs a token: the number of the question
    TokenNeeded(u32),
}

/// What a call resolves to.
pub(crate) enum Outcome {
    /// JSON, unless the function says otherwise
    Text(String),
    /// A new sandbox
    Sandbox(Sandbox),
    /// A new key pair
    Key(GeneratedKey),
}

/// A member of the list in which posts cross.
pub(crate) type Member = Either4<u32, Text, Sandbox, GeneratedKey>;

impl Event {
    /// Whether nothing more is told of its call.
    pub(crate) fn is_last(&self) -> bool {
        matches!(self, Event::Done(_) | Event::Failed(_))
    }

    fn number(&self) -> u32 {
        match self {
            Event::Done(_) => 0,
            Event::Failed(_) => 1,
            Event::Logged(_) => 2,
            Event::Progress(_) => 3,
            Event::TokenNeeded(_) => 4,
        }
    }
}

impl Post {
    /// The number of the call, that of what happened, and what there is to say of it.
    pub(crate) fn members(self) -> [Member; 3] {
        let number = self.event.number();
        let said = match self.event {
            Event::Done(Outcome::Sandbox(sandbox)) => Either4::C(sandbox),
            Event::Done(Outcome::Key(key)) => Either4::D(key),
            Event::TokenNeeded(question) => Either4::A(question),
            Event::Done(Outcome::Text(text)) | Event::Failed(text) | Event::Logged(text) | Event::Progress(text) => {
                Either4::B(text.into())
            }
        };
        [Either4::A(self.call), Either4::A(number), said]
    }
}

impl From<String> for Outcome {
    fn from(text: String) -> Self {
        Outcome::Text(text)
    }
}
