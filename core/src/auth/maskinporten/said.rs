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

#[cfg(test)]
mod tests {
    use super::*;

    fn said(error: &str, description: &str) -> Said {
        let body = serde_json::json!({"error": error, "error_description": description});
        Said::read(body.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn a_code_is_found_wherever_it_stands_and_however_it_is_spelled() {
        for text in
            ["MP-124", "MP124", "mp-124", "wrong (MP 124).", "Feil:MP_124, x", "MP\u{2013}124 trace", "xMP-999 MP-124"]
        {
            assert_eq!(mp_code(text).as_deref(), Some("MP-124"), "{text}");
        }
        for text in ["", "MP", "MP-12", "MP-1245", "LAMP-124", "temp 124", "124", "MP-abc", "mpæ124"] {
            assert_eq!(mp_code(text), None, "{text}");
        }
    }

    #[test]
    fn a_trace_id_is_found_however_it_is_announced() {
        for text in ["x (trace_id: a1-B2)", "Trace ID=a1-B2, y", "traceId \"a1-B2\"", "trace-id:a1-B2"] {
            assert_eq!(said("e", text).trace_id.as_deref(), Some("a1-B2"), "{text}");
        }
        assert_eq!(said("e", "trace_id: ?").trace_id, None);
        let member = br#"{"error":"e","traceId":"c3"}"#;
        assert_eq!(Said::read(member).unwrap().trace_id.as_deref(), Some("c3"));
    }

    #[test]
    fn what_is_no_refusal_is_known_as_such() {
        for body in ["", "[]", "{}", "<html>", r#"{"message":"no"}"#, r#"{"error":5}"#, r#"{"error":"  "}"#] {
            assert_eq!(Said::read(body.as_bytes()), None, "{body}");
        }
    }

    #[test]
    fn nothing_that_looks_like_a_token_is_kept() {
        let token = "eyJhbGciOiJSUzI1NiJ9.eyJzIjoxfQ.c2lnbmF0dXJl";
        for text in [format!("no: {token}."), format!("assertion={token}&x"), format!("\"{token}\""), "A".repeat(400)] {
            let kept = said("invalid_grant", &text).refusal.description.unwrap();
            assert!(kept.contains('…') && kept.len() < 20, "{kept}");
        }
        let plain = "Client 32ef65ac-6e62-498d-880f-76c85c2052ae at https://docs.digdir.no/docs/Maskinporten (MP-100)";
        assert_eq!(said("e", plain).refusal.description.as_deref(), Some(plain));
        assert_eq!(said("e", "two\r\nlines ").refusal.description.as_deref(), Some("two  lines"));
        assert_eq!(said("e", &"word ".repeat(1000)).refusal.description.unwrap().len(), 999);
    }
}
