//! The register's validation errors, told as findings in the user's own document.

use std::fmt::Write;

use super::elements::elements;
use super::fault::{Fault, placed};
use super::server_rules::{PLACES, ServerRule};
use super::subject::Subject;
use crate::document::{Path, Segment};
use crate::error::{Problem, Violation, catalogue};
use crate::validation::Finding;

/// Every violation as one finding, or as several where the register names the elements at fault.
pub(super) fn findings(problem: &Problem, subject: &Subject<'_>) -> Vec<Finding> {
    let violations = problem.violations.iter().flat_map(|violation| of_violation(violation, subject));
    let members = problem.members.iter().map(|(member, texts)| of_member(member, texts, subject));
    placed(violations.chain(members), subject)
}

fn of_violation(violation: &Violation, subject: &Subject<'_>) -> Vec<Fault> {
    let known = ServerRule::of(&violation.code);
    let fault = |path: Path, message: String| Fault {
        path,
        code: violation.code.clone(),
        rule: known.map_or(&*violation.code, |rule| rule.slug).to_owned(),
        message,
        help: known.map_or("see what the register says", ServerRule::cure).to_owned(),
    };
    let mut faults = Vec::new();
    for element in violation.details.iter().flat_map(|(name, value)| elements(name, value)) {
        let message = format!("{} `{}`", element.fault, element.value);
        let paths = element.paths(subject);
        if paths.is_empty() {
            faults.push(fault(place(violation, known, subject), message + subject.elsewhere()));
        } else {
            faults.extend(paths.into_iter().map(|path| fault(path, message.clone())));
        }
    }
    if faults.is_empty() {
        faults.push(fault(place(violation, known, subject), message(violation, known)));
    }
    faults
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

/// A fault of ASP.NET's model state, which names members like `$.vendor.ID` or `AllowedRedirectUrls[0]`.
fn of_member(member: &str, texts: &[String], subject: &Subject<'_>) -> Fault {
    let steps = member.trim_start_matches('$').split(['.', '[', ']']).filter(|step| !step.is_empty());
    let path: Path = steps
        .map(|step| step.parse().map_or_else(|_| Segment::Member(step.to_owned().into()), Segment::Index))
        .collect();
    Fault {
        path: if subject.at(&path).is_some() { path } else { Path::root() },
        code: catalogue::MALFORMED_REQUEST.code.to_owned(),
        rule: catalogue::MALFORMED_REQUEST.code.to_owned(),
        message: format!("the register says `{}`", texts.join(" ").trim()),
        help: "correct this member so that it has the kind of value that the register reads there".to_owned(),
    }
}
