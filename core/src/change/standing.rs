//! Old oddities: what the stored system has, nobody touches now, and the register lets stand.

use std::collections::BTreeSet;

use crate::difference::{Change, difference};
use crate::document::{Document, Problems, SyntaxError};
use crate::error::Error;
use crate::model::{ReadError, System};
use crate::register::admit;
use crate::validation::{Finding, Operation, Report, Severity, examine};

/// Rules that the register does not hold a replacement to (register API 1.6), so that there are systems that break them.
const LET_STAND: [&str; 8] = [
    "system-id-prefix",
    "system-id-spaces",
    "system-id-pattern",
    "vendor-id-prefix",
    "vendor-org-number",
    "client-id-not-uuid",
    "redirect-url-not-https",
    "redirect-url-unreadable",
];

/// The system of a document, as its author wrote it, with all that was found. Refused is what nothing that is stored can
/// excuse.
pub(super) fn promising(document: &str, operation: Operation) -> Result<(System, Vec<Finding>), Error> {
    let (parsed, Report { findings }) = examine(document, operation);
    if findings.iter().any(|finding| finding.severity == Severity::Error && !may_stand(finding)) {
        admit(&findings, operation)?;
    }
    Ok((system(parsed)?, findings))
}

/// A system that is to replace the stored one, as its author wrote it, with the warnings. What breaks a rule is refused;
/// but where it is stored like that, and the register lets it stand, that is a warning.
pub(super) fn of_stored(document: &str, stored: &System) -> Result<(System, Vec<Finding>), Error> {
    let (parsed, Report { mut findings }) = examine(document, Operation::Replace);
    let system = system(parsed)?;
    let touched = touched(&difference(stored, &system));
    for finding in &mut findings {
        if finding.severity == Severity::Error
            && may_stand(finding)
            && !touched.contains(&finding.path.to_ascii_lowercase())
        {
            finding.severity = Severity::Warning;
        }
    }
    findings.sort_by_key(|finding| finding.severity);
    admit(&findings, Operation::Replace)?;
    Ok((system, findings))
}

fn may_stand(finding: &Finding) -> bool {
    LET_STAND.contains(&finding.rule.as_ref())
}

/// Where there is something new, in lower case. Id and vendor never are: a document with others is another system's.
fn touched(changes: &[Change]) -> BTreeSet<String> {
    let new = changes.iter().filter(|change| change.after.is_some());
    new.map(|change| change.path.to_string().to_ascii_lowercase()).collect()
}

/// The system that a document describes, whatever is wrong with it.
fn system(parsed: Result<Document<'_>, SyntaxError>) -> Result<System, Error> {
    let parsed = parsed.map_err(|error| Error::from(ReadError::Syntax(error)))?;
    Ok(System::read(parsed.root(), &mut Problems::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validation::rules;

    const DOCUMENT: &str = include_str!("../../../examples/smartcloud.json");

    fn stored(from: &str, to: &str) -> (String, System) {
        let document = DOCUMENT.replace(from, to);
        assert_ne!(document, DOCUMENT);
        let system = System::from_json(&document).unwrap();
        (document, system)
    }

    fn severities(result: Result<(System, Vec<Finding>), Error>) -> Vec<(String, Severity)> {
        let findings = result.map_or_else(|error| error.findings().to_vec(), |(_, findings)| findings);
        findings.into_iter().map(|finding| (finding.rule.into_owned(), finding.severity)).collect()
    }

    #[test]
    fn every_rule_that_may_be_broken_is_one() {
        for slug in LET_STAND {
            assert!(rules().iter().any(|rule| rule.slug == slug && rule.severity == Severity::Error), "{slug}");
        }
    }

    #[test]
    fn what_is_stored_and_not_touched_is_a_warning() {
        for (from, to, rule) in [
            ("https://", "http://", "redirect-url-not-https"),
            ("32ef65ac-6e62-498d-880f-76c85c2052ae", "An old client", "client-id-not-uuid"),
            ("0192:991825827", "0192:991825828", "vendor-org-number"),
            ("991825827_smartcloud", "991825827 smartcloud", "system-id-spaces"),
        ] {
            let (document, system) = stored(from, to);
            let found = severities(of_stored(&document.replace("SmartCloud 1", "SmartCloud 2"), &system));
            assert!(found.contains(&(rule.to_owned(), Severity::Warning)), "{found:?}");
            assert!(found.iter().all(|(_, severity)| *severity != Severity::Error), "{found:?}");
            assert!(promising(&document, Operation::Replace).is_ok());
        }
    }

    #[test]
    fn what_is_new_is_an_error_although_the_register_would_let_it_stand() {
        let before = System::from_json(DOCUMENT).unwrap();
        for (from, to, rule) in [
            ("https://", "http://", "redirect-url-not-https"),
            ("32ef65ac-6e62-498d-880f-76c85c2052ae", "An old client", "client-id-not-uuid"),
        ] {
            let (document, _) = stored(from, to);
            let found = severities(of_stored(&document, &before));
            assert!(found.contains(&(rule.to_owned(), Severity::Error)), "{found:?}");
        }
    }

    #[test]
    fn an_old_oddity_is_found_again_where_the_one_before_it_goes() {
        let odd = |ids: &str| DOCUMENT.replace(r#""32ef65ac-6e62-498d-880f-76c85c2052ae""#, ids);
        let before = System::from_json(&odd(r#""32ef65ac-6e62-498d-880f-76c85c2052ae", "odd""#)).unwrap();
        assert!(of_stored(&odd(r#""odd""#), &before).is_ok());
        assert!(of_stored(&odd(r#""odder""#), &before).is_err());
    }

    #[test]
    fn what_the_register_refuses_stays_an_error() {
        let twice = r#""32ef65ac-6e62-498d-880f-76c85c2052ae", "32EF65AC-6e62-498d-880f-76c85c2052ae""#;
        let (document, system) = stored(r#""32ef65ac-6e62-498d-880f-76c85c2052ae""#, twice);
        let found = severities(of_stored(&document, &system));
        assert!(found.contains(&("client-id-duplicate".to_owned(), Severity::Error)), "{found:?}");
    }
}
