//! What stands in the files; `tests/vectors/README.md` says what it means.

use std::collections::BTreeMap;

use altinn_systemregister_sandbox::{ErrorShape, TokenClaims};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conversation {
    pub(crate) id: String,
    pub(crate) why: String,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) state: State,
    request: Request,
    answer: Answer,
    #[serde(default)]
    after: Vec<Exchange>,
}

impl Conversation {
    /// The exchanges, in order.
    pub(crate) fn exchanges(&self) -> impl Iterator<Item = Exchange> {
        let first = Exchange { request: self.request.clone(), answer: self.answer.clone() };
        std::iter::once(first).chain(self.after.iter().cloned())
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct State {
    pub(crate) error_shape: ErrorShape,
    pub(crate) catalogue: Option<Value>,
    pub(crate) systems: Vec<Value>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exchange {
    pub(crate) request: Request,
    pub(crate) answer: Answer,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) path: String,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) token: Token,
    pub(crate) body: Option<Value>,
    pub(crate) text: Option<String>,
}

/// Absent, null, or the claims of a token.
#[derive(Clone, Default)]
pub(crate) enum Token {
    #[default]
    Ordinary,
    None,
    Of(Box<TokenClaims>),
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let claims = Option::<TokenClaims>::deserialize(deserializer)?;
        Ok(claims.map_or(Token::None, |claims| Token::Of(Box::new(claims))))
    }
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Value,
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
}
