//! `systemregister validate`

use serde_json::{Value, json};

use crate::process::{File, GUIDE, Ran, command, run, run_with};

/// The guide's system with five different faults.
const FIVE_FAULTS: &str = r#"{
  "id": "991825828_smartcloud",
  "vendor": { "authority": "iso6523-actorid-upis", "ID": "0192:991825827" },
  "name": { "nb": "SmartCloud 1", "en": "SmartCloud 1" },
  "description": { "nb": "SmartCloud er best.", "en": "SmartCloud Rocks.", "nn": "SmartSky er best" },
  "rights": [{ "resource": [{ "id": "urn:altinn:resources", "value": "ske-krav-og-betalinger" }] }],
  "accessPackages": [{ "urn": "urn:altinn:accesspackage:skattegrunnlag" }, { "urn": "urn:altinn:accesspackage:skattegrunnlag" }],
  "clientId": ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
  "allowedredirecturls": ["http://smartcloudxxxx/receipt"],
  "isVisible": true
}"#;

const FIVE_CODES: [(&str, &str); 5] = [
    ("AUTH.VLD-00001", "/id"),
    ("text-missing", "/name/nn"),
    ("AUTH.VLD-00009", "/rights/0/resource/0/id"),
    ("AUTH.VLD-00007", "/accessPackages/1"),
    ("AUTH.VLD-00005", "/allowedredirecturls/0"),
];

fn errors(ran: &Ran) -> Vec<Value> {
    let report = ran.json();
    let findings = report["findings"].as_array().expect("findings").clone();
    findings.into_iter().filter(|finding| finding["severity"] == "error").collect()
}

#[test]
fn the_guides_document_is_accepted_as_it_stands() {
    let file = File::with("guide.json", GUIDE);
    let ran = run(&["validate", file.path()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert!(ran.out.contains(&format!("{}: ready for `create`", file.path())), "{}", ran.out);
}

#[test]
fn the_copy_of_the_guides_document_is_the_examples() {
    assert_eq!(GUIDE, include_str!("../../../examples/smartcloud.json"));
}

#[test]
fn five_faults_give_five_findings_with_pointer_code_and_cure() {
    let ran = run_with(&["validate", "-", "--json"], FIVE_FAULTS);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert_eq!(ran.json()["ok"], json!(false));
    let errors = errors(&ran);
    for (code, path) in FIVE_CODES {
        let found = errors.iter().find(|error| error["path"] == path);
        let found = found.unwrap_or_else(|| panic!("nothing at {path} in {errors:#?}"));
        assert_eq!(found["code"], code);
        assert!(!found["help"].as_str().expect("help").is_empty());
        assert!(found["line"].is_u64() && found["column"].is_u64(), "{found}");
    }
    assert_eq!(errors.len(), FIVE_CODES.len(), "{errors:#?}");
}

#[test]
fn a_person_reads_severity_code_message_place_and_help() {
    let file = File::with("five.json", FIVE_FAULTS);
    let ran = run(&["validate", file.path()]);
    assert_eq!(ran.code, Some(1));
    for (code, path) in FIVE_CODES {
        assert!(ran.out.contains(&format!("error[{code}]: ")), "{code} in\n{}", ran.out);
        assert!(ran.out.contains(&format!("  at: {path} ({}:", file.path())), "{path} in\n{}", ran.out);
    }
    assert!(ran.out.matches("\n  help: ").count() >= 5, "{}", ran.out);
    let summary = ran.out.lines().last().expect("a line");
    assert!(summary.contains("not ready for `create`, 5 errors"), "{summary}");
    assert!(!ran.out.contains('\u{1b}'), "no colours where the output goes to no terminal");
}

#[test]
fn colours_can_be_asked_for() {
    assert!(run_with(&["validate", "-", "--color", "always"], "{}").out.contains('\u{1b}'));
}

#[test]
fn the_operation_decides() {
    let only_id = r#"[{"resource": [{"id": "urn:altinn:resource", "value": "ske-krav-og-betalinger"}]}]"#;
    assert_eq!(run_with(&["validate", "-", "--operation", "set_rights"], only_id).code, Some(0));
    assert_eq!(run_with(&["validate", "-", "--operation", "create"], only_id).code, Some(1));
}

#[test]
fn what_is_no_json_is_a_finding() {
    let ran = run_with(&["validate", "-", "--json"], "{\n  \"id\": ,\n}");
    assert_eq!(ran.code, Some(1));
    let report = ran.json();
    assert_eq!((&report["ok"], &report["findings"][0]["line"]), (&json!(false), &json!(2)), "{report}");
}

#[test]
fn a_document_commands_no_terminal() {
    let ran = run_with(&["validate", "-"], r#"{"id": "\u001b[2J", "na\u001b[2Jme": 1}"#);
    assert!(ran.out.contains(r"/na\u{1b}[2Jme"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let ran = run(&["validate", "no/such/file.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("error[unreadable]: cannot read `no/such/file.json`: "), "{}", ran.err);
    assert!(ran.err.contains("\n  help: "), "{}", ran.err);
}

#[test]
fn an_error_can_be_had_as_json() {
    let ran = run(&["validate", "no/such/file.json", "--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let error: Value = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!((&error["class"], &error["code"]), (&json!("ConfigError"), &json!("unreadable")));
}

#[test]
fn a_file_that_is_no_text_is_a_finding() {
    let file = File::with("latin-1.json", b"{\"id\": \"bl\xe5b\xe6r\"}");
    let ran = run(&["validate", file.path()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.starts_with("error[not-utf-8]: "), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_wait_for_standard_input() {
    use std::{thread::sleep, time::Duration};

    use crate::process::{interrupt, piped};

    let mut child = piped(&mut command(&["validate", "-"])).spawn().expect("the command");
    let _open = child.stdin.take();
    sleep(Duration::from_millis(300)); // until it waits
    interrupt(&child);
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
}
