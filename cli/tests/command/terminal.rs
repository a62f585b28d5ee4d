//! What a person at a terminal sees. `script` lends one.

use std::process::{Command, Stdio};

use crate::process::{File, command};

/// What `validate` of a faulty document prints at a terminal of that many columns, with these variables set.
fn seen(name: &str, args: &str, columns: usize, variables: &[(&str, &str)]) -> String {
    let file = File::with(name, r#"{"id": "1"}"#);
    let program = command(&[]).get_program().to_string_lossy().into_owned();
    let line = format!("stty rows 40 cols {columns}; '{program}' validate '{}' {args}", file.path());
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--command", &line, "/dev/null"]).env_remove("NO_COLOR").stdin(Stdio::null());
    let output = terminal.envs(variables.iter().copied()).output().expect("script, of util-linux");
    String::from_utf8(output.stdout).expect("UTF-8").replace('\r', "")
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
