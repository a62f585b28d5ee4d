//! What the register did not find, looked up once more: a failure of the look-up behind it looks just the same.

use std::collections::BTreeSet;
use std::time::Duration;

use super::SystemRegister;
use super::call::Call;
use super::refusal::reasons;
use super::subject::Subject;
use crate::catalogue::{Entry, Found, look_up};
use crate::error::{Error, ErrorKind, catalogue};
use crate::validation::Finding;

/// So long the look-ups may take together: somebody waits for the refusal.
const PATIENCE: Duration = Duration::from_secs(10);

impl SystemRegister {
    /// The same refusal, its findings saying whether what the register did not find is there. Where all of it is, the
    /// document is right and the register is not.
    pub(super) async fn rechecked(&self, call: &Call<'_>, error: Error) -> Error {
        let doubts: Vec<_> = error.findings().iter().map(|finding| doubt(finding, &call.subject)).collect();
        let entries: BTreeSet<_> = doubts.iter().flatten().cloned().collect();
        if entries.is_empty() {
            return error;
        }
        let found = look_up(self.environment(), entries, PATIENCE, |request| self.send(request)).await;
        let findings = error.findings().iter().cloned().zip(doubts).map(|(finding, doubt)| match doubt {
            Some(entry) => told(finding, &entry, found.get(&entry).copied().unwrap_or(Found::Unread)),
            None => finding,
        });
        let findings = findings.collect();
        with_findings(error, findings)
    }
}

/// What a finding says that the register did not find.
fn doubt(finding: &Finding, subject: &Subject<'_>) -> Option<Entry> {
    let name = || subject.text(&finding.path).map(str::to_owned);
    match finding.code.as_ref() {
        "AUTH.VLD-00003" => name().map(Entry::Resource),
        // The register does not even look for what has fewer parts.
        "AUTH.VLD-00008" => name().filter(|urn| urn.split(':').count() >= 4).map(Entry::AccessPackage),
        _ => None,
    }
}

/// The finding, with what was found.
fn told(finding: Finding, entry: &Entry, found: Found) -> Finding {
    let (message, help) = match (entry, found) {
        (Entry::Resource(name), Found::There) => (
            Some(format!("the Resource Registry has the resource `{name}`, but the register did not find it")),
            catalogue::LOOKUP_OUTAGE.cure,
        ),
        (Entry::Resource(name), Found::Unusable) => (
            Some(format!("the resource `{name}` is of a type that systems cannot have")),
            "leave the resource out: it is there, but is a Maskinporten scope, an Altinn 2 service or a consent",
        ),
        (Entry::Resource(_), Found::Nowhere) => (
            None,
            "check the resource's id and the environment: the Resource Registry was asked once more, and does not have it",
        ),
        (Entry::Resource(_), Found::Unread) => (
            None,
            "look the resource up before you remove it: the Resource Registry did not answer, so whether it has the resource could not be confirmed",
        ),
        (Entry::AccessPackage(urn), Found::There) => (
            Some(format!("the access package `{urn}` is there, but the register did not find it")),
            catalogue::LOOKUP_OUTAGE.cure,
        ),
        (Entry::AccessPackage(urn), Found::Unusable) => (
            Some(format!("systems cannot have the access package `{urn}`")),
            "leave the access package out: it is there, but is neither delegable nor assignable",
        ),
        (Entry::AccessPackage(_), Found::Nowhere) => (
            None,
            "check the URN and the environment: Access Management was asked once more, and does not have the access package",
        ),
        (Entry::AccessPackage(_), Found::Unread) => (
            None,
            "look the access package up before you remove it: Access Management did not answer, so whether it has the access package could not be confirmed",
        ),
    };
    let rule = if found == Found::There { catalogue::LOOKUP_OUTAGE.code.into() } else { finding.rule };
    Finding { rule, message: message.unwrap_or(finding.message), help: help.into(), ..finding }
}

/// The refusal, told by these findings: the register's own failure, where no other reason is left.
fn with_findings(error: Error, findings: Vec<Finding>) -> Error {
    let outage = catalogue::LOOKUP_OUTAGE;
    let error = match findings.split_first() {
        Some((first, _)) if findings.iter().all(|finding| finding.rule == outage.code) => error
            .of_kind(outage.kind)
            .coded(outage.code)
            .saying(format!("{}: {}", outage.meaning, first.message))
            .advising(outage.cure),
        Some((first, rest)) if error.kind() == ErrorKind::Rejected => {
            let is_one = rest.iter().all(|finding| finding.help == first.help);
            let help = if is_one { &*first.help } else { catalogue::INVALID_DOCUMENT.cure };
            error.saying(reasons(first, findings.len())).advising(help)
        }
        _ => error,
    };
    error.with_findings(findings)
}
