//! Every rule cites a section that a reader can look up in `docs/register-api.md`.

use std::collections::BTreeSet;

use altinn_systemregister::validation::rules;
use altinn_systemregister_tests::files;
use serde_json::Value;

const PAGE: &str = include_str!("../../../docs/register-api.md");

/// What a source cites: `API 1.6; API 9, traps 1 to 3` cites sections `API 1.6`, `API 9` and the traps 1 and 3.
fn cited(source: &str) -> Vec<String> {
    // The first number of each piece, so that `1.5, VLD-13` cites one section.
    let numbers = |text: &str, between: char, kind: &str| {
        let pieces = text.split(between).map(str::trim);
        let number = |piece: &str| piece.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect::<String>();
        let numbers = pieces.map(number).filter(|number| !number.is_empty());
        numbers.map(|number| format!("{kind} {number}")).collect::<Vec<_>>()
    };
    let parts = source.split(';').filter_map(|part| part.trim().strip_prefix("API "));
    parts
        .flat_map(|part| {
            let (sections, traps) =
                part.split_once("trap").unwrap_or((part.split(", row").next().unwrap_or_default(), ""));
            [numbers(sections, ',', "API"), numbers(traps, ' ', "trap")].concat()
        })
        .collect()
}

fn sections() -> BTreeSet<String> {
    let heading = |line: &str| {
        let number = line.trim_start_matches('#').trim().strip_prefix("API ")?.split(' ').next()?;
        line.starts_with('#').then(|| format!("API {number}"))
    };
    let trap = |line: &str| {
        let number = line.split_once(". ")?.0;
        number.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("trap {number}"))
    };
    PAGE.lines().filter_map(|line| heading(line).or_else(|| trap(line))).collect()
}

#[test]
fn every_rules_source_is_on_the_page() {
    let sections = sections();
    for rule in rules() {
        let cited = cited(rule.source);
        assert!(!cited.is_empty() || rule.source.contains("guide: "), "{}: no source in `{}`", rule.slug, rule.source);
        for section in cited {
            assert!(sections.contains(&section), "{}: `{section}` is not in docs/register-api.md", rule.slug);
        }
    }
}

#[test]
fn every_vectors_source_is_on_the_page() {
    let sections = sections();
    for file in files::below("tests/vectors", &["json"]) {
        let cases = serde_json::from_str::<Value>(&files::read(&file)).unwrap();
        for case in cases.as_array().into_iter().flatten() {
            for section in case["source"].as_str().map(cited).unwrap_or_default() {
                assert!(sections.contains(&section), "{}: `{section}` is not in docs/register-api.md", case["id"]);
            }
        }
    }
}

#[test]
fn citations_are_read() {
    assert_eq!(
        cited("guide: Send the API call; API 1.6; API 9, traps 1 to 3"),
        ["API 1.6", "API 9", "trap 1", "trap 3"]
    );
    assert!(sections().contains("trap 31") && sections().contains("API 1.10") && !sections().contains("API 7"));
}
