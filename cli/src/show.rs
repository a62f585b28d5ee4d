//! How the library's findings and errors are shown to a person.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::iter::successors;

use altinn_systemregister::Error;
use altinn_systemregister::change::render_changes;
use altinn_systemregister::difference::Conflict;
use altinn_systemregister::validation::{Finding, Severity};
use clap::builder::styling::Style;

use crate::look::{ADVICE, ERROR, FAINT, Look, STRONG, WARNING, visible};

/// A finding as a block of lines; `file` is where its line and column are.
pub(crate) fn finding(finding: &Finding, file: Option<&str>, look: Look) -> String {
    let head = headline(finding.severity.as_str(), style(finding.severity), &finding.code, &finding.message, look);
    format!("{head}{}{}", detail("at", &place(finding, file), look), detail("help", &finding.help, look))
}

/// An error as a block of lines, its findings below.
pub(crate) fn error(error: &Error, look: Look) -> String {
    let causes: Vec<_> = successors(error.source(), |cause| (*cause).source()).map(ToString::to_string).collect();
    let outcome = error.outcome().map(|outcome| outcome.to_string().replace('_', " "));
    let mut text = headline("error", ERROR, error.code(), &error.to_string(), look);
    let only = match error.findings() {
        [only] if only.code == error.code() => Some(place(only, None)),
        _ => None,
    };
    text += &detail("at", only.as_deref().unwrap_or_default(), look);
    text += &detail("cause", &causes.join(": "), look);
    text += &detail("request id", error.request_id().unwrap_or_default(), look);
    text += &detail("trace id", error.trace_id().unwrap_or_default(), look);
    text += &detail("outcome", outcome.as_deref().unwrap_or_default(), look);
    text += &detail("help", error.help(), look);
    text += &error.conflict().map(|conflict| self::conflict(conflict, look)).unwrap_or_default();
    let findings = if only.is_none() { error.findings() } else { &[] };
    text.extend(findings.iter().map(|found| format!("\n{}", finding(found, None, look))));
    text
}

/// What somebody else did, and where that meets ours.
fn conflict(conflict: &Conflict, look: Look) -> String {
    let both: Vec<_> = conflict.overlaps.iter().map(|overlap| overlap.path.as_str()).collect();
    let theirs = render_changes(&conflict.changes, look.of_changes());
    format!("{}  {}\n{theirs}\n", detail("both changed", &both.join(", "), look), look.styled(FAINT, "they changed:"))
}

/// What an error would be, where it stops nothing yet.
pub(crate) fn warning(error: &Error, look: Look) -> String {
    let head = headline("warning", WARNING, error.code(), &error.to_string(), look);
    format!("{head}{}", detail("help", error.help(), look))
}

/// What is to be done, one numbered step below the other.
pub(crate) fn steps(what: &str, steps: &[String], look: Look) -> String {
    let numbered = steps.iter().enumerate().map(|(index, step)| {
        let number = format!("  {}. ", index + 1);
        let step = look.wrapped(&visible(step), number.len(), number.len());
        format!("\n{}{step}", look.styled(FAINT, &number))
    });
    format!("{}{}", look.styled(STRONG, &look.wrapped(&visible(what), 0, 0)), numbered.collect::<String>())
}

fn place(finding: &Finding, file: Option<&str>) -> String {
    let path = if finding.path.is_empty() { "the whole document" } else { &finding.path };
    match (finding.line, finding.column) {
        (Some(line), Some(column)) => {
            format!("{path} ({}{line}:{column})", file.map(|file| format!("{file}:")).unwrap_or_default())
        }
        _ => path.to_owned(),
    }
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
    let message = look.wrapped(&visible(message), taken, INDENT);
    let gap = if message.starts_with('\n') { "" } else { " " };
    format!("{}:{gap}{}\n", look.styled(style, &format!("{label}[{code}]")), look.styled(STRONG, &message))
}

const INDENT: usize = 2;

fn detail(label: &str, text: &str, look: Look) -> String {
    if text.is_empty() {
        return String::new();
    }
    let indent = INDENT + label.len() + ": ".len();
    format!("  {} {}\n", look.styled(FAINT, &format!("{label}:")), look.wrapped(&visible(text), indent, indent))
}
