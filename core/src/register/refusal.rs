//! What an answer that is no success means.

use std::time::SystemTime;

use url::Url;

use super::action::Action;
use super::call::Call;
use super::{server_failure, violations};
use crate::auth::{Claims, explain};
use crate::error::{Error, ErrorCode, ErrorKind, Problem, Said, catalogue};
use crate::model::Environment;
use crate::transport::{Answer, clock};
use crate::validation::Finding;

/// The code by which the register refuses the id of a system that is, or was, there.
const EXISTS: &str = "AUTH.VLD-00002";

/// The error that an answer other than a success is.
pub(super) fn refusal(
    call: &Call<'_>,
    answer: &Answer,
    claims: Option<&Claims>,
    environment: &Environment,
    now: SystemTime,
) -> Error {
    let said = Said::read(&answer.body);
    let trace_id = match &said {
        Said::Problem(problem) => problem.trace_id.clone(),
        _ => None,
    };
    let error = match (answer.status, &said) {
        (300..=399, _) => redirect(answer),
        (401, _) => explain::unauthorized(claims, environment, clock::seconds(now)),
        (403, _) => explain::forbidden(claims, call.owner()),
        (429, _) => Error::of(catalogue::RATE_LIMITED),
        (500..=599, said) => server_failure::server_failure(call.action, answer.status, said),
        (400 | 404 | 409, Said::Foreign) => Error::of(catalogue::NOT_THE_REGISTER).saying(format!(
            "{} with status {}",
            catalogue::NOT_THE_REGISTER.meaning,
            answer.status
        )),
        (404, said) => not_found(call, said),
        (409, _) if call.action == Action::Create => Error::of(catalogue::ALREADY_EXISTS),
        (400 | 409, said) => rejected(call, said),
        (status, _) => {
            Error::of(catalogue::UNEXPECTED_STATUS).saying(format!("the register answered with status {status}"))
        }
    };
    let outcome = error.outcome().unwrap_or_else(|| answer.outcome());
    error
        .with_status(answer.status)
        .with_outcome(outcome)
        .with_trace_id(trace_id.or_else(|| answer.trace_id.clone()))
        .with_retry_after(answer.wait(now))
}

fn redirect(answer: &Answer) -> Error {
    let location = answer.location.as_deref().and_then(|location| Url::parse(location).ok());
    let error = Error::of(catalogue::REDIRECT);
    match location.as_ref().and_then(Url::host_str) {
        Some(host) => error.saying(format!("the answer is a redirect to `{host}`, which is not followed")),
        None => error,
    }
}

fn not_found(call: &Call<'_>, said: &Said) -> Error {
    let Some(id) = call.id.filter(|_| call.action != Action::Create) else {
        return Error::of(catalogue::NOT_THE_REGISTER).saying("the register is not at this address");
    };
    match (call.action, said) {
        (Action::Replace, _) => Error::of(catalogue::NOT_FOUND_OR_VENDOR)
            .saying(format!("the register has no system `{id}`, or has it under another vendor")),
        _ => no_such_system(id),
    }
}

fn no_such_system(id: &str) -> Error {
    Error::of(catalogue::NOT_FOUND).saying(format!("the register has no system `{id}`"))
}

fn rejected(call: &Call<'_>, said: &Said) -> Error {
    match said {
        Said::Text(text) if text.contains("marked as deleted") => {
            let error = Error::of(catalogue::SYSTEM_DELETED);
            match call.id {
                Some(id) => {
                    error.saying(format!("the system `{id}` is deleted, and a deleted system cannot be changed"))
                }
                None => error,
            }
        }
        Said::Text(text) => Error::of(catalogue::REJECTED).saying(format!("the register says `{}`", text.trim())),
        Said::Problem(problem) => of_problem(call, problem),
        Said::Nothing | Said::Foreign => Error::of(catalogue::REJECTED),
    }
}

fn of_problem(call: &Call<'_>, problem: &Problem) -> Error {
    if let (Action::Delete, Some(id), true) = (call.action, call.id, says_not_found(problem)) {
        return no_such_system(id);
    }
    let findings = violations::findings(problem, &call.subject);
    let entry = match findings.iter().find(|finding| finding.code == EXISTS) {
        Some(_) => ErrorCode { code: EXISTS, ..catalogue::ALREADY_EXISTS },
        None if !problem.members.is_empty() => catalogue::MALFORMED_REQUEST,
        None => catalogue::REJECTED,
    };
    let error = Error::of(entry).saying(summary(call, entry, problem, &findings));
    let error = match (entry.kind, one_code(&findings), &problem.code) {
        (ErrorKind::Rejected, Some(finding), _) => error.coded(finding.code.as_ref()).advising(finding.help.as_ref()),
        (ErrorKind::Rejected, None, Some(code)) => error.coded(code),
        _ => error,
    };
    match one_code(&findings) {
        None if !findings.is_empty() => error.advising(catalogue::INVALID_DOCUMENT.cure),
        _ => error,
    }
    .with_findings(findings)
}

/// DELETE tells a system that is not there as a fault of the member `return`.
fn says_not_found(problem: &Problem) -> bool {
    problem.members.iter().any(|(member, texts)| {
        member.eq_ignore_ascii_case("return") && texts.iter().any(|text| text.to_lowercase().contains("not found"))
    })
}

fn summary(call: &Call<'_>, entry: ErrorCode, problem: &Problem, findings: &[Finding]) -> String {
    match (entry.kind, call.id, findings, &problem.message) {
        (ErrorKind::AlreadyExists, Some(id), _, _) => format!("the register has, or had, a system `{id}`"),
        (_, _, [first, ..], _) => reasons(first, findings.len()),
        (_, _, [], Some(text)) => format!("the register says `{}`", text.trim()),
        (_, _, [], None) => entry.meaning.to_owned(),
    }
}

/// Why the register refuses a document, in one line.
pub(super) fn reasons(first: &Finding, count: usize) -> String {
    match count {
        1 => format!("the register refuses the document: {}", first.message),
        _ => format!("the register refuses the document for {count} reasons, the first: {}", first.message),
    }
}

/// The first finding, where all have one code.
fn one_code(findings: &[Finding]) -> Option<&Finding> {
    let first = findings.first()?;
    findings.iter().all(|finding| finding.code == first.code).then_some(first)
}
