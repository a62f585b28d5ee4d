//! Findings in the making.

use super::catalogue::Rule;
use super::misread::Misread;
use super::{Finding, Operation, Report};
use crate::document::{Node, Path, locate};

/// A finding whose path is still in the library's spelling, and whose place in the text is not yet known.
#[derive(Debug)]
pub(super) struct Draft {
    rule: &'static Rule,
    path: Path,
    message: String,
    help: Option<String>,
    relies_on: Vec<Path>,
}

impl Draft {
    /// With help of its own instead of the rule's.
    pub(super) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// True only if that place, too, was read as it stands.
    pub(super) fn relies_on(&mut self, path: Path) -> &mut Self {
        self.relies_on.push(path);
        self
    }
}

/// The findings so far. Spelling and places are worked out at the end, and only if there are findings.
#[derive(Debug, Default)]
pub(super) struct Drafts(Vec<Draft>);

impl Drafts {
    /// Adds a finding. Whether its rule applies to the operation is looked up at the end.
    pub(super) fn add(&mut self, rule: &'static Rule, path: Path, message: impl Into<String>) -> &mut Draft {
        self.0.push_mut(Draft { rule, path, message: message.into(), help: None, relies_on: Vec::new() })
    }

    /// Takes away the findings on what could not be read: nothing can be said of that but that it is so.
    pub(super) fn drop_misread(&mut self, root: &Node<'_>, misread: &Misread) {
        if misread.is_empty() {
            return;
        }
        self.0.retain(|draft| {
            !misread.encloses(&draft.path.spelled_as_in(root))
                && !draft.relies_on.iter().any(|path| misread.touches(&path.spelled_as_in(root)))
        });
    }

    /// These findings and those.
    pub(super) fn and(mut self, other: Drafts) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The report: worst first, then in the order of the text.
    pub(super) fn into_report(self, operation: Operation, text: &str, root: &Node<'_>) -> Report {
        let applying: Vec<_> = self.0.into_iter().filter(|draft| draft.rule.applies_to(operation)).collect();
        if applying.is_empty() {
            return Report::default();
        }
        let paths: Vec<_> = applying.iter().map(|draft| draft.path.spelled_as_in(root)).collect();
        let places = locate(text, &paths);
        let findings =
            applying.into_iter().zip(paths).zip(places).map(|((draft, path), place)| {
                Finding::of(draft.rule, path.to_string(), draft.message, draft.help, place)
            });
        let mut findings: Vec<_> = findings.collect();
        findings.sort_by_key(|finding| (finding.severity, finding.line, finding.column));
        Report { findings }
    }
}
