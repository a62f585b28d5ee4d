//! How messages show what a document says: short, on one line, and never a secret.

const LONGEST: usize = 80;

/// Room for what a message says of what it quotes.
const REST: usize = 48;

/// The text in backticks: cut where it is long, what cannot be seen escaped, what looks like a secret hidden.
pub(super) fn quote(text: &str) -> String {
    if looks_secret(text) {
        return "`(hidden)`".to_owned();
    }
    let mut shown = String::with_capacity(text.len().min(LONGEST) + 2 + REST);
    shown.push('`');
    if text.len() <= LONGEST && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        shown.push_str(text);
        shown.push('`');
        return shown;
    }
    for c in text.chars().take(LONGEST) {
        if is_invisible(c) { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown.push_str(if text.chars().nth(LONGEST).is_some() { "…`" } else { "`" });
    shown
}

/// Whether the text holds a JWT, a bearer token or a private key.
fn looks_secret(text: &str) -> bool {
    let jwt = |from: usize| text.get(from..).is_some_and(|rest| rest.len() > 30 && rest.contains('.'));
    let has_blank = || text.bytes().any(|byte| byte == b' ');
    text.len() > 30 && text.match_indices("eyJ").any(|(at, _)| jwt(at))
        || text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("bearer "))
        || has_blank() && text.contains("PRIVATE KEY")
}

/// Whether the character is one that nobody sees, or commands a terminal.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || (c.is_whitespace() && c != ' ')
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn shows_what_cannot_be_seen() {
        assert_eq!(quote("blåbær ÆØÅ 'x'"), "`blåbær ÆØÅ 'x'`");
        assert_eq!(quote("a\tb\u{a0}c\u{202e}"), "`a\\tb\\u{a0}c\\u{202e}`");
    }

    #[test]
    fn cuts_what_is_long() {
        assert_eq!(quote(&"æ".repeat(80)), format!("`{}`", "æ".repeat(80)));
        assert_eq!(quote(&"æ".repeat(81)), format!("`{}…`", "æ".repeat(80)));
    }

    #[test]
    fn hides_secrets() {
        let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtYXNraW5wb3J0ZW4ifQ.c2lnbmF0dXJl";
        for secret in [jwt, &format!("https://a.no/?t={jwt}"), "Bearer abc", "-----BEGIN PRIVATE KEY-----"] {
            assert_eq!(quote(secret), "`(hidden)`");
        }
    }
}
