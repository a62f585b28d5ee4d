//! Findings in the making.

use std::borrow::Cow;

use super::catalogue::Rule;
use super::misread::Misread;
use super::{Finding, Operation, Report};
use crate::document::{Document, Finder, Path, Place, positions_of};

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

    /// Whether it rests on something that was misread.
    fn is_doubtful(&self, place: Place<'_>, misread: &Misread, finder: &mut Finder<'_>) -> bool {
        misread.encloses(place)
            || !misread.is_empty() && self.relies_on.iter().any(|path| misread.touches(finder.place(path)))
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
        if self.drafts.is_empty() {
            self.drafts.reserve(16); // seldom alone
        }
        self.drafts.push_mut(Draft { rule, path, message: message.into(), help: None, relies_on: Vec::new() })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// The report: worst first, then in the order of the text, or, where there is none, of the document.
    ///
    /// It has the `misfits` of reading, and these findings but for those on what was misread: nothing can be said of
    /// that but that it is so.
    pub(super) fn into_report(
        self,
        (misfits, misread): (Drafts, Misread),
        document: &Document<'_>,
        text: Option<&str>,
    ) -> Report {
        let mut finder = Finder::new(document.root());
        let at_most = misfits.drafts.len() + self.drafts.len();
        let (mut findings, mut values) = (Vec::with_capacity(at_most), Vec::with_capacity(at_most));
        let misfits = misfits.applying().map(|draft| (draft, true));
        for (draft, is_certain) in misfits.chain(self.applying().map(|draft| (draft, false))) {
            let (place, pointer) = finder.pointed(&draft.path);
            if is_certain || !draft.is_doubtful(place, &misread, &mut finder) {
                values.push(place.node.index());
                findings.push(Finding::of(draft.rule, pointer, draft.message, draft.help, None));
            }
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

    fn applying(self) -> impl Iterator<Item = Draft> {
        let operation = self.operation;
        self.drafts.into_iter().filter(move |draft| draft.rule.applies_to(operation))
    }
}
