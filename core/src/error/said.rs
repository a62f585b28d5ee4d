//! What the body of an answer says, whatever its form.

use super::catalogue;
use crate::document::{Node, parse};

/// The body of an answer. The register speaks in texts (raw or quoted), in problem details of three makes, or not at
/// all; gateways before it speak as they like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// No body
    Nothing,
    /// A text
    Text(String),
    /// Problem details
    Problem(Problem),
    /// HTML, or JSON of no form that the register has
    Foreign,
}

/// Problem details: Altinn's of today, those of before July 2026, or ASP.NET's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Problem {
    /// `AUTH-…` or `STD-…`; ASP.NET's own have none
    pub(crate) code: Option<String>,
    /// `title`, which before July 2026 stood in `detail`
    pub(crate) message: Option<String>,
    pub(crate) trace_id: Option<String>,
    /// `validationErrors`
    pub(crate) violations: Vec<Violation>,
    /// `errors` of ASP.NET's model state: member and texts
    pub(crate) members: Vec<(String, Vec<String>)>,
}

/// One of the register's validation errors.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Violation {
    pub(crate) code: String,
    pub(crate) message: Option<String>,
    pub(crate) paths: Vec<String>,
    /// Further members: name without colon and blanks around it, and text
    pub(crate) details: Vec<(String, String)>,
}

impl Said {
    /// Reads a body, whatever its content type claims.
    pub(crate) fn read(body: &[u8]) -> Self {
        let text = String::from_utf8_lossy(body);
        let text = text.trim_start_matches('\u{feff}').trim();
        match parse(text) {
            _ if text.is_empty() => Said::Nothing,
            Ok(document) => Said::of(document.root()),
            Err(_) if text.starts_with(['<', '{', '[']) => Said::Foreign,
            Err(_) => Said::Text(text.to_owned()),
        }
    }

    fn of(node: Node<'_>) -> Self {
        match node.as_text() {
            Some(text) if text.trim().is_empty() => Said::Nothing,
            Some(text) => Said::Text(text.to_owned()),
            None => Problem::read(node).map_or(Said::Foreign, Said::Problem),
        }
    }
}

impl Problem {
    fn read(node: Node<'_>) -> Option<Self> {
        let problem = Problem {
            code: text(node, "code"),
            message: text(node, "title").or_else(|| text(node, "detail")),
            trace_id: text(node, "traceId"),
            violations: items(node, "validationErrors").filter_map(Violation::read).collect(),
            members: members(node, "errors").map(|(name, texts)| (name.to_owned(), all_texts(texts))).collect(),
        };
        let has_form = problem.message.is_some() || !problem.violations.is_empty() || !problem.members.is_empty();
        has_form.then_some(problem)
    }
}

impl Violation {
    const KNOWN: [&'static str; 4] = ["code", "title", "detail", "paths"];

    fn read(node: Node<'_>) -> Option<Self> {
        let further =
            node.members()?.filter(|(name, _)| !Self::KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name)));
        let named = |name: &str| name.trim_end_matches([' ', ':']).to_owned();
        Some(Violation {
            code: text(node, "code").unwrap_or_else(|| catalogue::REJECTED.code.to_owned()),
            message: text(node, "title").or_else(|| text(node, "detail")),
            paths: items(node, "paths").filter_map(as_text).collect(),
            details: further.filter_map(|(name, value)| Some((named(name), as_text(value)?))).collect(),
        })
    }
}

fn as_text(node: Node<'_>) -> Option<String> {
    node.as_text().map(str::to_owned)
}

/// The text of a member, where it is there and says something.
fn text(node: Node<'_>, name: &str) -> Option<String> {
    node.member(name).and_then(|(_, value)| as_text(value)).filter(|text| !text.trim().is_empty())
}

fn items<'d>(node: Node<'d>, name: &str) -> impl Iterator<Item = Node<'d>> {
    node.member(name).and_then(|(_, value)| value.items()).into_iter().flatten()
}

fn members<'d>(node: Node<'d>, name: &str) -> impl Iterator<Item = (&'d str, Node<'d>)> {
    node.member(name).and_then(|(_, value)| value.members()).into_iter().flatten()
}

fn all_texts(node: Node<'_>) -> Vec<String> {
    match node.items() {
        Some(items) => items.filter_map(as_text).collect(),
        None => as_text(node).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(body: &str) -> Problem {
        match Said::read(body.as_bytes()) {
            Said::Problem(problem) => problem,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn texts_come_quoted_or_raw() {
        let text = Said::Text("Cannot update a system marked as deleted.".to_owned());
        assert_eq!(Said::read(b"Cannot update a system marked as deleted."), text);
        assert_eq!(Said::read(b"\"Cannot update a system marked as deleted.\""), text);
        assert_eq!(Said::read(b""), Said::Nothing);
        assert_eq!(Said::read(b" \r\n"), Said::Nothing);
        assert_eq!(Said::read(b"\"\""), Said::Nothing);
    }

    #[test]
    fn gateways_speak_as_they_like() {
        for body in
            ["<html></html>", r#"{"statusCode":404,"message":"Resource not found"}"#, "{\"tit", "[1]", "{}", "12"]
        {
            assert_eq!(Said::read(body.as_bytes()), Said::Foreign, "{body}");
        }
    }

    #[test]
    fn both_makes_of_altinns_problems_say_the_same() {
        let today = r#"{"type":"urn:altinn:error:STD-00000","title":"One or more validation errors occurred.","status":400,
            "code":"STD-00000","traceId":"00-a-b-00","validationErrors":[{"code":"AUTH.VLD-00003","title":"T",
            "paths":["/registersystemrequest/rights/resource"],"ResourceIds Not Found : ":"foo | bar"}]}"#;
        let before = r#"{"type":"https://tools.ietf.org/html/rfc7231","detail":"One or more validation errors occurred.","status":400,
            "code":"STD-00000","traceId":"00-a-b-00","validationErrors":[{"code":"AUTH.VLD-00003","detail":"T",
            "paths":["/registersystemrequest/rights/resource"],"ResourceIds Not Found : ":"foo | bar"}]}"#;
        assert_eq!(problem(today), problem(before));
        let violation = problem(today).violations.pop().unwrap();
        assert_eq!(violation.message.as_deref(), Some("T"));
        assert_eq!(violation.details, [("ResourceIds Not Found".to_owned(), "foo | bar".to_owned())]);
    }

    #[test]
    fn model_state_names_members() {
        let said =
            problem(r#"{"title":"T","status":400,"errors":{"$.isVisible":["no","never"],"Name":"x"},"traceId":"t"}"#);
        let expected = [("$.isVisible", vec!["no", "never"]), ("Name", vec!["x"])];
        let expected = expected.map(|(name, texts)| (name.to_owned(), texts.into_iter().map(str::to_owned).collect()));
        assert_eq!(said.members, expected);
        assert_eq!(said.code, None);
    }
}
