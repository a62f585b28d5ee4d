//! Rules of the texts that end users see.

use super::SYSTEM;
use super::rule::rules;

rules! {
    TEXT_MISSING = {
        slug: "text-missing",
        severity: Error,
        operations: SYSTEM,
        meaning: "`name` and `description` have a text for each of `nb`, `nn` and `en`; the register answers 500 when one is missing",
        cure: "add the text in that language",
        source: "guide: Define Visible Texts; API 1.8; API 9, trap 9",
    }
    TEXT_EMPTY = {
        slug: "text-empty",
        severity: Warning,
        operations: SYSTEM,
        meaning: "a text says something; the register accepts an empty one, and end users then see nothing in that language",
        cure: "write the text",
        source: "guide: Define Visible Texts; API 1.8",
    }
    LANGUAGE_CASE = {
        slug: "language-case",
        severity: Error,
        operations: SYSTEM,
        meaning: "the language codes `nb`, `nn` and `en` are in lower case; the register takes others for other languages and answers 500, as the text is then missing",
        cure: "write the language code in lower case",
        source: "guide: Define Visible Texts; API 1.8",
    }
    LANGUAGE_UNKNOWN = {
        slug: "language-unknown",
        severity: Advice,
        operations: SYSTEM,
        meaning: "the portal shows `nb`, `nn` and `en`; the register keeps texts in other languages, but they are for nobody",
        cure: "leave the text out, or correct the language code",
        source: "guide: Define Visible Texts; API 1.8",
    }
}
