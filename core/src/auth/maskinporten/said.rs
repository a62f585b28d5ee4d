//! What a token endpoint says where it refuses.

use serde_json::{Map, Value};

use crate::error::TokenRefusal;

/// The most of a text that is kept.
const LIMIT: usize = 1000;

/// What an answer says of the reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) refusal: TokenRefusal,
    pub(super) trace_id: Option<String>,
}

impl Said {
    /// Reads a body; `None` where it is no error of OAuth 2.0's form.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let members: Map<String, Value> = serde_json::from_slice(body).ok()?;
        let text = |name: &str| members.get(name).and_then(Value::as_str).map(harmless).filter(|text| !text.is_empty());
        let (error, description) = (text("error"), text("error_description"));
        if error.is_none() && description.is_none() {
            return None;
        }
        let all = [description.as_deref(), error.as_deref()].map(Option::unwrap_or_default);
        // The code stands in the description, or at the end of the address where it is explained.
        let mp_code = all.iter().find_map(|text| mp_code(text)).or_else(|| mp_code(&text("error_uri")?));
        let trace_id =
            all.iter().find_map(|text| trace_id(text)).or_else(|| text("trace_id")).or_else(|| text("traceId"));
        Some(Said { refusal: TokenRefusal { mp_code, error, description }, trace_id })
    }

    /// Whether it says one of these, in whatever case.
    pub(super) fn mentions(&self, texts: &[&str]) -> bool {
        let said = [&self.refusal.error, &self.refusal.description].map(|text| text.as_deref().unwrap_or_default());
        let said = said.join(" ").to_lowercase();
        texts.iter().any(|text| said.contains(text))
    }
}

/// Maskinporten's code, however it is spelled: `MP-124`, `MP124`, `mp 124`.
fn mp_code(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    lower.match_indices("mp").find_map(|(at, _)| {
        let (before, after) = (lower.get(..at)?, lower.get(at + 2..)?);
        let number = after.strip_prefix(['-', ' ', '_', '\u{2013}']).unwrap_or(after);
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let starts_word = !before.ends_with(|c: char| c.is_alphanumeric());
        (starts_word && digits == 3).then(|| format!("MP-{}", number.get(..3).unwrap_or_default()))
    })
}

/// What stands behind the words `trace id`, however they are spelled.
fn trace_id(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    ["trace_id", "trace-id", "trace id", "traceid"].into_iter().find_map(|words| {
        let behind = text.get(lower.find(words)? + words.len()..)?;
        let behind = behind.trim_start_matches([' ', ':', '=', '"', '\'', '`']);
        let id: String = behind.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        (!id.is_empty()).then_some(id)
    })
}

/// The text on one line, not too long, and without anything that looks like (a part of) a token.
fn harmless(text: &str) -> String {
    let mut kept = String::new();
    let ends_token = |c: char| !c.is_ascii_alphanumeric() && !"-_.+/=".contains(c);
    for word in text.split_inclusive(ends_token) {
        let token = word.trim_end_matches(ends_token);
        if token.len() > 100 || token.len() > 10 && token.contains("eyJ") {
            kept.push('…');
            kept.push_str(word.get(token.len()..).unwrap_or_default());
        } else {
            kept.push_str(word);
        }
    }
    let line: String = kept.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LIMIT).collect();
    line.trim().to_owned()
}
