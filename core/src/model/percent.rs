//! Percent escapes, undone as the register undoes them.

/// Characters whose escapes stay: those that RFC 3986 reserves, and `%` and `\`.
const KEPT: &str = r":/?#[]@!$&'()*+,;=%\";

/// The text with every escape undone but those of reserved and control characters, and of bytes that are no UTF-8.
///
/// A lone `%` becomes `%25`: whether the register does that is not known, and so both spellings are one here.
pub(super) fn unescape(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, escaped) = rest.split_at(at);
        done.push_str(before);
        let run = escapes(escaped);
        if run.is_empty() {
            done.push_str("%25");
            rest = escaped.get(1..).unwrap_or_default();
        } else {
            push_decoded(&mut done, &run);
            rest = escaped.get(run.len() * 3..).unwrap_or_default();
        }
    }
    done.push_str(rest);
    done
}

/// The bytes of the escapes that the text begins with, each with its two digits as written.
fn escapes(text: &str) -> Vec<(u8, &str)> {
    let mut run = Vec::new();
    let mut rest = text;
    while let Some(digits) = rest.strip_prefix('%').and_then(|rest| rest.get(..2)) {
        let Some(byte) =
            digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())
        else {
            break;
        };
        let Some(byte) = byte else { break };
        run.push((byte, digits));
        rest = rest.get(3..).unwrap_or_default();
    }
    run
}

fn push_decoded(done: &mut String, run: &[(u8, &str)]) {
    let bytes: Vec<u8> = run.iter().map(|(byte, _)| *byte).collect();
    let mut digits = run.iter().map(|(_, digits)| *digits);
    for chunk in bytes.utf8_chunks() {
        for decoded in chunk.valid().chars() {
            let escape: Vec<_> = digits.by_ref().take(decoded.len_utf8()).collect();
            if KEPT.contains(decoded) || decoded.is_control() || is_direction_mark(decoded) {
                push_escaped(done, &escape);
            } else {
                done.push(decoded);
            }
        }
        let invalid: Vec<_> = digits.by_ref().take(chunk.invalid().len()).collect();
        push_escaped(done, &invalid);
    }
}

fn push_escaped(done: &mut String, digits: &[&str]) {
    for digits in digits {
        done.push('%');
        done.push_str(digits);
    }
}

/// The marks that turn the direction of writing, which would make a URL look like another.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
}
