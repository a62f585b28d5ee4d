//! Findings in the making.

use std::borrow::Cow;

use super::catalogue::Rule;
use super::misread::Misread;
use super::{Finding, Operation, Report};
use crate::document::{Document, Finder, Path, positions_of};

/// A finding whose path is still in the library's spelling, and whose place in the text is not yet known.
#[derive(Debug)]
pub(super) struct Draft {
    rule: &'static Rule,
    path: Path,
    message: String,
    help: Option<Cow<'static, str>>,
    relies_on: Vec<Path>,
}

impl Draft {
    /// With help of its own instead of the rule's.
    pub(super) fn help(&mut self, help: impl Into<Cow<'static, str>>) -> &mut Self {
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
#[derive(Debug)]
pub(super) struct Drafts {
    operation: Operation,
    drafts: Vec<Draft>,
}

impl Drafts {
    pub(super) fn of(operation: Operation) -> Self {
        Drafts { operation, drafts: Vec::new() }
    }

    /// Adds a finding. Whether its rule applies to the operation is looked up at the end.
    pub(super) fn add(&mut self, rule: &'static Rule, path: Path, message: impl Into<String>) -> &mut Draft {
        self.drafts.push_mut(Draft { rule, path, message: message.into(), help: None, relies_on: Vec::new() })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// Takes away the findings on what could not be read: nothing can be said of that but that it is so.
    pub(super) fn drop_misread(&mut self, finder: &mut Finder<'_>, misread: &Misread) {
        if misread.is_empty() {
            return;
        }
        self.drafts.retain(|draft| {
            !misread.encloses(finder.place(&draft.path))
                && !draft.relies_on.iter().any(|path| misread.touches(finder.place(path)))
        });
    }

    /// These findings and those.
    pub(super) fn and(mut self, other: Drafts) -> Self {
        self.drafts.extend(other.drafts);
        self
    }

    /// The report: worst first, then in the order of the text, or, where there is none, of the document.
    pub(super) fn into_report(self, document: &Document<'_>, text: Option<&str>, finder: &mut Finder<'_>) -> Report {
        let applying = self.drafts.into_iter().filter(|draft| draft.rule.applies_to(self.operation));
        let (mut findings, mut values) = (Vec::new(), Vec::new());
        for draft in applying {
            let (place, pointer) = finder.pointed(&draft.path);
            values.push(place.node.index());
            findings.push(Finding::of(draft.rule, pointer, draft.message, draft.help, None));
        }
        let Some(text) = text.filter(|_| !findings.is_empty()) else {
            let mut findings: Vec<_> = values.into_iter().zip(findings).collect();
            findings.sort_by_key(|(value, finding)| (finding.severity, *value));
            return Report { findings: findings.into_iter().map(|(_, finding)| finding).collect() };
        };
        for (finding, place) in findings.iter_mut().zip(positions_of(&values, document, text)) {
            (finding.line, finding.column) = (Some(place.line), Some(place.column));
        }
        findings.sort_by_key(|finding| (finding.severity, finding.line, finding.column));
        Report { findings }
    }
}
