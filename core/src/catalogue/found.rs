//! What a look-up tells.

use super::Entry;
use crate::document::{Node, parse};
use crate::error::Said;
use crate::transport::Answer;

/// Types of resources that no system can have a right to (register API 1.10).
const NOT_FOR_SYSTEMS: [&str; 3] = ["MaskinportenSchema", "Altinn2Service", "Consent"];

/// What a look-up tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// It is there, and systems can have it
    There,
    /// It is there, but systems cannot have it
    Unusable,
    /// It is not there
    Nowhere,
    /// Nobody answered, or not so that it could be understood
    Unread,
}

impl Found {
    /// What an answer says of what was looked up.
    pub(super) fn read(entry: &Entry, answer: &Answer) -> Self {
        match answer.status {
            200 => parse(&String::from_utf8_lossy(&answer.body))
                .map_or(Found::Unread, |document| Found::of(entry, document.root())),
            404 if Said::read(&answer.body) != Said::Foreign => Found::Nowhere,
            _ => Found::Unread,
        }
    }

    fn of(entry: &Entry, node: Node<'_>) -> Self {
        let is = |name| node.member(name)?.1.as_bool();
        let is_for_systems = match entry {
            Entry::Resource(_) => {
                let kind = node.member("resourceType").and_then(|(_, kind)| kind.as_text());
                kind.map(|kind| !NOT_FOR_SYSTEMS.contains(&kind))
            }
            Entry::AccessPackage(_) => is("isDelegable").zip(is("isAssignable")).map(|(can, may)| can || may),
        };
        match is_for_systems {
            Some(true) => Found::There,
            Some(false) => Found::Unusable,
            None => Found::Unread,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(status: u16, body: &str) -> Found {
        let answer = Answer { status, body: body.as_bytes().to_vec(), ..Answer::default() };
        Found::read(&Entry::Resource("foo".to_owned()), &answer)
    }

    fn package(body: &str) -> Found {
        let answer = Answer { status: 200, body: body.as_bytes().to_vec(), ..Answer::default() };
        Found::read(&Entry::AccessPackage("urn:altinn:accesspackage:foo".to_owned()), &answer)
    }

    #[test]
    fn a_resource_counts_by_its_type() {
        assert_eq!(resource(200, r#"{"resourceType": "AltinnApp"}"#), Found::There);
        assert_eq!(resource(200, r#"{"resourceType": "Consent"}"#), Found::Unusable);
        assert_eq!(resource(200, "{}"), Found::Unread);
    }

    #[test]
    fn a_package_must_be_delegable_or_assignable() {
        assert_eq!(package(r#"{"isDelegable": false, "isAssignable": true}"#), Found::There);
        assert_eq!(package(r#"{"isDelegable": true, "isAssignable": false}"#), Found::There);
        assert_eq!(package(r#"{"isDelegable": false, "isAssignable": false}"#), Found::Unusable);
        assert_eq!(package(r#"{"resourceType": "AltinnApp"}"#), Found::Unread);
    }

    #[test]
    fn only_the_catalogues_own_404_says_that_it_is_not_there() {
        assert_eq!(resource(404, r#"{"title": "Not Found", "status": 404}"#), Found::Nowhere);
        assert_eq!(resource(404, ""), Found::Nowhere);
        assert_eq!(resource(404, r#"{"statusCode": 404, "message": "Resource not found"}"#), Found::Unread);
        for (status, body) in [(404, "<html>"), (503, ""), (302, ""), (200, "<html>"), (200, "[]"), (429, "{}")] {
            assert_eq!(resource(status, body), Found::Unread, "{status} {body}");
        }
    }
}
