//! What a person at a terminal sees. `script` lends one.

use std::process::{Command, Stdio};

use crate::maskinporten::{CLIENT, key, register};
use crate::planning::with_jordbruk;
use crate::process::{File, command};

/// What `validate` of a faulty document prints at a terminal of that many columns, with these variables set.
fn seen(name: &str, args: &str, columns: usize, variables: &[(&str, &str)]) -> String {
    let file = File::with(name, r#"{"id": "1"}"#);
    at_terminal(&format!("validate '{}' {args}", file.path()), columns, variables)
}

/// What the command prints, on both streams, at a terminal of that many columns, with these variables set.
fn at_terminal(args: &str, columns: usize, variables: &[(&str, &str)]) -> String {
    let program = command(&[]).get_program().to_string_lossy().into_owned();
    let line = format!("stty rows 40 cols {columns}; '{program}' {args}");
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--command", &line, "/dev/null"]).env_remove("NO_COLOR").stdin(Stdio::null());
    let output = terminal.envs(variables.iter().copied()).output().expect("script, of util-linux");
    String::from_utf8(output.stdout).expect("UTF-8").replace('\r', "")
}

/// The first line that is too long although it could have been broken.
fn unbroken(text: &str, columns: usize) -> Option<&str> {
    text.lines().find(|line| line.chars().count() > columns && line.trim().contains(' '))
}

const ESCAPE: char = '\u{1b}';

#[test]
fn a_terminal_has_colours() {
    assert!(seen("colours.json", "", 100, &[]).contains("\u{1b}[1m\u{1b}[31merror["));
}

#[test]
fn no_color_is_honoured() {
    let text = seen("no-color.json", "", 100, &[("NO_COLOR", "1")]);
    assert!(text.contains("error[") && !text.contains(ESCAPE), "{text}");
    assert!(seen("empty-no-color.json", "", 100, &[("NO_COLOR", "")]).contains(ESCAPE), "an empty value says nothing");
}

#[test]
fn color_never_and_json_have_none() {
    assert!(!seen("never.json", "--color never", 100, &[]).contains(ESCAPE));
    assert!(!seen("json.json", "--json", 100, &[]).contains(ESCAPE));
}

#[test]
fn lines_are_broken_where_the_terminal_ends() {
    let text = seen("narrow.json", "", 50, &[("NO_COLOR", "1")]);
    assert!(text.lines().count() > 10, "{text}");
    let long = text.lines().find(|line| line.chars().count() > 50 && line.trim().contains(' ') && !line.contains('/'));
    assert_eq!(long, None);
}

#[test]
fn a_tokens_claims_fit_a_narrow_terminal() {
    let register = register("narrow-client.json");
    let (url, key) = (register.access().0, key!("client.jwk.json"));
    let args = format!("token --environment {url} --client-id {CLIENT} --key-file '{key}'");
    let text = at_terminal(&args, 44, &[("NO_COLOR", "1")]);
    assert!(text.contains(" UTC,\n                  in 9 min\n"), "{text}");
}

/// What the README shows.
#[test]
fn a_plan_fits_the_terminal_with_colours_and_without() {
    let register = crate::planning::register("shown.json");
    let desired = with_jordbruk()
        .replace(crate::planning::CLIENT, "7f4b2c1d-5a0e-4e35-9d53-2d7c5e0f8a11")
        .replace("Smart SKY", "Smart sky");
    let file = File::with("shown-desired.json", desired);
    let (url, token) = register.access();
    let variables = [("SYSTEMREGISTER_ENVIRONMENT", url), ("SYSTEMREGISTER_TOKEN", token)];
    let plan = |columns, colour| {
        at_terminal(&format!("plan '{}' --color {colour}", file.path()), columns, &variables).trim_end().to_owned()
    };
    assert_eq!(plan(80, "never"), include_str!("../../../examples/plan.txt").trim_end());
    assert_eq!(unbroken(&plan(60, "never"), 60), None);
    assert!(plan(140, "always").contains("\u{1b}[1;31mdestructive:\u{1b}[0m every customer who uses this client"));
}

#[test]
fn the_advice_for_a_new_key_fits_a_narrow_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let args = format!("keygen --out '{}'", folder.path().join("key").display());
    let text = at_terminal(&args, 60, &[("NO_COLOR", "1")]);
    assert!(text.contains("  1. register the public half") && text.lines().count() > 8, "{text}");
    assert_eq!(unbroken(&text, 60), None, "{text}");
}
