//! `systemregister apply` and `systemregister restore`

use serde_json::{Value, json};

use crate::planning::{CLIENT, ID, register, with_jordbruk, without_client, writes};
use crate::process::{File, GUIDE, Register};

#[test]
fn does_what_the_plan_shows_and_says_so() {
    let register = register("apply.json");
    let file = File::with("apply-desired.json", with_jordbruk());
    let ran = register.ask(&["apply", file.path()]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(
        ran.out.contains("1 change: 1 notable\n\n991825827_smartcloud is changed, as its changelog says at 20"),
        "{}",
        ran.out
    );
    assert_eq!(register.ask(&["plan", file.path(), "--detailed-exitcode"]).code, Some(0));
    let again = register.ask(&["apply", file.path()]);
    assert_eq!(again.out, "991825827_smartcloud is as desired: there is nothing to do\n");
    assert_eq!(writes(&register, ID), 1);
}

#[test]
fn json_tells_of_each_system() {
    let register = register("apply-json.json");
    let (file, new) = (File::with("json-desired.json", with_jordbruk()), File::with("json-new.json", other(1)));
    let results = register.ask(&["apply", file.path(), new.path(), "--json"]).json();
    assert_eq!((&results[0]["id"], &results[0]["applied"]["done"]), (&ID.into(), &"updated".into()));
    assert_eq!(results[1]["applied"]["done"], "created");
}

#[test]
fn a_plan_that_was_kept_is_what_is_done_and_a_colleague_is_not_overwritten() {
    let register = register("kept.json");
    let (desired, kept) = (File::with("kept-desired.json", with_jordbruk()), File::with("kept.plan", ""));
    assert_eq!(register.ask(&["plan", desired.path(), "--out", kept.path()]).code, Some(0));
    assert_eq!(register.ask(&["rights", "add", ID, "app_ttd_smartcloud"]).code, Some(0));

    let ran = register.ask(&["apply", "--plan", kept.path()]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("error[changed-meanwhile]") && ran.err.contains("  outcome: not applied\n"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("  they changed:\n  + /rights/1  app_ttd_smartcloud\n"), "{}", ran.err);
    assert_eq!(writes(&register, ID), 1);

    assert_eq!(register.ask(&["apply", "--plan", kept.path(), "--merge"]).code, Some(0));
    let system = register.ask(&["get", ID, "--json"]).json();
    let lengths = ["rights", "accessPackages"].map(|list| system[list].as_array().map(Vec::len));
    assert_eq!(lengths, [Some(2), Some(2)], "both changes are there");
}

#[test]
fn a_file_that_holds_no_plan_is_an_error() {
    let register = Register::start(&[]);
    let file = File::with("no.plan", GUIDE);
    let ran = register.ask(&["apply", "--plan", file.path()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("error[not-a-plan]"), "{}", ran.err);
}

#[test]
fn a_write_that_a_colleague_overtook_is_told_with_what_it_overwrote() {
    let register = register("overtaken.json");
    let path = format!("/authentication/api/v1/systemregister/vendor/{ID}");
    let rival = json!({ "method": "PUT", "path": format!("{path}/rights"),
        "body": [{ "resource": [{ "id": "urn:altinn:resource", "value": "app_ttd_smartcloud" }] }] });
    register.fault(&json!({ "method": "PUT", "path": path, "effect": { "rival": rival } }));
    let file = File::with("overtaken-desired.json", with_jordbruk());
    let ran = register.ask(&["apply", file.path()]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("error[overwrote-a-change]") && ran.err.contains("  outcome: applied\n"), "{}", ran.err);
    assert!(ran.err.contains("  they changed:\n  - /rights/0  ske-krav-og-betalinger\n"), "{}", ran.err);
}

#[test]
fn what_a_system_was_is_brought_back() {
    let register = register("restore.json");
    let file = File::with("restore-desired.json", with_jordbruk());
    assert_eq!(register.ask(&["apply", file.path()]).code, Some(0));
    let moment = register.ask(&["changelog", ID, "--json"]).json()[0]["created"].as_str().expect("a moment").to_owned();
    let less = File::with("restore-less.json", without_client());
    assert_eq!(register.ask(&["apply", less.path(), "--allow", "client-id-removed"]).code, Some(0));
    assert_eq!(register.ask(&["get", ID, "--json"]).json()["clientId"], json!([]));

    let ran = register.ask(&["restore", ID, "--at", &moment]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains(&format!("  + /clientId/0  {CLIENT}\n")), "{}", ran.out);
    assert_eq!(register.ask(&["plan", file.path(), "--detailed-exitcode"]).code, Some(0));
    let ran = register.ask(&["restore", ID, "--at", "2001-01-01T00:00:00Z"]);
    assert!(ran.err.starts_with("error[no-history]"), "{}", ran.err);
}

/// Another system than the guide's.
fn other(number: usize) -> String {
    GUIDE.replace(ID, &format!("991825827_s{number}")).replace("52ae\"", &format!("5{number:03}\""))
}

fn others(register: &str, count: usize) -> Vec<File> {
    (0..count).map(|number| File::with(&format!("{register}-{number}.json"), other(number))).collect()
}

#[test]
fn one_failure_of_many_stops_nobody_and_each_has_its_line() {
    let register = Register::start(&[]);
    let files = others("many", 5);
    let path = "/authentication/api/v1/systemregister/vendor";
    register.fault(&json!({ "method": "POST", "path": path, "skip": 2, "effect": { "status": 503 } }));
    let args: Vec<_> = ["apply", "--concurrency", "1"].into_iter().chain(files.iter().map(File::path)).collect();
    let ran = register.ask(&args);
    assert_eq!(ran.code, Some(1));
    let lines = [
        "\n1 of 5: 991825827_s0 is registered\n",
        "\n3 of 5: 991825827_s2 failed, ",
        "\n5 systems: 4 registered, 1 failed\n",
    ];
    for line in lines {
        assert!(ran.out.contains(line), "`{line}` in\n{}", ran.out);
    }
    assert!(ran.err.starts_with("991825827_s2:\nerror["), "{}", ran.err);
    assert_eq!(register.ask(&["list", "--json"]).json().as_array().map(Vec::len), Some(4));
}

#[test]
fn a_client_id_that_two_claim_is_found_before_anything_is_written() {
    let register = Register::start(&[]);
    let same = [other(1), other(2).replace("5002\"", "5001\"")];
    let [one, two] = [0, 1].map(|index| File::with(&format!("claimed-{index}.json"), &same[index]));
    let ran = register.ask(&["apply", one.path(), two.path()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("error[claimed-twice]"), "{}", ran.err);
    assert_eq!(register.ask(&["list"]).out, "no systems\n");
}

#[cfg(unix)]
#[test]
fn ctrl_c_finishes_what_has_begun_and_tells_of_every_system() {
    use std::io::{BufRead, BufReader, Read};
    use std::process::Stdio;

    let register = Register::start(&[]);
    let files = others("interrupted", 6);
    let path = "/authentication/api/v1/systemregister/vendor";
    register.fault(&json!({ "method": "POST", "path": path, "times": 6, "effect": { "delayMs": 400 } }));
    let args: Vec<_> = ["apply", "--concurrency", "1"].into_iter().chain(files.iter().map(File::path)).collect();
    let mut child = register.asking(&args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command");
    let mut out = BufReader::new(child.stdout.take().expect("standard output"));
    let mut line = String::new();
    while !line.starts_with("1 of 6") {
        line.clear();
        assert!(out.read_line(&mut line).expect("a line") > 0);
    }
    crate::process::interrupt(&child);
    let mut rest = String::new();
    out.read_to_string(&mut rest).expect("the rest");
    let mut err = String::new();
    child.stderr.take().expect("standard error").read_to_string(&mut err).expect("text");
    assert_eq!(child.wait().expect("it ends").code(), Some(130), "{rest}{err}");
    assert!(rest.contains("6 of 6: 991825827_s5 not begun\n6 systems: 2 registered, 4 not begun\n"), "{rest}");
    assert!(err.starts_with("finishing what has begun"), "{err}");
    let registered: Value = register.ask(&["list", "--json"]).json();
    assert_eq!(registered.as_array().map(Vec::len), Some(2), "nothing else was written");
}
