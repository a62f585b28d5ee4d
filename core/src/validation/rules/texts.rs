//! The texts that end users see.

use crate::document::Path;
use crate::model::Texts;
use crate::validation::catalogue::{LANGUAGE_CASE, LANGUAGE_UNKNOWN, TEXT_EMPTY, TEXT_MISSING};
use crate::validation::draft::Drafts;
use crate::validation::quote::quote;
use crate::validation::subject::Subject;

pub(super) fn check(subject: &Subject<'_>, drafts: &mut Drafts) {
    for (member, texts) in [("name", &subject.system.name), ("description", &subject.system.description)] {
        if !texts.0.is_empty() || subject.states(&[member]) {
            missing(member, texts, drafts);
            for (language, text) in &texts.0 {
                let path = || Path::root().then(member).then((*language).to_owned());
                empty(super::trimmed(text, path, drafts), path, drafts);
                code(language, texts, path, drafts);
            }
        }
    }
}

fn missing(member: &'static str, texts: &Texts<&str>, drafts: &mut Drafts) {
    for language in Texts::REQUIRED {
        let in_another_case = || texts.0.keys().any(|key| key.eq_ignore_ascii_case(language));
        if texts.get(language).is_none() && !in_another_case() {
            let path = Path::root().then(member).then(language);
            drafts.add(&TEXT_MISSING, path, format!("`{member}` has no text in `{language}`"));
        }
    }
}

fn empty(text: &str, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if text.is_empty() {
        drafts.add(&TEXT_EMPTY, path(), "the text is empty");
    }
}

fn code(language: &str, texts: &Texts<&str>, path: impl Fn() -> Path, drafts: &mut Drafts) {
    if Texts::REQUIRED.contains(&language) {
        return;
    }
    match Texts::REQUIRED.into_iter().find(|known| known.eq_ignore_ascii_case(language)) {
        Some(known) if texts.get(known).is_none() => {
            let message = format!("{} is another language than `{known}` to the register", quote(language));
            drafts.add(&LANGUAGE_CASE, path(), message).help(format!("write `{known}`"));
        }
        _ => {
            drafts.add(&LANGUAGE_UNKNOWN, path(), quote(language) + " is not a language of the portal");
        }
    }
}
