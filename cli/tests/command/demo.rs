//! `systemregister demo`

use crate::process::{Register, command, run};

const LINES: &str = include_str!("../../../tests/conformance/lifecycle.txt");

#[test]
fn shows_the_life_of_a_system() {
    let ran = run(&["demo"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert_eq!(ran.out, format!("Rust: the life of a system in the register\n{LINES}"));
}

#[test]
fn json_has_one_line_for_each_step() {
    let ran = run(&["demo", "--json"]);
    let steps: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(steps.len(), 9);
    assert_eq!(steps[0]["operation"], "create");
    assert_eq!(steps[8]["result"], "still readable, marked as deleted");
}

#[test]
fn uses_the_register_that_the_environment_names() {
    let register = Register::start(&[]);
    let (url, token) = register.access();
    let mut demo = command(&["demo"]);
    demo.env("SYSTEMREGISTER_URL", url).env("SYSTEMREGISTER_TOKEN", token);
    assert!(demo.output().expect("the command").status.success());
    let changes = register.ask(&["changelog", "991825827_smartcloud", "--json"]).json();
    assert_eq!(changes.as_array().map(Vec::len), Some(5));
    let again = demo.output().expect("the command");
    assert_eq!(again.status.code(), Some(1), "the id is used up");
    assert!(String::from_utf8_lossy(&again.stderr).contains("error[AUTH.VLD-00002]"), "{again:?}");
}
