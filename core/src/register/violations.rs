//! The register's validation errors, told as findings in the user's own document.

use std::fmt::Write;

use super::server_rules::{PLACES, ServerRule};
use super::subject::Subject;
use crate::document::{Node, Path, Segment};
use crate::error::{Problem, Violation};
use crate::validation::{Finding, Severity};

/// Every violation as one finding, or as several where the register names the elements at fault.
pub(super) fn findings(problem: &Problem, subject: &Subject<'_>) -> Vec<Finding> {
    let violations = problem.violations.iter().flat_map(|violation| of_violation(violation, subject));
    let members = problem.members.iter().map(|(member, texts)| of_member(member, texts, subject));
    let mut all: Vec<Finding> = Vec::new();
    for finding in violations.chain(members) {
        if !all.contains(&finding) {
            all.push(finding);
        }
    }
    all
}

fn of_violation(violation: &Violation, subject: &Subject<'_>) -> Vec<Finding> {
    let known = ServerRule::of(&violation.code);
    let finding = |path: Path, message: String| Finding {
        code: violation.code.clone(),
        rule: known.map_or(&*violation.code, |rule| rule.rule).to_owned(),
        severity: Severity::Error,
        path: subject.spelled(&path),
        message,
        help: known.map_or("see what the register says", |rule| rule.help).to_owned(),
        line: None,
        column: None,
    };
    let mut findings: Vec<_> = (violation.details.iter())
        .flat_map(|(name, value)| elements(name, value))
        .flat_map(|element| {
            let mut paths = element.paths(subject);
            if paths.is_empty() {
                paths.push(place(violation, known, subject));
            }
            paths.into_iter().map(move |path| (path, format!("{} `{}`", element.fault, element.value)))
        })
        .map(|(path, message)| finding(path, message))
        .collect();
    if findings.is_empty() {
        findings.push(finding(place(violation, known, subject), message(violation, known)));
    }
    findings
}

/// What the register says, in this library's words where it knows the rule, with the details that name no element.
fn message(violation: &Violation, known: Option<&ServerRule>) -> String {
    let mut message = match (known, &violation.message) {
        (Some(rule), _) => rule.message.to_owned(),
        (None, Some(text)) => format!("the register says `{}`", text.trim()),
        (None, None) => "the register says no more than the code".to_owned(),
    };
    for (name, value) in &violation.details {
        let _ = write!(message, "; {name}: `{value}`"); // cannot fail: it is a String
    }
    message
}

fn place(violation: &Violation, known: Option<&ServerRule>, subject: &Subject<'_>) -> Path {
    let told = (violation.paths.iter())
        .find_map(|path| PLACES.iter().find(|(place, _)| place.eq_ignore_ascii_case(path)))
        .map(|(_, members)| *members);
    subject.place(known.map(|rule| rule.member).or(told).unwrap_or_default())
}

/// An element that the register names.
struct Element<'v> {
    /// What is wrong with it, to be followed by its value
    fault: &'static str,
    value: &'v str,
    member: Member,
}

/// The member at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    AttributeId,
    AttributeValue,
    PackageUrn,
}

/// The elements that a detail names: values joined by ` | `, for packages after a word of what is wrong with them.
fn elements<'v>(name: &str, value: &'v str) -> Vec<Element<'v>> {
    let split = |fault: &'static str, member: Member, text: &'v str, by: &str| -> Vec<Element<'v>> {
        let values = text.split(by).map(str::trim).filter(|value| !value.is_empty());
        values.map(|value| Element { fault, value, member }).collect()
    };
    match name {
        "Invalid Resource Id Details" => {
            split("the resource is not named by `urn:altinn:resource`:", Member::AttributeId, value, "|")
        }
        "ResourceIds Not Found" => split("the Resource Registry has no resource", Member::AttributeValue, value, "|"),
        "ResourceIds Not Delegable" => {
            split("the resource is of a type that systems cannot have:", Member::AttributeValue, value, "|")
        }
        "Invalid Urn Details" => (value.split('|'))
            .filter_map(|segment| segment.split_once(": "))
            .flat_map(|(word, urns)| {
                let fault = match word.trim() {
                    "Invalid format" => "no URN of an access package:",
                    "Not found" => "there is no access package",
                    _ => "systems cannot have the access package",
                };
                split(fault, Member::PackageUrn, urns, ",")
            })
            .collect(),
        _ => Vec::new(),
    }
}

impl Element<'_> {
    /// Every place where the document has the element.
    fn paths(&self, subject: &Subject<'_>) -> Vec<Path> {
        match self.member {
            Member::PackageUrn => self.packages(subject),
            Member::AttributeId => self.attributes(subject, "id"),
            Member::AttributeValue => self.attributes(subject, "value"),
        }
    }

    fn packages(&self, subject: &Subject<'_>) -> Vec<Path> {
        let base = subject.place(&["accessPackages"]);
        let here = items(subject.at(&base)).filter(|(_, package)| text(package, "urn") == Some(self.value));
        here.map(|(index, _)| step(&step(&base, index), "urn")).collect()
    }

    fn attributes(&self, subject: &Subject<'_>, member: &'static str) -> Vec<Path> {
        let base = subject.place(&["rights"]);
        let mut paths = Vec::new();
        for (index, right) in items(subject.at(&base)) {
            let resource = step(&step(&base, index), "resource");
            for (at, attribute) in items(right.member("resource").map(|(_, node)| node)) {
                let is_named = ["value", "id"].into_iter().any(|name| text(attribute, name) == Some(self.value));
                paths.extend(is_named.then(|| step(&step(&resource, at), member)));
            }
        }
        paths
    }
}

fn items<'n>(node: Option<&'n Node<'n>>) -> impl Iterator<Item = (usize, &'n Node<'n>)> {
    let items: &[Node<'n>] = if let Some(Node::Array(items)) = node { items } else { &[] };
    items.iter().enumerate()
}

fn text<'n>(node: &'n Node<'_>, name: &str) -> Option<&'n str> {
    match node.member(name) {
        Some((_, Node::String(text))) => Some(text.trim()),
        _ => None,
    }
}

fn step(base: &Path, step: impl Into<Segment>) -> Path {
    base.segments().iter().cloned().chain([step.into()]).collect()
}

/// A finding of ASP.NET's model state, which names members like `$.vendor.ID` or `AllowedRedirectUrls[0]`.
fn of_member(member: &str, texts: &[String], subject: &Subject<'_>) -> Finding {
    let steps = member.trim_start_matches('$').split(['.', '[', ']']).filter(|step| !step.is_empty());
    let path: Path = steps
        .map(|step| step.parse().map_or_else(|_| Segment::Member(step.to_owned().into()), Segment::Index))
        .collect();
    let path = if subject.has(&path) { path } else { Path::default() };
    Finding {
        code: "malformed-request".to_owned(),
        rule: "malformed-request".to_owned(),
        severity: Severity::Error,
        path: subject.spelled(&path),
        message: format!("the register says `{}`", texts.join(" ").trim()),
        help: "correct this member so that it has the kind of value that the register reads there".to_owned(),
        line: None,
        column: None,
    }
}
