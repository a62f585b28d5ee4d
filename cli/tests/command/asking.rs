//! `systemregister get`, `list` and `changelog`

use serde_json::Value;

use crate::process::{File, GUIDE, Register, command, run};

fn register(name: &str) -> Register {
    let file = File::with(name, GUIDE);
    Register::start(&["--seed", file.path()])
}

#[test]
fn get_shows_all_of_a_system() {
    let ran = register("get.json").ask(&["get", "991825827_smartcloud"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let expected = "991825827_smartcloud\n  vendor           0192:991825827\n  name             en: SmartCloud 1\n                   nb: SmartCloud 1\n                   nn: Smart SKY\n";
    assert!(ran.out.starts_with(expected), "{}", ran.out);
    for text in
        ["ske-krav-og-betalinger", "urn:altinn:accesspackage:skattegrunnlag", "32ef65ac-6e62-498d-880f-76c85c2052ae"]
    {
        assert!(ran.out.contains(text), "{text} in\n{}", ran.out);
    }
}

#[test]
fn get_as_json_is_the_document_that_the_register_takes_back() {
    let ran = register("get-json.json").ask(&["get", "991825827_smartcloud", "--json"]);
    let file = File::with("got.json", &ran.out);
    assert_eq!(run(&["validate", file.path(), "--operation", "replace"]).code, Some(0));
}

#[test]
fn list_shows_a_line_for_each_system() {
    let ran = register("list.json").ask(&["list"]);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "SYSTEM                VISIBLE  RIGHTS  PACKAGES  NAME",
            "991825827_smartcloud  yes      1       1         SmartCloud 1",
        ]
    );
}

#[test]
fn an_empty_list_says_so() {
    let register = Register::start(&[]);
    assert_eq!(register.ask(&["list"]).out, "no systems\n");
    assert_eq!(register.ask(&["list", "--json"]).out, "[]\n");
}

#[test]
fn changelog_shows_the_newest_first() {
    let register = Register::start(&[]);
    let (url, token) = register.access();
    let mut demo = command(&["demo"]);
    demo.env("SYSTEMREGISTER_URL", url).env("SYSTEMREGISTER_TOKEN", token).output().expect("the command");
    let ran = register.ask(&["changelog", "991825827_smartcloud"]);
    let words: Vec<_> = ran.out.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(words, ["WHAT", "delete", "accesspackageupdate", "rightsupdate", "update", "create"]);
}

#[test]
fn a_system_that_is_not_there_is_an_error_that_helps() {
    let register = Register::start(&[]);
    let ran = register.ask(&["get", "991825827_nothing"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("error[") && ran.err.contains("\n  help: "), "{}", ran.err);
    let ran = register.ask(&["get", "991825827_nothing", "--json"]);
    let error: Value = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!(error["class"], "NotFoundError");
}

#[test]
fn the_token_can_come_from_a_file_or_from_standard_input() {
    let register = register("token.json");
    let (url, token) = register.access();
    let file = File::with("token.txt", format!("{token}\n"));
    assert_eq!(run(&["list", "--environment", url, "--token-file", file.path()]).code, Some(0));
    let piped = crate::process::run_with(&["list", "--environment", url, "--token-file", "-"], token);
    assert_eq!(piped.code, Some(0), "{}", piped.err);
}

#[test]
fn without_a_token_the_error_says_where_one_is_looked_for() {
    let ran = run(&["list", "--environment", "tt02"]);
    assert_eq!(ran.code, Some(1));
    for place in ["--token-file", "SYSTEMREGISTER_TOKEN", "MASKINPORTEN_CLIENT_ID"] {
        assert!(ran.err.contains(place), "`{place}` in {}", ran.err);
    }
}

#[test]
fn a_token_never_shows() {
    let ran = Register::start(&[]);
    let (url, _) = ran.access();
    let mut list = command(&["list", "--environment", url]);
    let output =
        list.env("SYSTEMREGISTER_TOKEN", "eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOjF9.sig").output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("eyJ"), "{output:?}");
}
