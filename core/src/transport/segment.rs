//! Names in addresses.

use std::fmt::Write;

/// A name as one segment of a path: everything but letters, digits and `-._~` in percent. Not for `.` and `..`, which
/// mean a place even so.
pub(crate) fn segment(name: &str) -> String {
    let mut segment = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            segment.push(char::from(byte));
        } else {
            let _ = write!(segment, "%{byte:02X}"); // cannot fail: it is a String
        }
    }
    segment
}
