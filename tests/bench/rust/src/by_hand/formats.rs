//! What texts must look like.

/// An organisation number: nine digits, of which the last is the check digit of the others.
pub(super) fn is_org_number(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    let [first @ .., last] = text.as_bytes() else { return false };
    if first.len() != WEIGHTS.len() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    (11 - sum % 11) % 11 == u32::from(last - b'0')
}

/// A system's id: an organisation number, `_` and a name without spaces.
pub(super) fn is_system_id(text: &str) -> bool {
    let Some((number, name)) = text.split_once('_') else { return false };
    number.len() == 9 && number.bytes().all(|byte| byte.is_ascii_digit()) && !name.is_empty() && !name.contains(' ')
}

/// `urn:altinn:accesspackage:` and a name.
pub(super) fn is_access_package(text: &str) -> bool {
    text.strip_prefix("urn:altinn:accesspackage:").is_some_and(|name| !name.is_empty())
}

/// A UUID with hyphens.
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// `https://` and a host.
pub(super) fn is_redirect_url(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':']))
}
