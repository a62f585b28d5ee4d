//! Paths, as the platform's framework takes them.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;

/// Paths that begin alike: what they begin with, and the words that may follow. Anything else that follows is somebody's
/// id.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Family {
    pub(crate) base: &'static str,
    pub(crate) words: &'static [&'static str],
}

/// Gives a request's path the form in which the routes are written. The framework takes words in any case, and a slash
/// at the end; and it leaves a slash within an id, `%2F`, as it is, so that such an id is never found.
pub(crate) fn routed(mut request: Request, families: &[Family]) -> Request {
    if let Some(uri) = rewritten(request.uri(), families) {
        *request.uri_mut() = uri;
    }
    request
}

fn rewritten(uri: &Uri, families: &[Family]) -> Option<Uri> {
    let path = families.iter().find_map(|family| family.path(uri.path()))?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path + &query).ok()?);
    Uri::from_parts(parts).ok()
}

impl Family {
    /// The path in the form of the routes, if it is of this family.
    fn path(self, path: &str) -> Option<String> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let (base, rest) = path.split_at_checked(self.base.len())?;
        if !base.eq_ignore_ascii_case(self.base) || !(rest.is_empty() || rest.starts_with('/')) {
            return None;
        }
        let rest: Vec<_> = rest.split('/').map(|segment| self.segment(segment)).collect();
        Some(format!("{}{}", self.base, rest.join("/")))
    }

    fn segment(self, segment: &str) -> String {
        match self.words.iter().find(|word| word.eq_ignore_ascii_case(segment)) {
            Some(word) => (*word).to_owned(),
            None => segment.replace("%2F", "%252F").replace("%2f", "%252f"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Family;

    const FAMILY: Family = Family { base: "/api/v1", words: &["vendor", "rights"] };

    #[test]
    fn words_are_taken_in_any_case_and_ids_as_they_are() {
        for (path, routed) in [
            ("/api/v1", "/api/v1"),
            ("/API/V1/", "/api/v1"),
            ("/Api/v1/Vendor/", "/api/v1/vendor"),
            ("/api/v1/VENDOR/Ab%20C/Rights", "/api/v1/vendor/Ab%20C/rights"),
            ("/api/v1/vendor/a%2Fb%2fc%252F", "/api/v1/vendor/a%252Fb%252fc%252F"),
            ("/api/v1/vendor//", "/api/v1/vendor/"),
        ] {
            assert_eq!(FAMILY.path(path).as_deref(), Some(routed), "{path}");
        }
    }

    #[test]
    fn other_paths_are_not_of_the_family() {
        for path in ["", "/", "*", "/api", "/api/v10/vendor", "/æ/v1/vendor"] {
            assert_eq!(FAMILY.path(path), None, "{path}");
        }
    }
}
