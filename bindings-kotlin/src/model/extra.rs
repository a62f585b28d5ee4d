//! Members that this version does not know: by name, each as JSON text.

use std::collections::HashMap;

use altinn_systemregister::model::Extra;
use altinn_systemregister::{Error, ErrorKind};

/// Name and JSON text of each member.
pub(crate) type ExtraData = HashMap<String, String>;

pub(crate) fn to_texts(extra: Extra) -> ExtraData {
    extra.into_iter().map(|(name, value)| (name, value.to_string())).collect()
}

pub(crate) fn from_texts(texts: ExtraData) -> Result<Extra, Error> {
    let member = |(name, text): (String, String)| match serde_json::from_str(&text) {
        Ok(value) => Ok((name, value)),
        Err(_) => Err(not_json(&name)),
    };
    texts.into_iter().map(member).collect()
}

fn not_json(name: &str) -> Error {
    let message = format!("the extra member `{name}` is not JSON text: expected for example `\"text\"`, `1` or `null`");
    Error::custom(ErrorKind::Config, "extra-not-json", message, "give the value as JSON text, strings in quotes")
}
