//! How the command is called.

use std::process::Stdio;

use crate::process::{command, run};

#[test]
fn version_is_the_packages() {
    let ran = run(&["--version"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), concat!("systemregister ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn help_names_every_subcommand_and_the_exit_codes() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    for word in [
        "validate",
        "rules",
        "sandbox",
        "demo",
        "get",
        "list",
        "changelog",
        "plan",
        "apply",
        "restore",
        "export",
        "rights",
        "packages",
        "delete",
        "token",
        "keygen",
        "Examples:",
        "Exit codes:",
    ] {
        assert!(ran.out.contains(word), "{word} is missing in\n{}", ran.out);
    }
}

#[test]
fn each_subcommand_has_help_of_its_own() {
    let asking = ["get", "list", "changelog", "plan", "apply", "restore", "export", "rights", "packages", "delete"];
    for subcommand in ["validate", "rules", "sandbox", "demo", "token", "keygen"].into_iter().chain(asking) {
        let ran = run(&[subcommand, "--help"]);
        assert_eq!(ran.code, Some(0));
        assert!(ran.out.contains(&format!("Usage: systemregister {subcommand}")), "{}", ran.out);
        assert!(ran.out.contains("--json"), "{}", ran.out);
    }
}

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_helps() {
    for (args, said) in [
        (&["validat", "x.json"][..], "a similar subcommand exists: 'validate'"),
        (&["validate"], "<FILE>"),
        (&["validate", "x.json", "--operation", "delete"], "`delete` is no operation: expected `create`"),
        (&["get", "a"], "--environment"),
        (&["get", "a", "--environment", "tt03"], "`tt03` is no environment"),
        (&["get", "a", "--environment", "http://example.com"], "in the clear"),
        (&["list", "--token", "secret"], "unexpected argument"),
        (&["sandbox", "--port", "70000"], "70000"),
        (&["token", "--raw", "--json"], "cannot be used with"),
        (&["token", "--algorithm", "ES256"], "`ES256` is no algorithm that Maskinporten takes"),
        (&["list", "--environment", "tt02", "--token-file", "a", "--kid", "b"], "cannot be used with"),
        (&["plan", "--environment", "tt02"], "<FILE>"),
        (&["apply", "--environment", "tt02"], "<FILE>"),
        (&["apply", "a", "--plan", "b", "--environment", "tt02"], "cannot be used with"),
        (&["apply", "a", "--allow", "all", "--environment", "tt02"], "`all` is no effect of a change: expected"),
        (&["restore", "a", "--environment", "tt02"], "--at <MOMENT>"),
        (&["rights", "add", "a", "--environment", "tt02"], "<RESOURCE>"),
        (&["packages", "take", "a", "b", "--environment", "tt02"], "[possible values: add, remove, set]"),
        (&["keygen"], "--out <FILE>"),
        (&["keygen", "--out", "key", "--bits", "1024"], "[possible values: 2048, 3072, 4096]"),
        (&[], "Usage:"),
    ] {
        let ran = run(args);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn what_the_readme_shows_is_understood() {
    let readme = include_str!("../../../README.md");
    let shown: Vec<_> = readme.lines().filter_map(|line| line.strip_prefix("systemregister ")).collect();
    assert!(shown.len() > 5, "{shown:?}");
    for line in shown {
        let words = line.split('#').next().unwrap_or_default().split_whitespace();
        let args: Vec<_> = words.chain(["--help"]).collect();
        assert_eq!(run(&args).code, Some(0), "systemregister {line}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = command(&["rules"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let full = std::fs::File::create("/dev/full").expect("/dev/full");
    let output = command(&["rules"]).stdout(full).output().expect("the command");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write to standard output"));
}
