//! How long an answer asks to wait.

use std::time::{Duration, SystemTime};

/// `Retry-After`: seconds, or a date. Whole seconds, rounded up.
pub(super) fn retry_after(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    let until = || httpdate::parse_http_date(text).ok()?.duration_since(now).ok();
    let whole = |wait: Duration| wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    text.parse().ok().or_else(|| until().map(whole)).map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_in_two_forms() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        assert_eq!(retry_after("120", now), Some(Duration::from_mins(2)));
        assert_eq!(retry_after("Sun, 06 Nov 1994 08:50:37 GMT", now), Some(Duration::from_mins(1)));
        for text in ["Sun, 06 Nov 1994 08:48:37 GMT", "soon", "-1", "", "99999999999999999999"] {
            assert_eq!(retry_after(text, now), None, "{text}");
        }
    }
}
