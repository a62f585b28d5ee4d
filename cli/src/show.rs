//! How the library's findings and errors are shown to a person.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::iter::successors;

use altinn_systemregister::Error;
use altinn_systemregister::validation::{Finding, Severity};
use clap::builder::styling::Style;

use crate::look::{ADVICE, ERROR, FAINT, Look, STRONG, WARNING};

/// A finding as a block of lines; `file` is where its line and column are.
pub(crate) fn finding(finding: &Finding, file: Option<&str>, look: Look) -> String {
    let head = headline(finding.severity.as_str(), style(finding.severity), &finding.code, &finding.message, look);
    let mut place = if finding.path.is_empty() { "the whole document".to_owned() } else { finding.path.clone() };
    if let (Some(line), Some(column)) = (finding.line, finding.column) {
        place = format!("{place} ({}{line}:{column})", file.map(|file| format!("{file}:")).unwrap_or_default());
    }
    format!("{head}\n{}{}", detail("at", &place, look), detail("help", &finding.help, look))
}

/// An error as a block of lines: message, findings, help, trace id.
pub(crate) fn error(error: &Error, look: Look) -> String {
    let mut text = headline("error", ERROR, error.code(), &error.to_string(), look);
    text.push('\n');
    for cause in successors(error.source(), |cause| (*cause).source()) {
        text += &detail("cause", &cause.to_string(), look);
    }
    if let Some(trace_id) = error.trace_id() {
        text += &detail("trace id", trace_id, look);
    }
    if let Some(outcome) = error.outcome() {
        text += &detail("outcome", &outcome.to_string(), look);
    }
    text += &detail("help", error.help(), look);
    for found in error.findings() {
        text.push('\n');
        text += &finding(found, None, look);
    }
    text
}

/// The style in which a severity is shown.
pub(crate) fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Advice => ADVICE,
    }
}

/// How many there are of each severity, in words.
pub(crate) fn counts(severities: impl Iterator<Item = Severity>) -> String {
    let mut counts: BTreeMap<Severity, usize> = BTreeMap::new();
    for severity in severities {
        *counts.entry(severity).or_default() += 1;
    }
    let plural = |severity, count| if count == 1 || severity == Severity::Advice { "" } else { "s" };
    let counts = counts.into_iter().map(|(severity, count)| format!("{count} {severity}{}", plural(severity, count)));
    counts.collect::<Vec<_>>().join(", ")
}

fn headline(label: &str, style: Style, code: &str, message: &str, look: Look) -> String {
    let taken = label.len() + code.len() + "[]: ".len();
    let message = look.wrapped(message, taken, INDENT);
    let gap = if message.starts_with('\n') { "" } else { " " };
    format!("{}:{gap}{}", look.styled(style, &format!("{label}[{code}]")), look.styled(STRONG, &message))
}

const INDENT: usize = 2;

fn detail(label: &str, text: &str, look: Look) -> String {
    if text.is_empty() {
        return String::new();
    }
    let indent = INDENT + label.len() + ": ".len();
    format!("  {} {}\n", look.styled(FAINT, &format!("{label}:")), look.wrapped(text, indent, indent))
}
