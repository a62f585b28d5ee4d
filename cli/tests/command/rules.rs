//! `systemregister rules`

use altinn_systemregister::validation::rules;

use crate::process::run;

#[test]
fn json_has_every_rule_with_all_that_is_known_of_it() {
    let listed = run(&["rules", "--json"]).json();
    let listed = listed.as_array().expect("a list");
    assert_eq!(listed.len(), rules().len());
    for (rule, listed) in rules().iter().zip(listed) {
        assert_eq!(listed["slug"], rule.slug);
        for member in ["code", "severity", "operations", "meaning", "cure", "source"] {
            assert!(!listed[member].is_null(), "{member} of {}", rule.slug);
        }
    }
}

#[test]
fn a_person_reads_every_rule_in_whole_lines() {
    let ran = run(&["rules"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    for rule in rules() {
        for text in [rule.code, rule.slug, rule.meaning, rule.cure, rule.source] {
            assert!(rule.code == rule.slug || ran.out.contains(text), "`{text}` is missing");
        }
    }
    assert!(ran.out.lines().last().expect("a line").starts_with(&format!("{} rules: ", rules().len())));
    assert!(ran.out.lines().all(|line| line == line.trim_end()), "blanks at the end of a line");
}
