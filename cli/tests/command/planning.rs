//! `systemregister plan` and `systemregister export`

use serde_json::Value;

use crate::process::{File, GUIDE, Ran, Register, run};

pub(crate) const ID: &str = "991825827_smartcloud";
pub(crate) const CLIENT: &str = "32ef65ac-6e62-498d-880f-76c85c2052ae";

/// A register that has the guide's system.
pub(crate) fn register(name: &str) -> Register {
    let file = File::with(name, GUIDE);
    Register::start(&["--seed", file.path()])
}

/// The guide's system with one access package more.
pub(crate) fn with_jordbruk() -> String {
    let package = "{\"urn\": \"urn:altinn:accesspackage:jordbruk\"}, {\n      \"urn\": \"urn:altinn:accesspackage:skattegrunnlag\"";
    let document = GUIDE.replace("{\n      \"urn\": \"urn:altinn:accesspackage:skattegrunnlag\"", package);
    assert_ne!(document, GUIDE);
    document
}

/// The guide's system without its client id: nobody gets tokens any more.
pub(crate) fn without_client() -> String {
    GUIDE.replace(&format!("\"{CLIENT}\""), "")
}

/// How many entries a system's changelog has.
pub(crate) fn writes(register: &Register, id: &str) -> usize {
    register.ask(&["changelog", id, "--json"]).json().as_array().map_or(0, Vec::len)
}

fn assert_ended(ran: &Ran, code: i32, out: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.out.contains(out), "`{out}` in\n{ran:?}");
}

#[test]
fn shows_what_would_change_and_writes_nothing() {
    let register = register("plan.json");
    let file = File::with("plan-desired.json", with_jordbruk());
    let ran = register.ask(&["plan", file.path()]);
    let expected = "991825827_smartcloud would be changed\n\n  + /accessPackages/0  urn:altinn:accesspackage:jordbruk\n    notable: new system users can get this access package; those that exist do not\n    → send a change request for each system user that needs it\n\n1 change: 1 notable\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), expected, ""));
    assert_eq!(writes(&register, ID), 0);
}

#[test]
fn the_exit_code_tells_a_pipeline_whether_changes_wait() {
    let register = register("detailed.json");
    let (same, other) = (File::with("same.json", GUIDE), File::with("other.json", with_jordbruk()));
    let plan = |args: &[&str]| register.ask(&[&["plan", "--detailed-exitcode"], args].concat());
    assert_ended(&plan(&[same.path()]), 0, "991825827_smartcloud is as desired: there is nothing to do");
    assert_ended(&plan(&[other.path()]), 2, "would be changed");
    assert_ended(&plan(&["no-such-file.json"]), 1, "");
    let new = File::with("new.json", GUIDE.replace("_smartcloud", "_new").replace("c2052ae", "c2052af"));
    let ran = plan(&[same.path(), new.path()]);
    assert_ended(&ran, 2, "991825827_new would be registered");
    assert!(ran.out.ends_with("\n2 systems: 1 to be registered, 1 as desired\n"), "{}", ran.out);
}

#[test]
fn what_is_wrong_with_one_document_is_told_with_its_name() {
    let register = register("wrong.json");
    let (same, wrong) = (File::with("right.json", GUIDE), File::with("no-nn.json", GUIDE.replace("\"nn\"", "\"se\"")));
    let ran = register.ask(&["plan", wrong.path(), same.path()]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with(&format!("{}:\nerror[invalid-document]", wrong.path())), "{}", ran.err);
}

#[test]
fn what_can_never_be_is_refused() {
    let register = register("refused.json");
    let file = File::with("refused-desired.json", GUIDE);
    assert_eq!(register.ask(&["delete", ID, "--yes"]).code, Some(0));
    let ran = register.ask(&["plan", file.path(), "--json"]);
    let plan = &ran.json()[0];
    assert_eq!(
        (ran.code, &plan["action"], &plan["refusal"]["code"]),
        (Some(1), &"refused".into(), &"system-deleted".into())
    );
    let ran = register.ask(&["apply", file.path()]);
    assert_ended(&ran, 1, "991825827_smartcloud cannot be brought into the desired state");
    assert!(ran.err.starts_with("error[system-deleted]"), "{}", ran.err);
}

#[test]
fn json_is_an_array_of_plans() {
    let register = register("plan-json.json");
    let file = File::with("plan-json-desired.json", with_jordbruk());
    let ran = register.ask(&["plan", file.path(), "--json"]);
    let plans: Value = ran.json();
    assert_eq!((ran.code, plans.as_array().map(Vec::len)), (Some(0), Some(1)));
    assert_eq!(plans[0]["changes"][0]["effect"], "access-package-added");
}

#[test]
fn an_exported_system_leaves_nothing_to_do() {
    let register = register("export.json");
    let file = File::with("exported.json", "");
    let ran = register.ask(&["export", ID, "--out", file.path()]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "", ""));
    let text = std::fs::read_to_string(file.path()).expect("a file");
    assert_eq!(register.ask(&["export", ID]).out, text);
    assert!(text.lines().count() > 30, "{text}");
    assert_ended(&register.ask(&["plan", file.path(), "--detailed-exitcode"]), 0, "there is nothing to do");
    assert_eq!(run(&["validate", file.path(), "--operation", "replace"]).code, Some(0));
}
