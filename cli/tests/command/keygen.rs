//! `systemregister keygen`

use std::fs;

use serde_json::{Value, json};

use crate::maskinporten::{CLIENT, asking, assert_no_secrets, register_of};
use crate::process::{Ran, command, run};

/// A folder of its own for one test, and in it a free name.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Place(tempfile::tempdir().expect("a folder"))
    }

    fn key(&self) -> String {
        self.0.path().join("client.key").to_str().expect("UTF-8").to_owned()
    }

    fn holds(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }
}

fn made(place: &Place, more: &[&str]) -> Ran {
    let ran = run(&[&["keygen", "--out", &place.key()], more].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_no_secrets(&format!("{}{}", ran.out, ran.err));
    ran
}

fn read(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON")
}

#[test]
fn writes_the_private_half_and_prints_the_public_one() {
    let place = Place::new();
    let ran = made(&place, &["--kid", "smartcloud-2"]);
    let (public, private) = (ran.json(), read(&place.key()));
    assert_eq!(ran.out.lines().count(), 1, "one line, for a pipe: {}", ran.out);
    assert_eq!(public["kid"], "smartcloud-2");
    for member in ["kty", "kid", "n", "e"] {
        assert_eq!(public[member], private[member], "{member}");
    }
    for member in ["d", "p", "q", "dp", "dq", "qi"] {
        let secret = private[member].as_str().expect("a private member");
        assert!(public.get(member).is_none() && !ran.err.contains(secret), "{member}");
    }
    assert_eq!(place.holds(), ["client.key"], "nothing else is left");
}

#[test]
fn says_what_to_do_next() {
    let place = Place::new();
    let ran = made(&place, &[]);
    for said in [
        "https://sjolvbetjening.test.samarbeid.digdir.no",
        "https://sjolvbetjening.samarbeid.digdir.no",
        "a registered key lives one year",
        "at the latest",
        "make and register the next one by 20",
        &format!("MASKINPORTEN_CLIENT_JWK_FILE={}", place.key()),
    ] {
        assert!(ran.err.contains(said), "`{said}` in\n{}", ran.err);
    }
    let silent = Place::new();
    assert_eq!(made(&silent, &["--json"]).err, "", "a program needs no advice");
}

#[test]
fn can_write_pem() {
    let place = Place::new();
    let ran = made(&place, &["--format", "pem", "--kid", "smartcloud-3"]);
    let pem = fs::read_to_string(place.key()).expect("a file");
    assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n") && pem.ends_with("-----END PRIVATE KEY-----\n"));
    assert!(ran.err.contains("smartcloud-3"), "PEM does not hold the key's id: {}", ran.err);
}

#[test]
fn the_key_works_in_both_forms() {
    for form in ["jwk", "pem"] {
        let place = Place::new();
        let public = made(&place, &["--format", form, "--kid", "smartcloud-4"]).json();
        let register = register_of(&format!("keygen-{form}.json"), &[public], &[]);
        let url = register.access().0;
        let options =
            ["--environment", url, "--client-id", CLIENT, "--key-file", &place.key(), "--kid", "smartcloud-4"];
        let ran = run(&[&["list"], &options[..]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(0), "no systems\n"), "{form}: {}", ran.err);
    }
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let program = command(&[]).get_program().to_owned();
    let line = "umask 0; exec \"$0\" keygen --out \"$1\"";
    let shell = std::process::Command::new("sh").arg("-c").arg(line).arg(program).arg(place.key()).output();
    assert!(shell.expect("sh").status.success());
    assert_eq!(fs::metadata(place.key()).expect("a file").permissions().mode() & 0o7777, 0o600);
}

#[test]
fn never_overwrites() {
    let place = Place::new();
    fs::write(place.key(), "a key that is in use").expect("a file");
    let ran = run(&["keygen", "--out", &place.key()]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.starts_with("error[file-exists]: ") && ran.err.contains("\n  help: "), "{}", ran.err);
    assert_eq!(fs::read_to_string(place.key()).expect("a file"), "a key that is in use");
}

#[cfg(unix)]
#[test]
fn follows_no_link() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.0.path().join("elsewhere"), place.key()).expect("a link");
    let ran = run(&["keygen", "--out", &place.key()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("error[file-exists]: "), "{}", ran.err);
    assert_eq!(place.holds(), ["client.key"], "the link leads nowhere still");
}

#[test]
fn a_folder_that_is_not_there_is_an_error_that_helps() {
    let place = Place::new();
    let ran = run(&["keygen", "--out", &format!("{}/key", place.key()), "--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    let error: Value = serde_json::from_str(&ran.err).expect("JSON");
    assert_eq!((&error["class"], &error["code"]), (&json!("ConfigError"), &json!("unwritable")));
    assert!(place.holds().is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_key_whose_public_half_cannot_be_printed_is_not_kept() {
    let place = Place::new();
    let full = fs::File::create("/dev/full").expect("/dev/full");
    let output = command(&["keygen", "--out", &place.key()]).stdout(full).output().expect("the command");
    assert_eq!(output.status.code(), Some(1));
    assert!(place.holds().is_empty());
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_nothing() {
    let place = Place::new();
    let mut child = command(&["keygen", "--out", &place.key(), "--bits", "4096"]).spawn().expect("the command");
    std::thread::sleep(std::time::Duration::from_millis(300));
    crate::process::interrupt(&child);
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    assert!(place.holds().is_empty());
}

#[test]
fn a_key_from_the_environment_works_as_the_advice_says() {
    let place = Place::new();
    let public = made(&place, &[]).json();
    let register = register_of("keygen-environment.json", &[public], &[]);
    let mut list = command(&["list", "--environment", register.access().0]);
    list.env("MASKINPORTEN_CLIENT_JWK_FILE", place.key()).env("MASKINPORTEN_CLIENT_ID", CLIENT);
    assert!(list.output().expect("the command").status.success());
    let other = asking(&register, &["list"]).output().expect("the command");
    assert_eq!(other.status.code(), Some(1), "the client's other key is not registered");
}
