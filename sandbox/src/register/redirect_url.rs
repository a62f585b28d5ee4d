//! Redirect URLs, as the platform's framework reads and rewrites them.

use altinn_systemregister::model::normal_form;

/// A redirect URL that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RedirectUrl {
    /// As it was sent; the changelog keeps this
    pub(crate) sent: String,
    /// As it is stored and returned
    pub(crate) stored: String,
    /// Whether it is absolute and its scheme is `https`
    pub(crate) is_https: bool,
}

impl RedirectUrl {
    /// Reads one; `None` if the framework cannot, which is so for a web address without a usable host. What has no
    /// scheme is a relative address, and readable.
    pub(crate) fn read(sent: &str) -> Option<Self> {
        let text = sent.trim();
        let (stored, is_https) = match web_scheme(text) {
            Some(scheme) => (normal_form(text)?, scheme == "https"),
            None => (text.to_owned(), false),
        };
        Some(RedirectUrl { sent: sent.to_owned(), stored, is_https })
    }
}

/// `http` or `https`, if that is the scheme and an authority follows.
fn web_scheme(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let has_authority = rest.starts_with("//") || rest.starts_with(r"\\");
    (has_authority && matches!(scheme.as_str(), "http" | "https")).then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::RedirectUrl;

    #[test]
    fn web_addresses_need_a_host() {
        for text in ["https://", "https://.no", "http://", "https://a b.no/"] {
            assert_eq!(RedirectUrl::read(text), None, "{text}");
        }
    }

    #[test]
    fn only_https_is_https() {
        for (text, is_https) in [
            ("https://vg.no", true),
            ("HTTPS://VG.no", true),
            (" https://vg.no ", true),
            ("http://vg.no", false),
            ("htts://vg.no", false),
            ("vg.no", false),
            ("/path", false),
            ("", false),
        ] {
            assert_eq!(RedirectUrl::read(text).unwrap().is_https, is_https, "{text}");
        }
    }
}
