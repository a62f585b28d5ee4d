//! What is asked before anything is written.

use crate::planning::{ID, register, with_jordbruk, without_client, writes};
use crate::process::File;
#[cfg(target_os = "linux")]
use crate::process::Register;

#[test]
fn what_is_destructive_is_allowed_by_name_or_nothing_is_begun() {
    let register = register("allow.json");
    let less = File::with("allow-less.json", without_client());
    for args in [&[][..], &["--yes"], &["--allow", "made-visible"]] {
        let ran = register.ask(&[&["apply", less.path()], args].concat());
        assert_eq!(ran.code, Some(1));
        assert!(
            ran.out.contains("  - /clientId/0  32ef65ac-6e62-498d-880f-76c85c2052ae\n    destructive: "),
            "{}",
            ran.out
        );
        assert!(
            ran.err.starts_with("error[destructive-change]") && ran.err.contains("`--allow client-id-removed`"),
            "{}",
            ran.err
        );
    }
    assert_eq!(writes(&register, ID), 0);
    assert_eq!(register.ask(&["apply", less.path(), "--allow", "client-id-removed"]).code, Some(0));
}

/// What the command prints at a terminal, where that is answered to its question.
#[cfg(target_os = "linux")]
fn answered(register: &Register, args: &str, answer: &str) -> (Option<i32>, String) {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let command = register.asking(&[]);
    let line = format!("stty rows 40 cols 80 -echo; '{}' {args}", command.get_program().to_string_lossy());
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--return", "--command", &line, "/dev/null"]).env("NO_COLOR", "1");
    terminal.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut child = terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script, of util-linux");
    let mut stdin = child.stdin.take().expect("standard input");
    writeln!(stdin, "{answer}").expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    drop(stdin);
    (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8").replace('\r', ""))
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_it_is_asked_after_the_plan_is_shown() {
    let register = register("asked.json");
    let file = File::with("asked-desired.json", with_jordbruk());
    let (code, text) = answered(&register, &format!("apply '{}'", file.path()), "no");
    assert_eq!(code, Some(1), "{text}");
    let question = "1 change: 1 notable\n\nmake this change? (yes/no) ";
    assert!(text.contains(question) && text.ends_with("nothing was written\n"), "{text}");
    assert_eq!(writes(&register, ID), 0);
    let (code, text) = answered(&register, &format!("apply '{}'", file.path()), "yes");
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains(question) && text.contains("991825827_smartcloud is changed"), "{text}");
    assert_eq!(writes(&register, ID), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_deletion_wants_the_id_typed_once_more() {
    let register = register("typed.json");
    let (code, text) = answered(&register, &format!("delete {ID}"), "yes");
    assert_eq!(code, Some(1), "{text}");
    assert!(text.ends_with("that is not its id: nothing was deleted\n"), "{text}");
    assert_eq!(writes(&register, ID), 0);
    let (code, text) = answered(&register, &format!("delete {ID}"), ID);
    assert_eq!((code, writes(&register, ID)), (Some(0), 1), "{text}");
}
