//! Documents that cannot be read at all.

use std::borrow::Cow;

use super::catalogue::{NESTED_TOO_DEEP, NOT_JSON, NOT_UTF_8, Rule};
use super::{Finding, Report};
use crate::document::{Position, SyntaxError};

/// The report on a text that is not JSON.
pub(super) fn not_json(text: &str, error: &SyntaxError) -> Report {
    let place = Position { line: error.line, column: error.column };
    if error.too_deep {
        return only(&NESTED_TOO_DEEP, "the document is nested deeper than 127 levels".to_owned(), None, place);
    }
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        let help = "give a system, or the array that the operation takes";
        return only(&NOT_JSON, "the document is empty".to_owned(), Some(help), place);
    }
    let help = match error.message.as_str() {
        "trailing comma" => Some("take the comma before the closing bracket away"),
        "key must be a string" => {
            Some("put each member's name between quotation marks, and no comma after the last member")
        }
        "trailing characters" => Some("keep one JSON value, and take away what stands after it"),
        message if message.starts_with("EOF") => Some(
            "the document ends too early: check that it is whole, and that each bracket and quotation mark is closed",
        ),
        _ => None,
    };
    only(&NOT_JSON, format!("not JSON: {}", in_plain_words(&error.message)), help, place)
}

/// The report on bytes that are not UTF-8 from that offset on.
pub(super) fn not_utf_8(bytes: &[u8], valid_up_to: usize) -> Report {
    let before = String::from_utf8_lossy(bytes.get(..valid_up_to).unwrap_or_default());
    let before = before.trim_start_matches('\u{feff}');
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let message = if utf_16 { "the document is in UTF-16" } else { "the document is not in UTF-8" };
    only(&NOT_UTF_8, message.to_owned(), None, Position { line, column })
}

fn only(rule: &Rule, message: String, help: Option<&'static str>, place: Position) -> Report {
    Report { findings: vec![Finding::of(rule, String::new(), message, help.map(Cow::Borrowed), Some(place))] }
}

/// The parser's message without its shorthand.
fn in_plain_words(message: &str) -> String {
    match message.strip_prefix("EOF while parsing ") {
        Some(what) => format!("the text ends within {what}"),
        None => message.to_owned(),
    }
}
