//! The register's 5xx, some of which are the document's fault.

use super::action::Action;
use crate::error::{Error, ErrorCode, Outcome, Said, catalogue};

/// Words of the register's database by which a refused document is known. The text around them is the server's own
/// exception, which is not shown.
const KNOWN: [(&str, ErrorCode); 3] = [
    ("translated_text_contains_", catalogue::LANGUAGE_REFUSED),
    ("uri_scheme_check", catalogue::REDIRECT_URL_REFUSED),
    ("22001:", catalogue::VALUE_TOO_LONG),
];

/// What a 5xx means.
pub(super) fn server_failure(action: Action, status: u16, said: &Said) -> Error {
    if let Said::Text(text) = said {
        tracing::debug!(text, "the register failed with a text");
        if let Some((word, entry)) = KNOWN.iter().find(|(word, _)| text.contains(word)) {
            let error = Error::of(*entry).with_outcome(Outcome::NotApplied); // the transaction failed
            return match language(text, word) {
                Some(language) => error.saying(format!("{}: `{language}`", entry.meaning)),
                None => error,
            };
        }
    }
    match (action, status) {
        (Action::SetRights | Action::SetAccessPackages, 500) => Error::of(catalogue::SERVER_ERROR_OR_NO_SYSTEM),
        _ => Error::of(catalogue::SERVER_ERROR).saying(format!("the register failed with status {status}")),
    }
}

/// The language code in `translated_text_contains_nb`.
fn language<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(word)?;
    rest.get(..2).filter(|code| word.ends_with('_') && code.bytes().all(|byte| byte.is_ascii_lowercase()))
}
