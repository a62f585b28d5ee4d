//! The validation vectors that every language runs, run from Rust; and what holds of the vectors themselves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use altinn_systemregister::validation::rules;
use altinn_systemregister::{Operation, validate};
use serde_json::{Value, json};

fn cases() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors/validation");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file| serde_json::from_str::<Vec<Value>>(&fs::read_to_string(file).unwrap()).unwrap();
    files.into_iter().flat_map(read).collect()
}

fn text(case: &Value) -> String {
    case.get("text").map_or_else(|| case["document"].to_string(), |text| text.as_str().unwrap().to_owned())
}

fn operation(case: &Value) -> Operation {
    case["operation"].as_str().unwrap().parse().unwrap()
}

/// Code, rule, severity and path of each finding, in an order of their own.
fn sorted(findings: impl IntoIterator<Item = Value>) -> Vec<String> {
    let mut lines: Vec<_> = findings.into_iter().map(|finding| finding.to_string()).collect();
    lines.sort();
    lines
}

#[test]
fn every_case_has_its_findings_and_no_others() {
    let cases = cases();
    let mut wrong = Vec::new();
    for case in &cases {
        let report = validate(&text(case), operation(case));
        let found = sorted(report.findings.iter().map(|finding| {
            json!({ "code": finding.code, "rule": finding.rule, "severity": finding.severity, "path": finding.path })
        }));
        let expected = sorted(case["findings"].as_array().unwrap().iter().cloned());
        if found != expected {
            wrong.push(format!("{}\n  expected {expected:#?}\n  found {found:#?}", case["id"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    if let Some(file) = std::env::var_os("VECTOR_COUNT_FILE") {
        fs::write(file, cases.len().to_string()).unwrap();
    }
}

#[test]
fn every_rule_is_reached_on_each_of_its_operations() {
    let reached: BTreeSet<_> = cases()
        .iter()
        .flat_map(|case| {
            let operation = operation(case);
            case["findings"]
                .as_array()
                .unwrap()
                .iter()
                .map(move |f| (f["rule"].as_str().unwrap().to_owned(), operation))
                .collect::<Vec<_>>()
        })
        .collect();
    let of_bytes = "not-utf-8"; // a vector is JSON, and so is text; `core/tests/validation.rs` reaches this one
    let all =
        rules().iter().flat_map(|rule| rule.operations.iter().map(|operation| (rule.slug.to_owned(), *operation)));
    let missed: Vec<_> = all.filter(|pair| pair.0 != of_bytes && !reached.contains(pair)).collect();
    assert!(missed.is_empty(), "no vector reaches {missed:?}");
}

#[test]
fn cases_are_many_and_each_says_what_it_is() {
    let cases = cases();
    assert!(cases.len() >= 150, "{}", cases.len());
    let ids: BTreeSet<_> = cases.iter().map(|case| case["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), cases.len());
    for case in &cases {
        for key in ["why", "source"] {
            assert!(!case[key].as_str().unwrap().is_empty(), "{}", case["id"]);
        }
        assert_ne!(case.get("text").is_some(), case.get("document").is_some(), "{}", case["id"]);
    }
}
